import { expect, test } from 'vitest';
import { beatAt } from '../../src/reminders/beat.ts';
import { at } from './samples.ts';

const noon = at('2023-07-14T12:00:00Z');
const beat = (now: string) => beatAt(noon, at(now));

test('a beat plans from the last planned instant to now, however long that is', () => {
  const minute = { after: noon, until: at('2023-07-14T12:01:00Z') };
  expect(beat('2023-07-14T12:01:00Z')).toEqual({ plan: 'window', window: minute });
  const season = { after: noon, until: at('2024-06-28T12:00:00Z') };
  expect(beat('2024-06-28T12:00:00Z')).toEqual({ plan: 'window', window: season });
});

test('a beat in the very same instant plans nothing', () => {
  expect(beat('2023-07-14T12:00:00Z')).toEqual({ plan: 'nothing' });
});

test('a clock that went back by under five minutes waits', () => {
  expect(beat('2023-07-14T11:59:59Z')).toEqual({ plan: 'waits', backMs: 1000 });
  expect(beat('2023-07-14T11:55:00.001Z')).toEqual({ plan: 'waits', backMs: 299_999 });
});

test('a clock that went back by more is followed', () => {
  const to = at('2023-07-14T11:55:00Z');
  expect(beatAt(noon, to)).toEqual({ plan: 'follows', backMs: 300_000, to });
});

test('the very first beat has no past', () => {
  expect(beatAt(undefined, noon)).toEqual({ plan: 'follows', backMs: 0, to: noon });
});
