import { describe, expect, it } from 'vitest';
import type { OwnEvent } from '../../../src/kit/guild.ts';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { confirmCard } from '../../../src/views/dates/confirm.ts';
import {
  type EventScene,
  eventCard,
  eventChoices,
  eventList,
  removeCard,
  timeLabel,
  timeWords,
} from '../../../src/views/dates/own-event.ts';
import { buttonsOf, objectionTo, textOf } from '../../support/reply.ts';

const en = translator('en');
const de = translator('de');

const scene = (given: Partial<EventScene> = {}): EventScene => ({
  language: en,
  zone: { id: 'Europe/Oslo', assumed: false },
  mention: (command) => `/${command}`,
  ...given,
});

const DAY = { kind: 'day', day: '2026-07-14' } as const;
const MOMENT = { kind: 'moment', local: '2026-07-14T20:00', zone: 'America/New_York' } as const;

const eventOf = (given: Partial<OwnEvent> = {}): OwnEvent => ({
  key: 'k1',
  title: 'Watch party',
  when: MOMENT,
  by: '42',
  at: '2026-06-05T12:00:00Z',
  since: '2026-06-05T12:00:00Z',
  edited: null,
  ...given,
});

describe('the time of an event', () => {
  it('is told in its own zone and in the reader’s; a whole day has no hour', () => {
    expect(timeWords(MOMENT, en)).toMatch(
      /^Tuesday,? 14 July 2026, 20:00 in America\/New\\_York \(for you <t:1784073600:F>\)$/u,
    );
    expect(timeWords(DAY, en)).toMatch(/^Tuesday,? 14 July 2026, all day \(<t:1784023200:D>\)$/u);
    expect(timeWords(DAY, de)).toBe('Dienstag, 14. Juli 2026, ganztägig (<t:1784023200:D>)');
  });

  it('is told as it was written where its zone is one that this Node does not know', () => {
    const lost = { ...MOMENT, zone: 'Mars/Olympus' };
    expect(timeWords(lost, en)).toMatch(
      /^Tuesday,? 14 July 2026, 20:00 in Mars\/Olympus, a time zone that is not known here any more$/u,
    );
  });

  it('is short where Discord draws no timestamps', () => {
    expect([timeLabel(MOMENT, en), timeLabel(DAY, de)]).toEqual(['14 July 2026, 20:00', '14. Juli 2026']);
  });
});

describe('an event', () => {
  it('is told with who made it and who edited it last', () => {
    const edited = { by: '43', at: '2026-06-06T12:00:00Z' };
    const text = textOf(eventCard(eventOf({ edited }), 'Saved.', scene()));
    expect(text.split('\n').at(-1)).toBe(
      '-# Added by <@42> on <t:1780660800:d>. Last edited by <@43> on <t:1780747200:d>.',
    );
  });

  it('is asked about before it is removed, by its key', () => {
    expect(buttonsOf(removeCard(eventOf(), scene()))).toEqual([
      { label: 'Remove', id: 'event:remove?key=k1' },
      { label: 'All events', id: '/event list' },
    ]);
  });

  it('is offered by what can be seen of its title', () => {
    const events = [eventOf(), eventOf({ key: 'k2', title: 'Gala', when: DAY })];
    expect(eventChoices(events, ' GALA ', en)).toEqual([{ name: 'Gala: 14 July 2026', value: 'k2' }]);
    expect(eventChoices(events, '', en)).toHaveLength(2);
  });
});

describe('the list of events', () => {
  it('takes a hundred with the longest titles, on pages that Discord takes', () => {
    const events = Array.from({ length: 100 }, (_, n) => eventOf({ key: `k${n}`, title: '*'.repeat(100) }));
    for (const language of [en, de]) {
      for (const page of [1, 5, 99]) {
        const body = eventList(events, scene({ language }), page);
        expect(objectionTo(answer(body))).toBeUndefined();
      }
    }
  });
});

describe('a question before saving', () => {
  const reading = { words: '14 July', label: '14 July 2026' };

  it('has one button to save, or one for each way to read it', () => {
    const ask = (readings: (typeof reading)[]) =>
      buttonsOf(confirmCard({ draft: 'd', subject: 'Party', readings }, scene()));
    expect(ask([reading]).map(({ label, id }) => [label, id])).toEqual([
      ['Save', 'event:save?draft=d&pick=0'],
      ['Do not save', 'event:drop?draft=d'],
    ]);
    expect(ask([reading, { ...reading, label: '7 April' }]).map(({ label }) => label)).toEqual([
      'Save 14 July 2026',
      'Save 7 April',
      'Do not save',
    ]);
  });

  it('says in which zone it was read, and where that was only assumed how to set it', () => {
    const question = { draft: 'd', subject: 'Party', readings: [reading] };
    expect(textOf(confirmCard(question, scene()))).toContain('Read in the time zone Europe/Oslo.');
    const assumed = scene({ zone: { id: 'UTC', assumed: true } });
    expect(textOf(confirmCard(question, assumed))).toContain('see /settings zone.');
  });
});
