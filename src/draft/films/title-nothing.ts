import type { WrittenDate } from '../dates/date-forms.ts';
import { isCivil } from '../names/names.ts';
import { isPlaceOrBody } from '../text/words.ts';
import { filmCues } from './film-cues.ts';
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
  /^[”"’')] \p{Lu}/u.test(text.slice(end)) &&
  /^(?:The )?\S+(?: \S+)?$/u.test(text.slice(start, end));

/** "Held in Lund, it has been cut": what is told behind the comma is told of something else. */
const isAside = (left: string, right: string): boolean =>
  /(?<!\p{L})(?:in|at|near) $/u.test(left) &&
  /^, (?:has|have|had|is|was|are|were|will|would)(?!\p{L})/u.test(right);

/** A place's name is a place unless it stands where a title does. */
const isWhere = (left: string, right: string): boolean =>
  !ENDS.test(right) ||
  /(?<!\p{L})(?:the|from|near|outside|across|around|to|for) $/u.test(left) ||
  filmCues(left, right).strong < 2;

/** Whether words have their capitals for another reason than a title's. */
export function isNothing(
  { start, end, text, marked }: TitleRun,
  whole: string,
  dates: () => readonly WrittenDate[],
): boolean {
  if (
    NO_TITLE.test(text) ||
    (!marked && (/^I[’']/u.test(text) || (isCivil(text) && text.split(' ').length > 2))) ||
    /: (?:A|An|The|In|We|I|It|[\p{L}]+ed)$/u.test(text) ||
    OF_SOMEBODY.test(text)
  )
    return true;
  if (!text.includes(' ') && OPENERS.has(text.toLowerCase())) return true;
  if (!marked && DATELINE.test(whole) && end < (DATELINE.exec(whole)?.[0].length ?? 0)) return true;
  if (marked) return nicknamed(start, end, whole);
  if (!text.includes(' ') && isAside(whole.slice(0, start), whole.slice(end))) return true;
  if (!text.includes(' ') && isPlaceOrBody([text]) && isWhere(whole.slice(0, start), whole.slice(end)))
    return true;
  return dates().some((date) => date.start <= start && end <= date.end);
}
