import { fold, wordsOf } from '../fold.ts';
import { type Problem, shown } from '../problem.ts';
import { name, spoken, text } from '../words.ts';
import { contentOf, type Draft, type DraftItem, filmOf, itemsOf, subjectOf } from './record.ts';

// What keeps a drafted thing from standing in a pack. All words here are for the person who settles it.

/** A thing that a person has still to settle, and why. */
export interface Open {
  readonly item: DraftItem;
  readonly why: string;
}

/** All of a draft that is not settled yet, in its order. */
export function openItems(draft: Draft): Open[] {
  return draft.items.flatMap((item) => {
    const why = whyOpen(item, draft);
    return why === undefined ? [] : { item, why };
  });
}

/** Why a thing is not settled; undefined where it is, or was dropped. */
export function whyOpen(item: DraftItem, draft: Draft): string | undefined {
  if (item.decision === 'dropped') return undefined;
  if (item.decision === null && item.why !== null) return item.why;
  return whyNotHeld(item, draft);
}

/** What a pack can't hold, whoever decided it. */
function whyNotHeld(item: DraftItem, draft: Draft): string | undefined {
  switch (item.kind) {
    case 'source': {
      const { name: head, subject, covers, published } = contentOf(item);
      return unpublished(published) ?? fits(name, head) ?? firstOf([subject, ...covers], text);
    }
    case 'franchise':
      return fits(name, contentOf(item).name) ?? sameFranchise(item, draft);
    case 'film': {
      const { title, forms } = contentOf(item);
      return firstOf([title, ...forms], name) ?? sameFilm(item, draft) ?? uncited(item.at.paragraph, draft);
    }
    case 'release':
      return whyNoRelease(item, draft);
    case 'credit':
      return whyNoCredit(item, draft);
    case 'quotation':
      return whyNoQuotation(item, draft);
    case 'fact':
      return whyNoFact(item, draft);
  }
}

/** By the words alone: what two names differ in besides is nothing that ids or readers tell them apart by. */
const plain = (title: string): string => wordsOf(fold(title)).join(' ');

/** What of a draft has a name first, by its kind and the words of the name. It is made once: each of thousands asks. */
const firsts = new WeakMap<Draft, ReadonlyMap<string, string>>();

function firstNamed(draft: Draft, key: string): string | undefined {
  const known = firsts.get(draft);
  if (known) return known.get(key);
  const named: (readonly [string, string])[] = [
    ...itemsOf(draft, 'film').map((item) => [`film ${plain(contentOf(item).title)}`, item.id] as const),
    ...itemsOf(draft, 'film').map((item) => [`found ${item.found.title}`, item.id] as const),
    ...itemsOf(draft, 'franchise').map(
      (item) => [`franchise ${plain(contentOf(item).name)}`, item.id] as const,
    ),
  ];
  const made = new Map(named.toReversed());
  firsts.set(draft, made);
  return made.get(key);
}

/** Two films of one title could not be told apart, nor one from that which was found under its title: by that its dates are meant. */
function sameFilm(film: DraftItem<'film'>, draft: Draft): string | undefined {
  const { title } = contentOf(film);
  const found = firstNamed(draft, `found ${title}`) ?? film.id;
  return firstNamed(draft, `film ${plain(title)}`) === film.id && found === film.id
    ? undefined
    : 'the draft has another film of that title: give it another, or drop one of them';
}

const sameFranchise = (franchise: DraftItem<'franchise'>, draft: Draft): string | undefined =>
  firstNamed(draft, `franchise ${plain(contentOf(franchise).name)}`) === franchise.id
    ? undefined
    : 'the draft has another franchise of that name: give it another, or drop one of them';

const unpublished = (day: string | null) =>
  day === null ? 'the article does not say on which day it was published' : undefined;

function whyNoRelease(item: DraftItem<'release'>, draft: Draft): string | undefined {
  const { film, date } = contentOf(item);
  // First what nothing mends: nobody makes a season a month only to hear then that it stands in a heading.
  const heading = uncited(item.at.paragraph, draft);
  if (heading !== undefined) return heading;
  if (film === null) return 'it is not said which film comes out then';
  if (date.precision === 'season') {
    return 'a pack holds no seasons: make it the month or the year that is certain, or drop it';
  }
  return filmGone(film, draft);
}

function whyNoCredit(item: DraftItem<'credit'>, draft: Draft): string | undefined {
  const { person, role, film, character, with: others } = contentOf(item);
  if (film === null && item.decision === null) return 'it is not said in which film';
  return (
    firstOf([person, role, character, ...others], name) ??
    filmGone(film, draft) ??
    uncited(item.at.paragraph, draft)
  );
}

