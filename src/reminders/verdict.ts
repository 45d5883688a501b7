import { anniversaryIn, type EventTime, instantOfMoment } from '../calendar/event-time.ts';
import type { Row } from './ledger.ts';
import type { Need } from './need.ts';
import type { Breakage } from './refusal.ts';
import type { Daily } from './subscription.ts';

/** How a subscription stands at this moment; `gone` is one that was removed. */
type Condition = 'active' | 'paused' | 'gone' | { readonly broken: Breakage };

/** A row as another of the same recipient and event sees it. */
export type Sibling = Pick<Row, 'id' | 'kind' | 'when' | 'step' | 'due' | 'state' | 'message'>;

/** What bears on whether a row is posted now. */
export interface Facts {
  readonly now: Temporal.Instant;
  readonly condition: Condition;
  /** The event's date as it stands; undefined where it has none, or is gone. */
  readonly time: EventTime | Daily | undefined;
  /** Whether the subscription, as it is now, has that step and follows that event. */
  readonly wanted: boolean;
  /** Whether a change of that date waits until it counts. */
  readonly changing: boolean;
  /** Other rows of the same recipient and event. */
  readonly siblings: readonly Sibling[];
  /** Why there is nothing to be posted; undefined where there is. */
  readonly lacking?: Lacking | undefined;
  /** How what it needs first stands; undefined for what needs nothing. */
  readonly need?: Need | undefined;
}

/** No pack has a quotation, or all of them give a story away in a channel that does not want it. */
type Lacking = 'no-quotations' | 'only-spoilers';

/** What is to become of a due row. The reasons are keys. */
export type Verdict =
  | { readonly do: 'post' }
  /** It waits, held, for something other than its turn. */
  | { readonly do: 'hold'; readonly why: Breakage | 'changing' | 'waiting' }
  | { readonly do: 'miss'; readonly why: 'lapsed' | 'superseded' | 'paused' | 'unmet' | Lacking }
  /** It could not succeed until it was no longer true. */
  | { readonly do: 'fail'; readonly why: Breakage }
  /** It is not what is planned any more. */
  | { readonly do: 'withdraw'; readonly why: 'moved' | 'removed' | 'reshaped' };

/** Decides at the moment of an attempt, from what is true then and not from what was when the row was planned. */
export function judge(
  row: Row,
  { now, condition, time, wanted, changing, siblings, lacking, need }: Facts,
): Verdict {
  if (condition === 'gone' || need === 'gone') return { do: 'withdraw', why: 'removed' };
  const aboutDate = row.kind === 'countdown' || row.kind === 'private' || row.kind === 'crosspost';
  // Killed between a save and what it leads to, a row may be left that nobody wants any more.
  if (aboutDate && !wanted) return { do: 'withdraw', why: 'reshaped' };
  const broken = typeof condition === 'object' ? condition.broken : undefined;
  if (Temporal.Instant.compare(now, row.until) >= 0) {
    return broken ? { do: 'fail', why: broken } : { do: 'miss', why: 'lapsed' };
  }
  if (aboutDate && changing) return { do: 'hold', why: 'changing' };
  if (aboutDate && !happensAt(time, row.when)) return { do: 'withdraw', why: 'moved' };
  // An edit tells nobody anything: in a pause, too, no old post is left to say a wrong date.
  if (condition === 'paused' && row.kind !== 'edit') return inPause(row);
  if (aboutDate && isSuperseded(row, siblings)) return { do: 'miss', why: 'superseded' };
  if (lacking) return { do: 'miss', why: lacking };
  if (broken) return { do: 'hold', why: broken };
  if (need === 'unmet') return { do: 'miss', why: 'unmet' };
  return need === 'awaited' ? { do: 'hold', why: 'waiting' } : { do: 'post' };
}

/** An event's post in a forum is written down anew when the pause ends; of what has its time that time is over. */
const inPause = ({ kind }: Row): Verdict =>
  kind === 'thread' ? { do: 'withdraw', why: 'removed' } : { do: 'miss', why: 'paused' };

/** Whether an event with that time happens on the day or at the instant that an occurrence was planned for. */
export function happensAt(time: EventTime | Daily | undefined, when: string): boolean {
  switch (time?.kind) {
    case undefined:
      return false;
    case 'daily':
      return true;
    case 'day':
      return time.day === when;
    case 'moment':
      return instantOfMoment(time).toString() === when;
    case 'yearly':
      return anniversaryIn(Number(when.slice(0, 4)), time.since).toString() === when;
  }
}

/** Whether one of the rows of the same recipient and event says better, since it came later, what a row has to say. */
export const isSuperseded = (row: Row, siblings: Facts['siblings']): boolean =>
  siblings.some((other) => supersedes(other, row));

/**
 * A later step of the same date says it better, unless that one itself came to nothing. At one instant the greater id is the
 * later. What was said of another date says nothing of this one.
 */
function supersedes(other: Facts['siblings'][number], row: Row): boolean {
  if (other.kind !== row.kind || other.when !== row.when) return false;
  if (other.state === 'missed' || other.state === 'failed') return false;
  const order = Temporal.Instant.compare(other.due, row.due);
  return order > 0 || (order === 0 && other.id > row.id);
}
