import { createHash } from 'node:crypto';
import { holdsName } from '../packs/check/wording.ts';
import { DRAFT_VERSION, type Draft, type DraftItem } from '../packs/draft/record.ts';
import { filmContext } from './films/film-context.ts';
import { findFranchises } from './films/franchises.ts';
import { findSequels } from './films/sequels.ts';
import { uniqueSlugs } from './slugs.ts';
import type { Article } from './text/article.ts';
import type {
  Found,
  FoundCredit,
  FoundFact,
  FoundFilm,
  FoundQuotation,
  FoundRelease,
  Span,
} from './text/found.ts';

/** All that is found in one article. */
export interface Findings {
  readonly films: readonly FoundFilm[];
  readonly releases: readonly FoundRelease[];
  readonly credits: readonly FoundCredit[];
  readonly quotations: readonly FoundQuotation[];
  readonly facts: readonly FoundFact[];
}

/** By which the same text is known again. */
export const digestOf = (article: Article): string => createHash('sha256').update(article.text).digest('hex');

/**
 * Puts together what was found: the article itself, what films belong to, films, their dates, who made them, what was said
 * and what was told; within each by its place. What is found twice is one thing. Nobody has decided anything yet.
 */
export function draftOf(article: Article, findings: Findings): Draft {
  const slug = uniqueSlugs();
  const items: DraftItem[] = [
    sourceItem(article, findings),
    ...franchiseItems(article, findings),
    ...filmItems(article, findings),
    ...releaseItems(findings),
    ...creditItems(findings),
    ...quotationItems(findings),
    ...factItems(findings),
  ].map((item) => ({ ...item, id: slug(item.id) }));
  return {
    schemaVersion: DRAFT_VERSION,
    article: {
      sha256: digestOf(article),
      paragraphs: article.paragraphs.length,
      headings: article.paragraphs.filter(({ heading }) => heading).map(({ number }) => number),
    },
    items,
  };
}

const undecided = { decision: null, mended: null } as const;

const doubtOf = ({ certainty }: Found): string | null => (certainty.sure ? null : certainty.why);

function sourceItem(article: Article, { films, releases }: Findings): DraftItem<'source'> {
  const { main, clear } = filmContext(article, films, releases);
  const why = main && clear ? null : 'which film it is about can’t be told for certain';
  const name = main?.title ?? 'films';
  const found = {
    name,
    subject: `An article about ${name}`,
    covers: [],
    published: article.published,
    publisher: null,
    author: null,
    url: null,
  };
  const at = { paragraph: 1, start: 0, end: 0 };
  return { id: 'source', kind: 'source', at, why, found, ...undecided };
}

function franchiseItems(article: Article, { films }: Findings): DraftItem<'franchise'>[] {
  return findFranchises(article, films).map(({ name, films: titles, at, why }) => ({
    id: `franchise ${name}`,
    kind: 'franchise',
    at,
    why,
    found: { name, films: [...titles] },
    ...undecided,
  }));
}

function filmItems(article: Article, { films }: Findings): DraftItem<'film'>[] {
  const sequels = new Map(findSequels(article, films).map((one) => [one.film, one]));
  return ordered(films, ({ title }) => title).map((film) => ({
    id: `film ${film.title}`,
    kind: 'film',
    at: belowHeading(article, film),
    why: doubtOf(film) ?? sequels.get(film.title)?.why ?? null,
    found: {
      title: film.title,
      forms: film.forms.filter((form) => form !== film.title),
      sequelOf: sequels.get(film.title)?.of ?? null,
      reading: null,
    },
    ...undecided,
  }));
}

/** Nothing is cited to a heading: where a film is first named in one, the first paragraph that names it too. */
function belowHeading(article: Article, { at, title, forms }: FoundFilm): Span {
  if (!article.paragraphs.some(({ number, heading }) => heading && number === at.paragraph)) return at;
  const names = (text: string) => [title, ...forms].some((name) => holdsName(text, name));
  const body = article.paragraphs.find(({ heading, text }) => !heading && names(text));
  return body ? { paragraph: body.number, start: body.start, end: body.end } : at;
}

function releaseItems({ releases }: Findings): DraftItem<'release'>[] {
  const same = ({ film, date, kind, region }: FoundRelease) => JSON.stringify([film, date, kind, region]);
  return ordered(releases, same).map((release) => {
    const { film, date, kind, region, status, at } = release;
    return {
      id: `release ${film ?? ''} ${date.value ?? 'tba'} ${kind ?? ''}`,
      kind: 'release',
      at,
      why: doubtOf(release),
      // What articles call a disc is called physical in packs.
      found: { film, date, kind: kind === 'disc' ? 'physical' : kind, region, status, reading: null },
      ...undecided,
    };
  });
}

function creditItems({ credits }: Findings): DraftItem<'credit'>[] {
  const same = ({ person, role, film, character }: FoundCredit) =>
    JSON.stringify([person, role, film, character]);
  return ordered(credits, same).map((credit) => {
    const { person, role, film, character, described, at } = credit;
    return {
      id: `credit ${person} ${film ?? ''} ${character ?? role ?? ''}`,
      kind: 'credit',
      at,
      why: doubtOf(credit),
      found: { person, role, film, character, described, with: [], reading: null },
      ...undecided,
    };
  });
}

function quotationItems({ quotations }: Findings): DraftItem<'quotation'>[] {
  return ordered(quotations, ({ at }) => `${at.start}`).map((quotation) => {
    const { segments, speaker, occasion, at } = quotation;
    return {
      id: `quotation ${segments[0] ?? ''}`,
      kind: 'quotation',
      at,
      why: doubtOf(quotation),
      found: { segments: [...segments], speaker, occasion, film: null, reading: null },
      ...undecided,
    };
  });
}

function factItems({ facts }: Findings): DraftItem<'fact'>[] {
  return ordered(facts, ({ at }) => `${at.start}`).map((fact) => {
    const { about, film, people, places, at } = fact;
    const found = {
      about,
      title: null,
      text: null,
      topics: [],
      film,
      people: [...people],
      places: [...places],
      also: [],
      reading: null,
    };
    return {
      id: `fact ${at.paragraph} ${createHash('sha256').update(fact.sentence).digest('hex').slice(0, 8)}`,
      kind: 'fact',
      at,
      why: doubtOf(fact),
      found,
      ...undecided,
    };
  });
}

/** By place; of those that are the same the first, save that a sure one goes before a doubtful one. */
function ordered<Item extends Found>(found: readonly Item[], same: (item: Item) => string): Item[] {
  const groups = Map.groupBy(found, same);
  const kept = [...groups.values()].flatMap(
    (group) => group.find(({ certainty }) => certainty.sure) ?? group.slice(0, 1),
  );
  return kept.toSorted((a, b) => a.at.start - b.at.start);
}
