import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { WrittenDate } from '../dates/date-forms.ts';
import { isCivil } from '../names/names.ts';
import { isFirstName, isLastName, isPlaceOrBody } from '../text/words.ts';
import { filmCues } from './film-cues.ts';
import { FORMAT, NUMBERED_THING, PAPER, PEOPLE_OF, STYLED } from './no-film-words.ts';
import { ENDS } from './title-neighbours.ts';
import type { TitleRun } from './title-runs.ts';
import { NO_TITLE, OPENERS } from './title-words.ts';

/** "Ada Quill-led": what somebody has done there, not its title. */
const OF_SOMEBODY =
  /-(?:\p{Ll}+(?:ed|ing)|starrer|led|fronted|directed|helmed|penned|written|scripted|produced|starring|based|born|backed|set|nominated|winning|owned)$/u;

/** "LOS ANGELES, CA (April 14, 2026) –" */
const DATELINE = /^\p{Lu}{3,}[\p{Lu} .,]* ?(?:, [^(—–-]{2,30} )?(?:\(|[—–-] )/u;

/** "Ada “Ace” Quill" */
const nicknamed = (start: number, end: number, text: string): boolean =>
  /\p{Lu}\p{L}+ [“"‘'(]$/u.test(text.slice(0, start)) &&
  /^[”"’')] (?:(?:van|von|de|del|da|di|la|le|al|bin|ter|der) ){0,2}\p{Lu}/u.test(text.slice(end)) &&
  /^(?:The )?\S+(?: \S+)?$/u.test(text.slice(start, end));

/** "Held in Lund, it has been cut": what is told behind the comma is told of something else. */
const isAside = (left: string, right: string): boolean =>
  /(?<!\p{L})(?:in|at|near) $/u.test(left) &&
  /^, (?:has|have|had|is|was|are|were|will|would)(?!\p{L})/u.test(right);

/** A place's name is a place unless it stands where a title does. */
const isWhere = (left: string, right: string): boolean =>
  (!ENDS.test(right) && !/^ \((?:19|20)\d\d\)/u.test(right)) ||
  /(?<!\p{L})(?:the|from|near|outside|across|around|to|for|with) $/u.test(left) ||
  filmCues(left, right).strong < 2;

/** "It made N388 million", "CHF 9.3m": an amount. */
const isAmount = (text: string, right: string): boolean =>
  /^(?:\p{Lu}{1,4}|Rs\.?) ?\d+$/u.test(text) &&
  /^(?:[.,]\d|[mbkMBK]n?(?!\p{L})| (?:million|billion|crore|lakh|thousand))/u.test(right);

/** A year is when something was, unless a film is said to be called so. */
const isYear = (text: string, left: string, right: string): boolean =>
  (/^\d{1,2}$/u.test(text) && filmCues(left, right).strong < 2) ||
  (/^(?:18|19|20)\d\d$/u.test(text) &&
    (/^ \p{Ll}/u.test(right) ? !ENDS.test(right) : filmCues(left, '').strong < 2));

/** "On Blu-ray December 2" */
const DATE_BEHIND = new RegExp(` ${CALENDAR_WORD}(?:(?: \\d+)?$)`, 'u');
/** "The dark side of the Moon, is": with a small "the" it is a thing, where no noun follows. */
const OF_THE = /^(?:$|[,.;:!?)]| (?:is|was|and|or|in|at|with|to|but|by|from) )/u;
/** "The Leeds filmmaker", "the 22-year-old Samoan actor": where somebody is from. */
const OF_ORIGIN =
  /^ (?:film-?maker|native|actor|actress|singer|comedian|writer|director|producer|playwright|novelist|duo|pair|star)(?![\p{L}-])/u;
const AGED = /-year-old $/u;

/** One or two words before a trade, behind "The" at a sentence's beginning or behind an age. */
const isFrom = (text: string, left: string, right: string): boolean =>
  OF_ORIGIN.test(right) &&
  text.replace(/^The /u, '').split(' ').length < 3 &&
  (text.startsWith('The ') ? /(?:^|[.!?]”? )$/u : AGED).test(left);

/** What stands beside a noun or in a place, not without more that tells of a film before it. */
const isClass = (text: string, left: string, right: string): boolean =>
  FORMAT.test(text.replace(DATE_BEHIND, '')) ||
  (/(?<!\p{L})the $/u.test(left) && !text.includes(' ') && OF_THE.test(right)) ||
  isFrom(text, left, right) ||
  (text.split(' and ').every((part) => PEOPLE_OF.test(part)) &&
    (!ENDS.test(right) || filmCues(left, right).strong < 2)) ||
  ((PAPER.test(text) || STYLED.test(text) || NUMBERED_THING.test(text)) && filmCues(left, right).strong < 2);

/** "Lady Ada Quill", but not "Mr Quill Declines (1983)". */
const isStyledName = (text: string, left: string, right: string): boolean => {
  const words = text.split(' ');
  if (!isCivil(text) || words.length < 3) return false;
  const isName =
    /^(?:Lady|Lord|Sir|Dame|Princess|Prince|King|Queen)$/u.test(words[0] ?? '') ||
    isFirstName(words[1] ?? '') ||
    isLastName(words.at(-1) ?? '');
  return filmCues(left, right).strong < (isName ? 4 : 2);
};

/** "“Meridian”": between marks it is no people and no language, whatever it ends in. */
const NAMED_LIKE_PEOPLES = /^\p{Lu}\p{Ll}+(?:ish|ese|ican|ian)$/u;

/** Whether words have their capitals for another reason than a title's. */
export function isNothing(
  { start, end, text, marked }: TitleRun,
  whole: string,
  dates: () => readonly WrittenDate[],
): boolean {
  if (
    (NO_TITLE.test(text) && !(marked && NAMED_LIKE_PEOPLES.test(text))) ||
    (!marked && (/^I[’']/u.test(text) || isStyledName(text, whole.slice(0, start), whole.slice(end)))) ||
    /: (?:A|An|The|In|We|I|It|[\p{L}]+ed)$/u.test(text) ||
    OF_SOMEBODY.test(text)
  )
    return true;
  if (!text.includes(' ') && OPENERS.has(text.toLowerCase())) return true;
  if (!marked && DATELINE.test(whole) && end < (DATELINE.exec(whole)?.[0].length ?? 0)) return true;
  if (marked) return nicknamed(start, end, whole);
  const [left, right] = [whole.slice(0, start), whole.slice(end)];
  if (isAmount(text, right) || isYear(text, left, right) || isClass(text, left, right)) return true;
  if (!text.includes(' ') && isAside(left, right)) return true;
  if (!text.includes(' ') && isPlaceOrBody([text]) && isWhere(left, right)) return true;
  return dates().some((date) => date.start <= start && end <= date.end);
}
