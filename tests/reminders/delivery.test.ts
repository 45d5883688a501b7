import { describe, expect, test } from 'vitest';
import {
  afterLooking,
  afterSending,
  begin,
  type Finding,
  NONCE_WINDOW_MS,
  next,
  type Progress,
  type Sending,
} from '../../src/reminders/delivery.ts';

const fresh = () => begin('countdown', 1, 0, 0);
const lost: Sending = { went: 'lost', why: 'reset' };

function answered(sending: Sending, progress: Progress = fresh(), now = 100) {
  return afterSending(progress, sending, now);
}

/** Lost at `now`, and waited for. */
const inDoubt = (now: number, progress?: Progress) => answered(lost, progress, now).progress;

const refusal = (status: number, code?: number): Sending => ({ went: 'refused', status, code });
const end = (state: string, more = {}) => ({ act: 'end', end: { state, ...more } });

describe('what was never tried', () => {
  test('is sent', () => {
    expect(next(fresh(), true, 0)).toEqual({ act: 'send' });
  });

  test('is not sent when it is not wanted any more', () => {
    expect(next(fresh(), false, 0)).toEqual(end('unwanted'));
  });

  test.each([
    'thread',
    'scheduled-event',
  ] as const)('is looked for before, as a %s that has no nonce', (kind) => {
    const progress = begin(kind, 1, 0, 0);
    expect(next(progress, true, 0)).toEqual({ act: 'look' });
    const looked = afterLooking(progress, { saw: 'nothing' }, 10).progress;
    expect(next(looked, true, 10)).toEqual({ act: 'send' });
    const found = afterLooking(progress, { saw: 'it', message: 'm1' }, 10);
    expect(found.move).toEqual(end('sent', { message: 'm1' }));
  });

  test('may be sent where nothing can be read, since the ledger knows that it never was', () => {
    const progress = begin('thread', 1, 0, 0);
    const looked = afterLooking(progress, { saw: 'unreadable' }, 10).progress;
    expect(next(looked, true, 10)).toEqual({ act: 'send' });
  });

  test('is due again where looks keep failing', () => {
    let progress = begin('thread', 1, 0, 0);
    for (let look = 0; look < 8; look++) progress = afterLooking(progress, { saw: 'lost' }, look).progress;
    expect(next(progress, true, 100)).toEqual(end('postponed', { ms: 60_000 }));
  });
});

describe('an answer', () => {
  test('with a message ends it as sent', () => {
    expect(answered({ went: 'sent', message: 'm1' }).move).toEqual(end('sent', { message: 'm1' }));
  });

  test('10008 to a create with a nonce means sent, and deleted meanwhile', () => {
    expect(answered(refusal(404, 10_008)).move).toEqual(end('sent', { reason: 'deleted' }));
  });

  test('10008 to an edit means that nothing is left to be edited', () => {
    expect(answered(refusal(404, 10_008), begin('edit', 1, 0, 0)).move).toEqual(end('sent'));
  });

  test('10008 to anything else is a failure', () => {
    const crosspost = answered(refusal(404, 10_008), begin('crosspost', 1, 0, 0)).progress;
    expect(next(crosspost, true, 100)).toEqual(end('failed', { reason: 'code-10008' }));
  });

  test('40033 means that it is published already, which is what was wanted', () => {
    expect(answered(refusal(400, 40_033), begin('crosspost', 1, 0, 0)).move).toEqual(end('sent'));
  });

  test.each([
    [404, 10_003, 'channel-gone'],
    [404, 10_004, 'server-gone'],
    [403, 50_001, 'missing-access'],
    [403, 50_013, 'missing-permission'],
    [400, 50_083, 'thread-locked'],
    [403, 160_005, 'thread-locked'],
    [400, 40_058, 'forum-needs-thread'],
    [403, 50_007, 'direct-messages-closed'],
    [403, 50_278, 'direct-messages-closed'],
    [403, 20_026, 'missing-permission'],
    [403, undefined, 'missing-permission'],
  ])('%i with code %s breaks the subscription: %s', (status, code, why) => {
    const { progress } = answered(refusal(status, code));
    expect(next(progress, true, 100)).toEqual(end('broken', { why }));
  });

  test.each([
    [400, 50_035, 'code-50035'],
    [404, 10_011, 'code-10011'],
    [400, undefined, 'status-400'],
  ])('%i with code %s is a failure of ours and is not tried again', (status, code, reason) => {
    const { progress } = answered(refusal(status, code));
    expect(next(progress, true, 100)).toEqual(end('failed', { reason }));
  });

  test('401 says nothing of this one: it stays due', () => {
    expect(answered(refusal(401, 0)).move).toMatchObject(end('postponed'));
  });

  test('429 is waited for as long as Discord says, and then it is sent without a look', () => {
    const limited = answered({ went: 'limited', retryAfterMs: 1500 });
    expect(limited.move).toEqual({ act: 'wait', ms: 1500 });
    expect(next(limited.progress, true, 1_000_000)).toEqual({ act: 'send' });
  });

  test('429 for longer than a minute gives it back to the ledger: a ration is used up', () => {
    const limited = answered({ went: 'limited', retryAfterMs: 3_000_000 }, begin('crosspost', 1, 0, 0));
    expect(limited.move).toEqual(end('postponed', { ms: 3_000_000 }));
  });

  test('that was never waited for, since nothing left, changes nothing', () => {
    const progress = fresh();
    expect(answered({ went: 'unsent' }, progress)).toEqual({ progress });
  });
});

