/** What is wrong, and where in a file: `films[2].releases[0].date`; an empty path is the whole file. */
export interface Problem {
  readonly path: string;
  /** Which rule it breaks, in words that go on from the path: "is no calendar day". */
  readonly reason: string;
  /** What to do, where one can say more than "what the reason says". */
  readonly mend?: string;
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

/** Problems of at most fifty faults, the last saying how many more there are; only these are put in words. */
export function firstOf<Fault>(faults: readonly Fault[], toProblem: (fault: Fault) => Problem): Problem[] {
  if (faults.length <= MOST_PROBLEMS) return faults.map(toProblem);
  const rest = faults.length - MOST_PROBLEMS + 1;
  const first = faults.slice(0, MOST_PROBLEMS - 1).map(toProblem);
  return [...first, { path: '', reason: `and ${rest} more problems`, mend: 'mend these, and check again' }];
}

/** A refusal in one line: "gull/films.json:12: films[0].title: is empty (to mend it: …)". */
export const refusalText = (refusal: Refusal): string =>
  refusalWords(refusal) + (refusal.mend === undefined ? '' : ` (to mend it: ${refusal.mend})`);

/** As `refusalText`, without how to mend it. */
export const refusalWords = ({ file, line, path, reason }: Refusal): string =>
  [line === undefined ? file : `${file}:${line}`, path, reason].filter(Boolean).join(': ');

/** What came from a pack, fit for a log: one line, bounded, with nothing that moves a cursor. */
export function shown(text: string): string {
  const some = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return some.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

const LONGEST = 200;
