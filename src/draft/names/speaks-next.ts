import { SAY } from '../text/speech.ts';
import { isFirstName } from '../text/words.ts';
import type { Run } from './names.ts';

// What leads up to a quotation is hardly longer, nor what is said before somebody is named for it.
const LEAD = 220;
const SAID = 700;
const BEGINS =
  /(?:^|[.!?…]["”’')]?\s)(?:(?!(?:The|A|An|In|On|At|From|For|By|Of|To|With)\s)[\p{L}’'-]+\s){0,2}$|(?:^|[.!?…]["”’')]?\s)(?:\p{Lu}[^.;:!?“”"]{0,80},\s)(?:but\s|and\s|the\s)?(?:[\p{Ll}-]+\s){0,3}$/u;
const LEADS_IN =
  /^(?:,\s[^.!?:;“”"‘]{1,90},)?\s(?!(?:is|was|are|were)\s(?:out|due|set|released|in\scinemas|in\stheaters)(?!\p{L}))\p{Ll}[^.!?:“”"‘\n]{1,140}[.:]\s(?=[“"‘])/u;
const WHO_SAID = new RegExp(
  `^[”"’]\\s(?:(?:he|she)\\s(?:\\p{L}+ly\\s|then\\s|later\\s|also\\s)?${SAY})(?!\\p{L})`,
  'u',
);

/** Whether a run is the subject of a sentence behind which "he" or "she" is quoted: Quill was blunt. "No," she said. */
export function isHeardNext(text: string, { from, to, words }: Run): boolean {
  if (words.length > 4 || (words.length === 1 && !isFirstName(words[0] ?? ''))) return false;
  if (!BEGINS.test(text.slice(Math.max(0, from - 100), from))) return false;
  const lead = LEADS_IN.exec(text.slice(to, to + LEAD));
  if (!lead) return false;
  const at = to + lead[0].length;
  const said = text.slice(at + 1, at + SAID);
  const end = said.search(text[at] === '‘' ? /[,?!.…]’\s(?:he|she)\s/u : /[,?!.…][”"]\s(?:he|she)\s/u);
  return end >= 0 && !/[“”"]/u.test(said.slice(0, end)) && WHO_SAID.test(said.slice(end + 1));
}
