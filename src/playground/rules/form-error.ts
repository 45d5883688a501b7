import type { ErrorTree, Refusal } from './refusal.ts';

/** Where in a body something is wrong: field names and list positions. */
export type Path = readonly (string | number)[];

/** One broken rule of a form. */
export interface Problem {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
  /** The rule in one plain sentence. */
  readonly rule: string;
}

interface Node {
  _errors?: { code: string; message: string }[];
  [field: string]: Node | { code: string; message: string }[] | undefined;
}

/** Discord's `50035 Invalid Form Body` for one problem. */
export function invalidForm(path: Path, code: string, message: string, rule: string): Refusal {
  return invalidFormOf([{ path, code, message, rule }]);
}

/**
 * Discord's `50035 Invalid Form Body` for several problems; the rule shown is the first one's.
 * Source: Discord's documentation, reference, Error Messages.
 */
export function invalidFormOf(problems: readonly [Problem, ...Problem[]]): Refusal {
  const tree: Node = {};
  for (const problem of problems) place(tree, problem);
  const errors: ErrorTree = tree;
  return { status: 400, code: 50035, message: 'Invalid Form Body', errors, rule: problems[0].rule };
}

function place(tree: Node, { path, code, message }: Problem): void {
  let node = tree;
  for (const step of path) {
    const below = node[step];
    const next: Node = below === undefined || Array.isArray(below) ? {} : below;
    node[step] = next;
    node = next;
  }
  node._errors = [...(node._errors ?? []), { code, message }];
}
