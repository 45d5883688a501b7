import { z } from 'zod';
import type { EventTime } from '../../calendar/event-time.ts';
import { isWallMinute } from '../../calendar/readable.ts';
import type { Standing } from '../../reminders/move.ts';
import type { Definition } from '../../store/envelope.ts';

/** What a server holds true of one event's date. Instants are ISO on the bot's clock; no time is a date without a day. */
export type HeldDate = {
  readonly event: string;
  /** An own event's title: when it is removed nobody else knows it. */
  readonly title: string | null;
  readonly time: EventTime | null;
  readonly since: string | null;
  readonly change: {
    readonly time: EventTime | null;
    readonly since: string;
    /** A moderator was asked whether to post what the change puts into the past, and has said so. */
    readonly asked: boolean;
    readonly post: boolean;
  } | null;
};

/** All that a server with subscriptions holds true. */
export type HeldDates = { readonly dates: readonly HeldDate[] };

/** How a time is kept. */
export const eventTime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.iso.date() }),
  z.object({ kind: z.literal('moment'), local: z.string().refine(isWallMinute), zone: z.string() }),
  z.object({ kind: z.literal('yearly'), since: z.iso.date() }),
]);

/** How one date is kept. */
export const heldDateSchema: z.ZodType<HeldDate> = z.object({
  event: z.string(),
  title: z.string().nullable(),
  time: eventTime.nullable(),
  since: z.string().nullable(),
  change: z
    .object({ time: eventTime.nullable(), since: z.string(), asked: z.boolean(), post: z.boolean() })
    .nullable(),
});

const schema: z.ZodType<HeldDates> = z.object({ dates: z.array(heldDateSchema) });

/** How the store keeps it. */
export const standingRecord: Definition<HeldDates> = { name: 'standings', version: 1, schema };

/** As the rule of moves takes it. */
export function standingOf({ time, since, change }: HeldDate): Standing {
  return {
    time: time ?? undefined,
    since: since === null ? undefined : Temporal.Instant.from(since),
    change: change
      ? { time: change.time ?? undefined, since: Temporal.Instant.from(change.since) }
      : undefined,
  };
}

/** What is kept of a standing. What a moderator was asked about a change is forgotten with that change. */
export function heldDate(
  { event, title }: Pick<HeldDate, 'event' | 'title'>,
  { time, since, change }: Standing,
  before?: HeldDate,
): HeldDate {
  const changedAt = change?.since.toString();
  const same = changedAt !== undefined && before?.change?.since === changedAt ? before.change : undefined;
  const { asked = false, post = false } = same ?? {};
  return {
    event,
    title,
    time: time ?? null,
    since: since?.toString() ?? null,
    change:
      change && changedAt !== undefined ? { time: change.time ?? null, since: changedAt, asked, post } : null,
  };
}
