import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/language/catalogue.ts';
import { fill } from '../../src/language/format.ts';
import { localizations, translator } from '../../src/language/languages.ts';
import { createTranslator } from '../../src/language/translator.ts';

const en = translator('en');
const de = translator('de');

/** A language of Discord's that nobody has written yet: one more catalogue leaves these tests true. */
const [unspoken] = Object.values(Locale).filter(
  (locale) => translator(locale).locale === 'en' && !locale.startsWith('en'),
);

const customs = {
  plural: (count: number) => new Intl.PluralRules('en').select(count),
  number: (value: number) => new Intl.NumberFormat('en').format(value),
};

describe('the language chosen', () => {
  test.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr', 'fr'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    [unspoken, 'en'],
    ['tlh', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('for %s is %s', (locale, expected) => {
    expect(translator(locale).locale).toBe(expected);
  });
});

describe('a text', () => {
  test('takes its parameters as they are, without reading them again', () => {
    const text = fill('{a} and {b}', { a: '{b}', b: '$& $1' }, customs, 'key');
    expect(text).toBe('{b} and $& $1');
  });

  test('writes numbers as the language does, and text as it is', () => {
    expect(fill('{n} in {year}', { n: 12_345, year: '2023' }, customs, 'key')).toBe('12,345 in 2023');
  });

  test('chooses the plural form by its count', () => {
    expect([0, 1, 2].map((count) => en.t('duration.days', { count }))).toEqual(['0 days', '1 day', '2 days']);
    const french = [0, 1, 2, 1_000_000].map((count) => translator('fr').t('duration.days', { count }));
    expect(french).toEqual(['0 jour', '1 jour', '2 jours', '1\u202f000\u202f000 de jours']);
    expect([0, 1, 2].map((count) => de.t('duration.days', { count }))).toEqual(['0 Tage', '1 Tag', '2 Tage']);
  });

  test('chooses among more than two forms where the language has them', () => {
    const forms =
      '{ "one": "{count} dzień", "few": "{count} dni", "many": "{count} dni!", "other": "{count} dnia" }';
    const json = `{ "$formats": "pl", "$quotes": ["„", "”"], "$reviewed": false, "duration.days": ${forms} }`;
    const polish = createTranslator(readCatalogue('pl', json));
    const said = [1, 2, 5, 22, 1.5].map((count) => polish.t('duration.days', { count }));
    expect(said).toEqual(['1 dzień', '2 dni', '5 dni!', '22 dni', '1,5 dnia']);
  });

  test('that misses a parameter is a bug, and says which', () => {
    expect(() => fill('{film} comes', {}, customs, 'release.when')).toThrow(
      'message release.when misses its parameter {film}',
    );
    expect(() => fill('{toString}', {}, customs, 'key')).toThrow('misses its parameter {toString}');
    expect(() => en.t('duration.days')).toThrow('duration.days needs a number as {count}');
    expect(() => en.t('duration.days', { count: '3' })).toThrow('needs a number');
  });

  test('that its catalogue lacks is a bug, and says which', () => {
    const empty = readCatalogue('nl', '{ "$formats": "nl", "$quotes": ["‘", "’"], "$reviewed": false }');
    expect(() => createTranslator(empty).t('date.tba')).toThrow('the catalogue nl has no message date.tba');
    expect(() => fill({ one: 'x' }, { count: 2 }, customs, 'key')).toThrow('no plural form for 2');
  });
});

describe('numbers and lists', () => {
  test('are written as the language does', () => {
    expect([en.number(12_345.5), de.number(12_345.5)]).toEqual(['12,345.5', '12.345,5']);
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(de.list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(en.list(['a', 'b'], 'disjunction')).toBe('a or b');
    expect([en.list(['a']), en.list([])]).toEqual(['a', '']);
    // What can be read but once is read but once.
    expect([en.list(['a'].values()), en.list(['a', 'b'].values())]).toEqual(['a', 'a and b']);
  });
});

describe('a date in words', () => {
  test.each([
    [{ precision: 'day', value: '2023-07-14' }, '14 July 2023', '14. Juli 2023'],
    [{ precision: 'month', value: '2023-07' }, 'July 2023', 'Juli 2023'],
    [{ precision: 'year', value: '2023' }, '2023', '2023'],
    [{ precision: 'tba', value: null }, 'to be announced', 'noch nicht bekannt gegeben'],
  ] as const)('is as fine as it was said: %j', (date, english, german) => {
    expect([en.date(date), de.date(date)]).toEqual([english, german]);
  });

  test('of the first of a month is as the language says it', () => {
    const day = (value: string, locale: string) => translator(locale).date({ precision: 'day', value });
    expect(['2023-07-01', '2023-07-11', '2023-07-21'].map((value) => day(value, 'fr'))).toEqual([
      '1er juillet 2023',
      '11 juillet 2023',
      '21 juillet 2023',
    ]);
    expect(day('2023-07-01', 'es-419')).toBe('1 de julio de 2023');
    expect(translator('fr').date(Temporal.PlainDate.from('2024-02-01'), 'full')).toBe(
      'jeudi 1er février 2024',
    );
  });

  test('may name the day of the week where there is one', () => {
    const day = Temporal.PlainDate.from('2023-07-14');
    // Whether English has a comma here changes with the version of CLDR that Node brings.
    expect(en.date(day, 'full')).toMatch(/^Friday,? 14 July 2023$/u);
    expect(de.date(day, 'full')).toBe('Freitag, 14. Juli 2023');
    expect(en.date({ precision: 'month', value: '2023-07' }, 'full')).toBe('July 2023');
  });

  test('is the day that was said, whatever the zone of the machine', () => {
    expect(process.env.TZ).toBe('Pacific/Chatham');
    expect(en.date(Temporal.PlainDate.from('2023-01-01'))).toBe('1 January 2023');
    expect(en.date(Temporal.PlainDate.from('2023-12-31'))).toBe('31 December 2023');
  });
});

describe('a duration in words', () => {
  test.each([
    [{ years: 3, months: 4, days: 8 }, '3 years, 4 months and 8 days', '3 Jahre, 4 Monate und 8 Tage'],
    [{ years: 1, months: 0, days: 1 }, '1 year and 1 day', '1 Jahr und 1 Tag'],
    [{ months: 1 }, '1 month', '1 Monat'],
    [{ days: 1227 }, '1,227 days', '1.227 Tage'],
    [{}, '0 days', '0 Tage'],
  ])('leaves out what is none: %j', (difference, english, german) => {
    expect([en.duration(difference), de.duration(difference)]).toEqual([english, german]);
  });
});

describe('localizations', () => {
  test('have each of Discord’s languages that we speak besides English', () => {
    expect(localizations('date.tba')).toMatchObject({ [Locale.German]: 'noch nicht bekannt gegeben' });
    expect(Object.keys(localizations('date.tba')).filter((locale) => locale.startsWith('en'))).toEqual([]);
  });
});

test('quotation marks are those of the language', () => {
  expect([en.quotes, de.quotes]).toEqual([
    ['“', '”'],
    ['„', '“'],
  ]);
});
