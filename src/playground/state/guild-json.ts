import {
  type APIGuildMember,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildHubType,
  GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import { canSee, isThread } from './access.ts';
import { channelJson } from './channel-json.ts';
import type { ChannelRecord, GuildRecord, MemberRecord } from './records.ts';
import type { World } from './world.ts';

const constantParts = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  premium_tier: GuildPremiumTier.None,
  premium_progress_bar_enabled: false,
  hub_type: null as GuildHubType | null,
  max_members: 500_000,
  max_presences: null,
  max_video_channel_users: 25,
  emojis: [],
  stickers: [],
  features: ['COMMUNITY', 'NEWS'],
  incidents_data: null,
  home_header: null,
  widget_enabled: false,
  widget_channel_id: null,
  premium_subscription_count: 0,
  max_stage_video_channel_users: 50,
  nsfw: false,
};

/** The guild as `GET /guilds/{id}` shows it. */
export function guildJson(guild: GuildRecord): object {
  const { id, name, owner_id, preferred_locale, roles } = guild;
  return { ...constantParts, id, name, owner_id, preferred_locale, roles };
}

/** The guild as GUILD_CREATE tells it: without the presence intent only the bot's own member is in it. */
export function guildCreateJson(world: World, guild: GuildRecord, applicationId: string): object {
  const channels = channelsOf(world, guild);
  const own = guild.members.get(applicationId);
  return {
    ...guildJson(guild),
    joined_at: own?.joined_at ?? guild.joined_at,
    large: guild.members.size > 250,
    unavailable: false,
    member_count: guild.members.size,
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelJson(world, channel)),
    threads: channels
      .filter((channel) => isActiveThread(channel) && canSee(world, channel, applicationId))
      .map((channel) => channelJson(world, channel)),
    members: own ? [memberJson(world, own)] : [],
    guild_scheduled_events: [...guild.events.values()],
    voice_states: [],
    presences: [],
    stage_instances: [],
    soundboard_sounds: [],
  };
}

/** Channels and threads of the guild, in the order of their making. */
export function channelsOf(world: World, guild: GuildRecord): ChannelRecord[] {
  return [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);
}

export function isActiveThread(channel: ChannelRecord): boolean {
  return isThread(channel) && channel.thread_metadata?.archived === false;
}

/** A member as Discord shows it; without the user where `user` is a field beside it. */
export function memberJson(world: World, member: MemberRecord): APIGuildMember {
  const record = world.users.get(member.id);
  if (!record) throw new Error(`no user has the id ${member.id}`);
  return { user: record.user, ...bareMember(member) };
}

/** A member without the user, as it comes with messages. */
export function bareMember(member: MemberRecord): Omit<APIGuildMember, 'user'> {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joined_at,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    communication_disabled_until: member.communication_disabled_until,
  };
}
