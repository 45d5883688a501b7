import type { API } from '@discordjs/core';
import type { Command } from '../kit/command.ts';
import { nameAbroad } from '../kit/task-of.ts';
import type { Logger } from '../log.ts';

/** Under which ids Discord knows our commands: for mentions of them, and for what servers have set on them. */
export type CommandIds = {
  /** Undefined while it is not known. */
  get(name: string): string | undefined;
  /** Discord has said these at a registration. */
  take(ids: ReadonlyMap<string, string>): void;
  /**
   * Asks Discord for them. Several who ask at once share one answer.
   * @param application the application's id. @throws what asking Discord throws
   */
  read(application: string): Promise<void>;
  /** An interaction bears a command's id: where the list at hand has another, it is out of date and asked for anew. */
  see(application: string, name: string, id: string): void;
};

export type CommandIdsOptions = {
  api: API;
  commands: readonly Pick<Command, 'name' | 'menu'>[];
  /** The server in which alone the commands are registered; undefined where they are global. */
  ownerGuild: string | undefined;
  log: Logger;
};

/**
 * The ids of our commands. The process of shard 0 registers them and so hears their ids; any other has to ask, and may do so before
 * they are registered: it asks again once it meets a command that it does not know, or knows under another id.
 */
export function createCommandIds({ api, commands, ownerGuild, log }: CommandIdsOptions): CommandIds {
  // One that stands in the menu of a message has another name there than here.
  const ours = new Map(commands.map((command) => [nameAbroad(command), command.name]));
  const nameHere = (name: string) => ours.get(name) ?? name;
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  let asking: Promise<void> | undefined;
  const take: CommandIds['take'] = (found) => {
    for (const [name, id] of found) ids.set(name, id);
  };
  const ask = async (application: string): Promise<void> => {
    const all = await (ownerGuild === undefined
      ? api.applicationCommands.getGlobalCommands(application)
      : api.applicationCommands.getGuildCommands(application, ownerGuild));
    take(new Map(all.map(({ name, id }) => [nameHere(name), id])));
  };
  const read: CommandIds['read'] = (application) => {
    asking ??= ask(application).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return {
    get: (name) => ids.get(name),
    take,
    read,
    see(application, name, id) {
      if (ids.get(nameHere(name)) === id || seen.has(id)) return;
      // Once for each: one of another scope than ours stays unknown.
      seen.add(id);
      read(application).catch((err: unknown) => log.warn({ err }, "the commands' ids could not be read"));
    },
  };
}
