import { describe, expect, it } from 'vitest';
import { circlesIn, findBrokenReferences } from '../../src/packs/references.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { harbourLights } from './fixtures.ts';

/** Spoils the tests' pack and gives what is found to be wrong with it, by entry. */
async function problemsAfter(spoil: (pack: Pack) => void): Promise<string[]> {
  const pack = await harbourLights();
  spoil(pack);
  return findBrokenReferences(pack).map(({ entry, path, reason }) => {
    const id = 'id' in entry ? String(entry.id) : '';
    return `${id}.${path}: ${reason}`;
  });
}

/** An entry of a list, for a test to spoil. */
function at<Item>(list: Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`there is no entry ${place}`);
  return item;
}

describe('references within a pack', () => {
  it('are all sound in a sound pack', async () => {
    expect(await problemsAfter(() => {})).toEqual([]);
  });

  it.each<[string, (pack: Pack) => void, string]>([
    [
      'a film of an unknown franchise',
      (pack) => {
        at(pack.films, 0).franchise = 'tides';
      },
      'harbour-lights.franchise: there is no "tides" among the franchises',
    ],
    [
      'a sequel of an unknown film',
      (pack) => {
        at(pack.films, 1).sequelOf = { film: 'dawn', cite: at(pack.films, 1).cite };
      },
      'ebb.sequelOf.film: there is no "dawn" among the films',
    ],
    [
      'a credit for an unknown film',
      (pack) => {
        at(at(pack.people, 0).credits, 0).film = { id: 'dawn', reading: null };
      },
      'ines-celik.credits[0].film.id: there is no "dawn" among the films',
    ],
    [
      'a credit as an unknown character',
      (pack) => {
        at(at(pack.people, 1).credits, 0).character = 'captain';
      },
      'soren-brandt.credits[0].character: there is no "captain" among the characters',
    ],
    [
      'a credit with an unknown person',
      (pack) => {
        at(at(pack.people, 1).credits, 0).with = ['ruta-okonjo', 'nobody'];
      },
      'soren-brandt.credits[0].with[1]: there is no "nobody" among the people',
    ],
    [
      'a relation to an unknown character',
      (pack) => {
        at(at(pack.characters, 1).relations, 0).character = 'captain';
      },
      'stowaway.relations[0].character: there is no "captain" among the characters',
    ],
    [
      'an unknown speaker',
      (pack) => {
        at(pack.quotations, 0).speaker = 'nobody';
      },
      'hum.speaker: there is no "nobody" among the people',
    ],
    [
      'an unknown topic',
      (pack) => {
        at(pack.quotations, 0).about = ['ferry', 'sun'];
      },
      'hum.about[1]: there is no "sun" among the topics',
    ],
    [
      'a production fact on an unknown quotation',
      (pack) => {
        at(pack.production, 0).quotations = ['song'];
      },
      'ferry.quotations[0]: there is no "song" among the quotations',
    ],
    [
      'an unknown source of a claim',
      (pack) => {
        at(at(pack.films, 0).releases, 0).cite.source = 'rumour';
      },
      'harbour-lights.releases[0].cite.source: there is no "rumour" among the sources',
    ],
    [
      'an unknown source of something not stated',
      (pack) => {
        at(at(pack.films, 2).unstated, 0).source = 'rumour';
      },
      'flood.unstated[0].source: there is no "rumour" among the sources',
    ],
    [
      'a key of objects for an id',
      (pack) => {
        at(pack.quotations, 0).speaker = 'constructor';
      },
      'hum.speaker: there is no "constructor" among the people',
    ],
  ])('%s is found', async (_, spoil, problem) => {
    expect(await problemsAfter(spoil)).toEqual([problem]);
  });

  it.each([
    'films',
    'people',
    'quotations',
    'production',
    'topics',
  ] as const)('an id that stands twice among the %s is found', async (list) => {
    const problems = await problemsAfter((pack) => {
      at<{ id: string }>(pack[list], 1).id = at<{ id: string }>(pack[list], 0).id;
    });
    expect(problems).toContainEqual(expect.stringMatching(/\.id: the id ".+" is given twice$/));
  });

  it('the same id in two lists is no problem', async () => {
    expect((await harbourLights()).production.map(({ id }) => id)).toContain('ferry');
    expect((await harbourLights()).topics.map(({ id }) => id)).toContain('ferry');
  });

  it('words that happen to stand under "source" in names are no ids', async () => {
    const problems = await problemsAfter((pack) => {
      at(pack.films, 0).names.source.push('No Id At All');
    });
    expect(problems).toEqual([]);
  });
});

describe('places in an article', () => {
  it('are not beyond its last paragraph', async () => {
    const problems = await problemsAfter((pack) => {
      at(pack.quotations, 0).cite.paragraphs = [3, 10];
    });
    expect(problems).toEqual(['hum.cite.paragraphs: "gull-2031" has no paragraph 10, only 9']);
  });

  it('are no headings', async () => {
    const problems = await problemsAfter((pack) => {
      at(at(pack.films, 0).facts, 0).cite.paragraphs = [6];
    });
    expect(problems).toEqual([
      'harbour-lights.facts[0].cite.paragraphs: paragraph 6 of "gull-2031" is a heading',
    ]);
  });

  it('have headings among them only where there are paragraphs', async () => {
    const problems = await problemsAfter((pack) => {
      at(pack.sources, 0).headings = [1, 12];
    });
    expect(problems).toEqual(['gull-2031.headings: there is no paragraph 12']);
  });
});

describe('the name that is shown', () => {
  it('has to be among the names, so that one knows who gave it', async () => {
    const problems = await problemsAfter((pack) => {
      at(pack.films, 0).title = 'Harbour Lights Forever';
      at(pack.people, 0).name = 'I. Çelik';
    });
    expect(problems).toEqual([
      'ines-celik.name: "I. Çelik" is not among its names, so nobody knows who gave it',
      'harbour-lights.title: "Harbour Lights Forever" is not among its names, so nobody knows who gave it',
    ]);
  });
});

describe('sequels', () => {
  it('do not run in a circle', async () => {
    const problems = await problemsAfter((pack) => {
      at(pack.films, 0).sequelOf = { film: 'flood', cite: at(pack.films, 0).cite };
    });
    const circle = 'sequelOf: follows itself, by way of its sequels';
    expect(problems).toEqual([`harbour-lights.${circle}`, `ebb.${circle}`, `flood.${circle}`]);
  });

  it('lead back only for what stands in the circle itself', () => {
    const before = new Map([
      ['first', undefined],
      ['second', 'first'],
      ['a', 'b'],
      ['b', 'a'],
      ['tail', 'a'],
      ['self', 'self'],
    ]);
    const back = [...circlesIn(before)];
    expect(back).toEqual(['a', 'b', 'self']);
  });
});
