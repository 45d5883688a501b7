import type { Stretch } from '../text/marks.ts';
import { CALL, SAY } from '../text/speech.ts';
import type { Attribution } from './attribution.ts';
import { type Gap, meantBy, sentenceEnd, WHO } from './gap.ts';

/** A stretch that somebody is told to have said. */
interface Begun {
  readonly stretch: Stretch;
  readonly attribution: Attribution | null;
}

/** "…," Quill said to Lund, who replied, “…” */
const REPLIES = new RegExp(`\\s(?:who|${WHO}|[Hh]e|[Ss]he|they)\\s(?:\\p{L}+ly\\s)?${SAY},?\\s*$`, 'u');
/** "“…?” Quill asked Lund. “…”": what follows may be the answer. */
const ASKS_ONE = new RegExp(`(?<!\\p{L})ask(?:s|ed)\\s(?:${WHO}|him|her|them|me|us)(?!\\p{L})`, 'u');
/** "…," said Quill, and Lund nodded. “…” */
const AND_ANOTHER = new RegExp(`(?<!\\p{L})(?:and|as|while|but|when|whereupon)\\s(${WHO})(?![’'])`, 'u');

/** Whether what stands between a stretch and the next tells of another one, whose words the next may be. */
export function tellsOfAnother({ attribution }: Begun, between: Gap): boolean {
  const other = meantBy(between, AND_ANOTHER.exec(between.text.slice(attribution?.to ?? 0))?.[1]);
  return other !== null && other.person !== attribution?.mention?.person;
}

/** "before adding, over some noise, “…”": a second thing that is said. */
const ADDS = new RegExp(
  `\\b(?:before|and|then|while|but)\\s(?:\\p{L}+ly\\s)?${SAY}(?![\\p{L}-])[^.!?]*$`,
  'u',
);

/** "…," she said, calling it “…”; "…," she said, adding that the studio “…”: not "on the last day of shooting, “…”". */
const SAYING = new RegExp(
  `(?<!\\p{L})(?=\\p{L}+ing(?!\\p{L}))(?:${SAY}|${CALL}|calling|recounting|quoting|dubbing)(?:,?\\s*$|(?:,\\s[^,.!?]{1,60},)?\\s(?:that|how|of|about|why)\\s[^.!?]*$)`,
  'u',
);

/** A beat ("Pause.", "It’s getting dark."), or a sentence that says whom somebody plays. */
const BEAT = new RegExp(
  `^(?:\\s\\p{Lu}\\p{Ll}+\\.|\\s(?:It|There)(?:[’']s|\\s(?:is|was))\\s[\\p{Ll}\\s]{2,30}\\.|\\s${WHO}(?:,[^,.]{1,60},)?\\s(?:plays|played|stars|starred|co-stars|portrays|voices|directed|wrote)\\s[^.!?“”"]{2,120}\\.)?\\s*$`,
  'u',
);

/** "…," he says, and then, after some thought: “…” */
const AFTER_A_WHILE = /^,?\s(?:and\s)?then(?:,\s(?:after|with|on)\s[^,.:!?]{2,40})?[,:]\s*$/u;

/** Whether a stretch goes on with the last one: the words between them are its attribution, and end there. */
export function goesOn({ attribution, stretch }: Begun, between: Gap): boolean {
  const rest = between.text.slice(attribution?.to ?? 0);
  if (AFTER_A_WHILE.test(rest)) return true;
  if (REPLIES.test(rest) || (stretch.inner.trim().endsWith('?') && ASKS_ONE.test(between.text))) return false;
  // "…," she said, adding that it was "…": woven into a clause of its own.
  if (
    /\p{L}\s*$/u.test(rest) &&
    rest.trim() !== '' &&
    /\b(?:that|was|is|as|like|been|of|a|an|the|it)\s*$/u.test(rest)
  )
    return false;
  if (
    /:\s*$/.test(rest) ||
    SAYING.test(rest) ||
    ADDS.test(rest) ||
    /\b(?:and|then|before)\s(?:\p{L}+\s){0,3}$/u.test(rest)
  )
    return false;
  // A beat between the two is no sentence of its own.
  const end = sentenceEnd(between.text);
  return BEAT.test(between.text.slice(end));
}
