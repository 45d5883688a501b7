import { type ChannelSubscription, isPaused } from '../kit/subscription.ts';
import type { Ledger, Row } from '../reminders/ledger.ts';
import type { Breakage } from '../reminders/refusal.ts';
import type { Facts } from '../reminders/verdict.ts';
import type { Registry } from './registry.ts';
import type { State } from './state.ts';
import { isPlannable, subscriptionOf, withChanged } from './subscriptions.ts';

export interface HealthOptions {
  readonly registry: Registry;
  readonly subscriptions: State['subscriptions'];
  readonly ledger: Ledger;
  /** What keeps posts from a channel, as far as can be known without asking. */
  readonly obstacle: (guild: string, channel: string) => Breakage | undefined;
  /** Tells moderators why a subscription can't post. */
  readonly tell: (guild: string, subscription: ChannelSubscription, why: Breakage) => Promise<void>;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

export type Health = ReturnType<typeof createHealth>;

/** Whether subscriptions can post; broken ones are told of once, and heal by themselves. */
export function createHealth(options: HealthOptions) {
  const { registry, subscriptions, ledger, obstacle } = options;
  const standing = (guild: string, one: ChannelSubscription): Breakage | undefined =>
    isPlannable(one) ? obstacle(guild, one.channel) : 'zone-unknown';
  /** Takes note of why a channel's subscription can't post, and tells nobody. Undefined where that is no news. */
  const mark = async (
    guild: string,
    channel: string,
    why: Breakage,
  ): Promise<ChannelSubscription | undefined> => {
    // An outage is nobody's fault, and who has removed the bot knows it.
    if (why === 'server-gone') return undefined;
    const at = options.now().toString();
    let news: ChannelSubscription | undefined;
    await registry.update(guild, (list) =>
      withChanged(list, channel, (one) => {
        news = one.broken ? undefined : one;
        return one.broken ? one : { ...one, broken: { why, at } };
      }),
    );
    return news;
  };
  return {
    /** How a row's subscription stands now. It is read from the store, since another process may have changed it. */
    async condition({ guild, recipient }: Row): Promise<Facts['condition']> {
      if (guild === undefined) return 'gone';
      const one = subscriptionOf(await subscriptions.get(guild), recipient);
      if (!one) return 'gone';
      if (isPaused(one)) return 'paused';
      const broken = standing(guild, one) ?? one.broken?.why;
      return broken ? { broken } : 'active';
    },

    /** Takes note of why a row could not be posted. */
    async breakDown({ guild, recipient }: Pick<Row, 'guild' | 'recipient'>, why: Breakage): Promise<void> {
      if (guild === undefined) return;
      const news = await mark(guild, recipient, why);
      if (news) await options.tell(guild, news, why);
    },

    mark,

    /** Lets the subscriptions of a server go on where nothing stands in the way any more. True where anything was waiting. */
    async heal(guild: string): Promise<boolean> {
      let waiting = 0;
      for (const one of registry.list(guild)?.subscriptions ?? []) {
        if (standing(guild, one)) continue;
        if (one.broken) {
          await registry.update(guild, (list) =>
            withChanged(list, one.channel, (now) => ({ ...now, broken: null })),
          );
        }
        waiting += await ledger.unhold({ recipient: one.channel });
      }
      return waiting > 0;
    },
  };
}
