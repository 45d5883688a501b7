import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { openProblems } from './draft/open.ts';
import { DRAFT_FILE, draftFile } from './draft/record.ts';
import { readJson } from './json-file.ts';
import { linesOf } from './json-place.ts';
import { type Part, type PlaceOf, placesOf, placing } from './pack-places.ts';
import { firstOf, type Problem, type Refusal, shown } from './problem.ts';
import { type EntryProblem, findBrokenReferences } from './references.ts';
import { type Pack, type PackPart, packFile, packPart } from './schema.ts';
import { problemsOf } from './schema-problems.ts';
import { slug } from './words.ts';

const HEAD = 'pack.json';
const MOST_FILES = 64;
/** The largest pack, in bytes of all its files: what is read needs several times as much memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A pack, with how many bytes it is made of, or everything for which it is refused. */
export type ReadPack = SoundPack | { readonly refused: readonly Refusal[] };

export interface SoundPack {
  readonly pack: Pack;
  readonly bytes: number;
  /** As long as it is kept, so are the files' texts. */
  readonly place: PlaceOf;
}

interface Fault {
  readonly file: string;
  /** As it was read; undefined where it could not be, or is no JSON. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks one pack: `pack.json` and the other JSON files beside it. Anything that is wrong refuses the
 * pack as a whole. `folder` is its path; `id` is the name of the folder, which has to be the pack's id too.
 * @param room bytes that it may have, where that is less than any pack may
 */
export async function readPack(folder: string, id: string, room = MOST_BYTES): Promise<ReadPack> {
  const read = await readParts(folder, id, Math.min(room, MOST_BYTES));
  if ('pack' in read) return read;
  const refused = read.faults.flatMap(({ file, text, problems }) =>
    inLines(
      firstOf(problems, (problem) => problem),
      text,
    ).map((problem) => ({
      pack: shown(id),
      file: shown(join(id, file)),
      ...problem,
    })),
  );
  return { refused };
}

/** With the line of what each path leads to, or would lead to were it there. */
function inLines(problems: readonly Problem[], text: string | undefined): readonly Problem[] {
  const placed = problems.filter(({ path }) => path !== '');
  if (text === undefined || placed.length === 0) return problems;
  const lines = linesOf(
    text,
    placed.map(({ path }) => path),
  );
  return problems.map((problem) => {
    const line = lines[placed.indexOf(problem)];
    return line === undefined ? problem : { ...problem, line };
  });
}

async function readParts(
  folder: string,
  id: string,
  room: number,
): Promise<SoundPack | { faults: readonly Fault[] }> {
  const files = await listFiles(folder);
  if ('problems' in files) return { faults: [files] };
  const larger = await tooLarge(folder, files.names, room);
  if (larger) return { faults: [larger] };
  const draft = files.names.includes(DRAFT_FILE) ? await unsettled(folder) : undefined;
  if (draft) return { faults: [draft] };
  const strays = await strayFiles(folder, files.names);
  if (strays.length > 0) return { faults: strays };
  if (!files.names.includes(HEAD)) return { faults: [NO_HEAD] };
  const head = await readPart(folder, HEAD, packFile);
  const others = files.names.filter((name) => name !== HEAD && name !== DRAFT_FILE);
  const more: (Part<PackPart> | Fault)[] = [];
  // One after the other: all at once they would need the memory for all of them at once.
  for (const file of others) more.push(await readPart(folder, file, packPart));
  const faults = [head, ...more].filter((part) => 'problems' in part);
  if ('problems' in head || faults.length > 0) return { faults };
  if (head.content.id !== id) return { faults: [notNamed(id, head)] };
  const parts = [head, ...more.filter((part) => 'content' in part)];
  const pack = combine(head.content, parts);
  const broken = locate(findBrokenReferences(pack), parts);
  if (broken.length > 0) return { faults: joinFaults(broken, parts) };
  return {
    pack,
    bytes: parts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    place: placing(id, parts),
  };
}

async function listFiles(folder: string): Promise<{ readonly names: readonly string[] } | Fault> {
  if (!(await lstat(folder)).isDirectory()) return NO_FOLDER;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  return names.length > MOST_FILES ? MANY_FILES : { names: names.sort() };
}

/** Files that are meant for the pack and would be passed over in silence: "Films.JSON", "films.json.txt", "Pack.json" for its head. */
async function strayFiles(folder: string, read: readonly string[]): Promise<Fault[]> {
  const all = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const heads = read.includes(HEAD) ? [] : read.filter((name) => name.toLowerCase() === HEAD);
  const others = all.filter((name) => /\.json(?:\.txt)?$/i.test(name) && !name.endsWith('.json'));
  return [...heads, ...others].slice(0, MOST_FILES).map((file) => {
    const meant = shown(file.replace(/\.json(?:\.txt)?$/i, '.json'));
    const better = meant.toLowerCase() === HEAD ? HEAD : meant;
    const reason = 'is not read: the ending has to be .json, and the head’s name pack.json, in small letters';
    return { file, problems: [{ path: '', reason, mend: `name it "${better}"; or move it away` }] };
  });
}

const ofFolder = (reason: string, mend: string): Fault => ({
  file: '',
  problems: [{ path: '', reason, mend }],
});
const NO_FOLDER = ofFolder('is no folder (links are not followed)', 'copy the folder itself to this place');
const NO_HEAD = ofFolder(
  `has no ${HEAD}`,
  `add the file ${HEAD}, as data/README.md shows it; or move the folder away`,
);
const MANY_FILES = ofFolder(`has more than ${MOST_FILES} JSON files`, 'bring some of them together');
const TOO_LARGE = ofFolder(
  `is larger than ${MOST_BYTES / 1024 / 1024} MiB in all, or there is no room for it beside the others`,
  'make two packs of it, or leave some packs away',
);

/** Whether the files are too large together, before any is read. What is no file is none of that. */
async function tooLarge(folder: string, names: readonly string[], room: number): Promise<Fault | undefined> {
  let bytes = 0;
  for (const name of names) bytes += (await lstat(join(folder, name))).size;
  return bytes > room ? TOO_LARGE : undefined;
}

/** What a person has still to settle of a drafted pack: until then it is none, whatever its other files say. */
async function unsettled(folder: string): Promise<Fault | undefined> {
  const draft = await readPart(folder, DRAFT_FILE, draftFile);
  if ('problems' in draft) return draft;
  const open = openProblems(draft.content);
  if (open.length === 0) return undefined;
  const way =
    'is a draft that is not settled yet: npm run pack:draft -- <article.txt> --out <this folder> --review';
  return {
    file: DRAFT_FILE,
    problems: [{ path: '', reason: way, mend: 'run that, and settle what is open' }, ...open],
  };
}

async function readPart<Content>(
  folder: string,
  file: string,
  schema: z.ZodType<Content>,
): Promise<Part<Content> | Fault> {
  const json = await readJson(join(folder, file));
  if ('reason' in json) return { file, problems: [{ path: '', ...json, reason: shown(json.reason) }] };
  const { value, text } = json;
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { file, content: parsed.data, text }
    : { file, text, problems: problemsOf(parsed.error, schema) };
}

function notNamed(id: string, { text }: Part<PackPart>): Fault {
  const reason = `is not the name of its folder, "${shown(id)}"`;
  const mend = slug.safeParse(id).success
    ? 'let both be the same'
    : 'rename the folder: no id is called that, only small letters a–z, digits and single hyphens between them';
  return { file: HEAD, text, problems: [{ path: 'id', reason, mend }] };
}

function combine(head: z.infer<typeof packFile>, parts: readonly Part<PackPart>[]): Pack {
  const all = <Item>(list: (part: PackPart) => readonly Item[]) =>
    parts.flatMap(({ content }) => list(content));
  const { schemaVersion, id, name, language } = head;
  return {
    schemaVersion,
    id,
    name,
    language,
    sources: all((part) => part.sources),
    franchises: all((part) => part.franchises),
    topics: all((part) => part.topics),
    films: all((part) => part.films),
    people: all((part) => part.people),
    characters: all((part) => part.characters),
    quotations: all((part) => part.quotations),
    production: all((part) => part.production),
  };
}

function locate(problems: readonly EntryProblem[], parts: readonly Part<PackPart>[]): Fault[] {
  const places = problems.length > 0 ? placesOf(parts) : undefined;
  return problems.map(({ entry, path, ...words }) => {
    const place = places?.get(entry) ?? { file: HEAD, path: '' };
    return { file: place.file, problems: [{ path: `${place.path}.${path}`, ...words }] };
  });
}

function joinFaults(faults: readonly Fault[], parts: readonly Part<PackPart>[]): Fault[] {
  const texts = new Map(parts.map(({ file, text }) => [file, text]));
  return [...Map.groupBy(faults, ({ file }) => file)].map(([file, group]) => {
    const text = texts.get(file);
    const problems = group.flatMap((fault) => fault.problems);
    return { file, problems, ...(text === undefined ? {} : { text }) };
  });
}
