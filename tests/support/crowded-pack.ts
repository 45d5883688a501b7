import { type Pack, packFile } from '../../src/packs/schema.ts';

// A pack at the edge of what the schema takes: the longest ids, names and texts, all of them markdown that has to be
// escaped, and more of everything than one message holds. If this fits into messages, any pack does.

/** How many there are of most kinds. */
const CROWD = 12;
/** More than a menu or a list of choices holds. */
const TOPICS = 28;

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A text of just this length that is nearly all mark-up and differs by its number. */
const harsh = (length: number, number: number | string): string =>
  `${number}${repeated('*_`~|[', length)}`.slice(0, length);

const id = (kind: string, number: number): string => `${kind}-${number}-${repeated('long', 48)}`.slice(0, 48);
const ids = (kind: string, count = CROWD): string[] =>
  Array.from({ length: count }, (_, number) => id(kind, number));
const each = <T>(make: (number: number) => T, count = CROWD): T[] =>
  Array.from({ length: count }, (_, number) => make(number));

/** So that every topic has something, and one thing as many topics as it may have. */
const topicsOf = (number: number): string[] =>
  ids('topic', TOPICS).slice(number === 1 ? 8 : 0, number === 1 ? TOPICS : number === 0 ? 20 : 2);

const paragraphs = each((number) => 9980 + number, 20);
const cite = (number: number) => ({
  source: id('source', number % 3),
  paragraphs,
  reading: harsh(600, number),
});
const names = (shown: string) => ({
  source: each((number) => harsh(90, `s${number}`), 20),
  ours: [shown, ...each((number) => harsh(90, `o${number}`), 39)],
});
const facts = (count: number) => each((number) => ({ text: harsh(600, number), cite: cite(number) }), count);
const unstated = each(
  (number) => ({
    what: ['cast', 'release', 'actor', 'quotation'][number % 4],
    say: harsh(600, number),
    source: id('source', number % 3),
  }),
  4,
);
const link = (number: number) => ({ id: id('film', number), reading: harsh(600, number) });

const KINDS = ['theatrical', 'premiere', 'festival', 'digital', 'streaming', 'physical', 'television', null];
const DATES = [
  { precision: 'day', value: '2023-07-14' },
  { precision: 'month', value: '2023-07' },
  { precision: 'year', value: '2023' },
  { precision: 'tba', value: null },
];

const release = (number: number) => ({
  date: DATES[number % 4],
  kind: KINDS[number % 8],
  region: number % 3 === 0 ? null : harsh(90, number % 5),
  status: number % 2 === 0 ? 'planned' : 'happened',
  said: `2023-0${1 + (number % 6)}-05`,
  cite: cite(number),
});

/** The pack, as the schema has read it. */
export function crowdedPack(): Pack {
  const { $schema: _schema, ...pack } = packFile.parse({
    schemaVersion: 1,
    id: 'crowded',
    name: harsh(90, 'crowded'),
    language: 'en',
    sources: each((number) => ({
      id: id('source', number),
      kind: 'article',
      subject: harsh(600, number),
      covers: each((cover) => harsh(600, cover), number === 1 ? 40 : 3),
      published: `2023-06-${String(1 + number).padStart(2, '0')}`,
      publisher: number % 2 === 0 ? null : harsh(90, number),
      author: number % 2 === 0 ? null : harsh(90, number),
      url: number % 3 === 0 ? null : `https://example.org/${repeated(number % 3 === 1 ? 'a' : 'ü', 370)}`,
      paragraphs: 9999,
      unstated,
    })),
    franchises: each(
      (number) => ({
        id: id('franchise', number),
        name: harsh(90, number),
        names: names(harsh(90, number)),
        facts: facts(3),
      }),
      2,
    ),
    topics: each(
      (number) => ({
        id: id('topic', number),
        name: harsh(90, number),
        names: names(harsh(90, number)),
      }),
      TOPICS,
    ),
    films: each((number) => ({
      id: id('film', number),
      title: harsh(90, number),
      names: names(harsh(90, number)),
      franchise: id('franchise', number % 2),
      sequelOf: number === 0 ? null : { film: id('film', number > 8 ? 0 : number - 1), cite: cite(number) },
      releases: each(release, number % 10 === 0 ? 12 : 2),
      facts: facts(number % 10 === 0 ? 6 : 1),
      unstated,
      cite: cite(number),
    })),
    people: each((number) => ({
      id: id('person', number),
      name: harsh(90, number),
      names: names(harsh(90, number)),
      credits: each(
        (credit) => ({
          role: harsh(90, credit),
          film: link(credit),
          franchise: id('franchise', 0),
          character: number === 1 ? null : id('character', number),
          with: ids('person'),
          described: harsh(600, credit),
          cite: cite(credit),
        }),
        number % 10 === 0 ? 6 : 2,
      ),
      facts: facts(2),
      unstated,
      cite: cite(number),
    })),
    characters: each((number) => ({
      id: id('character', number),
      name: harsh(90, number),
      names: names(harsh(90, number)),
      franchise: id('franchise', 1),
      relations: each(
        (other) => ({
          is: harsh(90, other),
          character: id('character', (number + 1 + other) % CROWD),
          cite: cite(other),
        }),
        8,
      ),
      facts: facts(2),
      unstated,
      cite: cite(number),
    })),
    quotations: each((number) => ({
      id: id('quotation', number),
      speaker: id('person', number % 7),
      segments:
        number % 2 === 0
          ? [harsh(1399, number), harsh(1400, number)]
          : each((segment) => harsh(200, segment), 12),
      occasion: { to: harsh(90, number), form: harsh(90, number) },
      about: topicsOf(number),
      film: link(number % 5),
      cite: cite(number),
    })),
    production: each((number) => ({
      id: id('production', number),
      title: harsh(90, number),
      text: harsh(600, number),
      topics: topicsOf(number),
      film: link(number % 5),
      people: ids('person'),
      places: each((place) => harsh(90, place), 20),
      quotations: ids('quotation'),
      cite: cite(number),
    })),
  });
  return pack;
}
