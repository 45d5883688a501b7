import type { IncomingMessage } from 'node:http';
import { applicationByToken } from '../state/applications.ts';
import type { ApplicationRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { type Incoming, parseBody, readBytes } from './incoming.ts';
import { invalidVersion, Refused, unauthorized } from './refused.ts';

/** A request as it came, read to its end. */
export interface Ticket {
  readonly method: string;
  /** Without `/api` and version. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Whose token it bore. */
  readonly application: ApplicationRecord | undefined;
  readonly incoming: Incoming;
  /** Why it could not be read, if so. */
  readonly broken: Refused | undefined;
  /** Monotonic milliseconds of its arrival. */
  readonly started: number;
}

const served = new Set([undefined, '9', '10']);

/** Reads a request. @throws when the client goes away in the middle: then it never took effect */
export async function readTicket(world: World, request: IncomingMessage): Promise<Ticket> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, version, path = '/'] = /^\/api(?:\/v(\d+))?(\/.*)?$/.exec(url.pathname) ?? [];
  const { incoming, broken } = await readIncoming(request);
  return {
    method: request.method ?? 'GET',
    path,
    query: url.searchParams,
    application: applicationOf(world, request.headers.authorization),
    incoming,
    broken: served.has(version) ? broken : new Refused(invalidVersion),
    started: world.settings.clock.elapsed(),
  };
}

/** The application that has proved itself by its token. @throws Refused 401 */
export function authenticated({ application }: Ticket): ApplicationRecord {
  if (!application) throw new Refused(unauthorized);
  return application;
}

async function readIncoming(request: IncomingMessage): Promise<Pick<Ticket, 'incoming' | 'broken'>> {
  try {
    const bytes = await readBytes(request);
    return { incoming: await parseBody(request.headers['content-type'] ?? '', bytes), broken: undefined };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { incoming: { body: undefined, uploads: [] }, broken: error };
  }
}

function applicationOf(world: World, authorization: string | undefined): ApplicationRecord | undefined {
  const token = /^Bot (.+)$/.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : applicationByToken(world, token);
}
