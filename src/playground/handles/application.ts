import {
  type APIApplicationCommandPermission,
  GatewayCloseCodes,
  ApplicationCommandPermissionType as Type,
} from 'discord-api-types/v10';
import type { Application, PermissionRule } from '../community.ts';
import type { Switchboard } from '../gateway/switchboard.ts';
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
      const named = [
        ...commandsIn(world, id, 'global').values(),
        ...commandsIn(world, id, idOf(guild)).values(),
      ];
      const target = command === undefined ? id : named.find(({ name }) => name === command)?.id;
      if (target === undefined) throw new Error(`there is no command ${command}`);
      setPermissions(
        world,
        foundGuild(world, guild),
        { applicationId: id, id: target },
        rules.map(permissionRule),
      );
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

function permissionRule({ role, user, channel, allow }: PermissionRule): APIApplicationCommandPermission {
  const target = role ?? user ?? channel;
  if (target === undefined) throw new Error('a rule is for a role, a person or a channel');
  const type = role !== undefined ? Type.Role : user !== undefined ? Type.User : Type.Channel;
  return { id: idOf(target), type, permission: allow };
}
