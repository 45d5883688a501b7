import type { ZodMiniType } from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import { fieldName, type Path, type Problem, problem } from './form-error.ts';
import { normalForm } from './normal-form.ts';
import { maxContent } from './text-size.ts';

type UnionIssue = Extract<$ZodIssue, { code: 'invalid_union' }>;
type SizeIssue = Extract<$ZodIssue, { code: 'too_big' | 'too_small' }>;

/** What Discord's published schema finds wrong in a body, in Discord's words. */
export function schemaProblems(schema: ZodMiniType, body: unknown): Problem[] {
  const normal = normalForm(body);
  const { error } = schema.safeParse(normal);
  return (error?.issues ?? []).flatMap((issue) => translated(issue, [], normal));
}

function translated(issue: $ZodIssue, above: Path, body: unknown): Problem[] {
  const path = [...above, ...issue.path.map(step)];
  switch (issue.code) {
    case 'invalid_union':
      return inUnion(issue, path, body);
    case 'too_big':
    case 'too_small':
      return [outOfSize(issue, path)];
    case 'invalid_type':
      return [wrongType(issue.expected, path, valueAt(body, path))];
    case 'invalid_value':
      return [wrongValue(issue.values, path, valueAt(body, path))];
    case 'invalid_format':
      return [wrongFormat(issue.format, path, valueAt(body, path))];
    default:
      return [problem(path, 'BASE_TYPE_INVALID', 'Invalid value.', `${fieldName(path)} has no valid value.`)];
  }
}

// Of a union that alternative counts which the value was meant to be: the one of its `type`, else the nearest.
function inUnion(issue: UnionIssue, path: Path, body: unknown): Problem[] {
  const alternatives = [...issue.errors].filter((found) => !found.some(isOther));
  const nearest = alternatives.sort((a, b) => a.length - b.length)[0];
  if (nearest) return nearest.flatMap((inner) => translated(inner, path, body));
  const types = issue.errors.flat().filter((inner) => inner.code === 'invalid_value' && isType(inner));
  const values = types.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  if (values.length > 0 && typeof valueAt(body, path) === 'object') return [wrongUnion(values, path)];
  return (issue.errors[0] ?? []).flatMap((inner) => translated(inner, path, body));
}

function isOther(issue: $ZodIssue): boolean {
  return isType(issue) || (issue.code === 'invalid_type' && issue.path.length === 0);
}

function isType(issue: $ZodIssue): boolean {
  return issue.code === 'invalid_value' && issue.path.length === 1 && issue.path[0] === 'type';
}

function wrongUnion(values: readonly unknown[], path: Path): Problem {
  const choices = `(${[...new Set(values)].sort((a, b) => Number(a) - Number(b)).join(', ')})`;
  return problem(
    path,
    'UNION_TYPE_CHOICES',
    `Value of field "type" must be one of ${choices}.`,
    `${fieldName(path)} must have one of the types ${choices} here.`,
  );
}

function outOfSize(issue: SizeIssue, path: Path): Problem {
  const big = issue.code === 'too_big';
  const stated = big ? issue.maximum : issue.minimum;
  if (issue.origin === 'string')
    return badSize(path, isMessageText(path) ? maxContent : stated, big, 'characters');
  if (issue.origin === 'array') return badSize(path, stated, big, 'entries');
  const words = big ? 'less than or equal to' : 'greater than or equal to';
  const message = `int value should be ${words} ${stated}.`;
  const rule = `${fieldName(path)} must be ${words} ${stated}.`;
  return problem(path, big ? 'NUMBER_TYPE_MAX' : 'NUMBER_TYPE_MIN', message, rule);
}

function badSize(path: Path, bound: number | bigint, big: boolean, unit: string): Problem {
  const rule = `${fieldName(path)} must have at ${big ? 'most' : 'least'} ${bound} ${unit}.`;
  if (path.at(-1) === 'nonce') {
    return problem(path, 'NONCE_TYPE_TOO_LONG', `Must be ${bound} or fewer characters long.`, rule);
  }
  return big
    ? problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${bound} or fewer in length.`, rule)
    : problem(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${bound} or more in length.`, rule);
}

// The schema's 4000 are for people who pay; bots have 2000. Texts of components lie at a position in a list.
function isMessageText(path: Path): boolean {
  return path.at(-1) === 'content' && typeof path.at(-2) !== 'number';
}

const typeErrors: Readonly<Record<string, readonly [code: string, message: string]>> = {
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
};

function wrongType(expected: string, path: Path, value: unknown): Problem {
  const name = fieldName(path);
  if (value === undefined || value === null) {
    return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required', `${name} is required.`);
  }
  const rule = `${name} must be of type ${expected}.`;
  const known = typeErrors[expected];
  if (known) return problem(path, known[0], known[1], rule);
  if (expected === 'string') {
    return problem(
      path,
      'STRING_TYPE_CONVERT',
      `Could not interpret "${JSON.stringify(value)}" as string.`,
      rule,
    );
  }
  return problem(path, 'NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not int.`, rule);
}

function wrongValue(values: readonly unknown[], path: Path, value: unknown): Problem {
  if (value === undefined) return wrongType('value', path, value);
  const choices = `(${values.join(', ')})`;
  return problem(
    path,
    'BASE_TYPE_CHOICES',
    `Value must be one of ${choices}.`,
    `${fieldName(path)} must be one of ${choices}.`,
  );
}

function wrongFormat(format: string, path: Path, value: unknown): Problem {
  const name = fieldName(path);
  if (format === 'url') {
    return problem(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.', `${name} must be a whole URL.`);
  }
  if (format === 'datetime') {
    return problem(
      path,
      'DATE_TIME_TYPE_PARSE',
      `Could not parse ${JSON.stringify(value)}. Should be ISO8601.`,
      `${name} must be an ISO 8601 time.`,
    );
  }
  return problem(
    path,
    'NUMBER_TYPE_COERCE',
    `Value ${JSON.stringify(value)} is not snowflake.`,
    `${name} must be an id.`,
  );
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, body);
}
