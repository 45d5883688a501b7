import { z } from 'zod';
import { isInstant } from '../../calendar/readable.ts';
import type { ChannelSubscription, Wish } from '../../kit/subscription.ts';
import { BREAKAGE_KEYS } from '../../reminders/refusal.ts';
import { readStep } from '../../reminders/step.ts';
import type { Definition } from '../../store/envelope.ts';

/** A server's subscriptions, in the order in which they were made: one record, so that two who change it at once meet there. */
export type SubscriptionList = { readonly subscriptions: readonly ChannelSubscription[] };

/** What a new subscription begins with. */
const DEFAULTS = {
  role: null,
  roleBy: null,
  pinged: ['0d'],
  steps: ['30d', '14d', '7d', '3d', '1d', '0d'],
  time: '09:00',
  events: { releases: 'all', own: 'all', anniversaries: false },
  quotes: false,
  words: {},
  loudNews: false,
  publish: false,
  scheduled: false,
  picture: false,
  forum: null,
  edited: null,
  pauses: [],
  broken: null,
} as const satisfies Partial<ChannelSubscription>;

type Wanted = Pick<ChannelSubscription, 'channel' | 'zone' | 'language' | 'by'> & { readonly at: string };

/** A channel's subscription with what most would choose. @param wanted `at`: when it is made, an ISO instant of bot time */
export const newSubscription = ({ at, ...wanted }: Wanted): ChannelSubscription => ({
  ...DEFAULTS,
  ...wanted,
  created: at,
  since: at,
});

const instant = z.string().refine(isInstant, 'is no instant');
const step = z.string().refine((text) => readStep(text) !== undefined, 'is no step');
const selection = z.union([z.literal('all'), z.array(z.string())]);

/** The shape of one, without when and by whom it was made and how it stands: what a moderator decides. */
const wishShape = {
  role: z.string().nullable(),
  pinged: z.array(step),
  steps: z.array(step),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  zone: z.string(),
  language: z.string(),
  events: z.object({ releases: selection, own: selection, anniversaries: z.boolean() }),
  /** Not there in what was written before there were any. */
  quotes: z.boolean().default(false),
  words: z.record(step, z.string()),
  loudNews: z.boolean(),
  publish: z.boolean(),
  scheduled: z.boolean(),
  /** Came later than the rest. */
  picture: z.boolean().default(DEFAULTS.picture),
  forum: z.object({ tags: z.array(z.string()) }).nullable(),
};

/** What a moderator decides. */
export const wishSchema: z.ZodType<Wish> = z.object(wishShape);

const schema: z.ZodType<SubscriptionList> = z.object({
  subscriptions: z.array(
    z.object({
      channel: z.string(),
      roleBy: z.string().nullable(),
      ...wishShape,
      created: instant,
      since: instant,
      by: z.string(),
      edited: z.object({ by: z.string(), at: instant }).nullable(),
      pauses: z.array(z.object({ from: instant, until: instant.nullable() })),
      broken: z.object({ why: z.enum(BREAKAGE_KEYS), at: instant }).nullable(),
    }),
  ),
});

const first = z.looseObject({
  subscriptions: z.array(z.looseObject({ role: z.string().nullable(), by: z.string() })),
});

/** Version 1 knew no words, news, publishing, scheduled events and forums, nor who had chosen the role. */
function fromFirst(old: unknown): unknown {
  const { words, loudNews, publish, scheduled, forum } = DEFAULTS;
  const added = { words, loudNews, publish, scheduled, forum };
  const { subscriptions } = first.parse(old);
  return {
    subscriptions: subscriptions.map((one) => ({
      ...one,
      ...added,
      roleBy: one.role === null ? null : one.by,
    })),
  };
}

/** How the store keeps it. */
export const subscriptionRecord: Definition<SubscriptionList> = {
  name: 'subscriptions',
  version: 2,
  schema,
  migrations: [fromFirst],
};
