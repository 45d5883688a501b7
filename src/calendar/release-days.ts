import type { Library } from '../packs/library.ts';
import { releaseEvents } from './events.ts';

/** The days on which films come out, by what the packs say, named so that nobody takes one for the other. */
export function releaseDays(library: Library): readonly { readonly name: string; readonly day: string }[] {
  const days = library
    .films()
    .flatMap((film) => releaseEvents(film).map(({ when: { day } }) => ({ title: film.title, day })));
  const titles = Map.groupBy(days, ({ title }) => title);
  return days.map(({ title, day }) => {
    // Of two with one title each says which it is.
    const which = (titles.get(title)?.length ?? 0) > 1 ? `${title}, ${day}` : title;
    return { name: `Release day: ${which}`, day };
  });
}
