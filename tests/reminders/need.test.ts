import { describe, expect, test } from 'vitest';
import type { RowState } from '../../src/reminders/ledger.ts';
import { needOfCrosspost, needOfThread } from '../../src/reminders/need.ts';

const row = (kind: 'countdown' | 'thread', step: string, state: RowState, message?: string) => ({
  kind,
  when: kind === 'thread' ? 'any' : '2023-07-14',
  step,
  state,
  message,
});

describe('a crosspost', () => {
  const crosspost = { when: '2023-07-14', step: '7d' };

  test.each<[RowState, string | undefined, string]>([
    ['due', undefined, 'awaited'],
    ['claimed', undefined, 'awaited'],
    ['sent', 'm1', 'met'],
    ['sent', undefined, 'unmet'],
    ['missed', undefined, 'unmet'],
    ['failed', undefined, 'unmet'],
    ['uncertain', undefined, 'unmet'],
  ])('whose post is %s (%s) is %s', (state, message, need) => {
    const others = [row('countdown', '14d', 'sent', 'm0'), row('countdown', '7d', state, message)];
    expect(needOfCrosspost(crosspost, others)).toBe(need);
  });

  test('without a post is gone', () => {
    expect(needOfCrosspost(crosspost, [row('countdown', '14d', 'sent', 'm0')])).toBe('gone');
  });
});

describe('a message in a forum', () => {
  test('waits for its event’s post, the last of those that there were', () => {
    expect(needOfThread([])).toBe('awaited');
    expect(needOfThread([row('thread', 'post', 'sent', 't1')])).toBe('met');
    expect(needOfThread([row('thread', 'post 2', 'due'), row('thread', 'post', 'sent', 't1')])).toBe(
      'awaited',
    );
    const twice = [row('thread', 'post', 'sent', 't1'), row('thread', 'post 2', 'sent', 't2')];
    expect(needOfThread([row('thread', 'post 3', 'missed'), ...twice])).toBe('unmet');
  });
});
