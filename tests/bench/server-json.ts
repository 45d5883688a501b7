import { ChannelType } from 'discord-api-types/v10';

// Servers as Discord announces them: 30 channels, 25 roles and the bot itself come to about 20 KB each.

export const APPLICATION = '800000000000000001';
export const CHANNELS = 30;
const ROLES = 25;

/** Ids of servers, and of what is in them; all of one shard. */
export const guildId = (at: number): string => String(900_000_000_000_000_000n + BigInt(at) * 1_000_000n);
const inGuild = (at: number, number: number): string => String(BigInt(guildId(at)) + BigInt(number));
export const channelId = (guild: number, channel: number): string => inGuild(guild, 1_000 + channel);

/** What a bot needs to read channels and post in them (Discord, permissions). */
const MEMBERS = '2248473465835073';

const roleOf = (guild: number, number: number) => ({
  id: number === 0 ? guildId(guild) : inGuild(guild, number),
  name: number === 0 ? '@everyone' : `Role number ${number}`,
  description: null,
  permissions: MEMBERS,
  position: number,
  color: 3_447_003,
  colors: { primary_color: 3_447_003, secondary_color: null, tertiary_color: null },
  hoist: number % 3 === 0,
  managed: number === 1,
  mentionable: number % 2 === 0,
  icon: null,
  unicode_emoji: null,
  flags: 0,
  ...(number === 1 ? { tags: { bot_id: APPLICATION } } : {}),
});

const channelOf = (guild: number, number: number) => {
  const category = number % 10 === 0;
  return {
    id: channelId(guild, number),
    type: category ? ChannelType.GuildCategory : ChannelType.GuildText,
    name: category ? `Part ${number / 10}` : `channel-number-${number}`,
    position: number,
    flags: 0,
    parent_id: category ? null : channelId(guild, number - (number % 10)),
    permission_overwrites: overwritesOf(guild, number - (number % 10)),
    ...(category
      ? {}
      : {
          topic: `What is spoken of in channel number ${number}: films, and what has been said of them.`,
          nsfw: false,
          rate_limit_per_user: 0,
          last_message_id: inGuild(guild, 50_000 + number),
          last_pin_timestamp: null,
        }),
  };
};

/** Channels have those of their category. */
const overwritesOf = (guild: number, category: number) =>
  [0, 2, 3].map((role) => ({
    id: roleOf(guild, role).id,
    type: 0,
    allow: '3072',
    deny: category === 20 ? '2048' : '0',
  }));

const memberOf = (guild: number) => ({
  user: userOf(APPLICATION, 'reckoner', true),
  nick: null,
  avatar: null,
  roles: [roleOf(guild, 1).id],
  joined_at: '2023-05-01T10:00:00.000000+00:00',
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  communication_disabled_until: null,
});

export const userOf = (id: string, username: string, bot = false) => ({
  id,
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  public_flags: 0,
  ...(bot ? { bot } : {}),
});

const LOCALE = 'en-GB';

const guildOf = (at: number) => ({
  id: guildId(at),
  name: `Server number ${at}`,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: '700000000000000001',
  preferred_locale: LOCALE,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: channelId(at, 1),
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 2,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  max_members: 500_000,
  max_video_channel_users: 25,
  member_count: 400,
  large: false,
  unavailable: false,
  lazy: true,
  joined_at: '2023-05-01T10:00:00.000000+00:00',
  vanity_url_code: null,
  application_id: null,
  features: ['COMMUNITY', 'NEWS'],
  roles: Array.from({ length: ROLES }, (_, number) => roleOf(at, number)),
  channels: Array.from({ length: CHANNELS }, (_, number) => channelOf(at, number)),
  members: [memberOf(at)],
  emojis: [],
  stickers: [],
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

const made: Buffer[] = [];

/** The bytes of a GUILD_CREATE; made once, so that sending it costs the same each time. */
export function guildCreate(at: number): Buffer {
  const frame = { op: 0, t: 'GUILD_CREATE', s: at + 2, d: guildOf(at) };
  const bytes = made[at] ?? Buffer.from(JSON.stringify(frame));
  made[at] = bytes;
  return bytes;
}
