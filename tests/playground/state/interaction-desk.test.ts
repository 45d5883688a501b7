import { InteractionType, MessageType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { InteractionDesk, type InteractionRecord } from '../../../src/playground/state/interaction-desk.ts';
import { Signal } from '../../../src/playground/state/signal.ts';
import { ManualClock } from '../support/manual-clock.ts';

function record(id: string, madeAt: number): InteractionRecord {
  return {
    id,
    token: `token-${id}`,
    applicationId: 'app',
    type: InteractionType.ApplicationCommand,
    userId: 'user',
    channelId: 'channel',
    guildId: undefined,
    madeAt,
    userInstallOnly: false,
    sourceId: undefined,
    command: undefined,
    metadata: {
      id,
      type: InteractionType.ApplicationCommand,
      authorizing_integration_owners: {},
    } as InteractionRecord['metadata'],
    messageType: MessageType.ChatInputCommand,
    changed: new Signal(),
    outcome: undefined,
    answeredAt: undefined,
    pending: undefined,
    ephemeral: false,
    originalId: undefined,
    followupIds: [],
    choices: [],
    modal: undefined,
  };
}

function fresh(): { clock: ManualClock; desk: InteractionDesk; one: InteractionRecord } {
  const clock = new ManualClock();
  const desk = new InteractionDesk(clock);
  return { clock, desk, one: desk.open(record('1', clock.elapsed())) };
}

test('an interaction is found by id and token together', () => {
  const { desk, one } = fresh();
  expect(desk.find('1', 'token-1')).toBe(one);
  expect(desk.find('1', 'token-2')).toBeUndefined();
  expect(desk.find('2', 'token-1')).toBeUndefined();
});

test('a doubled event gets the record that is there', () => {
  const { desk, one, clock } = fresh();
  expect(desk.open(record('1', clock.elapsed()))).toBe(one);
});

test('three seconds are left for the first answer', () => {
  const { desk, one, clock } = fresh();
  clock.advance(2_999);
  expect(desk.awaitsAnswer(one)).toBe(true);
  expect(desk.timeLeft(one)).toBe(1);
  clock.advance(1);
  expect(desk.awaitsAnswer(one)).toBe(false);
  expect(desk.timeLeft(one)).toBe(0);
});

test('the token lives for fifteen minutes, for its application alone', () => {
  const { desk, one, clock } = fresh();
  expect(desk.byToken('app', 'token-1')).toBe(one);
  expect(desk.byToken('other', 'token-1')).toBeUndefined();
  clock.advance(15 * 60_000);
  expect(desk.byToken('app', 'token-1')).toBe(one);
  clock.advance(1);
  expect(desk.byToken('app', 'token-1')).toBeUndefined();
});

test('what is past its token is forgotten when the next one comes', () => {
  const { desk, clock } = fresh();
  clock.advance(15 * 60_000 + 1);
  desk.open(record('2', clock.elapsed()));
  expect(desk.find('1', 'token-1')).toBeUndefined();
  expect(desk.find('2', 'token-2')).toBeDefined();
});

test('an answer is noted with its time and told', () => {
  const { desk, one, clock } = fresh();
  let told = 0;
  one.changed.subscribe(() => told++);
  clock.advance(250);
  desk.answer(one, 'deferred');
  expect(one).toMatchObject({ outcome: 'deferred', answeredAt: one.madeAt + 250 });
  expect(told).toBe(1);
});
