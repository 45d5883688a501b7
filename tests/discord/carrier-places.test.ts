import { ChannelType, ComponentType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type CarrierOptions, createCarrier } from '../../src/discord/carrier.ts';
import { createPostRest } from '../../src/discord/rest.ts';
import { lead } from '../../src/kit/custom-id.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { isUnreachable } from '../../src/store/errors.ts';
import { buttonOf } from '../../src/views/layout/parts.ts';
import { occurrence } from '../reminders/ledger-samples.ts';
import { follow } from '../support/followed-town.ts';

const { CreateEvents, ReadMessageHistory, ViewChannel } = PermissionFlagsBits;

/** A carrier in a town with a forum and an announcement channel; what it is to make may be changed. */
async function carrying(more: Partial<CarrierOptions> = {}, settings: PlaygroundOptions = {}) {
  const town = await follow(settings);
  const { playground, application, table, guild } = town;
  const forum = guild.createChannel({ name: 'films', type: ChannelType.GuildForum, tags: ['news'] });
  const news = guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  await town.until(() => town.can(forum.id, ViewChannel) && town.can(news.id, ViewChannel));
  const tags = forum.tags.map(({ id }) => id);
  let turns = 0;
  const carrier = createCarrier({
    rest: createPostRest({
      token: application.token,
      apiUrl: playground.apiUrl,
      metrics: createMetrics(),
      log: createLog('silent'),
    }),
    table,
    compose: async (row) => ({ channel: news.id, body: marked(row.id), roles: [], users: [] }),
    channelOf: async () => news.id,
    composePost: async ({ id, event }) => ({
      forum: forum.id,
      name: event,
      body: marked(id),
      tags,
    }),
    othersPosts: async () => new Set(),
    published: async () => undefined,
    composeEvent: async ({ id }) => ({
      name: 'Part One',
      description: `14 July (${id})`,
      location: 'In theaters',
      start: Temporal.Now.instant().add({ hours: 24 }),
      end: Temporal.Now.instant().add({ hours: 30 }),
    }),
    turn: async () => {
      turns += 1;
    },
    onPlain: () => undefined,
    isAway: isUnreachable,
    onFault: (error) => {
      throw error;
    },
    ...more,
  });
  const rowOf = (kind: Row['kind'], event?: string) =>
    claimed(kind, guild.id, kind === 'thread' ? forum.id : guild.id, event);
  const posts = () => guild.channels.filter(({ parentId }) => parentId === forum.id);
  return { ...town, carrier, forum, news, rowOf, posts, turns: () => turns };
}

/** A message that says of which row it is. */
const marked = (id: string) => ({
  content: 'Part One',
  components: [
    {
      type: ComponentType.ActionRow as const,
      components: [buttonOf({ label: 'More', to: lead('release', { mark: id }) })],
    },
  ],
});

/** A row that is being carried out. */
const claimed = (kind: Row['kind'], guild: string, recipient: string, event = 'release:one'): Row => ({
  ...occurrence('post', { kind, event, guild, recipient }),
  state: 'claimed',
  held: false,
  reason: undefined,
  claims: 1,
  firstAttempt: undefined,
  message: undefined,
  settled: undefined,
});

const now = () => Temporal.Now.instant();

const messageOf = (sending: object): string => {
  if (!('message' in sending) || typeof sending.message !== 'string') throw new Error('nothing was sent');
  return sending.message;
};

