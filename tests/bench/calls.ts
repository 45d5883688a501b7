import { APPLICATION, CHANNELS, channelId, guildId, userOf } from './server-json.ts';

/** What people ask; the floor answers the same with constants. */
const ASKED = [
  { name: 'release', options: [] },
  { name: 'quote', options: [{ name: 'speaker', type: 3, value: 'Tom Cruise' }] },
  { name: 'cast', options: [{ name: 'person', type: 3, value: 'Vanessa Kirby' }] },
];

/** Discord's first second (Discord, snowflakes). */
const EPOCH_MS = 1_420_070_400_000;

/** The token under which an interaction is answered. */
export const tokenOf = (id: string): string => `token-of-${id}`;

export type Call = { id: string; frame: string };

/** Makes interactions: one command after the other, each in another channel and from another person. */
export function createCaller(guilds: number, sequence: () => number): () => Call {
  let made = 0;
  return () => {
    made += 1;
    const id = String((BigInt(Date.now() - EPOCH_MS) << 22n) + BigInt(made % 4_194_304));
    return {
      id,
      frame: JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: sequence(), d: bodyOf(id, made, guilds) }),
    };
  };
}

function bodyOf(id: string, number: number, guilds: number) {
  const guild = number % guilds;
  const channel = channelId(guild, 1 + (number % (CHANNELS - 1)));
  const { name, options } = ASKED[number % ASKED.length] ?? { name: '', options: [] };
  return {
    id,
    application_id: APPLICATION,
    type: 2,
    token: tokenOf(id),
    version: 1,
    locale: 'en-GB',
    guild_locale: 'en-GB',
    guild_id: guildId(guild),
    guild: { id: guildId(guild), locale: 'en-GB', features: ['COMMUNITY', 'NEWS'] },
    channel_id: channel,
    channel: {
      id: channel,
      type: 0,
      name: 'films',
      position: 1,
      parent_id: null,
      permissions: '2248473465835073',
      flags: 0,
      guild_id: guildId(guild),
    },
    app_permissions: '2248473465835073',
    context: 0,
    authorizing_integration_owners: { 0: guildId(guild) },
    entitlements: [],
    attachment_size_limit: 10_485_760,
    member: {
      user: userOf(String(710_000_000_000_000_000n + BigInt(number % 500)), `person${number % 500}`),
      nick: null,
      avatar: null,
      roles: [],
      joined_at: '2023-05-01T10:00:00.000000+00:00',
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      permissions: '2248473465835073',
      communication_disabled_until: null,
    },
    data: { id: commandId(name), name, type: 1, guild_id: undefined, options },
  };
}

/** The id that the stand-in gives a command. */
export const commandId = (name: string): string =>
  String(820_000_000_000_000_000n + (BigInt(`0x${Buffer.from(name).toString('hex')}`) % 1_000_000_000n));
