import { createInterface, emitKeypressEvents, type Key } from 'node:readline';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { styleText } from 'node:util';

/** A terminal's two sides: the process's own, or what looks like them. */
export type TerminalInput = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The person pressed Ctrl-C or Ctrl-D, or the terminal is gone. */
export class Left extends Error {}

/** The person pressed Escape within a line: what they were typing is not to be. */
export class GivenUp extends Error {}

/**
 * What a review does with a terminal. What is typed ahead is kept, as when text is pasted. Whatever is written may come from an
 * article, and an article from anybody: what would give the terminal orders shows as spaces.
 */
export interface Terminal {
  /** Characters that go into a line. */
  readonly width: number;
  /** Lines, each with the line break behind it. */
  write(text: string): void;
  /** As `write`, for a line that stands over others. */
  title(line: string): void;
  /** The next key, as its letter in small or as `return`, `up` and the like; with Ctrl or Alt held it is none of these. Throws `Left`. */
  key(): Promise<string>;
  /** A line, with the text that it begins with; it is edited as in a shell. Given as it was where nobody touched it. Throws `Left`, and `GivenUp`. */
  line(question: string, text: string): Promise<string>;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** Whether there is somebody to be asked. */
export const isTerminal = (input: TerminalInput, output: TerminalOutput): boolean =>
  input.isTTY === true && output.isTTY === true && typeof input.setRawMode === 'function';

const [NARROWEST, WIDEST] = [33, 100];

/** Letters alone: no control character, nothing that turns the order of letters round. Line breaks stay. */
const harmless = (text: string): string => text.replaceAll(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, ' ');

/** Takes a terminal over, until it is closed. */
export function openTerminal(input: TerminalInput, output: TerminalOutput, colours: boolean): Terminal {
  const keys: Key[] = [];
  let ended = false;
  let wake: (() => void) | undefined;
  const hear = (_text: string | undefined, key: Key) => {
    keys.push(key);
    wake?.();
  };
  const end = () => {
    ended = true;
    wake?.();
  };
  emitKeypressEvents(input);
  input.on('keypress', hear);
  input.once('end', end);
  input.once('close', end);
  input.setRawMode?.(true);
  input.resume();
  const next = async (): Promise<Key> => {
    while (keys.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
    const key = keys.shift();
    if (key === undefined || (key.ctrl && (key.name === 'c' || key.name === 'd'))) throw new Left();
    return key;
  };
  return {
    get width() {
      // Of a terminal that was given no size none is known, or 0.
      const { columns = 0 } = output;
      return Math.min(Math.max((columns > 0 ? columns : 80) - 1, NARROWEST), WIDEST);
    },
    write: (text) => void output.write(harmless(text)),
    title(line) {
      const words = harmless(line);
      output.write(`${colours ? styleText('bold', words, { validateStream: false }) : words}\n`);
    },
    async key() {
      const { name, sequence, ctrl, meta } = await next();
      // Nobody accepts by Ctrl-A: that is meant for a line, or for what the terminal runs in.
      const held = ctrl || meta ? 'held ' : '';
      return held + (name ?? sequence ?? '').toLowerCase();
    },
    async line(question, text) {
      const begin = harmless(text);
      const line = await readLine(next, output, harmless(question), begin);
      return line === begin.trim() ? text : line;
    },
    close() {
      input.off('keypress', hear);
      input.off('end', end);
      input.off('close', end);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** A line edited by Node's own readline, which is handed one key after the other and none behind the one that ends it. */
async function readLine(
  next: () => Promise<Key>,
  output: TerminalOutput,
  question: string,
  text: string,
): Promise<string> {
  const typed = new PassThrough();
  const editor = createInterface({ input: typed, output, terminal: true, historySize: 0 });
  try {
    const answer = new Promise<string>((resolve) => editor.question(question, resolve));
    editor.write(text);
    for (;;) {
      const key = await next();
      if (key.name === 'escape') throw new GivenUp();
      typed.write(key.sequence ?? '');
      if (key.name === 'return' || key.name === 'enter') return (await answer).trim();
    }
  } catch (error) {
    // What is written next begins a line of its own.
    output.write('\n');
    throw error;
  } finally {
    editor.close();
  }
}
