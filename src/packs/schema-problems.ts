import { z } from 'zod';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import { firstOf, type Problem, pathText, shown } from './problem.ts';
import { SCHEMA_VERSION } from './schema.ts';

// What the schema finds, in words for somebody who writes a pack by hand and knows nothing of schemas.

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'reason' | 'mend'>;

/** Turns what a schema found into problems, each with a path, its rule and how to mend it; of very many only the first. */
export function problemsOf(error: z.ZodError, schema: z.ZodType): Problem[] {
  const issues = error.issues.filter((issue, at, all) => !isSaidBy(issue, all[at - 1]));
  return firstOf(issues, (issue) => ({
    path: pathText(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
    ...bounded(wordsOf(issue, schema)),
  }));
}

const bounded = ({ reason, mend }: Words): Words => ({
  reason: shown(reason),
  ...(mend === undefined ? {} : { mend: shown(mend) }),
});

/** Of an empty text it need not be said that it has no letter either, nor of what is no day that it is in no year. */
const isSaidBy = (issue: Issue, before: Issue | undefined): boolean =>
  issue.code === 'custom' && before !== undefined && pathText(before.path) === pathText(issue.path);

function wordsOf(issue: Issue, schema: z.ZodType): Words {
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue);
    case 'unrecognized_keys':
      return unknownKey(issue.keys, schema);
    case 'too_big':
      return wrongSize(issue.origin, 'at most', issue.maximum);
    case 'too_small':
      return wrongSize(issue.origin, 'at least', issue.minimum);
    case 'invalid_format':
      return wrongPrecision(issue) ?? FORMATS[issue.format] ?? { reason: issue.message, ...spelling(issue) };
    case 'invalid_value':
      return issue.path.at(-1) === 'schemaVersion' ? OTHER_FORMAT : wrongValue(issue.input, issue.values);
    case 'invalid_union':
      return wrongValue(chosenBy(issue), 'options' in issue ? (issue.options as string[]) : []);
    case 'custom':
      return { reason: issue.message, ...(issue.params as { mend?: string } | undefined) };
    default:
      return { reason: issue.message };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a whole number without quotation marks',
  int: 'a whole number without quotation marks',
  array: 'a list: […]',
  object: 'an entry: {…}',
  boolean: 'true or false',
};

/** What has to be written out, and is null where the source does not state it. */
const NULLABLE: ReadonlySet<unknown> = new Set([
  'author',
  'character',
  'film',
  'form',
  'franchise',
  'kind',
  'occasion',
  'publisher',
  'reading',
  'region',
  'role',
  'sequelOf',
  'to',
  'url',
]);

function wrongKind({ expected, input, path }: z.core.$ZodIssueInvalidType): Words {
  const kind = KINDS[expected] ?? expected;
  if (input === undefined) return missing(path, `write ${kind} there`);
  if (expected === 'int' || (expected === 'number' && typeof input === 'number')) {
    return { reason: 'is no whole number', mend: 'write one without fraction or exponent, such as 12' };
  }
  return { reason: `has to be ${kind}`, mend: rewritten(expected, input) };
}

/** How what was written may be made what is wanted. */
function rewritten(expected: string, input: unknown): string {
  const plain = typeof input === 'string' ? input.trim() : '';
  if (/^null$/i.test(plain)) return 'write null without quotation marks';
  if (expected === 'boolean' && /^(?:true|false)$/i.test(plain))
    return `write ${plain.toLowerCase()} without quotation marks`;
  if (['int', 'number'].includes(expected) && /^\d{1,9}$/.test(plain)) return `write ${Number(plain)}`;
  if (expected === 'string' && typeof input === 'number') return `write "${input}"`;
  if (expected === 'array' && input !== null)
    return `it is ${nameOf(input)}: put [ before it and ] behind it`;
  return `it is ${nameOf(input)}: write it anew`;
}

function missing(path: readonly PropertyKey[], otherwise: string): Words {
  const key = path.at(-1);
  if (!NULLABLE.has(key)) return { reason: 'is missing', mend: otherwise };
  return { reason: 'is missing', mend: `write "${String(key)}": null where the source does not state it` };
}

function nameOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  return (
    { object: 'an entry', string: 'a text', boolean: 'true or false' }[String(typeof input)] ?? 'a number'
  );
}

function unknownKey(keys: readonly string[], schema: z.ZodType): Words {
  const [key = ''] = keys;
  const like = [...keysOf(schema)].find((known) => distance(key.slice(0, 60), known, 2) <= 2);
  const others = keys.length > 1 ? ` and ${keys.length - 1} more` : '';
  return {
    reason: `has the key "${brief(key)}"${others}, which is not known there`,
    mend:
      like === undefined
        ? 'take it out; data/README.md names the keys'
        : `is "${like}" meant? It may belong elsewhere`,
  };
}

/** So much of what was written as is needed to find it. */
const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Every key that a schema knows anywhere. Only asked where there is a fault, since it goes through all of it. */
function keysOf(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties') for (const known of Object.keys(Object(inner))) keys.add(known);
      collect(inner);
    }
  };
  collect(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }));
  return keys;
}

function wrongSize(origin: string, bound: 'at least' | 'at most', size: number | bigint): Words {
  const short = bound === 'at least';
  if (origin === 'string' && short)
    return { reason: 'is empty', mend: 'write something, or take out the entry' };
  if (origin === 'string') {
    return { reason: `has more than ${size} characters`, mend: 'say it shorter, or in two entries' };
  }
  if (origin === 'array') {
    const mend = short ? 'add one' : 'keep the most important ones, or use two entries';
    return { reason: `has to hold ${bound} ${size}`, mend };
  }
  return { reason: `has to be ${bound} ${size}`, mend: 'look for a slip of the keyboard' };
}

const OTHER_FORMAT: Words = {
  reason: `is not ${SCHEMA_VERSION}, the format that this bot reads`,
  mend: `write ${SCHEMA_VERSION}; or, where the pack was made for a newer bot, take that one`,
};

/** A month or a year where a day is wanted: the date may well be right, and be called wrongly. */
function wrongPrecision({ format, input }: z.core.$ZodIssueInvalidStringFormat): Words | undefined {
  const written = /^\d{4}(-\d{2})?$/.exec(String(input));
  if (format !== 'date' || written === null) return undefined;
  const precision = written[1] === undefined ? 'year' : 'month';
  return {
    reason: 'is no calendar day',
    mend: `add what is missing, as in 2031-02-03; or, where a date is known no better, write "precision": "${precision}"`,
  };
}

const FORMATS: Readonly<Record<string, Words>> = {
  date: {
    reason: 'is no calendar day',
    mend: 'write year, month and day as in 2031-02-03, and look whether the month has that day',
  },
  url: {
    reason: 'is no address on the web',
    mend: 'copy it from the browser, with https:// before it, or write null',
  },
};

/** What somebody may have meant for an id. */
function spelling({ input, message }: z.core.$ZodIssueInvalidStringFormat): Pick<Problem, 'mend'> {
  const slug = typeof input === 'string' ? fold(input).replaceAll(' ', '-').slice(0, 48) : '';
  return message.startsWith('is no slug') && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
    ? { mend: `write "${slug}", here and wherever it is meant` }
    : {};
}

function wrongValue(input: unknown, values: readonly unknown[]): Words {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  if (input === undefined) return { reason: 'is missing', mend: `write one of ${list}` };
  const written = brief(JSON.stringify(input) ?? '');
  return {
    reason: `is ${written}, which is not known`,
    mend: `write ${values.length > 1 ? 'one of ' : ''}${list}`,
  };
}

function chosenBy(issue: z.core.$ZodIssueInvalidUnion): unknown {
  const key = 'discriminator' in issue ? String(issue.discriminator) : '';
  return typeof issue.input === 'object' && issue.input !== null && Object.hasOwn(issue.input, key)
    ? Reflect.get(issue.input, key)
    : undefined;
}
