import type {
  Character,
  Cite,
  Credit,
  Film,
  Person,
  Quotation,
  ReleaseClaim,
  Source,
} from '../../src/packs/facts.ts';

// Facts as the library gives them out, for views that are drawn from plain values. Everything can be replaced.

export const sourceOf = (given: Partial<Source> = {}): Source => ({
  kind: 'article',
  id: 'gull',
  pack: 'test',
  language: 'en',
  subject: 'A visit to the makers',
  covers: [],
  published: '2023-06-05',
  publisher: null,
  author: null,
  url: null,
  paragraphs: 9,
  headings: [],
  unstated: [],
  ...given,
});

/** The source that every fact below has unless told otherwise. */
export const SOURCE = sourceOf();

export const citeOf = (given: Partial<Cite> = {}): Cite => ({
  source: SOURCE,
  paragraphs: [2],
  reading: null,
  ...given,
});

export const claimOf = (given: Partial<ReleaseClaim> = {}): ReleaseClaim => ({
  date: { precision: 'day', value: '2023-07-14' },
  kind: 'theatrical',
  region: null,
  status: 'planned',
  said: '2023-06-05',
  cite: citeOf(),
  ...given,
});

export const filmOf = (given: Partial<Film> = {}): Film => ({
  kind: 'film',
  id: 'tide',
  title: 'Tide',
  titleBy: 'source',
  names: [{ text: 'Tide', by: 'source' }],
  franchise: null,
  sequelOf: null,
  releases: [],
  facts: [],
  unstated: [],
  cites: [citeOf()],
  ...given,
});

export const creditOf = (given: Partial<Credit> = {}): Credit => ({
  role: 'lead actor',
  film: { id: 'tide', reading: null },
  franchise: null,
  character: null,
  with: [],
  described: 'Plays a pilot.',
  cite: citeOf(),
  ...given,
});

export const personOf = (given: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 'brandt',
  name: 'Søren Brandt',
  names: [{ text: 'Søren Brandt', by: 'source' }],
  credits: [],
  facts: [],
  unstated: [],
  cites: [citeOf()],
  ...given,
});

export const characterOf = (given: Partial<Character> = {}): Character => ({
  kind: 'character',
  id: 'quist',
  name: 'Anders Quist',
  names: [{ text: 'Anders Quist', by: 'source' }],
  franchise: null,
  playedBy: [],
  relations: [],
  facts: [],
  unstated: [],
  cites: [citeOf()],
  ...given,
});

export const quotationOf = (given: Partial<Quotation> = {}): Quotation => ({
  kind: 'quotation',
  id: 'cold',
  speaker: 'brandt',
  segments: ['It’s the coldest I have ever been,', 'and I grew up in Tromsø.'],
  occasion: null,
  about: [],
  film: null,
  cite: citeOf(),
  ...given,
});
