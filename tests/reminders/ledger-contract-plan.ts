import { expect, test } from 'vitest';
import { ALL, entry, type Fresh, NOON, occurrence, write } from './ledger-samples.ts';
import { at } from './samples.ts';

/** Writing what was planned, and finding what is due. */
export function planContract(open: Fresh): void {
  const stepsOf = (rows: readonly { step: string }[]) => rows.map(({ step }) => step);

  test('keeps what an occurrence is, to the letter', async () => {
    const ledger = await open();
    const full = occurrence('7d', { note: '{"old":"2023-07-12"} ✓', priority: 1 });
    await ledger.insert([{ occurrence: full }]);
    expect(await ledger.get(full.id)).toEqual({
      ...full,
      state: 'due',
      held: false,
      reason: undefined,
      claims: 0,
      firstAttempt: undefined,
      message: undefined,
      settled: undefined,
    });
    expect(await ledger.get('nobody')).toBeUndefined();
  });

  test('writes what is absent, leaves what is there, and says which were new', async () => {
    const ledger = await open();
    const [seven = ''] = await write(ledger, '7d');
    await ledger.claim(seven, 'a', 60_000);
    await ledger.settle(seven, 'a', { state: 'sent', message: 'm1' }, NOON);
    const again = await ledger.insert([entry('7d', { note: 'other' }), entry('3d')]);
    expect(again).toEqual([occurrence('3d').id]);
    expect(await ledger.get(seven)).toMatchObject({ state: 'sent', message: 'm1', note: undefined });
    expect(await ledger.insert([entry('7d'), entry('3d')])).toEqual([]);
  });

  test('writes a batch wholly or not at all', async () => {
    const ledger = await open();
    const broken = { ...occurrence('3d'), guild: 'no snowflake' };
    await expect(ledger.insert([entry('7d'), { occurrence: broken }])).rejects.toThrow();
    expect(await ledger.list({}, 10)).toEqual([]);
    expect(await ledger.insert([])).toEqual([]);
  });

  test('of many that write one batch at a time, one alone writes each', async () => {
    const ledger = await open();
    const batch = Array.from({ length: 50 }, (_, index) => entry(`${index}d`));
    const written = await Promise.all([1, 2, 3, 4].map(() => ledger.insert(batch)));
    expect(written.flat()).toHaveLength(50);
  });

  test('writes what fell into a pause as missed, and never as due', async () => {
    const ledger = await open();
    await ledger.insert([{ ...entry('7d'), missed: 'paused' }]);
    expect(await ledger.get(occurrence('7d').id)).toMatchObject({ state: 'missed', reason: 'paused' });
    expect(await ledger.ready(NOON, ALL, 10)).toEqual([]);
  });

  test('lists what is ready by priority, then by due time', async () => {
    const ledger = await open();
    const early = at('2023-07-14T11:00:00Z');
    await ledger.insert([
      entry('3d'),
      entry('7d', { due: early }),
      entry('0d', { priority: 1 }),
      entry('1d', { priority: 3, due: early }),
    ]);
    expect(stepsOf(await ledger.ready(NOON, ALL, 10))).toEqual(['0d', '7d', '3d', '1d']);
    expect(stepsOf(await ledger.ready(NOON, ALL, 2))).toEqual(['0d', '7d']);
  });

  test('has nothing ready before it is due: a clock may have been set back', async () => {
    const ledger = await open();
    await write(ledger, '7d');
    expect(await ledger.ready(NOON.subtract({ milliseconds: 1 }), ALL, 10)).toEqual([]);
    expect(await ledger.ready(NOON, ALL, 10)).toHaveLength(1);
  });

  test('lists what is no longer true, held or not, apart from what is being sent', async () => {
    const ledger = await open();
    const [seven = '', three = ''] = await write(ledger, '7d', '3d', '1d');
    await ledger.hold([seven], 'access');
    await ledger.claim(three, 'a', 60_000);
    const midnight = at('2023-07-15T00:00:00Z');
    expect(await ledger.lapsed(midnight.subtract({ milliseconds: 1 }), ALL, 10)).toEqual([]);
    expect(stepsOf(await ledger.lapsed(midnight, ALL, 10)).toSorted()).toEqual(['1d', '7d']);
  });

  test('gives each shard the rows of its own servers, and direct messages to that of the person', async () => {
    const ledger = await open();
    const guild = (bucket: bigint) => String(bucket << 22n);
    await ledger.insert([
      entry('0d', { guild: undefined, kind: 'private', recipient: guild(5n) }),
      entry('1d', { guild: guild(281_474_976_710_655n >> 7n) }),
      entry('2d', { guild: guild(2n) }),
      entry('4d', { guild: guild(4n) }),
    ]);
    const of = async (...ids: number[]) =>
      stepsOf(await ledger.ready(NOON, { ids, count: 4 }, 10)).toSorted();
    expect([await of(0), await of(1), await of(2), await of(3)]).toEqual([['4d'], ['0d'], ['2d'], ['1d']]);
    expect(await of(0, 1)).toEqual(['0d', '4d']);
    expect(stepsOf(await ledger.ready(NOON, { ids: [2], count: 3 }, 10)).toSorted()).toEqual(['0d', '2d']);
  });

  test('counts by shard what is due, waits and is claimed', async () => {
    const ledger = await open();
    const on = (bucket: number) => ({ guild: String(BigInt(bucket) << 22n) });
    const entries = [
      entry('7d', on(4)),
      entry('3d', on(4)),
      entry('1d', on(8)),
      entry('0d', on(5)),
      entry('2d', on(7)),
      entry('4d', { guild: undefined, kind: 'private', recipient: on(9).guild }),
    ];
    const [waits = '', claimed = ''] = await ledger.insert(entries);
    await ledger.hold([waits], 'access');
    await ledger.claim(claimed, 'a', 60_000);
    const [none, one] = [0, 1].map((due) => ({ due, held: 0, claimed: 0 }));
    expect([...(await ledger.count({ ids: [0, 1, 2], count: 4 }))]).toEqual([
      [0, { due: 1, held: 1, claimed: 1 }],
      [1, { ...one, due: 2 }],
      [2, none],
    ]);
    expect([...(await ledger.count(ALL))]).toEqual([[0, { due: 4, held: 1, claimed: 1 }]]);
  });

  test('lists by server, recipient, event, state and time, the latest first', async () => {
    const ledger = await open();
    const later = NOON.add({ hours: 1 });
    await ledger.insert([
      entry('7d'),
      entry('3d', { due: later }),
      entry('1d', { recipient: 's2', event: 'release:two' }),
      { ...entry('0d', { guild: '200', recipient: 's3' }), missed: 'paused' },
    ]);
    expect(stepsOf(await ledger.list({ guild: '100', recipient: 's1' }, 10))).toEqual(['3d', '7d']);
    expect(stepsOf(await ledger.list({ event: 'release:two' }, 10))).toEqual(['1d']);
    expect(stepsOf(await ledger.list({ states: ['missed', 'failed'] }, 10))).toEqual(['0d']);
    expect(stepsOf(await ledger.list({ guild: '100', from: later }, 10))).toEqual(['3d']);
    expect(await ledger.list({}, 3)).toHaveLength(3);
  });

  test('remembers for each shard up to when it has planned, also further back', async () => {
    const ledger = await open();
    expect(await ledger.planned(0, 1)).toBeUndefined();
    await ledger.movePlanned(0, 1, NOON);
    await ledger.movePlanned(0, 1, NOON.subtract({ hours: 1 }));
    expect((await ledger.planned(0, 1))?.toString()).toBe('2023-07-14T11:00:00Z');
  });

  test('lets a new number of shards go on from the oldest instant', async () => {
    const ledger = await open();
    await ledger.movePlanned(0, 2, NOON);
    await ledger.movePlanned(1, 2, NOON.subtract({ hours: 3 }));
    expect((await ledger.planned(3, 4))?.toString()).toBe('2023-07-14T09:00:00Z');
    expect((await ledger.planned(0, 2))?.toString()).toBe('2023-07-14T12:00:00Z');
  });
}
