import type { CountdownEvent } from '../calendar/events.ts';
import { createProbe } from '../discord/probe.ts';
import { checkChannel } from '../discord/sight.ts';
import { createTeller } from '../discord/teller.ts';
import { titled } from '../guilds/desk/diagnosis.ts';
import type { Health, HealthOptions } from '../guilds/health/health.ts';
import { createNews, type News } from '../guilds/health/news.ts';
import { problemsOf } from '../guilds/health/problems.ts';
import { Watch, type WatchOptions } from '../guilds/health/watch.ts';
import { titleOf } from '../guilds/letters/letter.ts';
import { subscriptionOf } from '../guilds/records/subscriptions.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import type { ChannelSubscription } from '../kit/subscription.ts';
import { translator } from '../language/languages.ts';
import type { Dispatcher } from '../reminders/dispatcher.ts';
import type { Row } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import type { Breakage } from '../reminders/refusal.ts';
import { breakageNotice } from '../views/posts/breakage.ts';
import { uncertainNotice } from '../views/reminders/uncertain.ts';
import { warningNotice } from '../views/reminders/warning.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';

/** How moderators hear of what they did not ask for. */
export function newsOf(
  { posts, clock, log }: BotParts,
  { table, pacer, state }: Pick<Ground, 'table' | 'pacer' | 'state'>,
): News {
  const say = createTeller({
    rest: posts,
    turn: () => pacer.turn(PRIORITY.aside),
    monotonic: () => clock.monotonic(),
    log,
  });
  return createNews({ state, say, localeOf: (guild) => table.guild(guild)?.locale });
}

/** Tells moderators that a subscription can't post. */
export function tellerOf({ log }: BotParts, { table }: Ground, news: News) {
  return async (guild: string, one: ChannelSubscription, why: Breakage): Promise<void> => {
    const server = table.guild(guild)?.name ?? guild;
    const reached = await news.alert(
      guild,
      one,
      breakageNotice(one.channel, why, server, translator(one.language)),
    );
    log.info({ guild, channel: one.channel, why, reached }, 'a subscription can’t post');
  };
}

/** Whatever is of one of these kinds is missed where it is missing. */
const TOLD_OF: ReadonlySet<Row['kind']> = new Set(['countdown', 'notice', 'thread']);

/** Tells moderators that nobody can say whether something was posted, and how they may have it posted. */
export function doubtTellerOf({ log }: BotParts, { ledger, table }: Ground, registry: Registry, news: News) {
  return async ({ id, kind, guild, recipient }: Row): Promise<void> => {
    if (guild === undefined || !TOLD_OF.has(kind)) return;
    const row = await ledger.get(id);
    const one = subscriptionOf(registry.list(guild), recipient);
    if (!one || row?.state !== 'uncertain') return;
    const server = table.guild(guild)?.name ?? guild;
    const library = registry.libraryOf(guild);
    const naming = { registry, titleOf: (event: CountdownEvent) => titleOf(library, event) };
    for (const about of titled(guild, [row], naming)) {
      const { here, elsewhere } = uncertainNotice(about, server, translator(one.language));
      const reached = await news.alert(guild, one, elsewhere, here);
      log.warn({ guild, channel: recipient, id, reached }, 'nobody can say whether a post went out');
    }
  };
}

type Watching = {
  registry: Registry;
  health: Health;
  news: News;
  dispatcher: Pick<Dispatcher, 'pump'>;
  problems: WatchOptions['problems'];
  tend: WatchOptions['tend'];
};

/** What stands in a subscription's way at this moment. */
export function problemsHere(
  { posts, clock }: BotParts,
  { table, pacer }: Ground,
  obstacle: HealthOptions['obstacle'],
): WatchOptions['problems'] {
  const probe = createProbe(
    posts,
    () => pacer.turn(PRIORITY.aside),
    () => clock.monotonic(),
  );
  return async (guild, one) => {
    const { channel, role } = one;
    const place = table.place(guild, channel);
    return problemsOf(one, {
      ...checkChannel(table, guild, channel, role ?? undefined, one),
      obstacle: (await obstacle(guild, one)) ?? (place ? undefined : await probe(channel)),
      hasRole: role !== null && table.role(guild, role) !== undefined,
    });
  };
}

/** What looks at subscriptions before it matters. */
export function watchOf(
  { clock, log, keeping }: BotParts,
  { table, pacer, state, wait }: Ground,
  { registry, health, news, dispatcher, problems, tend }: Watching,
): Watch {
  return new Watch({
    registry,
    health,
    warnings: state.warnings,
    titleOf: (event, guild) => titleOf(registry.libraryOf(guild), event),
    problems,
    tend,
    async warn(guild, one, upcoming, problems) {
      const server = table.guild(guild)?.name ?? guild;
      const text = warningNotice(one, upcoming, problems, server, translator(one.language));
      const reached = await news.alert(guild, one, text);
      log.info({ guild, channel: one.channel, problems, reached }, 'moderators are warned before a post');
    },
    deliver: () => void dispatcher.pump(),
    persist: keeping.outage.persist,
    now: () => clock.now(),
    wait,
    onError: (err) => log[pacer.closed ? 'debug' : 'error']({ err }, 'subscriptions could not be looked at'),
  });
}
