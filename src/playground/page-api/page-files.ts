import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpProblem } from './respond.ts';

const folder = new URL('../page/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

// One folder deep, lower case, no dots but before the ending: no path can lead out of the page's folder.
const plainName = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(html|css|js|svg)$/;

/** The files as they are at a time: a folder of this name stands before their own paths, which lead on to one another. */
const edition = /^v[0-9a-f]{12}\//;

export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Whether there will never be anything else under this path. */
  readonly lasts: boolean;
}

/** What the browser asks for first; its links lead to the other files as they are now. */
export async function firstPage(): Promise<PageFile> {
  const text = await readFile(new URL('index.html', folder), 'utf8');
  const prefix = `"/page/${await editionNow()}`;
  return { type: types.html ?? '', body: text.replaceAll('"/page/', prefix), lasts: false };
}

/** A file of the page, by its path inside the page's folder or an edition of it. @throws HttpProblem 404 when there is none. */
export async function pageFile(path: string): Promise<PageFile> {
  const name = path.replace(edition, '');
  const type = types[plainName.exec(name)?.[1] ?? ''];
  const missing = new HttpProblem(404, 'There is no such file.');
  if (type === undefined) throw missing;
  try {
    return { type, body: await readFile(new URL(name, folder)), lasts: name !== path };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing;
    throw error;
  }
}

/** Another one whenever a file was written to. */
async function editionNow(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const states = paths.toSorted().map(async (path) => {
    const { size, mtimeMs } = await stat(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  const told = (await Promise.all(states)).join('\n');
  return `v${createHash('sha256').update(told).digest('hex').slice(0, 12)}/`;
}
