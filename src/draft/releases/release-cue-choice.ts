import type { WrittenDate } from '../dates/date-forms.ts';
import type { FoundRelease } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { kindsIn } from './release-kinds.ts';

/** By which cue a date is a release's, or something else's. */
export interface Led {
  readonly of: 'release' | 'superseded' | 'other';
  readonly cue: Cue;
  /** Where the date's own words begin, and where they end (UTF-16, exclusive). */
  readonly from: number;
  readonly until: number;
  /** Where the next date begins, or the sentence ends. */
  readonly reach: number;
  /** The kinds that an earlier date of the sentence has, where the cue is that one's. */
  readonly kinds: readonly FoundRelease['kind'][];
  /** Where the date before it ends, if the cue was that one's. */
  readonly since: number | null;
  /** Which of several films it is for, where each date is one's ("respectively"). */
  readonly turn: number | null;
  readonly why: string | null;
}

const NONE: Cue = { start: 0, end: 0, text: '', sort: 'other', loose: false };

const NOUN =
  /^(?: as (?:the |its |a |an )?| (?:night|evening|morning)[’']s | [’']s | |[’']s )(?:(?!(?:and|but|or|when|while|as|in|on|for|with|before|after|ahead|following|until)(?!\p{L}))[\p{L}-]+ ){0,2}(?<noun>release date|release|opening|debut|premiere|bow|launch|rollout|roll-out|berth|slot|date)(?!\p{L})/u;
const REPLACED =
  /(?<!\p{L})(?:from|instead of|rather than|and not|not|than|off|vacat(?:es?|ed|ing)|g[ai]v(?:es?|ing) up|los(?:t|es|ing)|ced(?:es|ed|ing)|leav(?:es?|ing)|left|as of|(?:had|held|occupied)(?= the $)|skipp?(?:s|ed|ing)?|abandon(?:s|ed|ing)?) (?:on |in |at |both )?(?:an? |the |its )?(?:original(?:ly)?(?:[- ](?:planned|scheduled|announced))? |previous(?:ly)?(?:[- ](?:planned|scheduled|announced))? |planned |initial |early |late |mid-?)*$/iu;
/** "From its November 21 date". */
const ITS_SLOT =
  /^(?:[’']s)? (?:\p{Ll}+ )?(?:date|slot|berth|frame|spot|perch|corridor|bow|opening|release)(?!\p{L})/u;
/** "This October’s schedule", "the fall’s most anticipated films": the date says which, and nothing of when. */
const OF_A_TIME =
  /^[’']s?(?![\p{L}])|^ (?:schedule|calendar|slate|lineup|line-up|frame|corridor|season)(?!\p{L})/u;
const FORMER =
  /(?<![\p{L}])(?:originally|original (?:release )?date|initially|earlier (?:set|slated|scheduled|due|planned|dated|expected)|previously|at first|first (?:set|slated|scheduled|due|planned|dated)|had been|once (?:set|slated|due)|had (?:first|originally)|having been)(?![\p{L}])/iu;
const WAS_PLANNED =
  /(?<![\p{L}])(?:was|were) (?:to|meant|supposed|due|set|slated|scheduled|expected|planned|dated)(?![\p{L}])/iu;
/** "Was to have opened": it did not. */
const TO_HAVE = /(?<!\p{L})to have (?:been )?$/u;
const GIVEN_UP =
  /(?<![\p{L}])(?:but|before|until|will|now|(?:was|were|been|is|got|then) (?:later )?(?:pushed|moved|delayed|bumped|shifted|postponed|deferred|brought forward|put back|held back))(?![\p{L}])/u;
/** Why a date is doubted that was planned once: it counts only where the article gives no newer one. */
export const WAS_PLANNED_ONCE = 'it was planned once, and may not hold any more';
const LEADING =
  /(?:^|[,;:—–(] |[“"])(?:\p{L}+ly )?(?:(?:and|but|then|while|that) )?(?:[Oo]n|[Ii]n|[Bb]y|[Ff]rom|[Aa]t|[Ss]tarting|[Cc]ome)? ?(?:the )?$/u;
const JOINT =
  /^,?(?: (?:and|then|but|or|before|with|while|followed by|plus|a|the|its|both|again))*,? ?[^.;]{0,90}$|^[^.;]{0,60}; [^.;]{4,90} (?:on|in|by|for|from) $/u;

/** Where the clause begins that a date opens ("…; on Friday it comes to cinemas"): what stands before it is told of another day. */
function clauseOf(text: string, from: number, { start, end }: WrittenDate): number {
  const stop = /; (?:(?:and|but|then) )?(?:on|from|in) $/iu.exec(text.slice(from, start));
  return stop && OPENS_CLAUSE.test(text.slice(end)) ? from + stop.index : from;
}
const OPENS_CLAUSE =
  /^,? (?:it|they|the film|the movie|[^,.;]{3,40}? (?:will|opens?|comes?|goes|arrives?|hits?|lands?)) /u;

/** Chooses the cue of the date `at` of a sentence's dates; `last` is what was chosen for the date before it. */
export function cueFor(
  text: string,
  dates: readonly WrittenDate[],
  at: number,
  cues: readonly Cue[],
  last: Led | null,
): Led {
  const date = dates[at];
  if (!date) return other(0, 0, 0);
  const from = dates[at - 1]?.end ?? 0;
  const next = dates[at + 1]?.start ?? text.length;
  const clause = clauseOf(text, from, date);
  // "(which came out in May)" says nothing of what is told behind it.
  const left = cues.filter(
    ({ start, end }) =>
      start >= clause && end <= date.start && !/^[^()]*\)/u.test(text.slice(end, date.start)),
  );
  const verb = left.findLast(({ sort }) => sort !== 'place') ?? left.at(-1);
  const noun = nounAfter(text, date, cues);
  const chosen =
    noun ??
    verb ??
    (LEADING.test(text.slice(from, date.start)) ? after(text, date, next, cues, last) : undefined);
  const until = ownEnd(text, date, next, dates.length > at + 1);
  if (!noun && OF_A_TIME.test(text.slice(date.end))) return other(from, until, next);
  if (!chosen) return inherited(text, from, date, dates, last, until, next);
  const begin = chosen.start < date.start ? wordsFrom(text, from, chosen, left) : Math.max(from, date.start);
  return judged(
    text,
    date,
    dates,
    {
      of: 'release',
      cue: chosen,
      from: begin,
      until: Math.max(until, chosen.end),
      reach: next,
      kinds: kindsOfLast(text, last),
      since: null,
      turn: turnOf(text, at),
      why: null,
    },
    cues,
  );
}

/** Where the words that belong to a cue begin: the first cue of a release in its clause ("opens in limited release on"). */
function wordsFrom(text: string, from: number, { start }: Cue, left: readonly Cue[]): number {
  const last = left.findLast((cue) => cue.sort === 'other' && cue.start < start)?.end ?? from;
  const clause = Math.max(last, text.slice(0, start).search(/[,;:—][^,;:—]*$/u), from);
  const words = left.find((cue) => cue.start >= clause)?.start ?? start;
  return /(?<!\p{L})(?:after|before|ahead of|following|and)(?!\p{L})/u.test(text.slice(words, start))
    ? start
    : words;
}

/** By no cue: a date of something else. */
const other = (from: number, until: number, reach: number): Led => ({
  of: 'other',
  cue: NONE,
  from,
  until,
  reach,
  kinds: [],
  since: null,
  turn: null,
  why: null,
});

/** The same of what is only weighed. */
export const notLed = (at: number, until: number): Led => other(at, until, until);

/** "its July 14 release": the noun behind a date has it, whatever stands before. */
function nounAfter(text: string, date: WrittenDate, cues: readonly Cue[]): Cue | undefined {
  const match = NOUN.exec(text.slice(date.end));
  const noun = match?.groups?.noun;
  if (!match || noun === undefined) return undefined;
  const end = date.end + match[0].length;
  const before = cues.findLast((cue) => cue.end <= date.start);
  const ahead =
    before &&
    /(?<!\p{L})(?:ahead of|before|prior to|in advance of)(?!\p{L})/u.test(text.slice(before.end, date.start));
  // "It was shown in August before its December 4 release": that may be over as well.
  const sort = ahead
    ? before.sort === 'past'
      ? 'open'
      : 'planned'
    : before?.sort === 'planned' || before?.sort === 'past' || before?.sort === 'move'
      ? before.sort
      : 'open';
  return {
    start: end - noun.length,
    end,
    text: noun,
    sort: sort === 'move' ? 'planned' : sort,
    loose: false,
  };
}

/** A date at the head of a clause belongs to the verb behind it. */
function after(
  text: string,
  date: WrittenDate,
  next: number,
  cues: readonly Cue[],
  last: Led | null,
): Cue | undefined {
  // "Last month Sony moved …": when that was said, not when it opens.
  const right = cues.filter(({ start, sort }) => start >= date.end && start < next && sort !== 'move');
  const cue = right.find(({ sort }) => sort !== 'place') ?? right[0];
  const between = cue && text.slice(date.end, cue.start);
  const far = last?.of === 'release' ? /[,;—]| where | which | after | before / : /[;—]/;
  return between !== undefined && far.test(between) ? undefined : cue;
}

function ownEnd(text: string, date: WrittenDate, next: number, more: boolean): number {
  const rest = text.slice(date.end, next);
  const stop = rest.search(
    more
      ? /[,;—]|(?<!\p{L})(?:and|before|ahead of|prior to|followed|while|but)(?!\p{L})/u
      : /[;—]|, (?!digital|Blu|DVD|in the|worldwide)|(?<!\p{L})(?:before|ahead of|prior to|after|while|but|where|when)(?!\p{L})|(?<!\p{L})and (?!(?:on |in |at |via |to )?(?:digital|Blu|DVD|4K|UHD|VOD|disc|streaming|theaters|theatres|cinemas|IMAX|demand|Netflix|Disney|Hulu|Prime|in |on ))/u,
  );
  return stop < 0 ? next : date.end + stop;
}

function inherited(
  text: string,
  from: number,
  date: WrittenDate,
  dates: readonly WrittenDate[],
  last: Led | null,
  until: number,
  reach: number,
): Led {
  if (!last || last.of === 'other' || !JOINT.test(text.slice(from, date.start)))
    return other(from, until, reach);
  const kinds = kindsOfLast(text, last);
  return judged(
    text,
    date,
    dates,
    {
      ...last,
      of: 'release',
      from,
      until,
      reach,
      kinds,
      since: from,
      turn: last.turn === null ? null : last.turn + 1,
    },
    [],
  );
}

const kindsOfLast = (text: string, last: Led | null): FoundRelease['kind'][] =>
  last?.of === 'release' ? kindsIn(text.slice(last.from, last.until)) : [];

const turnOf = (text: string, at: number): number | null => (/\brespectively\b/u.test(text) ? at : null);

/** A date that another has replaced is none any more. */
function judged(
  text: string,
  date: WrittenDate,
  dates: readonly WrittenDate[],
  led: Led,
  cues: readonly Cue[],
): Led {
  if (led.cue.sort === 'other') return { ...led, of: 'other' };
  const before = text.slice(0, date.start);
  const last = dates.findLast(({ end }) => end <= date.start)?.end ?? 0;
  const clause = before.replace(/^.*(?:;|(?<!\p{L})(?:but|now|instead)(?!\p{L}))/u, '');
  const moved =
    cues.some(({ sort, start }) => sort === 'move' && start < date.start) || led.cue.sort === 'move';
  const replaced = REPLACED.exec(before)?.[0] ?? '';
  if (
    replaced !== '' &&
    (led.cue.sort === 'move' ||
      (/^from (?:its|the)/iu.test(replaced) && ITS_SLOT.test(text.slice(date.end))) ||
      (moved && led.cue.sort === 'place') ||
      !/^from/iu.test(replaced))
  )
    return { ...led, of: 'superseded' };
  const recent = clause.slice(Math.max(0, led.from - (before.length - clause.length) - 40));
  // "Originally set for July 18, it moves to August 1": what was once is the date before.
  const own =
    led.cue.start >= last ? text.slice(Math.max(last, date.start - recent.length), date.start) : recent;
  if (led.cue.sort !== 'past' && FORMER.test(own)) return { ...led, of: 'superseded' };
  // "It was to have opened in April, and was pushed to October": where it was moved is what holds.
  const movedOn = last > 0 && led.cue.sort === 'move' && led.cue.start >= last && !WAS_PLANNED.test(own);
  const isPast = led.cue.sort === 'past' && !TO_HAVE.test(text.slice(0, led.cue.start));
  if (WAS_PLANNED.test(clause) && !isPast && !movedOn) {
    return GIVEN_UP.test(text.slice(date.end))
      ? { ...led, of: 'superseded' }
      : { ...led, why: WAS_PLANNED_ONCE };
  }
  return led;
}
