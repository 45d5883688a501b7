import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/reminders/ledger.ts';
import { ALL, entry, type Fresh, NOON, occurrence, write, writeOne } from './ledger-samples.ts';

/** How rows end, and how they may begin again. */
export function endContract(open: Fresh): void {
  test.each<Outcome>([
    { state: 'sent', message: 'm1' },
    { state: 'failed', reason: 'invalid' },
    { state: 'missed', reason: 'lapsed' },
    { state: 'uncertain', reason: 'unreadable' },
  ])('keeps $state with what is known of it', async (outcome) => {
    const ledger = await open();
    const id = await writeOne(ledger);
    const claim = await ledger.claim(id, 'a', 60_000);
    expect(await ledger.settle(id, 'a', outcome, NOON)).toBe(true);
    const row = await ledger.get(id);
    expect(row).toMatchObject({ ...outcome, settled: NOON, firstAttempt: claim?.row.firstAttempt });
    expect(await ledger.abandoned(ALL, 10)).toEqual([]);
    expect(await ledger.settle(id, 'a', { state: 'failed', reason: 'again' }, NOON)).toBe(false);
  });

  test('takes it from anybody that something was sent, since that is a fact', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'b', 60_000);
    await ledger.settle(id, 'b', { state: 'uncertain', reason: 'unreadable' }, NOON);
    expect(await ledger.settle(id, 'a', { state: 'sent', message: 'm1' }, NOON)).toBe(true);
    expect(await ledger.get(id)).toMatchObject({ state: 'sent', message: 'm1' });
    expect(await ledger.settle(id, 'a', { state: 'sent', message: 'm2' }, NOON)).toBe(false);
    expect(await ledger.get(id)).toMatchObject({ message: 'm1' });
  });

  test.each(['miss', 'fail'] as const)('can %s only what is due', async (end) => {
    const ledger = await open();
    const [seven = '', three = ''] = await write(ledger, '7d', '3d');
    await ledger.claim(three, 'a', 60_000);
    expect(await ledger[end]([seven, three, 'nobody'], 'why', NOON)).toEqual([seven]);
    expect(await ledger.get(seven)).toMatchObject({ state: `${end}ed`, reason: 'why', settled: NOON });
    expect(await ledger.get(three)).toMatchObject({ state: 'claimed' });
  });

  test('withdraws what was never tried, so that it may be planned again', async () => {
    const ledger = await open();
    const [seven = '', three = ''] = await write(ledger, '7d', '3d');
    await ledger.claim(three, 'a', 60_000);
    expect(await ledger.withdraw([seven, three])).toEqual([seven]);
    expect(await ledger.get(seven)).toBeUndefined();
    expect(await ledger.insert([entry('7d'), entry('3d')])).toEqual([seven]);
  });

  test('holds and lets go by recipient, or by event and server', async () => {
    const ledger = await open();
    const other = { guild: '200', recipient: 's2' };
    await ledger.insert([entry('7d'), entry('3d', { event: 'release:two' }), entry('7d', other)]);
    const ids = [
      occurrence('7d').id,
      occurrence('3d', { event: 'release:two' }).id,
      occurrence('7d', other).id,
    ];
    expect(await ledger.hold(ids, 'changing')).toBe(3);
    expect(await ledger.hold(ids, 'again')).toBe(0);
    expect(await ledger.unhold({ guild: '100', event: 'release:one' })).toBe(1);
    expect(await ledger.ready(NOON, ALL, 10)).toMatchObject([{ id: ids[0] }]);
    expect(await ledger.unhold({ recipient: 's2' })).toBe(1);
    expect((await ledger.count(ALL)).get(0)).toEqual({ due: 2, held: 1, claimed: 0 });
  });

  test('of what is held, ends what can no longer be', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.hold([id], 'missing-access');
    expect(await ledger.fail([id], 'missing-access', NOON)).toEqual([id]);
    expect(await ledger.get(id)).toMatchObject({ state: 'failed', held: false });
  });

  describe('and is to be posted now after all', () => {
    const [later, until] = [NOON.add({ hours: 2 }), NOON.add({ hours: 5 })];

    test.each([
      'missed',
      'failed',
      'uncertain',
    ] as const)('is due again from %s, as if it had never been tried', async (state) => {
      const ledger = await open();
      const id = await writeOne(ledger);
      await ledger.claim(id, 'a', 60_000);
      await ledger.settle(id, 'a', { state, reason: 'why' }, NOON);
      expect(await ledger.reopen(id, later, until)).toBe(true);
      expect(await ledger.get(id)).toMatchObject({
        state: 'due',
        claims: 0,
        due: later,
        until,
        reason: undefined,
        firstAttempt: undefined,
        settled: undefined,
      });
      expect(await ledger.reopen(id, later, until)).toBe(false);
    });

    test('stays sent where it was sent', async () => {
      const ledger = await open();
      const id = await writeOne(ledger);
      await ledger.settle(id, 'a', { state: 'sent', message: 'm1' }, NOON);
      expect(await ledger.reopen(id, later, until)).toBe(false);
      expect(await ledger.get(id)).toMatchObject({ state: 'sent' });
    });
  });

  test('keeps for 400 days what is final, and for ever what is unfinished', async () => {
    const ledger = await open();
    const [seven = '', three = '', one = ''] = await write(ledger, '7d', '3d', '1d');
    await ledger.miss([seven], 'lapsed', NOON);
    await ledger.claim(three, 'a', 60_000);
    const old = NOON.add({ hours: 24 * 400 });
    expect(await ledger.sweep(old)).toBe(0);
    expect(await ledger.sweep(old.add({ milliseconds: 1 }))).toBe(1);
    expect(await Promise.all([seven, three, one].map((id) => ledger.get(id)))).toMatchObject([
      undefined,
      { state: 'claimed' },
      { state: 'due' },
    ]);
  });
}
