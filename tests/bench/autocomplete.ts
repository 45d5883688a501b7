import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIInteraction, ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import type { Contexts } from '../../src/kit/context.ts';
import type { Commands } from '../../src/kit/task.ts';
import { typingOf } from '../../src/kit/task-of.ts';
import type { Library } from '../../src/packs/library.ts';
import { type LoadedPacks, loadPacks } from '../../src/packs/load.ts';
import { projectCommands } from '../support/commands.ts';
import { contextOf } from '../support/context.ts';
import { Dice } from '../support/dice.ts';
import type { Bench, Row } from './bench.ts';
import { writeBigPack } from './big-pack.ts';
import { heapUsed } from './heap.ts';
import { keystrokesOf } from './keystrokes.ts';
import { ownTime } from './own-time.ts';
import { percentile } from './table.ts';

const SIZE = { quotations: 10_000, films: 1_000, people: 2_000 };
const SEED = 5;

/** Which options are typed into, and what is looked for there. */
const OPTIONS = [
  {
    command: 'film',
    option: 'film',
    namesOf: (library: Library) => library.films().map(({ title }) => title),
  },
  {
    command: 'quote',
    option: 'speaker',
    namesOf: (library: Library) => library.people().map(({ name }) => name),
  },
  {
    command: 'quote',
    option: 'about',
    namesOf: (library: Library) => library.topics().map(({ name }) => name),
  },
  {
    command: 'cast',
    option: 'person',
    namesOf: (library: Library) => library.people().map(({ name }) => name),
  },
];

/** What Discord sends for each key. */
const interactionOf = (command: string, option: string, typed: string) =>
  ({
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      name: command,
      options: [{ type: ApplicationCommandOptionType.String, name: option, value: typed, focused: true }],
    },
  }) as unknown as APIInteraction;

async function typingTimes(
  library: Library,
  names: number,
  dice: Dice,
  commands: Commands,
): Promise<number[]> {
  const context = contextOf(library);
  const contexts: Contexts = { bare: context, whole: async () => context, rights: NO_RIGHTS };
  const times: number[] = [];
  for (const { command, option, namesOf } of OPTIONS) {
    for (const name of dice.shuffled(namesOf(library)).slice(0, names)) {
      for (const typed of keystrokesOf(name, dice)) {
        const interaction = interactionOf(command, option, typed);
        times.push(await ownTime(() => typingOf(interaction, commands, contexts).suggest()));
      }
    }
  }
  return times;
}

/** Whoever types may: the rights of moderators are not asked for. */
const NO_RIGHTS: Contexts['rights'] = {
  known: () => undefined,
  read: () => Promise.reject(new Error('nobody asks')),
};

/** Some words out of quotations, as somebody remembers them, and now and then one that stands nowhere. */
function searchesOf(library: Library, count: number, dice: Dice): string[] {
  const quotations = library.quotations();
  return Array.from({ length: count }, () => {
    const words = (quotations[dice.below(quotations.length)]?.segments[0] ?? '').split(' ');
    const from = dice.below(words.length);
    const some = words.slice(from, from + dice.between(1, 4)).join(' ');
    return dice.below(8) === 0 ? `${some} quixotry` : some;
  });
}

async function searchTimes(library: Library, count: number, dice: Dice): Promise<number[]> {
  const times: number[] = [];
  for (const typed of searchesOf(library, count, dice))
    times.push(await ownTime(() => library.search(typed)));
  return times;
}

async function load(folder: string) {
  let loaded: LoadedPacks | undefined;
  const loading = await ownTime(async () => {
    loaded = await loadPacks(folder);
  });
  if (!loaded) throw new Error('nothing was loaded');
  return { loaded, loading };
}

/** What one round took. */
async function round(folder: string, names: number, seed: number, commands: Commands) {
  const before = heapUsed();
  const { loaded, loading } = await load(folder);
  const { library, refused } = loaded;
  if (refused.length > 0) throw new Error(`the pack was refused: ${JSON.stringify(refused[0])}`);
  const heap = (heapUsed() - before) / 1024 / 1024;
  const dice = new Dice(seed);
  // The first keys pay for compiling, in a bot as here; a bot that answers has typed before.
  await typingTimes(library, 2, dice, commands);
  const typing = await typingTimes(library, names, dice, commands);
  const searching = await searchTimes(library, names * 5, dice);
  return { loading, heap, typing, searching };
}

type Round = Awaited<ReturnType<typeof round>>;

function rowsOf(rounds: readonly Round[]): Row[] {
  const of = (pick: (one: Round) => number) => rounds.map(pick);
  const at = (part: number) => (one: Round) => percentile(one.typing, part);
  return [
    { figure: 'a key, p50', unit: 'ms', samples: of(at(0.5)) },
    { figure: 'a key, p99', unit: 'ms', samples: of(at(0.99)), goal: { atMost: 5 } },
    { figure: 'the slowest key', unit: 'ms', samples: of(at(1)) },
    { figure: '/search, p50', unit: 'ms', samples: of(({ searching }) => percentile(searching, 0.5)) },
    { figure: '/search, p99', unit: 'ms', samples: of(({ searching }) => percentile(searching, 0.99)) },
    { figure: 'the pack loaded, checked and indexed', unit: 'ms', samples: of(({ loading }) => loading) },
    { figure: 'heap that it takes', unit: 'MB', samples: of(({ heap }) => heap) },
  ];
}

/** What is offered while people type, out of a large pack. */
export const bench: Bench = {
  name: 'autocomplete',
  title: 'Autocomplete over 10,000 quotations',
  how:
    'A generated pack of 10,000 quotations, 1,000 films, 2,000 people and 300 topics is written to a folder and loaded by the ' +
    'loader. Names are typed key by key, as written, plainly, with an error, or from a later word on; each key goes the way ' +
    'of an interaction, from its data to the choices, in one process and without a network. `/search` looks for one to ' +
    'four words of a quotation.',
  rounds: 5,
  async run({ quick, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'packs-'));
    try {
      await writeBigPack(folder, quick ? { quotations: 500, films: 100, people: 100 } : SIZE, SEED);
      const commands = new Map((await projectCommands()).map((command) => [command.name, command]));
      const rounds: Round[] = [];
      for (let number = 0; number < (quick ? 1 : this.rounds); number++) {
        rounds.push(await round(folder, quick ? 2 : 40, SEED + number, commands));
        say(`round ${number + 1}: ${rounds.at(-1)?.typing.length} keys`);
      }
      return rowsOf(rounds);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
