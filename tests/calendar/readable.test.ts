import { expect, it } from 'vitest';
import { isInstant, isWallMinute } from '../../src/calendar/readable.ts';

it('a wall time is read to the minute, and with no zone', () => {
  expect(['2026-12-04T20:00', '2024-02-29T00:00'].filter((text) => !isWallMinute(text))).toEqual([]);
  const others = [
    '2026-12-04T20:00Z',
    '2026-12-04T20:00:00',
    '2026-02-29T20:00',
    '2026-12-04T24:00',
    'soon',
    '',
  ];
  expect(others.filter(isWallMinute)).toEqual([]);
});

it('an instant is read with its offset', () => {
  expect(['2026-12-04T20:00:00Z', '2026-12-04T20:00:00.123+02:00'].filter((one) => !isInstant(one))).toEqual(
    [],
  );
  expect(['2026-12-04T20:00', 'soon', ''].filter(isInstant)).toEqual([]);
});
