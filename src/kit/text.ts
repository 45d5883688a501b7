import { isMessageKey, type MessageKey } from '../language/catalogue.ts';
import type { Translator } from '../language/translator.ts';

/**
 * A text in a definition: a key of the message catalogues, or, in a command that has no translations yet,
 * an English sentence. A sentence has a space and a key has none, so a misspelt key is a type error.
 */
export type Text = MessageKey | `${string} ${string}`;

/** The words of a definition's text in the translator's language. */
export const words = (text: Text, language: Translator): string =>
  isMessageKey(text) ? language.t(text) : text;
