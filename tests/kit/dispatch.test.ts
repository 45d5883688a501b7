import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch, dispatchTyping } from '../../src/kit/dispatch.ts';
import { UserError } from '../../src/kit/errors.ts';
import { answer, openModal, privately, type Reply } from '../../src/kit/reply.ts';
import { recordingDesk } from '../support/desk.ts';
import { apology, body, run, slow, task } from '../support/dispatching.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
