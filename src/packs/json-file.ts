import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { keysIn, measureJson } from './json-measure.ts';
import { doubledKey, faultIn, placeAt } from './json-place.ts';
import { mendOf } from './json-slips.ts';

/** The largest file of a pack, in bytes; a bigger pack is split into several files. */
const MOST_BYTES = 8 * 1024 * 1024;
const DEEPEST = 16;
// Each could be a fault to be reported; the number bounds what a hostile file costs.
const MOST_VALUES = 400_000;

/** What a JSON text holds, or why it is not taken, in which line (from 1) where it is one that is at fault, and how to mend it. */
export type Json =
  | { readonly value: unknown; readonly text: string }
  | { readonly reason: string; readonly mend: string; readonly line?: number };

type Unread = Exclude<Json, { value: unknown }>;

/**
 * Reads a JSON file that may come from anybody. Links, devices and pipes are not followed; what is too large, too
 * deep, not UTF-8 or says one thing twice is refused. Never throws for what the file is.
 */
export async function readJson(path: string): Promise<Json> {
  const bytes = await readBytes(path);
  return 'reason' in bytes ? bytes : parseJson(bytes.value);
}

async function readBytes(path: string): Promise<{ value: Uint8Array } | Unread> {
  const before = await lstat(path);
  if (!before.isFile()) return NO_FILE;
  // O_NONBLOCK, lest a pipe that takes the file's place in between hang us.
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const { size } = await file.stat();
    return size > MOST_BYTES ? TOO_LARGE : { value: await file.readFile() };
  } finally {
    await file.close();
  }
}

const NO_FILE: Unread = {
  reason: 'is no ordinary file (links are not followed)',
  mend: 'put the file itself here, or give what is no part of the pack another ending than .json',
};
const TOO_LARGE: Unread = {
  reason: `is larger than ${MOST_BYTES / 1024 / 1024} MiB`,
  mend: 'put some of its entries into another .json file beside it',
};
const TOO_DEEP: Unread = {
  reason: `nests deeper than ${DEEPEST} levels`,
  mend: 'look for brackets that are not closed; no entry of a pack nests so deep',
};
const TOO_MANY: Unread = { ...TOO_LARGE, reason: `holds more than ${MOST_VALUES} values` };
const NO_UTF_8: Unread = { reason: 'is not UTF-8', mend: 'save it anew, and choose UTF-8 as its encoding' };
const EMPTY: Unread = {
  reason: 'is no JSON: it is empty',
  mend: 'write at least {} into it, or delete the file',
};

/** Parses bytes as JSON, or tells why not. A byte order mark before it does no harm. */
export function parseJson(bytes: Uint8Array): Json {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { depth, values, keys } = measureJson(text);
    if (depth > DEEPEST) return TOO_DEEP;
    if (values > MOST_VALUES) return TOO_MANY;
    const value: unknown = JSON.parse(text);
    return keys === keysIn(value) ? { value, text } : twice(text);
  } catch (error) {
    if (error instanceof SyntaxError) return noJson(text, error);
    if (error instanceof TypeError) return NO_UTF_8;
    throw error;
  }
}

/** JSON has the last of two silently win; whoever wrote them meant both. */
function twice(text: string): Unread {
  const { key, line } = doubledKey(text) ?? { key: '', line: 1 };
  const reason = `gives the key "${key}" twice in one entry`;
  return { reason, line, mend: 'bring both together, or delete one' };
}

/** With the place, which the engine's own words have for some faults only, and then at their end. */
function noJson(text: string, { message }: SyntaxError): Unread {
  if (text.trim() === '') return EMPTY;
  const fault = faultIn(text);
  const { line, column } = placeAt(text, fault);
  const why = message
    .replace(/ (?:in JSON )?at position .*$/su, '')
    .replace(/, (?:\.{3})?".*"(?:\.{3})? is not valid JSON$/su, '');
  return { reason: `is no JSON: line ${line}, column ${column}: ${why}`, line, mend: mendOf(text, fault) };
}
