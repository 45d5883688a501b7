import type { APIInteraction } from 'discord-api-types/v10';
import { mayUse, type Presser, type Rights } from './command-access.ts';
import { UserError } from './errors.ts';
import { type Manner, mistaken, type Task } from './task.ts';

/** Who sent an interaction; undefined in a DM, where nobody is a moderator. */
export function presserOf(interaction: APIInteraction): Presser | undefined {
  const { guild_id: guild, member, channel } = interaction;
  if (guild === undefined || !member) return undefined;
  const around = channel && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    guild,
    user: member.user.id,
    roles: member.roles,
    channels: [channel?.id, around].filter((id) => typeof id === 'string'),
    permissions: BigInt(member.permissions),
  };
}

/**
 * The task, for moderators alone. Discord offers a slash command to none but those who may use it; a button, though, is there for
 * all who see it, so whoever presses is checked at that moment. What has to answer at once decides by what is at hand.
 */
export function forModerators(
  task: Task,
  manner: Manner,
  presser: Presser | undefined,
  rights: Rights,
): Task {
  const { command } = task;
  const refusal = () => new UserError('moderator.only');
  if (!presser) return mistaken(command, manner, refusal());
  const known = rights.known(presser.guild, command);
  if (known && !mayUse(presser, known)) return mistaken(command, manner, refusal());
  if (known || task.manner === 'modal') return task;
  return {
    ...task,
    run: async () => {
      if (!mayUse(presser, await rights.read(presser.guild, command))) throw refusal();
      return task.run();
    },
  };
}
