import type { Row } from './ledger.ts';
import { type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';

/** A post in a forum does not lapse: as long as its event has something to come it is wanted. */
const KEPT_HOURS = 10 * 366 * 24;

/** An event's own post comes once more where it was deleted; who deletes that, too, does not want it. */
const MOST_POSTS = 2;

type Place = Pick<Occurrence, 'recipient' | 'guild' | 'event'>;

/** The post in a forum in which an event's steps are written. @param generation from 1; @param due bot time. */
export function threadOf({ recipient, guild, event }: Place, generation: number, due: Temporal.Instant) {
  const step = generation === 1 ? 'post' : `post ${generation}`;
  const key = { kind: 'thread', recipient, event, when: 'any', step } as const;
  const until = due.add({ hours: KEPT_HOURS });
  return {
    ...key,
    id: occurrenceId(key),
    guild,
    due,
    until,
    priority: PRIORITY.countdown,
    note: undefined,
  } satisfies Occurrence;
}

/** Which of an event's posts it is, from 1. */
const generationOf = ({ step }: Pick<Occurrence, 'step'>): number => Number(step.split(' ')[1] ?? 1);

/** The last of an event's posts, of the rows of one recipient and event. */
export const lastThread = <One extends Pick<Row, 'kind' | 'step'>>(rows: readonly One[]): One | undefined =>
  rows
    .filter(({ kind }) => kind === 'thread')
    .toSorted((a, b) => generationOf(a) - generationOf(b))
    .at(-1);

/**
 * What follows when an event's post is found deleted: another, and when that was the last, a row that says that there is none,
 * so that what waits for it is missed.
 */
export function afterDeletion(
  { recipient, guild, event, step }: Place & Pick<Occurrence, 'step'>,
  now: Temporal.Instant,
): { readonly occurrence: Occurrence; readonly missed?: string } {
  const next = generationOf({ step }) + 1;
  const occurrence = threadOf({ recipient, guild, event }, next, now);
  return next <= MOST_POSTS ? { occurrence } : { occurrence, missed: 'deleted' };
}
