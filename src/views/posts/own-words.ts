import type { Translator } from '../../language/translator.ts';
import type { Lateness } from '../../reminders/late.ts';
import { readStep } from '../../reminders/step.ts';
import { length, plain } from '../layout/text.ts';

/** The longest words that a moderator can give to a step, as typed. */
export const LONGEST_WORDS = 500;

/** What is filled in may make them longer; a post has room for so many, beside the ping. */
const ROOM = 1900;

/** What `{film}`, `{days}` and `{date}` stand for; the film as it is drawn. */
export interface Blanks {
  readonly film: string;
  readonly days: number;
  readonly date: string;
}

/**
 * The moderators' own words with what they name filled in. They may hold lines, and nothing of them is drawn as mark-up or a
 * mention. Undefined where they would be longer than a post has room for: then ours are better.
 */
export function filledWords(
  words: string,
  { film, days, date }: Blanks,
  language: Translator,
): string | undefined {
  const blanks: Readonly<Record<string, string>> = { film, days: language.number(days), date };
  const lines = words.split(/\r?\n/u).map((line) => {
    const parts = line.split(/(\{(?:film|days|date)\})/u);
    return parts.map((part) => blanks[/^\{(\w+)\}$/u.exec(part)?.[1] ?? ''] ?? spaced(part)).join('');
  });
  const text = lines.join('\n').trim();
  return text === '' || length(text) > ROOM ? undefined : text;
}

/** `plain`, with the white space at its ends that parts it from what is filled in. */
const spaced = (part: string): string =>
  `${/^\s/u.test(part) ? ' ' : ''}${plain(part)}${/\S\s+$/u.test(part) ? ' ' : ''}`;

/** Whether a step's words are still true: the step says just what there is to go, and it is not late. */
export function wordsHold(written: string, { toGo, late }: Lateness): boolean {
  const step = readStep(written);
  return toGo.unit === 'days' && step?.unit === 'days' ? toGo.count === step.count : !late;
}
