import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../src/packs/load.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { questionOf } from '../../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../../src/packs/trivia/riddles.ts';
import { subjectOf } from '../../../src/packs/trivia/subject.ts';
import { crowdedPack } from '../../support/crowded-pack.ts';
import { ALL, film, HIDING, ids, people, riddlesOf, said, wrongOf } from '../../support/riddles.ts';
import { stated } from '../../support/stated-pack.ts';
import { citeOf, DATA, harbourLights, smallPack } from '../fixtures.ts';

const seedPack = (await loadPacks(DATA)).library;
const harbour = await harbourLights();

describe('the project’s own pack', async () => {
  const riddles = await riddlesIn(seedPack, HIDING);

  it('has nine questions in it, of five kinds, though it names few people', () => {
    expect(
      Object.fromEntries(
        Map.groupBy(riddles, ({ kind }) => kind)
          .entries()
          .map(([kind, of]) => [kind, of.length]),
      ),
    ).toEqual({
      speaker: 3,
      'film-of-fact': 3,
      year: 1,
      player: 1,
      character: 1,
    });
  });

  it('is asked only of what the article states outright', () => {
    expect(riddles.filter(({ cite }) => cite.reading !== null)).toEqual([]);
    // The date of Part One is in it, by a reading of ours.
    expect(ids(riddles)).not.toContain('year/dead-reckoning-part-one');
  });

  it('offers everybody else for who said it', () => {
    const kirby = riddles.find(({ about }) => about === 'kirby-train-carriage');
    expect(wrongOf(kirby)).toEqual(['christopher-mcquarrie', 'pom-klementieff', 'tom-cruise']);
  });

  it('leaves out the year of a film whose date the server has corrected itself', async () => {
    const apart = new Set(['dead-reckoning-part-two']);
    expect(ids(await riddlesIn(seedPack, { ...HIDING, apart }))).toEqual(
      ids(riddles).filter((id) => !id.startsWith('year/')),
    );
  });
});

describe('a question', () => {
  it('is the same for the same seed, and not for every other', async () => {
    const [riddle] = await riddlesOf({ people, quotations: [said('q', 'ann', 'So it is.')] });
    if (!riddle) throw new Error('no riddle');
    const rows = Array.from({ length: 20 }, (_, n) => JSON.stringify(questionOf(riddle, `seed ${n}`)));
    expect(rows).toEqual(
      Array.from({ length: 20 }, (_, n) => JSON.stringify(questionOf(riddle, `seed ${n}`))),
    );
    expect(new Set(rows).size).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => JSON.parse(row).right)).size).toBe(4);
  });

  it.each([
    ['every pack of the project', seedPack],
    ['the pack of the tests', createLibrary([harbour])],
    ['a pack at the edge of the schema', createLibrary([stated(crowdedPack())])],
    ['both at once', createLibrary([harbour, stated(crowdedPack())])],
  ])('of %s has two to four choices, all different, one right, and a subject', async (_name, library) => {
    const riddles = await riddlesIn(library, ALL);
    expect(new Set(ids(riddles)).size).toBe(riddles.length);
    fc.assert(
      fc.property(fc.constantFrom(...riddles), fc.string(), (riddle, seed) => {
        const question = questionOf(riddle, seed);
        if (!question) throw new Error('it can be asked');
        const { choices, right } = question;
        expect(choices.length).toBeGreaterThanOrEqual(2);
        expect(choices.length).toBeLessThanOrEqual(4);
        expect(new Set(choices).size).toBe(choices.length);
        expect(choices[right]).toBe(riddle.right.id);
        const offered = choices.filter((id) => id !== riddle.right.id);
        expect(riddle.others.filter(({ id }) => offered.includes(id))).toEqual([]);
        expect(subjectOf(question, library)).toMatchObject({ kind: riddle.kind });
      }),
      { numRuns: 60 },
    );
  });

  it('has no subject any more once the pack says something else', async () => {
    const quotations = [said('q', 'ann', 'So it is.')];
    const [riddle] = await riddlesOf({ people, quotations });
    const question = riddle && questionOf(riddle, 'seed');
    if (!question) throw new Error('no question');
    const now = (lists: Partial<Pack>) =>
      subjectOf(question, createLibrary([smallPack('p', { people, ...lists })]));
    expect(now({ quotations })).toBeDefined();
    expect(now({ quotations: [said('q', 'bob', 'So it is.')] })).toBeUndefined();
    expect(now({})).toBeUndefined();
  });

  it('is not there where there is nothing else to choose', async () => {
    expect(
      await riddlesOf({ people: people.slice(0, 1), quotations: [said('q', 'ann', 'So it is.')] }),
    ).toEqual([]);
    expect(await riddlesIn(createLibrary([]), ALL)).toEqual([]);
  });

  it('is not asked of what gives a story away, where that is hidden', async () => {
    const quotations = [{ ...said('q', 'ann', 'He dies.'), spoiler: true }];
    const films = [
      film('tide', 'Tide', { facts: [{ text: 'The boat sinks.', cite: citeOf('p'), spoiler: true }] }),
      film('ebb', 'Ebb'),
    ];
    expect(await riddlesOf({ people, quotations, films })).toHaveLength(2);
    expect(await riddlesOf({ people, quotations, films }, HIDING)).toEqual([]);
  });
});
