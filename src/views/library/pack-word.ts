import type { MessageKey } from '../../language/catalogue.ts';
import type { Translator } from '../../language/translator.ts';
import { plain } from '../layout/text.ts';

/** Roles and relations that packs often name, by the pack's own word. */
const WORDS: ReadonlyMap<string, MessageKey> = new Map([
  ['star', 'word.star'],
  ['co-star', 'word.co-star'],
  ['writer/director', 'word.writer-director'],
  ['daughter of', 'word.daughter-of'],
  ['interview', 'word.interview'],
]);

/** A role, relation or form in the reader's language where we have a word for it, else the pack's own, made plain. */
export function packWord(word: string, language: Translator): string {
  const key = WORDS.get(word.toLowerCase());
  return key ? language.t(key) : plain(word);
}
