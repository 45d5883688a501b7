import { describe, expect, onTestFinished, test } from 'vitest';
import { type Carrier, type CourierOptions, deliver } from '../../src/reminders/courier.ts';
import type { Finding, Sending } from '../../src/reminders/delivery.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import type { Verdict } from '../../src/reminders/verdict.ts';
import { openStore } from '../../src/store/store.ts';
import { NOON, occurrence, writeOne } from './ledger-samples.ts';
import { VirtualTime } from './virtual-time.ts';

const POST: Verdict = { do: 'post' };
const SENT: Sending = { went: 'sent', message: 'm1' };
const LOST: Sending = { went: 'lost', why: 'reset' };

/** A row, a ledger and an outside world that answers as a test says, the last answer again and again. */
async function scene(
  more: { kind?: Row['kind']; sendings?: Sending[]; findings?: Finding[]; verdicts?: Verdict[] } = {},
) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const ledger = await openLedger(store);
  const id = await writeOne(ledger, { kind: more.kind ?? 'countdown' });
  const time = new VirtualTime();
  const log: string[] = [];
  const answer = <T>(list: T[] | undefined, otherwise: T): T =>
    (list && list.length > 1 ? list.shift() : list?.[0]) ?? otherwise;
  const carrier: Carrier = {
    send: async (row) => {
      log.push(`send ${row.id === id ? 'it' : row.id} at ${time.now}`);
      return answer(more.sendings, SENT);
    },
    look: async () => {
      log.push(`look at ${time.now}`);
      return answer(more.findings, { saw: 'nothing' });
    },
  };
  const options: CourierOptions = {
    ledger,
    carrier,
    owner: 'me',
    judge: async () => answer(more.verdicts, POST),
    turn: async () => {
      log.push('turn');
      return { unused: () => void log.push('unused') };
    },
    now: () => NOON,
    monotonic: time.monotonic,
    wait: time.wait,
  };
  const row = async () => {
    const found = await ledger.get(id);
    if (!found) throw new Error('the row is gone');
    return found;
  };
  const run = async (ms = 0) => {
    const delivered = deliver(await row(), options);
    await time.pass(ms);
    return delivered;
  };
  return { ledger, id, time, log, options, row, run };
}

describe('a row', () => {
  test('is claimed when its turn comes, sent once and settled', async () => {
    const { run, log, row } = await scene();
    expect(await run()).toEqual({ state: 'sent', message: 'm1' });
    expect(log).toEqual(['turn', 'send it at 0']);
    expect(await row()).toMatchObject({ state: 'sent', message: 'm1', claims: 1, settled: NOON });
  });

  test('that another has claimed meanwhile is left alone, and its turn to whoever comes next', async () => {
    const { run, ledger, id, log } = await scene();
    await ledger.claim(id, 'other', 60_000);
    expect(await run()).toEqual({ state: 'overtaken' });
    expect(log).toEqual(['turn', 'unused']);
  });

  test.each<[Verdict, Partial<Row>]>([
    [
      { do: 'hold', why: 'changing' },
      { state: 'due', held: true, reason: 'changing' },
    ],
    [
      { do: 'miss', why: 'lapsed' },
      { state: 'missed', reason: 'lapsed' },
    ],
    [
      { do: 'fail', why: 'missing-access' },
      { state: 'failed', reason: 'missing-access' },
    ],
  ])('judged %j is not sent and takes no turn from others', async (verdict, becomes) => {
    const { run, log, row } = await scene({ verdicts: [verdict] });
    expect(await run()).toEqual({ state: 'judged', verdict });
    expect(log).toEqual([]);
    expect(await row()).toMatchObject({ ...becomes, claims: 0 });
  });

  test('of which something changed while it waited for its turn is judged by what is true then', async () => {
    const { run, log, row } = await scene({ verdicts: [POST, { do: 'hold', why: 'changing' }] });
    expect(await run()).toEqual({ state: 'judged', verdict: { do: 'hold', why: 'changing' } });
    expect(log).toEqual(['turn']);
    expect(await row()).toMatchObject({ state: 'due', held: true, claims: 0, firstAttempt: undefined });
  });

  test('judged to be something else by now is taken away', async () => {
    const { run, ledger, id } = await scene({ verdicts: [{ do: 'withdraw', why: 'moved' }] });
    expect(await run()).toMatchObject({ state: 'judged' });
    expect(await ledger.get(id)).toBeUndefined();
  });

  test('whose answer was lost is sent again in a turn of its own, with the same id', async () => {
    const { run, log, row } = await scene({ sendings: [LOST, LOST, SENT] });
    expect(await run(10_000)).toEqual({ state: 'sent', message: 'm1' });
    expect(log).toEqual(['turn', 'send it at 0', 'turn', 'send it at 1000', 'turn', 'send it at 3000']);
    expect(await row()).toMatchObject({ state: 'sent', claims: 1 });
  });

  test('whose answers are lost for two minutes is looked for, and sent anew only when it is not there', async () => {
    const { run, log } = await scene({ sendings: [...Array.from({ length: 8 }, () => LOST), SENT] });
    expect(await run(300_000)).toEqual({ state: 'sent', message: 'm1' });
    const requests = log.filter((line) => line !== 'turn').map((line) => line.split(' ')[0]);
    expect(requests).toEqual([...Array.from({ length: 8 }, () => 'send'), 'look', 'send']);
  });

  test('that is found is sent, with the message that was found', async () => {
    const { run, row } = await scene({ sendings: [LOST], findings: [{ saw: 'it', message: 'm7' }] });
    expect(await run(300_000)).toEqual({ state: 'sent', message: 'm7' });
    expect(await row()).toMatchObject({ state: 'sent', message: 'm7' });
  });

  test('of which nothing can be proved is uncertain', async () => {
    const { run, row } = await scene({ sendings: [LOST], findings: [{ saw: 'unreadable' }] });
    expect(await run(300_000)).toEqual({ state: 'uncertain', reason: 'unreadable' });
    expect(await row()).toMatchObject({ state: 'uncertain', reason: 'unreadable' });
  });

  test('that can’t be posted now waits, held, for its subscription to be mended', async () => {
    const { run, row } = await scene({ sendings: [{ went: 'refused', status: 403, code: 50_013 }] });
    expect(await run()).toEqual({ state: 'broken', why: 'missing-permission' });
    expect(await row()).toMatchObject({ state: 'due', held: true, reason: 'missing-permission', claims: 0 });
  });

  test('beyond a ration is due again later', async () => {
    const { run, row, ledger } = await scene({
      kind: 'crosspost',
      sendings: [{ went: 'limited', retryAfterMs: 900_000 }],
    });
    expect(await run()).toEqual({ state: 'postponed', ms: 900_000 });
    expect(await row()).toMatchObject({ state: 'due', held: false, claims: 0 });
    expect(await ledger.ready(NOON, { ids: [0], count: 1 }, 10)).toEqual([]);
  });

  test('that lapses while its answer is lost is looked for before it is called missed', async () => {
    const verdicts: Verdict[] = [POST, POST, { do: 'miss', why: 'lapsed' }];
    const { run, row, log } = await scene({ sendings: [LOST], verdicts });
    expect(await run(300_000)).toEqual({ state: 'judged', verdict: { do: 'miss', why: 'lapsed' } });
    expect(log.filter((line) => line !== 'turn')).toEqual(['send it at 0', 'look at 15000']);
    expect(await row()).toMatchObject({ state: 'missed', reason: 'lapsed' });
  });

  test('without a nonce is looked for first', async () => {
    const { run, log } = await scene({ kind: 'thread' });
    expect(await run(1000)).toMatchObject({ state: 'sent' });
    expect(log).toEqual(['turn', 'look at 0', 'turn', 'send it at 0']);
  });
});

