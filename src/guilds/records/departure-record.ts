import { z } from 'zod';
import type { Definition } from '../../store/envelope.ts';

/** That the bot is no longer in a server. Instants are ISO in real time: how long somebody waits does not follow a clock that may be set. */
export type Departure = {
  /** Since when it is known. */
  readonly at: string;
  /** Whether Discord said so, or the server was just not among those that it named. */
  readonly told: boolean;
  /** On how many days the bot has looked and was still not there, and when it last did. */
  readonly looks: number;
  readonly looked: string;
};

const instant = z.iso.datetime({ offset: true });

/** How the store keeps it, by server id. */
export const departureRecord: Definition<Departure> = {
  name: 'departures',
  version: 1,
  schema: z.object({ at: instant, told: z.boolean(), looks: z.int().min(1), looked: instant }),
};
