import { readFile } from 'node:fs/promises';
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

/** A file of the page, by its path inside the page's folder. @throws HttpProblem 404 when there is none. */
export async function pageFile(name: string): Promise<{ readonly type: string; readonly body: Uint8Array }> {
  const type = types[plainName.exec(name)?.[1] ?? ''];
  const missing = new HttpProblem(404, 'There is no such file.');
  if (type === undefined) throw missing;
  try {
    return { type, body: await readFile(new URL(name, folder)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing;
    throw error;
  }
}
