import { gatherFilms } from './identity.ts';
import { circlesIn } from './references.ts';
import type { Pack } from './schema.ts';

/** Two packs may each be sound and still say together that a film follows itself: what they then say; undefined where none does. */
export function circleIn(packs: readonly Pack[]): string | undefined {
  const films = gatherFilms(packs);
  const before = new Map<string, string | undefined>();
  for (const [id, group] of films.groups) {
    const link = group.find(({ item }) => item.sequelOf !== null);
    before.set(id, link?.item.sequelOf ? films.id(link.pack, link.item.sequelOf.film) : undefined);
  }
  const [film] = circlesIn(before);
  return film && `with the other packs, the film "${film}" follows itself`;
}
