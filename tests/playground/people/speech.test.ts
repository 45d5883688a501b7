import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

test('a person writes a message that others see and are told of', async () => {
  const { playground, fan, owner, channel } = await createTown();
  const said = playground.as(fan).in(channel).say(`<@${owner.id}> look`);
  expect(said).toMatchObject({ content: `<@${owner.id}> look`, author: { id: fan.id }, onlyFor: undefined });
  expect(playground.notified(said)).toEqual([owner.id]);
});

test('who may not write is told so', async () => {
  const { playground, fan, channel } = await createTown();
  channel.overwrite({ member: fan, deny: P.SendMessages });
  expect(() => playground.as(fan).in(channel).say('x')).toThrow('finn may not write in general');
});

test('who is not in the server sees nothing and writes nothing', async () => {
  const { playground, channel, owner } = await createTown();
  playground.as(owner).in(channel).say('among us');
  const stranger = playground.createUser({ username: 'stranger' });
  expect(playground.messages(channel, stranger)).toEqual([]);
  expect(() => playground.as(stranger).in(channel).say('x')).toThrow('may not write');
});

test('in a thread its own permission counts, and a word opens it again', async () => {
  const { playground, fan, guild, channel } = await createTown();
  const thread = guild.createThread(channel, { name: 'talk', by: fan });
  thread.edit({ archived: true });
  playground.as(fan).in(thread).say('hello again');
  expect(thread.archived).toBe(false);
  channel.overwrite({ member: fan, deny: P.SendMessagesInThreads });
  expect(() => playground.as(fan).in(thread).say('x')).toThrow('may not write in talk');
});

test('without an application here no interaction can be made', async () => {
  const { playground, fan, guild, channel, application } = await createTown();
  guild.remove(application);
  await expect(playground.as(fan).in(channel).rawInteraction({})).rejects.toThrow('0 applications are here');
});
