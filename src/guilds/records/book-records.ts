import { z } from 'zod';
import { isWallMinute } from '../../calendar/readable.ts';
import type { Correction, Draft, OwnEvent } from '../../kit/guild.ts';
import { transferSchema } from '../../kit/transfer-file.ts';
import { releaseDate, releaseKind } from '../../packs/schema.ts';

// What is stored of a server. Each is one record under the server's id, so that two who change it at once meet there.

/** A server's own events, in the order in which they were made. */
export type EventList = { events: OwnEvent[] };

/** A server's claims on films' dates, oldest first. */
export type CorrectionList = { corrections: (Correction & { film: string })[] };

const id = z.string();
const instant = z.string();
const ownTime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.iso.date() }),
  z.object({ kind: z.literal('moment'), local: z.string().refine(isWallMinute), zone: z.string() }),
]);

const status = z.enum(['planned', 'happened']);

export const eventListSchema: z.ZodType<EventList> = z.object({
  events: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      when: ownTime,
      by: id,
      at: instant,
      since: instant,
      edited: z.object({ by: id, at: instant }).nullable(),
    }),
  ),
});

export const correctionListSchema: z.ZodType<CorrectionList> = z.object({
  corrections: z.array(
    z.object({
      key: z.string(),
      film: z.string(),
      date: releaseDate,
      kind: releaseKind.nullable(),
      region: z.string().nullable(),
      status,
      said: z.iso.date(),
      by: id,
      source: z.string(),
      at: instant,
    }),
  ),
});

const times = z.array(ownTime).min(1);

export const draftSchema: z.ZodType<Draft> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), title: z.string(), times }),
  z.object({ kind: z.literal('move'), event: z.string(), times }),
  z.object({
    kind: z.literal('correct'),
    film: z.string(),
    source: z.string(),
    dates: z.array(releaseDate).min(1),
    status,
  }),
  z.object({ kind: z.literal('packs'), packs: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('import'), file: transferSchema, key: z.string().optional() }),
]);