function whyNoQuotation(item: DraftItem<'quotation'>, draft: Draft): string | undefined {
  const { speaker, segments, occasion, film } = contentOf(item);
  if (speaker === null) return 'it is not said who says so';
  if (segments.length > 12) return 'it has more than 12 stretches, and a pack holds none that is longer';
  return (
    firstOf(segments, spoken) ??
    firstOf([speaker, occasion?.to, occasion?.form], name) ??
    filmGone(film, draft) ??
    uncited(item.at.paragraph, draft)
  );
}

const MOST_PARAGRAPHS = 20;

function whyNoFact(item: DraftItem<'fact'>, draft: Draft): string | undefined {
  const value = contentOf(item);
  if (value.text === null) return 'the article’s sentence has to be put into words of your own, or dropped';
  if (new Set([item.at.paragraph, ...value.also]).size > MOST_PARAGRAPHS)
    return `it has more than ${MOST_PARAGRAPHS} paragraphs, and a pack holds no more`;
  return (
    fits(text, value.text) ??
    (value.about === null ? whyNotOfMaking(value, draft) : nobody(value.about, draft)) ??
    [item.at.paragraph, ...value.also].map((paragraph) => uncited(paragraph, draft)).find((why) => why)
  );
}

function whyNotOfMaking(value: DraftItem<'fact'>['found'], draft: Draft): string | undefined {
  if (value.title === null) return 'it has no headline';
  if (value.topics.length === 0) return 'it has no topic';
  return (
    firstOf([value.title, ...value.topics, ...value.people, ...value.places], name) ??
    filmGone(value.film, draft)
  );
}

/** What is told about something has to be about something that the draft has. */
const nobody = (about: string, draft: Draft): string | undefined =>
  subjectOf(draft, about) !== undefined
    ? undefined
    : `the draft has no film, person, character or franchise “${about}”, or it was dropped`;

function filmGone(film: string | null, draft: Draft): string | undefined {
  if (film === null || filmOf(draft, film) !== undefined) return undefined;
  return `the draft has no film “${film}”, or it was dropped`;
}

/** Nothing is cited to a heading; a film is named elsewhere too, or a person says where. */
function uncited(paragraph: number, { article }: Draft): string | undefined {
  if (paragraph > article.paragraphs) return `the article has no paragraph ${paragraph}`;
  return article.headings.includes(paragraph)
    ? 'it stands in a heading, and nothing is cited to one'
    : undefined;
}

type Rule = { safeParse(value: string): { error?: { issues: { message: string }[] } | undefined } };

function fits(rule: Rule, value: string): string | undefined {
  const message = rule.safeParse(value).error?.issues[0]?.message;
  return message === undefined ? undefined : `“${value.slice(0, 60)}”: ${message}`;
}

function firstOf(all: readonly (string | null | undefined)[], rule: Rule): string | undefined {
  const given = all.filter((value) => typeof value === 'string');
  return given.map((value) => fits(rule, value)).find((why) => why !== undefined);
}

/** A draft's open things as problems of its file, for whoever reads the pack. */
export function openProblems(draft: Draft): Problem[] {
  return openItems(draft).map(({ item, why }) => ({
    path: `items[${draft.items.indexOf(item)}]`,
    reason: `not settled: ${shown(briefly(item))}, paragraph ${item.at.paragraph}: ${shown(why)}`,
  }));
}

/** A thing in a few words. */
export function briefly(item: DraftItem): string {
  const cut = (words: string) => (words.length > 60 ? `“${words.slice(0, 59)}…”` : `“${words}”`);
  switch (item.kind) {
    case 'source':
      return 'the article itself';
    case 'franchise':
      return `franchise ${cut(contentOf(item).name)}`;
    case 'film':
      return `film ${cut(contentOf(item).title)}`;
    case 'release': {
      const { film, date } = contentOf(item);
      return `date ${date.value ?? 'to be announced'} of ${film === null ? 'a film' : cut(film)}`;
    }
    case 'credit': {
      const { person, role, character } = contentOf(item);
      const as = character ?? role;
      return `${person}${as === null ? '' : ` as ${cut(as)}`}`;
    }
    case 'quotation':
      return `quotation ${cut(contentOf(item).segments[0] ?? '')}`;
    case 'fact':
      return `fact ${item.mended?.title ?? `of characters ${item.at.start} to ${item.at.end}`}`;
  }
}
