import { z } from 'zod';
import { bucketOf } from '../shard.ts';
import type { Entry, Row } from './ledger.ts';
import { OCCURRENCE_KINDS } from './occurrence.ts';

const optional = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined);

const instant = z.int().transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

const optionalInstant = instant.nullable().transform((it) => it ?? undefined);

const stored = z.object({
  id: z.string(),
  kind: z.enum(OCCURRENCE_KINDS),
  guild: optional,
  recipient: z.string(),
  event: z.string(),
  happens: z.string(),
  step: z.string(),
  due: instant,
  until: instant,
  priority: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  note: optional,
  state: z.enum(['due', 'claimed', 'sent', 'missed', 'failed', 'uncertain']),
  held: z.int().transform((held) => held === 1),
  reason: optional,
  claims: z.int(),
  first_attempt: optionalInstant,
  message: optional,
  settled: optionalInstant,
});

/** Reads a row as it is stored. @throws ZodError for what the ledger has not written. */
export function readRow(found: unknown): Row {
  const { happens, first_attempt, ...rest } = stored.parse(found);
  return { ...rest, when: happens, firstAttempt: first_attempt };
}

const id = z.object({ id: z.string() }).transform((row) => row.id);

/** Reads what a statement says of which row it has changed. */
export const readId = (found: unknown): string => id.parse(found);

const sinceFirst = z.object({ since_first: z.int() }).transform((row) => row.since_first);

/** Reads, of a claimed row, the milliseconds since its first attempt. */
export const readSinceFirst = (found: unknown): number => sinceFirst.parse(found);

const until = z.object({ until: optionalInstant }).transform((row) => row.until);

/** Reads up to when was planned; undefined where that is nowhere. */
export const readUntil = (found: unknown): Temporal.Instant | undefined => until.parse(found);

const tally = z.object({ shard: z.int(), state: z.string(), held: z.int(), n: z.int() });

/** Reads how many rows of a shard are in one state. */
export const readTally = (found: unknown) => tally.parse(found);

/** Of a row that may have been tried by somebody of whom nothing else is known. */
const gone = { state: 'claimed', owner: 'unknown', lease: 0, claims: 1 };

const untried = { owner: null, lease: null, claims: 0 };

/** A row that may have been tried since then, as it is stored: like any claim whose owner is gone. */
export const doubted = (since: Temporal.Instant) => ({ ...gone, first_attempt: since.epochMilliseconds });

export type NewRow = ReturnType<typeof writeRow>;

/**
 * A new row as it is stored. What is missed at once was settled when it was due. No number of shards is in it, so that another
 * number needs no row to be changed.
 * @throws SyntaxError for a row without a server whose recipient is no person's id
 */
export function writeRow({ occurrence, missed, doubtedSince }: Entry) {
  const { id, kind, guild, recipient, event, when, step, priority, note } = occurrence;
  const due = occurrence.due.epochMilliseconds;
  return {
    id,
    kind,
    recipient,
    event,
    step,
    priority,
    due,
    guild: guild ?? null,
    bucket: bucketOf(guild ?? recipient),
    happens: when,
    until: occurrence.until.epochMilliseconds,
    note: note ?? null,
    state: missed === undefined ? 'due' : 'missed',
    reason: missed ?? null,
    settled: missed === undefined ? null : due,
    ...untried,
    first_attempt: null,
    ...(missed === undefined && doubtedSince ? doubted(doubtedSince) : {}),
  };
}
