import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterLooking,
  afterSending,
  begin,
  type Ending,
  next,
  type Progress,
} from '../../src/reminders/delivery.ts';
import { ChannelModel, type Fate } from './discord-model.ts';

const anyFate: fc.Arbitrary<Fate> = fc.record({
  request: fc.constantFrom(
    'answered',
    'answer-lost',
    'never-arrived',
    'arrives-late',
    'limited',
    'forbidden',
  ),
  dies: fc.constantFrom('no', 'no', 'before', 'after'),
  back: fc.integer({ min: 60_000, max: 400_000 }),
  readable: fc.boolean(),
});

const CALM: Fate = { request: 'answered', dies: 'no', back: 60_000, readable: true };

interface Told {
  readonly end: Ending;
  readonly posted: number;
}

/** Delivers one occurrence through whatever befalls it: the ledger's row, the process that dies and the one that comes after. */
function deliver(kind: 'countdown' | 'thread', fates: readonly Fate[], wantedFor: number): Told {
  const channel = new ChannelModel();
  const row = { claims: 0, firstAt: 0 };
  let turn = 0;
  const fate = () => fates[turn] ?? CALM;
  const claim = (): Progress => {
    row.claims += 1;
    if (row.claims === 1) row.firstAt = channel.now;
    return begin(kind, row.claims, channel.now - row.firstAt, channel.now);
  };
  const pass = (ms: number) => channel.pass(ms, kind === 'countdown');
  for (let progress = claim(); turn < 200; turn++) {
    const { dies, back } = fate();
    const move = next(progress, channel.now < wantedFor, channel.now);
    if (move.act === 'end') return { end: move.end, posted: channel.posted.length };
    if (move.act === 'wait') {
      pass(move.ms);
      continue;
    }
    if (dies === 'before') {
      pass(back);
      progress = claim();
      continue;
    }
    if (progress.clear) Object.assign(row, { claims: 1, firstAt: channel.now });
    const taken =
      move.act === 'send'
        ? afterSending(progress, channel.send(kind, fate()), channel.now)
        : afterLooking(progress, channel.look(fate()), channel.now);
    if (dies === 'after') {
      pass(back);
      progress = claim();
      continue;
    }
    if (taken.move?.act === 'end') {
      pass(60_000);
      return { end: taken.move.end, posted: channel.posted.length };
    }
    if (taken.move?.act === 'wait') pass(taken.move.ms);
    progress = taken.progress;
  }
  throw new Error('it never ends');
}

const anyStory = fc.tuple(
  fc.constantFrom('countdown' as const, 'thread' as const),
  fc.array(anyFate, { maxLength: 12 }),
  fc.constantFrom(Number.POSITIVE_INFINITY, 0, 90_000, 600_000),
);

test('whatever is lost, late, refused or killed: never twice, and what is said of it is true', () => {
  fc.assert(
    fc.property(anyStory, ([kind, fates, wantedFor]) => {
      const { end, posted } = deliver(kind, fates, wantedFor);
      expect(posted).toBeLessThanOrEqual(1);
      if (end.state === 'sent') expect(posted).toBe(1);
      else if (end.state !== 'uncertain') expect(`${end.state} ${posted}`).toBe(`${end.state} 0`);
    }),
    { numRuns: 5000 },
  );
});

test('where the channel can be read and nothing forbids it, it is sent exactly once', () => {
  const kind = (fates: readonly Fate[]) =>
    fates.map(
      (fate): Fate => ({
        ...fate,
        readable: true,
        request: fate.request === 'forbidden' ? 'limited' : fate.request,
      }),
    );
  fc.assert(
    fc.property(anyStory, ([what, fates]) => {
      expect(deliver(what, kind(fates), Number.POSITIVE_INFINITY)).toMatchObject({
        end: { state: 'sent' },
        posted: 1,
      });
    }),
    { numRuns: 3000 },
  );
});
