import { describe, expect, it } from 'vitest';
import type { WantedRelease } from '../../../src/guilds/places/scheduled.ts';
import { isAtRest, wantedReleases } from '../../../src/guilds/places/scheduled.ts';
import { createScheduler } from '../../../src/guilds/places/scheduler.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import type { Row } from '../../../src/reminders/ledger.ts';
import { at } from '../../reminders/samples.ts';
import { GUILD, keptGuild } from '../../support/kept-guild.ts';
import { channelSubscription } from '../../support/subscription.ts';

const { library } = await loadPacks('data');

type Shown = { id: string; start: Temporal.Instant; end: Temporal.Instant; mark: string };

/** A server whose events are a list, and who was told what. */
async function open() {
  const one = channelSubscription({ channel: '7', scheduled: true });
  const events = { releases: ['release:dead-reckoning-part-two'], own: [], anniversaries: false } as const;
  const kept = await keptGuild([{ ...one, events }], library);
  const { ledger, registry } = kept;
  const world = {
    now: at('2023-06-05T09:00:00Z'),
    may: true,
    there: true,
    room: 100,
    wanted: undefined as readonly WantedRelease[] | undefined,
    board: new Map<string, Shown>(),
    told: [] as string[],
    rests: false,
    reads: 0,
  };
  const scheduler = createScheduler({
    ledger,
    wanted: async () => world.wanted ?? wantedReleases(GUILD, registry, undefined, world.now),
    read: async () => {
      world.reads += 1;
      const ours = [...world.board.values()].map((event) => ({
        ...event,
        ahead: true,
        isMarked: (mark: string) => mark === event.mark,
      }));
      return { ours, room: world.room };
    },
    isAtRest: (guild, event) => world.rests || isAtRest(registry, guild, event),
    move: async (_guild, id, { start, end }, mark) => void world.board.set(id, { id, start, end, mark }),
    remove: async (_guild, id) => void world.board.delete(id),
    isReachable: () => world.there,
    mayCreate: () => world.may,
    tell: async (_guild, why) => void world.told.push(why),
    now: () => world.now,
  });
  const onlyRow = async (): Promise<Row> => {
    const [row, ...more] = await ledger.list({ recipient: GUILD }, 10);
    if (!row || more.length > 0) throw new Error(`there are ${more.length + Number(row !== undefined)} rows`);
    return row;
  };
  /** Makes the event, as its carrier does. */
  const make = async () => {
    const { id, until } = await onlyRow();
    world.board.set('e1', { id: 'e1', start: until, end: at('2024-06-29T00:00:00Z'), mark: id });
    await ledger.settle(id, 'me', { state: 'sent', message: 'e1' }, world.now);
  };
  const hold = async (why: 'events-not-allowed' | 'events-full') => {
    const row = await onlyRow();
    await ledger.hold([row.id], why);
    await scheduler.settled(row, { state: 'broken', why });
  };
  return { ...kept, scheduler, world, onlyRow, make, hold };
}

