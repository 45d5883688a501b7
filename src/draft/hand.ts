import { isDeepStrictEqual } from 'node:util';
import type { PackFiles } from './compile/pack.ts';

/** A pack's files to be written, and what in them a person had changed by hand and was left as it is. */
export interface Merged {
  readonly files: PackFiles;
  /** `films › ebb.names`: what the draft would have written there now is not. */
  readonly kept: readonly string[];
}

type Content = Readonly<Record<string, unknown>>;

/**
 * Brings what a draft says now into files that a person may have changed since it was last written. Takes the files as the
 * draft wrote them then, as they lie there, and as it would write them now. Where the person changed a field, an entry
 * or took one away, their word holds; what they added stays.
 */
export function mergeByHand(written: PackFiles, there: PackFiles, now: PackFiles): Merged {
  const kept: string[] = [];
  const files = new Map<string, Content>();
  for (const file of new Set([...there.keys(), ...now.keys()])) {
    const [before, lying, next] = [written, there, now].map((all) => plain(all.get(file) ?? {}));
    if (there.get(file) === undefined) files.set(file, next ?? {});
    else
      files.set(
        file,
        mergeFile(before ?? {}, lying ?? {}, next ?? {}, (what) => kept.push(what)),
      );
  }
  return { files, kept };
}

// What is undefined is not written: files are compared as they are read.
const plain = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content;

type Note = (what: string) => void;

function mergeFile(before: Content, lying: Content, next: Content, note: Note): Content {
  const keys = new Set([...Object.keys(next), ...Object.keys(lying)]);
  const merged = [...keys].map((key): [string, unknown] => {
    const [old, held, wanted] = [before[key], lying[key], next[key]];
    if (isList(wanted) || isList(held)) {
      const lists = [old, held, wanted].map((list) => (isList(list) ? list : []));
      return [
        key,
        mergeList(lists[0] ?? [], lists[1] ?? [], lists[2] ?? [], (what) => note(`${key} › ${what}`)),
      ];
    }
    return [key, mergeField(old, held, wanted, () => note(key))];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const isList = (value: unknown): value is Entry[] => Array.isArray(value) && value.every(isEntry);

function mergeList(
  before: readonly Entry[],
  lying: readonly Entry[],
  next: readonly Entry[],
  note: Note,
): Entry[] {
  const find = (list: readonly Entry[], id: string) => list.find((entry) => entry.id === id);
  const stays = lying.flatMap((held) => {
    const [old, wanted] = [find(before, held.id), find(next, held.id)];
    if (wanted !== undefined) return mergeEntry(old, held, wanted, note);
    if (isDeepStrictEqual(old, held)) return [];
    if (old !== undefined) note(held.id);
    return held;
  });
  const added = next.filter(({ id }) => find(lying, id) === undefined && find(before, id) === undefined);
  const order = new Map(next.map(({ id }, place) => [id, place]));
  // By the draft's order; what a person added comes behind.
  return [...stays, ...added].toSorted(
    (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || 0,
  );
}

function mergeEntry(old: Entry | undefined, held: Entry, wanted: Entry, note: Note): Entry {
  const keys = new Set([...Object.keys(wanted), ...Object.keys(held)]);
  const fields = [...keys].map((key): [string, unknown] => [
    key,
    mergeField(old?.[key], held[key], wanted[key], () => note(`${held.id}.${key}`)),
  ]);
  return { ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)), id: held.id };
}

function mergeField(old: unknown, held: unknown, wanted: unknown, note: () => void): unknown {
  if (isDeepStrictEqual(old, held)) return wanted;
  if (!isDeepStrictEqual(held, wanted) && !isDeepStrictEqual(old, wanted)) note();
  return held;
}
