import { type APIThreadChannel, ChannelType } from 'discord-api-types/v10';
import { test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import { openTown } from './open-town.ts';

test('channels of every kind are as published', async () => {
  const town = await openTown();
  for (const type of [
    ChannelType.GuildCategory,
    ChannelType.GuildAnnouncement,
    ChannelType.GuildForum,
    ChannelType.GuildVoice,
  ]) {
    town.guild.createChannel({ name: `c${type}`, type, tags: type === ChannelType.GuildForum ? ['t'] : [] });
  }
  const { body } = await town.bot.get<unknown[]>(`/guilds/${town.guild.id}/channels`);
  for (const channel of body) expectPublished(channel, 'GuildChannelResponse');
});

test('a forum post is a created thread as published', async () => {
  const town = await openTown();
  const forum = town.guild.createChannel({ name: 'f', type: ChannelType.GuildForum });
  const { body } = await town.bot.post<APIThreadChannel>(`/channels/${forum.id}/threads`, {
    name: 'p',
    message: { content: 'x' },
  });
  expectPublished(body, 'CreatedThreadResponse');
  expectPublished((await town.bot.get(`/channels/${body.id}`)).body, 'ThreadResponse');
});
