import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { type Catalogue, type MessageKey, readCatalogue } from './catalogue.ts';
import { withOwnNames } from './command-names.ts';
import { createTranslator, type Translator } from './translator.ts';

const folder = import.meta.dirname;

/** The catalogues beside this file: adding a language is adding its file. */
const catalogues = readFolder(folder);

/** Made when first asked for: what Intl loads for a language is the larger part of it. */
const translators = new Map<string, Translator>();
const readers = new Map<string, Translator>();

function readFolder(path: string): ReadonlyMap<string, Catalogue> {
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  const locales = files.map((name) => name.slice(0, -'.json'.length)).sort();
  return new Map(
    locales.map((locale) => [
      locale,
      readCatalogue(locale, readFileSync(join(path, `${locale}.json`), 'utf8')),
    ]),
  );
}

/** Every language that there is, by the name of its file. */
export function languages(): readonly Catalogue[] {
  return [...catalogues.values()];
}

/**
 * The language of ours that is nearest to what Discord says somebody reads: "de-AT" and "de" get German, what we do
 * not speak gets English.
 * @param locale a BCP 47 tag; undefined where Discord tells none.
 */
export function translator(locale?: string): Translator {
  const catalogue = catalogueOf(locale);
  const found = translators.get(catalogue.locale) ?? createTranslator(catalogue);
  translators.set(catalogue.locale, found);
  return found;
}

/**
 * As `translator`, for somebody whose Discord is in that language: texts name commands and options as it shows them there. What
 * is posted for several people names them in English, as every Discord takes them.
 */
export function reader(locale?: string): Translator {
  const catalogue = catalogueOf(locale);
  const found = readers.get(catalogue.locale) ?? createTranslator(withOwnNames(catalogue));
  readers.set(catalogue.locale, found);
  return found;
}

function catalogueOf(locale = 'en'): Catalogue {
  const catalogue = catalogues.get(nearest(locale)) ?? catalogues.get('en');
  if (!catalogue) throw new Error('src/language/en.json is missing');
  return catalogue;
}

function nearest(locale: string): string {
  if (catalogues.has(locale)) return locale;
  return locale.split('-')[0] ?? locale;
}

/**
 * A text in each of Discord's languages that we speak besides English: the `*_localizations` of a command that is
 * registered. The command's own name and description are the English ones.
 */
export function localizations(key: MessageKey): Partial<Record<Locale, string>> {
  const spoken = Object.values(Locale).filter((locale) => translator(locale).locale !== 'en');
  return Object.fromEntries(spoken.map((locale) => [locale, reader(locale).t(key)]));
}
