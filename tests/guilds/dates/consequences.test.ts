import { expect, it, onTestFinished } from 'vitest';
import {
  ASKED,
  carryOut,
  lateAmong,
  postNow,
  rowsFor,
  writeOwed,
} from '../../../src/guilds/dates/consequences.ts';
import { openLedger } from '../../../src/reminders/open-ledger.ts';
import { openStore } from '../../../src/store/store.ts';
import { NOON, occurrence, writeOne } from '../../reminders/ledger-samples.ts';
import { at } from '../../reminders/samples.ts';

const GUILD = '100';
const late = { ...occurrence('7d'), fate: 'due' } as const;

async function freshLedger() {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  return openLedger(store);
}

it('what a change has put into the past waits for an answer where somebody is asked', async () => {
  const ledger = await freshLedger();
  const asked = await carryOut(ledger, { withdrawn: [], late: [late] }, true);
  expect(asked).toEqual([late]);
  expect(await ledger.get(late.id)).toMatchObject({ state: 'missed', reason: ASKED });
  await carryOut(ledger, { withdrawn: [], late: [late] }, false);
  expect(await ledger.get(late.id)).toMatchObject({ state: 'missed' });
});

it('and is due where nobody can be asked', async () => {
  const ledger = await freshLedger();
  await carryOut(ledger, { withdrawn: [], late: [late] }, false);
  expect(await ledger.get(late.id)).toMatchObject({ state: 'due', due: NOON });
});

it('what the new shape does not have is withdrawn, and what the old one owes is written as it fell', async () => {
  const ledger = await freshLedger();
  const owed = [late, { ...occurrence('3d'), fate: 'paused' }] as const;
  await writeOwed(ledger, owed);
  expect(await ledger.get(owed[1].id)).toMatchObject({ state: 'missed', reason: 'paused' });
  await carryOut(ledger, { withdrawn: [late.id], late: [] }, true);
  expect(await ledger.get(late.id)).toBeUndefined();
});

it('“post it now” leaves a step as it is of which a later one was posted', async () => {
  const ledger = await freshLedger();
  await carryOut(ledger, { withdrawn: [], late: [late] }, true);
  const later = await writeOne(ledger, { step: '3d', due: NOON.add({ hours: 1 }) });
  await ledger.claim(later, 'me', 60_000);
  await ledger.settle(later, 'me', { state: 'sent', message: '1' }, NOON);
  expect(await postNow(ledger, GUILD, [late.id], NOON)).toBe(0);
  expect(await ledger.get(late.id)).toMatchObject({ state: 'missed', reason: ASKED });
});

it('“post it now” makes a row of that server due again, for as long as it is true and an hour at least', async () => {
  const ledger = await freshLedger();
  await carryOut(ledger, { withdrawn: [], late: [late] }, true);
  const theirs = await writeOne(ledger, { guild: '200', recipient: 's9' });
  await ledger.miss([theirs], 'lapsed', NOON);
  expect(await postNow(ledger, GUILD, [late.id, theirs, 'nothing'], NOON)).toBe(1);
  expect(await ledger.get(late.id)).toMatchObject({ state: 'due', due: late.due, until: late.until });
  expect(await ledger.get(theirs)).toMatchObject({ state: 'missed' });
  await ledger.miss([late.id], 'lapsed', NOON);
  const evening = at('2023-07-15T20:00:00Z');
  expect(await postNow(ledger, GUILD, [late.id], evening)).toBe(1);
  expect(await ledger.get(late.id)).toMatchObject({ until: at('2023-07-15T21:00:00Z') });
  expect(await postNow(ledger, GUILD, [late.id], evening)).toBe(0);
});

it('what may be posted after all is the last step of an event, as long as it is true and nothing took its place', async () => {
  const ledger = await freshLedger();
  const missed = async (step: string, due: string, reason: string) => {
    const id = await writeOne(ledger, { step, due: at(due), until: at('2023-07-15T00:00:00Z') });
    await ledger.miss([id], reason, NOON);
    return id;
  };
  const rows = () => rowsFor(ledger, 's1', NOON);
  await missed('3d', '2023-07-14T08:00:00Z', 'paused');
  const second = await missed('2d', '2023-07-14T09:00:00Z', ASKED);
  expect(lateAmong(await rows(), NOON).map(({ id }) => id)).toEqual([second]);
  await missed('1d', '2023-07-14T09:30:00Z', 'superseded');
  expect(lateAmong(await rows(), NOON).map(({ id }) => id)).toEqual([second]);
  expect(lateAmong(await rows(), at('2023-07-15T00:00:00Z'))).toEqual([]);
  await writeOne(ledger, { step: '0d', due: at('2023-07-14T10:00:00Z') });
  expect(lateAmong(await rows(), NOON)).toEqual([]);
});
