import type { Bench } from './bench.ts';
import { Contender, type Who } from './contender.ts';
import { inTurn, Samples, WHO } from './pair.ts';
import { StandIn } from './stand-in.ts';

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
      const standIn = await StandIn.open({ guilds });
      try {
        // Registers the commands, and brings the files into memory.
        for (const who of WHO) await firstAnswer(who, standIn);
        for (let round = 0; round < (quick ? 1 : this.rounds); round += 1) {
          for (const who of inTurn(WHO, round)) {
            samples.add(who, figureOf(guilds), await firstAnswer(who, standIn));
          }
        }
      } finally {
        await standIn.close();
      }
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
