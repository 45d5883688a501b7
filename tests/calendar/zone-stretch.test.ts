import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, epochOfWall, instantOfDay, nextMidnight } from '../../src/calendar/zone.ts';
import { steadyOffset } from '../../src/calendar/zone-stretch.ts';
import { anyInstant, anyOddInstant, anyZone } from '../reminders/samples.ts';

const ms = (text: string) => Date.parse(text);

describe('the offset that holds for days around', () => {
  test('is that of the season', () => {
    expect(steadyOffset(ms('2026-01-15T00:00Z'), 'America/New_York')).toBe(-5 * 3_600_000);
    expect(steadyOffset(ms('2026-07-15T00:00Z'), 'America/New_York')).toBe(-4 * 3_600_000);
    expect(steadyOffset(ms('2026-07-15T00:00Z'), 'UTC')).toBe(0);
  });

  test('is nobody’s where clocks change less than three days before or after', () => {
    const change = ms('2026-03-29T01:00Z');
    for (const days of [-2.9, 0, 2.9]) {
      expect(steadyOffset(change + days * 86_400_000, 'Europe/Berlin')).toBeUndefined();
    }
    expect(steadyOffset(change - 3 * 86_400_000, 'Europe/Berlin')).toBe(3_600_000);
    expect(steadyOffset(change + 3 * 86_400_000, 'Europe/Berlin')).toBe(7_200_000);
  });

  test('is not remembered for ever, and is right all the same', () => {
    for (let year = 1950; year < 2100; year++) {
      expect(steadyOffset(ms(`${year}-01-15T00:00Z`), 'Europe/Berlin')).toBe(3_600_000);
    }
    expect(steadyOffset(ms('2026-07-15T00:00Z'), 'Europe/Berlin')).toBe(7_200_000);
  });

  test('is asked of zones alone', () => {
    expect(() => steadyOffset(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('in whatever zone and at whatever time', () => {
  const anyWall = fc.oneof(anyInstant, anyOddInstant);

  test('a wall time is the instant that Temporal gives it', () => {
    fc.assert(
      fc.property(anyWall, anyZone, (wall, zone) => {
        const local = wall.toZonedDateTimeISO('UTC');
        const expected = instantOfDay(local.toPlainDate(), zone, local.toPlainTime());
        expect(epochOfWall(wall.epochMilliseconds, zone)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  test('the next midnight is the beginning of the next day', () => {
    fc.assert(
      fc.property(anyWall, anyZone, (now, zone) => {
        const expected = dayIn(now, zone).add({ days: 1 }).toZonedDateTime(zone);
        expect(nextMidnight(now.epochMilliseconds, zone)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  test('a wall time of no day is refused', () => {
    expect(() => epochOfWall(Number.NaN, 'UTC')).toThrow(RangeError);
    expect(nextMidnight(ms('2026-12-31T23:59:59.999Z'), 'UTC')).toBe(ms('2027-01-01T00:00:00Z'));
  });
});
