import { expect, test } from 'vitest';
import { Signal } from '../../../src/playground/state/signal.ts';

test('listeners are told in order until they end', () => {
  const signal = new Signal<number>();
  const heard: string[] = [];
  const end = signal.subscribe((value) => heard.push(`a${value}`));
  signal.subscribe((value) => heard.push(`b${value}`));
  signal.emit(1);
  end();
  signal.emit(2);
  expect(heard).toEqual(['a1', 'b1', 'b2']);
});

test('it knows whether anybody listens', () => {
  const signal = new Signal<number>();
  expect(signal.heard).toBe(false);
  const end = signal.subscribe(() => undefined);
  expect(signal.heard).toBe(true);
  end();
  expect(signal.heard).toBe(false);
});

test('one can wait for the first value that fits', async () => {
  const signal = new Signal<number>();
  const even = signal.once((value) => value % 2 === 0);
  for (const value of [1, 3, 4, 6]) signal.emit(value);
  expect(await even).toBe(4);
  expect(signal.heard).toBe(false);
});
