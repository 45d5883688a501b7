import { expect, test, vi } from 'vitest';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { ALL, type Fresh, NOON, writeOne } from './ledger-samples.ts';

async function leaseRunOut(ledger: Ledger): Promise<void> {
  await vi.waitFor(async () => expect(await ledger.abandoned(ALL, 1)).toHaveLength(1));
}

/** Who may send. */
export function claimContract(open: Fresh): void {
  test('is for one of many at a time', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    const tries = Array.from({ length: 40 }, (_, index) => ledger.claim(id, `owner${index}`, 60_000));
    expect((await Promise.all(tries)).filter((claim) => claim !== undefined)).toHaveLength(1);
    expect(await ledger.ready(NOON, ALL, 10)).toEqual([]);
  });

  test('is not for what is not there, and not for what is final', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    expect(await ledger.claim('nobody', 'a', 60_000)).toBeUndefined();
    await ledger.miss([id], 'lapsed', NOON);
    expect(await ledger.claim(id, 'a', 60_000)).toBeUndefined();
  });

  test('notes the first attempt before anything leaves', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    const claim = await ledger.claim(id, 'a', 60_000);
    expect(claim).toMatchObject({ sinceFirst: 0, row: { state: 'claimed', claims: 1 } });
    expect((await ledger.get(id))?.firstAttempt).toEqual(claim?.row.firstAttempt);
    expect(claim?.row.firstAttempt).toBeDefined();
  });

  test('holds against others, and its owner too, until its lease runs out', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 60_000);
    expect(await ledger.claim(id, 'b', 60_000)).toBeUndefined();
    expect(await ledger.claim(id, 'a', 60_000)).toBeUndefined();
    expect(await ledger.abandoned(ALL, 10)).toEqual([]);
  });

  test('of which the lease ran out can be taken over, and the first attempt stays', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    const first = await ledger.claim(id, 'a', 1);
    await leaseRunOut(ledger);
    const second = await ledger.claim(id, 'b', 60_000);
    expect(second?.row).toMatchObject({ claims: 2, firstAttempt: first?.row.firstAttempt });
    expect(second?.sinceFirst).toBeGreaterThan(0);
    expect(await ledger.abandoned(ALL, 10)).toEqual([]);
  });

  test('tells one who wakes late that the row is no longer his', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 1);
    await leaseRunOut(ledger);
    await ledger.claim(id, 'b', 60_000);
    expect(await ledger.renew(id, 'a', 60_000)).toBe(false);
    expect(await ledger.giveBack(id, 'a')).toBe(false);
    expect(await ledger.startAfresh(id, 'a', 60_000)).toBe(false);
    expect(await ledger.settle(id, 'a', { state: 'failed', reason: 'x' }, NOON)).toBe(false);
    expect(await ledger.renew(id, 'b', 60_000)).toBe(true);
  });

  test('that ran out may still be renewed where nobody took it', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 1);
    await leaseRunOut(ledger);
    expect(await ledger.renew(id, 'a', 60_000)).toBe(true);
    expect(await ledger.claim(id, 'b', 60_000)).toBeUndefined();
  });

  test('given back is due again, as if it had never been tried', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 60_000);
    expect(await ledger.giveBack(id, 'a')).toBe(true);
    expect(await ledger.ready(NOON, ALL, 10)).toMatchObject([{ id, claims: 0, firstAttempt: undefined }]);
    expect(await ledger.claim(id, 'b', 60_000)).toMatchObject({ row: { claims: 1 }, sinceFirst: 0 });
  });

  test('given back with a reason waits until it is let go', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 60_000);
    await ledger.giveBack(id, 'a', { held: 'missing-access' });
    expect(await ledger.ready(NOON, ALL, 10)).toEqual([]);
    expect(await ledger.get(id)).toMatchObject({ state: 'due', held: true, reason: 'missing-access' });
    expect((await ledger.count(ALL)).get(0)).toEqual({ due: 0, held: 1, claimed: 0 });
    expect(await ledger.unhold({ recipient: 's1' })).toBe(1);
    expect(await ledger.ready(NOON, ALL, 10)).toMatchObject([{ id, held: false, reason: undefined }]);
  });

  test('given back for a while is ready again after it', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 60_000);
    await ledger.giveBack(id, 'a', { ms: 60_000 });
    expect(await ledger.ready(NOON, ALL, 10)).toEqual([]);
    expect((await ledger.count(ALL)).get(0)).toEqual({ due: 1, held: 0, claimed: 0 });
    await ledger.claim(id, 'a', 60_000);
    await ledger.giveBack(id, 'a', { ms: 0.5 });
    await vi.waitFor(async () => expect(await ledger.ready(NOON, ALL, 10)).toMatchObject([{ id }]));
  });

  test('started afresh counts as the first', async () => {
    const ledger = await open();
    const id = await writeOne(ledger);
    await ledger.claim(id, 'a', 1);
    await leaseRunOut(ledger);
    const taken = await ledger.claim(id, 'b', 60_000);
    expect(await ledger.startAfresh(id, 'b', 60_000)).toBe(true);
    const row = await ledger.get(id);
    expect(row?.claims).toBe(1);
    expect(row?.firstAttempt?.epochMilliseconds).toBeGreaterThan(
      taken?.row.firstAttempt?.epochMilliseconds ?? 0,
    );
  });

  test('is counted', async () => {
    const ledger = await open();
    await ledger.claim(await writeOne(ledger), 'a', 60_000);
    expect((await ledger.count(ALL)).get(0)).toEqual({ due: 0, held: 0, claimed: 1 });
  });
}
