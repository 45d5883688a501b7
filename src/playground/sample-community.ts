import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Application, Guild, User } from './community.ts';
import type { Playground } from './playground.ts';

const { ManageChannels, ManageGuild, ManageMessages, ManageRoles, SendMessages, ViewChannel } =
  PermissionFlagsBits;

type People = { owner: User; moderator: User; fans: readonly User[]; newcomer: User; german: User };

/**
 * Makes a small community around an application of this name: channels of each kind, a role to ping, a moderator,
 * fans, and somebody who may hardly do anything. Gives the application, installed in it.
 */
export function makeCommunity(playground: Playground, name: string): Application {
  const people = makePeople(playground);
  const application = playground.createApplication({ name, owner: people.owner });
  const guild = playground.createGuild({ name: 'The Projection Room', owner: people.owner });
  furnish(guild, people);
  guild.install(application);
  const [fan] = people.fans;
  if (fan) application.installFor(fan);
  return application;
}

// The page begins as whoever was made first: a fan, as most are.
function makePeople(playground: Playground): People {
  const fans = [
    playground.createUser({ username: 'ada', globalName: 'Ada' }),
    playground.createUser({ username: 'ravi', globalName: 'Ravi' }),
  ];
  return {
    fans,
    german: playground.createUser({ username: 'jule', globalName: 'Jule', locale: 'de' }),
    newcomer: playground.createUser({ username: 'newcomer', globalName: 'Newcomer' }),
    moderator: playground.createUser({ username: 'moss', globalName: 'Moss (moderator)' }),
    owner: playground.createUser({ username: 'olive', globalName: 'Olive (owner)' }),
  };
}

function furnish(guild: Guild, { moderator, fans, newcomer, german }: People): void {
  const moderators = guild.createRole({
    name: 'Moderators',
    permissions: ManageGuild | ManageChannels | ManageMessages | ManageRoles,
    color: 0x2f_9e_6e,
    hoist: true,
  });
  const ping = guild.createRole({ name: 'Release pings', mentionable: true, color: 0xd9_7b_29 });
  const muted = guild.createRole({ name: 'Read only' });
  guild.addMember(moderator, [moderators]);
  for (const fan of fans) guild.addMember(fan, [ping]);
  guild.addMember(german);
  guild.addMember(newcomer, [muted]);
  const lobby = guild.createChannel({ name: 'Lobby', type: ChannelType.GuildCategory });
  const inLobby = { parent: lobby };
  guild.createChannel({ ...inLobby, name: 'general', topic: 'Everything about the films' });
  guild.createChannel({ ...inLobby, name: 'spoilers', topic: 'Enter at your own risk' });
  guild.createChannel({
    ...inLobby,
    name: 'read-only',
    overwrites: [{ role: muted, deny: SendMessages | PermissionFlagsBits.UseApplicationCommands }],
  });
  const news = guild.createChannel({ name: 'News', type: ChannelType.GuildCategory });
  guild.createChannel({ name: 'release-news', type: ChannelType.GuildAnnouncement, parent: news });
  guild.createChannel({
    name: 'film-talk',
    type: ChannelType.GuildForum,
    parent: news,
    tags: ['Question', 'Theory', 'News'],
  });
  guild.createChannel({
    name: 'moderators',
    overwrites: [
      { role: guild.everyone, deny: ViewChannel },
      { role: moderators, allow: ViewChannel | SendMessages },
    ],
  });
  guild.createChannel({ name: 'Watch party', type: ChannelType.GuildVoice });
  guild.createThread(guild.channels.find(({ name }) => name === 'general') ?? lobby, {
    name: 'Trailer talk',
  });
}
