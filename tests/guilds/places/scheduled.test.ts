import { describe, expect, it } from 'vitest';
import { isAsleep, isAtRest, wantedReleases } from '../../../src/guilds/places/scheduled.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { at } from '../../reminders/samples.ts';
import { GUILD, keptGuild } from '../../support/kept-guild.ts';
import { channelSubscription } from '../../support/subscription.ts';

const { library } = await loadPacks('data');

const NOW = at('2023-06-05T09:00:00Z');
const PAUSED = [{ from: '2023-06-01T00:00:00Z', until: null }];

/** "release:… 2023-07-14T09:00:00Z 2023-07-15T00:00:00Z" for each event that the server wants. */
async function wanted(subscriptions: Parameters<typeof keptGuild>[0], zone?: string, now = NOW) {
  const { registry } = await keptGuild(subscriptions, library);
  const found = wantedReleases(GUILD, registry, zone, now);
  return found.map(({ event, start, end }) => `${event} ${start.toString()} ${end.toString()}`);
}

describe('the scheduled events that a server wants', () => {
  it('are its releases to come, from the step-0 time to the end of that day in the server’s zone', async () => {
    const berlin = channelSubscription({ scheduled: true, zone: 'Europe/Berlin', time: '20:00' });
    const [one, two] = ['release:dead-reckoning-part-one', 'release:dead-reckoning-part-two'];
    expect(await wanted([berlin], 'America/New_York')).toEqual([
      `${one} 2023-07-14T18:00:00Z 2023-07-15T04:00:00Z`,
      `${two} 2024-06-28T18:00:00Z 2024-06-29T04:00:00Z`,
    ]);
    expect(await wanted([berlin])).toContain(`${one} 2023-07-14T18:00:00Z 2023-07-14T22:00:00Z`);
    expect(await wanted([berlin], undefined, at('2023-07-14T18:00:00Z'))).toHaveLength(1);
  });

  it('last an hour where that day is over before they begin', async () => {
    const niue = channelSubscription({ scheduled: true, zone: 'Pacific/Niue', time: '09:00' });
    expect((await wanted([niue], 'Pacific/Kiritimati'))[0]).toContain(
      '2023-07-14T20:00:00Z 2023-07-14T21:00:00Z',
    );
  });

  it('follow the first subscription that wants them and is not paused, and only what it counts down to', async () => {
    const first = channelSubscription({ channel: '1' });
    const second = channelSubscription({ channel: '2', scheduled: true, time: '10:00', pauses: PAUSED });
    const third = channelSubscription({ channel: '3', scheduled: true, time: '11:00' });
    const few = { releases: ['release:dead-reckoning-part-two'], own: 'all', anniversaries: false } as const;
    expect(await wanted([first])).toEqual([]);
    expect(await wanted([first, second, { ...third, events: few }])).toEqual([
      'release:dead-reckoning-part-two 2024-06-28T11:00:00Z 2024-06-29T00:00:00Z',
    ]);
  });

  it('are those of all who want them, each decided by the first of its own', async () => {
    const only = (release: string) => ({ releases: [release], own: 'all', anniversaries: false }) as const;
    const one = channelSubscription({
      channel: '1',
      scheduled: true,
      time: '10:00',
      events: only('release:dead-reckoning-part-one'),
    });
    const all = channelSubscription({ channel: '2', scheduled: true, time: '11:00' });
    const unknown = channelSubscription({ channel: '3', scheduled: true, zone: 'Mars/Olympus' });
    expect(await wanted([unknown, one, all])).toEqual([
      'release:dead-reckoning-part-one 2023-07-14T10:00:00Z 2023-07-15T00:00:00Z',
      'release:dead-reckoning-part-two 2024-06-28T11:00:00Z 2024-06-29T00:00:00Z',
    ]);
  });

  it('rest where all who count down to their release are paused, or no pack knows it any more', async () => {
    const few = { releases: ['release:dead-reckoning-part-one'], own: 'all', anniversaries: false } as const;
    const paused = channelSubscription({ channel: '1', scheduled: true, pauses: PAUSED });
    const other = channelSubscription({ channel: '2', scheduled: true, events: few });
    const { registry, change, restart } = await keptGuild([paused, other], library);
    const rests = (of = registry) =>
      ['one', 'two'].map((part) => isAtRest(of, GUILD, `release:dead-reckoning-part-${part}`));
    expect(rests()).toEqual([false, true]);
    await change('2', { scheduled: false });
    expect(rests()).toEqual([true, true]);
    await change('1', { pauses: [] });
    expect(rests()).toEqual([false, false]);
    expect(rests(await restart(createLibrary([])))).toEqual([true, true]);
  });

  it('stay as they are while all who want them are paused', async () => {
    const asleep = async (...subscriptions: Parameters<typeof keptGuild>[0]) =>
      isAsleep((await keptGuild(subscriptions)).registry, GUILD);
    const paused = channelSubscription({ channel: '1', scheduled: true, pauses: PAUSED });
    expect(await asleep(paused)).toBe(true);
    expect(await asleep(paused, channelSubscription({ channel: '2', scheduled: true }))).toBe(false);
    expect(await asleep(channelSubscription({ channel: '2' }))).toBe(false);
  });
});
