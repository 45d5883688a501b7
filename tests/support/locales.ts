import { languages } from '../../src/language/languages.ts';

/** Every language that there is a catalogue of: what must hold in one must hold in all. */
export const LOCALES: readonly string[] = languages().map(({ locale }) => locale);