describe('an event’s post in a forum', () => {
  it('is made with its tags and nobody is pinged; it is found by its mark, open or archived', async () => {
    const { carrier, rowOf, posts, forum, playground } = await carrying();
    const row = rowOf('thread');
    expect(await carrier.look(row, now())).toEqual({ saw: 'nothing' });
    const id = messageOf(await carrier.send(row));
    const [post] = posts();
    expect(post).toMatchObject({ id, name: 'release:one' });
    expect(await carrier.look(row, now())).toEqual({ saw: 'it', message: id });
    post?.edit({ archived: true });
    expect(await carrier.look(row, now())).toEqual({ saw: 'it', message: id });
    expect(await carrier.look(rowOf('thread', 'release:two'), now())).toEqual({ saw: 'nothing' });
    expect(playground.messages(post ?? forum)[0]?.components).toHaveLength(1);
    expect(playground.refusals).toEqual([]);
  });

  it('is not looked for in posts of others, nor in those that other rows have made', async () => {
    const others = new Set<string>();
    const { carrier, rowOf, guild, forum, turns } = await carrying({ othersPosts: async () => others });
    guild.createThread(forum, { name: 'release:one', content: 'mine' });
    others.add(messageOf(await carrier.send(rowOf('thread', 'release:two'))));
    expect(await carrier.look(rowOf('thread'), now())).toEqual({ saw: 'nothing' });
    // One turn more for the archived ones; none to read a post.
    expect(turns()).toBe(1);
  });

  it('can’t be looked for without the right to read, and a look that went wrong proves nothing', async () => {
    const { carrier, rowOf, forum, guild, until, can, playground } = await carrying();
    playground.faults.next({ path: /threads\/active$/ }, { kind: 'reset' });
    expect(await carrier.look(rowOf('thread'), now())).toEqual({ saw: 'lost' });
    forum.overwrite({ role: guild.everyone, deny: ReadMessageHistory });
    await until(() => !can(forum.id, ReadMessageHistory));
    expect(await carrier.look(rowOf('thread'), now())).toEqual({ saw: 'unreadable' });
  });

  it('that is not wanted any more is not made, and what Discord refuses is said', async () => {
    const vain = await carrying({ composePost: async () => undefined });
    expect(await vain.carrier.send(vain.rowOf('thread'))).toEqual({ went: 'unsent' });
    const { carrier, rowOf, forum } = await carrying();
    forum.delete();
    expect(await carrier.send(rowOf('thread'))).toEqual({ went: 'refused', status: 404, code: 10_003 });
  });
});

describe('publishing', () => {
  it('is done once, a second time is refused as done, and beyond the ration it has to wait', async () => {
    const wanted = { channel: '', message: '' };
    const town = await carrying({ published: async () => wanted }, { crosspostsPerHour: 2 });
    const { carrier, rowOf, news, playground } = town;
    wanted.channel = news.id;
    wanted.message = messageOf(await carrier.send(rowOf('countdown')));
    expect(await carrier.send(rowOf('crosspost'))).toEqual({ went: 'sent', message: wanted.message });
    expect((playground.messages(news)[0]?.flags ?? 0) & MessageFlags.Crossposted).not.toBe(0);
    expect(await carrier.send(rowOf('crosspost'))).toEqual({ went: 'refused', status: 400, code: 40_033 });
    const limited = await carrier.send(rowOf('crosspost'));
    if (limited.went !== 'limited') throw new Error(`it ${limited.went}`);
    expect(limited.retryAfterMs).toBeGreaterThan(60_000);
    expect(await carrier.look(rowOf('crosspost'), now())).toEqual({ saw: 'unreadable' });
  });

  it('of what is not there is not tried', async () => {
    const { carrier, rowOf } = await carrying();
    expect(await carrier.send(rowOf('crosspost'))).toEqual({ went: 'unsent' });
  });
});

describe('a scheduled event', () => {
  it('is made outside of Discord’s channels and found by its mark', async () => {
    const { carrier, rowOf, guild } = await carrying();
    guild.everyone.edit({ permissions: guild.everyone.permissions | CreateEvents });
    const row = rowOf('scheduled-event');
    expect(await carrier.look(row, now())).toEqual({ saw: 'nothing' });
    const id = messageOf(await carrier.send(row));
    expect(guild.scheduledEvents).toMatchObject([
      { id, name: 'Part One', channel_id: null, entity_metadata: { location: 'In theaters' } },
    ]);
    expect(await carrier.look(row, now())).toEqual({ saw: 'it', message: id });
    expect(await carrier.look(rowOf('scheduled-event', 'other'), now())).toEqual({ saw: 'nothing' });
  });

  it('that may not be made is refused, one that nobody wants is not tried, and a look may go wrong', async () => {
    const { carrier, rowOf, guild, playground } = await carrying();
    for (const role of guild.roles) role.edit({ permissions: role.permissions & ~CreateEvents });
    expect(await carrier.send(rowOf('scheduled-event'))).toMatchObject({ went: 'refused', code: 50_013 });
    playground.faults.next({ path: /scheduled-events$/ }, { kind: 'reset' });
    expect(await carrier.look(rowOf('scheduled-event'), now())).toEqual({ saw: 'lost' });
    const vain = await carrying({ composeEvent: async () => undefined });
    expect(await vain.carrier.send(vain.rowOf('scheduled-event'))).toEqual({ went: 'unsent' });
  });
});
