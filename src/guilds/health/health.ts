import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import type { Facts } from '../../reminders/verdict.ts';
import type { State } from '../records/state.ts';
import { isPlannable, subscriptionOf, withChanged } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';
import { createRetrial } from './retrial.ts';

export interface HealthOptions {
  readonly registry: Registry;
  readonly subscriptions: State['subscriptions'];
  readonly ledger: Ledger;
  /**
   * What keeps posts from a channel, as far as can be known without asking. @param row the one that is to be done; without it,
   * anything that the subscription owes.
   */
  readonly obstacle: (guild: string, one: ChannelSubscription, row?: Row) => Awaitable<Breakage | undefined>;
  /** Whether Discord has told of that channel: of a deleted one and of an archived thread it says nothing. */
  readonly known: (guild: string, channel: string) => boolean;
  /** Tells moderators why a subscription can't post. */
  readonly tell: (guild: string, subscription: ChannelSubscription, why: Breakage) => Promise<void>;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

type Awaitable<T> = T | Promise<T>;

/** What is wrong with one post of a forum, and leaves the others as they are. */
const OF_ONE_POST: ReadonlySet<Breakage | undefined> = new Set(['thread-locked', 'forum-needs-tag']);

const isPartial = ({ forum }: ChannelSubscription, why: Breakage | undefined): boolean =>
  forum !== null && OF_ONE_POST.has(why);

const keyOf = (guild: string, { channel }: ChannelSubscription) => `${guild}/${channel}`;

export type Health = ReturnType<typeof createHealth>;

/** Whether subscriptions can post; broken ones are told of once, and heal by themselves. */
export function createHealth(options: HealthOptions) {
  const { registry, subscriptions, ledger, tell } = options;
  const retrial = createRetrial(options.now);
  const standing: Standing = async (guild, one, row) =>
    isPlannable(one) ? options.obstacle(guild, one, row) : 'zone-unknown';
  const mark = (guild: string, channel: string, why: Breakage) => markedIn(guild, channel, why, options);
  const heal = (guild: string) => healed(guild, standing, retrial, options);
  return {
    /** How a row's subscription stands now. @param one as it is in the store, since another process may have changed it */
    async condition(row: Row, one: ChannelSubscription | undefined): Promise<Facts['condition']> {
      const { guild } = row;
      if (guild === undefined || !one) return 'gone';
      if (isPaused(one)) return 'paused';
      const known = isPartial(one, one.broken?.why) ? undefined : one.broken?.why;
      const broken = (await standing(guild, one, row)) ?? known;
      return broken ? { broken } : 'active';
    },

    /** Takes note of why a row could not be posted. */
    async breakDown({ guild, recipient }: Pick<Row, 'guild' | 'recipient'>, why: Breakage): Promise<void> {
      if (guild === undefined) return;
      const one = subscriptionOf(registry.list(guild), recipient);
      const seen = one && (await standing(guild, one));
      if (one) retrial.refused(keyOf(guild, one), seen === undefined);
      const news = await mark(guild, recipient, why);
      const marked = subscriptionOf(registry.list(guild), recipient);
      // What was mended meanwhile was healed before it was marked, and nobody would look again.
      if (seen && marked && !(await standing(guild, marked))) await heal(guild);
      const stays = subscriptionOf(registry.list(guild), recipient)?.broken;
      if (news && stays) await tell(guild, news, why);
    },

    /**
     * Lets a row go on that was made to wait just when what stood in its way went away, since nobody else would wake it. False
     * where something still does. Where nothing does and the record still calls the channel broken, the row waits for whoever
     * mends the record: to take note of the old reason once more would undo a mending that is on its way, and with it the post.
     */
    async wake(row: Row): Promise<boolean> {
      const { guild, recipient } = row;
      if (guild === undefined) return false;
      const one = subscriptionOf(await subscriptions.get(guild), recipient);
      if (!one || (await standing(guild, one, row))) return false;
      if (!one.broken || isPartial(one, one.broken.why)) await ledger.unhold({ recipient });
      return true;
    },

    mark,

    /** Lets the subscriptions of a server go on where nothing stands in the way any more. True where anything was waiting. */
    heal,
  };
}

/** What keeps a subscription from posting now, or keeps one row of it. */
type Standing = (guild: string, one: ChannelSubscription, row?: Row) => Promise<Breakage | undefined>;

/** Takes note of why a channel's subscription can't post, and tells nobody. Undefined where that is no news. */
async function markedIn(
  guild: string,
  channel: string,
  why: Breakage,
  { registry, now }: HealthOptions,
): Promise<ChannelSubscription | undefined> {
  // An outage is nobody's fault, and who has removed the bot knows it.
  if (why === 'server-gone') return undefined;
  const at = now().toString();
  let news: ChannelSubscription | undefined;
  await registry.update(guild, (list) =>
    withChanged(list, channel, (one) => {
      news = one.broken ? undefined : one;
      return one.broken ? one : { ...one, broken: { why, at } };
    }),
  );
  return news;
}

async function healed(
  guild: string,
  standing: Standing,
  retrial: ReturnType<typeof createRetrial>,
  { registry, ledger, known }: HealthOptions,
): Promise<boolean> {
  let waiting = 0;
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    const why = await standing(guild, one);
    if (why && !isPartial(one, why)) continue;
    if (one.broken && !why) {
      // That nothing is known to stand in the way of what is not known proves nothing.
      if (!known(guild, one.channel) || !retrial.may(keyOf(guild, one))) continue;
      await registry.update(guild, (list) =>
        withChanged(list, one.channel, (now) => ({ ...now, broken: null })),
      );
    }
    waiting += await ledger.unhold({ recipient: one.channel });
  }
  return waiting > 0;
}
