import { describe, expect, it } from 'vitest';
import { beginning, isOver } from '../../src/calendar/own-time.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = { kind: 'day', day: '2026-06-05' } as const;
const moment = { kind: 'moment', local: '2026-06-05T20:00', zone: 'Europe/Oslo' } as const;

describe('a server’s own time', () => {
  it('begins at midnight in the reader’s zone where it is a day, and at its wall time in its own zone', () => {
    expect(beginning(day, 'Asia/Tokyo').toString()).toBe('2026-06-04T15:00:00Z');
    expect(beginning(moment, 'Asia/Tokyo').toString()).toBe('2026-06-05T18:00:00Z');
  });

  it('begins an hour later where clocks skip it', () => {
    const skipped = { kind: 'moment', local: '2026-03-29T02:30', zone: 'Europe/Oslo' } as const;
    expect(beginning(skipped, 'UTC').toString()).toBe('2026-03-29T01:30:00Z');
  });

  it.each([
    [day, '2026-06-05T14:59:59Z', false],
    [day, '2026-06-05T15:00:00Z', true],
    [moment, '2026-06-05T18:00:00Z', false],
    [moment, '2026-06-05T18:00:01Z', true],
  ])('%j is at %s over: %s', (when, now, over) => {
    expect(isOver(when, at(now), 'Asia/Tokyo')).toBe(over);
  });
});
