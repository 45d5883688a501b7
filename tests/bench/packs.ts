import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Library } from '../../src/packs/library.ts';
import { readPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { riddlesIn } from '../../src/packs/trivia/riddles.ts';
import type { Bench, Row } from './bench.ts';
import { writeBigPack } from './big-pack.ts';
import { ownTime } from './own-time.ts';
import { median } from './table.ts';

const SIZE = { quotations: 10_000, films: 1_000, people: 2_000 };
const SEED = 5;

/** What no reading of the pack can be below: its files read and parsed. */
async function parsed(folder: string): Promise<void> {
  for (const file of await readdir(join(folder, 'large'))) {
    JSON.parse(await readFile(join(folder, 'large', file), 'utf8'));
  }
}

/** The middle of the times of what is asked many times over. */
async function later(times: number, ask: (number: number) => unknown): Promise<number> {
  const samples: number[] = [];
  for (let number = 0; number < times; number++) samples.push(await ownTime(() => ask(number)));
  return median(samples);
}

/** Some words out of the middle of a quotation. */
const wordsOf = (library: Library, number: number): string =>
  library.quotations()[number * 7]?.segments[0]?.split(' ').slice(2, 5).join(' ') ?? '';

/** The most milliseconds of the processor that anybody else waits for their turn while some work is done. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let [longest, over] = [0, false];
  const takeTurns = async () => {
    while (!over) longest = Math.max(longest, await ownTime(breath));
  };
  const turns = takeTurns();
  await work();
  over = true;
  await turns;
  return longest;
}

/** What one round took, in milliseconds of the processor. */
async function round(folder: string) {
  const floor = await ownTime(() => parsed(folder));
  let packs: Awaited<ReturnType<typeof readPacks>>['packs'] = [];
  const read = await ownTime(async () => {
    const reading = await readPacks(folder);
    if (reading.refused.length > 0) throw new Error(`refused: ${JSON.stringify(reading.refused[0])}`);
    packs = reading.packs;
  });
  let library = createLibrary([]);
  const merged = await ownTime(() => {
    library = createLibrary(packs);
  });
  const other = createLibrary(packs);
  return {
    floor,
    read,
    merged,
    'the first name': await ownTime(() => library.suggest.film('the')),
    'the first search': await ownTime(() => library.search('harbour')),
    'the first “Who said this?”': await ownTime(() => library.attribute(['harbour'])),
    'the first question': await ownTime(() => riddlesIn(library, { revealing: true, apart: new Set() })),
    longest: await longestTurn(async () => {
      await other.search('harbour');
      await other.attribute(['harbour']);
      await riddlesIn(other, { revealing: true, apart: new Set() });
    }),
    'a later name': await later(50, (at) =>
      library.suggest.film(library.films()[at]?.title.slice(0, 5) ?? ''),
    ),
    'a later search': await later(50, (at) => library.search(wordsOf(library, at))),
    'a later “Who said this?”': await later(50, (at) => library.attribute([wordsOf(library, at)])),
  };
}

type Round = Awaited<ReturnType<typeof round>>;

function rowsOf(rounds: readonly Round[]): Row[] {
  const of = (figure: keyof Round) => rounds.map((one) => one[figure]);
  const floor = { name: 'JSON.parse of its files', samples: of('floor') };
  const row = (figure: keyof Round, goal: Row['goal']): Row => ({
    figure,
    unit: 'ms',
    samples: of(figure),
    floor,
    ...(goal ? { goal } : {}),
  });
  return [
    { ...row('read', { ratio: 12 }), figure: 'the pack read and checked' },
    { ...row('merged', { ratio: 5 }), figure: 'a library made of it' },
    row('the first name', { ratio: 8 }),
    row('the first search', undefined),
    row('the first “Who said this?”', undefined),
    row('the first question', undefined),
    { figure: 'the longest that others wait in these three', unit: 'ms', samples: of('longest') },
    row('a later name', { ratio: 0.2 }),
    row('a later search', { ratio: 0.5 }),
    row('a later “Who said this?”', { ratio: 0.2 }),
  ];
}

/** How long a large pack takes, from its files to what is found in it. */
export const bench: Bench = {
  name: 'packs',
  title: 'A pack of 10,000 quotations and 1,000 films',
  how:
    'The generated pack of the bench before is read, checked, made a library of, and asked for the first time, in which each ' +
    'index is built, and later, in one process and without a network. The floor is JSON.parse of the same files.',
  rounds: 5,
  async run({ quick, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'packs-'));
    try {
      await writeBigPack(folder, quick ? { quotations: 500, films: 100, people: 100 } : SIZE, SEED);
      const rounds: Round[] = [];
      for (let number = 0; number < (quick ? 1 : this.rounds); number++) {
        rounds.push(await round(folder));
        say(`round ${number + 1}`);
      }
      return rowsOf(rounds);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
