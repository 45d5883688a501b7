import { type APIMessage, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Role } from '../../../src/playground/places.ts';
import { createTown, stage, type Town } from '../support/town.ts';

interface PingTown extends Town {
  readonly role: Role;
  readonly ping: string;
  post(body: object): Promise<{ readonly message: APIMessage; readonly notified: readonly string[] }>;
}

async function townWithRole(mentionable: boolean): Promise<PingTown> {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'pinged', mentionable });
  town.guild.member(town.fan).addRole(role);
  const post = async (body: object) => {
    const { body: message } = await town.bot.post<APIMessage>(`/channels/${town.channel.id}/messages`, body);
    return { message, notified: town.playground.notified(message.id) };
  };
  return { ...town, role, ping: `<@&${role.id}>`, post };
}

test('a mentionable role pings its members', async () => {
  const { post, role, ping, fan } = await townWithRole(true);
  const { message, notified } = await post({
    content: ping,
    allowed_mentions: { parse: [], roles: [role.id] },
  });
  expect(notified).toEqual([fan.id]);
  expect(message).toMatchObject({ mention_roles: [role.id], mentions: [] });
});

test('a role that is not mentionable pings nobody, and the message is accepted', async () => {
  const { post, role, ping } = await townWithRole(false);
  const { notified } = await post({ content: ping, allowed_mentions: { parse: [], roles: [role.id] } });
  expect(notified).toEqual([]);
});

test('with Mention Everyone it pings all the same', async () => {
  const { post, role, ping, fan, channel, application } = await townWithRole(false);
  channel.overwrite({ member: application, allow: P.MentionEveryone });
  const { notified } = await post({ content: ping, allowed_mentions: { parse: [], roles: [role.id] } });
  expect(notified).toEqual([fan.id]);
});

test('what `allowed_mentions` leaves out pings nobody', async () => {
  const { post, ping, fan } = await townWithRole(true);
  const { message, notified } = await post({
    content: `${ping} <@${fan.id}> @everyone`,
    allowed_mentions: { parse: [] },
  });
  expect(notified).toEqual([]);
  expect(message).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
});

test('@everyone reaches all who see the channel, where the bot may', async () => {
  const { post, fan, owner, channel, application, guild, playground } = await townWithRole(true);
  const stranger = playground.createUser({ username: 'unseeing' });
  guild.addMember(stranger);
  channel.overwrite({ member: application, allow: P.MentionEveryone });
  channel.overwrite({ member: stranger, deny: P.ViewChannel });
  const { notified } = await post({ content: '@everyone', allowed_mentions: { parse: ['everyone'] } });
  expect(notified.toSorted()).toEqual([fan.id, owner.id].toSorted());
});

test('a silent message tells nobody', async () => {
  const { post, ping } = await townWithRole(true);
  expect((await post({ content: ping, flags: MessageFlags.SuppressNotifications })).notified).toEqual([]);
});

test('an edit never pings', async () => {
  const { post, ping, bot, channel, playground } = await townWithRole(true);
  const { message } = await post({ content: 'soon' });
  await bot.patch(`/channels/${channel.id}/messages/${message.id}`, { content: ping });
  expect(playground.notified(message.id)).toEqual([]);
});

test('an answer to a command pings people, not roles, unless told', async () => {
  const town = await townWithRole(true);
  const content = `${town.ping} <@${town.owner.id}>`;
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content } });
  const { message } = await staged.answer;
  expect(town.playground.notified(message?.id ?? '')).toEqual([town.owner.id]);
});

test('the filling of a deferral pings nobody, a followup does', async () => {
  const town = await townWithRole(true);
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 5 });
  await staged.webhook('PATCH', '/messages/@original', { content: `<@${town.owner.id}>` });
  const followup = await staged.webhook<APIMessage>('POST', '', { content: `<@${town.owner.id}>` });
  const answer = await staged.answer;
  expect(town.playground.notified(answer.message?.id ?? '')).toEqual([]);
  expect(town.playground.notified(followup.body.id)).toEqual([town.owner.id]);
});

test('an ephemeral answer tells nobody', async () => {
  const town = await townWithRole(true);
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: `<@${town.owner.id}>`, flags: 64 } });
  const { message } = await staged.answer;
  expect(town.playground.notified(message?.id ?? '')).toEqual([]);
});

test('a direct message tells the other side', async () => {
  const { bot, fan, playground } = await townWithRole(true);
  const { body: conversation } = await bot.post<{ id: string }>('/users/@me/channels', {
    recipient_id: fan.id,
  });
  const { body } = await bot.post<APIMessage>(`/channels/${conversation.id}/messages`, { content: 'psst' });
  expect(playground.notified(body.id)).toEqual([fan.id]);
});
