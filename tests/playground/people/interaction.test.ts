import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { snowflakeTime } from '../../../src/playground/state/snowflakes.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openSession, type RawGateway } from '../support/raw-gateway.ts';
import { createTown, stage, type Town } from '../support/town.ts';

const data = { id: '1', name: 'x', type: 1 };

async function listen(town: Town): Promise<RawGateway> {
  return openSession(town.playground, town.application, { intents: 0 });
}

async function interaction(
  gateway: RawGateway,
): Promise<{ readonly member?: { readonly permissions: string } }> {
  return (await gateway.event('INTERACTION_CREATE')).d;
}

test('in a server an interaction carries member, channel, server and permissions', async () => {
  const town = await createTown();
  const gateway = await listen(town);
  void town.playground.as(town.fan).in(town.channel).rawInteraction({ data });
  expect(await interaction(gateway)).toMatchObject({
    application_id: town.application.id,
    type: 2,
    version: 1,
    guild_id: town.guild.id,
    guild_locale: 'en-US',
    guild: { id: town.guild.id, locale: 'en-US' },
    channel_id: town.channel.id,
    channel: { id: town.channel.id, type: 0, name: 'general', permissions: expect.any(String) },
    member: { user: { id: town.fan.id }, roles: [], permissions: expect.any(String) },
    locale: 'de',
    app_permissions: expect.any(String),
    authorizing_integration_owners: { '0': town.guild.id },
    context: 0,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
  });
});

test('the member’s permissions are those of the channel', async () => {
  const town = await createTown();
  town.channel.overwrite({ member: town.fan, allow: P.ManageMessages });
  const gateway = await listen(town);
  void town.playground.as(town.fan).in(town.channel).rawInteraction({ data });
  const { member } = await interaction(gateway);
  expect(BigInt(member?.permissions ?? 0) & P.ManageMessages).toBe(P.ManageMessages);
});

test('in direct messages with the bot it carries the user, and "0" for the server', async () => {
  const town = await createTown();
  const gateway = await listen(town);
  void town.playground
    .as(town.fan)
    .in(town.playground.directMessages(town.fan, town.application))
    .rawInteraction({ data });
  const got = await interaction(gateway);
  expect(got).toMatchObject({
    user: { id: town.fan.id },
    context: 1,
    authorizing_integration_owners: { '0': '0' },
    channel: { type: 1 },
  });
  expect(got).not.toHaveProperty('guild_id');
  expect(got).not.toHaveProperty('member');
});

test('by a person’s own installation it names the person', async () => {
  const town = await createTown();
  town.application.installFor(town.fan);
  town.guild.remove(town.application);
  const gateway = await listen(town);
  void town.playground.as(town.fan).in(town.channel).rawInteraction({ data });
  expect(await interaction(gateway)).toMatchObject({
    context: 0,
    authorizing_integration_owners: { '1': town.fan.id },
  });
});

test('in a group it is a private channel', async () => {
  const town = await createTown();
  town.application.installFor(town.fan);
  const group = town.playground.createGroup([
    town.fan,
    town.owner,
    town.playground.createUser({ username: 'third' }),
  ]);
  const gateway = await listen(town);
  void town.playground.as(town.fan).in(group).rawInteraction({ data });
  expect(await interaction(gateway)).toMatchObject({
    context: 2,
    authorizing_integration_owners: { '1': town.fan.id },
    channel: { type: 3 },
  });
});

test('its id bears the present instant, and token and id are new each time', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const gateway = await listen(town);
  for (let i = 0; i < 2; i++) void town.playground.as(town.fan).in(town.channel).rawInteraction({ data });
  await expect.poll(() => gateway.received.filter(({ t }) => t === 'INTERACTION_CREATE').length).toBe(2);
  const [one, two] = gateway.received.filter(({ t }) => t === 'INTERACTION_CREATE').map(({ d }) => d);
  expect(snowflakeTime(String(one?.id))).toBe(clock.now());
  expect(one?.id).not.toBe(two?.id);
  expect(one?.token).not.toBe(two?.token);
});

test('no intent is needed for it, and it goes to the server’s shard', async () => {
  const town = await createTown();
  const home = Number((BigInt(town.guild.id) >> 22n) % 2n);
  const shards = await Promise.all(
    [0, 1].map((id) => openSession(town.playground, town.application, { intents: 0, shard: [id, 2] })),
  );
  void town.playground.as(town.fan).in(town.channel).rawInteraction({ data });
  await shards[home]?.event('INTERACTION_CREATE');
  expect(shards[1 - home]?.received.map(({ t }) => t)).not.toContain('INTERACTION_CREATE');
});

test('without Use External Apps a person’s own application answers privately in a server', async () => {
  const town = await createTown();
  town.application.installFor(town.fan);
  town.guild.remove(town.application);
  town.channel.overwrite({ role: town.guild.everyone, deny: P.UseExternalApps });
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'hi' } });
  expect((await staged.answer).message).toMatchObject({ onlyFor: town.fan.id });
});

test.each([
  [{ ...data, name: 'film' }, 'film'],
  [{ ...data, name: 'film', options: [{ type: 3, name: 'title', value: 'x' }] }, 'film'],
  [{ ...data, name: 'event', options: [{ type: 1, name: 'add', options: [] }] }, 'event add'],
  [{ ...data, name: 'a', options: [{ type: 2, name: 'b', options: [{ type: 1, name: 'c' }] }] }, 'a b c'],
])('an answer says which command it answers: %j', async (sent, name) => {
  const town = await createTown();
  const gateway = await listen(town);
  const asked = town.playground.as(town.fan).in(town.channel).rawInteraction({ data: sent });
  const { id, token } = (await gateway.event('INTERACTION_CREATE')).d;
  await town.bot.post(`/interactions/${String(id)}/${String(token)}/callback`, {
    type: 4,
    data: { content: 'hi' },
  });
  expect((await asked).message?.interaction).toMatchObject({ name, user: { id: town.fan.id } });
});
