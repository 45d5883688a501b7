import { type CountdownEvent, eventsOf, type SaidEvent, saidIn } from '../calendar/events.ts';
import { isZone } from '../calendar/zone.ts';
import type { Library } from '../packs/library.ts';
import { correctionsOf } from './corrections.ts';
import type { State } from './state.ts';

/** All dates as they are said in a server, and those of them that name a day. */
export interface Said {
  readonly all: readonly SaidEvent[];
  readonly dated: readonly CountdownEvent[];
  /** Own events of which nobody can say when they are: this version of Node does not know their zone. They rest. */
  readonly resting: ReadonlySet<string>;
}

type Kept = Pick<State, 'events' | 'corrections'>;

/** Reads what is said in servers; those that have nothing of their own share what the packs say. */
export function createSaid({ events, corrections }: Kept, library: Library) {
  const films = library.films();
  const saidWith = (dates: Parameters<typeof saidIn>[1], resting: Said['resting']): Said => ({
    all: saidIn(films, dates),
    dated: eventsOf(films, dates),
    resting,
  });
  const common = saidWith({ corrections: new Map(), own: [] }, new Set());
  return {
    common,
    async read(guild: string): Promise<Said> {
      const [list, claims] = await Promise.all([events.get(guild), corrections.get(guild)]);
      if (!list && !claims) return common;
      const own = (list?.events ?? []).map(({ key, title, when }) => {
        return { kind: 'own', id: `own:${key}`, title, when } as const;
      });
      const isKnown = ({ when }: (typeof own)[number]) => when.kind === 'day' || isZone(when.zone);
      const resting = own.filter((one) => !isKnown(one)).map(({ id }) => id);
      const dates = { corrections: correctionsOf(claims), own: own.filter(isKnown) };
      return saidWith(dates, new Set(resting));
    },
  };
}
