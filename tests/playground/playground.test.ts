import { ChannelType } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { Playground } from '../../src/playground/playground.ts';
import type { Change } from '../../src/playground/record.ts';
import { connectCore } from './support/core-bot.ts';
import { restOf } from './support/rest.ts';
import { createTown } from './support/town.ts';

test('what was made is found again by reference or id', async () => {
  const { playground, application, fan, guild, channel } = await createTown();
  expect(playground.application(application.id).name).toBe('Testbot');
  expect(playground.user(fan).displayName).toBe('Finn');
  expect(playground.guild(guild.id).name).toBe('Film club');
  expect(playground.channel(channel).name).toBe('general');
  expect(playground.guilds.map(({ id }) => id)).toEqual([guild.id]);
  expect(playground.applications.map(({ id }) => id)).toEqual([application.id]);
  expect(playground.users.map(({ username }) => username)).toEqual(['olga', 'finn', 'Testbot']);
});

test.each([
  'application',
  'user',
  'guild',
  'channel',
] as const)('an unknown %s is an error that names it', async (kind) => {
  const { playground } = await createTown();
  expect(() => playground[kind]('42')).toThrow(`there is no ${kind} 42`);
});

test('names of prototype fields are ordinary names', async () => {
  const { playground, guild } = await createTown();
  expect(() => playground.user('__proto__')).toThrow('no user');
  expect(guild.createChannel({ name: '__proto__' }).name).toBe('__proto__');
  expect(guild.createRole({ name: 'constructor' }).name).toBe('constructor');
});

test('an application without an owner gets one', async () => {
  const { playground } = await createTown();
  expect(playground.createApplication({ name: 'Other' }).owner.bot).toBe(false);
});

test('listeners hear of changes until they stop listening', async () => {
  const { playground, guild, channel, bot } = await createTown();
  const changes: Change[] = [];
  const end = playground.subscribe((change) => changes.push(change));
  const { body } = await bot.post<{ id: string }>(`/channels/${channel.id}/messages`, { content: 'hi' });
  guild.createRole({ name: 'new' });
  await bot.get('/not/there');
  end();
  guild.createRole({ name: 'unheard' });
  expect(changes.filter(({ kind }) => kind !== 'exchange')).toMatchObject([
    { kind: 'message', action: 'create', channelId: channel.id, messageId: body.id },
    { kind: 'role', guildId: guild.id },
    { kind: 'refusal', refusal: { path: '/not/there' } },
  ]);
  expect(changes.filter(({ kind }) => kind === 'exchange')).toHaveLength(2);
});

test('connections and answers are told too', async () => {
  const { playground, application, fan, channel } = await createTown();
  const kinds = new Set<string>();
  playground.subscribe(({ kind }) => kinds.add(kind));
  const { client } = await connectCore(playground, application);
  client.on('INTERACTION_CREATE', ({ data, api }) =>
    api.interactions.reply(data.id, data.token, { content: 'hi' }),
  );
  await playground
    .as(fan)
    .in(channel)
    .rawInteraction({ data: { id: '1', name: 'x', type: 1 } });
  expect([...kinds].toSorted()).toEqual(['connection', 'exchange', 'interaction', 'message']);
});

test('a group is a private channel of people', async () => {
  const { playground, fan, owner } = await createTown();
  const group = playground.createGroup([fan, owner, playground.createUser({ username: 'third' })]);
  expect(group).toMatchObject({ type: ChannelType.GroupDM, guildId: undefined });
  expect(group.recipients).toContain(fan.id);
});

test('a saved playground begins again where it was', async () => {
  const town = await createTown();
  const { bot, application, channel, fan, guild } = town;
  guild.member(fan).addRole(guild.createRole({ name: 'pinged', mentionable: true }));
  await bot.put(`/applications/${application.id}/commands`, [{ name: 'greet', description: 'Greets' }]);
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: `hello <@${fan.id}>` }));
  form.set('files[0]', new File(['abc'], 'a.txt'));
  await bot.post(`/channels/${channel.id}/messages`, form);
  const state = JSON.parse(JSON.stringify(town.playground.save()));
  const again = await restored(state);
  expect(again.application(application).token).toBe(application.token);
  expect(
    again
      .application(application)
      .commands()
      .map(({ name }) => name),
  ).toEqual(['greet']);
  expect(again.guild(guild).member(fan).roles).toHaveLength(1);
  const [message] = again.messages(channel);
  expect(message?.content).toBe(`hello <@${fan.id}>`);
  expect(again.notified(message ?? '')).toEqual([fan.id]);
  expect(message?.attachments[0]?.url).toContain(again.url);
  expect(await (await fetch(message?.attachments[0]?.url ?? '')).text()).toBe('abc');
  expect((await restOf(again, again.application(application)).get('/users/@me')).status).toBe(200);
});

test('a restored playground goes on making things without trouble', async () => {
  const { playground, guild, owner } = await createTown();
  const again = await restored(playground.save());
  const other = again.createGuild({ name: 'Other', owner });
  expect(other.id).not.toBe(guild.id);
  again.guild(guild).createChannel({ name: 'more' });
  expect(again.guild(guild).channels.map(({ name }) => name)).toEqual(['general', 'more']);
  expect(guild.channels.map(({ name }) => name)).toEqual(['general']);
});

test('a state of another version is refused', async () => {
  await expect(Playground.start({ state: { version: 99 } })).rejects.toThrow('version 99');
});

async function restored(state: ReturnType<Playground['save']>): Promise<Playground> {
  const playground = await Playground.start({ state });
  onTestFinished(() => playground.stop());
  return playground;
}
