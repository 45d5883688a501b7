import { readWallTime } from '../calendar/wall-time.ts';
import { readStep, type Step, stepText } from '../reminders/step.ts';
import { TIME_BEFORE, TIME_OF_DAY, UNITS, WHOLE } from './remind-words.ts';

/** When somebody wants to be reminded: each step once, the longest first, and at which time of day, "18:00", where that was said. */
export type ReminderWish = { readonly steps: readonly string[]; readonly time: string | undefined };

/** What most would choose. */
export const USUAL_STEPS = ['7d', '1d', '0d'] as const;

/** More steps than these nobody needs of one event. */
export const MOST_STEPS = 10;

/** A text that is longer says something else. It is no shorter when it is typed: one character may stand for six letters. */
const LONGEST = 200;

/** Why a text is not taken: what is no such time, two different times of day, or too many steps. */
export type WhenProblem = 'unclear' | 'two-times' | 'many';

/**
 * Reads when somebody wants to be reminded: steps ("7d, 1d, 0d", "90m"), or words of any of our languages ("3 days before at
 * 18:00", "am Vortag um 9", "1 semaine avant", "a la hora"). All of the text has to be understood. A time alone is one of the
 * usual days.
 */
export function readWhen(typed: string): ReminderWish | { readonly problem: WhenProblem } {
  const text = typed.normalize('NFKC').toLowerCase().replaceAll(/[’']/gu, "'").trim();
  if (text.length > LONGEST) return { problem: 'unclear' };
  const { rest, times } = withoutTimes(text);
  if (times.includes(undefined)) return { problem: 'unclear' };
  const [time, ...others] = new Set(times);
  if (others.length > 0) return { problem: 'two-times' };
  const parts = rest
    .split(/[,;+&]|\s(?:and|und|et|y|e)\s/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) {
    return time === undefined ? { problem: 'unclear' } : { steps: USUAL_STEPS, time };
  }
  const steps = parts.map(stepOf);
  if (steps.some((step) => step === undefined)) return { problem: 'unclear' };
  const ordered = inOrder(steps.filter((step) => step !== undefined));
  return ordered.length > MOST_STEPS ? { problem: 'many' } : { steps: ordered, time };
}

const MINUTES = { days: 1440, hours: 60, minutes: 1 } as const;

/** Each once, the longest first. */
export function inOrder(steps: readonly Step[]): string[] {
  const length = ({ unit, count }: Step) => count * MINUTES[unit];
  return [...new Set(steps.toSorted((a, b) => length(b) - length(a)).map(stepText))];
}

/** Takes the times of day out of a text; undefined is one that is none, as "25:00". */
function withoutTimes(text: string): { rest: string; times: (string | undefined)[] } {
  const times: (string | undefined)[] = [];
  const rest = text.replaceAll(TIME_OF_DAY, (...found) => {
    const groups: Record<string, string | undefined> = found.at(-1);
    const hour = groups.hour ?? groups.bare ?? '';
    const minute = groups.minute ?? groups.bareMinute ?? '00';
    times.push(readWallTime(`${hour}:${minute}${groups.half ?? groups.bareHalf ?? ''}`));
    return ' ';
  });
  return { rest: rest.replaceAll(/\s+/gu, ' ').trim(), times };
}

/** Numbers that people write as words. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'a an one ein eine einen einem einer un une uno una',
    'two zwei deux dos',
    'three drei trois tres',
    'four vier quatre cuatro',
    'five fünf cinq cinco',
    'six sechs seis',
    'seven sieben sept siete',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
);

function stepOf(part: string): Step | undefined {
  const whole = WHOLE.find(({ pattern }) => pattern.test(part));
  if (whole) return whole.step;
  const compact = readStep(part);
  if (compact) return compact;
  const bare = part.replace(TIME_BEFORE.first, '').replace(TIME_BEFORE.last, '').trim();
  const [, number = '', word = ''] = /^(\d{1,4}|\p{L}+)\s*(\p{L}+)\.?$/u.exec(bare) ?? [];
  const count = NUMBERS.get(number) ?? (/^\d+$/u.test(number) ? Number(number) : undefined);
  const unit = UNITS.find(({ pattern }) => pattern.test(word));
  if (count === undefined || !unit) return undefined;
  // Weeks are days by the seven.
  return readStep(`${count * unit.times}${unit.letter}`);
}
