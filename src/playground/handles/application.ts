import {
  type APIApplicationCommandPermission,
  GatewayCloseCodes,
  ApplicationCommandPermissionType as Type,
} from 'discord-api-types/v10';
import type { Application, PermissionRule } from '../community.ts';
import type { Switchboard } from '../gateway/switchboard.ts';
import type { Ref } from '../options.ts';
import { idOf } from '../ref.ts';
import { freshToken } from '../state/applications.ts';
import { commandsIn } from '../state/command-book.ts';
import { setPermissions } from '../state/command-permissions.ts';
import type { World } from '../state/world.ts';
import { foundApplication, foundGuild } from './found.ts';
import { userHandle } from './user.ts';

/** An application with its bot. */
export function applicationHandle(world: World, switchboard: Switchboard, id: string): Application {
  const record = () => foundApplication(world, id);
  return {
    id,
    get name() {
      return record().name;
    },
    get token() {
      return record().token;
    },
    get publicKey() {
      return record().publicKey;
    },
    get user() {
      return userHandle(world, id);
    },
    get owner() {
      return userHandle(world, record().ownerId);
    },
    get presence() {
      return [...record().presences.values()].at(-1);
    },
    commands: (guild) => [...commandsIn(world, id, guild === undefined ? 'global' : idOf(guild)).values()],
    permit: (guild, command, rules) => {
      const target = command === undefined ? id : idOfCommand(world, id, guild, command);
      const whose = { applicationId: id, id: target };
      setPermissions(world, foundGuild(world, guild), whose, rules.map(permissionRule));
    },
    installFor: (user) => void record().users.add(idOf(user)),
    removeFor: (user) => void record().users.delete(idOf(user)),
    allowIntents: (intents) => {
      record().privilegedIntents = intents;
    },
    resetToken: () => {
      record().token = freshToken(id);
      for (const line of switchboard.connections(id)) {
        line.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      }
    },
    get connected() {
      return switchboard.connected(id).length > 0;
    },
    ready: async (shards = 1) => {
      const enough = () => switchboard.connected(id).length >= shards;
      if (!enough()) await switchboard.ready.once(enough);
    },
  };
}

/** The id of an application's command in a server, be it one of all servers or of this one. */
function idOfCommand(world: World, application: string, guild: Ref, command: string): string {
  const scopes = ['global', idOf(guild)] as const;
  const all = scopes.flatMap((scope) => [...commandsIn(world, application, scope).values()]);
  const found = all.find(({ name }) => name === command);
  if (found === undefined) throw new Error(`there is no command ${command}`);
  return found.id;
}

function permissionRule({ role, user, channel, allow }: PermissionRule): APIApplicationCommandPermission {
  const target = role ?? user ?? channel;
  if (target === undefined) throw new Error('a rule is for a role, a person or a channel');
  const type = role !== undefined ? Type.Role : user !== undefined ? Type.User : Type.Channel;
  return { id: idOf(target), type, permission: allow };
}
