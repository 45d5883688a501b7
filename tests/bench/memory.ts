import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { Contender, type Who } from './contender.ts';
import { Samples, withServers } from './pair.ts';
import type { StandIn } from './stand-in.ts';

/** 2,500 is the most that Discord lets one shard have. */
const SIZES: readonly { guilds: number; goal?: number }[] = [
  { guilds: 1, goal: 1 },
  { guilds: 1_000 },
  { guilds: 2_500, goal: 0.32 },
];

/** What the start left behind has been dealt with by then, real milliseconds. */
const SETTLED_MS = 1_500;

/** Megabytes in use some time after all servers were told and a first command was answered. */
async function settled(who: Who, standIn: StandIn): Promise<number> {
  standIn.expect();
  const contender = new Contender(who, standIn);
  try {
    await standIn.told();
    if (!Number.isFinite(await standIn.ask())) throw new Error(`${who} does not answer:\n${contender.log()}`);
    await sleep(SETTLED_MS);
    return contender.rss();
  } finally {
    await contender.stop();
  }
}

const figureOf = (guilds: number): string =>
  `resident memory, ${guilds.toLocaleString('en')} server${guilds === 1 ? '' : 's'}`;

export const bench: Bench = {
  name: 'memory',
  title: 'Memory',
  how:
    'Resident memory 1.5 s after READY, all GUILD_CREATEs and a first answer. Servers have 30 channels and 25 roles (24 KB ' +
    'each); 2,500 are the most that one shard may have.',
  rounds: 3,
  async run({ quick, say }) {
    const samples = new Samples();
    const sizes = quick ? SIZES.slice(0, 1) : SIZES;
    for (const { guilds } of sizes) {
      await withServers(guilds, quick ? 1 : this.rounds, async (who, standIn) =>
        samples.add(who, figureOf(guilds), await settled(who, standIn)),
      );
      say(`${guilds.toLocaleString('en')} done`);
    }
    return sizes.map(({ guilds, goal }) => ({
      figure: figureOf(guilds),
      unit: 'MB',
      samples: samples.ours(figureOf(guilds)),
      floor: samples.bare(figureOf(guilds)),
      ...(goal === undefined ? {} : { goal: { ratio: goal } }),
    }));
  },
};
