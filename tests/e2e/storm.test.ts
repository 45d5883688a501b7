import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/playground/acting.ts';
import { hostileInteraction, PRESSED } from '../support/hostility.ts';
import { buildTown, moveIn, type Town, wordsOf } from '../support/town.ts';

const COUNT = 10_000;
/** So many are under way at once. */
const WIDTH = 50;

/** What the playground says of a refusal, in short. */
const refusalsOf = ({ playground }: Town) =>
  playground.refusals.map(({ method, path, code, message, errors }) =>
    JSON.stringify({ method, path, code, message, errors }),
  );

/** Real messages of the bot to press on, one of each kind. */
async function pressable(town: Town): Promise<ReadonlyMap<unknown, object | undefined>> {
  const place = town.playground.as(town.fan).in(town.general);
  const made = [
    await place.command('release'),
    await place.command('film', { film: 'no such film' }),
    await place.command('cast', { private: true }),
  ];
  return new Map(PRESSED.map((kind, at) => [kind, made[at]?.message]));
}

/** Sends them, some at a time, and counts what came of each. */
async function send(town: Town, interactions: readonly Record<string, unknown>[]) {
  const place = town.playground.as(town.fan).in(town.general);
  const outcomes = new Map<Outcome, number>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < interactions.length; at = next++) {
      const { outcome } = await place.rawInteraction(interactions[at] ?? {});
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return outcomes;
}

describe('a storm', () => {
  it(`of ${COUNT} random and hostile interactions is answered whole, pings nobody and breaks nothing`, async () => {
    const town = await buildTown({ messagesPerChannel: 2 * COUNT });
    const bot = await moveIn(town, { LOG_LEVEL: 'info' });
    const notified: string[] = [];
    town.playground.subscribe((change) => {
      if (change.kind === 'message' && change.action === 'create') {
        notified.push(...town.playground.notified(change.messageId));
      }
    });
    const messages = await pressable(town);
    const interactions = fc
      .sample(hostileInteraction, { numRuns: COUNT, seed: 20_230_605 })
      .map(({ message, ...rest }) => (message ? { ...rest, message: messages.get(message) } : rest));
    const outcomes = await send(town, interactions);
    expect(refusalsOf(town)).toEqual([]);
    expect(outcomes.get('no-response') ?? 0).toBe(0);
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT);
    expect(notified).toEqual([]);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    const after = await town.playground.as(town.fan).in(town.general).command('release');
    expect(wordsOf(after.message)).toContain('14 July 2023');
  }, 240_000);

  it('of doubled and late events is survived, each logged once', async () => {
    const town = await buildTown();
    const bot = await moveIn(town, { LOG_LEVEL: 'info' });
    const place = town.playground.as(town.fan).in(town.general);
    const command = { type: 2, data: { id: '1', name: 'cast', type: 1 } };
    const first = await place.rawInteraction(command);
    await place.rawInteraction({ ...command, id: first.interactionId, token: first.token });
    const longAgo = String(BigInt(Date.now() - 10_000 - 1_420_070_400_000) << 22n);
    await place.rawInteraction({ ...command, id: longAgo });
    const last = await place.command('release');
    expect(last.outcome).toBe('message');
    await bot.stop();
    const outcomes = bot.log.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome);
    expect(outcomes.map(String).sort()).toEqual(['late', 'taken']);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('of lost connections loses no interaction: what came meanwhile is replayed and answered', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    const place = town.playground.as(town.fan).in(town.general);
    town.playground.faults.dropGateway();
    const during = await place.command('cast');
    expect(wordsOf(during.message)).toContain('Tom Cruise');
    town.playground.faults.reconnect();
    expect((await place.command('help')).outcome).toBe('message');
    town.playground.faults.invalidSession();
    await bot.said(/^gateway (?:ready|resumed)/);
  });

  it('of failing answers is tried again, and nobody is told twice', async () => {
    const town = await buildTown();
    const bot = await moveIn(town);
    const place = town.playground.as(town.fan).in(town.general);
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'reset' },
      { kind: 'lost', how: 'reset' },
    ] as const) {
      town.playground.faults.next({ path: /callback/ }, fault);
      const answer = await place.command('quote');
      expect(wordsOf(answer.message)).toMatch(/“/);
      expect(answer.followups).toEqual([]);
    }
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
