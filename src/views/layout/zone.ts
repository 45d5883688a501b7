import { searchZones } from '../../calendar/zones.ts';
import type { Choice } from '../../kit/option.ts';
import type { Translator } from '../../language/translator.ts';
import { LIMITS } from './limits.ts';
import { labelOf } from './parts.ts';
import { plain } from './text.ts';

type Speaking = { readonly language: Translator; readonly now: Temporal.Instant };

/** "Europe/Berlin, where it is 14:05 (UTC+02:00)" */
export function zoneWords(id: string, { language, now }: Speaking): string {
  const local = now.toZonedDateTimeISO(id);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return language.t('settings.zone.now', { zone: plain(id), time, offset: local.offset });
}

/** Zones that fit what is typed: "Berlin: 14:05 now, UTC+02:00 (Europe/Berlin)". */
export const zoneChoices = (typed: string, { language, now }: Speaking): Choice[] =>
  searchZones(typed, now).map((zone) => ({
    name: labelOf(language.t('zone.choice', { ...zone }), LIMITS.autocomplete.name),
    value: zone.id,
  }));
