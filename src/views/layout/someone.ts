import { SOMEONE } from '../../kit/someone.ts';
import type { Translator } from '../../language/translator.ts';

/** Who has done something: a mention, or "someone" where that person has had their name erased. */
export const whoever = (person: string, language: Translator): string =>
  person === SOMEONE ? language.t('privacy.someone') : `<@${person}>`;
