import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { isMessageKey, readCatalogue } from '../../src/language/catalogue.ts';
import { languages, translator } from '../../src/language/languages.ts';
import { LIMITS } from '../../src/views/layout/limits.ts';
import { length } from '../../src/views/layout/text.ts';
import { allPlaceholders, english, entries, formsOf, others, placeholders } from './entries.ts';
import { dynamicPrefixes, quotedTexts } from './keys.ts';

/** A key that ends so is shown where Discord allows only so many characters. */
const lengths: Readonly<Record<string, number>> = {
  '.description': LIMITS.command.description,
  '.choice': LIMITS.command.choiceName,
  '.button': LIMITS.component.buttonLabel,
  '.placeholder': LIMITS.component.placeholder,
};

describe.each(languages())('the catalogue $locale', (catalogue) => {
  test('is of a language that Discord knows', () => {
    const known = Object.values(Locale).flatMap((locale) => [String(locale), locale.split('-')[0]]);
    expect(known).toContain(catalogue.locale);
    expect(Intl.DateTimeFormat.supportedLocalesOf(catalogue.formats)).toEqual([catalogue.formats]);
  });

  test('keeps its keys sorted and named area.key', () => {
    const file = readFileSync(join('src', 'language', `${catalogue.locale}.json`), 'utf8');
    const keys = [...file.matchAll(/^ {2}"([^"]+)":/gmu)].map(([, key]) => key ?? '');
    expect(keys).toEqual([...keys].sort());
    expect(keys.filter((key) => !/^\$[a-z]+$|^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/u.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has each plural form that its language tells apart, and no other', () => {
    const wanted = new Intl.PluralRules(catalogue.locale).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of entries(catalogue)) {
      if (typeof message !== 'string') expect([key, Object.keys(message).sort()]).toEqual([key, wanted]);
    }
  });

  test('names in every plural form what the others name, but for the number itself', () => {
    for (const [key, message] of entries(catalogue)) {
      for (const form of formsOf(message)) {
        const named = new Set([...placeholders(form), ...(typeof message === 'string' ? [] : ['count'])]);
        expect([key, [...named].sort()]).toEqual([key, allPlaceholders(message)]);
      }
    }
  });

  test('keeps to the length that Discord allows where a text is shown', () => {
    const tooLong = entries(catalogue).filter(([key, message]) => {
      const limit = Object.entries(lengths).find(([ending]) => key.endsWith(ending))?.[1] ?? Infinity;
      return formsOf(message).some((form) => length(form) > limit);
    });
    expect(tooLong).toEqual([]);
  });

  test('has no text with spaces at its ends, with a stray brace, or that pings everybody', () => {
    const odd = entries(catalogue).filter(([, message]) =>
      formsOf(message).some(
        (form) =>
          form !== form.trim() ||
          /[{}]/u.test(form.replaceAll(/\{\w+\}/gu, '')) ||
          /@everyone|@here/u.test(form),
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe.each(others)('the catalogue $locale beside the English one', (catalogue) => {
  test('has the same keys', () => {
    expect([...catalogue.messages.keys()].sort()).toEqual(
      entries(english)
        .map(([key]) => key)
        .sort(),
    );
  });

  test('asks for the same parameters, and for plurals where English does', () => {
    for (const [key, message] of entries(english)) {
      const own = catalogue.messages.get(key);
      expect([key, allPlaceholders(own), typeof own]).toEqual([
        key,
        allPlaceholders(message),
        typeof message,
      ]);
    }
  });
});

test('says of no language that a native speaker has read it, before one has', () => {
  const reviewed = languages().filter((language) => language.reviewed);
  expect(reviewed.map(({ locale }) => locale)).toEqual([]);
});

test('has no key that nothing uses', () => {
  const used = quotedTexts();
  const unused = entries(english)
    .map(([key]) => key)
    .filter((key) => !used.has(key) && !dynamicPrefixes.some((prefix) => key.startsWith(prefix)));
  expect(unused).toEqual([]);
});

test('has a key under each prefix that is said to be put together at run time', () => {
  const idle = dynamicPrefixes.filter((prefix) => !entries(english).some(([key]) => key.startsWith(prefix)));
  expect(idle).toEqual([]);
});

test('tells a key from any other text', () => {
  expect(isMessageKey('date.tba')).toBe(true);
  expect(['$reviewed', 'toString', 'date', '', 'Show the date'].filter(isMessageKey)).toEqual([]);
});

describe('a language file', () => {
  const meta = '"$formats": "nl", "$quotes": ["‘", "’"], "$reviewed": false';

  test('is read into a catalogue', () => {
    const dutch = readCatalogue('nl', `{ ${meta}, "date.tba": "nog niet bekend" }`);
    expect(dutch).toMatchObject({ locale: 'nl', formats: 'nl', quotes: ['‘', '’'], reviewed: false });
    expect([...dutch.messages]).toEqual([['date.tba', 'nog niet bekend']]);
  });

  test.each([
    ['{', /src\/language\/nl\.json is not JSON/u],
    ['{}', /src\/language\/nl\.json:.*\$formats/su],
    [`{ ${meta}, "a.b": 3 }`, /src\/language\/nl\.json:.*a\.b/su],
    [`{ ${meta}, "a.b": "" }`, /a\.b/u],
    [`{ ${meta}, "a.b": { "single": "x" } }`, /a\.b/u],
  ])('is refused by name when it is %s', (json, reason) => {
    expect(() => readCatalogue('nl', json)).toThrow(reason);
  });
});

test('every language can say every text that has no parameters', () => {
  for (const { locale, messages } of languages()) {
    for (const [key, message] of messages) {
      if (isMessageKey(key) && allPlaceholders(message).length === 0 && typeof message === 'string') {
        expect(translator(locale).t(key)).toBe(message);
      }
    }
  }
});
