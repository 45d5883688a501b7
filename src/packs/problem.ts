import type { z } from 'zod';

/** What is wrong, and where in a file: `films[2].releases[0].date`; an empty path is the whole file. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
  /** From 1; not there where it is no single line that is at fault. */
  readonly line?: number;
}

/** Why a pack is not taken. `file` is relative to the folder of packs. */
export interface Refusal extends Problem {
  readonly pack: string;
  readonly file: string;
}

// A hostile file could have hundreds of thousands; nobody reads more.
const MOST_PROBLEMS = 50;

/** Writes a path as one would in code. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${shown(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** Turns what the schema found into problems, each with a path; of very many only the first. */
export function problemsOf(error: z.ZodError): Problem[] {
  return firstOf(error.issues.map(({ path, message }) => ({ path: pathText(path), reason: shown(message) })));
}

/** At most fifty, the last saying how many more there are. */
export function firstOf(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const rest = problems.length - MOST_PROBLEMS + 1;
  return [...problems.slice(0, MOST_PROBLEMS - 1), { path: '', reason: `and ${rest} more problems` }];
}

/** A refusal in one line: "gull/films.json:12: films[0].title: is empty". */
export const refusalText = ({ file, line, path, reason }: Refusal): string =>
  [line === undefined ? file : `${file}:${line}`, path, reason].filter(Boolean).join(': ');

/** What came from a pack, fit for a log: one line, bounded, with nothing that moves a cursor. */
export function shown(text: string): string {
  const harmless = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return harmless.length > 200 ? `${harmless.slice(0, 199)}…` : harmless;
}
