import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import type { RoleObstacle } from '../kit/ping.ts';
import type { GuildTable } from './guild-table.ts';
import { roleObstacle } from './role-obstacle.ts';

export interface RolesOptions {
  readonly rest: REST;
  readonly table: GuildTable;
  /** Resolves when a request may leave. */
  readonly turn: () => Promise<void>;
}

/** Stands in the server's audit log. */
const REASON = 'asked for by pressing a button under a reminder';

/** What the bot does with members' roles. Each call throws what is no plain refusal. */
export function createRoles({ rest, table, turn }: RolesOptions) {
  const { guilds } = new API(rest);
  const asked = async <T>(request: () => Promise<T>): Promise<T | undefined> => {
    await turn();
    try {
      return await request();
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  };
  /** Ids of a member's roles at this moment; undefined for one who is no member. */
  const member = async (guild: string, person: string): Promise<readonly string[] | undefined> =>
    (await asked(() => guilds.getMember(guild, person)))?.roles;
  return {
    member,
    /** False where Discord refuses it. */
    give: async (guild: string, person: string, role: string): Promise<boolean> =>
      (await asked(done(() => guilds.addRoleToMember(guild, person, role, { reason: REASON })))) ?? false,
    /** False where Discord refuses it. */
    take: async (guild: string, person: string, role: string): Promise<boolean> =>
      (await asked(done(() => guilds.removeRoleFromMember(guild, person, role, { reason: REASON })))) ??
      false,
    /** Whether a channel denies a role anything, so that who loses it can do more. */
    shuts: (guild: string, role: string): boolean =>
      [...(table.guild(guild)?.places.values() ?? [])].some(({ overwrites }) =>
        overwrites.some(({ id, deny }) => id === role && BigInt(deny) !== 0n),
      ),
    /** Why a role is not to be given, by what is true now. @param chooser who chose it. */
    async obstacle(guild: string, role: string, chooser: string | null): Promise<RoleObstacle | undefined> {
      const whether = (roles: readonly string[] | undefined) => {
        const row = table.guild(guild);
        if (!row) return 'gone';
        return roleObstacle({
          guild,
          owner: row.owner,
          roles: row.roles,
          role: table.role(guild, role),
          ownRoles: row.ownRoles,
          overwrites: [...row.places.values()].flatMap(({ overwrites }) => overwrites),
          chooser: chooser === null || !roles ? undefined : { id: chooser, roles },
        });
      };
      const found = whether(undefined);
      // Discord need not be asked for one who could not change the answer.
      if (found !== 'chooser-may-not' || chooser === null) return found;
      return whether(await member(guild, chooser));
    },
  };
}

const done = (request: () => Promise<void>) => async (): Promise<true> => {
  await request();
  return true;
};

const isRefusal = (error: unknown): boolean =>
  error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
