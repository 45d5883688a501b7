import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { openSession, type RawGateway } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

const messages =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** Names of the events, once everything that was sent before this moment has come. */
async function events(gateway: RawGateway): Promise<(string | null)[]> {
  const acks = gateway.received.filter(({ op }) => op === 11).length;
  gateway.send(1, null);
  await expect.poll(() => gateway.received.filter(({ op }) => op === 11).length).toBe(acks + 1);
  return gateway.received.map(({ t }) => t).filter((name) => name !== null);
}

test('changes of channels, roles, threads and the server itself are told with the guilds intent', async () => {
  const { playground, application, guild, channel, fan } = await createTown();
  const gateway = await openSession(playground, application);
  const made = guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  made.edit({ topic: 'what is new' });
  made.delete();
  const role = guild.createRole({ name: 'pinged' });
  role.edit({ mentionable: true });
  role.delete();
  const thread = guild.createThread(channel, { name: 'talk', by: fan });
  thread.edit({ archived: true });
  thread.delete();
  guild.edit({ name: 'Film society' });
  expect((await events(gateway)).slice(2)).toEqual([
    'CHANNEL_CREATE',
    'CHANNEL_UPDATE',
    'CHANNEL_DELETE',
    'GUILD_ROLE_CREATE',
    'GUILD_ROLE_UPDATE',
    'GUILD_ROLE_DELETE',
    'THREAD_CREATE',
    'THREAD_UPDATE',
    'THREAD_DELETE',
    'GUILD_UPDATE',
  ]);
});

test('the bot is told of changes to itself without the members intent, and of others only with it', async () => {
  const { playground, application, guild, fan } = await createTown();
  const gateway = await openSession(playground, application);
  const role = guild.createRole({ name: 'helper' });
  guild.member(fan).addRole(role);
  guild.member(application).addRole(role);
  const updates = (await events(gateway)).filter((name) => name === 'GUILD_MEMBER_UPDATE');
  expect(updates).toHaveLength(1);
  expect((await gateway.event('GUILD_MEMBER_UPDATE')).d).toMatchObject({ user: { id: application.id } });
});

test('people who come and go are told with the members intent', async () => {
  const { playground, application, guild } = await createTown();
  application.allowIntents(GatewayIntentBits.GuildMembers);
  const gateway = await openSession(playground, application, { intents: GatewayIntentBits.GuildMembers });
  const newcomer = playground.createUser({ username: 'nora' });
  guild.addMember(newcomer).leave();
  expect(await events(gateway)).toEqual(['READY', 'GUILD_MEMBER_ADD', 'GUILD_MEMBER_REMOVE']);
});

test('a kick is GUILD_DELETE without `unavailable`, an outage with it', async () => {
  const { playground, application, guild } = await createTown();
  const gateway = await openSession(playground, application);
  guild.outage(true);
  expect((await gateway.event('GUILD_DELETE')).d).toEqual({ id: guild.id, unavailable: true });
  guild.outage(false);
  guild.remove(application);
  await events(gateway);
  expect(gateway.received.filter(({ t }) => t === 'GUILD_DELETE').at(-1)?.d).toEqual({ id: guild.id });
});

test('an installation is told by GUILD_CREATE', async () => {
  const { playground, application, owner } = await createTown();
  const gateway = await openSession(playground, application);
  const other = playground.createGuild({ name: 'Other', owner });
  other.install(application);
  expect((await events(gateway)).slice(2)).toContain('GUILD_CREATE');
});

test('nothing is told of a server in an outage', async () => {
  const { playground, application, guild } = await createTown();
  const gateway = await openSession(playground, application);
  guild.outage(true);
  guild.createChannel({ name: 'unseen' });
  expect(await events(gateway)).not.toContain('CHANNEL_CREATE');
});

test('messages need their intent, and their words the privileged one', async () => {
  const { playground, application, channel, fan } = await createTown();
  const [deaf, hearing] = [
    await openSession(playground, application),
    await openSession(playground, application, { intents: messages }),
  ];
  playground.as(fan).in(channel).say('hello there');
  expect(await events(deaf)).not.toContain('MESSAGE_CREATE');
  expect((await hearing.event('MESSAGE_CREATE')).d).toMatchObject({
    content: '',
    author: { id: fan.id },
    guild_id: channel.guildId,
  });
});

test('words that mention the bot, and those of direct messages, are told without it', async () => {
  const { playground, application, channel, fan } = await createTown();
  const gateway = await openSession(playground, application, { intents: messages });
  playground.as(fan).in(channel).say(`<@${application.id}> hello`);
  playground.as(fan).in(playground.directMessages(fan, application)).say('psst');
  await events(gateway);
  const words = gateway.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.content);
  expect(words).toEqual([`<@${application.id}> hello`, 'psst']);
});

test('the bot is told nothing of channels that it cannot see', async () => {
  const { playground, application, guild, fan } = await createTown();
  const secret = guild.createChannel({
    name: 'secret',
    overwrites: [
      { role: guild.everyone, deny: PermissionFlagsBits.ViewChannel },
      { member: application, deny: PermissionFlagsBits.ViewChannel },
      { member: fan, allow: PermissionFlagsBits.ViewChannel },
    ],
  });
  const gateway = await openSession(playground, application, { intents: messages });
  playground.as(fan).in(secret).say('between us');
  expect(await events(gateway)).not.toContain('MESSAGE_CREATE');
});

test('what belongs to no server goes to shard 0 alone', async () => {
  const { playground, application, fan } = await createTown();
  const shards = await Promise.all(
    [0, 1].map((id) => openSession(playground, application, { intents: messages, shard: [id, 2] })),
  );
  playground.as(fan).in(playground.directMessages(fan, application)).say('hello');
  const seen = await Promise.all(shards.map(events));
  expect(seen.map((names) => names.includes('MESSAGE_CREATE'))).toEqual([true, false]);
});

test('servers spread evenly over the shards', async () => {
  const { playground, owner } = await createTown();
  const guilds = Array.from({ length: 64 }, (_, i) => playground.createGuild({ name: `g${i}`, owner }));
  const counts = [0, 0, 0, 0];
  for (const { id } of guilds)
    counts[Number((BigInt(id) >> 22n) % 4n)] = (counts[Number((BigInt(id) >> 22n) % 4n)] ?? 0) + 1;
  expect(counts).toEqual([16, 16, 16, 16]);
});
