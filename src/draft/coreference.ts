import type { Paragraph } from './article.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';
import { type Gender, headOf, tradeOf } from './trades.ts';

/** What has been read up to some place of an article. */
export interface Discourse {
  readonly paragraph: Paragraph;
  readonly people: readonly Person[];
  /** The mentions so far, in order. */
  readonly heard: readonly Mention[];
}

type Meant = { person: Person; doubt: string | null };

/** Whom "he" or "she" means at an offset of the paragraph; null where nobody fits. */
export function resolvePronoun(gender: Gender, at: number, discourse: Discourse): Meant | null {
  const fits = (person: Person): boolean => !person.figure && (person.gender ?? gender) === gender;
  const word = gender === 'female' ? 'she' : 'he';
  const here = nearby(discourse, 0, at).filter(({ person }) => fits(person));
  if (here.length > 0) return choose(here, `“${word}” may mean more than one person here`);
  const before = nearby(discourse, 1, at).filter(({ person }) => fits(person));
  if (before.length > 0)
    return choose(before, `“${word}” may mean more than one person of the paragraph before`);
  const far = nearby(discourse, 2, at)
    .filter(({ person }) => fits(person))
    .at(-1);
  return far ? { person: far.person, doubt: `whom “${word}” means was named two paragraphs before` } : null;
}

/** Whom words such as "the actor" mean at an offset of the paragraph; null where nobody fits. */
export function resolveTrade(words: string, at: number, discourse: Discourse): Meant | null {
  const does = tester(words);
  const doubt = `“${words.toLowerCase()}” may mean more than one person`;
  const close = [...nearby(discourse, 1, at), ...nearby(discourse, 0, at)];
  const known = close.filter(({ person }) => does(person) === true);
  if (known.length > 0) {
    const others = new Set(close.map(({ person }) => person).filter((person) => does(person) !== false));
    return choose(known, others.size > 1 || known.some((it) => it.doubt) ? doubt : null);
  }
  const everywhere = discourse.people.filter((person) => does(person) === true);
  const [only] = everywhere;
  if (only && everywhere.length === 1 && discourse.heard.some(({ person }) => person === only))
    return { person: only, doubt: null };
  const possible = close.filter(({ person }) => does(person) === null);
  if (possible.length > 0) return choose(possible, doubt);
  return null;
}

/** Whether somebody has the trade: null where the article tells none of theirs. */
function tester(words: string): (person: Person) => boolean | null {
  const said = words.replace(/^the /i, '');
  const trade = tradeIn(said);
  const head = headOf(said);
  return (person) => {
    if (person.figure) return false;
    if (trade === null || person.called.has(head)) return true;
    if (trade !== 'other' && person.trades.has(trade)) return true;
    return person.trades.size === 0 ? null : false;
  };
}

/** The trade in "veteran stunt coordinator"; null in "57-year-old". */
function tradeIn(words: string): ReturnType<typeof tradeOf> {
  const parts = words.split(' ');
  return parts.map((_, index) => tradeOf(parts.slice(index).join(' '))).find((it) => it !== null) ?? null;
}

/** Real people whom the article's own words named in the paragraph that is so many before this one. */
function nearby({ paragraph, heard }: Discourse, back: number, at: number): Mention[] {
  const number = paragraph.number - back;
  return heard.filter(
    (it) => it.paragraph === number && !it.quoted && !it.person.figure && (back > 0 || it.to <= at),
  );
}

/** The last one named; with the doubt given where they are several. */
function choose(mentions: readonly Mention[], doubt: string | null): Meant | null {
  const last = mentions.at(-1);
  if (last === undefined) return null;
  const several = mentions.some(({ person }) => person !== last.person);
  return {
    person: last.person,
    doubt: several ? (doubt ?? 'more than one person may be meant') : last.doubt,
  };
}
