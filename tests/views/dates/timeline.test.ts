import { describe, expect, it } from 'vitest';
import { releasesHere, type ServerClaim } from '../../../src/calendar/server-claim.ts';
import { translator } from '../../../src/language/languages.ts';
import type { ReleaseClaim } from '../../../src/packs/facts.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { ReleaseDate } from '../../../src/packs/schema.ts';
import { timelineCard } from '../../../src/views/dates/timeline.ts';
import { timelineScene } from '../../../src/views/dates/timeline-scene.ts';
import { altOf, pictureFile } from '../../../src/views/layout/picture.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, claimOf, filmOf, sourceOf } from '../../support/facts.ts';
import { LOCALES } from '../../support/locales.ts';
import { textOf } from '../../support/reply.ts';

const scene = contextOf(createLibrary([await harbourLights()]));

const at = (said: string, date: ReleaseDate, subject: string, more: Partial<ReleaseClaim> = {}) =>
  claimOf({
    said,
    date,
    cite: citeOf({ source: sourceOf({ id: subject, published: said, subject }) }),
    ...more,
  });
const day = (value: string) => ({ precision: 'day', value }) as const;

const FIRST = at('2022-05-01', { precision: 'year', value: '2023' }, 'First words');
const MONTH = at('2023-01-10', { precision: 'month', value: '2023-06' }, 'A month');
const TBA = at('2023-03-01', { precision: 'tba', value: null }, 'No date');
const NEWEST = at('2023-06-05', day('2023-07-14'), 'A visit');
const OWN: ServerClaim = {
  date: day('2023-08-01'),
  kind: null,
  region: null,
  status: 'planned',
  said: '2023-06-10',
  by: '42',
  source: 'A letter',
};

function release(claims: ReleaseClaim[], corrections: ServerClaim[] = []) {
  const [main] = releasesHere(claims, corrections);
  if (!main) throw new Error('there is a claim');
  return main;
}

const sceneOf = (claims: ReleaseClaim[], corrections: ServerClaim[] = [], locale = 'en') =>
  timelineScene('Tide', release(claims, corrections), translator(locale));

