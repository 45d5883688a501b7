import { describe, expect, it } from 'vitest';
import { wishOf } from '../../src/kit/subscription.ts';
import { type Fault, readTransfer } from '../../src/kit/transfer-reading.ts';
import { channelSubscription } from '../support/subscription.ts';

const HEAD = { format: 'reckoner-settings', version: 1 };
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const SUBSCRIPTION = { channel: '700000000000000001', ...wishOf(channelSubscription()) };

function faultsOf(more: object): readonly Fault[] {
  const read = readTransfer(bytes({ ...HEAD, ...more }));
  return 'faults' in read ? read.faults : [];
}

describe('what is no file of settings', () => {
  it.each<[string, Uint8Array, string]>([
    ['no JSON', bytes('{"format": "reck'), 'transfer.not-json'],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00), 'transfer.not-json'],
    ['nothing', bytes(''), 'transfer.not-json'],
    ['another file', bytes({ name: 'package' }), 'transfer.not-ours'],
    ['a list', bytes([HEAD]), 'transfer.not-ours'],
    ['one without a version', bytes({ format: 'reckoner-settings' }), 'transfer.not-ours'],
    ['one of very many values', bytes({ ...HEAD, events: Array(60_001).fill(0) }), 'transfer.not-ours'],
    ['one of a later version', bytes({ ...HEAD, version: 2 }), 'transfer.newer'],
  ])('is refused: %s', (_what, given, key) => {
    expect(() => readTransfer(given)).toThrow(key);
  });
});

describe('a file of settings', () => {
  it('may speak of little, and in any order', () => {
    expect(readTransfer(bytes({ version: 1, format: 'reckoner-settings' }))).toEqual({ file: HEAD });
    expect(faultsOf({ settings: { zone: 'Europe/Oslo', language: 'de', log: null } })).toEqual([]);
    expect(faultsOf({ subscriptions: [SUBSCRIPTION] })).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['an unknown zone', { settings: { zone: 'Europe/Nowhere' } }, 'settings.zone', 'zone'],
    [
      'a bare offset',
      { subscriptions: [{ ...SUBSCRIPTION, zone: '+02:00' }] },
      'subscriptions[0].zone',
      'zone',
    ],
    ['an unknown language', { settings: { language: 'tlh' } }, 'settings.language', 'language'],
    ['no id', { settings: { log: 'general' } }, 'settings.log', 'id'],
    ['an id that is no text', { settings: { log: 7 } }, 'settings.log', 'wrong'],
    [
      'no id of a channel',
      { settings: { spoilersIn: { general: 'hide' } } },
      'settings.spoilersIn.general',
      'id',
    ],
    ['an unknown policy', { settings: { spoilers: 'maybe' } }, 'settings.spoilers', 'wrong'],
    [
      'a step in another spelling',
      { subscriptions: [{ ...SUBSCRIPTION, steps: ['7'] }] },
      'subscriptions[0].steps[0]',
      'step',
    ],
    [
      'a step twice',
      { subscriptions: [{ ...SUBSCRIPTION, steps: ['7d', '7d'] }] },
      'subscriptions[0].steps',
      'twice',
    ],
    ['no step', { subscriptions: [{ ...SUBSCRIPTION, steps: [] }] }, 'subscriptions[0].steps', 'steps'],
    [
      'no time of day',
      { subscriptions: [{ ...SUBSCRIPTION, time: '9 am' }] },
      'subscriptions[0].time',
      'time',
    ],
    ['a channel twice', { subscriptions: [SUBSCRIPTION, SUBSCRIPTION] }, 'subscriptions', 'twice'],
    ['too many channels', { subscriptions: Array(51).fill(SUBSCRIPTION) }, 'subscriptions', 'many'],
    [
      'a title too long',
      { events: [{ key: 'a', title: 'x'.repeat(101), when: { kind: 'day', day: '2024-02-29' } }] },
      'events[0].title',
      'long',
    ],
    [
      'no day',
      { events: [{ key: 'a', title: 'x', when: { kind: 'day', day: '2023-02-29' } }] },
      'events[0].when.day',
      'day',
    ],
    [
      'no time',
      { events: [{ key: 'a', title: 'x', when: { kind: 'moment', local: '8pm', zone: 'UTC' } }] },
      'events[0].when.local',
      'moment',
    ],
    ...['2024-06-28T20:00Z', '2024-06-28T20:00:00.1234567891', '2024-02-30T20:00'].map(
      (local): [string, object, string, string] => [
        `what no calendar can read as a time (${local})`,
        { events: [{ key: 'a', title: 'x', when: { kind: 'moment', local, zone: 'UTC' } }] },
        'events[0].when.local',
        'moment',
      ],
    ),
    [
      'a key that no button could carry',
      { events: [{ key: '🎬'.repeat(20), title: 'x', when: { kind: 'day', day: '2024-02-29' } }] },
      'events[0].key',
      'key',
    ],
    [
      'nothing where a title has to be',
      { events: [{ key: 'a', when: { kind: 'day', day: '2024-02-29' } }] },
      'events[0].title',
      'missing',
    ],
    [
      'an empty title',
      { events: [{ key: 'a', title: '', when: { kind: 'day', day: '2024-02-29' } }] },
      'events[0].title',
      'empty',
    ],
    ['what it does not know', { members: [] }, '', 'unexpected'],
  ])('says where there is %s', (_what, more, path, fault) => {
    expect(faultsOf(more).map((one) => [one.path, one.key])).toContainEqual([
      path,
      `transfer.fault.${fault}`,
    ]);
  });

  it('tells of every fault at once', () => {
    const faults = faultsOf({ settings: { zone: 'x', language: 'y' }, events: 'none' });
    expect(faults.map(({ path }) => path)).toEqual(['settings.zone', 'settings.language', 'events']);
  });
});
