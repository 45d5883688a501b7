import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { openProblems } from './draft/open.ts';
import { DRAFT_FILE, draftFile } from './draft/record.ts';
import { readJson } from './json-file.ts';
import { linesOf } from './json-place.ts';
import { firstOf, type Problem, pathText, problemsOf, type Refusal, shown } from './problem.ts';
import { type EntryProblem, findBrokenReferences } from './references.ts';
import { type Pack, type PackPart, packFile, packPart } from './schema.ts';

const HEAD = 'pack.json';
const MOST_FILES = 64;

const LISTS = [
  'sources',
  'franchises',
  'topics',
  'films',
  'people',
  'characters',
  'quotations',
  'production',
] as const;

/** A pack, or everything for which it is refused. */
export type ReadPack = { readonly pack: Pack } | { readonly refused: readonly Refusal[] };

interface Part<Content> {
  readonly file: string;
  readonly content: Content;
  /** As it was read. */
  readonly text: string;
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
 */
export async function readPack(folder: string, id: string): Promise<ReadPack> {
  const read = await readParts(folder, id);
  if ('pack' in read) return read;
  const refused = read.faults.flatMap(({ file, text, problems }) =>
    inLines(firstOf(problems), text).map((problem) => ({
      pack: shown(id),
      file: shown(join(id, file)),
      ...problem,
    })),
  );
  return { refused };
}

/** With the line of what each path leads to, or would lead to were it there. */
function inLines(problems: readonly Problem[], text: string | undefined): readonly Problem[] {
  if (text === undefined) return problems;
  const lines = linesOf(
    text,
    problems.map(({ path }) => path),
  );
  return problems.map((problem, at) => {
    const line = problem.path === '' ? undefined : lines[at];
    return line === undefined ? problem : { ...problem, line };
  });
}

async function readParts(folder: string, id: string): Promise<{ pack: Pack } | { faults: readonly Fault[] }> {
  const files = await listFiles(folder);
  if ('problems' in files) return { faults: [files] };
  const draft = files.names.includes(DRAFT_FILE) ? await unsettled(folder) : undefined;
  if (draft) return { faults: [draft] };
  if (!files.names.includes(HEAD)) return { faults: [because(`has no ${HEAD}`)] };
  const head = await readPart(folder, HEAD, packFile);
  const others = files.names.filter((name) => name !== HEAD && name !== DRAFT_FILE);
  const more = await Promise.all(others.map((file) => readPart(folder, file, packPart)));
  const faults = [head, ...more].filter((part) => 'problems' in part);
  if ('problems' in head || faults.length > 0) return { faults };
  if (head.content.id !== id) return { faults: [notNamed(id)] };
  const parts = [head, ...more.filter((part) => 'content' in part)];
  const pack = combine(head.content, parts);
  const broken = locate(findBrokenReferences(pack), parts);
  return broken.length > 0 ? { faults: joinFaults(broken, parts) } : { pack };
}

const because = (reason: string): Fault => ({ file: '', problems: [{ path: '', reason }] });

async function listFiles(folder: string): Promise<{ readonly names: readonly string[] } | Fault> {
  if (!(await lstat(folder)).isDirectory()) return because('is no folder (links are not followed)');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return names.length > MOST_FILES ? because(`has more than ${MOST_FILES} JSON files`) : { names };
}

/** What a person has still to settle of a drafted pack: until then it is none, whatever its other files say. */
async function unsettled(folder: string): Promise<Fault | undefined> {
  const draft = await readPart(folder, DRAFT_FILE, draftFile);
  if ('problems' in draft) return draft;
  const open = openProblems(draft.content);
  if (open.length === 0) return undefined;
  const way =
    'is a draft that is not settled yet: npm run pack:draft -- <article.txt> --out <this folder> --review';
  return { file: DRAFT_FILE, problems: [{ path: '', reason: way }, ...open] };
}

async function readPart<Content>(
  folder: string,
  file: string,
  schema: z.ZodType<Content>,
): Promise<Part<Content> | Fault> {
  const json = await readJson(join(folder, file));
  if ('reason' in json) return { file, problems: [{ path: '', ...json, reason: shown(json.reason) }] };
  const { value, text } = json;
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { file, content: parsed.data, text }
    : { file, text, problems: problemsOf(parsed.error) };
}

function notNamed(id: string): Fault {
  const reason = `is not the name of its folder, "${shown(id)}"`;
  return { file: HEAD, problems: [{ path: 'id', reason }] };
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

/** In which file each entry stands, and where in it. */
function placesOf(parts: readonly Part<PackPart>[]): Map<object, { file: string; path: string }> {
  const places = new Map<object, { file: string; path: string }>();
  for (const { file, content } of parts) {
    for (const list of LISTS) {
      for (const [place, entry] of content[list].entries()) {
        places.set(entry, { file, path: pathText([list, place]) });
      }
    }
  }
  return places;
}

function locate(problems: readonly EntryProblem[], parts: readonly Part<PackPart>[]): Fault[] {
  const places = problems.length > 0 ? placesOf(parts) : new Map<object, { file: string; path: string }>();
  return problems.map(({ entry, path, reason }) => {
    const place = places.get(entry) ?? { file: HEAD, path: '' };
    return { file: place.file, problems: [{ path: `${place.path}.${path}`, reason }] };
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
