import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';

/** The largest file of a pack, in bytes; a bigger pack is split into several files. */
const MOST_BYTES = 8 * 1024 * 1024;
const DEEPEST = 16;
// Each could be a fault to be reported; the number bounds what a hostile file costs.
const MOST_VALUES = 400_000;

/** What a JSON file holds, or why it is not taken. */
export type JsonFile = { readonly value: unknown } | { readonly reason: string };

/**
 * Reads a JSON file that may come from anybody. Links, devices and pipes are not followed; what is too large, too
 * deep or not UTF-8 is refused before it is parsed. Never throws for what the file is.
 */
export async function readJson(path: string): Promise<JsonFile> {
  const bytes = await readBytes(path);
  return 'reason' in bytes ? bytes : parseJson(bytes.value);
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
export function parseJson(bytes: Uint8Array): JsonFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { depth, values } = measure(text);
    if (depth > DEEPEST) return { reason: `nests deeper than ${DEEPEST} levels` };
    if (values > MOST_VALUES) return { reason: `holds more than ${MOST_VALUES} values: split it` };
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: `is no JSON: ${error.message}` };
    if (error instanceof TypeError) return { reason: 'is not UTF-8' };
    throw error;
  }
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
