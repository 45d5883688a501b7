import { z } from 'zod';
import type { MessageKey, MessageParams } from '../language/catalogue.ts';
import { UserError } from './errors.ts';
import {
  isRule,
  TRANSFER_FORMAT,
  TRANSFER_VERSION,
  type TransferFile,
  transferSchema,
} from './transfer-file.ts';

/** What is wrong with a file, and where: `subscriptions[2].zone`. */
export type Fault = { readonly path: string; readonly key: MessageKey; readonly params: MessageParams };

const head = z.looseObject({ format: z.literal(TRANSFER_FORMAT), version: z.int().min(1) });

/**
 * Reads a file of settings as somebody has attached it.
 * @throws UserError for what is no such file at all, or one of a later version of the bot.
 */
export function readTransfer(bytes: Uint8Array): { file: TransferFile } | { faults: readonly Fault[] } {
  const data = parsed(bytes);
  const begins = head.safeParse(data);
  if (!begins.success || !isModest(data)) throw new UserError('transfer.not-ours');
  const { version } = begins.data;
  if (version > TRANSFER_VERSION) throw new UserError('transfer.newer', { version, known: TRANSFER_VERSION });
  const read = transferSchema.safeParse(data);
  if (read.success) return { file: read.data };
  return { faults: read.error.issues.map((issue) => faultOf(issue, data)) };
}

/** More than any server's settings are made of: 50 channels with all that can be chosen take less than 40,000. */
const MOST_VALUES = 60_000;

/** Whether a file has so few values that looking at each, and telling of each, takes no time. */
function isModest(data: unknown): boolean {
  let count = 0;
  const open = [data];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    count += inner.length;
    if (count > MOST_VALUES) return false;
    for (const one of inner) open.push(one);
  }
  return true;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new UserError('transfer.not-json');
    throw error;
  }
}

type Issue = z.core.$ZodIssue;

function faultOf(issue: Issue, data: unknown): Fault {
  const path = pathOf(issue.path);
  if (isMissing(issue.path, data)) return { path, key: 'transfer.fault.missing', params: {} };
  const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
  const message = inner?.message ?? issue.message;
  if (isRule(message)) return { path, key: `transfer.fault.${message}`, params: {} };
  return { path, ...generalFault(issue) };
}

function generalFault(issue: Issue): Pick<Fault, 'key' | 'params'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { key: 'transfer.fault.unexpected', params: { keys: issue.keys.slice(0, 5).join(', ') } };
    case 'too_big': {
      const key = issue.origin === 'array' ? 'transfer.fault.many' : 'transfer.fault.long';
      return { key, params: { max: Number(issue.maximum) } };
    }
    case 'too_small':
      return { key: 'transfer.fault.empty', params: {} };
    default:
      return { key: 'transfer.fault.wrong', params: {} };
  }
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');

/** Whether there is nothing where something has to be. */
function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  const found = path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    data,
  );
  return found === undefined;
}
