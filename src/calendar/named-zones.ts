import { isZone } from './zone.ts';
import { searchZones } from './zones.ts';

/** The zone of that name, in whatever case; else those that a part of the name, an offset or a clock fits. */
export function zonesNamed(typed: string, now: Temporal.Instant): string[] {
  const ids = searchZones(typed, now).map(({ id }) => id);
  const exact = ids.find((id) => id.toLowerCase() === typed.toLowerCase());
  if (exact !== undefined) return [exact];
  return isZone(typed) ? [typed] : ids;
}
