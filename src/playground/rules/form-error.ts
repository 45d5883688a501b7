import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { FieldError, Refusal } from './refusal.ts';

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
  _errors?: FieldError[];
  [field: string]: Node | FieldError[] | undefined;
}

/** A broken rule. */
export function problem(path: Path, code: string, message: string, rule: string): Problem {
  return { path, code, message, rule };
}

/** A field that has to be there and is not, or is blank. */
export function required(path: Path, rule: string): Problem {
  return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required', rule);
}

/** A text or list that is too long. */
export function tooLong(path: Path, max: number, rule: string): Problem {
  return problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`, rule);
}

/** A text or list whose length lies outside its bounds. */
export function badLength(path: Path, min: number, max: number, rule: string): Problem {
  return problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`, rule);
}

/** The same problems, one level deeper in the body. */
export function under(path: Path, problems: readonly Problem[]): Problem[] {
  return problems.map((one) => ({ ...one, path: [...path, ...one.path] }));
}

/** A path as people write it: `embeds[0].title`. */
export function fieldName(path: Path): string {
  if (path.length === 0) return 'The body';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/**
 * Discord's `50035 Invalid Form Body` for these problems, or undefined if there are none. The rule shown is the
 * first one's. Source: Discord's documentation, reference, Error Messages.
 */
export function invalidForm(problems: readonly Problem[]): Refusal | undefined {
  const first = problems[0];
  if (!first) return undefined;
  const errors: Node = {};
  for (const one of problems) place(errors, one);
  const code = RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return { status: 400, code, message: 'Invalid Form Body', errors, rule: first.rule };
}

function place(tree: Node, { path, code, message }: Problem): void {
  let node = tree;
  for (const key of path) {
    const below = node[key];
    const next: Node = below === undefined || Array.isArray(below) ? {} : below;
    node[key] = next;
    node = next;
  }
  node._errors = [...(node._errors ?? []), { code, message }];
}
