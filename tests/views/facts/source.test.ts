import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { groundedEntries, readingLine, sourceLine, voiceOf } from '../../../src/views/facts/source.ts';
import { length } from '../../../src/views/layout/text.ts';
import { citeOf, SOURCE, sourceOf } from '../../support/facts.ts';

const en = translator('en');
const de = translator('de');
const gull = sourceOf({ id: 'other', publisher: 'Evening Gull', published: '2031-02-03' });

describe('the source line', () => {
  it('names subject, publisher, date and paragraph', () => {
    expect(sourceLine(citeOf({ source: gull }), en, 'stays')).toBe(
      '-# Source: A visit to the makers (article; Evening Gull, 3 February 2031, paragraph 2)',
    );
    expect(sourceLine(citeOf({ source: gull }), de, 'stays')).toBe(
      '-# Quelle: A visit to the makers (Artikel; Evening Gull, 3. Februar 2031, Absatz 2, auf Englisch)',
    );
  });

  it('says as of when, where it can have changed since', () => {
    expect(sourceLine(citeOf(), en, 'ages')).toBe(
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
    );
    expect(sourceLine(citeOf(), de, 'ages')).toBe(
      '-# Quelle, Stand 5. Juni 2023: A visit to the makers (Artikel; Herausgeber nicht genannt, Absatz 2, auf Englisch)',
    );
  });

  it('tells in which language a pack is, where the reader has another', () => {
    const ending = (tag: string, locale: string) =>
      sourceLine(citeOf({ source: sourceOf({ language: tag }) }), translator(locale), 'ages')
        .split(', ')
        .at(-1);
    expect(ending('en', 'en')).toBe('paragraph 2)');
    expect(ending('en-GB', 'en')).toBe('paragraph 2)');
    expect(ending('en', 'fr')).toBe('en anglais)');
    expect(ending('en', 'es-419')).toBe('en inglés)');
    expect(ending('es', 'en')).toBe('in Spanish)');
    expect(ending('xx-12', 'en')).toBe('in xx)');
  });

  it.each([
    [[], 'publisher not stated)'],
    [[3], 'publisher not stated, paragraph 3)'],
    [[2, 3], 'publisher not stated, paragraphs 2 and 3)'],
    [[1, 2, 1004], 'publisher not stated, paragraphs 1, 2 and 1,004)'],
  ])('lists the paragraphs %j', (paragraphs, end) => {
    expect(sourceLine(citeOf({ paragraphs }), en, 'ages').endsWith(end)).toBe(true);
  });

  it('stays short and dead whatever a pack calls things', () => {
    const source = sourceOf({
      subject: '[x](https://a.b) @everyone *'.repeat(21),
      publisher: '_'.repeat(90),
    });
    const paragraphs = Array.from({ length: 20 }, (_, at) => 9980 + at);
    for (const language of [en, de]) {
      const line = sourceLine({ source, paragraphs }, language, 'ages');
      expect(length(line)).toBeLessThanOrEqual(400);
      expect(line).not.toMatch(/@everyone|(?<!\\)\[/u);
    }
  });
});

describe('by whom a source speaks', () => {
  it('is its publisher, else just the article', () => {
    expect(voiceOf(gull, en)).toBe('Evening Gull');
    expect(voiceOf(SOURCE, en)).toBe('the article');
    expect(voiceOf(SOURCE, de)).toBe('dem Artikel');
  });
});

describe('a reading of ours', () => {
  it('is marked as such', () => {
    expect(readingLine('It must be *Tide*.', en)).toEqual(['-# Our reading: It must be \\*Tide\\*.']);
    expect(readingLine('x', de)).toEqual(['-# Unsere Lesart: x']);
  });

  it('is not there where the source says so outright', () => {
    expect([null, undefined, ''].flatMap((reading) => readingLine(reading, en))).toEqual([]);
  });

  it('is cut at its end alone', () => {
    expect(readingLine('She names no film', en, 12)).toEqual(['-# Our reading: She names…']);
  });
});

describe('facts as entries', () => {
  const fact = { ...citeOf(), text: 'A fact' };

  it('of one source name it once in the foot, and themselves the paragraph', () => {
    const { entries, foot } = groundedEntries([fact, { source: SOURCE, text: 'No place' }], en, 'ages');
    expect(entries.map(({ text }) => text)).toEqual(['A fact\n-# Source: paragraph 2', 'No place']);
    expect(foot).toEqual([
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated)',
    ]);
  });

  it('of several sources each name their own', () => {
    const { entries, foot } = groundedEntries([fact, { ...fact, source: gull }], en, 'stays');
    expect(entries.map(({ text }) => text.split('\n')[1])).toEqual([
      '-# Source: A visit to the makers (article; publisher not stated, 5 June 2023, paragraph 2)',
      '-# Source: A visit to the makers (article; Evening Gull, 3 February 2031, paragraph 2)',
    ]);
    expect(foot).toEqual([]);
  });

  it('do not repeat the source that the head has named', () => {
    expect(groundedEntries([fact], en, 'ages', SOURCE)).toMatchObject({ foot: [] });
    expect(groundedEntries([fact], en, 'ages', gull).entries[0]?.text).toContain('as of 5 June 2023');
  });

  it('keep their readings and buttons', () => {
    const beside = { label: 'More', to: '/film' };
    const links = [{ label: 'Cast', to: '/cast' }];
    const { entries } = groundedEntries([{ ...fact, reading: 'Ours', beside, links }], en, 'ages');
    expect(entries).toEqual([
      { text: 'A fact\n-# Source: paragraph 2\n-# Our reading: Ours', beside, links },
    ]);
  });

  it('tell the same reading once, and mark it after that', () => {
    const read = { ...fact, reading: 'Ours' };
    expect(groundedEntries([read, read], en, 'ages').entries.map(({ text }) => text)).toEqual([
      'A fact\n-# Source: paragraph 2\n-# Our reading: Ours',
      'A fact\n-# Source: paragraph 2 (our reading)',
    ]);
  });

  it('only mark a reading that is told whole elsewhere, be there no paragraph', () => {
    const read = { source: SOURCE, text: 'A fact', reading: 'Ours', brief: true };
    expect(groundedEntries([read], en, 'ages').entries[0]?.text).toBe('A fact\n-# (our reading)');
    expect(groundedEntries([read, { ...read, source: gull }], en, 'ages').entries[0]?.text).toMatch(
      /\) \(our reading\)$/u,
    );
  });

  it('may be none at all', () => {
    expect(groundedEntries([], en, 'ages')).toEqual({ entries: [], foot: [] });
  });
});
