import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DRAFT_FILE, type Draft, draftFile } from '../packs/draft/record.ts';
import { parseJson, readJson } from '../packs/json-file.ts';
import { jsonText } from '../packs/json-text.ts';
import { problemsOf } from '../packs/schema-problems.ts';
import { type PackFiles, packOf } from './compile/pack.ts';
import { mergeByHand } from './hand.ts';
import type { Article } from './text/article.ts';
import { Refused } from './text/refused.ts';

/** What lies where a draft is to go. */
export type Lying =
  | { readonly what: 'nothing' | 'other' }
  | { readonly what: 'draft'; readonly draft: Draft };

/** Looks at the folder of a draft. Throws `Refused` where its `draft.json` is not to be read. */
export async function lookAt(folder: string): Promise<Lying> {
  const names = await namesIn(folder);
  if (names === undefined || names.length === 0) return { what: 'nothing' };
  if (!names.includes(DRAFT_FILE)) return { what: 'other' };
  const json = await readJson(join(folder, DRAFT_FILE));
  if ('reason' in json) throw new Refused(`${join(folder, DRAFT_FILE)} ${json.reason}.`);
  const read = draftIn(json.value);
  if ('reason' in read)
    throw new Refused(`${join(folder, DRAFT_FILE)} is no draft of this version: ${read.reason}.`);
  return { what: 'draft', draft: read.draft };
}

function draftIn(value: unknown): { readonly draft: Draft } | { readonly reason: string } {
  const parsed = draftFile.safeParse(value, { reportInput: true });
  if (parsed.success) return { draft: parsed.data };
  const [first] = problemsOf(parsed.error, draftFile);
  return { reason: `${first?.path} ${first?.reason}` };
}

/** A draft that could not be read again is not written: nobody could go on with it, nor make another in its place. */
function refuseUnreadable(folder: string, text: string): void {
  const json = parseJson(new TextEncoder().encode(text));
  const read = 'reason' in json ? json : draftIn(json.value);
  if ('reason' in read)
    throw new Refused(`The draft would be too much for ${join(folder, DRAFT_FILE)}: ${read.reason}.`);
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return undefined;
      if (error.code === 'ENOTDIR') throw new Refused(`${folder} is a file, and a pack is a folder.`);
    }
    throw error;
  }
}

/**
 * Writes a draft and the pack that follows from it. `before` is the draft as it lies there, null where there is none. Gives
 * what a person had changed by hand and was left as it is. Each file is there whole or not at all. A first draft comes before
 * the pack, so that it can be gone on with; a later one last: where this is broken off, all is found changed by hand, and nothing
 * is lost. Throws `Refused` where the disk does.
 */
export async function writeDraft(
  folder: string,
  draft: Draft,
  before: Draft | null,
  article: Article,
): Promise<readonly string[]> {
  const id = basename(folder);
  const text = jsonText(draft);
  refuseUnreadable(folder, text);
  const written: PackFiles = before === null ? new Map() : packOf(before, article, id);
  const now = packOf(draft, article, id);
  const { files, kept } = mergeByHand(written, await readThere(folder, [...now.keys()]), now);
  const pack = [...files].map(([name, content]) => [name, jsonText(content)] as const);
  const record = [DRAFT_FILE, text] as const;
  try {
    await makeFolder(folder);
    for (const [name, words] of before === null ? [record, ...pack] : [...pack, record])
      await writeWhole(join(folder, name), words);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Refused(
      `${folder} can’t be written: ${error.message}. See to that and run this again; what was kept there before is not lost.`,
    );
  }
  return kept;
}

/** Makes a folder of a pack, and the one in which it lies. Node’s own `recursive` never ends in a place like /proc. */
async function makeFolder(folder: string): Promise<void> {
  for (const path of [dirname(folder), folder]) {
    await mkdir(path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}

async function readThere(folder: string, names: readonly string[]): Promise<PackFiles> {
  const there = new Set(await namesIn(folder));
  const files = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of names.filter((one) => there.has(one))) {
    const json = await readJson(join(folder, name));
    if ('reason' in json) throw new Refused(`${join(folder, name)} ${json.reason}. Mend it or delete it.`);
    const { value } = json;
    if (typeof value !== 'object' || value === null) {
      throw new Refused(`${join(folder, name)} is no file of a pack. Mend it or delete it.`);
    }
    files.set(name, { ...value });
  }
  return files;
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    // What failed first is what counts.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
