import type { Translator } from '../../language/translator.ts';

/** "Part One: Friday, 14 July 2023": what is spoken of and what is said of it, with the space before the colon that French has. */
export const pair = (head: string, text: string, language: Translator): string =>
  language.t('text.pair', { head, text });
