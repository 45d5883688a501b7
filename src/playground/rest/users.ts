import { guildPermissions } from '../state/access.ts';
import { directChannelJson } from '../state/channel-json.ts';
import { openDirectMessages } from '../state/channels.ts';
import { removeApplication } from '../state/guilds.ts';
import { guildOf } from './finding.ts';
import { present, unknownUser } from './refused.ts';
import {
  type BotCall,
  botRoute,
  checkedBody,
  idParam,
  noContent,
  ok,
  type Reply,
  type Route,
} from './route.ts';

/** Users, the bot's own servers and its direct messages. */
export const userRoutes: readonly Route[] = [
  botRoute('GET /users/@me', 'get_my_user', (call) => ok(ownUserJson(call))),
  botRoute('GET /users/{user_id}', 'get_user', (call) => ok(userJson(call, idParam(call, 'user_id')))),
  botRoute('GET /users/@me/guilds', 'list_my_guilds', listGuilds),
  botRoute('DELETE /users/@me/guilds/{guild_id}', 'leave_guild', leaveGuild),
  botRoute('POST /users/@me/channels', 'create_dm', openChannel),
];

function userJson({ world }: BotCall, id: string): object {
  return present(world.users.get(id), unknownUser).user;
}

// Only of itself a bot is told settings.
function ownUserJson(call: BotCall): object {
  const { user, locale } = present(call.world.users.get(call.application.id), unknownUser);
  return { ...user, mfa_enabled: true, locale, verified: true, email: null };
}

function listGuilds({ world, application }: BotCall): Reply {
  const guilds = [...world.guilds.values()].filter(({ applications }) => applications.has(application.id));
  const shown = guilds.map((guild) => {
    const { id, name, owner_id } = guild;
    const permissions = guildPermissions(world, guild, application.id).toString();
    return {
      id,
      name,
      icon: null,
      banner: null,
      owner: owner_id === application.id,
      permissions,
      features: [],
    };
  });
  return ok(shown);
}

function leaveGuild(call: BotCall): Reply {
  removeApplication(call.world, guildOf(call), call.application);
  return noContent;
}

function openChannel(call: BotCall): Reply {
  const { recipient_id } = checkedBody<{ recipient_id: string }, 'dm.create'>(call, 'dm.create', {});
  const { id } = present(call.world.users.get(recipient_id), unknownUser);
  const channel = openDirectMessages(call.world, [id, call.application.id]);
  return ok(directChannelJson(call.world, channel, call.application.id));
}
