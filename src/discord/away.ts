import type { Context, Contexts } from '../kit/context.ts';
import { AwayError } from '../kit/errors.ts';
import type { Reply } from '../kit/reply.ts';
import type { Task, Typing } from '../kit/task.ts';

/** What becomes of an interaction while the store can't be reached. */
export type Bearing = {
  /** The contexts; where the store is away, what asks for nothing but the packs' knowledge goes on without the server's. */
  readonly contexts: Contexts;
  /** The same task: what the store keeps from it is said in plain words, and what it says without the server's records is private. */
  bear(task: Task): Task;
  bearTyping(typing: Typing): Typing;
  /** Whether it went on without the server's records, of which the person has to hear. */
  readonly isPartial: boolean;
};

/**
 * Whoever asks while the store is away is told so, and what they were about to change is not begun. A fan's command is answered
 * from the packs alone, for nobody else to read: the server may have set another date.
 * @param isForFans whether it is a fan's command, or the typing of one
 * @param away whether an error says that the store can't be reached; it is told of elsewhere
 */
export function createBearing(
  whole: Contexts,
  isForFans: boolean,
  away: (error: unknown) => boolean,
): Bearing {
  let partial = false;
  let changes = false;
  const read = async (): Promise<Context> => {
    try {
      return await whole.whole();
    } catch (error) {
      if (!away(error)) throw error;
      // Nothing comes before it, so that nothing can have been changed.
      if (changes || !isForFans) {
        throw new AwayError(changes ? 'store.unchanged' : 'store.away');
      }
      partial = true;
      return whole.bare;
    }
  };
  const plain = async <T>(run: () => T | Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      // What was asked of the store may have been done, though it did not say so.
      throw away(error) ? new AwayError(changes ? 'store.unsure' : 'store.away') : error;
    }
  };
  return {
    contexts: { ...whole, whole: read },
    bear(task) {
      changes = task.changes;
      const run = async () => {
        const reply = await plain(() => task.run());
        return partial ? unseen(reply) : reply;
      };
      return { ...task, run };
    },
    bearTyping: (typing) => ({ ...typing, suggest: () => plain(() => typing.suggest()) }),
    get isPartial() {
      return partial;
    },
  };
}

const unseen = (reply: Reply): Reply => (reply.kind === 'message' ? { ...reply, private: true } : reply);
