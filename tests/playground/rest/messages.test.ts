import { type APIMessage, ChannelType, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

const missing = (code: number, status: number) => ({ status, body: { code } });

function messagesOf({ channel }: Town): string {
  return `/channels/${channel.id}/messages`;
}

function deny(town: Town, permissions: bigint): void {
  town.channel.overwrite({ member: town.application, deny: permissions });
}

test('a message is stored and given back as Discord gives it', async () => {
  const town = await createTown();
  const got = await town.bot.post<APIMessage>(messagesOf(town), {
    content: '  hello  ',
    embeds: [{ title: 'T' }],
  });
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({
    channel_id: town.channel.id,
    content: 'hello',
    author: { id: town.application.id, bot: true },
    embeds: [{ type: 'rich', title: 'T' }],
    type: 0,
    pinned: false,
    edited_timestamp: null,
  });
  expect(town.playground.messages(town.channel)).toMatchObject([{ id: got.body.id, onlyFor: undefined }]);
});

test('an empty message is refused with 50006', async () => {
  const town = await createTown();
  expect(await town.bot.post(messagesOf(town), { content: '   ' })).toMatchObject(missing(50006, 400));
});

test('2001 characters are refused with 50035 and listed with the rule', async () => {
  const town = await createTown();
  expect(await town.bot.post(messagesOf(town), { content: 'x'.repeat(2001) })).toMatchObject(
    missing(50035, 400),
  );
  expect(town.playground.refusals).toMatchObject([
    { method: 'POST', code: 50035, operation: 'create_message', rule: expect.stringMatching(/2000/) },
  ]);
});

test.each([
  ['View Channel', P.ViewChannel, 50001],
  ['Send Messages', P.SendMessages, 50013],
])('without %s a message is refused', async (_name, permission, code) => {
  const town = await createTown();
  deny(town, permission);
  expect(await town.bot.post(messagesOf(town), { content: 'hi' })).toMatchObject(missing(code, 403));
});

test('without Embed Links embeds are refused, words are not', async () => {
  const town = await createTown();
  deny(town, P.EmbedLinks);
  expect(await town.bot.post(messagesOf(town), { embeds: [{ title: 'T' }] })).toMatchObject(
    missing(50013, 403),
  );
  expect((await town.bot.post(messagesOf(town), { content: 'hi' })).status).toBe(200);
});

test('an unknown channel is 10003, a deleted one too, one of a server that removed the bot 50001', async () => {
  const town = await createTown();
  expect(await town.bot.post('/channels/1/messages', { content: 'hi' })).toMatchObject(missing(10003, 404));
  town.guild.remove(town.application);
  expect(await town.bot.post(messagesOf(town), { content: 'hi' })).toMatchObject(missing(50001, 403));
  town.guild.install(town.application);
  town.channel.delete();
  expect(await town.bot.post(messagesOf(town), { content: 'hi' })).toMatchObject(missing(10003, 404));
});

test('a forum takes no messages: 40058', async () => {
  const town = await createTown();
  const forum = town.guild.createChannel({ name: 'forum', type: ChannelType.GuildForum });
  expect(await town.bot.post(`/channels/${forum.id}/messages`, { content: 'hi' })).toMatchObject(
    missing(40058, 400),
  );
});

test('a bot in time-out cannot send', async () => {
  const town = await createTown();
  town.guild.member(town.application).timeOut(Date.now() + 60_000);
  expect(await town.bot.post(messagesOf(town), { content: 'hi' })).toMatchObject(missing(50013, 403));
});

test('a reply refers to its message and mentions its author', async () => {
  const town = await createTown();
  const asked = town.playground.as(town.fan).in(town.channel).say('when?');
  const { body } = await town.bot.post<APIMessage>(messagesOf(town), {
    content: 'soon',
    message_reference: { message_id: asked.id },
  });
  expect(body).toMatchObject({
    type: 19,
    message_reference: { message_id: asked.id },
    mentions: [{ id: town.fan.id }],
  });
  expect(town.playground.notified(body.id)).toEqual([town.fan.id]);
});

test('a message is read, edited and deleted; then it is 10008', async () => {
  const town = await createTown();
  const { body } = await town.bot.post<APIMessage>(messagesOf(town), { content: 'one' });
  const path = `${messagesOf(town)}/${body.id}`;
  expect((await town.bot.get<APIMessage>(path)).body.content).toBe('one');
  const edited = await town.bot.patch<APIMessage>(path, { content: 'two' });
  expect(edited.body).toMatchObject({ content: 'two', edited_timestamp: expect.any(String) });
  expect((await town.bot.delete(path)).status).toBe(204);
  for (const got of [
    await town.bot.get(path),
    await town.bot.patch(path, { content: 'x' }),
    await town.bot.delete(path),
  ]) {
    expect(got).toMatchObject(missing(10008, 404));
  }
});

test('an edit keeps what it does not name', async () => {
  const town = await createTown();
  const { body } = await town.bot.post<APIMessage>(messagesOf(town), {
    content: 'one',
    embeds: [{ title: 'T' }],
  });
  const edited = await town.bot.patch<APIMessage>(`${messagesOf(town)}/${body.id}`, { content: 'two' });
  expect(edited.body).toMatchObject({ content: 'two', embeds: [{ title: 'T' }] });
});

test("another's message cannot be edited (50005), nor deleted without Manage Messages (50013)", async () => {
  const town = await createTown();
  const { id } = town.playground.as(town.fan).in(town.channel).say('mine');
  const path = `${messagesOf(town)}/${id}`;
  expect(await town.bot.patch(path, { content: 'x' })).toMatchObject({ status: 403 });
  expect(await town.bot.delete(path)).toMatchObject(missing(50013, 403));
  town.channel.overwrite({ member: town.application, allow: P.ManageMessages });
  expect(await town.bot.patch(path, { content: 'x' })).toMatchObject(missing(50005, 403));
  expect(await town.bot.patch(path, { flags: MessageFlags.SuppressEmbeds })).toMatchObject({
    body: { flags: 4 },
  });
  expect((await town.bot.delete(path)).status).toBe(204);
});

test('many messages are deleted at once with Manage Messages', async () => {
  const town = await createTown();
  const place = town.playground.as(town.fan).in(town.channel);
  const messages = ['a', 'b', 'c'].map((text) => place.say(text).id);
  const path = `${messagesOf(town)}/bulk-delete`;
  expect(await town.bot.post(path, { messages })).toMatchObject(missing(50013, 403));
  town.channel.overwrite({ member: town.application, allow: P.ManageMessages });
  expect((await town.bot.post(path, { messages: messages.slice(0, 2) })).status).toBe(204);
  expect(town.playground.messages(town.channel).map(({ id }) => id)).toEqual(messages.slice(2));
});

test('components are numbered, and pictures in them point at the attachment', async () => {
  const town = await createTown();
  const form = new FormData();
  const media = { type: 12, items: [{ media: { url: 'attachment://card.png' } }] };
  const text = { type: 10, content: 'See' };
  const payload = {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 17, components: [text, media] }],
  };
  form.set('payload_json', JSON.stringify({ ...payload, attachments: [{ id: 0, description: 'A card' }] }));
  form.set('files[0]', new File(['png'], 'card.png', { type: 'image/png' }));
  const { body } = await town.bot.post<APIMessage>(messagesOf(town), form);
  const [attachment] = body.attachments;
  expect(attachment).toMatchObject({
    filename: 'card.png',
    description: 'A card',
    size: 3,
    content_type: 'image/png',
  });
  expect(body.components).toMatchObject([
    {
      type: 17,
      id: 1,
      components: [
        { id: 2, content: 'See' },
        { id: 3, items: [{ media: { url: attachment?.url } }] },
      ],
    },
  ]);
});

test('an edit drops the attachments that it does not name and adds new ones', async () => {
  const town = await createTown();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'two files' }));
  for (const [i, name] of ['a.txt', 'b.txt'].entries()) form.set(`files[${i}]`, new File([name], name));
  const { body } = await town.bot.post<APIMessage>(messagesOf(town), form);
  const keep = body.attachments[1]?.id;
  const more = new FormData();
  more.set('payload_json', JSON.stringify({ attachments: [{ id: keep }, { id: 0 }] }));
  more.set('files[0]', new File(['c'], 'c.txt'));
  const edited = await town.bot.patch<APIMessage>(`${messagesOf(town)}/${body.id}`, more);
  expect(edited.body.attachments.map(({ filename }) => filename)).toEqual(['b.txt', 'c.txt']);
});

test('only the newest messages of a channel are kept', async () => {
  const town = await createTown({ messagesPerChannel: 3 });
  for (const content of ['1', '2', '3', '4', '5']) await town.bot.post(messagesOf(town), { content });
  expect(town.playground.messages(town.channel).map(({ content }) => content)).toEqual(['3', '4', '5']);
});
