import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/draft/draft.ts';
import { findFranchises } from '../../src/draft/films/franchises.ts';
import { findIn } from '../../src/draft/findings.ts';
import { slugOf, uniqueSlugs } from '../../src/draft/slugs.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { draftFile } from '../../src/packs/draft/record.ts';
import { at, tide, tideDraft, tideFindings } from '../support/draft.ts';

describe('a draft', () => {
  it('has all kinds in order, within each by place, with ids, places and doubts, and nothing decided', () => {
    const draft = tideDraft();
    expect(draftFile.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(draft.items.map(({ id, why }) => [id, why])).toEqual([
      ['source', null],
      ['film-the-long-tide', null],
      ['film-tide-song', 'it is named but twice'],
      ['release-the-long-tide-2032-03-04-theatrical', null],
      ['release-tide-song-2031-autumn-disc', null],
      ['credit-ada-quill-the-long-tide-director', null],
      ['credit-jo-marsh-captain-vane', null],
      ['quotation-we-had-no-harbour', null],
      ['quotation-its-the-kettle-i-remember', '“she” may be somebody else'],
      [expect.stringMatching(/^fact-2-[0-9a-f]{8}$/), null],
    ]);
    expect(draft.items.every(({ decision, mended }) => decision === null && mended === null)).toBe(true);
  });

  it('cites no heading where the film is named below one, too', () => {
    expect(tideDraft().items[1]).toMatchObject({ at: { paragraph: 2 } });
  });

  it('takes what was found twice as one thing, the sure one of the two', () => {
    const findings = tideFindings();
    const doubtful = findings.releases.map((one) => ({
      ...one,
      certainty: { sure: false, why: 'far off' } as const,
    }));
    const draft = draftOf(tide(), { ...findings, releases: [...doubtful, ...findings.releases] });
    expect(draft.items.filter(({ kind }) => kind === 'release').map(({ why }) => why)).toEqual([null, null]);
  });

  it('leaves open what the article is about where two films are named as often', () => {
    const article = readArticle('Ebb and Flood are two films.');
    const found = (title: string) => ({
      title,
      forms: [],
      at: at(article, title),
      certainty: { sure: true } as const,
    });
    const none = { releases: [], credits: [], quotations: [], facts: [] };
    const why = (films: string[]) => draftOf(article, { ...none, films: films.map(found) }).items[0]?.why;
    expect(why(['Ebb', 'Flood'])).toBe('which film it is about can’t be told for certain');
    expect(why(['Ebb'])).toBeNull();
    expect(why([])).not.toBeNull();
  });
});

it('keeps with a film which one it follows, and asks where that is inferred from titles', () => {
  const article = readArticle(
    'The trailer for Dusk Part One is out. The film Fall was long. Its sequel, Ebb: Dusk Part Two, will open in theaters in May.',
  );
  const items = draftOf(article, findIn(article)).items.filter(({ kind }) => kind === 'film');
  expect(items.map(({ found, why }) => ({ found, asked: why !== null }))).toContainEqual({
    found: { title: 'Ebb: Dusk Part Two', forms: [], sequelOf: 'Dusk Part One', reading: null },
    asked: true,
  });
});

describe('franchises', () => {
  const franchises = (text: string, ...titles: string[]) => {
    const article = readArticle(text);
    const films = titles.map((title) => ({
      title,
      forms: [],
      at: at(article, title),
      certainty: { sure: true } as const,
    }));
    return findFranchises(article, films).map(({ name, films: own, why }) => ({
      name,
      own,
      sure: why === null,
    }));
  };

  it('are what the article calls "the … films" and titles begin with', () => {
    expect(
      franchises('The Salt Road films go on: Salt Road: Dusk and Kite: Up.', 'Salt Road: Dusk', 'Kite: Up'),
    ).toEqual([{ name: 'Salt Road', own: ['Salt Road: Dusk'], sure: true }]);
  });

  it('take in another part of one of their films, which is doubtful', () => {
    const text =
      'The Salt Road saga: Salt Road – Dusk Part Two follows Dusk Part One. Dusk Part Nine of What is a book.';
    expect(franchises(text, 'Salt Road – Dusk Part Two', 'Dusk Part One')).toEqual([
      { name: 'Salt Road', own: ['Salt Road – Dusk Part Two', 'Dusk Part One'], sure: false },
    ]);
  });

  it('are none where only titles hold the name', () => {
    expect(franchises('Salt Road: Dusk and Salt Road: Dawn.', 'Salt Road: Dusk', 'Salt Road: Dawn')).toEqual(
      [],
    );
  });
});

describe('ids', () => {
  it.each([
    ['Mission: Impossible – Part Two', 'mission-impossible-part-two'],
    ['Æsa Øst’s Größe', 'aesa-osts-grosse'],
    ['潮', 'unnamed'],
    [`${'long '.repeat(12)}end`, 'long-long-long-long-long-long-long-long-long'],
    ['x'.repeat(60), 'x'.repeat(48)],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('are given once, and stay short', () => {
    const slug = uniqueSlugs();
    const long = 'x'.repeat(48);
    expect([slug('Ebb'), slug('ebb'), slug('ebb 2'), slug(long), slug(long)]).toEqual([
      'ebb',
      'ebb-2',
      'ebb-2-2',
      long,
      `${'x'.repeat(46)}-2`,
    ]);
  });
});
