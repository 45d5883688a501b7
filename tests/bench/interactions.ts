import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.ts';
import { burst, steady } from './load.ts';
import { inRounds, Samples, type Side, withBoth } from './pair.ts';
import { percentile } from './table.ts';

const PER_SECOND = 200;
/** Requests and sockets of the measurement before have come to rest by then. */
const REST_MS = 300;

type Size = { rounds: number; warmUp: number; steady: number; burst: number };

async function measure({ who, standIn, contender }: Side, size: Size, samples: Samples): Promise<void> {
  await sleep(REST_MS);
  const before = contender.cpu();
  const times = await steady(standIn, PER_SECOND, size.steady);
  samples.add(who, 'cpu', (contender.cpu() - before) / size.steady);
  samples.add(who, 'p50', percentile(times, 0.5));
  samples.add(who, 'p99', percentile(times, 0.99));
  await sleep(REST_MS);
  const atOnce = await burst(standIn, size.burst);
  samples.add(who, 'burst', Math.max(...atOnce));
  samples.add(who, 'lost', [...times, ...atOnce].filter((ms) => !Number.isFinite(ms)).length);
}

const rowsOf = (samples: Samples, size: Size): Row[] => {
  const row = (figure: string, name: string, unit: string, goal?: Row['goal']): Row => ({
    figure,
    unit,
    samples: samples.ours(name),
    floor: samples.bare(name),
    ...(goal ? { goal } : {}),
  });
  return [
    row('processor time for each, at 200/s', 'cpu', 'ms', { ratio: 0.8 }),
    row('event to answer at 200/s, p50', 'p50', 'ms'),
    row('event to answer at 200/s, p99', 'p99', 'ms', { ratio: 0.85 }),
    row(`burst of ${size.burst.toLocaleString('en')}, all answered`, 'burst', 'ms', { ratio: 0.7 }),
    row('lost', 'lost', 'of all', { atMost: 0, each: true }),
  ];
};

export const bench: Bench = {
  name: 'interactions',
  title: 'Interactions',
  how:
    'A stand-in for Discord and the people who ask are one process, the bot is another: ours as in production (its log in a ' +
    'file, SQLite, the real packs), and a discord.js `Client` with default options that answers the same `/release`, `/quote` ' +
    'and `/cast` with constants as long as ours. Both are up and warm; by turns each is asked at a steady 200/s and then 1,000 ' +
    'times at once, in ten servers. One clock stamps when an event is sent and when the whole answer has arrived. `/quote` writes its rotation durably.',
  rounds: 7,
  async run({ quick, say }) {
    const size = quick
      ? { rounds: 1, warmUp: 20, steady: 40, burst: 20 }
      : { rounds: this.rounds, warmUp: 2_000, steady: 1_200, burst: 1_000 };
    const samples = new Samples();
    await withBoth({ guilds: 10 }, size.warmUp, async (sides) => {
      await inRounds(size.rounds, sides, (side) => measure(side, size, samples), say);
    });
    return rowsOf(samples, size);
  },
};