describe('one who wakes late', () => {
  test('after the claim sends nothing when the row is another’s by then, else goes on', async () => {
    for (const taken of [true, false]) {
      const { ledger, id, log, time, options, row } = await scene();
      let judged = 0;
      // Suspended between the claim and its request.
      const judge = async () => {
        judged += 1;
        if (judged === 2) await time.wait(61_000);
        return POST;
      };
      const delivered = deliver(await row(), { ...options, judge });
      await time.pass(1000);
      if (taken) await ledger.settle(id, 'other', { state: 'sent', message: 'm9' }, NOON);
      await time.pass(60_000);
      expect(await delivered).toMatchObject({ state: taken ? 'overtaken' : 'sent' });
      expect(log).toEqual(taken ? ['turn', 'turn'] : ['turn', 'turn', 'send it at 61000']);
    }
  });

  test('sends nothing when the row is another’s by then', async () => {
    const { run, ledger, id, log, time, options, row } = await scene({ sendings: [LOST] });
    const delivered = deliver(await row(), options);
    await time.pass(500);
    await ledger.settle(id, 'other', { state: 'sent', message: 'm9' }, NOON);
    await time.pass(60_000);
    expect(await delivered).toEqual({ state: 'overtaken' });
    expect(log.filter((line) => line !== 'turn')).toEqual(['send it at 0']);
    expect(await row()).toMatchObject({ message: 'm9' });
    expect(await run()).toEqual({ state: 'overtaken' });
  });

  test('sends nothing when the row went while waiting for a turn', async () => {
    const { ledger, id, log, time, options, row } = await scene({ sendings: [LOST] });
    let turns = 0;
    const turn = async () => {
      if (turns++ > 0) await ledger.settle(id, 'other', { state: 'sent', message: 'm9' }, NOON);
      return { unused: () => undefined };
    };
    const delivered = deliver(await row(), { ...options, turn });
    await time.pass(60_000);
    expect(await delivered).toEqual({ state: 'overtaken' });
    expect(log).toEqual(['send it at 0']);
  });
});

describe('a stop', () => {
  test('in the midst of a wait leaves the claim to run out, for what may have been sent', async () => {
    const { options, row } = await scene({ sendings: [LOST] });
    const stopping = deliver(await row(), { ...options, wait: () => Promise.reject(new Error('stopping')) });
    await expect(stopping).rejects.toThrow('stopping');
    expect(await row()).toMatchObject({ state: 'claimed', claims: 1 });
  });
});

test('a row that a dead process left is proved before it is sent again', async () => {
  const { ledger, id, run, log, row } = await scene({
    findings: [{ saw: 'it', message: 'm3' }],
    verdicts: [{ do: 'miss', why: 'lapsed' }],
  });
  await ledger.claim(id, 'dead', 0);
  expect(occurrence('7d').id).toBe(id);
  expect(await run(300_000)).toEqual({ state: 'sent', message: 'm3' });
  expect(log.filter((line) => line !== 'turn')).toHaveLength(1);
  expect(await row()).toMatchObject({ state: 'sent', message: 'm3', claims: 2 });
});
