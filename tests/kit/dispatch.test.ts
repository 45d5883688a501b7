import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch, dispatchTyping, type Ending } from '../../src/kit/dispatch.ts';
import { UserError } from '../../src/kit/errors.ts';
import { answer, openModal, privately, type Reply } from '../../src/kit/reply.ts';
import type { Manner, Task } from '../../src/kit/task.ts';
import { recordingDesk } from '../support/desk.ts';

const body = { content: 'Fallout' };
const apology = { content: expect.stringMatching(/something went wrong.*reference [0-9a-f]{8}\.$/) };
const task = (manner: Manner, run: Task['run'], changes = false): Task => ({
  command: 'film',
  manner,
  changes,
  run,
});
const slow = (reply: Reply) => () => new Promise<Reply>((resolve) => setTimeout(resolve, 10_000, reply));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs a task to its end, however long it takes. */
async function run(it: Task, records: ReturnType<typeof recordingDesk>): Promise<Ending> {
  const ending = dispatch(it, records.desk, 1500);
  await vi.runAllTimersAsync();
  return ending;
}

describe('an answer in time', () => {
  it('is the first answer, public for a public command', async () => {
    const records = recordingDesk();
    expect(
      await run(
        task('public', () => answer(body)),
        records,
      ),
    ).toEqual({ outcome: 'answered', deferred: false });
    expect(records.sent).toEqual([['message', body, false]]);
  });

  it('is private where the person asked for that, and where the reply is', async () => {
    const [asked, itself] = [recordingDesk(), recordingDesk()];
    await run(
      task('private', () => answer(body)),
      asked,
    );
    await run(
      task('public', () => privately(body, 'not_found')),
      itself,
    );
    expect(asked.sent).toEqual([['message', body, true]]);
    expect(itself.sent).toEqual([['message', body, true]]);
  });

  it('takes the place of the private message on which a button was pressed', async () => {
    const records = recordingDesk();
    await run(
      task('update', () => answer(body)),
      records,
    );
    expect(records.sent).toEqual([['update', body]]);
  });

  it('does not replace a message by an error', async () => {
    const records = recordingDesk();
    await run(
      task('update', () => privately(body, 'not_found')),
      records,
    );
    expect(records.sent).toEqual([['message', body, true]]);
  });

  it('may be a modal', async () => {
    const records = recordingDesk();
    const modal = { title: 'Search', custom_id: 'search:ask', components: [] };
    await run(
      task('modal', () => openModal(modal)),
      records,
    );
    expect(records.sent).toEqual([['modal', modal]]);
  });
});

