import { epochFrom } from '../../calendar/instant.ts';
import { isZone } from '../../calendar/zone.ts';
import { MOST_SUBSCRIPTIONS } from '../../kit/capacity.ts';
import { UserError } from '../../kit/errors.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import { readStep, type Step, stepText } from '../../reminders/step.ts';
import { follows, type Plannable, type Subscription } from '../../reminders/subscription.ts';
import type { SubscriptionList } from './subscription-record.ts';

type Stored = SubscriptionList | undefined;

/** A server's subscription of a channel; undefined where there is none. */
export const subscriptionOf = (list: Stored, channel: string): ChannelSubscription | undefined =>
  list?.subscriptions.find((one) => one.channel === channel);

/** The list with a channel's subscription, new or in the place of the one before. @throws UserError where the server has as many as it may have. */
export function withSubscription(list: Stored, made: ChannelSubscription): SubscriptionList {
  const all = list?.subscriptions ?? [];
  if (subscriptionOf(list, made.channel)) {
    return { subscriptions: all.map((one) => (one.channel === made.channel ? made : one)) };
  }
  if (all.length >= MOST_SUBSCRIPTIONS) throw new UserError('subscribe.full', { max: MOST_SUBSCRIPTIONS });
  return { subscriptions: [...all, made] };
}

/** The list without a channel's subscription. */
export const withoutSubscription = (list: Stored, channel: string): SubscriptionList => ({
  subscriptions: (list?.subscriptions ?? []).filter((one) => one.channel !== channel),
});

/** The list with one changed; as it is where there is none of that channel. */
export const withChanged = (
  list: Stored,
  channel: string,
  change: (now: ChannelSubscription) => ChannelSubscription,
): SubscriptionList => ({
  subscriptions: (list?.subscriptions ?? []).map((one) => (one.channel === channel ? change(one) : one)),
});

/** Pauses it from an instant (bot time) on; as it is where it is paused already. */
export function paused(one: ChannelSubscription, by: string, now: Temporal.Instant): ChannelSubscription {
  if (one.pauses.some(({ until }) => until === null)) return one;
  const at = now.toString();
  return { ...one, edited: { by, at }, pauses: [...one.pauses, { from: at, until: null }] };
}

/** A pause that ended so long ago bears on nothing that could still be planned or posted. */
const PAUSE_KEPT_DAYS = 30;

/** Ends the pause at an instant (bot time). What fell into it stays missed. */
export function resumed(one: ChannelSubscription, by: string, now: Temporal.Instant): ChannelSubscription {
  const at = now.toString();
  const oldest = now.subtract({ hours: PAUSE_KEPT_DAYS * 24 });
  const pauses = one.pauses
    .map(({ from, until }) => ({ from, until: until ?? at }))
    .filter(({ until }) => Temporal.Instant.compare(until, oldest) > 0);
  return { ...one, edited: { by, at }, pauses };
}

/** Whether its days can be counted: another version of Node may not know a zone that was set. */
export const isPlannable = ({ zone }: Pick<ChannelSubscription, 'zone'>): boolean => isZone(zone);

/** What planning needs to know of those that can be planned: one that can't must not keep the others from it. */
export const planningsOf = (guild: string, all: readonly ChannelSubscription[]): Subscription[] =>
  all.filter(isPlannable).map((one) => planningOf(guild, one));

/** Lists of steps by how they are written: nearly everybody has one of a few, so that equal ones are one array. */
const knownSteps = new Map<string, readonly Step[]>();

/** Whoever writes ever other lists fills no memory with them. */
const MOST_KNOWN_STEPS = 1000;

function stepsOf(texts: readonly string[]): readonly Step[] {
  const key = texts.join();
  const known = knownSteps.get(key);
  if (known) return known;
  const read = texts.flatMap((text) => readStep(text) ?? []);
  if (knownSteps.size < MOST_KNOWN_STEPS) knownSteps.set(key, read);
  return read;
}

/** What planning needs to know of it. */
export function planningOf(guild: string, one: ChannelSubscription): Subscription {
  return {
    id: one.channel,
    guild,
    zone: one.zone,
    time: one.time,
    steps: stepsOf(one.steps),
    events: one.events,
    quotes: one.quotes,
    created: epochFrom(Temporal.Instant.from(one.created)),
    since: epochFrom(Temporal.Instant.from(one.since)),
    publish: one.publish,
    pauses: one.pauses.map(({ from, until }) => ({
      from: epochFrom(Temporal.Instant.from(from)),
      until: until === null ? undefined : epochFrom(Temporal.Instant.from(until)),
    })),
  };
}

/** Whether a subscription, as it is, has the step of a row and follows its event. */
export function isWanted(
  one: ChannelSubscription | undefined,
  { step, guild = '' }: { readonly step: string; readonly guild?: string | undefined },
  event: Pick<Plannable, 'id' | 'kind'>,
): boolean {
  if (!one) return false;
  const shape = planningOf(guild, one);
  if (!follows(shape, event)) return false;
  return event.kind === 'quotation' || shape.steps.some((other) => stepText(other) === step);
}
