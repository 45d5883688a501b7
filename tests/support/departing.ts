import { createDepartures } from '../../src/privacy/departures.ts';
import { ADA, furnish, HERE, openWorld, RAVI, settle, THERE } from '../privacy/world.ts';
import { at } from '../reminders/samples.ts';

export const DAY = 24 * 60 * 60_000;
export const START = Date.parse('2026-03-01T12:00:00Z');

/** Two furnished servers, in both of which the bot is, and time that passes as a test says. */
export async function departing() {
  const opened = await openWorld();
  const { state, ledger } = opened;
  await settle(ADA, HERE, state, ledger);
  await furnish(HERE, state);
  await settle(RAVI, THERE, state, ledger);
  await furnish(THERE, state);
  const members = new Map(
    [HERE, THERE].map((guild): [string, number | undefined] => [guild, START - 90 * DAY]),
  );
  const time = { wall: START };
  const ours = new Set([HERE, THERE]);
  const erased: string[] = [];
  const unreadable: string[] = [];
  /** Starts the bot. */
  const start = async (
    shards: ReadonlySet<string> = ours,
    isIn: (guild: string) => boolean = (guild) => members.has(guild),
  ) => {
    const departures = createDepartures({
      state,
      ledger,
      isIn,
      joined: (guild) => members.get(guild),
      isOurs: (guild) => shards.has(guild),
      touch: async () => undefined,
      wall: () => time.wall,
      now: () => at('2023-07-14T12:00:00Z'),
      onErased: (guild) => erased.push(guild),
      onUnreadable: (guild) => unreadable.push(guild),
    });
    await departures.load();
    return departures;
  };
  const sweep = async (days: number, departures?: Awaited<ReturnType<typeof start>>) => {
    for (let day = 0; day < days; day++) {
      time.wall += DAY;
      await (departures ?? (await start())).sweep(() => true);
    }
  };
  const departed = async () => {
    const keys = [];
    for await (const key of state.departures.keys()) keys.push(key);
    return keys;
  };
  return { ...opened, members, time, erased, unreadable, start, sweep, departed };
}
