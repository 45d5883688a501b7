import { type CountdownEvent, eventsOf, type SaidEvent, saidIn } from '../../calendar/events.ts';
import { isTellable } from '../../calendar/own-time.ts';
import { followedIn } from '../../kit/guild.ts';
import type { Followed, Libraries } from '../../packs/libraries.ts';
import type { Library } from '../../packs/library.ts';
import { correctionsOf } from '../records/corrections.ts';
import type { State } from '../records/state.ts';

/** All dates as they are said in a server, and those of them that name a day. */
export interface Said {
  readonly all: readonly SaidEvent[];
  readonly dated: readonly CountdownEvent[];
  /** Own events of which nobody can say when they are: this version of Node does not know their zone. They rest. */
  readonly resting: ReadonlySet<string>;
  /** What the packs say that the server follows. */
  readonly library: Library;
  /** Films of which only packs tell that it does not follow. */
  readonly left: ReadonlySet<string>;
}

type Kept = Pick<State, 'events' | 'corrections' | 'settings'>;

/** Reads what is said in servers; those that have nothing of their own and follow the same packs share what these say. */
export function createSaid({ events, corrections, settings }: Kept, libraries: Libraries) {
  const plain = new WeakMap<Library, Said>();
  const plainIn = (library: Library): Said => {
    const known = plain.get(library);
    if (known) return known;
    const films = library.films();
    const none = { corrections: new Map(), own: [] };
    const all = libraries.of().films();
    const left = all.map(({ id }) => id).filter((id) => library.film(id) === undefined);
    const said = {
      all: saidIn(films, none),
      dated: eventsOf(films, none),
      resting: new Set<string>(),
      library,
      left: new Set(left),
    };
    plain.set(library, said);
    return said;
  };
  return {
    /** What the packs say at this moment and nothing else. */
    common: (followed?: Followed): Said => plainIn(libraries.of(followed)),

    async read(guild: string): Promise<Said> {
      const [list, claims, set] = await Promise.all([
        events.get(guild),
        corrections.get(guild),
        settings.get(guild),
      ]);
      const common = plainIn(libraries.of(set && followedIn(set)));
      if (!list && !claims) return common;
      const own = (list?.events ?? []).map(({ key, title, when }) => {
        return { kind: 'own', id: `own:${key}`, title, when } as const;
      });
      const resting = own.filter(({ when }) => !isTellable(when)).map(({ id }) => id);
      const dates = { corrections: correctionsOf(claims), own: own.filter(({ when }) => isTellable(when)) };
      const films = common.library.films();
      return {
        ...common,
        all: saidIn(films, dates),
        dated: eventsOf(films, dates),
        resting: new Set(resting),
      };
    },
  };
}
