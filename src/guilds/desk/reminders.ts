import { isGrave, type Late, type Reminders, type SetupDesk } from '../../kit/reminders.ts';
import { type ChannelSubscription, isPaused, wishOf } from '../../kit/subscription.ts';
import { resumed as afterPause } from '../../reminders/change.ts';
import { aboutOf } from '../../reminders/quotation-day.ts';
import { happensAt } from '../../reminders/verdict.ts';
import { carryOut, lateAmong, postNow, rowsFor } from '../dates/consequences.ts';
import { optInKey } from '../records/opt-ins.ts';
import type { State } from '../records/state.ts';
import { newSubscription } from '../records/subscription-record.ts';
import {
  isPlannable,
  paused,
  planningOf,
  resumed,
  subscriptionOf,
  withChanged,
  withoutSubscription,
} from '../records/subscriptions.ts';
import { type DiagnosisOptions, diagnosisOf, unsent, upcoming } from './diagnosis.ts';
import { type SavingOptions, save } from './saving.ts';
import { postLate, waitingChange } from './waiting.ts';
import { settledWish } from './wishes.ts';

export interface RemindersOptions extends SavingOptions, DiagnosisOptions {
  readonly optIns: State['optIns'];
  readonly setup: SetupDesk;
  /** What the server has set; a new subscription takes it on. */
  readonly zone: string;
  readonly language: string;
  /** Sets deliveries going: there is something new in the ledger. */
  readonly deliver: () => void;
}

/** A server's reminders for one who asks: `by` is that person's id, `now` the bot's clock. */
export function remindersFor(
  guild: string,
  by: string,
  now: Temporal.Instant,
  options: RemindersOptions,
): Reminders {
  const { registry, ledger, check, zone, language } = options;
  const change = async (channel: string, edit: (one: ChannelSubscription) => ChannelSubscription) =>
    subscriptionOf(await registry.update(guild, (list) => withChanged(list, channel, edit)), channel);
  return {
    get subscriptions() {
      return registry.list(guild)?.subscriptions ?? [];
    },
    check: (channel, role, wants) =>
      check(guild, channel, role, wants ?? subscriptionOf(registry.list(guild), channel)),
    usual: () => wishOf(newSubscription({ channel: '', zone, language, by, at: now.toString() })),
    async save(channel, wish, before) {
      const { kind, missing } = check(guild, channel, wish.role ?? undefined, wish);
      // A zone that this Node doesn't know gives way to the server's.
      const settled = settledWish(isPlannable(wish) ? wish : { ...wish, zone }, guild, kind);
      if (missing.some(isGrave)) return { did: 'refused', missing };
      const saved = await save({ guild, channel, wish: settled, before, by, now }, options);
      if (saved.did === 'saved') options.deliver();
      return saved;
    },
    setup: options.setup,
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
    late: (channel) => late(guild, now, options, channel),
    upcoming: (limit, channel) => upcoming(guild, now, options, { channel }).slice(0, limit),
    planned: (limit) => upcoming(guild, now, options, { paused: true }).slice(0, limit),
    problems: (one) => options.problems(guild, one),
    async diagnose(channel) {
      const all = registry.list(guild)?.subscriptions ?? [];
      const wanted = all.filter((one) => (channel ?? one.channel) === one.channel);
      return Promise.all(wanted.map((one) => diagnosisOf(guild, one, now, options)));
    },
    unsent: (limit) => unsent(guild, limit, options),
    waiting: (event) => waitingChange(guild, event, options),
    async postLate(event) {
      const outcome = await postLate(guild, event, now, options);
      if (outcome === 'goes') options.deliver();
      return outcome;
    },
    async postNow(ids) {
      const reopened = await postNow(ledger, guild, ids, now);
      if (reopened > 0) options.deliver();
      return reopened;
    },
  };
}

/** What fell into a pause is missed, also what no beat has planned yet; "post it now" can bring back what is still true. */
async function keepMissed(
  guild: string,
  one: ChannelSubscription,
  now: Temporal.Instant,
  { registry, ledger }: RemindersOptions,
): Promise<void> {
  const rows = await rowsFor(ledger, one.channel, now);
  const circumstances = { eventsOf: () => registry.eventsOf(guild), planned: now, now, rows };
  await carryOut(ledger, afterPause(planningOf(guild, one), circumstances), true);
}

async function late(
  guild: string,
  now: Temporal.Instant,
  { registry, ledger, titleOf }: RemindersOptions,
  channel: string | undefined,
): Promise<Late[]> {
  const events = registry.eventsOf(guild);
  const found: Late[] = [];
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    if (isPaused(one) || (channel ?? one.channel) !== one.channel) continue;
    for (const row of lateAmong(await rowsFor(ledger, one.channel, now), now)) {
      const about = aboutOf(row.event, events);
      const { id, event, step, due } = row;
      if (!about || !happensAt(about.when, row.when)) continue;
      const title = about.kind === 'quotation' ? '' : titleOf(about, guild);
      found.push({ row: id, channel: one.channel, event, title, step, due });
    }
  }
  return found;
}
