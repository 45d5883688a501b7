import { keeping } from '../kept.ts';
import type { Message, MessageParams } from './catalogue.ts';

/** What a text needs of its language: which plural form a number takes, and how it is written. */
export interface Customs {
  plural(count: number): Intl.LDMLPluralRule;
  number(value: number): string;
}

/**
 * Fills a message with its parameters.
 * @param name the message's key, for the error.
 * @throws Error when a parameter is missing, when `count` of a plural is no number, or a plural form is missing: each is a bug.
 */
export function fill(message: Message, params: MessageParams, customs: Customs, name: string): string {
  const text = typeof message === 'string' ? message : pluralForm(message, params, customs, name);
  let filled = '';
  for (const [at, piece] of piecesOf(text).entries()) {
    filled += at % 2 === 0 ? piece : filling(piece, params, customs, name);
  }
  return filled;
}

/** Of a message, by turns: words, and the name of a parameter. There are as many messages as the catalogues have. */
const piecesOf = keeping((text) => text.split(/\{(\w+)\}/u), 5_000);

function filling(parameter: string, params: MessageParams, customs: Customs, name: string): string {
  const value = Object.hasOwn(params, parameter) ? params[parameter] : undefined;
  if (value === undefined) throw new Error(`message ${name} misses its parameter {${parameter}}`);
  return typeof value === 'number' ? customs.number(value) : value;
}

function pluralForm(
  forms: Exclude<Message, string>,
  params: MessageParams,
  customs: Customs,
  name: string,
): string {
  const count = params.count;
  if (typeof count !== 'number') throw new Error(`message ${name} needs a number as {count}`);
  const form = forms[customs.plural(count)];
  if (form === undefined) throw new Error(`message ${name} has no plural form for ${count}`);
  return form;
}
