import { calendarRoutes } from '../http/calendars.ts';
import type { Routes } from '../http/server.ts';
import { languages, translator } from '../language/languages.ts';
import { packCalendar } from '../views/calendar-file.ts';
import type { BotParts } from './parts.ts';

/** The packs' calendars. Without a public address nobody is told of them, but who sits at the machine may look. */
export function calendarsOf({ library, packs, wall }: BotParts): Routes {
  const edition = {
    packs: packs.map(({ id }) => id),
    write(id: string, locale: string) {
      const name = packs.find((pack) => pack.id === id)?.name ?? id;
      return packCalendar(library, { id, name }, translator(locale));
    },
  };
  return calendarRoutes({
    edition: () => edition,
    languages: languages().map(({ locale }) => locale),
    now: wall,
  });
}
