/** How long before an event something is posted: calendar days, or an exact duration. "7d", "0d", "3h", "15m". */
export interface Step {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

const UNITS = { d: 'days', h: 'hours', m: 'minutes' } as const;

/** A year and a day; nobody counts down longer, and typing errors stay small. */
const LONGEST = { days: 366, hours: 8784, minutes: 527_040 } as const;

/** The step of the day itself. */
export const DAY_OF: Step = { unit: 'days', count: 0 };

/** Reads "7d", "3h", "15m", or "7" for days; undefined for what is none, and for more than 366 days. */
export function readStep(text: string): Step | undefined {
  const match = /^(\d{1,6})\s*([dhm]?)$/u.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const letter = match[2] || 'd';
  if (letter !== 'd' && letter !== 'h' && letter !== 'm') return undefined;
  const step = { unit: UNITS[letter], count: Number(match[1]) };
  return step.count <= LONGEST[step.unit] ? step : undefined;
}

/** As `readStep` reads it, in one spelling for each: it is part of an occurrence's identity. */
export function stepText({ unit, count }: Step): string {
  return `${count}${unit[0]}`;
}
