import { z } from 'zod';
import type { OwnTime } from '../calendar/own-time.ts';
import { isWallMinute } from '../calendar/readable.ts';
import type { ServerClaim } from '../calendar/server-claim.ts';
import { isZone } from '../calendar/zone.ts';
import { languages } from '../language/languages.ts';
import { releaseDate, releaseKind } from '../packs/schema.ts';
import { readStep, stepText } from '../reminders/step.ts';
import { MOST_CHANNELS, MOST_CORRECTIONS, MOST_EVENTS, MOST_SUBSCRIPTIONS } from './capacity.ts';
import type { Wish } from './subscription.ts';

// The file in which a server's settings are taken along: what moderators have set, and nothing that members chose for
// themselves. Who reads it need not trust it, so it is held to more than what the store is.

export const TRANSFER_FORMAT = 'reckoner-settings';
export const TRANSFER_VERSION = 1;

/** In characters, by which a message still has room for more. */
const LONGEST = { title: 100, source: 200, words: 1500, key: 40, pack: 100 } as const;

/** More than any installation has. */
const MOST_PACKS = 500;

/** The rules that are ours: each is a fault that a person is told in words. */
const RULES = [
  'id',
  'zone',
  'language',
  'key',
  'step',
  'time',
  'moment',
  'twice',
  'day',
  'steps',
  'channels',
] as const;
export type Rule = (typeof RULES)[number];

/** Whether the text of a fault names a rule of ours. */
export const isRule = (text: string): text is Rule => RULES.some((rule) => rule === text);

/** The name of the rule is the text of the fault. */
const must = <T>(rule: Rule, holds: (value: T) => boolean) =>
  [(value: T) => holds(value), { error: rule satisfies Rule }] as const;

const id = z.string().refine(...must('id', (text: string) => /^\d{15,20}$/u.test(text)));
const zone = z.string().refine(...must('zone', isZone));
const isLanguage = (text: string) => languages().some(({ locale }) => locale === text);
const language = z.string().refine(...must('language', isLanguage));
/** It comes to stand in custom ids and in ids of events. */
const key = z
  .string()
  .min(1)
  .max(LONGEST.key)
  .refine(...must('key', (text: string) => /^[\w-]*$/u.test(text)));
const pack = z
  .string()
  .min(1)
  .max(LONGEST.pack)
  .refine(...must('key', (text: string) => /^[\w-]*$/u.test(text)));
const day = z.iso.date({ error: 'day' satisfies Rule });
const policy = z.enum(['hide', 'show']);

/** In one spelling, since a step is part of what tells one post from another. */
const isStep = (text: string) => {
  const step = readStep(text);
  return step !== undefined && stepText(step) === text;
};
const step = z.string().refine(...must('step', isStep));

const once = <T>(values: readonly T[]) => new Set(values).size === values.length;
const onceEach = <T>(nameOf: (item: T) => unknown) =>
  must('twice', (items: readonly T[]) => once(items.map(nameOf)));

const when: z.ZodType<OwnTime> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day }),
  z.strictObject({
    kind: z.literal('moment'),
    local: z.string().refine(...must('moment', isWallMinute)),
    zone,
  }),
]);

const settings = z.strictObject({
  zone: zone.nullable().optional(),
  language: language.nullable().optional(),
  log: id.nullable().optional(),
  spoilers: policy.nullable().optional(),
  /** Not there in a file from before they were chosen. */
  packs: z
    .array(pack)
    .min(1)
    .max(MOST_PACKS)
    .refine(...onceEach((one: string) => one))
    .nullable()
    .optional(),
  spoilersIn: z
    .record(id, policy)
    .refine(...must('channels', (all: object) => Object.keys(all).length <= MOST_CHANNELS))
    .optional(),
});

export type FileEvent = { readonly key: string; readonly title: string; readonly when: OwnTime };
const event: z.ZodType<FileEvent> = z.strictObject({
  key,
  title: z.string().min(1).max(LONGEST.title),
  when,
});

export type FileCorrection = Omit<ServerClaim, 'by'> & { readonly key: string; readonly film: string };
const correction: z.ZodType<FileCorrection> = z.strictObject({
  key,
  film: z.string().min(1).max(100),
  date: releaseDate,
  kind: releaseKind.nullable(),
  region: z.string().max(100).nullable(),
  status: z.enum(['planned', 'happened']),
  said: day,
  source: z.string().min(1).max(LONGEST.source),
});

const selection = z.union([z.literal('all'), z.array(z.string().min(1).max(120)).max(200)]);
const steps = z
  .array(step)
  .max(25)
  .refine(...onceEach((one: string) => one));

export type FileSubscription = Wish & { readonly channel: string; readonly paused: boolean };
const subscription: z.ZodType<FileSubscription> = z.strictObject({
  channel: id,
  paused: z.boolean().default(false),
  role: id.nullable(),
  pinged: steps,
  steps: steps.refine(...must('steps', (all: readonly string[]) => all.length > 0)),
  time: z.string().refine(...must('time', (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text))),
  zone,
  language,
  events: z.strictObject({ releases: selection, own: selection, anniversaries: z.boolean() }),
  /** Not there in a file from before there were any. */
  quotes: z.boolean().default(false),
  words: z.record(step, z.string().max(LONGEST.words)),
  loudNews: z.boolean(),
  publish: z.boolean(),
  scheduled: z.boolean(),
  /** Files from before there were pictures say nothing of them. */
  picture: z.boolean().default(false),
  forum: z.strictObject({ tags: z.array(id).max(5) }).nullable(),
});

/** A whole file. A part that it lacks is not spoken of, and stays as it is in the server. */
export const transferSchema = z.strictObject({
  format: z.literal(TRANSFER_FORMAT),
  version: z.literal(TRANSFER_VERSION),
  server: id.optional(),
  exported: z.string().max(40).optional(),
  settings: settings.optional(),
  events: z
    .array(event)
    .max(MOST_EVENTS)
    .refine(...onceEach((one: FileEvent) => one.key))
    .optional(),
  corrections: z
    .array(correction)
    .max(MOST_CORRECTIONS)
    .refine(...onceEach((one: FileCorrection) => one.key))
    .optional(),
  subscriptions: z
    .array(subscription)
    .max(MOST_SUBSCRIPTIONS)
    .refine(...onceEach((one: FileSubscription) => one.channel))
    .optional(),
});

export type TransferFile = z.infer<typeof transferSchema>;
