import { readLocalTime } from './zone-clock.ts';

/** Reads a time of day as people write it ("9", "9:00", "21.00", "9pm"); "09:00", or undefined where it is none. */
export function readWallTime(typed: string): string | undefined {
  const hourAlone = /^\d{1,2}$/u.test(typed.trim());
  const minutes = readLocalTime(hourAlone ? `${typed.trim()}:00` : typed);
  if (minutes === undefined) return undefined;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
