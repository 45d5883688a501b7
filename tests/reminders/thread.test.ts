import { describe, expect, test } from 'vitest';
import { afterDeletion, lastThread, threadOf } from '../../src/reminders/thread.ts';
import { at } from './samples.ts';

const PLACE = { recipient: '7', guild: '100', event: 'release:one' };
const NOW = at('2023-07-07T09:00:00Z');

describe('an event’s post in a forum', () => {
  test('is the same whenever and however often it is asked for', () => {
    const [first, later] = [threadOf(PLACE, 1, NOW), threadOf(PLACE, 1, at('2023-07-08T09:00:00Z'))];
    expect(first).toMatchObject({ kind: 'thread', when: 'any', step: 'post', due: NOW });
    expect(later.id).toBe(first.id);
    expect(threadOf(PLACE, 2, NOW)).toMatchObject({ step: 'post 2' });
    expect(threadOf(PLACE, 2, NOW).id).not.toBe(first.id);
  });

  test('comes once more when it was deleted, and not a third time', () => {
    const second = afterDeletion(threadOf(PLACE, 1, NOW), NOW);
    expect(second).toMatchObject({ occurrence: { step: 'post 2' } });
    expect(second.missed).toBeUndefined();
    expect(afterDeletion(second.occurrence, NOW)).toMatchObject({
      occurrence: { step: 'post 3' },
      missed: 'deleted',
    });
  });

  test('is the last of those that there were', () => {
    const posts = [2, 10, 1].map((generation) => threadOf(PLACE, generation, NOW));
    expect(lastThread(posts)?.step).toBe('post 10');
    expect(lastThread([])).toBeUndefined();
  });
});
