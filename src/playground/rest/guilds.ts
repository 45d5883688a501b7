import { canSee, isThread } from '../state/access.ts';
import { channelJson } from '../state/channel-json.ts';
import { makeChannel } from '../state/channels.ts';
import { channelsOf, guildJson, isActiveThread } from '../state/guild-json.ts';
import { type ChannelForm, channelFields, grantedBits } from './channel-form.ts';
import { guildOf, requireInGuild } from './finding.ts';
import { type BotCall, botRoute, checkedBody, created, ok, type Reply, type Route } from './route.ts';

/** A server and its channels. */
export const guildRoutes: readonly Route[] = [
  botRoute('GET /guilds/{guild_id}', 'get_guild', read),
  botRoute('GET /guilds/{guild_id}/channels', 'list_guild_channels', listChannels),
  botRoute('POST /guilds/{guild_id}/channels', 'create_guild_channel', createChannel),
  botRoute('GET /guilds/{guild_id}/threads/active', 'get_active_guild_threads', listThreads),
];

function read(call: BotCall): Reply {
  const guild = guildOf(call);
  const counted = call.query.get('with_counts') === 'true';
  const { size } = guild.members;
  const counts = counted ? { approximate_member_count: size, approximate_presence_count: size } : {};
  return ok({ ...guildJson(guild), ...counts });
}

function listChannels(call: BotCall): Reply {
  const channels = channelsOf(call.world, guildOf(call)).filter((channel) => !isThread(channel));
  return ok(channels.map((channel) => channelJson(call.world, channel)));
}

function createChannel(call: BotCall): Reply {
  const guild = guildOf(call);
  const form = checkedBody<ChannelForm & { name: string }, 'channel.create'>(call, 'channel.create', {});
  requireInGuild(call, 'channel.create', guild, { changes: grantedBits(form) });
  const channel = makeChannel(call.world, guild, { ...channelFields(call.world, form), name: form.name });
  return created(channelJson(call.world, channel));
}

function listThreads(call: BotCall): Reply {
  const { world, application } = call;
  const threads = channelsOf(world, guildOf(call)).filter(
    (channel) => isActiveThread(channel) && canSee(world, channel, application.id),
  );
  return ok({ threads: threads.map((thread) => channelJson(world, thread)), members: [], has_more: false });
}
