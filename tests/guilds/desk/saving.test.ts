import { describe, expect, it } from 'vitest';
import { ASKED } from '../../../src/guilds/dates/consequences.ts';
import { finishSaves, save } from '../../../src/guilds/desk/saving.ts';
import { isWanted, subscriptionOf } from '../../../src/guilds/records/subscriptions.ts';
import { MOST_SUBSCRIPTIONS } from '../../../src/kit/capacity.ts';
import type { Entry } from '../../../src/reminders/ledger.ts';
import { at } from '../../reminders/samples.ts';
import { CHANNEL, changed, GUILD, MADE, server, wish } from '../../support/saving.ts';
import { channelSubscription } from '../../support/subscription.ts';

/** What comes of a call at which the process dies. */
const killed = () => Promise.reject(new Error('killed'));

describe('a save', () => {
  it('leaves nothing due that a subscription of that channel, ended before, was still waiting with', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-14T09:00:00Z');
    const due = await here.ledger.list({ recipient: CHANNEL, states: ['due'] }, 100);
    await here.ledger.hold(
      due.map(({ id }) => id),
      'missing-permission',
    );
    await here.registry.update(GUILD, () => ({ subscriptions: [] }));
    await here.save({ now: at('2023-07-14T12:00:00Z') });
    expect(await here.rows()).toEqual([]);
  });

  it('makes a subscription that posts nothing that lay before it', async () => {
    const here = await server();
    const now = at('2023-07-14T12:00:00Z');
    expect(await here.save({ now, wish: changed({ role: '9' }) })).toMatchObject({ did: 'saved' });
    expect(here.one()).toMatchObject({
      by: 'ada',
      role: '9',
      roleBy: 'ada',
      since: now.toString(),
      edited: null,
    });
    await here.beat('2023-07-14T13:00:00Z');
    expect(await here.rows()).toEqual([]);
  });

  it('is durable, and says who changed what last; who chose the role stays', async () => {
    const here = await server();
    await here.save({ wish: changed({ role: '9' }) });
    const now = at('2023-06-06T09:00:00Z');
    await here.save({ by: 'bob', now, wish: changed({ role: '9', language: 'de' }) });
    const again = subscriptionOf((await here.open()).list(GUILD), CHANNEL);
    expect(again).toEqual(here.one());
    expect(again).toMatchObject({
      language: 'de',
      by: 'ada',
      roleBy: 'ada',
      edited: { by: 'bob', at: now.toString() },
    });
    await here.save({ by: 'bob', now, wish: changed({ role: '8' }) });
    expect(here.one()?.roleBy).toBe('bob');
    await here.save({ by: 'bob', now, wish: changed({ role: null }) });
    expect(here.one()?.roleBy).toBeNull();
  });

  it('of anything but time, zone, steps or events leaves due rows and the beginning as they are', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-07T09:00:00Z');
    const rows = await here.rows();
    await here.save({ now: at('2023-07-07T09:01:00Z'), wish: changed({ loudNews: true, pinged: ['7d'] }) });
    expect(await here.rows()).toEqual(rows);
    expect(here.one()?.since).toBe(MADE.toString());
    // The order in which steps were chosen is no change either.
    await here.save({ now: at('2023-07-07T09:01:00Z'), wish: changed({ steps: wish.steps.toReversed() }) });
    expect(here.one()?.since).toBe(MADE.toString());
  });

  it('of the time takes back what is due at another, and asks about today’s step', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-07T08:59:00Z');
    const now = at('2023-07-07T08:59:00Z');
    await here.save({ now, wish: changed({ time: '07:00' }) });
    expect((await here.rows()).at(-1)).toBe(`7d missed ${ASKED}`);
    expect(here.one()?.since).toBe(now.toString());
    await here.beat('2023-07-08T00:00:00Z');
    expect((await here.rows()).filter((row) => row.startsWith('7d'))).toEqual([`7d missed ${ASKED}`]);
  });

  it('writes what the old shape owes before the new one counts', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-07T08:59:00Z');
    // Due since a minute, and no beat has come yet; only another step is taken away.
    await here.save({ now: at('2023-07-07T09:01:00Z'), wish: changed({ steps: ['7d', '0d'] }) });
    expect((await here.rows()).at(-1)).toBe('7d due');
    await here.beat('2023-07-08T00:00:00Z');
    expect((await here.rows()).filter((row) => row.startsWith('7d'))).toEqual(['7d due']);
  });

  it('that was killed after the record changed leaves rows that are not wanted any more', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-07T09:00:00Z');
    const ledger = { ...here.ledger, withdraw: killed };
    const asked = { guild: GUILD, channel: CHANNEL, wish: changed({ steps: ['0d'] }), before: undefined };
    const now = at('2023-07-07T09:01:00Z');
    await expect(save({ ...asked, by: 'ada', now }, { ...here.options, ledger })).rejects.toThrow('killed');
    expect((await here.rows()).at(-1)).toBe('7d due');
    const event = { id: 'own:party', kind: 'own' } as const;
    expect(isWanted(here.one(), { step: '7d', guild: GUILD }, event)).toBe(false);
    expect(isWanted(here.one(), { step: '0d', guild: GUILD }, event)).toBe(true);
    expect(isWanted(undefined, { step: '0d', guild: GUILD }, event)).toBe(false);
  });

  it('that was killed before it could ask is finished at the next start, once', async () => {
    const here = await server();
    await here.save();
    await here.beat('2023-07-07T08:00:00Z');
    const ledger = {
      ...here.ledger,
      insert: async (rows: readonly Entry[]) => (rows.length > 0 ? killed() : []),
    };
    const asked = { guild: GUILD, channel: CHANNEL, wish: changed({ time: '07:00' }), before: undefined };
    const now = at('2023-07-07T08:00:00Z');
    await expect(save({ ...asked, by: 'ada', now }, { ...here.options, ledger })).rejects.toThrow('killed');
    expect((await here.rows()).some((row) => row.startsWith('7d'))).toBe(false);
    for (const start of ['2023-07-07T08:10:00Z', '2023-07-07T08:20:00Z']) {
      await finishSaves(GUILD, at(start), here.options);
    }
    expect((await here.rows()).filter((row) => row.startsWith('7d'))).toEqual([`7d missed ${ASKED}`]);
  });

  it('leaves nothing to finish where nothing was cut off', async () => {
    const here = await server();
    const now = at('2023-07-07T12:00:00Z');
    await here.save({ now });
    await here.save({ now: at('2023-07-07T13:00:00Z'), wish: changed({ language: 'de' }) });
    await finishSaves(GUILD, at('2023-07-07T14:00:00Z'), here.options);
    expect(await here.rows()).toEqual([]);
  });

  it('on what another has changed or ended meanwhile changes nothing', async () => {
    const here = await server();
    await here.save();
    const theirs = changed({ time: '20:00' });
    await here.save({ by: 'bob', wish: theirs, before: wish });
    const mine = changed({ time: '21:00' });
    expect(await here.save({ wish: mine, before: wish })).toMatchObject({
      did: 'conflict',
      theirs: { time: '20:00', edited: { by: 'bob' } },
    });
    expect(here.one()?.time).toBe('20:00');
    expect(await here.save({ wish: mine, before: null })).toMatchObject({ did: 'conflict' });
    expect(await here.save({ wish: mine, before: theirs })).toMatchObject({ did: 'saved' });
    await here.registry.update(GUILD, () => ({ subscriptions: [] }));
    expect(await here.save({ wish, before: mine })).toEqual({ did: 'conflict', theirs: undefined });
  });

  it('decides anew on what another process has written', async () => {
    const here = await server();
    await here.save();
    const stored = await here.state.subscriptions.get(GUILD);
    const [one] = stored?.subscriptions ?? [];
    if (!one) throw new Error('nothing was saved');
    await here.state.subscriptions.set(GUILD, { subscriptions: [{ ...one, language: 'de' }] });
    expect(await here.save({ wish: changed({ time: '21:00' }), before: wish })).toMatchObject({
      did: 'conflict',
      theirs: { language: 'de' },
    });
  });

  it('is refused where the server has as many as it may have', async () => {
    const here = await server();
    const subscriptions = Array.from({ length: MOST_SUBSCRIPTIONS }, (_, n) =>
      channelSubscription({ channel: `c${n}` }),
    );
    await here.registry.update(GUILD, () => ({ subscriptions }));
    await expect(here.save()).rejects.toMatchObject({ key: 'subscribe.full' });
  });
});
