import { ChannelType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelView, World } from '../../../src/playground/page-api/shapes.ts';
import { get } from './calls.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

async function worldOf(user: { readonly id: string }): Promise<World> {
  const { status, body } = await get<World>(stage.playground, '/page-api/world', { as: user.id });
  expect(status).toBe(200);
  return body;
}

async function channelOf(user: { readonly id: string }, name: string): Promise<ChannelView | undefined> {
  const { guilds } = await worldOf(user);
  return guilds.flatMap(({ channels }) => channels).find((channel) => channel.name === name);
}

describe('the world as a person sees it', () => {
  it('has the people, the bot and the servers', async () => {
    const world = await worldOf(stage.fan);
    expect(world.you).toBe(stage.fan.id);
    expect(world.people.map(({ name, bot }) => [name, bot])).toEqual(
      expect.arrayContaining([
        ['Olive', false],
        ['Ada', false],
        ['Jule', false],
        ['Herald', true],
      ]),
    );
    expect(world.applications).toMatchObject([{ name: 'Herald', connected: true, status: '' }]);
    expect(world.guilds.map(({ name }) => name)).toEqual(['Projection Room']);
  });

  it('begins with the first person when it does not say who asks', async () => {
    const { body } = await get<World>(stage.playground, '/page-api/world');
    expect(body.you).toBe(stage.owner.id);
  });

  it('answers 404 for a person who is not there', async () => {
    const { status, body } = await get(stage.playground, '/page-api/world', { as: '1' });
    expect([status, body]).toEqual([404, { error: 'There is no such person.' }]);
  });

  it('hides a private channel from those who may not see it, and marks it for those who may', async () => {
    expect(await channelOf(stage.fan, 'secret')).toBeUndefined();
    expect(await channelOf(stage.owner, 'secret')).toMatchObject({ private: true, writable: true });
    expect(await channelOf(stage.fan, 'general')).toMatchObject({ private: false, topic: 'Everything' });
  });

  it('hides a category that holds nothing visible', async () => {
    const { guild, fan, owner } = stage;
    const empty = guild.createChannel({ name: 'Attic', type: ChannelType.GuildCategory });
    expect(await channelOf(owner, 'Attic')).toBeUndefined();
    guild.createChannel({ name: 'trunk', parent: empty });
    expect(await channelOf(fan, 'Attic')).toBeDefined();
  });

  it('says where a person may write', async () => {
    const { guild, fan, owner } = stage;
    const quiet = guild.createChannel({ name: 'quiet' });
    expect(await channelOf(fan, 'quiet')).toMatchObject({ writable: true });
    quiet.overwrite({ role: guild.everyone, deny: 1n << 11n });
    expect(await channelOf(fan, 'quiet')).toMatchObject({ writable: false });
    expect(await channelOf(owner, 'quiet')).toMatchObject({ writable: true });
    expect(await channelOf(owner, 'talk')).toMatchObject({ writable: false });
  });

  it('shows threads by the rights in their channel, and locked ones as not to be written in', async () => {
    const { guild, general, fan } = stage;
    const thread = guild.createThread(general, { name: 'side talk' });
    expect(await channelOf(fan, 'side talk')).toMatchObject({ parentId: general.id, writable: true });
    thread.edit({ locked: true });
    expect(await channelOf(fan, 'side talk')).toMatchObject({ writable: false });
  });

  it('gives each person direct messages of their own', async () => {
    const [fan, owner] = [await worldOf(stage.fan), await worldOf(stage.owner)];
    const ids = [fan, owner].map(({ applications }) => applications[0]?.directId);
    expect(new Set(ids).size).toBe(2);
    expect(stage.playground.channel(ids[0] ?? '').type).toBe(ChannelType.DM);
  });

  it('leaves out servers that the person is not in', async () => {
    const stranger = stage.playground.createUser({ username: 'stranger' });
    expect((await worldOf(stranger)).guilds).toEqual([]);
  });

  it('lists roles with their colours and members with their roles', async () => {
    const { guilds } = await worldOf(stage.fan);
    expect(guilds[0]?.roles).toContainEqual(
      expect.objectContaining({ id: stage.pings.id, name: 'Pings', color: 0xd97b29 }),
    );
    expect(guilds[0]?.members).toContainEqual({ id: stage.fan.id, roles: [stage.pings.id] });
  });
});
