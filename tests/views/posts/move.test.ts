import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { type MoveScene, movedPost } from '../../../src/views/posts/move.ts';
import { claimOf } from '../../support/facts.ts';

const scene = (more: Partial<MoveScene> = {}): MoveScene => ({
  id: 'occurrence-1',
  film: 'tide',
  title: 'Tide',
  from: '2023-07-14',
  to: '2023-07-20',
  claim: claimOf({ date: { precision: 'day', value: '2023-07-20' } }),
  channel: '7',
  role: undefined,
  language: translator('en'),
  ...more,
});

const linesOf = (given: MoveScene) => (movedPost(given).embeds?.[0]?.description ?? '').split('\n');

describe('the news of a date that moved', () => {
  it('says old → new, in words and as each reader’s Discord writes it, and who says so', () => {
    expect(movedPost(scene()).content).toBe('**Tide**: the date has changed.');
    const [dates, status, source] = linesOf(scene());
    expect(dates).toBe('14 July 2023 → **Thursday, 20 July 2023** (<t:1689847200:D>)');
    expect(status).toBe('Planned, in theaters, region not stated.');
    expect(source).toContain('5 June 2023');
  });

  it('says where sources of that day contradict the new date', () => {
    const contradicted = [claimOf({ date: { precision: 'day', value: '2023-07-28' } })];
    expect(linesOf(scene({ contradicted }))[2]).toContain(
      'Sources of 5 June 2023 contradict each other: 20 July 2023 and 28 July 2023. 20 July 2023 counts here',
    );
  });

  it('says that a day is named where there was none', () => {
    const named = scene({ from: undefined });
    expect(movedPost(named).content).toBe('**Tide**: there is a date now.');
    expect(linesOf(named)[0]).toBe('**Thursday, 20 July 2023** (<t:1689847200:D>)');
  });

  it('says once that none is named any more, and what is said instead', () => {
    const month = claimOf({ date: { precision: 'month', value: '2024-06' } });
    const cancelled = scene({ to: undefined, claim: month });
    expect(movedPost(cancelled).content).toBe('**Tide**: no day is named any more.');
    expect(linesOf(cancelled)[0]).toBe('14 July 2023 → **June 2024**');
    expect(linesOf({ ...cancelled, claim: undefined })[0]).toBe('14 July 2023 → **no date is named**');
  });

  it('of a server’s own event says the instant, and that it is cancelled', () => {
    const own = { film: undefined, claim: undefined, title: 'Watch *party*' };
    const moved = scene({ ...own, from: '2023-07-14T19:00:00Z', to: '2023-07-15T19:00:00Z' });
    expect(movedPost(moved).content).toBe('**Watch \\*party\\***: the date has changed.');
    expect(linesOf(moved)[0]).toBe('<t:1689361200:F> → **<t:1689447600:F>**');
    const removed = scene({ ...own, to: undefined });
    expect(movedPost(removed).content).toContain('is cancelled.');
    expect(linesOf(removed)).toEqual(['14 July 2023 → **cancelled**', '-# Set by this server.']);
  });

  it('pings the role only where it is told to, and bears the mark by which it is found again', () => {
    expect(movedPost(scene({ role: '9' })).content).toMatch(/^<@&9> \*\*Tide/u);
    expect(JSON.stringify(movedPost(scene()).components)).toContain('mark=occurrence-1');
  });

  it('is told in the channel’s language', () => {
    const german = scene({ language: translator('de') });
    expect(movedPost(german).content).toBe('**Tide**: Der Termin hat sich geändert.');
    // A line that began with "14." would be drawn as a list's.
    expect(linesOf(german)[0]).toMatch(/^Bisher 14\. Juli 2023 → \*\*Donnerstag, 20\. Juli 2023\*\*/u);
  });
});
