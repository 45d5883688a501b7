import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlaygroundState } from './options.ts';
import type { Playground } from './playground.ts';

/** How long changes are gathered before they are written, in milliseconds. */
const GATHER_MS = 500;

/** A playground's state in a file. */
export type StateFile = {
  /** What an earlier run left; undefined on the first. */
  state: PlaygroundState | undefined;
  write(state: PlaygroundState): Promise<void>;
  /** Writes after each change, gathered; the function it gives ends that. */
  follow(playground: Playground): () => void;
};

/** Reads the file if there is one. @throws Error that names it when it holds something else. */
export async function openStateFile(path: string): Promise<StateFile> {
  let last: Promise<void> = Promise.resolve();
  const write = (state: PlaygroundState): Promise<void> => {
    last = last.then(() => replace(path, JSON.stringify(state)));
    return last;
  };
  return {
    state: await read(path),
    write,
    follow(playground) {
      let timer: NodeJS.Timeout | undefined;
      const save = () => {
        timer = undefined;
        void write(playground.save());
      };
      const unsubscribe = playground.subscribe((change) => {
        if (change.kind !== 'exchange') timer ??= setTimeout(save, GATHER_MS);
      });
      save();
      return () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
  };
}

async function read(path: string): Promise<PlaygroundState | undefined> {
  try {
    const state: PlaygroundState = JSON.parse(await readFile(path, 'utf8'));
    return state;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} can't be read: delete the folder it is in to begin anew`, { cause: error });
  }
}

/** A crash in the middle of writing leaves the old file whole. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
