import { API } from '@discordjs/core';
import { isZone } from '../calendar/zone.ts';
import type { CarrierOptions } from '../discord/carrier.ts';
import { type EventForm, isMarked, moveEvent, readEvents, removeEvent } from '../discord/scheduled-events.ts';
import { mayCreateEvents } from '../discord/sight.ts';
import { createTeller } from '../discord/teller.ts';
import { titleOf } from '../guilds/letters/letter.ts';
import { isAsleep, isAtRest, type WantedRelease, wantedReleases } from '../guilds/places/scheduled.ts';
import { createScheduler, type SchedulerOptions } from '../guilds/places/scheduler.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import { keeperOf } from '../kit/subscription.ts';
import { translator } from '../language/languages.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import { LIMITS } from '../views/layout/limits.ts';
import { scheduledEvent, scheduledNotice } from '../views/posts/scheduled-event.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';

/** Discord's scheduled events for the releases of servers that want them. */
export function schedulingOf(parts: BotParts, ground: Ground, registry: Registry) {
  const { state, ledger, table } = ground;
  const now = () => parts.clock.now();
  const settingsOf = (guild: string) => state.settings.get(guild);
  const languageIn = async (guild: string) =>
    translator((await settingsOf(guild))?.language?.value ?? table.guild(guild)?.locale);
  const wanted = async (guild: string): Promise<WantedRelease[] | undefined> => {
    if (isAsleep(registry, guild)) return undefined;
    const zone = (await settingsOf(guild))?.zone?.value;
    // Another version of Node may not know a zone that was set.
    return wantedReleases(guild, registry, zone !== undefined && isZone(zone) ? zone : undefined, now());
  };
  const formOf = async (guild: string, { release, start, end }: WantedRelease, mark: string) => {
    const scene = { release, title: titleOf(registry.libraryOf(guild), release), mark };
    return { ...scheduledEvent(scene, await languageIn(guild)), start, end };
  };
  const scheduler = createScheduler({
    ledger,
    wanted,
    now,
    isAtRest: (guild, event) => isAtRest(registry, guild, event),
    isReachable: (guild) => table.guild(guild)?.unavailable === false,
    mayCreate: (guild) => mayCreateEvents(table, guild),
    tell: tellerIn(parts, ground, registry, languageIn),
    ...boardOf(parts, ground, formOf),
  });
  const carrier = {
    composeEvent: async ({ guild, event, id }) => {
      const found = guild && (await wanted(guild))?.find((one) => one.event === event);
      return guild && found ? formOf(guild, found, id) : undefined;
    },
  } satisfies Partial<CarrierOptions>;
  return { scheduler, carrier };
}

type FormOf = (guild: string, wanted: WantedRelease, mark: string) => Promise<EventForm>;

/** The requests, each in its turn. */
function boardOf(
  { posts }: BotParts,
  { pacer, table }: Ground,
  formOf: FormOf,
): Pick<SchedulerOptions, 'read' | 'move' | 'remove'> {
  const api = new API(posts);
  const turn = () => pacer.turn(PRIORITY.aside);
  return {
    async read(guild) {
      await turn();
      const { ours, pending } = await readEvents(api, guild, table.self);
      const marked = ours.map((event) => ({ ...event, isMarked: (mark: string) => isMarked(event, mark) }));
      return { ours: marked, room: LIMITS.scheduledEvent.perGuild - pending };
    },
    async move(guild, id, to, mark) {
      const form = await formOf(guild, to, mark);
      await turn();
      await moveEvent(api, guild, id, form);
    },
    async remove(guild, id) {
      await turn();
      await removeEvent(api, guild, id);
    },
  };
}

function tellerIn(
  { posts, clock, log }: BotParts,
  { state, table, pacer }: Ground,
  registry: Registry,
  languageIn: (guild: string) => Promise<ReturnType<typeof translator>>,
): SchedulerOptions['tell'] {
  const say = createTeller({
    rest: posts,
    turn: () => pacer.turn(PRIORITY.aside),
    monotonic: () => clock.monotonic(),
    log,
  });
  return async (guild, why) => {
    const one = registry.list(guild)?.subscriptions.find(({ scheduled }) => scheduled);
    if (!one) return;
    const channel = (await state.settings.get(guild))?.log?.value;
    const body = scheduledNotice(why, table.guild(guild)?.name ?? guild, await languageIn(guild));
    const reached = await say({ channel, person: keeperOf(one) }, body);
    log.info({ guild, why, reached }, 'scheduled events can’t be made');
  };
}
