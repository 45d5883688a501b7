import type { Row } from './ledger.ts';
import { lastThread } from './thread.ts';

/**
 * How that stands which has to be done first: publishing needs its post, and a message in a forum the event's own thread.
 * `unmet`: it came to nothing, and so does this. `gone`: it is not there at all, and nothing will bring it.
 */
export type Need = 'met' | 'awaited' | 'unmet' | 'gone';

type Other = Pick<Row, 'kind' | 'when' | 'step' | 'state' | 'message'>;

/** What a crosspost waits for: the post of its own step. */
export function needOfCrosspost(row: Pick<Row, 'when' | 'step'>, siblings: readonly Other[]): Need {
  const post = siblings.find(
    ({ kind, when, step }) => kind === 'countdown' && when === row.when && step === row.step,
  );
  return post ? needOf(post) : 'gone';
}

/** What a message in a forum waits for: the last thread that was made, or is to be made, for its event. */
export function needOfThread(siblings: readonly Other[]): Need {
  const last = lastThread(siblings);
  return last ? needOf(last) : 'awaited';
}

/** What was sent and at once deleted has no message, and is as if it had come to nothing. */
function needOf({ state, message }: Other): Need {
  if (state === 'sent') return message === undefined ? 'unmet' : 'met';
  return state === 'due' || state === 'claimed' ? 'awaited' : 'unmet';
}
