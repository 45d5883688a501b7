import { genderOfTrade, headOf, tradeOf } from '../text/trades.ts';
import { choose, type Discourse, type Meant, nearby } from './discourse.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';

/** Whom words such as "the actor" mean at an offset of the paragraph; null where nobody fits. */
export function resolveTrade(words: string, at: number, discourse: Discourse): Meant | null {
  const owner = /^(?:his|her|their) /iu.test(words) ? ownerOf(discourse) : null;
  const tells = tester(words);
  // "Her co-star" is another one than she.
  const does = (person: Person) => (person === owner ? false : tells(person));
  // "His publicist": a publicist of whom the article has not spoken.
  const others =
    /^(?:his|her|their|its) (?!co-?star|director|star)/iu.test(words) &&
    !discourse.people.some((it) => does(it));
  if (others) return null;
  const meant = whoDoes(words, does, nearby(discourse, 0, at), discourse);
  return meant && owner ? { ...meant, doubt: meant.doubt ?? doubtOf(words) } : meant;
}

const doubtOf = (words: string): string => `“${words.toLowerCase()}” may mean more than one person`;

/** Whose co-star somebody is: who was spoken of last. */
const ownerOf = ({ heard }: Discourse): Person | null =>
  heard.findLast((it) => !it.quoted && !it.person.figure)?.person ?? null;

function whoDoes(
  words: string,
  does: (person: Person) => boolean | null,
  here: readonly Mention[],
  discourse: Discourse,
): Meant | null {
  const doubt = doubtOf(words);
  const ofHere = new Set(here.map(({ person }) => person).filter((person) => does(person) !== false));
  const [alone] = ofHere;
  if (alone && ofHere.size === 1 && does(alone))
    return choose(
      here.filter(({ person }) => person === alone),
      doubt,
    );
  const close = [...nearby(discourse, 1, 0), ...here];
  if (alone && ofHere.size === 1) return { person: alone, doubt };
  const last = here.at(-1);
  // "He asked for nothing. “…,” the actor said."
  if (last?.by === 'pronoun' && ofHere.has(last.person) && here.every((it) => does(it.person) !== true))
    return { person: last.person, doubt };
  const known = close.filter(({ person }) => does(person) === true);
  if (known.length > 0) {
    const others = new Set(close.map(({ person }) => person).filter((person) => does(person) !== false));
    const meant = choose(known, doubt);
    return meant && { ...meant, doubt: others.size > 1 ? doubt : meant.doubt };
  }
  const everywhere = discourse.people.filter((person) => does(person) === true);
  const [only] = everywhere.filter((person) => discourse.heard.some((it) => it.person === person));
  if (only && everywhere.length === 1)
    return { person: only, doubt: ofHere.size > 0 && !ofHere.has(only) ? doubt : null };
  const possible = close.filter(({ person }) => does(person) === null);
  const guessed = possible.at(-1);
  if (guessed) return { person: guessed.person, doubt };
  const earlier = discourse.heard.findLast(({ person }) => does(person) === true)?.person;
  if (earlier) return { person: earlier, doubt };
  const guess = everywhere[0] ?? discourse.people.find((person) => does(person) === null);
  return guess ? { person: guess, doubt: `nobody named near is “${words.toLowerCase()}”` } : null;
}

/** Whether somebody has the trade: null where the article tells none of theirs. */
function tester(words: string): (person: Person) => boolean | null {
  const said = words.replace(/^\p{L}+ /u, '');
  const trade = tradeIn(said);
  const head = headOf(said);
  const gender = genderOfTrade(said);
  return (person) => {
    if (person.figure || (gender !== null && (person.gender ?? gender) !== gender)) return false;
    if (trade === null || person.called.has(head)) return true;
    if (trade !== 'other' && person.trades.has(trade)) return true;
    return person.trades.size === 0 ? null : false;
  };
}

/** The trade in "veteran stunt coordinator"; null in "57-year-old". */
function tradeIn(words: string): ReturnType<typeof tradeOf> {
  const parts = words.split(/[\s/]|-(?=(?:director|producer|writer|actor|star)s?$)/);
  return parts.map((_, index) => tradeOf(parts.slice(index).join(' '))).find((it) => it !== null) ?? null;
}