describe('the picture of how a date moved', () => {
  it('has each claim as precise as it was said, and a server’s own word as one more', () => {
    const { rows, heading } = sceneOf([NEWEST, TBA, MONTH, FIRST], [OWN]);
    expect(heading).toBe('How the date moved: kind not stated, region not stated.');
    expect(rows.map(({ words }) => words)).toEqual([
      '1 May 2022, First words: 2023 (planned)',
      '10 January 2023, A month: June 2023 (planned)',
      '1 March 2023, No date: to be announced (planned)',
      '5 June 2023, A visit: 14 July 2023 (planned)',
      '10 June 2023, this server: 1 August 2023 (planned, counts here)',
    ]);
    expect(rows.map(({ counts, own }) => [counts, own])).toEqual([
      ...Array.from({ length: 4 }, () => [false, false]),
      [true, true],
    ]);
  });

  it('has days at their place: a day has no width, a month has some, a year more, and no date no place', () => {
    const [year, month, tba, newest] = sceneOf([NEWEST, TBA, MONTH, FIRST]).rows.map(({ span }) => span);
    const width = (span: { from: number; to: number } | undefined) => span && span.to - span.from;
    expect(tba).toBeUndefined();
    expect(width(newest)).toBe(0);
    expect(width(month)).toBeGreaterThan(0);
    expect(width(year)).toBeGreaterThan((width(month) ?? 1) * 11);
    expect(newest?.from).toBeGreaterThan(month?.to ?? 1);
    for (const span of [year, month, newest]) {
      expect(span?.from).toBeGreaterThan(0);
      expect(span?.to).toBeLessThan(1);
    }
  });

  it('names months or years on its axis, none of them over another or over the edge', () => {
    const ticks = (...days: string[]) =>
      sceneOf(days.map((value, nth) => at(`2020-01-0${nth + 1}`, day(value), `n${nth}`))).ticks;
    expect(ticks('2023-06-20', '2023-07-14').map(({ words }) => words)).toEqual(['July 2023']);
    expect(ticks('2021-07-23', '2023-07-14').map(({ words }) => words)).toEqual(['2022', '2023']);
    for (const all of [ticks('2023-01-01', '2023-12-31'), ticks('1999-12-31', '2050-01-01')]) {
      expect(all.length).toBeGreaterThan(1);
      for (const [nth, tick] of all.entries()) {
        expect(tick.at - (all[nth - 1]?.at ?? -1)).toBeGreaterThan(0.12);
        expect(tick.at).toBeGreaterThan(0.05);
        expect(tick.at).toBeLessThan(0.95);
      }
    }
  });

  it('has no axis where no date was ever named', () => {
    const tba = { precision: 'tba', value: null } as const;
    const { rows, ticks } = sceneOf([at('2023-01-01', tba, 'one'), at('2023-02-01', tba, 'two')]);
    expect(ticks).toEqual([]);
    expect(rows.map(({ span }) => span)).toEqual([undefined, undefined]);
  });

  it('says that sources contradict each other, which counts and why', () => {
    const other = at('2023-06-05', day('2023-07-12'), 'A paper');
    const { rows, foot } = sceneOf([NEWEST, other]);
    expect(rows.map(({ words }) => words)).toEqual([
      '5 June 2023, A visit: 14 July 2023 (planned, contradicted that day)',
      '5 June 2023, A paper: 12 July 2023 (planned, counts here, contradicted that day)',
    ]);
    expect(foot).toEqual([
      'Sources of 5 June 2023 contradict each other: 12 July 2023 and 14 July 2023. ' +
        '12 July 2023 counts here: the earlier date, so that nobody misses it. Which one is right is not settled.',
    ]);
  });

  it('has room for six: the first word and the newest, and says how many lie between', () => {
    const claims = Array.from({ length: 9 }, (_, nth) =>
      at(`2023-01-0${nth + 1}`, day(`2024-01-0${nth + 1}`), `n${nth + 1}`),
    );
    const { rows, foot } = sceneOf(claims);
    expect(rows.map(({ voice }) => voice)).toEqual(['n1', 'n5', 'n6', 'n7', 'n8', 'n9']);
    expect(foot).toEqual(['3 more in between are told in the text.']);
  });

  it('is the same whenever it is asked for, and another once anything more was said', () => {
    expect(sceneOf([NEWEST, FIRST])).toEqual(sceneOf([FIRST, NEWEST]));
    expect(sceneOf([NEWEST, FIRST])).not.toEqual(sceneOf([NEWEST, FIRST], [OWN]));
  });
});

describe('the words beside the picture', () => {
  it.each(LOCALES)('say what it says, in %s, and so does its description', (locale) => {
    const language = translator(locale);
    const other = at('2023-06-05', day('2023-07-12'), 'A paper', { status: 'happened' });
    const main = release([NEWEST, other, TBA, MONTH, FIRST]);
    const drawn = timelineScene('Tide', main, language);
    const picture = pictureFile(drawn, new Uint8Array([1]));
    const card = timelineCard(filmOf(), main, { ...scene, language }, { picture });
    // A line that begins with a number and a point is kept from being a list.
    const text = textOf(card).replaceAll('\\.', '.');
    expect(picture).toMatchObject({ name: 'history.webp', description: altOf(drawn) });
    for (const words of [drawn.title, drawn.heading, ...drawn.rows.map((row) => row.words), ...drawn.foot]) {
      expect(text).toContain(words);
      expect(picture.description).toContain(words);
    }
  });

  it('name the source of each claim, a moderator’s too', () => {
    const text = textOf(timelineCard(filmOf(), release([NEWEST, FIRST], [OWN]), scene));
    expect(text).toContain('-# Source, as of 1 May 2022: First words');
    expect(text).toContain('-# Source, as of 5 June 2023: A visit');
    expect(text).toMatch(
      /1 August 2023 \(planned, counts here\)\n-# Correction of this server, by <@42>.*A letter/u,
    );
  });

  it('keep what a pack writes from being markdown', () => {
    const loud = at('2023-06-06', day('2023-07-15'), '**@everyone**');
    const text = textOf(timelineCard(filmOf(), release([NEWEST, loud]), scene));
    expect(text).not.toContain('**@everyone**');
    expect(sceneOf([NEWEST, loud]).rows[1]?.voice).toBe('**@everyone**');
  });
});
