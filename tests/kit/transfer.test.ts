import { describe, expect, it } from 'vitest';
import { NOTHING_SET } from '../../src/guilds/records/settings.ts';
import { fileOf, importOf, type Standing } from '../../src/kit/transfer.ts';
import { type TransferFile, transferSchema } from '../../src/kit/transfer-file.ts';
import { channelSubscription } from '../support/subscription.ts';

const MARK = { by: '600000000000000001', at: '2023-06-05T12:00:00Z' };
const NOW = Temporal.Instant.from('2023-06-05T12:00:00Z');
const [GUILD, GENERAL, NEWS, FANS] = [
  '900000000000000001',
  '700000000000000001',
  '700000000000000002',
  '800000000000000001',
];

const EVENT = {
  key: 'gala',
  title: 'Gala',
  when: { kind: 'day', day: '2023-07-14' } as const,
  ...MARK,
  since: MARK.at,
  edited: null,
};
const CLAIM = {
  key: 'claim',
  date: { precision: 'day', value: '2024-07-01' },
  kind: null,
  region: null,
  status: 'planned',
  said: '2023-06-05',
  source: 'A letter',
  ...MARK,
} as const;

const nothing: Standing = {
  id: GUILD,
  settings: NOTHING_SET,
  events: [],
  corrections: new Map(),
  subscriptions: [],
  exists: () => true,
};

/** A server that has set something of everything. */
const full: Standing = {
  ...nothing,
  settings: {
    zone: { value: 'Europe/Oslo', ...MARK },
    language: { value: 'de', ...MARK },
    log: { value: NEWS, ...MARK },
    spoilers: { value: 'show', ...MARK },
    packs: { value: 'gulls tides', ...MARK },
    spoilersIn: { [GENERAL]: { value: 'hide', ...MARK } },
  },
  events: [EVENT],
  corrections: new Map([['tide', [CLAIM]]]),
  subscriptions: [
    channelSubscription({ channel: GENERAL, role: FANS, words: { '7d': 'A week!' } }),
    channelSubscription({ channel: NEWS, pauses: [{ from: MARK.at, until: null }] }),
  ],
};

const file = fileOf(full, NOW);
const summary = (of: TransferFile, standing: Standing) =>
  importOf(of, standing).steps.map(({ kind, did }) => `${kind} ${did}`);

describe('a server’s settings as a file', () => {
  it('are all that moderators have set, and name nobody', () => {
    expect(file).toMatchObject({
      format: 'reckoner-settings',
      version: 1,
      server: GUILD,
      exported: '2023-06-05T12:00:00Z',
      settings: {
        zone: 'Europe/Oslo',
        language: 'de',
        log: NEWS,
        spoilers: 'show',
        packs: ['gulls', 'tides'],
        spoilersIn: { [GENERAL]: 'hide' },
      },
      events: [{ key: 'gala', title: 'Gala', when: { kind: 'day', day: '2023-07-14' } }],
      corrections: [{ film: 'tide', source: 'A letter', said: '2023-06-05' }],
      subscriptions: [
        { channel: GENERAL, role: FANS, words: { '7d': 'A week!' }, paused: false },
        { channel: NEWS, paused: true },
      ],
    });
    expect(JSON.stringify(file)).not.toContain(MARK.by);
  });

  it('are a file that is taken back as it is', () => {
    expect(transferSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });
});

describe('an import', () => {
  it('of what a server has already set does nothing', () => {
    expect(importOf(file, full)).toEqual({ steps: [], leftOut: [] });
  });

  it('into a server that has set nothing adds everything', () => {
    expect(summary(file, nothing)).toEqual([
      ...Array.from({ length: 5 }, () => 'setting added'),
      'spoilers added',
      'event added',
      'correction added',
      'subscription added',
      'subscription added',
    ]);
  });

  it('follows those packs of the file that are here, in whatever order, and none where none is', () => {
    const steps = (packs: string[] | null, ...here: string[]) =>
      importOf(
        { ...fileOf(nothing, NOW), settings: { packs } },
        { ...full, exists: (kind, id) => kind !== 'pack' || here.includes(id) },
      ).steps.filter(({ kind }) => kind === 'setting');
    const set = { kind: 'setting', did: 'changed', name: 'packs' };
    expect(steps(['tides', 'gone'], 'tides')).toEqual([{ ...set, value: 'tides' }]);
    expect(steps(['tides', 'gulls'], 'tides', 'gulls')).toEqual([]);
    expect(steps(['gone'], 'tides')).toEqual([]);
    expect(steps(null)).toEqual([{ ...set, did: 'removed', value: null }]);
  });

  it('takes away what the file does not have, first of all, but never a correction', () => {
    expect(summary(fileOf(nothing, NOW), full)).toEqual([
      ...Array.from({ length: 5 }, () => 'setting removed'),
      'spoilers removed',
      'event removed',
      'subscription removed',
      'subscription removed',
    ]);
    const mixed = summary({ ...file, events: [{ ...EVENT, key: 'party', when: EVENT.when }] }, full);
    expect(mixed).toEqual(['event removed', 'event added']);
  });

  it('leaves alone what the file does not speak of', () => {
    const silent: TransferFile = { format: 'reckoner-settings', version: 1 };
    expect(summary(silent, full)).toEqual([]);
    expect(summary({ ...silent, settings: { zone: 'UTC' } }, full)).toEqual(['setting changed']);
    expect(summary({ ...silent, settings: { log: null } }, full)).toEqual(['setting removed']);
    expect(summary({ ...silent, events: [] }, full)).toEqual(['event removed']);
  });

  it('changes what differs alone', () => {
    const [first, second] = file.subscriptions ?? [];
    if (!first || !second) throw new Error('there are two');
    const changed = {
      ...file,
      subscriptions: [
        { ...first, time: '10:00' },
        { ...second, paused: false },
      ],
    };
    expect(importOf(changed, full).steps).toEqual([
      { kind: 'subscription', did: 'changed', one: { ...first, time: '10:00' } },
      { kind: 'subscription', did: 'changed', one: { ...second, paused: false } },
    ]);
  });

  it('leaves out what another server does not have, once each, and pings no role that is not there', () => {
    const elsewhere: Standing = { ...nothing, exists: (kind, id) => kind === 'channel' && id === GENERAL };
    const { steps, leftOut } = importOf(file, elsewhere);
    expect(leftOut).toEqual([
      { what: 'log', id: NEWS },
      { what: 'pack', id: 'gulls' },
      { what: 'pack', id: 'tides' },
      { what: 'film', id: 'tide' },
      { what: 'channel', id: NEWS },
      { what: 'role', id: FANS },
    ]);
    expect(
      steps.flatMap((step) => (step.kind === 'subscription' ? [[step.one.channel, step.one.role]] : [])),
    ).toEqual([[GENERAL, null]]);
    expect(steps.some(({ kind }) => kind === 'correction')).toBe(false);
  });

  it('never makes everybody the role that is pinged', () => {
    const [first] = file.subscriptions ?? [];
    if (!first) throw new Error('there is one');
    const { steps, leftOut } = importOf({ ...file, subscriptions: [{ ...first, role: GUILD }] }, full);
    expect(leftOut).toEqual([{ what: 'role', id: GUILD }]);
    expect(steps).toContainEqual({ kind: 'subscription', did: 'changed', one: { ...first, role: null } });
  });

  it('is refused where it would bring more corrections than there may be', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...CLAIM, key: `old-${at}` }));
    const standing = { ...full, corrections: new Map([['tide', many]]) };
    expect(() => importOf(file, standing)).toThrow('correct.full');
  });
});
