import type { Bench } from './bench.ts';
import { Contender, type Who } from './contender.ts';
import { Samples, withServers } from './pair.ts';
import type { StandIn } from './stand-in.ts';

const SIZES = [
  { guilds: 1, goal: 0.75 },
  { guilds: 1_000, goal: 0.5 },
];

/** Milliseconds from the start of a process to the end of its first answer. */
async function firstAnswer(who: Who, standIn: StandIn): Promise<number> {
  standIn.expect();
  const began = performance.now();
  const contender = new Contender(who, standIn);
  try {
    await standIn.told();
    if (!Number.isFinite(await standIn.ask())) throw new Error(`${who} does not answer:\n${contender.log()}`);
    return performance.now() - began;
  } finally {
    await contender.stop();
  }
}

const figureOf = (guilds: number): string =>
  `process start to first answer, ${guilds.toLocaleString('en')} server${guilds === 1 ? '' : 's'}`;

export const bench: Bench = {
  name: 'start',
  title: 'Start',
  how:
    'From the start of a process to the end of its first answer, which is asked for right behind the last server: by then ours has ' +
    'loaded its packs and opened an empty store. Servers have 30 channels and 25 roles (24 KB each) and come at once; Discord ' +
    'takes seconds for so many. The commands are registered already, as at every start but the first.',
  rounds: 7,
  async run({ quick, say }) {
    const samples = new Samples();
    const sizes = quick ? SIZES.slice(0, 1) : SIZES;
    for (const { guilds } of sizes) {
      await withServers(
        guilds,
        quick ? 1 : this.rounds,
        async (who, standIn) => samples.add(who, figureOf(guilds), await firstAnswer(who, standIn)),
        // Registers the commands, and brings the files into memory.
        firstAnswer,
      );
      say(`${guilds.toLocaleString('en')} done`);
    }
    return sizes.map(({ guilds, goal }) => ({
      figure: figureOf(guilds),
      unit: 'ms',
      samples: samples.ours(figureOf(guilds)),
      floor: samples.bare(figureOf(guilds)),
      goal: { ratio: goal },
    }));
  },
};
