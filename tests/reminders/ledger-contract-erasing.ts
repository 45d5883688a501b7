import { expect, test } from 'vitest';
import { ALL, entry, type Fresh, NOON, occurrence } from './ledger-samples.ts';

const [HERE, THERE] = ['100', '200'];

/** What a server or a person leaves behind, and what is noted of people. */
export function erasingContract(open: Fresh): void {
  test('erases all rows of a server, whatever became of them, and none of another', async () => {
    const ledger = await open();
    await ledger.insert([
      entry('7d', { guild: HERE }),
      entry('3d', { guild: HERE }),
      entry('1d', { guild: HERE }),
      entry('0d', { guild: HERE }),
      entry('7d', { guild: THERE, recipient: 's2' }),
    ]);
    const idOf = (step: string) => occurrence(step).id;
    await ledger.settle(idOf('7d'), 'a', { state: 'sent', message: 'm1' }, NOON);
    await ledger.claim(idOf('3d'), 'a', 60_000);
    await ledger.hold([idOf('1d')], 'server-gone');
    expect(await ledger.erase({ guild: HERE })).toBe(4);
    expect(await ledger.erase({ guild: HERE })).toBe(0);
    expect((await ledger.list({}, 10)).map(({ guild }) => guild)).toEqual([THERE]);
    expect(await ledger.unhold({ recipient: 's1' })).toBe(0);
    expect((await ledger.ready(NOON, ALL, 10)).map(({ guild }) => guild)).toEqual([THERE]);
    expect(await ledger.abandoned(ALL, 10)).toEqual([]);
  });

  test('whoever was sending what is erased is told that there is nothing to end, and planning goes on', async () => {
    const ledger = await open();
    await ledger.insert([entry('7d')]);
    const { id } = occurrence('7d');
    await ledger.claim(id, 'a', 60_000);
    await ledger.erase({ guild: HERE });
    expect(await ledger.renew(id, 'a', 60_000)).toBe(false);
    expect(await ledger.settle(id, 'a', { state: 'sent', message: 'm1' }, NOON)).toBe(false);
    expect(await ledger.get(id)).toBeUndefined();
    expect(await ledger.insert([entry('7d')])).toEqual([id]);
  });

  test('erases what a person gets by direct message, and nothing of a server', async () => {
    const ledger = await open();
    await ledger.insert([
      entry('7d', { kind: 'private', guild: undefined, recipient: '42' }),
      entry('7d', { kind: 'private', guild: undefined, recipient: '43' }),
      entry('3d', { recipient: '42' }),
    ]);
    expect(await ledger.erase({ recipient: '42' })).toBe(1);
    expect((await ledger.list({}, 10)).map(({ recipient }) => recipient).sort()).toEqual(['42', '43']);
  });

  test('erases more rows than one look takes', async () => {
    const ledger = await open();
    await ledger.insert(Array.from({ length: 1203 }, (_, step) => entry(`${step}d`)));
    expect(await ledger.erase({ guild: HERE })).toBe(1203);
    expect(await ledger.list({}, 10)).toEqual([]);
  });

  test('finds what is noted, to the letter, and puts something else in its place wherever it stands', async () => {
    const ledger = await open();
    const note = (by: string) => JSON.stringify({ claim: { by, source: `"${by}" 100% _` } });
    await ledger.insert([
      entry('7d', { note: JSON.stringify({ by: '42', editedBy: '42', title: 'Ünïcode ✓' }) }),
      entry('3d', { note: note('421') }),
      entry('1d'),
      ...Array.from({ length: 700 }, (_, step) => entry(`${step + 30}d`, { note: note('7') })),
    ]);
    expect((await ledger.noting('"42"')).map(({ step }) => step)).toEqual(['7d']);
    expect(await ledger.noting('_2"')).toEqual([]);
    expect(await ledger.renote('"42"', '"0"')).toBe(1);
    expect(await ledger.renote('"42"', '"0"')).toBe(0);
    expect(await ledger.get(occurrence('7d').id)).toMatchObject({
      note: JSON.stringify({ by: '0', editedBy: '0', title: 'Ünïcode ✓' }),
      state: 'due',
    });
    expect(await ledger.get(occurrence('3d').id)).toMatchObject({ note: note('421') });
    expect(await ledger.noting('"7"')).toHaveLength(700);
    expect((await ledger.ready(NOON, ALL, 1000)).length).toBe(703);
  });
}
