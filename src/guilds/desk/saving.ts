import { isDeepStrictEqual } from 'node:util';
import type { Saved } from '../../kit/reminders.ts';
import { type ChannelSubscription, type Wish, wishOf } from '../../kit/subscription.ts';
import { type Consequences, reshaped } from '../../reminders/change.ts';
import type { Ledger } from '../../reminders/ledger.ts';
import { carryOut, rowsFor, withdrawBefore, writeOwed } from '../dates/consequences.ts';
import { newSubscription, type SubscriptionList } from '../records/subscription-record.ts';
import { isPlannable, planningOf, subscriptionOf, withSubscription } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';

/** A save, as it is asked for. */
export interface Save {
  readonly guild: string;
  readonly channel: string;
  readonly wish: Wish;
  /** What whoever saves has seen there, null for nothing; undefined where that does not matter. */
  readonly before: Wish | null | undefined;
  /** The person in whose name it is saved. */
  readonly by: string;
  /** Bot time. */
  readonly now: Temporal.Instant;
}

export interface SavingOptions {
  readonly registry: Registry;
  readonly ledger: Ledger;
  /** Up to when the server's shard has planned; undefined where it never has. */
  readonly planned: () => Promise<Temporal.Instant | undefined>;
}

const NOTHING: Consequences = { owed: [], withdrawn: [], late: [] };

/**
 * The one way in which a subscription is made or changed. What the old shape still owes is written before the record changes,
 * what the new one leads to after it: killed in between, a row that is no longer wanted is taken back when it comes to be
 * posted. Where another was faster it decides anew on what that one wrote.
 * @throws UserError where the server has as many as it may have.
 */
export async function save(asked: Save, options: SavingOptions): Promise<Exclude<Saved, { did: 'refused' }>> {
  const { guild, channel, before } = asked;
  const { registry, ledger } = options;
  for (;;) {
    const seen = subscriptionOf(registry.list(guild), channel);
    if (before !== undefined && !isDeepStrictEqual(seen ? wishOf(seen) : null, before)) {
      return { did: 'conflict', theirs: seen };
    }
    const made = madeOf(seen, asked);
    const consequences =
      seen && isPlannable(seen) && hasOtherShape(seen, made)
        ? await consequencesOf(seen, made, asked, options)
        : NOTHING;
    await writeOwed(ledger, consequences.owed);
    if (!(await replace(registry, guild, seen, made))) continue;
    // What is left of a subscription that was ended lay before this one.
    if (!seen) await withdrawBefore(ledger, channel, asked.now);
    await carryOut(ledger, consequences, true);
    return { did: 'saved', subscription: made };
  }
}

function madeOf(
  seen: ChannelSubscription | undefined,
  { channel, wish, by, now }: Save,
): ChannelSubscription {
  const at = now.toString();
  const roleBy = wish.role === null ? null : wish.role === seen?.role ? seen.roleBy : by;
  if (!seen) return { ...newSubscription({ channel, by, at, ...wish }), ...wish, roleBy };
  const made = { ...seen, ...wish, roleBy, edited: { by, at } };
  return hasOtherShape(seen, made) ? { ...made, since: at } : made;
}

const SHAPE = ['time', 'zone', 'steps', 'events', 'quotes'] as const;

/** Whether what decides when is posted what differs; the order in which things were chosen does not matter. */
function hasOtherShape(a: Wish, b: Wish): boolean {
  return SHAPE.some((part) => !isDeepStrictEqual(sorted(a[part]), sorted(b[part])));
}

function sorted(part: Wish[(typeof SHAPE)[number]]): unknown {
  if (typeof part === 'string' || typeof part === 'boolean') return part;
  if ('releases' in part) return { ...part, releases: listed(part.releases), own: listed(part.own) };
  return part.toSorted();
}

const listed = (chosen: 'all' | readonly string[]) => (chosen === 'all' ? chosen : chosen.toSorted());

async function consequencesOf(
  seen: ChannelSubscription,
  made: ChannelSubscription,
  { guild, channel, now }: Save,
  { registry, ledger, planned }: SavingOptions,
): Promise<Consequences> {
  const rows = await rowsFor(ledger, channel, now);
  const circumstances = {
    eventsOf: (id: string | undefined) => registry.eventsOf(id),
    planned: (await planned()) ?? now,
    now,
    rows,
  };
  return reshaped(planningOf(guild, seen), planningOf(guild, made), circumstances);
}

/** Puts one in the place of what was seen there; false, and nothing is changed, where that is another by now. */
async function replace(
  registry: Registry,
  guild: string,
  seen: ChannelSubscription | undefined,
  made: ChannelSubscription,
): Promise<boolean> {
  let isSame = false;
  await registry.update(guild, (list: SubscriptionList | undefined) => {
    isSame = isDeepStrictEqual(subscriptionOf(list, made.channel), seen);
    return isSame ? withSubscription(list, made) : (list ?? { subscriptions: [] });
  });
  return isSame;
}

/** A save that lies further back has put nothing into the past that could still be true. */
const REACH_HOURS = 49;

/**
 * Carries out what saves have led to that were cut off after the record had changed: what is not in the ledger by then is
 * written as if its moderator had been asked, so that it is seen and may still be posted. Done again it does nothing.
 */
export async function finishSaves(
  guild: string,
  now: Temporal.Instant,
  { registry, ledger }: Pick<SavingOptions, 'registry' | 'ledger'>,
): Promise<void> {
  const from = now.subtract({ hours: REACH_HOURS });
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    const since = Temporal.Instant.from(one.since);
    if (one.edited === null || Temporal.Instant.compare(since, from) < 0) continue;
    const shape = planningOf(guild, one);
    const rows = await rowsFor(ledger, one.channel, now);
    const eventsOf = () => registry.eventsOf(guild);
    const { late } = reshaped(shape, shape, { eventsOf, planned: now, now, rows });
    // What fell due after the save is the next beat's to plan.
    const before = late.filter(({ due }) => Temporal.Instant.compare(due, since) < 0);
    await carryOut(ledger, { withdrawn: [], late: before }, true);
  }
}
