import { API } from '@discordjs/core';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  InteractionType,
} from 'discord-api-types/v10';
import type { Config } from '../config.ts';
import { type CommandIds, createCommandIds } from '../discord/command-ids.ts';
import { createRights } from '../discord/command-rights.ts';
import { createDownload } from '../discord/download.ts';
import { createGreeter, type GreeterOptions } from '../discord/greeter.ts';
import { createRouter } from '../discord/router.ts';
import { openBook } from '../guilds/book.ts';
import { takeNotices } from '../guilds/notices.ts';
import { observed } from '../guilds/observed.ts';
import { createRotation } from '../guilds/rotation.ts';
import { signedBook } from '../guilds/signed.ts';
import type { Keeping } from '../keeping.ts';
import type { Rights } from '../kit/command-access.ts';
import { createCooldowns } from '../kit/cooldowns.ts';
import type { RetryOptions } from '../retry.ts';
import { welcome } from '../views/welcome.ts';
import { createBeginning } from './beginning.ts';
import type { BotParts } from './parts.ts';
import { privacyOf } from './privacy.ts';
import type { BotReminders } from './reminders.ts';
import type { BotTrivia } from './trivia.ts';

/** Takes an event and the shard that it came over. */
export type EventHandler = (event: GatewayDispatchPayload, shard: number) => Promise<void>;

/** What commands work with besides the packs and the servers' records. */
type Services = { reminders: BotReminders; trivia: BotTrivia };

/**
 * What happens at each of the gateway's events that concern the bot.
 * @param fail ends the bot: its store can't be opened, or its commands must not be registered
 * @param wait waits real milliseconds; rejects when the bot stops
 */
export function createEventHandler(
  parts: BotParts,
  services: Services,
  config: Pick<Config, 'shards' | 'ownerGuild'>,
  fail: (error: unknown) => void,
  wait: RetryOptions['wait'],
): EventHandler {
  const { reminders } = services;
  const api = new API(parts.rest);
  const ids = createCommandIds({
    api,
    commands: parts.commands,
    ownerGuild: config.ownerGuild,
    log: parts.log,
  });
  const begin = createBeginning(parts, { api, config, ids, wait });
  const greetings = greetingsOf(parts.keeping);
  const turn = () => reminders.turn();
  const greeter = createGreeter({ api, greetings, body: welcome, turn, wall: parts.wall });
  const rights = createRights(api, ids);
  const answer = createAnswerer(parts, services, rights, ids);
  return async (event, shard) => {
    if (event.t === GatewayDispatchEvents.InteractionCreate) {
      seeCommand(ids, event.d);
      return answer(event.d, shard);
    }
    rights.take(event);
    await reminders.take(event);
    switch (event.t) {
      case GatewayDispatchEvents.Ready:
        greeter.ready(event.d);
        return begin(event.d).catch(fail);
      case GatewayDispatchEvents.GuildCreate:
        return greeter.joined(event.d);
      case GatewayDispatchEvents.GuildDelete:
        return event.d.unavailable ? undefined : greeter.left(event.d.id);
    }
  };
}

/** Who joins while the store is away is greeted when it is back. */
function greetingsOf({ state, outage }: Keeping): GreeterOptions['greetings'] {
  const lasting = state.then(({ greetings }) => ({
    setIfAbsent: (...greeting: Parameters<typeof greetings.setIfAbsent>) =>
      outage.persist(() => greetings.setIfAbsent(...greeting)),
    delete: (guild: string) => outage.persist(() => greetings.delete(guild)),
  }));
  // That the store can't be opened is told elsewhere.
  lasting.catch(() => undefined);
  return lasting;
}

/** An interaction says under which id Discord knows the command. */
function seeCommand(ids: CommandIds, interaction: APIInteraction): void {
  if (interaction.type !== InteractionType.ApplicationCommand) return;
  ids.see(interaction.application_id, interaction.data.name, interaction.data.id);
}

function createAnswerer(
  parts: BotParts,
  { reminders, trivia }: Services,
  rights: Rights,
  ids: Pick<CommandIds, 'get'>,
) {
  const { outage } = parts.keeping;
  const state = parts.keeping.state.then((it) => ({
    ...it,
    events: observed(it.events, (guild) => reminders.refresh(guild)),
    corrections: observed(it.corrections, (guild) => reminders.refresh(guild)),
    settings: observed(it.settings, (guild) => reminders.refresh(guild)),
  }));
  // Whoever needs it awaits it; that it can't be opened is told elsewhere.
  state.catch(() => undefined);
  const rotation = createRotation(parts.keeping.state);
  const privacy = privacyOf(parts);
  const download = createDownload(parts.apiUrl);
  const filmTitle = (id: string) => parts.libraries.of().film(id)?.title ?? id;
  const monotonic = () => parts.clock.monotonic();
  const cooldowns = createCooldowns({ monotonic, clock: () => parts.clock.now() });
  const mention = (name: string) => {
    // A subcommand is linked to by the id of its command.
    const id = ids.get(name.split(' ')[0] ?? name);
    return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
  };
  return createRouter({
    answers: parts.answers,
    commands: parts.commands,
    metrics: parts.metrics,
    log: parts.log,
    wall: parts.wall,
    book: async (guild, userId, now) => {
      const book = await outage.attempt(async () => openBook(await state, guild, userId, now));
      const former = book.settings.log?.value;
      return signedBook(book, filmTitle, (change) => reminders.sign(guild, userId, change, former));
    },
    away: (error) => outage.take(error),
    kept: async (guild) => takeNotices((await state).notices, guild),
    keptFor: async (person) => takeNotices((await state).personNotices, person),
    remindMe: (...whose) => reminders.remindMe(...whose),
    rights,
    reminders: (...whose) => reminders.of(...whose),
    pings: (...whose) => reminders.pings(...whose),
    trivia: (...whose) => trivia.of(...whose),
    cooldowns,
    surroundings: () => ({
      now: parts.clock.now(),
      libraries: parts.libraries,
      commands: parts.commands,
      installation: parts.installation,
      rotation,
      pictures: parts.pictures,
      privacy,
      download,
      exists: (...what) => reminders.exists(...what),
      feeds: parts.feeds(),
      mention,
    }),
  });
}
