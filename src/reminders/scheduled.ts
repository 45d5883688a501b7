import type { Entry, Row } from './ledger.ts';
import { occurrenceId, PRIORITY } from './occurrence.ts';
import { isBreakage } from './refusal.ts';

/** A release for which a server is to have a scheduled event. */
export interface WantedEvent {
  /** Id of the release. */
  readonly event: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** A scheduled event of ours that a server has, not yet begun. */
export interface StandingEvent {
  readonly id: string;
  /** Id of the occurrence that made it. */
  readonly mark: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** What is to be done so that a server has what it wants, in this order. */
export interface ScheduleChange {
  /** Rows for events that the server is found to have already. */
  readonly known: readonly { readonly row: string; readonly id: string }[];
  readonly withdrawn: readonly string[];
  /** Written before anything is removed: that it was we who did, so that it may come again with its release. */
  readonly written: readonly Entry[];
  readonly reopened: readonly { readonly row: string; readonly until: Temporal.Instant }[];
  readonly removed: readonly string[];
  readonly moved: readonly { readonly id: string; readonly mark: string; readonly to: WantedEvent }[];
}

interface Circumstances {
  readonly guild: string;
  readonly wanted: readonly WantedEvent[];
  /** The server's rows of this kind. */
  readonly rows: readonly Row[];
  readonly standing: readonly StandingEvent[];
  /** Bot time. */
  readonly now: Temporal.Instant;
}

/** Why a row is written down as missed when its event is taken away: its release has gone. */
const CANCELLED = 'cancelled';

/** The making of a release's scheduled event. @param generation from 1: one more each time that we have taken it away. */
function scheduledOf(
  guild: string,
  event: string,
  generation: number,
  { due, until }: { readonly due: Temporal.Instant; readonly until: Temporal.Instant },
) {
  const step = generation === 1 ? 'event' : `event ${generation}`;
  const key = { kind: 'scheduled-event', recipient: guild, event, when: 'any', step } as const;
  return { ...key, id: occurrenceId(key), guild, due, until, priority: PRIORITY.aside, note: undefined };
}

const generationOf = ({ step }: Pick<Row, 'step'>): number => Number(step.split(' ')[1] ?? 1);

/** Decides what becomes of a server's scheduled events. What a moderator has deleted by hand stays deleted. */
export function reconcile(circumstances: Circumstances): ScheduleChange {
  const { wanted, rows } = circumstances;
  const events = new Set([...wanted, ...rows].map(({ event }) => event));
  const parts = [...events].map((event) => reconcileOne(event, circumstances));
  return {
    known: parts.flatMap(({ known = [] }) => known),
    withdrawn: parts.flatMap(({ withdrawn = [] }) => withdrawn),
    written: parts.flatMap(({ written = [] }) => written),
    reopened: parts.flatMap(({ reopened = [] }) => reopened),
    removed: parts.flatMap(({ removed = [] }) => removed),
    moved: parts.flatMap(({ moved = [] }) => moved),
  };
}

function reconcileOne(event: string, all: Circumstances): Partial<ScheduleChange> {
  const rows = all.rows
    .filter((row) => row.event === event)
    .toSorted((a, b) => generationOf(a) - generationOf(b));
  const wanted = all.wanted.find((one) => one.event === event);
  const last = rows.at(-1);
  const found = all.standing.filter(({ mark }) => rows.some(({ id }) => id === mark));
  const old = found.filter(({ mark }) => mark !== last?.id).map(({ id }) => id);
  const current = found.find(({ mark }) => mark === last?.id);
  const change = wanted ? present(wanted, last, current, all) : absent(last, current, all);
  return { ...change, removed: [...old, ...(change.removed ?? [])] };
}

/** A release that is to have its event. */
function present(
  wanted: WantedEvent,
  last: Row | undefined,
  current: StandingEvent | undefined,
  { guild, now }: Circumstances,
): Partial<ScheduleChange> {
  const times = { due: now, until: wanted.start };
  if (!last) return { written: [{ occurrence: scheduledOf(guild, wanted.event, 1, times) }] };
  if (current) {
    const known = last.state === 'sent' || last.state === 'claimed' ? [] : [{ row: last.id, id: current.id }];
    return {
      known,
      moved: isAt(current, wanted) ? [] : [{ id: current.id, mark: current.mark, to: wanted }],
    };
  }
  if (last.state === 'due' && last.until.epochMilliseconds !== wanted.start.epochMilliseconds) {
    const occurrence = scheduledOf(guild, wanted.event, generationOf(last), times);
    return { withdrawn: [last.id], written: [{ occurrence }] };
  }
  return mayComeAgain(last) ? { reopened: [{ row: last.id, until: wanted.start }] } : {};
}

/** A release that is to have none: it is gone, over, or nobody wants its event any more. */
function absent(
  last: Row | undefined,
  current: StandingEvent | undefined,
  { guild, now }: Circumstances,
): Partial<ScheduleChange> {
  if (last?.state === 'due') return { withdrawn: [last.id], removed: current ? [current.id] : [] };
  if (!last || !current) return {};
  const occurrence = scheduledOf(guild, last.event, generationOf(last) + 1, { due: now, until: now });
  return { written: [{ occurrence, missed: CANCELLED }], removed: [current.id] };
}

/** What was never made, for a reason that passes, and what we have taken away ourselves. */
function mayComeAgain({ state, reason = '' }: Row): boolean {
  if (state === 'missed') return reason === CANCELLED || reason === 'lapsed';
  return state === 'failed' && isBreakage(reason);
}

const isAt = (a: Omit<StandingEvent, 'id' | 'mark'>, b: WantedEvent): boolean =>
  a.start.epochMilliseconds === b.start.epochMilliseconds &&
  a.end.epochMilliseconds === b.end.epochMilliseconds;
