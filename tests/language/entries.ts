import type { Catalogue, Message } from '../../src/language/catalogue.ts';
import { languages } from '../../src/language/languages.ts';

/** The catalogue that has every text first, and those that follow it. */
export const english = languages().find(({ locale }) => locale === 'en');
export const others = languages().filter(({ locale }) => locale !== 'en');

/** A text, or each of its plural forms. */
export const formsOf = (message: Message | undefined): string[] =>
  typeof message === 'string' ? [message] : Object.values(message ?? {});

/** The names in braces, each once, sorted. */
export const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))].sort();

/** Those of all its forms. */
export const allPlaceholders = (message: Message | undefined) => placeholders(formsOf(message).join());

/** Keys with their texts, in the order of the file. */
export function entries(catalogue: Catalogue | undefined): [string, Message][] {
  return [...(catalogue?.messages ?? [])];
}
