import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DraftRun, runPackDraft } from '../../src/draft/command.ts';
import { writtenDates } from '../../src/draft/dates/date-forms.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { IN_PIECES, LONGEST_READ, piecesOf } from '../../src/draft/releases/release-pieces.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { readPack } from '../../src/packs/pack-folder.ts';
import { refusalText } from '../../src/packs/problem.ts';
import { folderWith } from '../packs/fixtures.ts';
import { at, type Person, personAtTerminal, TIDE_TEXT, tideFindings } from '../support/draft.ts';

// An article is text from anybody, and a terminal obeys what stands in it: nothing of it may get there but letters.

/** Writes into the clipboard, clears the screen, and rings: by ESC and by its one-byte forms. */
const ORDERS = '\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u009b2J\u202e';
const TEXT = TIDE_TEXT.replaceAll('Tide Song', `Tide${ORDERS} Song`).replaceAll('kettle', `ket${ORDERS}tle`);

const find: DraftRun['find'] = (article) => {
  const findings = tideFindings();
  const song = `Tide${ORDERS} Song`;
  const place = at(article, song);
  return {
    ...findings,
    films: findings.films.map((film) =>
      film.title === 'Tide Song' ? { ...film, title: song, forms: [], at: place } : film,
    ),
    releases: findings.releases.map((release) =>
      release.film === 'Tide Song' ? { ...release, film: song, at: place } : release,
    ),
    credits: [],
    quotations: [],
  };
};

async function drafting(): Promise<{ person: Person; out: string; done: Promise<number> }> {
  const folder = await folderWith({ 'tide.txt': TEXT });
  const out = join(folder, 'data', 'long-tide');
  const person = personAtTerminal();
  const done = runPackDraft({
    args: [join(folder, 'tide.txt'), '--out', out],
    print: () => undefined,
    input: person.input,
    output: person.output,
    colours: true,
    packs: join(folder, 'data'),
    find,
  });
  return { person, out, done };
}

describe('an article that gives orders to the terminal', () => {
  it('is shown, asked about and objected to in letters alone', async () => {
    const { person, out, done } = await drafting();
    // It can't be accepted, since no pack holds such a title: that is said with the title.
    await person.types('q leave', 'a');
    await person.types('It can’t be so', 'm');
    // What is there to be mended stands in the line.
    await person.types('title', '\r');
    await person.types('other forms', '\r');
    await person.types('film that it follows', '\r');
    await person.types('It can’t be so', 's');
    // The titles stand in the question for a film, and in the answer to a film that is none.
    await person.types('A release date', 'm');
    await person.types('film (1 The Long Tide', '\u0015Ebb\r');
    await person.types('It is one of', '\u00151\r');
    for (const field of ['date', 'kind', 'region', 'status', 'your reading'])
      await person.types(`  ${field}`, '\r');
    await person.types('It can’t be so', 'q');
    expect(await done).toBe(0);
    for (const order of ['\u001b]', '\u001b[2J', '\u0007', '\u009b', '\u202e'])
      expect(person.drawn()).not.toContain(order);
    // What nobody has touched is as it was found.
    expect(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')).items).toContainEqual(
      expect.objectContaining({
        kind: 'film',
        found: { title: `Tide${ORDERS} Song`, forms: [], sequelOf: null, reading: null },
        decision: null,
      }),
    );
  });

  it('gives none to that of whoever checks the draft, nor to a log', async () => {
    const { person, out, done } = await drafting();
    await person.types('q leave', 'q');
    await done;
    const read = await readPack(out, 'long-tide');
    const lines = 'refused' in read ? read.refused.map(refusalText) : [];
    expect(lines.join('')).toContain('not settled: film “Tide');
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

/** An article with one sentence of so many dates. */
const ofDates = (count: number) =>
  readArticle(
    `date 2031-06-05\n\nGlass Harbor, the film, ${Array.from({ length: count }, (_, at) => `opens in theaters on July ${(at % 28) + 1}`).join(' and ')}.`,
  );

/** How many letters are looked over for its dates: for each those of what is read as one sentence. */
const lookedOver = (article: ReturnType<typeof ofDates>): number =>
  piecesOf(article).reduce((sum, { text }) => sum + writtenDates(text).length * text.length, 0);

describe('a sentence of hundreds of dates', () => {
  it('is looked over in parts, so that four times the dates are four times the work', () => {
    const [some, many] = [ofDates(100), ofDates(400)];
    expect(piecesOf(many).every(({ text }) => text.length <= LONGEST_READ)).toBe(true);
    expect(lookedOver(many)).toBeGreaterThan(0);
    expect(lookedOver(many)).toBeLessThan(5 * lookedOver(some));
  });

  it('loses no letter where it is parted, and no date', () => {
    const article = ofDates(100);
    const last = article.paragraphs.at(-1);
    const parts = piecesOf(article).filter(({ part }) => part);
    expect(parts.map(({ text }) => text).join('')).toBe(last?.text);
    expect(parts.flatMap(({ text }) => writtenDates(text))).toHaveLength(100);
  });

  it('is in doubt in each of them', () => {
    const article = ofDates(100);
    const found = findReleases(article, findFilms(article));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ certainty }) => certainty.sure)).toEqual([]);
    expect(found[0]?.certainty).toEqual({ sure: false, why: IN_PIECES });
  });
});
