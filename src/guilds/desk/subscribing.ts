import { isGrave, type Reminders } from '../../kit/reminders.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import { resumed as afterPause } from '../../reminders/change.ts';
import { carryOut, rowsFor } from '../dates/consequences.ts';
import { optInKey } from '../records/opt-ins.ts';
import type { State } from '../records/state.ts';
import {
  isPlannable,
  paused,
  planningOf,
  resumed,
  subscriptionOf,
  withChanged,
  withoutSubscription,
} from '../records/subscriptions.ts';
import type { DiagnosisOptions } from './diagnosis.ts';
import { type SavingOptions, save } from './saving.ts';
import { settledWish } from './wishes.ts';

export interface SubscribingOptions extends SavingOptions, Pick<DiagnosisOptions, 'check'> {
  readonly optIns: State['optIns'];
  /** What the server has set. */
  readonly zone: string;
  /** Sets deliveries going: there is something new in the ledger. */
  readonly deliver: () => void;
}

/** What changes the subscriptions of a server's channels, for one who asks: `by` is that person's id, `now` the bot's clock. */
export function subscribingFor(
  guild: string,
  by: string,
  now: Temporal.Instant,
  options: SubscribingOptions,
): Pick<Reminders, 'save' | 'unsubscribe' | 'pause' | 'resume'> {
  const { registry, check, zone } = options;
  const change = async (channel: string, edit: (one: ChannelSubscription) => ChannelSubscription) =>
    subscriptionOf(await registry.update(guild, (list) => withChanged(list, channel, edit)), channel);
  return {
    async save(channel, wish, before) {
      const { kind, missing } = check(guild, channel, wish.role ?? undefined, wish);
      // A zone that this Node doesn't know gives way to the server's.
      const settled = settledWish(isPlannable(wish) ? wish : { ...wish, zone }, guild, kind);
      if (missing.some(isGrave)) return { did: 'refused', missing };
      const saved = await save({ guild, channel, wish: settled, before, by, now }, options);
      if (saved.did === 'saved') options.deliver();
      return saved;
    },
    async unsubscribe(channel) {
      let was = false;
      await registry.update(guild, (list) => {
        was = subscriptionOf(list, channel) !== undefined;
        return withoutSubscription(list, channel);
      });
      // Who wanted to be mentioned wanted it of these reminders; no more is kept of them than is needed.
      await options.optIns.delete(optInKey(guild, channel));
      return was;
    },
    pause: (channel) => change(channel, (one) => paused(one, by, now)),
    async resume(channel) {
      const before = subscriptionOf(registry.list(guild), channel);
      const one = await change(channel, (it) => resumed(it, by, now));
      if (one && before && isPaused(before) && isPlannable(one)) await keepMissed(guild, one, now, options);
      return one;
    },
  };
}

/** What fell into a pause is missed, also what no beat has planned yet; "post it now" can bring back what is still true. */
async function keepMissed(
  guild: string,
  one: ChannelSubscription,
  now: Temporal.Instant,
  { registry, ledger }: SavingOptions,
): Promise<void> {
  const rows = await rowsFor(ledger, one.channel, now);
  const circumstances = { eventsOf: () => registry.eventsOf(guild), planned: now, now, rows };
  await carryOut(ledger, afterPause(planningOf(guild, one), circumstances), true);
}
