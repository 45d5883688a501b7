import { describe, expect, onTestFinished, test } from 'vitest';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { patientLedger } from '../../src/reminders/patient-ledger.ts';
import { isUnreachable, silence } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/store.ts';
import { NOON, writeOne } from './ledger-samples.ts';

type Call = 'claim' | 'giveBack' | 'settle';

/** A ledger over a store whose answers are lost: a call was carried out, or never arrived, and its caller hears nothing. */
async function scene(call: Call, arrives: boolean) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const ledger = await openLedger(store);
  const id = await writeOne(ledger);
  let lost = false;
  const once =
    <A extends unknown[], T>(task: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      const first = !lost;
      lost = true;
      if (first && !arrives) throw silence('lost');
      const result = await task(...given);
      if (first) throw silence('lost');
      return result;
    };
  const lossy: Ledger = {
    ...ledger,
    ...(call === 'claim' ? { claim: once(ledger.claim) } : {}),
    ...(call === 'giveBack' ? { giveBack: once(ledger.giveBack) } : {}),
    ...(call === 'settle' ? { settle: once(ledger.settle) } : {}),
  };
  const persist = async <T>(task: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await task();
      } catch (error) {
        if (!isUnreachable(error)) throw error;
      }
    }
  };
  return { ledger, id, patient: patientLedger(lossy, persist) };
}

describe.each([true, false])('an answer that is lost, where the call arrived: %s', (arrives) => {
  test('leaves a claim that counts as the first, since nothing was sent in it', async () => {
    const { patient, id } = await scene('claim', arrives);
    expect(await patient.claim(id, 'me', 60_000)).toMatchObject({ row: { claims: 1, state: 'claimed' } });
  });

  test('of a claim of what somebody else may have sent keeps the doubt', async () => {
    const { patient, ledger, id } = await scene('claim', arrives);
    await ledger.claim(id, 'other', 0);
    const claim = await patient.claim(id, 'me', 60_000);
    // Where it arrived the row is left to its lease, as nobody can say more of it here.
    expect(claim?.row.claims).toBe(arrives ? undefined : 2);
    expect(await ledger.get(id)).toMatchObject({ state: 'claimed', claims: 2 });
  });

  test('of what was sent leaves it settled, and known to be', async () => {
    const { patient, ledger, id } = await scene('settle', arrives);
    await ledger.claim(id, 'me', 60_000);
    expect(await patient.settle(id, 'me', { state: 'sent', message: 'm1' }, NOON)).toBe(true);
    expect(await ledger.get(id)).toMatchObject({ state: 'sent', message: 'm1' });
  });

  test('of what is uncertain, too', async () => {
    const { patient, ledger, id } = await scene('settle', arrives);
    await ledger.claim(id, 'me', 60_000);
    expect(await patient.settle(id, 'me', { state: 'uncertain', reason: 'lost' }, NOON)).toBe(true);
  });

  test('of what is given back leaves it due', async () => {
    const { patient, ledger, id } = await scene('giveBack', arrives);
    await ledger.claim(id, 'me', 60_000);
    expect(await patient.giveBack(id, 'me', { held: 'missing-access' })).toBe(true);
    expect(await ledger.get(id)).toMatchObject({ state: 'due', held: true, reason: 'missing-access' });
  });
});

test('a row that another has by then is not one’s own', async () => {
  const { patient, ledger, id } = await scene('giveBack', false);
  await ledger.claim(id, 'other', 60_000);
  expect(await patient.giveBack(id, 'me')).toBe(false);
  expect(await patient.renew(id, 'me', 60_000)).toBe(false);
});
