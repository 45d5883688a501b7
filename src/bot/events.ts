import { API } from '@discordjs/core';
import {
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { createRights } from '../discord/command-rights.ts';
import { createDownload } from '../discord/download.ts';
import { isRefusal, TOKEN_REFUSED } from '../discord/gateway.ts';
import { createGreeter } from '../discord/greeter.ts';
import { inviteLink } from '../discord/invite.ts';
import { register } from '../discord/registration.ts';
import { createRouter } from '../discord/router.ts';
import { openBook } from '../guilds/book.ts';
import { takeNotices } from '../guilds/notices.ts';
import { observed } from '../guilds/observed.ts';
import { createRotation } from '../guilds/rotation.ts';
import { signedBook } from '../guilds/signed.ts';
import type { Rights } from '../kit/command-access.ts';
import { type RetryOptions, untilDone } from '../retry.ts';
import { OperatorError } from '../service.ts';
import { welcome } from '../views/welcome.ts';
import type { BotParts } from './parts.ts';
import type { BotReminders } from './reminders.ts';

export type EventHandler = (event: GatewayDispatchPayload) => Promise<void>;

/**
 * What happens at each of the gateway's events that concern the bot.
 * @param fail ends the bot: its store can't be opened, or its commands must not be registered
 * @param wait waits real milliseconds; rejects when the bot stops
 */
export function createEventHandler(
  parts: BotParts,
  reminders: BotReminders,
  ownerGuild: string | undefined,
  fail: (error: unknown) => void,
  wait: RetryOptions['wait'],
): EventHandler {
  const api = new API(parts.rest);
  const commandIds = new Map<string, string>();
  const begin = once((ready) => begun(parts, { api, ownerGuild, commandIds, wait }, ready).catch(fail));
  const greetings = parts.keeping.state.then((it) => it.greetings);
  const greeter = createGreeter({ api, greetings, body: welcome, wall: parts.wall });
  const rights = createRights(api, commandIds, ownerGuild);
  const answer = createAnswerer(parts, reminders, rights, commandIds);
  return async (event) => {
    if (event.t === GatewayDispatchEvents.InteractionCreate) return answer(event.d);
    rights.take(event);
    await reminders.take(event);
    switch (event.t) {
      case GatewayDispatchEvents.Ready:
        greeter.ready(event.d);
        return begin(event.d);
      case GatewayDispatchEvents.GuildCreate:
        return greeter.joined(event.d);
      case GatewayDispatchEvents.GuildDelete:
        return event.d.unavailable ? undefined : greeter.left(event.d.id);
    }
  };
}

/** A READY comes with each new session; what begins the bot is done at the first alone. */
function once(task: (ready: GatewayReadyDispatchData) => Promise<void>): typeof task {
  let done = false;
  return async (ready) => {
    if (done) return;
    done = true;
    await task(ready);
  };
}

type Beginning = {
  api: API;
  ownerGuild: string | undefined;
  commandIds: Map<string, string>;
  wait: RetryOptions['wait'];
};

/** Opens the store of the application that Discord says this is, and registers the commands at shard 0. */
async function begun(
  { keeping, commands, log, wall }: BotParts,
  { api, ownerGuild, commandIds, wait }: Beginning,
  { application, guilds, shard }: GatewayReadyDispatchData,
): Promise<void> {
  const state = await keeping.open(application.id);
  if ((shard?.[0] ?? 0) !== 0) return;
  if (guilds.length === 0) log.info(`add the bot to a server: ${inviteLink(application.id)}`);
  const former = state.registrations;
  const registration = { api, applicationId: application.id, commands, ownerGuild, former, wall };
  const { changed, ids } = await untilDone(() => register(registration), {
    wait,
    onFailure(err, retryInMs) {
      if (err instanceof OperatorError) throw err;
      if (isRefusal(err)) throw new OperatorError(TOKEN_REFUSED);
      log.error({ err, retryInMs }, 'the commands could not be registered');
    },
  });
  for (const [name, id] of ids) commandIds.set(name, id);
  log.info({ commands: ids.size, changed }, 'commands are registered');
  // At a first start there is always something to register.
  if (changed && guilds.length > 0) log.info(`add the bot to a server: ${inviteLink(application.id)}`);
}

function createAnswerer(
  parts: BotParts,
  reminders: BotReminders,
  rights: Rights,
  commandIds: ReadonlyMap<string, string>,
) {
  const state = parts.keeping.state.then((it) => ({
    ...it,
    events: observed(it.events, (guild) => reminders.refresh(guild)),
    corrections: observed(it.corrections, (guild) => reminders.refresh(guild)),
  }));
  // Whoever needs it awaits it; that it can't be opened is told elsewhere.
  state.catch(() => undefined);
  const rotation = createRotation(parts.keeping.state);
  const download = createDownload(parts.apiUrl);
  const filmTitle = (id: string) => parts.library.film(id)?.title ?? id;
  const mention = (name: string) => {
    // A subcommand is linked to by the id of its command.
    const id = commandIds.get(name.split(' ')[0] ?? name);
    return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
  };
  return createRouter({
    rest: parts.answers,
    commands: parts.commands,
    metrics: parts.metrics,
    log: parts.log,
    wall: parts.wall,
    book: async (guild, userId, now) => {
      const book = await openBook(await state, guild, userId, now);
      const former = book.settings.log?.value;
      return signedBook(book, filmTitle, (change) => reminders.sign(guild, userId, change, former));
    },
    kept: async (guild) => takeNotices((await state).notices, guild),
    rights,
    reminders: (...whose) => reminders.of(...whose),
    pings: (...whose) => reminders.pings(...whose),
    surroundings: () => ({
      now: parts.clock.now(),
      library: parts.library,
      commands: parts.commands,
      installation: parts.installation,
      rotation,
      pictures: parts.pictures,
      download,
      exists: (...what) => reminders.exists(...what),
      mention,
    }),
  });
}
