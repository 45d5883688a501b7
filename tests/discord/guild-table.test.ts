import {
  ChannelType,
  GatewayDispatchEvents,
  type GatewayGuildDeleteDispatchData,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { GuildTable } from '../../src/discord/guild-table.ts';
import { follow } from '../support/followed-town.ts';

const { SendMessages, ViewChannel, MentionEveryone, ReadMessageHistory } = PermissionFlagsBits;

const never = () => new Promise<void>(() => undefined);

describe('what the bot knows of a server', () => {
  it('is its name, language and owner, and what it may do in each channel', async () => {
    const { guild, general, table, can, application } = await follow();
    expect(table.self).toBe(application.id);
    expect(table.guild(guild.id)).toMatchObject({ name: 'Cinema', locale: 'en-US', owner: guild.ownerId });
    expect(can(general.id, ViewChannel | SendMessages | ReadMessageHistory)).toBe(true);
    expect(can(general.id, MentionEveryone)).toBe(false);
    expect(table.place(guild.id, '1')).toBeUndefined();
    expect(table.place('1', general.id)).toBeUndefined();
  });

  it('follows what moderators change: overwrites, roles, the bot’s own roles, the server', async () => {
    const { guild, general, table, until, can, application } = await follow();
    general.overwrite({ role: guild.everyone, deny: SendMessages });
    await until(() => !can(general.id, SendMessages));
    general.overwrite({ member: application, allow: SendMessages });
    await until(() => can(general.id, SendMessages));
    const role = guild.createRole({ name: 'pinger', mentionable: true });
    await until(() => table.role(guild.id, role.id)?.mentionable === true);
    role.edit({ permissions: MentionEveryone, mentionable: false });
    await until(() => table.role(guild.id, role.id)?.mentionable === false);
    expect(can(general.id, MentionEveryone)).toBe(false);
    guild.member(application).addRole(role);
    await until(() => can(general.id, MentionEveryone));
    role.delete();
    await until(() => table.role(guild.id, role.id) === undefined);
    expect(can(general.id, MentionEveryone)).toBe(false);
    guild.edit({ name: 'Film club', locale: 'de' });
    await until(() => table.guild(guild.id)?.name === 'Film club');
    expect(table.guild(guild.id)?.locale).toBe('de');
  });

  it('follows channels and threads that come, close and go', async () => {
    const { guild, general, table, until, can } = await follow();
    const news = guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    await until(() => table.place(guild.id, news.id)?.type === ChannelType.GuildAnnouncement);
    const thread = guild.createThread(general, { name: 'talk' });
    await until(() => can(thread.id, ViewChannel));
    general.overwrite({ role: guild.everyone, deny: ViewChannel });
    await until(() => !can(thread.id, ViewChannel));
    thread.edit({ archived: true, locked: true });
    await until(() => table.place(guild.id, thread.id)?.locked === true);
    expect(table.place(guild.id, thread.id)?.archived).toBe(true);
    news.delete();
    await until(() => table.place(guild.id, news.id) === undefined);
  });

  it('stays through an outage, and goes when the bot is removed', async () => {
    const { guild, general, table, until, can, application } = await follow();
    guild.outage(true);
    await until(() => table.guild(guild.id)?.unavailable === true);
    expect(can(general.id, SendMessages)).toBe(true);
    guild.outage(false);
    await until(() => table.guild(guild.id)?.unavailable === false);
    guild.remove(application);
    await until(() => table.guild(guild.id) === undefined);
    expect(table.size).toBe(0);
  });

  it('forgets a server that a new session does not name', async () => {
    const { playground, guild, table, until, application } = await follow();
    playground.faults.refuseGateway(true);
    playground.faults.dropGateway({ resumable: false });
    guild.remove(application);
    playground.faults.refuseGateway(false);
    await until(() => table.guild(guild.id) === undefined);
  });
});

describe('whether all servers are known', () => {
  const ready = (guilds: readonly string[], shard: [number, number] = [0, 1]) => ({
    op: 0 as const,
    s: 1,
    t: GatewayDispatchEvents.Ready as const,
    d: {
      v: 10,
      user: { id: '7', username: 'me', discriminator: '0', global_name: null, avatar: null },
      guilds: guilds.map((id) => ({ id, unavailable: true })),
      session_id: 's',
      resume_gateway_url: '',
      application: { id: '7', flags: 0, flags_new: '0' },
      shard,
    },
  });

  it('waits for every shard', async () => {
    const table = new GuildTable();
    let known = false;
    const whole = table.whole(2, never).then(() => {
      known = true;
    });
    table.take(ready([], [0, 2]));
    await Promise.resolve();
    expect(known).toBe(false);
    table.take(ready([], [1, 2]));
    await whole;
  });

  it('takes an outage for an answer, and waits no longer than servers keep coming', async () => {
    const table = new GuildTable();
    table.take(ready(['100', '200']));
    const quiet = Promise.withResolvers<void>();
    const told = new Set<number>();
    const whole = table.whole(
      1,
      () => quiet.promise,
      (servers) => told.add(servers),
    );
    table.take({ op: 0, s: 2, t: GatewayDispatchEvents.GuildDelete, d: { id: '100', unavailable: true } });
    quiet.resolve();
    await whole;
    expect(table.size).toBe(0);
    expect(told).toEqual(new Set([1]));
    // The bot is in both all the same.
    expect([table.isIn('100'), table.isIn('200'), table.isIn('300')]).toEqual([true, true, false]);
  });

  it('says in which servers the bot is: of a new session’s shard alone, until it is removed', () => {
    const table = new GuildTable();
    // By Discord's formula the first two are on shard 0 of 2, the third is on shard 1.
    const [one, two, three] = ['100', '200', String(1n << 22n)];
    table.take(ready([one, two], [0, 2]));
    table.take(ready([three], [1, 2]));
    table.take({ op: 0, s: 2, t: GatewayDispatchEvents.GuildDelete, d: { id: one, unavailable: true } });
    expect([one, two, three].map((id) => table.isIn(id))).toEqual([true, true, true]);
    table.take(ready([one], [0, 2]));
    expect([one, two, three].map((id) => table.isIn(id))).toEqual([true, false, true]);
    table.take({
      op: 0,
      s: 3,
      t: GatewayDispatchEvents.GuildDelete,
      d: { id: one } as GatewayGuildDeleteDispatchData,
    });
    expect([one, two, three].map((id) => table.isIn(id))).toEqual([false, false, true]);
  });
});
