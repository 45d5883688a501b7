import { describe, expect, it } from 'vitest';
import { createWork } from '../src/work.ts';

describe('work in flight', () => {
  it('is waited for at the end, what it starts meanwhile too', async () => {
    const done: string[] = [];
    const work = createWork(() => undefined);
    const gate = Promise.withResolvers<void>();
    work.add(async () => {
      await gate.promise;
      done.push('first');
    });
    const closed = work.close().then(() => done.push('closed'));
    gate.resolve();
    await closed;
    expect(done).toEqual(['first', 'closed']);
  });

  it('is no longer taken after the end', async () => {
    const work = createWork(() => undefined);
    await work.close();
    let ran = false;
    work.add(async () => {
      ran = true;
    });
    expect(ran).toBe(false);
  });

  it('tells of a failure and goes on', async () => {
    const errors: unknown[] = [];
    const work = createWork((error) => errors.push(error));
    const failure = new Error('lost');
    work.add(() => Promise.reject(failure));
    await work.close();
    expect(errors).toEqual([failure]);
  });
});
