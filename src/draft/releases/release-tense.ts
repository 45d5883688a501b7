import type { WrittenDate } from '../dates/date-forms.ts';
import type { FoundDay } from '../text/found.ts';
import type { Cue } from './release-cues.ts';

// Whether the words around a date tell it as past or as to come, by which a date without a year has one.

/** Whether a date is told as one that is past; null where the words leave it open. */
export function pastBy(text: string, date: WrittenDate, { sort, text: word }: Cue): boolean | null {
  const {
    start,
    end,
    form: { kind },
  } = date;
  const since = SINCE.test(text.slice(0, start));
  // "Opening Friday to $22 million" is told when it has opened.
  const happened = HAD_ITS.test(text.slice(end));
  const taken =
    /^open/iu.test(word) && /^,? (?:to|with) (?:an? )?(?:[\p{L}-]+ )?[$£€\d]/u.test(text.slice(end));
  const done = sort === 'other' && DONE.test(text.slice(0, start));
  if (sort === 'past' || since || taken || happened || done || WENT.test(text.slice(0, start))) return true;
  if (sort !== 'open') return false;
  // "He said on Friday at the premiere": when a sentence is told as past, so is what has no tense of its own.
  return kind === 'weekday' && isTold(text, date) ? true : null;
}

/** Whether a sentence is told as past. */
export const isTold = (text: string, { end }: WrittenDate): boolean =>
  WAS.test(text.slice(0, end)) && !WILL.test(text);

/** Whether a date lies more than a year before the article: what is told along with it is past, too. */
export const isLongAgo = (before: FoundDay | null, published: string | null): boolean =>
  published !== null &&
  before !== null &&
  before.value !== null &&
  Number(before.value.slice(0, 4)) < Number(published.slice(0, 4)) - 1;

/** "It streams on July 11, after its May 2 release": the second day is the last before the first. */
export const isBeforeThat = (text: string, { start, end }: WrittenDate): boolean =>
  /(?<!\p{L})(?:after|following) (?:its|their|an?|the) (?:\p{Ll}+ )?$/u.test(text.slice(0, start)) &&
  /^ (?:\p{Ll}+ ){0,2}(?:release|run|debut|premiere|opening|bow|launch)(?!\p{L})/u.test(text.slice(end));

/** "Opened in theaters on July 20": of no day to come. */
export const isPlainlyPast = (text: string, { start }: WrittenDate, { text: word, end }: Cue): boolean =>
  /^(?:opened|premiered|came out|(?:was|were) released|released|arrived|landed|bowed|debuted|launched)$/iu.test(
    word,
  ) && /^[^.,;:()]{0,30}$/u.test(text.slice(end, start));

/** "On Monday, when it had its premiere". */
const HAD_ITS =
  /^,? when [^.;]{1,90}? (?:had (?:its|their|his|her)|was (?:shown|screened|unveiled))(?!\p{L})/u;
/** Whether a date is told by "since": as past, and aside from the day that comes next. */
export const SINCE = /(?<!\p{L})[Ss]ince (?:(?:the|its|their|his|her) )?$/u;
/** "It went straight to streaming in February": what has no word of a release for its verb. */
const WENT =
  /(?<!\p{L})(?:went|came|crept|limped|sneaked|slipped|skipped|bypassed|sank|flopped|tanked|bombed|fizzled)(?!\p{L})[^,;:.]{0,40} (?:in|on|from|last|this) (?:the )?$/u;
/** "It was completed in June, and will open in August": what was done is past. */
const DONE =
  /(?<!\p{L})(?:was|were|had been) (?:\p{Ll}+ly )?(?:completed|finished|shot|filmed|recorded|bought|acquired|announced|greenlit|cast|made) (?:[^,;:.]{0,30} )?(?:in|on|last|back in) (?:the )?$/u;
const WAS =
  /(?<!\p{L})(?:was|were|had|said|told|took|came|went|made|spoke|saw|won|Speaking|Asked|\p{L}{3,}ed)(?!\p{L})/u;
const WILL = /(?<!\p{L})(?:will|to be|due|set to|set for|is|are|ahead of|before)(?!\p{L})|[’']ll /u;
