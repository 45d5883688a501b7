import type { API } from '@discordjs/core';
import {
  type APIGuildApplicationCommandPermissions,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
} from 'discord-api-types/v10';
import type { Overwrites, Rights } from '../kit/command-access.ts';
import type { CommandIds } from './command-ids.ts';

/** By the id of a command, or of the application for all its commands. */
type Lists = ReadonlyMap<string, APIGuildApplicationCommandPermissions['permissions']>;

/** Rights as Discord tells them. */
export type CommandRights = Rights & {
  /** Takes in an event of the gateway: what a server has changed is asked for anew when it is needed. */
  take(event: GatewayDispatchPayload): void;
};

/**
 * Who may use commands in servers: asked of Discord when first needed, and kept until the gateway says that it has changed.
 * What is set on a command stands under its id, so nobody can say who may use it before that is known: while this process has
 * not registered the commands, and where another shard's does, Discord is asked for the ids too.
 */
export function createRights(api: API, ids: Pick<CommandIds, 'get' | 'read'>): CommandRights {
  const asked = new Map<string, Promise<Lists>>();
  const told = new Map<string, Lists>();
  let application = '';
  const of = (lists: Lists, command: string): Overwrites => ({
    command: lists.get(ids.get(command) ?? '') ?? [],
    application: lists.get(application) ?? [],
  });
  const named = async (command: string): Promise<void> => {
    if (ids.get(command) === undefined) await ids.read(application);
  };
  const forget = (guild: string) => {
    asked.delete(guild);
    told.delete(guild);
  };
  const ask = (guild: string): Promise<Lists> => {
    const answer = listsOf(api, application, guild).then((lists) => {
      // What was forgotten meanwhile is out of date.
      if (asked.get(guild) === answer) told.set(guild, lists);
      return lists;
    });
    asked.set(guild, answer);
    // Whoever asks next tries again.
    answer.catch(() => asked.get(guild) === answer && asked.delete(guild));
    return answer;
  };
  return {
    known(guild, command) {
      const lists = told.get(guild);
      return lists && ids.get(command) !== undefined ? of(lists, command) : undefined;
    },
    async read(guild, command) {
      const [lists] = await Promise.all([asked.get(guild) ?? ask(guild), named(command)]);
      return of(lists, command);
    },
    take(event) {
      if (event.t === GatewayDispatchEvents.Ready) {
        // A new session may have missed any change.
        application = event.d.application.id;
        asked.clear();
        told.clear();
      }
      if (event.t === GatewayDispatchEvents.ApplicationCommandPermissionsUpdate) forget(event.d.guild_id);
      if (event.t === GatewayDispatchEvents.GuildDelete) forget(event.d.id);
    },
  };
}

async function listsOf(api: API, application: string, guild: string): Promise<Lists> {
  const all = await api.applicationCommands.getGuildCommandsPermissions(application, guild);
  return new Map(all.map(({ id, permissions }) => [id, permissions]));
}
