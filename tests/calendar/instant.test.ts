import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochFrom, instantAt } from '../../src/calendar/instant.ts';

const anyEpoch = fc.integer({ min: -1e14, max: 1e14 });

test('an instant is that of its milliseconds, however many others are asked for', () => {
  const epochs = Array.from({ length: 5000 }, (_, number) => 7 * number - 3);
  expect(epochs.map((epoch) => instantAt(epoch).epochMilliseconds)).toEqual(epochs);
  expect(instantAt(12).toString()).toBe('1970-01-01T00:00:00.012Z');
  expect(instantAt(12)).toBe(instantAt(12));
});

test('what falls on a whole millisecond is before an instant just where its number is less', () => {
  fc.assert(
    fc.property(anyEpoch, fc.integer({ min: -2_000_001, max: 2_000_001 }), (epoch, nanoseconds) => {
      const step = Temporal.Instant.fromEpochMilliseconds(epoch);
      const instant = step.add({ nanoseconds });
      expect(epoch < epochFrom(instant)).toBe(Temporal.Instant.compare(step, instant) < 0);
    }),
  );
});
