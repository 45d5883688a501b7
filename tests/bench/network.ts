import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.ts';
import { burst, steady } from './load.ts';
import { inRounds, Samples, type Side, withBoth } from './pair.ts';
import { percentile } from './table.ts';

const PER_SECOND = 50;
/** Discord's deadline for the first answer. */
const LATE_MS = 3_000;
/** What of a REST call passes before Discord has it, at most. */
const WAY_UP_MS = 40;

/** A REST call to Discord: 20–40 ms up, 40–80 at work, 20–40 down. */
const roundTrip = (): number => 80 + Math.random() * 80;

type Size = { rounds: number; warmUp: number; steady: number; burst: number };

async function measure({ who, standIn }: Side, size: Size, samples: Samples): Promise<void> {
  const times = await steady(standIn, PER_SECOND, size.steady);
  await sleep(500);
  const atOnce = await burst(standIn, size.burst);
  samples.add(who, 'p99', percentile(times, 0.99));
  samples.add(who, 'burst', Math.max(...atOnce));
  samples.add(who, 'late', [...times, ...atOnce].filter((ms) => ms + WAY_UP_MS > LATE_MS).length);
  await sleep(500);
}

const rowsOf = (samples: Samples, size: Size): Row[] => [
  {
    figure: 'our own part at 50/s, p99',
    unit: 'ms',
    samples: samples.ours('p99'),
    floor: samples.bare('p99'),
    goal: { atMost: 10 },
  },
  {
    figure: `burst of ${size.burst}, the last`,
    unit: 'ms',
    samples: samples.ours('burst'),
    floor: samples.bare('burst'),
  },
  {
    figure: 'late (3 s) or lost',
    unit: `of ${size.steady + size.burst}`,
    samples: samples.ours('late'),
    floor: samples.bare('late'),
    goal: { atMost: 0, each: true },
  },
];

export const bench: Bench = {
  name: 'network',
  title: 'Interactions over a network',
  how:
    'The same with 80–160 ms added to every REST call: 50/s for eight seconds, then 100 at once. Our own part is from the ' +
    'event to the end of the answer’s body, before the delay; late is what would reach Discord after three seconds.',
  rounds: 3,
  async run({ quick, say }) {
    const size = quick
      ? { rounds: 1, warmUp: 10, steady: 20, burst: 10 }
      : { rounds: this.rounds, warmUp: 500, steady: 400, burst: 100 };
    const samples = new Samples();
    await withBoth({ guilds: 10, delay: roundTrip }, size.warmUp, async (sides) => {
      await inRounds(size.rounds, sides, (side) => measure(side, size, samples), say);
    });
    return rowsOf(samples, size);
  },
};
