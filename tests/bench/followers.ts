import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import { channelSubscription } from '../support/subscription.ts';

// Subscriptions all over the world, of which one in a hundred has a step in each of a hundred minutes.

/** When the first of them have a step: seven days before the first film of the project's own pack comes out. */
export const FIRST = Temporal.Instant.from('2023-07-07T11:00:00Z');

const THE_DAY = '2023-07-07';

/** In so many minutes from then on all of them have had it. */
export const MINUTES = 100;

/** Channels of one server that subscribe. */
const A_SERVER = 8;

/** Ids on which Discord's formula for shards can be used. */
const serverId = (number: number) => String((100_000_000_000n + BigInt(number)) << 22n);

/** All zones in which it is that day in all those minutes: nearly all that there are. */
function zonesOnTheDay(): string[] {
  const isOn = (zone: string) => (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(zone).toPlainDate().toString() === THE_DAY;
  const ends = [FIRST, FIRST.add({ minutes: MINUTES })];
  return Intl.supportedValuesOf('timeZone').filter((zone) => ends.every(isOn(zone)));
}

/** So many subscriptions by server, over all those zones. */
export function followersOf(count: number): Map<string, ChannelSubscription[]> {
  const zones = zonesOnTheDay();
  const servers = new Map<string, ChannelSubscription[]>();
  for (let number = 0; number < count; number++) {
    const server = serverId(Math.floor(number / A_SERVER));
    const zone = zones[number % zones.length] ?? 'UTC';
    const there = FIRST.add({ minutes: number % MINUTES }).toZonedDateTimeISO(zone);
    const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
    const list = servers.get(server) ?? [];
    servers.set(server, list);
    list.push(
      channelSubscription({ channel: String(700_000_000_000_000_000n + BigInt(number)), zone, time }),
    );
  }
  return servers;
}