describe('a request of which nobody knows how it went', () => {
  test('is repeated with the same nonce, later and later', () => {
    let progress = fresh();
    const waits = [];
    for (let now = 0; next(progress, true, now).act === 'send'; now += waits.at(-1) ?? 0) {
      const turn = afterSending(progress, lost, now);
      waits.push(turn.move?.act === 'wait' ? turn.move.ms : 0);
      progress = turn.progress;
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('is repeated only for 120 s from the first attempt; then it is looked for', () => {
    expect(next(inDoubt(100), true, NONCE_WINDOW_MS - 1)).toEqual({ act: 'send' });
    expect(next(inDoubt(100), true, NONCE_WINDOW_MS)).toEqual({ act: 'look' });
  });

  test('is looked for only when it has had time to arrive', () => {
    const late = inDoubt(NONCE_WINDOW_MS - 1);
    expect(next(late, true, NONCE_WINDOW_MS)).toEqual({ act: 'wait', ms: 14_999 });
    expect(next(late, true, NONCE_WINDOW_MS + 14_999)).toEqual({ act: 'look' });
  });

  test('without a nonce is always looked for before it is repeated', () => {
    const thread = inDoubt(100, begin('thread', 1, 0, 0));
    expect(next(thread, true, 1100)).toEqual({ act: 'wait', ms: 14_000 });
    expect(next(thread, true, 15_100)).toEqual({ act: 'look' });
  });

  test('is simply repeated where doing it twice is doing it once', () => {
    expect(next(inDoubt(100, begin('crosspost', 1, 0, 0)), true, 500_000)).toEqual({ act: 'send' });
  });

  test('stays in doubt whatever is refused later: only a look can tell', () => {
    const { progress } = answered(refusal(403, 50_013), inDoubt(100), 1100);
    expect(next(progress, true, 20_000)).toEqual({ act: 'look' });
    expect(next(afterLooking(progress, { saw: 'nothing' }, 20_000).progress, true, 20_000)).toEqual(
      end('broken', { why: 'missing-permission' }),
    );
    expect(afterLooking(progress, { saw: 'it', message: 'm1' }, 20_000).move).toEqual(
      end('sent', { message: 'm1' }),
    );
    expect(afterLooking(progress, { saw: 'unreadable' }, 20_000).move).toEqual(
      end('uncertain', { reason: 'unreadable' }),
    );
  });

  test('is looked for also when it is not wanted any more, before it is called missed', () => {
    expect(next(inDoubt(100), false, 20_000)).toEqual({ act: 'look' });
    const looked = afterLooking(inDoubt(100), { saw: 'nothing' }, 20_000).progress;
    expect(next(looked, false, 20_000)).toEqual(end('unwanted'));
  });

  test('that is limited later stays in doubt, however long the wait', () => {
    const turn = answered({ went: 'limited', retryAfterMs: 200_000 }, inDoubt(100), 1100);
    expect(turn.move).toEqual({ act: 'wait', ms: 200_000 });
    expect(next(turn.progress, true, 201_100)).toEqual({ act: 'look' });
  });
});

describe('a look', () => {
  const doubtful = inDoubt(100);
  const looked = (finding: Finding, progress = doubtful) => afterLooking(progress, finding, 200_000);

  test('that finds nothing makes the next attempt the first, with a window of its own', () => {
    const { progress } = looked({ saw: 'nothing' });
    expect(next(progress, true, 200_000)).toEqual({ act: 'send' });
    const again = inDoubt(201_000, progress);
    expect(next(again, true, 202_000)).toEqual({ act: 'send' });
    expect(next(again, true, 200_000 + NONCE_WINDOW_MS)).toEqual({ act: 'look' });
  });

  test('into what can’t be read leaves it uncertain: it is not sent again', () => {
    expect(looked({ saw: 'unreadable' }).move).toEqual(end('uncertain', { reason: 'unreadable' }));
  });

  test('that goes wrong is repeated later and later, eight times, and then leaves it uncertain', () => {
    let progress = doubtful;
    const waits = [];
    for (let look = 0; look < 8; look++) {
      const turn = looked({ saw: 'lost' }, progress);
      waits.push(turn.move);
      progress = turn.progress;
    }
    expect(waits[0]).toEqual({ act: 'wait', ms: 1000 });
    expect(waits[7]).toEqual({ act: 'wait', ms: 30_000 });
    expect(next(progress, true, 500_000)).toEqual(end('uncertain', { reason: 'lost' }));
  });
});

describe('what another had claimed before', () => {
  test('may have been sent: the nonce proves it while it is trusted', () => {
    expect(next(begin('countdown', 2, 61_000, 0), true, 0)).toEqual({ act: 'send' });
  });

  test('is looked for when the nonce is not trusted any more', () => {
    expect(next(begin('countdown', 2, 120_000, 0), true, 0)).toEqual({ act: 'look' });
  });

  test('is looked for when the clock went back, so that nobody knows how long ago it was', () => {
    expect(next(begin('countdown', 2, -5, 0), true, 0)).toEqual({ act: 'look' });
  });

  test('is looked for when it is no longer wanted', () => {
    expect(next(begin('countdown', 2, 61_000, 0), false, 0)).toEqual({ act: 'look' });
  });
});
