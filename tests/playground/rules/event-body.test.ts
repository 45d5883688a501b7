import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { bodyTable } from './body-table.ts';

const now = Date.UTC(2023, 5, 5, 12);
const context = { now, pending: 0 };
const times = { scheduled_start_time: '2023-07-14T18:00:00Z', scheduled_end_time: '2023-07-14T21:00:00Z' };
const elsewhere = (more: object = {}) => ({
  name: 'Watch party',
  privacy_level: 2,
  entity_type: 3,
  entity_metadata: { location: 'The cinema' },
  ...times,
  ...more,
});
const voice = (more: object = {}) => ({
  name: 'Talk',
  privacy_level: 2,
  entity_type: 2,
  channel_id: '5',
  ...times,
  ...more,
});
const repeated = (rule: object) =>
  elsewhere({ recurrence_rule: { start: times.scheduled_start_time, ...rule } });

bodyTable('event.create', context, {
  accepted: [
    ['an event elsewhere', elsewhere()],
    ['an event in a voice channel, without end', voice({ scheduled_end_time: null })],
    ['an event on a stage', voice({ entity_type: 1 })],
    ['a time of another zone', elsewhere({ scheduled_start_time: '2023-07-14T18:00:00+02:00' })],
    ['a description of 1000 characters', elsewhere({ description: 'a'.repeat(1000) })],
    ['every second week', repeated({ frequency: 2, interval: 2, by_weekday: [4] })],
    ['from Monday to Friday', repeated({ frequency: 3, interval: 1, by_weekday: [0, 1, 2, 3, 4] })],
    [
      'the first Friday of a month',
      repeated({ frequency: 1, interval: 1, by_n_weekday: [{ n: 1, day: 4 }] }),
    ],
    ['every year', repeated({ frequency: 0, interval: 1, by_month: [7], by_month_day: [14] })],
  ],
  refused: [
    ['no name', elsewhere({ name: undefined }), 'name', 'BASE_TYPE_REQUIRED'],
    ['an empty name', elsewhere({ name: ' ' }), 'name', 'BASE_TYPE_BAD_LENGTH'],
    ['a name of 101 characters', elsewhere({ name: 'a'.repeat(101) }), 'name', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a description of 1001 characters',
      elsewhere({ description: 'a'.repeat(1001) }),
      'description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a start in the past',
      elsewhere({ scheduled_start_time: '2023-06-05T11:59:59Z' }),
      'scheduled_start_time',
      'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
    ],
    [
      'a start just now',
      elsewhere({ scheduled_start_time: '2023-06-05T12:00:00Z' }),
      'scheduled_start_time',
      'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
    ],
    [
      'a start that is no time',
      elsewhere({ scheduled_start_time: 'soon' }),
      'scheduled_start_time',
      'DATE_TIME_TYPE_PARSE',
    ],
    [
      'an end before the start',
      elsewhere({ scheduled_end_time: '2023-07-14T17:00:00Z' }),
      'scheduled_end_time',
      'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
    ],
    [
      'an end at the start',
      elsewhere({ scheduled_end_time: times.scheduled_start_time }),
      'scheduled_end_time',
      'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
    ],
    [
      'an event elsewhere without end',
      elsewhere({ scheduled_end_time: null }),
      'scheduled_end_time',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an event elsewhere without place',
      elsewhere({ entity_metadata: { location: '' } }),
      'entity_metadata.location',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an event elsewhere with no word of a place',
      elsewhere({ entity_metadata: null }),
      'entity_metadata',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a place of 101 characters',
      elsewhere({ entity_metadata: { location: 'a'.repeat(101) } }),
      'entity_metadata.location',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['an event elsewhere with a channel', elsewhere({ channel_id: '5' }), 'channel_id', 'BASE_TYPE_INVALID'],
    ['a voice event without channel', voice({ channel_id: null }), 'channel_id', 'BASE_TYPE_REQUIRED'],
    ['a public event', elsewhere({ privacy_level: 1 }), 'privacy_level', 'BASE_TYPE_CHOICES'],
    ['a kind that is none', elsewhere({ entity_type: 9 }), 'entity_type', 'BASE_TYPE_CHOICES'],
    [
      'an end of the repetition',
      repeated({ frequency: 2, interval: 1, by_weekday: [4], end: '2024-01-01T00:00:00Z' }),
      'recurrence_rule.end',
      'BASE_TYPE_INVALID',
    ],
    [
      'a count of repetitions',
      repeated({ frequency: 2, interval: 1, by_weekday: [4], count: 3 }),
      'recurrence_rule.count',
      'BASE_TYPE_INVALID',
    ],
    [
      'every third week',
      repeated({ frequency: 2, interval: 3, by_weekday: [4] }),
      'recurrence_rule.interval',
      'BASE_TYPE_INVALID',
    ],
    [
      'two days a week',
      repeated({ frequency: 2, interval: 1, by_weekday: [3, 4] }),
      'recurrence_rule.by_weekday',
      'BASE_TYPE_INVALID',
    ],
    [
      'weekdays of a year',
      repeated({ frequency: 0, interval: 1, by_weekday: [4] }),
      'recurrence_rule.by_weekday',
      'BASE_TYPE_INVALID',
    ],
    [
      'a weekday of the month each week',
      repeated({ frequency: 2, interval: 1, by_n_weekday: [{ n: 1, day: 4 }] }),
      'recurrence_rule.by_n_weekday',
      'BASE_TYPE_INVALID',
    ],
    [
      'a month without a day',
      repeated({ frequency: 0, interval: 1, by_month: [7] }),
      'recurrence_rule.by_month',
      'BASE_TYPE_INVALID',
    ],
  ],
});

const current = {
  status: 1,
  entity_type: 3,
  channel_id: null,
  entity_metadata: { location: 'The cinema' },
  ...times,
};

bodyTable(
  'event.modify',
  { now, pending: 100, current },
  {
    accepted: [
      ['another name, at any number of events', { name: 'Other' }],
      [
        'another time',
        { scheduled_start_time: '2023-07-15T18:00:00Z', scheduled_end_time: '2023-07-15T21:00:00Z' },
      ],
      ['the start of it', { status: 2 }],
      ['its cancellation', { status: 4 }],
      ['a move into a voice channel', { entity_type: 2, channel_id: '5', entity_metadata: null }],
    ],
    refused: [
      ['an empty name', { name: '' }, 'name', 'BASE_TYPE_BAD_LENGTH'],
      [
        'a start after the end that stays',
        { scheduled_start_time: '2023-07-15T18:00:00Z' },
        'scheduled_end_time',
        'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
      ],
      [
        'a start in the past',
        { scheduled_start_time: '2023-06-01T18:00:00Z' },
        'scheduled_start_time',
        'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
      ],
      ['its completion before it began', { status: 3 }, 'status', 'BASE_TYPE_CHOICES'],
      ['a move into no channel', { entity_type: 2 }, 'channel_id', 'BASE_TYPE_REQUIRED'],
      ['no end', { scheduled_end_time: null }, 'scheduled_end_time', 'BASE_TYPE_REQUIRED'],
    ],
  },
);

bodyTable(
  'event.modify',
  { now, pending: 0, current: { ...current, status: 2, scheduled_start_time: '2023-06-05T11:00:00Z' } },
  {
    accepted: [
      ['the end of an active event', { status: 3 }],
      ['another name of an active event', { name: 'Other' }],
    ],
    refused: [['the cancellation of an active event', { status: 4 }, 'status', 'BASE_TYPE_CHOICES']],
  },
);

describe('the number of events', () => {
  it('may be a hundred', () => {
    expect(checkBody('event.create', elsewhere(), { now, pending: 99 })).toBeUndefined();
    expect(checkBody('event.create', elsewhere(), { now, pending: 100 })?.code).toBe(30038);
  });
});

describe('an event that is over', () => {
  it.each([3, 4])('cannot be changed (status %i)', (status) => {
    const answer = checkBody('event.modify', { name: 'a' }, { ...context, current: { ...current, status } });
    expect(answer?.code).toBe(180000);
  });
});
