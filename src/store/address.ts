import { StoreError } from './errors.ts';

/** Where a store lies. */
export interface StoreAddress {
  kind: 'sqlite';
  /** A path, absolute or from the working directory, or ":memory:". */
  path: string;
}

/**
 * Reads a store's URL: `sqlite:path`, `sqlite://path`, `sqlite::memory:`.
 * @throws StoreError `unsupported` for anything else. The URL itself is not repeated, since it may hold a password.
 */
export function storeAddress(url: string): StoreAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme !== 'sqlite') throw new StoreError('unsupported', refusal(scheme));
  const path = url.slice('sqlite:'.length).replace(/^\/\//u, '');
  if (path === '') throw new StoreError('unsupported', 'The store URL "sqlite:" names no file.');
  return { kind: 'sqlite', path };
}

function refusal(scheme: string | undefined): string {
  if (scheme === undefined) return 'The store URL has no scheme; write for example sqlite:var/bot.sqlite.';
  if (/^(?:rediss?|valkeys?|postgres(?:ql)?)$/u.test(scheme)) {
    return `A store on ${scheme}: is not supported yet; use sqlite:path.`;
  }
  return `A store on ${scheme}: is not supported; use sqlite:path.`;
}
