import { describe, expect, it } from 'vitest';
import type { Cooldown } from '../../src/kit/cooldown.ts';
import { createCooldowns } from '../../src/kit/cooldowns.ts';
import { UserError } from '../../src/kit/errors.ts';
import { answer } from '../../src/kit/reply.ts';
import type { Task } from '../../src/kit/task.ts';

const WALL = Date.UTC(2026, 0, 1);
const cooldown: Cooldown = { person: { times: 2, seconds: 10 }, channel: { times: 3, seconds: 60 } };

function desk(most?: number) {
  const time = { ms: 0 };
  const cooldowns = createCooldowns({
    monotonic: () => time.ms,
    clock: () => Temporal.Instant.fromEpochMilliseconds(WALL + time.ms),
    ...(most === undefined ? {} : { most }),
  });
  const task = (of?: Cooldown): Task => ({
    command: 'search',
    manner: 'public',
    changes: true,
    cooldown: of,
    run: () => answer({ content: 'found' }),
  });
  /** "found", or the key of what is said and after how many seconds it is free. */
  const ask = (userId: string, channelId = 'a', of: Cooldown | undefined = cooldown) => {
    const heeded = cooldowns.heed(task(of), { userId, channelId });
    try {
      void heeded.run();
      return 'found';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(heeded).toMatchObject({ command: 'search', manner: 'public', changes: false });
      const at = Number(/^<t:(\d+):R>$/u.exec(String(error.params.when))?.[1]) * 1000;
      return `${error.key} ${(at - WALL - time.ms) / 1000}`;
    }
  };
  return { time, ask, cooldowns, task };
}

describe('a cooldown', () => {
  it('lets a person through so often, says when it is free again, and then lets them through', () => {
    const { time, ask } = desk();
    expect([ask('1'), ask('1')]).toEqual(['found', 'found']);
    time.ms = 4000;
    expect(ask('1', 'b')).toBe('cooldown.person 6');
    time.ms = 9999;
    expect(ask('1', 'b')).toBe('cooldown.person 0.001');
    time.ms = 10_000;
    expect(ask('1', 'b')).toBe('found');
  });

  it('holds for a channel whoever asks, and no other channel', () => {
    const { time, ask } = desk();
    expect([ask('1'), ask('2'), ask('3')]).toEqual(['found', 'found', 'found']);
    time.ms = 20_000;
    expect(ask('4')).toBe('cooldown.channel 40');
    expect(ask('4', 'b')).toBe('found');
  });

  it('does not count what it has refused', () => {
    const { time, ask } = desk();
    for (let n = 0; n < 20; n++) ask('1');
    time.ms = 10_000;
    expect(ask('1')).toBe('found');
  });

  it('is one for whatever shares it, and another for whatever does not', () => {
    const { ask } = desk();
    const other: Cooldown = { person: { times: 1, seconds: 5 } };
    expect([ask('1'), ask('1'), ask('1', 'a', other)]).toEqual(['found', 'found', 'found']);
    expect(ask('1', 'b', { ...cooldown })).toBe('found');
    expect(ask('1', 'b')).toMatch(/^cooldown\.person/);
  });

  it('leaves alone what has none', () => {
    const { cooldowns, task } = desk();
    const free = task();
    expect(cooldowns.heed(free, { userId: '1', channelId: 'a' })).toBe(free);
    expect(cooldowns.size).toBe(0);
  });

  it('keeps no more in mind than it may, and forgets who has not asked for longest', () => {
    const { ask, cooldowns } = desk(10);
    const own: Cooldown = { person: { times: 1, seconds: 1000 } };
    for (let n = 0; n < 1000; n++) ask(String(n), 'a', own);
    expect(cooldowns.size).toBe(10);
    expect(ask('999', 'a', own)).toMatch(/^cooldown\.person/);
    expect(ask('0', 'a', own)).toBe('found');
  });
});
