import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { answer } from '../../src/kit/reply.ts';
import { recordingDesk } from '../support/desk.ts';
import { apology, body, run, slow, task } from '../support/dispatching.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an interaction that somebody else has, or that is over', () => {
  it.each(['late', 'taken'] as const)('ends quietly when the first answer is %s', async (acceptance) => {
    const records = recordingDesk(() => acceptance);
    expect(
      (
        await run(
          task('public', () => answer(body)),
          records,
        )
      ).outcome,
    ).toBe(acceptance);
    expect(records.sent).toHaveLength(1);
    expect(records.bugs).toEqual([]);
  });

  it.each(['late', 'taken'] as const)('ends quietly when the acknowledgement is %s', async (acceptance) => {
    const records = recordingDesk(() => acceptance);
    const ending = await run(task('public', slow(answer(body))), records);
    expect(ending).toEqual({ outcome: acceptance, deferred: true });
    expect(records.sent).toEqual([['defer', false]]);
  });
});

describe('what changes something', () => {
  it.each([
    ['private', ['defer', true], ['edit', body]],
    ['public', ['defer', false], ['edit', body]],
    ['update', ['deferUpdate'], ['edit', body]],
  ] as const)('is acknowledged before it runs (%s)', async (manner, first, second) => {
    const records = recordingDesk();
    const seen: unknown[] = [];
    const change = task(
      manner,
      () => {
        seen.push(...records.sent);
        return answer(body);
      },
      true,
    );
    expect(await run(change, records)).toEqual({ outcome: 'answered', deferred: true });
    expect(seen).toEqual([first]);
    expect(records.sent).toEqual([first, second]);
  });

  it.each([
    'late',
    'taken',
  ] as const)('does not happen when its acknowledgement is %s', async (acceptance) => {
    const records = recordingDesk(() => acceptance);
    let ran = false;
    const change = task(
      'private',
      () => {
        ran = true;
        return answer(body);
      },
      true,
    );
    expect(await run(change, records)).toEqual({ outcome: acceptance, deferred: true });
    expect(ran).toBe(false);
    expect(records.sent).toEqual([['defer', true]]);
  });

  it('does not happen when nobody knows whether the acknowledgement was taken, and the person is told', async () => {
    const records = recordingDesk((call) => {
      if (call === 'defer') throw new Error('connection reset');
      return 'accepted';
    });
    let ran = false;
    const change = task(
      'private',
      () => {
        ran = true;
        return answer(body);
      },
      true,
    );
    expect((await run(change, records)).outcome).toBe('bug');
    expect(ran).toBe(false);
    expect(records.sent.at(-1)).toEqual(['message', apology, true]);
    expect(records.bugs).toHaveLength(1);
  });

  it('leaves the panel as it is and explains a mistake beside it', async () => {
    const records = recordingDesk();
    const change = task(
      'update',
      () => {
        throw new UserError('component.stale');
      },
      true,
    );
    expect((await run(change, records)).outcome).toBe('mistake');
    expect(records.sent.map(([name]) => name)).toEqual(['deferUpdate', 'followUp']);
  });
});
