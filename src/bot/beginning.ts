import type { API } from '@discordjs/core';
import type { GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { Config } from '../config.ts';
import type { CommandIds } from '../discord/command-ids.ts';
import { isRefusal, TOKEN_REFUSED } from '../discord/gateway.ts';
import { inviteLink } from '../discord/invite.ts';
import { register } from '../discord/registration.ts';
import { type RetryOptions, untilDone } from '../retry.ts';
import { OperatorError } from '../service.ts';
import type { BotParts } from './parts.ts';

export type Beginning = {
  api: API;
  config: Pick<Config, 'shards' | 'ownerGuild'>;
  ids: CommandIds;
  wait: RetryOptions['wait'];
};

type Begin = (ready: GatewayReadyDispatchData) => Promise<void>;

/**
 * What is done once in a process, however many sessions begin in it: the store of the application that Discord says this is is
 * opened at the first READY. Once in the whole bot, by the process that runs shard 0, the commands are registered.
 */
export function createBeginning(parts: BotParts, beginning: Beginning): Begin {
  const { range } = beginning.config.shards;
  const registers = range === undefined || range.start === 0;
  const open = once(async ({ application }) => void (await parts.keeping.open(application.id)));
  const registered = once((ready) => registerCommands(parts, beginning, ready));
  const known = once((ready) => readIds(parts, beginning, ready));
  return async (ready) => {
    await open(ready);
    if (!registers) return known(ready);
    // Shard 0 need not be the first that Discord lets in.
    if ((ready.shard?.[0] ?? 0) === 0) await registered(ready);
  };
}

/** Whoever comes later waits for the first. */
function once(task: Begin): Begin {
  let done: Promise<void> | undefined;
  return (ready) => {
    done ??= task(ready);
    return done;
  };
}

async function registerCommands(
  { keeping, commands, log, wall }: BotParts,
  { api, config, ids, wait }: Beginning,
  { application, guilds }: GatewayReadyDispatchData,
): Promise<void> {
  if (guilds.length === 0) log.info(`add the bot to a server: ${inviteLink(application.id)}`);
  const { registrations: former } = await keeping.state;
  const { ownerGuild } = config;
  const registration = { api, applicationId: application.id, commands, ownerGuild, former, wall };
  const registered = await untilDone(() => register(registration), {
    wait,
    onFailure(err, retryInMs) {
      throwRefusal(err);
      if (!keeping.outage.take(err)) log.error({ err, retryInMs }, 'the commands could not be registered');
    },
  });
  ids.take(registered.ids);
  const { changed } = registered;
  log.info({ commands: registered.ids.size, changed }, 'commands are registered');
  // At a first start there is always something to register.
  if (changed && guilds.length > 0) log.info(`add the bot to a server: ${inviteLink(application.id)}`);
}

/** Another process registers the commands, and may not have done so yet. */
async function readIds(
  { commands, log }: BotParts,
  { ids, wait }: Beginning,
  { application }: GatewayReadyDispatchData,
): Promise<void> {
  const missing = () => commands.filter(({ name }) => ids.get(name) === undefined).map(({ name }) => name);
  const read = async () => {
    await ids.read(application.id);
    if (missing().length > 0) throw new UnregisteredError();
  };
  await untilDone(read, {
    wait,
    onFailure(err, retryInMs) {
      throwRefusal(err);
      if (err instanceof UnregisteredError) log.debug({ missing: missing(), retryInMs }, err.message);
      else log.error({ err, retryInMs }, "the commands' ids could not be read");
    },
  });
  log.info(
    { commands: commands.length },
    'commands are known, as the process of shard 0 has registered them',
  );
}

class UnregisteredError extends Error {
  constructor() {
    super('the process of shard 0 has not registered all commands yet');
    this.name = 'UnregisteredError';
  }
}

/** @throws OperatorError for what no repetition would change */
function throwRefusal(error: unknown): void {
  if (error instanceof OperatorError) throw error;
  if (isRefusal(error)) throw new OperatorError(TOKEN_REFUSED);
}
