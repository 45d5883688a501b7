import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { faultIn, placeAt } from './json-place.ts';

/** The largest file of a pack, in bytes; a bigger pack is split into several files. */
const MOST_BYTES = 8 * 1024 * 1024;
const DEEPEST = 16;
// Each could be a fault to be reported; the number bounds what a hostile file costs.
const MOST_VALUES = 400_000;

/** What a JSON text holds, or why it is not taken, and in which line (from 1) where it is one that is at fault. */
export type Json = { readonly value: unknown } | { readonly reason: string; readonly line?: number };

/** As `Json`, with the text itself. */
export type JsonFile = Exclude<Json, { value: unknown }> | { readonly value: unknown; readonly text: string };

/**
 * Reads a JSON file that may come from anybody. Links, devices and pipes are not followed; what is too large, too
 * deep or not UTF-8 is refused before it is parsed. Never throws for what the file is.
 */
export async function readJson(path: string): Promise<JsonFile> {
  const bytes = await readBytes(path);
  if ('reason' in bytes) return bytes;
  const parsed = parseJson(bytes.value);
  return 'reason' in parsed ? parsed : { ...parsed, text: new TextDecoder().decode(bytes.value) };
}

async function readBytes(path: string): Promise<{ value: Uint8Array } | { reason: string }> {
  const before = await lstat(path);
  if (!before.isFile()) return { reason: 'is no ordinary file (links are not followed)' };
  // O_NONBLOCK, lest a pipe that takes the file's place in between hang us.
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const { size } = await file.stat();
    if (size > MOST_BYTES) return { reason: `is larger than ${MOST_BYTES / 1024 / 1024} MiB` };
    return { value: await file.readFile() };
  } finally {
    await file.close();
  }
}

/** Parses bytes as JSON, or tells why not. */
export function parseJson(bytes: Uint8Array): Json {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { depth, values } = measure(text);
    if (depth > DEEPEST) return { reason: `nests deeper than ${DEEPEST} levels` };
    if (values > MOST_VALUES) return { reason: `holds more than ${MOST_VALUES} values: split it` };
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return noJson(text, error);
    if (error instanceof TypeError) return { reason: 'is not UTF-8' };
    throw error;
  }
}

/** With the place, which the engine's own words have for some faults only, and then at their end. */
function noJson(text: string, { message }: SyntaxError): Json {
  if (text.trim() === '') return { reason: 'is no JSON: it is empty' };
  const { line, column } = placeAt(text, faultIn(text));
  const why = message
    .replace(/ (?:in JSON )?at position .*$/su, '')
    .replace(/, [^,]*(?:".*") is not valid JSON$/su, '');
  return { reason: `is no JSON: line ${line}, column ${column}: ${why}`, line };
}

/** How deep a JSON text nests and about how many values it holds, without parsing it. */
function measure(text: string): { depth: number; values: number } {
  let [level, depth, values] = [0, 0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{,\]}]/gs)) {
    if (token === '[' || token === '{') depth = Math.max(depth, ++level);
    else if (token === ']' || token === '}') level--;
    else if (token === ',') values++;
  }
  return { depth, values };
}
