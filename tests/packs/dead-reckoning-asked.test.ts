import { beforeAll, describe, expect, it } from 'vitest';
import type { Found, Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { DATA } from './fixtures.ts';

// What the pack that the project ships finds for what is typed.

let library: Library;

beforeAll(async () => {
  ({ library } = await loadPacks(DATA));
});

const idOf = <T extends { id: string }>(found: Found<T>) => ('match' in found ? found.match.id : undefined);

describe('the production', () => {
  it.each([
    ['norway', 'Norway'],
    ['out of order', 'not'],
    ['reshoots', 'shot anew'],
    ['train carriage', 'train carriage'],
    ['covid', 'Covid'],
    ['why', 'story'],
  ])('tells of %s', (typed, words) => {
    const topic = idOf(library.find.topic(typed));
    const texts = library.production({ topic: topic ?? 'none' }).map(({ text }) => text);
    expect(texts.join(' ')).toContain(words);
  });

  it('leads to the words of those who tell it', () => {
    const facts = library.production({ topic: 'train-carriage' });
    expect(new Set(facts.flatMap(({ quotations }) => quotations))).toEqual(new Set(['kirby-train-carriage']));
  });
});

describe('what a fan would type', () => {
  it.each([
    ['part two', 'dead-reckoning-part-two'],
    ['Part 2', 'dead-reckoning-part-two'],
    ['dr1', 'dead-reckoning-part-one'],
    ['MI7', 'dead-reckoning-part-one'],
    ['mission impossible dead reckoning part one', 'dead-reckoning-part-one'],
    ['Mission: Impossible - Dead Reckoning Part Two', 'dead-reckoning-part-two'],
    ['dead reckonning part two', 'dead-reckoning-part-two'],
    ['fallout', 'fallout'],
    ['top gun', 'top-gun-maverick'],
    ['maverik', 'top-gun-maverick'],
    ['topgun', 'top-gun-maverick'],
  ])('%s is a film', (typed, id) => {
    expect(idOf(library.find.film(typed))).toBe(id);
  });

  it('tells what several mean from what comes near, and that from what is only there', () => {
    const fitOf = (typed: string) => {
      const found = library.find.film(typed);
      return 'match' in found ? found.match.id : found.fit;
    };
    expect(['dead rekoning', 'deadreckoning', 'mi 9', 'hayley atwell'].map(fitOf)).toEqual([
      'several',
      'several',
      'near',
      'none',
    ]);
  });

  it('"dead reckoning" may be either', () => {
    expect(library.find.film('dead reckoning')).toMatchObject({
      nearest: [{ item: { id: 'dead-reckoning-part-one' } }, { item: { id: 'dead-reckoning-part-two' } }],
    });
  });

  it.each([
    ['white widow', 'vanessa-kirby'],
    ['kirby', 'vanessa-kirby'],
    ['Klementief', 'pom-klementieff'],
    ['mcquarry', 'christopher-mcquarrie'],
    ['tom', 'tom-cruise'],
    ['ethan hunt', 'ethan-hunt'],
    ['max', 'max'],
  ])('%s is somebody of the cast', (typed, id) => {
    expect(idOf(library.find.cast(typed))).toBe(id);
  });
});
