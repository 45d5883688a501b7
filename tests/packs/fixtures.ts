import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Pack, packFile } from '../../src/packs/schema.ts';

/** The folder with the packs that the project ships. */
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** The folder with the article that was written for the tests, and its pack. */
export const ARTICLES = fileURLToPath(new URL('../articles/', import.meta.url));

/** The pack of the tests' article, each time anew, so that a test may spoil it. */
export async function harbourLights(): Promise<Pack> {
  const text = await readFile(join(ARTICLES, 'harbour-lights', 'pack.json'), 'utf8');
  const { $schema: _schema, ...pack } = packFile.parse(JSON.parse(text));
  return pack;
}

/** The text of the tests' article. */
export function harbourText(): Promise<string> {
  return readFile(join(ARTICLES, 'harbour-lights.txt'), 'utf8');
}

/** Writes files into a fresh folder, which goes away after the test; what is no string is written as JSON. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** The smallest pack that says anything: one source, one film. Entries given replace its lists. */
export function smallPack(id: string, lists: Partial<Pack> = {}): Pack {
  const source = {
    id: `${id}-article`,
    kind: 'article' as const,
    subject: `An article for ${id}`,
    covers: [],
    published: '2031-02-03',
    publisher: null,
    author: null,
    url: null,
    paragraphs: 3,
    headings: [1],
    unstated: [],
  };
  const empty = { franchises: [], topics: [], people: [], characters: [], quotations: [], production: [] };
  return {
    schemaVersion: 1,
    id,
    name: id,
    language: 'en',
    sources: [source],
    films: [filmNamed('tide', 'Tide', id)],
    ...empty,
    ...lists,
  };
}

/** A film with nothing but a title, said by the source of `smallPack(pack)`. */
export function filmNamed(id: string, title: string, pack: string): Pack['films'][number] {
  return {
    id,
    title,
    names: { source: [title], ours: [] },
    franchise: null,
    sequelOf: null,
    releases: [],
    facts: [],
    unstated: [],
    cite: citeOf(pack),
  };
}

export function citeOf(pack: string, paragraph = 2): Pack['films'][number]['cite'] {
  return { source: `${pack}-article`, paragraphs: [paragraph] };
}

export function personNamed(id: string, name: string, pack: string): Pack['people'][number] {
  return {
    id,
    name,
    names: { source: [name], ours: [] },
    credits: [],
    facts: [],
    unstated: [],
    cite: citeOf(pack),
  };
}

export function franchiseNamed(id: string, name: string): Pack['franchises'][number] {
  return { id, name, names: { source: [name], ours: [] }, facts: [] };
}

/** A film that is planned for a day, by the source of `smallPack(pack)`; its title is its id. */
export function datedFilm(id: string, day: string, pack: string): Pack['films'][number] {
  const date = { precision: 'day', value: day } as const;
  const claim = { date, kind: null, region: null, status: 'planned', cite: citeOf(pack) } as const;
  return { ...filmNamed(id, id, pack), releases: [claim] };
}