describe('a server’s scheduled events', () => {
  it('are made once and moved with their release', async () => {
    const { scheduler, world, onlyRow, make, rows } = await open();
    await scheduler.tend(GUILD);
    expect(await scheduler.judge(await onlyRow())).toEqual({ do: 'post' });
    await make();
    await scheduler.tend(GUILD);
    expect(await rows()).toEqual(['scheduled-event release:dead-reckoning-part-two event sent']);
    const [was] = wantedReleases(GUILD, (await open()).registry, 'Pacific/Niue', world.now);
    world.wanted = was && [was];
    await scheduler.tend(GUILD);
    expect(world.board.get('e1')?.end).toEqual(at('2024-06-29T11:00:00Z'));
  });

  it('are taken away with their release, and made anew when it comes back', async () => {
    const { scheduler, world, make, rows } = await open();
    await scheduler.tend(GUILD);
    await make();
    world.wanted = [];
    await scheduler.tend(GUILD);
    expect(world.board.size).toBe(0);
    world.wanted = undefined;
    await scheduler.tend(GUILD);
    expect(await rows()).toEqual([
      'scheduled-event release:dead-reckoning-part-two event 2 due',
      'scheduled-event release:dead-reckoning-part-two event sent',
    ]);
  });

  it('are let be where nobody can say any more when their release is', async () => {
    const { scheduler, world, make, rows } = await open();
    await scheduler.tend(GUILD);
    await make();
    world.wanted = [];
    world.rests = true;
    await scheduler.tend(GUILD);
    expect(world.board.size).toBe(1);
    expect(await rows()).toEqual(['scheduled-event release:dead-reckoning-part-two event sent']);
  });

  it('are found by their id where the mark was edited away, and let be once they have begun', async () => {
    const { scheduler, world, make } = await open();
    await scheduler.tend(GUILD);
    await make();
    const [event] = world.board.values();
    if (!event) throw new Error('there is no event');
    world.board.set('e1', { ...event, mark: 'none' });
    world.now = at('2024-06-28T09:00:00Z');
    await scheduler.tend(GUILD);
    expect(world.board.size).toBe(1);
    world.now = at('2024-06-27T09:00:00Z');
    world.wanted = [];
    await scheduler.tend(GUILD);
    expect(world.board.size).toBe(0);
  });

  it('that may not be made are told of once, over restarts too, and made when they may', async () => {
    const { scheduler, world, onlyRow, hold, ledger } = await open();
    await scheduler.tend(GUILD);
    world.may = false;
    expect(await scheduler.judge(await onlyRow())).toEqual({ do: 'hold', why: 'events-not-allowed' });
    await hold('events-not-allowed');
    await hold('events-not-allowed');
    await scheduler.tend(GUILD);
    expect(world.told).toEqual(['events-not-allowed']);
    expect(scheduler.isMended(GUILD)).toBe(false);
    world.may = true;
    expect(scheduler.isMended(GUILD)).toBe(true);
    await scheduler.tend(GUILD);
    expect((await onlyRow()).held).toBe(false);
    await ledger.hold([(await onlyRow()).id], 'events-not-allowed');
    await scheduler.tend(GUILD);
    await scheduler.settled(await onlyRow(), { state: 'broken', why: 'missing-permission' });
    expect(world.told).toHaveLength(1);
  });

  it('that have no room wait for it', async () => {
    const { scheduler, world, onlyRow, hold } = await open();
    await scheduler.tend(GUILD);
    world.room = 0;
    await hold('events-full');
    await scheduler.tend(GUILD);
    expect([world.told, (await onlyRow()).held]).toEqual([['events-full'], true]);
    world.room = 1;
    await scheduler.tend(GUILD);
    expect((await onlyRow()).held).toBe(false);
  });

  it('are not looked at in an outage, nor where nobody has ever wanted any', async () => {
    const { scheduler, world, change, rows } = await open();
    world.there = false;
    await scheduler.tend(GUILD);
    world.there = true;
    await change('7', { scheduled: false });
    await scheduler.tend(GUILD);
    expect([world.reads, await rows()]).toEqual([0, []]);
  });

  it('are missed when their time has come, wait in an outage and are withdrawn when nobody wants them', async () => {
    const { scheduler, world, onlyRow, change } = await open();
    await scheduler.tend(GUILD);
    const row = await onlyRow();
    expect(await scheduler.judge({ ...row, until: world.now })).toEqual({ do: 'miss', why: 'lapsed' });
    world.there = false;
    expect(await scheduler.judge(row)).toEqual({ do: 'hold', why: 'server-gone' });
    await scheduler.settled(row, { state: 'judged', verdict: { do: 'hold', why: 'server-gone' } });
    expect(world.told).toEqual([]);
    await change('7', { scheduled: false });
    expect(await scheduler.judge(row)).toEqual({ do: 'withdraw', why: 'removed' });
  });

  it('that Discord refuses for no reason that is seen are tried again at once, and then minutes apart', async () => {
    const { scheduler, world, hold } = await open();
    await scheduler.tend(GUILD);
    await hold('events-full');
    expect([scheduler.isMended(GUILD), scheduler.isMended(GUILD)]).toEqual([true, false]);
    world.now = world.now.add({ minutes: 10 });
    expect([scheduler.isMended(GUILD), scheduler.isMended(GUILD)]).toEqual([true, false]);
  });
});
