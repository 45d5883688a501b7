import type { Late, Reminders, SetupDesk } from '../../kit/reminders.ts';
import { isPaused, wishOf } from '../../kit/subscription.ts';
import { aboutOf } from '../../reminders/quotation-day.ts';
import { happensAt } from '../../reminders/verdict.ts';
import { lateAmong, postNow, rowsFor } from '../dates/consequences.ts';
import { newSubscription } from '../records/subscription-record.ts';
import { subscriptionOf } from '../records/subscriptions.ts';
import { type DiagnosisOptions, diagnosisOf, unsent, upcoming } from './diagnosis.ts';
import { type SubscribingOptions, subscribingFor } from './subscribing.ts';
import { postLate, waitingChange } from './waiting.ts';

export interface RemindersOptions extends SubscribingOptions, DiagnosisOptions {
  readonly setup: SetupDesk;
  /** What the server has set, as `zone`; a new subscription takes it on. */
  readonly language: string;
}

/** A server's reminders for one who asks: `by` is that person's id, `now` the bot's clock. */
export function remindersFor(
  guild: string,
  by: string,
  now: Temporal.Instant,
  options: RemindersOptions,
): Reminders {
  const { registry, check, zone, language } = options;
  return {
    get subscriptions() {
      return registry.list(guild)?.subscriptions ?? [];
    },
    check: (channel, role, wants) =>
      check(guild, channel, role, wants ?? subscriptionOf(registry.list(guild), channel)),
    usual: () => wishOf(newSubscription({ channel: '', zone, language, by, at: now.toString() })),
    setup: options.setup,
    ...subscribingFor(guild, by, now, options),
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
    ...postingFor(guild, now, options),
  };
}

/** What sends posts that would not go out by themselves. */
function postingFor(
  guild: string,
  now: Temporal.Instant,
  options: RemindersOptions,
): Pick<Reminders, 'postLate' | 'postNow'> {
  return {
    async postLate(event) {
      const outcome = await postLate(guild, event, now, options);
      if (outcome === 'goes') options.deliver();
      return outcome;
    },
    async postNow(ids) {
      const reopened = await postNow(options.ledger, guild, ids, now);
      if (reopened > 0) options.deliver();
      return reopened;
    },
  };
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
