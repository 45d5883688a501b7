import { describe, expect, it } from 'vitest';
import { releaseEvents } from '../../../src/calendar/events.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { LIMITS } from '../../../src/views/layout/limits.ts';
import { length } from '../../../src/views/layout/text.ts';
import { eventPost, eventPostName } from '../../../src/views/posts/event-post.ts';
import { scheduledEvent, scheduledNotice } from '../../../src/views/posts/scheduled-event.ts';
import { customIdOf } from '../../support/town.ts';

const { library } = await loadPacks('data');
const [english, german] = [translator('en'), translator('de')];

const [film] = library.films().filter(({ id }) => id === 'dead-reckoning-part-one');
const [release] = film ? releaseEvents(film) : [];
if (!film || !release) throw new Error('the pack has no such release');

const MARK = 'abcdefghijklmnopqrstuv';

describe('an event’s post in a forum', () => {
  it('names title, date and source, pings nobody and bears its mark', () => {
    const scene = { row: { id: MARK }, event: release, title: film.title, language: english };
    const body = eventPost(scene);
    expect(body.content).toContain('Dead Reckoning Part One');
    expect(body.content).toContain('Friday, 14 July 2023');
    expect(body.content).toContain('Planned');
    expect(body.content).toContain('5 June 2023');
    expect(body.content).not.toMatch(/<@/u);
    expect(customIdOf(body, /release/u)).toContain(MARK);
    expect(eventPost({ ...scene, language: german }).content).toContain('14. Juli 2023');
  });

  it('of a server’s own moment is at that moment in each reader’s zone', () => {
    const when = { kind: 'moment', local: '2026-12-04T20:00', zone: 'Europe/Berlin' } as const;
    const event = { kind: 'own', id: 'own:1', title: 'Watch party', when } as const;
    const body = eventPost({ row: { id: MARK }, event, title: event.title, language: english });
    expect(body.content).toContain(`<t:${Date.UTC(2026, 11, 4, 19) / 1000}:F>`);
  });

  it('has a name that Discord takes, whatever the title is', () => {
    expect(length(eventPostName('long '.repeat(60)))).toBeLessThanOrEqual(LIMITS.threadName);
    expect(eventPostName('\u200B')).toBe('?');
  });
});

describe('a scheduled event', () => {
  const wordsOf = (title = film.title, language = english) =>
    scheduledEvent({ release, title, mark: MARK }, language);

  it('says title, date, status, source and place, and bears its mark', () => {
    const { name, description, location } = wordsOf();
    expect(name).toBe(film.title);
    expect(location).toBe('In theaters');
    expect(description).toContain('Friday, 14 July 2023');
    expect(description).toContain('Planned');
    expect(description).toContain(`(${MARK})`);
    expect(description).not.toContain('-# ');
    expect(wordsOf(film.title, german).location).toBe('Im Kino');
  });

  it('keeps to Discord’s limits and never cuts off its mark', () => {
    const source = 'said '.repeat(400);
    const claim = { ...release.claim, kind: 'digital' as const };
    const long = scheduledEvent(
      {
        release: { ...release, claim: { ...claim, by: '1', source } },
        title: 'long '.repeat(60),
        mark: MARK,
      },
      english,
    );
    expect(length(long.name)).toBeLessThanOrEqual(LIMITS.scheduledEvent.name);
    expect(length(long.description)).toBeLessThanOrEqual(LIMITS.scheduledEvent.description);
    expect(long.description).toContain(`(${MARK})`);
    expect(long.location).toBe('Online');
  });

  it('that can’t be made is told of with how to mend it', () => {
    expect(scheduledNotice('events-not-allowed', 'Cinema', english).content).toContain('“Create Events”');
    expect(scheduledNotice('events-full', 'Cinema', german).content).toContain('100 Events');
  });
});
