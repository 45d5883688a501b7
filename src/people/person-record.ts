import { z } from 'zod';
import { isInstant } from '../calendar/readable.ts';
import { type HeldDate, heldDateSchema } from '../guilds/records/standing-record.ts';
import { BREAKAGE_KEYS, type Breakage } from '../reminders/refusal.ts';
import { readStep } from '../reminders/step.ts';
import type { Definition } from '../store/envelope.ts';

/** One reminder of a person. There is one for each event at most: another of the same event adds its steps to it. */
export type KeptReminder = {
  /** Id of the event: "release:…", or "own:<server>:<key>". */
  readonly event: string;
  readonly steps: readonly string[];
  /** Wall time in the person's zone, "18:00"; null where none was asked for. */
  readonly time: string | null;
  /** ISO instants of bot time: when it was made, and when that which decides about its instants last changed. */
  readonly created: string;
  readonly since: string;
};

/** All that is kept of a person who wants to be reminded, under that person's id. */
export type PersonRecord = {
  /** IANA zone, and whether the person has chosen it. */
  readonly zone: { readonly id: string; readonly chosen: boolean };
  /** As Discord last named it. */
  readonly language: string;
  /** Id of the channel of direct messages; null before the first. */
  readonly channel: string | null;
  readonly reminders: readonly KeptReminder[];
  /** The dates of their events, as they are held true. */
  readonly dates: readonly HeldDate[];
  /** Why nothing reaches the person, and since when. */
  readonly broken: { readonly why: Breakage; readonly at: string } | null;
};

const instant = z.string().refine(isInstant, 'is no instant');
const step = z.string().refine((text) => readStep(text) !== undefined, 'is no step');

const schema: z.ZodType<PersonRecord> = z.object({
  zone: z.object({ id: z.string(), chosen: z.boolean() }),
  language: z.string(),
  channel: z.string().nullable(),
  reminders: z.array(
    z.object({
      event: z.string(),
      steps: z.array(step),
      time: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
        .nullable(),
      created: instant,
      since: instant,
    }),
  ),
  dates: z.array(heldDateSchema),
  broken: z.object({ why: z.enum(BREAKAGE_KEYS), at: instant }).nullable(),
});

/** How the store keeps it. */
export const personRecord: Definition<PersonRecord> = { name: 'people', version: 1, schema };

/** Somebody of whom nothing is known yet. */
export const newPerson = (zone: string, language: string): PersonRecord => ({
  zone: { id: zone, chosen: false },
  language,
  channel: null,
  reminders: [],
  dates: [],
  broken: null,
});