describe('an answer that takes long', () => {
  it('is acknowledged at its deadline and filled in', async () => {
    const records = recordingDesk();
    const ending = dispatch(task('public', slow(answer(body))), records.desk, 1500);
    await vi.advanceTimersByTimeAsync(1499);
    expect(records.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(records.sent).toEqual([['defer', false]]);
    await vi.runAllTimersAsync();
    expect(await ending).toEqual({ outcome: 'answered', deferred: true });
    expect(records.sent.slice(1)).toEqual([['edit', body]]);
  });

  it('stays private from the acknowledgement on where it was asked for privately', async () => {
    const records = recordingDesk();
    await run(task('private', slow(privately(body, 'not_found'))), records);
    expect(records.sent).toEqual([
      ['defer', true],
      ['edit', body],
    ]);
  });

  it('is withdrawn and said privately when it must be private after a public acknowledgement', async () => {
    const records = recordingDesk();
    const ending = await run(task('public', slow(privately(body, 'not_found'))), records);
    expect(ending).toEqual({ outcome: 'not_found', deferred: true });
    expect(records.sent).toEqual([['defer', false], ['withdraw'], ['followUp', body]]);
  });

  it('stays unsaid when the acknowledgement could not be withdrawn, since a followup would fill it for all', async () => {
    const failure = new Error('503');
    const records = recordingDesk((call) => {
      if (call === 'withdraw') throw failure;
      return 'accepted';
    });
    const ending = await run(task('public', slow(privately(body, 'not_found'))), records);
    expect(ending).toEqual({ outcome: 'bug', deferred: true });
    expect(records.sent).toEqual([['defer', false], ['withdraw'], ['edit', apology]]);
    expect(records.bugs).toEqual([failure]);
  });

  it('leaves a browsed message as it is when it ends in an error', async () => {
    const records = recordingDesk();
    await run(task('update', slow(privately(body, 'mistake'))), records);
    expect(records.sent).toEqual([['deferUpdate'], ['followUp', body]]);
  });

  it('never acknowledges before a modal, which must come first', async () => {
    const records = recordingDesk();
    await run(task('modal', slow(privately(body))), records);
    expect(records.sent).toEqual([['message', body, true]]);
  });

  it('ends after a minute instead of thinking for ever', async () => {
    const records = recordingDesk();
    const ending = await run(
      task('private', () => new Promise<Reply>(() => undefined)),
      records,
    );
    expect(ending).toEqual({ outcome: 'bug', deferred: true });
    expect(records.sent).toEqual([
      ['defer', true],
      ['edit', apology],
    ]);
  });
});

describe('the error boundary', () => {
  it('explains a mistake in its own words, privately', async () => {
    const records = recordingDesk();
    const ending = await run(
      task('public', () => {
        throw new UserError('option.missing', { option: 'film' });
      }),
      records,
    );
    expect(ending.outcome).toBe('mistake');
    expect(records.sent).toEqual([['message', { content: 'Please fill in the option “film”.' }, true]]);
    expect(records.bugs).toEqual([]);
  });

  it('says sorry for a bug, with a reference that the log has too', async () => {
    const records = recordingDesk();
    const bug = new Error('secret detail');
    const ending = await run(
      task('public', () => Promise.reject(bug)),
      records,
    );
    expect(ending.outcome).toBe('bug');
    expect(records.sent).toEqual([['message', apology, true]]);
    expect(records.bugs).toEqual([bug]);
    expect(JSON.stringify(records.sent)).not.toContain('secret');
  });

  it('says sorry when Discord refuses the answer itself', async () => {
    let calls = 0;
    const records = recordingDesk(() => {
      calls += 1;
      if (calls === 1) throw new Error('50035');
      return 'accepted';
    });
    expect(
      (
        await run(
          task('public', () => answer(body)),
          records,
        )
      ).outcome,
    ).toBe('bug');
    expect(records.sent).toEqual([
      ['message', body, false],
      ['message', apology, true],
    ]);
  });

  it('still answers when the acknowledgement could not be sent', async () => {
    const records = recordingDesk((call) => {
      if (call === 'defer') throw new Error('connection reset');
      return 'accepted';
    });
    expect(await run(task('public', slow(answer(body))), records)).toEqual({
      outcome: 'answered',
      deferred: false,
    });
    expect(records.sent.at(-1)).toEqual(['message', body, false]);
  });
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

describe('offers while typing', () => {
  const choice = (n: number) => ({ name: `Film ${n}`, value: `film-${n}` });

  it('are at most the 25 that Discord takes', async () => {
    const records = recordingDesk();
    const suggest = () => Array.from({ length: 40 }, (_, n) => choice(n));
    await dispatchTyping({ command: 'film', suggest }, records.desk);
    expect(records.sent).toEqual([['choices', Array.from({ length: 25 }, (_, n) => choice(n))]]);
  });

  it('are none, and a report, when there is a bug', async () => {
    const records = recordingDesk();
    const suggest = () => {
      throw new Error('index is gone');
    };
    expect((await dispatchTyping({ command: 'film', suggest }, records.desk)).outcome).toBe('bug');
    expect(records.sent).toEqual([['choices', []]]);
    expect(records.bugs).toHaveLength(1);
  });
});
