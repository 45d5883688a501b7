import { StoreError } from './errors.ts';

/** A database server. */
export interface ServerAddress {
  /** As its client takes it; a password may be in it. */
  url: string;
  /** The address without user and password, as errors may say it. */
  name: string;
  /** False where the operator takes it upon himself that the server may lose what it has acknowledged. */
  durable: boolean;
}

/** Where a store lies. */
export type StoreAddress =
  /** `path` is absolute, from the working directory, or ":memory:". */
  | { kind: 'sqlite'; path: string }
  | ({ kind: 'redis' } & ServerAddress)
  /** `schema` holds all of a bot's tables. */
  | ({ kind: 'postgres'; schema: string } & ServerAddress);

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/u;

/**
 * Reads a store's URL: `sqlite:path`, `sqlite://path` or `sqlite::memory:`; `redis://` or `rediss://`; `postgres://` or
 * `postgresql://` with `?schema=name` (default "reckoner"). With `?durability=none` a server need not hold what it
 * acknowledges. Whoever asks PostgreSQL for TLS gets it with a certificate that is looked at, but for `sslmode=no-verify`.
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
  if (!/^\/?\d*$/u.test(url.pathname)) {
    throw refusal('After the host, a redis: URL can only have the number of a database, like /1.');
  }
  return { kind: 'redis', ...server(url) };
}

function postgresAddress(url: URL): StoreAddress {
  const schema = taken(url, 'schema') ?? 'reckoner';
  if (!SCHEMA.test(schema)) {
    throw refusal('In the store URL, schema must be lower-case letters, digits and underscores.');
  }
  settleSslMode(url);
  return { kind: 'postgres', ...server(url), schema };
}

const SSL_MODES = ['disable', 'no-verify', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

/**
 * What PostgreSQL's own clients would do without a look at the certificate ("libpq", SSL support) is done with one, as our client does
 * now; said so that a later version of it, which is to do as they do, changes nothing.
 */
function settleSslMode(url: URL): void {
  const mode = url.searchParams.get('sslmode');
  if (mode === null) return;
  if (!SSL_MODES.some((known) => known === mode)) {
    throw refusal(`In the store URL, sslmode can be one of ${SSL_MODES.join(', ')}.`);
  }
  if (mode !== 'disable' && mode !== 'no-verify') url.searchParams.set('sslmode', 'verify-full');
}

function server(url: URL): ServerAddress {
  const durability = taken(url, 'durability');
  if (durability !== undefined && durability !== 'none') {
    throw refusal('In the store URL, durability can only be "none": what is acknowledged may be lost.');
  }
  return { url: url.href, name: nameOf(url), durable: durability === undefined };
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
  if (!url?.hostname || !isDecodable(url)) {
    throw refusal(
      'The store URL can’t be read: write it like redis://user:password@host:6379. ' +
        'Characters like @, /, # and % in a password are written as %40, %2F, %23 and %25.',
    );
  }
  return url;
}

/** The clients decode these parts, and would say of a lone % no more than that it is one, each time that they connect. */
function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(username + password + pathname);
    return true;
  } catch {
    return false;
  }
}

const nameOf = ({ protocol, host, pathname }: URL): string =>
  `${protocol}//${host}${pathname === '/' ? '' : pathname}`;

const refusal = (message: string): StoreError => new StoreError('unsupported', message);
