import { describe, expect, it } from 'vitest';
import { releaseEvents } from '../../src/calendar/events.ts';
import { translator } from '../../src/language/languages.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { eventPost, eventPostName } from '../../src/views/event-post.ts';
import { LIMITS } from '../../src/views/limits.ts';
import { length } from '../../src/views/text.ts';
import { customIdOf } from '../support/town.ts';

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
