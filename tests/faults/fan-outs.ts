import type { Due } from '../support/post-audit.ts';

/** All that is due at one instant, and what each of its posts says. Every channel is subscribed with the default steps, in UTC. */
export interface FanOut extends Due {
  readonly due: number;
}

const fanOut = (day: string, toGo: number): FanOut => ({
  due: Date.parse(`${day}T09:00:00Z`),
  says: toGo === 0 ? /set for today/u : new RegExp(`\\b${toGo} days? to go`, 'u'),
  // The role is told on the day itself alone.
  pings: toGo === 0,
});

/** Those of the two films of the project's own pack. */
export const FAN_OUTS: readonly FanOut[] = [
  fanOut('2023-06-14', 30),
  fanOut('2023-06-30', 14),
  fanOut('2023-07-07', 7),
  fanOut('2023-07-11', 3),
  fanOut('2023-07-13', 1),
  fanOut('2023-07-14', 0),
  fanOut('2024-05-29', 30),
  fanOut('2024-06-14', 14),
  fanOut('2024-06-21', 7),
  fanOut('2024-06-25', 3),
  fanOut('2024-06-27', 1),
  fanOut('2024-06-28', 0),
];
