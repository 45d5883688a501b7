import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(import.meta.dirname, '../../../src/playground/page');

/** A module of the page, as the browser would load it; `T` says what the test takes from it. */
export async function pageModule<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, path)).href)) as T;
}

/** The files of the page with this ending, by their path in the page's folder. */
export function pageFiles(ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
}

/** The text of a file of the page. */
export function pageText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** What each module of the page imports when it runs. */
export function pageImports(): ReadonlyMap<string, readonly string[]> {
  const imports = (file: string) =>
    [...pageText(file).matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gm)].map(([, name = '']) =>
      name.startsWith('.') ? relative(folder, resolve(folder, dirname(file), name)) : name,
    );
  return new Map(pageFiles('.js').map((file) => [file, imports(file)]));
}
