import { hash } from 'node:crypto';

/**
 * What is posted, made or changed. `countdown` is a step of an event (the day's ping too) or the quotation of a day, `notice` says that a date moved,
 * `edit` puts the date that moved into the last countdown post, `thread` is an event's forum post, `scheduled-event`
 * Discord's own, `crosspost` publishes in an announcement channel, `private` is a reminder by direct message.
 */
export const OCCURRENCE_KINDS = [
  'countdown',
  'notice',
  'edit',
  'thread',
  'scheduled-event',
  'crosspost',
  'private',
] as const;
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

/** In which order requests leave: 0 first. */
export const PRIORITY = { waitedFor: 0, releaseDay: 1, countdown: 2, aside: 3 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

/** What an occurrence is; nothing else goes into its id. */
export interface OccurrenceKey {
  readonly kind: OccurrenceKind;
  /** Id of the subscription, or of the person: where there is no server it decides the shard. */
  readonly recipient: string;
  /** Id of the event. */
  readonly event: string;
  /** The day ("2023-07-14") or the instant ("2026-12-04T19:00:00Z") of the event. */
  readonly when: string;
  /** A step as `stepText` writes it, or for a notice the date before, and since when that had stood. */
  readonly step: string;
}

/** Something to be done once. Instants follow the bot's clock. */
export interface Occurrence extends OccurrenceKey {
  readonly id: string;
  /** Id of the server; undefined for direct messages. */
  readonly guild: string | undefined;
  readonly due: Temporal.Instant;
  /** From here on it is no longer true (late.ts). */
  readonly until: Temporal.Instant;
  readonly priority: Priority;
  /** What cannot be known from elsewhere when it is done, as the one who planned it wrote it. */
  readonly note: string | undefined;
}

/**
 * The id of an occurrence: SHA-256 over the parts as a JSON array (so that no two lists of parts read the same), of which
 * the first 132 bits are written as 22 characters of base64url. It is the nonce as it stands (Discord takes 25 characters),
 * and short enough for a `custom_id`. The bot's nonces have to differ over all channels: the recipient is in it.
 */
export function occurrenceId({ kind, recipient, event, when, step }: OccurrenceKey): string {
  const parts = JSON.stringify([kind, recipient, event, when, step]);
  return hash('sha256', parts, 'base64url').slice(0, 22);
}

/** Earlier first; what is due at one instant in the order of ids, so that every process sees the same. */
export function byDue(a: Pick<Occurrence, 'due' | 'id'>, b: Pick<Occurrence, 'due' | 'id'>): number {
  return Temporal.Instant.compare(a.due, b.due) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
