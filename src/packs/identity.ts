import { fold } from './fold.ts';
import type { Pack } from './schema.ts';

type Kind =
  | 'sources'
  | 'franchises'
  | 'topics'
  | 'films'
  | 'people'
  | 'characters'
  | 'quotations'
  | 'production';

/** One entry of one pack. */
export interface Entry<Item> {
  readonly pack: Pack;
  readonly item: Item;
}

/** By which keys something is known, and by which it recognises itself in an earlier pack. */
interface Identity {
  readonly known: readonly string[];
  readonly sought: readonly string[];
}

/** What the packs say of one thing: at least one entry. */
export type Group<Item> = readonly [Entry<Item>, ...Entry<Item>[]];

/** Entries of all packs that mean the same thing, under the id that it has in the library. */
export interface Gathered<Item> {
  readonly groups: ReadonlyMap<string, Group<Item>>;
  /** The library's id for a pack's own id. */
  readonly id: (pack: Pack, local: string) => string;
}

/**
 * Brings together what packs say of the same thing. The bare id goes to the first pack that uses it; a pack
 * that means something else by it gets `id.pack` for its own. Packs come in the order of their names.
 */
function gather<Item extends { readonly id: string }>(
  packs: readonly Pack[],
  itemsOf: (pack: Pack) => readonly Item[],
  identify: (item: Item, pack: Pack) => Identity,
): Gathered<Item> {
  const groups = new Map<string, Group<Item>>();
  const known = new Map<string, string>();
  const ids = new Map<Pack, Map<string, string>>();
  for (const pack of packs) {
    const own = new Map<string, string>();
    ids.set(pack, own);
    for (const item of itemsOf(pack)) {
      const identity = identify(item, pack);
      const same = identity.sought.map((key) => known.get(key)).find((id) => id !== undefined);
      const id = same ?? (groups.has(item.id) ? `${item.id}.${pack.id}` : item.id);
      groups.set(id, joined(groups.get(id), { pack, item }));
      for (const key of identity.known) if (!known.has(key)) known.set(key, id);
      own.set(item.id, id);
    }
  }
  return { groups, id: (pack, local) => ids.get(pack)?.get(local) ?? local };
}

function joined<Item>(group: Group<Item> | undefined, entry: Entry<Item>): Group<Item> {
  return group === undefined ? [entry] : [...group, entry];
}

function only(...key: readonly string[]): Identity {
  const keys = [JSON.stringify(key)];
  return { known: keys, sought: keys };
}

/** Of each pack, so that no film goes through all franchises. */
const franchiseNames = new WeakMap<Pack, ReadonlyMap<string, string>>();

function franchiseName(pack: Pack, id: string | null): string {
  const names = franchiseNames.get(pack) ?? new Map(pack.franchises.map((one) => [one.id, fold(one.name)]));
  franchiseNames.set(pack, names);
  return id === null ? '' : (names.get(id) ?? '');
}

/** "Mission: Impossible – Fallout" and "Fallout" are one title within the franchise. */
function titleWithin(franchise: string, title: string): string {
  const folded = fold(title);
  return franchise !== '' && folded.startsWith(`${franchise} `) ? folded.slice(franchise.length + 1) : folded;
}

/**
 * A film is its franchise and its title. Where one pack states no franchise, the same id and the same title
 * are enough.
 */
function filmIdentity(film: Pack['films'][number], pack: Pack): Identity {
  const franchise = franchiseName(pack, film.franchise);
  const title = titleWithin(franchise, film.title);
  const bare = JSON.stringify(['film of no stated franchise', film.id, title]);
  const within = JSON.stringify(['film of some franchise', film.id, title]);
  if (franchise === '') return { known: [bare], sought: [bare, within] };
  const full = JSON.stringify(['film', franchise, title]);
  return { known: [full, within], sought: [full, bare] };
}

/** What packs say of films. */
export function gatherFilms(packs: readonly Pack[]): Gathered<Pack['films'][number]> {
  return gather(packs, (pack) => pack.films, filmIdentity);
}

/** Of what is gathered, what some of the packs say. Ids stay as they are among all packs, so that each means the same everywhere. */
export function restricted<Item>(
  { groups, id }: Gathered<Item>,
  follows: (pack: string) => boolean,
): Gathered<Item> {
  const kept = [...groups].flatMap(([key, group]): [string, Group<Item>][] => {
    const [first, ...rest] = group.filter(({ pack }) => follows(pack.id));
    return first === undefined ? [] : [[key, [first, ...rest]]];
  });
  return { groups: new Map(kept), id };
}

/** What packs say, brought together by what it is about. */
export function gatherAll(packs: readonly Pack[]) {
  const apart = (item: { readonly id: string }, pack: Pack) => only(pack.id, item.id);
  return {
    sources: gather(packs, (pack) => pack.sources, apart),
    franchises: gather(
      packs,
      (pack) => pack.franchises,
      ({ name }) => only(fold(name)),
    ),
    topics: gather(
      packs,
      (pack) => pack.topics,
      ({ name }) => only(fold(name)),
    ),
    films: gatherFilms(packs),
    people: gather(
      packs,
      (pack) => pack.people,
      ({ id, name }) => only(id, fold(name)),
    ),
    characters: gather(
      packs,
      (pack) => pack.characters,
      ({ name, franchise }, pack) => only(franchiseName(pack, franchise), fold(name)),
    ),
    quotations: gather(packs, (pack) => pack.quotations, apart),
    production: gather(packs, (pack) => pack.production, apart),
  } satisfies Record<Kind, unknown>;
}
