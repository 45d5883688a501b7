import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../../src/guilds/places/places.ts';
import type { Delivered } from '../../../src/reminders/courier.ts';
import { crosspostOf } from '../../../src/reminders/crosspost.ts';
import type { Row } from '../../../src/reminders/ledger.ts';
import { occurrence } from '../../reminders/ledger-samples.ts';
import { at } from '../../reminders/samples.ts';
import { GUILD, keptGuild } from '../../support/kept-guild.ts';
import { channelSubscription } from '../../support/subscription.ts';

const FORUM = '7';
const NOW = at('2023-07-07T09:30:00Z');
const BROKEN: Delivered = { state: 'broken', why: 'channel-gone' };

const step = (more: Partial<Parameters<typeof occurrence>[1]> = {}) =>
  occurrence('7d', { recipient: FORUM, event: 'own:1', ...more });

async function open(wish: Parameters<typeof channelSubscription>[0] = { forum: { tags: [] } }) {
  const kept = await keptGuild([channelSubscription({ channel: FORUM, ...wish })]);
  const places = createPlaces({
    registry: kept.registry,
    ledger: kept.ledger,
    isThere: () => true,
    now: () => NOW,
  });
  const rowOf = async (id: string): Promise<Row> => {
    const row = await kept.ledger.get(id);
    if (!row) throw new Error(`there is no row ${id}`);
    return row;
  };
  const insert = async (one: ReturnType<typeof occurrence>) => {
    await kept.ledger.insert([{ occurrence: one }]);
    return rowOf(one.id);
  };
  const settle = async (row: Row, message: string) => {
    await kept.ledger.settle(row.id, 'me', { state: 'sent', message }, NOW);
    await places.settled(row, { state: 'sent', message });
  };
  const threadRow = async (name = 'post') => {
    const rows = await kept.ledger.list({ recipient: FORUM, event: 'own:1' }, 100);
    const found = rows.find((row) => row.kind === 'thread' && row.step === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { ...kept, places, rowOf, insert, settle, threadRow };
}

describe('a forum', () => {
  it('gets a post for each event to come, once, and none for what is over', async () => {
    const { places, rows, change } = await open();
    await places.tend(GUILD);
    await places.tend(GUILD);
    expect(await rows()).toEqual(['thread own:1 post due', 'thread own:2 post due']);
    await change(FORUM, { events: { releases: 'all', own: ['own:2'], anniversaries: false } });
    await places.tend(GUILD);
    expect(await rows()).toEqual(['thread own:2 post due']);
    await change(FORUM, { pauses: [{ from: '2023-07-01T00:00:00Z', until: null }] });
    await places.tend(GUILD);
    expect(await rows()).toEqual([]);
  });

  it('holds a message until its post is there, and then knows where it goes', async () => {
    const { places, insert, settle, threadRow, ledger, rowOf } = await open();
    const row = await insert(step());
    expect(places.need(row, [])).toBe('awaited');
    expect(await places.channelOf(row)).toBeUndefined();
    await places.tend(GUILD);
    await ledger.hold([row.id], 'waiting');
    await settle(await threadRow(), 't1');
    expect((await rowOf(row.id)).held).toBe(false);
    expect(await places.channelOf(row)).toBe('t1');
  });

  it('lets a message go on that was held just after its post came', async () => {
    const { places, insert, threadRow, ledger, rowOf } = await open();
    const row = await insert(step());
    await places.tend(GUILD);
    await ledger.settle((await threadRow()).id, 'me', { state: 'sent', message: 't1' }, NOW);
    await ledger.hold([row.id], 'waiting');
    await places.settled(row, { state: 'judged', verdict: { do: 'hold', why: 'waiting' } });
    expect((await rowOf(row.id)).held).toBe(false);
  });

  it('has one further post when its own was deleted, though two messages found it so', async () => {
    const { places, insert, settle, threadRow, rows } = await open();
    const [one, two] = [await insert(step()), await insert(step({ step: '3d' }))];
    await places.tend(GUILD);
    await settle(await threadRow(), 't1');
    await Promise.all([places.channelOf(one), places.channelOf(two)]);
    expect(await places.settled(one, BROKEN)).toBe(true);
    await settle(await threadRow('post 2'), 't2');
    expect(await places.settled(two, BROKEN)).toBe(true);
    expect((await rows()).filter((row) => row.startsWith('thread own:1'))).toEqual([
      'thread own:1 post 2 sent',
      'thread own:1 post sent',
    ]);
    expect(await places.channelOf(two)).toBe('t2');
    await places.settled(two, BROKEN);
    expect(await rows()).toContain('thread own:1 post 3 missed deleted');
  });
});

describe('a channel that publishes', () => {
  it('publishes what was sent, also what nobody had planned to, and forgets what came to nothing', async () => {
    const { places, insert, settle, ledger, rows } = await open({ publish: true });
    const row = await insert(step());
    await settle(row, 'm1');
    expect(await rows()).toEqual(['countdown own:1 7d sent', 'crosspost own:1 7d due']);
    const [crosspost] = (await ledger.list({ states: ['due'] }, 1)) ?? [];
    if (!crosspost) throw new Error('nothing is published');
    expect(await places.published(crosspost)).toEqual({ channel: FORUM, message: 'm1' });
    await ledger.miss([crosspost.id], 'unmet', NOW);
    await settle(row, 'm1');
    expect(await rows()).toContain('crosspost own:1 7d due');
  });

  it.each(['paused', 'lapsed'])('publishes what somebody has posted after all that was %s', async (why) => {
    const { insert, settle, ledger, rows } = await open({ publish: true });
    const row = await insert(step());
    const crosspost = await insert(crosspostOf(row));
    await ledger.miss([row.id, crosspost.id], why, NOW);
    await ledger.reopen(row.id, row.due, NOW.add({ minutes: 60 }));
    await settle(row, 'm1');
    expect(await rows()).toEqual(['countdown own:1 7d sent', 'crosspost own:1 7d due']);
  });

  it('gives up for good what could not be published once its post was there', async () => {
    const { insert, settle, ledger, rows, places } = await open({ publish: true });
    const row = await insert(step());
    await settle(row, 'm1');
    const [crosspost] = await ledger.list({ states: ['due'] }, 1);
    await ledger.miss([crosspost?.id ?? ''], 'lapsed', NOW.add({ minutes: 1 }));
    await places.tend(GUILD);
    expect(await rows()).toContain('crosspost own:1 7d missed lapsed');
  });

  it('makes up at a start for what it could not, and not for what was sent before it was chosen', async () => {
    const { places, insert, ledger, rows, change } = await open({ publish: true });
    const row = await insert(step());
    await ledger.settle(row.id, 'me', { state: 'sent', message: 'm1' }, NOW);
    await change(FORUM, { edited: { by: '1', at: NOW.add({ minutes: 1 }).toString() } });
    await places.tend(GUILD);
    expect(await rows()).toEqual(['countdown own:1 7d sent']);
    await change(FORUM, { edited: null });
    await places.tend(GUILD);
    expect(await rows()).toContain('crosspost own:1 7d due');
  });

  it('takes back a crosspost where publishing was switched off', async () => {
    const { places, insert, change } = await open({ publish: true });
    const row = await insert(step({ kind: 'crosspost' }));
    await change(FORUM, { publish: false });
    expect(places.need(row, [])).toBe('gone');
  });
});

it('leaves other channels’ rows alone', async () => {
  const { places, insert, rows } = await open({});
  const row = await insert(step());
  expect(places.need(row, [])).toBeUndefined();
  expect(await places.channelOf(row)).toBe(FORUM);
  expect(await places.settled(row, BROKEN)).toBe(false);
  expect(await rows()).toEqual(['countdown own:1 7d due']);
});
