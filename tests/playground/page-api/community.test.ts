import { ChannelType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsView } from '../../../src/playground/page-api/settings-shapes.ts';
import type { World } from '../../../src/playground/page-api/shapes.ts';
import { get, post } from './calls.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

async function act(name: string, body: object): Promise<string> {
  const answer = await post<{ id?: string; error?: string }>(stage.playground, `/page-api/${name}`, body);
  expect(answer.body.error).toBeUndefined();
  return answer.body.id ?? '';
}
async function refused(name: string, body: object): Promise<number> {
  return (await post(stage.playground, `/page-api/${name}`, body)).status;
}
async function settings(): Promise<SettingsView> {
  const { body } = await get<SettingsView>(stage.playground, '/page-api/settings', { guild: stage.guild.id });
  return body;
}
const send = (channel: string) => stage.api.channels.createMessage(channel, { content: 'x' });

describe('whoever plays with the server', () => {
  it('lets somebody in, with a language of their own', async () => {
    const id = await act('make-person', { guild: stage.guild.id, name: 'Zoë Müller', locale: 'de' });
    expect(stage.playground.user(id)).toMatchObject({ displayName: 'Zoë Müller', locale: 'de' });
    expect((await settings()).members).toContainEqual({ id, name: 'Zoë Müller', roles: [] });
  });

  it('makes a role, gives it to somebody and takes it away', async () => {
    const role = await act('make-role', { guild: stage.guild.id, name: 'Critics', mentionable: true });
    const given = { guild: stage.guild.id, member: stage.german.id, role };
    await act('set-role', { ...given, has: true });
    expect(stage.guild.member(stage.german).roles).toEqual([role]);
    await act('set-role', { ...given, has: false });
    expect(stage.guild.member(stage.german).roles).toEqual([]);
    await act('remove', { guild: stage.guild.id, id: role });
    expect((await settings()).roles.some(({ id }) => id === role)).toBe(false);
  });

  it('makes a channel of a kind, and takes it away again', async () => {
    const channel = { guild: stage.guild.id, name: 'news', type: ChannelType.GuildAnnouncement };
    const id = await act('make-channel', channel);
    expect(stage.playground.channel(id)).toMatchObject({ name: 'news', type: ChannelType.GuildAnnouncement });
    await act('remove', { guild: stage.guild.id, id });
    expect((await settings()).channels.some((one) => one.id === id)).toBe(false);
  });

  it('takes a permission away in one channel, where the bot is then refused, and gives it back', async () => {
    const change = { channel: stage.general.id, target: stage.application.id, permission: 'SendMessages' };
    await act('set-overwrite', { ...change, state: 'deny' });
    await expect(send(stage.general.id)).rejects.toMatchObject({ code: 50013 });
    const shown = (await settings()).channels.find(({ id }) => id === stage.general.id);
    expect(shown?.overwrites).toEqual([
      { id: stage.application.id, member: true, allow: [], deny: ['SendMessages'] },
    ]);
    await act('set-overwrite', { ...change, state: 'inherit' });
    await expect(send(stage.general.id)).resolves.toMatchObject({ content: 'x' });
    expect(stage.general.overwrites).toEqual([]);
  });

  it('leaves the other permissions of an overwrite as they are', async () => {
    const change = { channel: stage.secret.id, target: stage.guild.id };
    await act('set-overwrite', { ...change, permission: 'SendMessages', state: 'deny' });
    expect((await settings()).channels.find(({ id }) => id === stage.secret.id)?.overwrites).toMatchObject([
      { member: false, deny: ['ViewChannel', 'SendMessages'] },
    ]);
  });

  it('takes a permission away from a role everywhere', async () => {
    const own = stage.guild.roles.find((role) => role.toJSON().managed)?.id ?? '';
    const change = { guild: stage.guild.id, role: own, permission: 'ViewChannel' };
    const everyone = { guild: stage.guild.id, role: stage.guild.id, permission: 'ViewChannel' };
    for (const one of [change, everyone]) await act('set-permission', { ...one, has: false });
    await expect(send(stage.general.id)).rejects.toMatchObject({ code: 50001 });
    for (const one of [change, everyone]) await act('set-permission', { ...one, has: true });
    await expect(send(stage.general.id)).resolves.toBeDefined();
  });

  it.each<[string, string, () => object]>([
    [
      'a permission that is none',
      'set-permission',
      () => ({ role: stage.guild.id, permission: 'Fly', has: true }),
    ],
    ['a kind of channel that bots cannot use', 'make-channel', () => ({ name: 'x', type: 99 })],
    ['a nameless person', 'make-person', () => ({ name: ' ', locale: 'de' })],
  ])('is refused %s', async (_what, name, body) => {
    expect(await refused(name, { guild: stage.guild.id, ...body() })).toBe(400);
  });

  it('cannot take away the role that everybody has, nor what is not there', async () => {
    expect(await refused('remove', { guild: stage.guild.id, id: stage.guild.id })).toBe(422);
    expect(await refused('remove', { guild: stage.guild.id, id: '1' })).toBe(422);
    expect(await refused('set-role', { guild: '1', member: '1', role: '1', has: true })).toBe(422);
  });
});

describe('what people begin', () => {
  it('a post in a forum, with its first words', async () => {
    const id = await act('post', {
      as: stage.fan.id,
      channel: stage.forum.id,
      name: 'Best stunt?',
      content: 'Say which.',
      tags: [],
    });
    expect(stage.playground.messages(id)).toMatchObject([{ id, content: 'Say which.' }]);
  });

  it('nothing where they may not write', async () => {
    const body = { as: stage.fan.id, channel: stage.secret.id, name: 'x', content: 'y', tags: [] };
    expect(await refused('post', body)).toBe(422);
  });
});

describe('what the bot has set up in the server', () => {
  it('scheduled events, soonest first', async () => {
    const make = (name: string, day: string) =>
      stage.api.guilds.createScheduledEvent(stage.guild.id, {
        name,
        privacy_level: 2,
        entity_type: 3,
        entity_metadata: { location: 'In theaters' },
        scheduled_start_time: `${day}T18:00:00.000Z`,
        scheduled_end_time: `${day}T21:00:00.000Z`,
      });
    const bot = stage.guild.member(stage.application);
    bot.addRole(stage.guild.createRole({ name: 'planner', permissions: (1n << 33n) | (1n << 44n) }));
    await make('Later', '2999-07-14');
    await make('Sooner', '2999-06-14');
    const { body } = await get<World>(stage.playground, '/page-api/world', { as: stage.fan.id });
    expect(body.guilds[0]?.events).toMatchObject([
      { name: 'Sooner', place: 'In theaters', status: 'scheduled', creatorId: stage.application.id },
      { name: 'Later', start: expect.stringContaining('2999-07-14T18:00:00') },
    ]);
  });

  it('pinned messages, newest first, for those who see the channel', async () => {
    stage.guild
      .member(stage.application)
      .addRole(stage.guild.createRole({ name: 'pinner', permissions: (1n << 13n) | (1n << 51n) }));
    for (const content of ['one', 'two']) {
      const { id } = await stage.api.channels.createMessage(stage.general.id, { content });
      await stage.api.channels.pinMessage(stage.general.id, id);
    }
    const pins = (as: string) =>
      get<{ messages: { message: { content: string } }[] }>(stage.playground, '/page-api/pins', {
        as,
        channel: stage.general.id,
      });
    const { body } = await pins(stage.fan.id);
    expect(body.messages.map(({ message }) => message.content)).toEqual(['two', 'one']);
  });
});
