import { access, constants, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../store/reason.ts';
import type { Fetched } from './http.ts';
import type { DiskFacts, MemoryFacts } from './machine.ts';

/** Real milliseconds within which somebody on this machine, or in front of it, has to answer. */
const PATIENCE_MS = 3_000;

/** Looks at the file system on which a file lies, or would lie once its folder is made. */
export async function diskOf(file: string): Promise<DiskFacts> {
  const folder = await nearestFolder(dirname(resolve(file)));
  const { bavail, bsize, type } = await statfs(folder);
  const writable = (await may(folder)) && (await may(file));
  return { folder, free: bavail * bsize, writable, kind: type };
}

async function nearestFolder(folder: string): Promise<string> {
  const there = await exists(folder);
  return there || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** True where it may be written to, or is not there yet. */
const may = async (path: string): Promise<boolean> =>
  !(await exists(path)) ||
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );

/** The memory of this process in bytes: its limit by the container or service, if there is one, and what is left. */
export function memoryOf(): MemoryFacts {
  // Without a limit Node says 0, or a number beyond what the machine has.
  const limit = process.constrainedMemory();
  return { limit: limit > 0 && limit < totalmem() ? limit : undefined, available: process.availableMemory() };
}

/** Whether something listens at an address. */
export function isTaken(host: string, port: number): Promise<boolean> {
  const { promise, resolve: tell } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: PATIENCE_MS });
  const end = (taken: boolean) => {
    socket.destroy();
    tell(taken);
  };
  socket.once('connect', () => end(true));
  socket.once('error', () => end(false));
  socket.once('timeout', () => end(false));
  return promise;
}

/** Asks for an address, following nothing. */
export async function get(url: string): Promise<Fetched> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    // fetch says only that it failed; why stands in the cause.
    return { failed: reasonOf(error instanceof Error && error.cause !== undefined ? error.cause : error) };
  }
}
