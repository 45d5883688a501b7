import { type CountdownEvent, eventsOf, type SaidEvent, saidIn } from '../calendar/events.ts';
import type { Library } from '../packs/library.ts';
import { correctionsOf } from './corrections.ts';
import type { State } from './state.ts';

/** All dates as they are said in a server, and those of them that name a day. */
export interface Said {
  readonly all: readonly SaidEvent[];
  readonly dated: readonly CountdownEvent[];
}

type Kept = Pick<State, 'events' | 'corrections'>;

/** Reads what is said in servers; those that have nothing of their own share what the packs say. */
export function createSaid({ events, corrections }: Kept, library: Library) {
  const films = library.films();
  const saidWith = (dates: Parameters<typeof saidIn>[1]): Said => ({
    all: saidIn(films, dates),
    dated: eventsOf(films, dates),
  });
  const common = saidWith({ corrections: new Map(), own: [] });
  return {
    common,
    async read(guild: string): Promise<Said> {
      const [list, claims] = await Promise.all([events.get(guild), corrections.get(guild)]);
      if (!list && !claims) return common;
      const own = (list?.events ?? []).map(({ key, title, when }) => {
        return { kind: 'own', id: `own:${key}`, title, when } as const;
      });
      return saidWith({ corrections: correctionsOf(claims), own });
    },
  };
}
