import { calendarRoutes, type Edition } from '../http/calendars.ts';
import type { Routes } from '../http/server.ts';
import { languages, translator } from '../language/languages.ts';
import type { Library } from '../packs/library.ts';
import { packCalendar } from '../views/dates/calendar-file.ts';
import type { BotParts } from './parts.ts';

/** The packs' calendars. Without a public address nobody is told of them, but who sits at the machine may look. */
export function calendarsOf({ libraries, wall }: Pick<BotParts, 'libraries' | 'wall'>): Routes {
  const editions = new WeakMap<Library, Edition>();
  return calendarRoutes({
    edition() {
      const library = libraries.of();
      const edition = editions.get(library) ?? editionOf(library);
      editions.set(library, edition);
      return edition;
    },
    languages: languages().map(({ locale }) => locale),
    now: wall,
  });
}

const editionOf = (library: Library): Edition => ({
  packs: library.packs().map(({ id }) => id),
  write(id, locale) {
    const name = library.packs().find((pack) => pack.id === id)?.name ?? id;
    return packCalendar(library, { id, name }, translator(locale));
  },
});
