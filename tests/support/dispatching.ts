import { expect, vi } from 'vitest';
import { dispatch, type Ending } from '../../src/kit/dispatch.ts';
import type { Reply } from '../../src/kit/reply.ts';
import type { Manner, Task } from '../../src/kit/task.ts';
import type { recordingDesk } from './desk.ts';

/** What a command answers. */
export const body = { content: 'Fallout' };

/** What a person is told of a bug. */
export const apology = { content: expect.stringMatching(/something went wrong.*reference [0-9a-f]{8}\.$/) };

/** What an interaction asks for. @param changes whether it is acknowledged before it runs */
export const task = (manner: Manner, run: Task['run'], changes = false): Task => ({
  command: 'film',
  manner,
  changes,
  run,
});

/** An answer that takes ten seconds, of the faked timers. */
export const slow = (reply: Reply) => () =>
  new Promise<Reply>((resolve) => setTimeout(resolve, 10_000, reply));

/** Runs a task to its end, however long it takes. Timers have to be faked. */
export async function run(it: Task, records: ReturnType<typeof recordingDesk>): Promise<Ending> {
  const ending = dispatch(it, records.desk, 1500);
  await vi.runAllTimersAsync();
  return ending;
}
