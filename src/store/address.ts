import { StoreError } from './errors.ts';

/** A database server: its address as its client takes it (a password may be in it), and how errors may call it. */
export interface ServerAddress {
  url: string;
  /** The address without user and password. */
  name: string;
}

/** Where a store lies. */
export type StoreAddress =
  /** `path` is absolute, from the working directory, or ":memory:". */
  | { kind: 'sqlite'; path: string }
  /** `durable` is false where the operator takes it upon himself that Redis may lose what it has acknowledged. */
  | ({ kind: 'redis'; durable: boolean } & ServerAddress)
  /** `schema` holds all of a bot's tables. */
  | ({ kind: 'postgres'; schema: string } & ServerAddress);

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/u;

/**
 * Reads a store's URL: `sqlite:path`, `sqlite://path` or `sqlite::memory:`; `redis://` or `rediss://` with
 * `?durability=none` where Redis need not hold what it acknowledges; `postgres://` or `postgresql://` with
 * `?schema=name` (default "reckoner").
 * @throws StoreError `unsupported` for anything else. The URL itself is not repeated, since it may hold a password.
 */
export function storeAddress(url: string): StoreAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'sqlite':
      return sqliteAddress(url);
    case 'redis':
    case 'rediss':
      return redisAddress(serverUrl(url));
    case 'postgres':
    case 'postgresql':
      return postgresAddress(serverUrl(url));
    case undefined:
      throw refusal('The store URL has no scheme; write for example sqlite:var/bot.sqlite.');
    default:
      throw refusal(`A store on ${scheme}: is not supported; use sqlite:path, redis://… or postgres://….`);
  }
}

function sqliteAddress(url: string): StoreAddress {
  const path = url.slice('sqlite:'.length).replace(/^\/\//u, '');
  if (path === '') throw refusal('The store URL "sqlite:" names no file.');
  return { kind: 'sqlite', path };
}

function redisAddress(url: URL): StoreAddress {
  const durability = taken(url, 'durability');
  if (durability !== undefined && durability !== 'none') {
    throw refusal('In the store URL, durability can only be "none": what Redis acknowledges may be lost.');
  }
  if (!/^\/?\d*$/u.test(url.pathname)) {
    throw refusal('After the host, a redis: URL can only have the number of a database, like /1.');
  }
  return { kind: 'redis', url: url.href, name: nameOf(url), durable: durability !== 'none' };
}

function postgresAddress(url: URL): StoreAddress {
  const schema = taken(url, 'schema') ?? 'reckoner';
  if (!SCHEMA.test(schema)) {
    throw refusal('In the store URL, schema must be lower-case letters, digits and underscores.');
  }
  return { kind: 'postgres', url: url.href, name: nameOf(url), schema };
}

/** A parameter that is ours, taken out of the URL. */
function taken(url: URL, parameter: string): string | undefined {
  const value = url.searchParams.get(parameter) ?? undefined;
  url.searchParams.delete(parameter);
  return value;
}

/** Node's own refusal of a URL repeats it, so nothing of that is passed on. */
function serverUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url?.hostname) {
    throw refusal(
      'The store URL can’t be read: write it like redis://user:password@host:6379. ' +
        'Characters like @, / and # in a password are written as %40, %2F and %23.',
    );
  }
  return url;
}

const nameOf = ({ protocol, host, pathname }: URL): string =>
  `${protocol}//${host}${pathname === '/' ? '' : pathname}`;

const refusal = (message: string): StoreError => new StoreError('unsupported', message);
