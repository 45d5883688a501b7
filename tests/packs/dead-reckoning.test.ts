import { beforeAll, describe, expect, it } from 'vitest';
import { currentRelease } from '../../src/packs/claims.ts';
import type { Film, Person } from '../../src/packs/facts.ts';
import type { Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { DATA } from './fixtures.ts';

// What the pack that the project ships has to answer, as one would read it in its article.

let library: Library;

beforeAll(async () => {
  ({ library } = await loadPacks(DATA));
});

function film(id: string): Film {
  const found = library.film(id);
  if (found === undefined) throw new Error(`there is no film ${id}`);
  return found;
}

function person(id: string): Person {
  const found = library.person(id);
  if (found === undefined) throw new Error(`there is no person ${id}`);
  return found;
}

describe('the dates', () => {
  it.each([
    ['dead-reckoning-part-one', '2023-07-14'],
    ['dead-reckoning-part-two', '2024-06-28'],
  ])('%s is planned for theaters on %s, in no stated region, as of 5 June 2023', (id, value) => {
    expect(currentRelease(film(id))?.current).toMatchObject({
      date: { precision: 'day', value },
      kind: 'theatrical',
      region: null,
      status: 'planned',
      said: '2023-06-05',
      cite: { paragraphs: [7] },
    });
  });

  it('of Part One rests on a reading, since its sentence says only "the film"', () => {
    expect(film('dead-reckoning-part-one').releases[0]?.cite.reading).toContain('sequel');
    expect(film('dead-reckoning-part-two').releases[0]?.cite.reading).toBeNull();
  });

  it('of the other films are not stated, and none is made up', () => {
    for (const id of ['fallout', 'top-gun-maverick']) {
      expect(film(id).releases).toEqual([]);
      expect(film(id).unstated.map(({ what }) => what)).toContain('release');
    }
  });
});

describe('the films', () => {
  it('are four, three of them of the franchise', () => {
    expect(library.films().map(({ id, franchise }) => [id, franchise?.name])).toEqual([
      ['dead-reckoning-part-one', 'Mission: Impossible'],
      ['dead-reckoning-part-two', 'Mission: Impossible'],
      ['fallout', 'Mission: Impossible'],
      ['top-gun-maverick', undefined],
    ]);
  });

  it('Part Two is the sequel of Part One', () => {
    expect(film('dead-reckoning-part-two').sequelOf?.film).toBe('dead-reckoning-part-one');
    expect(library.sequelsOf('dead-reckoning-part-one').map(({ id }) => id)).toEqual([
      'dead-reckoning-part-two',
    ]);
  });

  it('the full title of Part One is marked as ours: the article never has it', () => {
    const one = film('dead-reckoning-part-one');
    expect(one.titleBy).toBe('ours');
    expect(one.names.filter(({ by }) => by === 'source')).toEqual([
      { text: 'Dead Reckoning Part One', by: 'source' },
    ]);
  });

  it('every number and abbreviation is marked as ours', () => {
    const short = library.films().flatMap(({ names }) => names.filter(({ text }) => /\d/.test(text)));
    expect(short.length).toBeGreaterThan(5);
    expect(short.every(({ by }) => by === 'ours')).toBe(true);
  });

  it('Fallout is held up as one of the finest', () => {
    expect(film('fallout').facts[0]?.text).toContain('finest');
  });
});

describe('the people', () => {
  it.each([
    ['tom-cruise', 'star'],
    ['christopher-mcquarrie', 'writer/director'],
    ['pom-klementieff', 'co-star'],
    ['vanessa-kirby', 'co-star'],
  ])('%s is %s', (id, role) => {
    expect(person(id).credits[0]?.role).toBe(role);
  });

  it('Kirby plays the White Widow, daughter of Max', () => {
    expect(library.character('white-widow')).toMatchObject({
      playedBy: ['vanessa-kirby'],
      relations: [{ is: 'daughter of', character: 'max' }],
    });
  });

  it('Cruise and McQuarrie worked together on Top Gun: Maverick too', () => {
    expect(library.castOf('top-gun-maverick').map(({ id }) => id)).toEqual([
      'tom-cruise',
      'christopher-mcquarrie',
    ]);
    expect(person('tom-cruise').credits[1]?.with).toEqual(['christopher-mcquarrie']);
  });

  it('nobody is said to be in Part Two', () => {
    expect(library.castOf('dead-reckoning-part-two')).toEqual([]);
    const words = film('dead-reckoning-part-two').unstated.find(({ what }) => what === 'cast')?.say;
    expect(words).toBe('The article does not name the cast of Part Two.');
  });

  it('nobody is said to play Ethan Hunt or Max', () => {
    for (const id of ['ethan-hunt', 'max']) {
      const character = library.character(id);
      expect(character?.playedBy).toEqual([]);
      expect(character?.unstated.find(({ what }) => what === 'actor')?.say).toMatch(
        /^The article does not name/,
      );
    }
  });

  it('Klementieff’s character has no name', () => {
    const [credit] = person('pom-klementieff').credits;
    expect(credit).toMatchObject({
      character: null,
      described: expect.stringContaining('adversary of Ethan Hunt'),
    });
    expect(person('pom-klementieff').unstated.map(({ what }) => what)).toEqual(['character']);
  });

  it('who is in which film is a reading wherever the article names no film', () => {
    const readings = library
      .castOf('dead-reckoning-part-one')
      .map(({ credits }) => credits[0]?.film?.reading);
    expect(readings).toHaveLength(4);
    expect(readings.every((reading) => typeof reading === 'string')).toBe(true);
  });
});

describe('the quotations', () => {
  it('are three, each split once', () => {
    expect(library.quotations().map(({ speaker, segments }) => [speaker, segments.length])).toEqual([
      ['tom-cruise', 2],
      ['pom-klementieff', 2],
      ['vanessa-kirby', 2],
    ]);
  });

  it('only Cruise’s has an occasion', () => {
    expect(library.quotations().map(({ occasion }) => occasion)).toEqual([
      { to: 'Empire Magazine', form: 'interview' },
      null,
      null,
    ]);
  });

  it('the heading that echoes Kirby is no quotation', () => {
    const all = library.quotations().flatMap(({ segments }) => segments);
    expect(all.filter((words) => /they don’t stop/i.test(words))).toHaveLength(1);
    expect(library.sources()[0]?.headings).toEqual([4]);
  });

  it('have typographic marks and no others', () => {
    const all = library.quotations().flatMap(({ segments }) => segments);
    expect(all.join('')).not.toMatch(/['"]/);
  });
});

describe('the article', () => {
  it('is dated and has no publisher, author or link, since none is stated', () => {
    expect(library.sources()).toMatchObject([
      { published: '2023-06-05', publisher: null, author: null, url: null, paragraphs: 8 },
    ]);
  });
});
