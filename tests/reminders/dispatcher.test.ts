import { setImmediate as breath } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sending } from '../../src/reminders/delivery.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { PRIORITY } from '../../src/reminders/occurrence.ts';
import { dispatching, NOW, SHARDS, SLOT } from './dispatching.ts';
import { entry } from './ledger-samples.ts';

const SENT = async ({ id }: Row): Promise<Sending> => ({ went: 'sent', message: id });

describe('a dispatcher', () => {
  it('delivers all that is ready, each once, however much it is and however often it is asked', async () => {
    const sent: string[] = [];
    const { dispatcher, owe, ledger, progress, drained } = await dispatching(async ({ id }) => {
      sent.push(id);
      return { went: 'sent', message: id };
    });
    await owe(600);
    await Promise.all([dispatcher.pump(), dispatcher.pump()]);
    await dispatcher.pump();
    await drained;
    while (sent.length < 600) await dispatcher.pump();
    await dispatcher.close();
    expect(new Set(sent).size).toBe(600);
    expect(sent).toHaveLength(600);
    expect(progress).toEqual([
      [{ sent: 250 }, true],
      [{ sent: 500 }, true],
    ]);
    expect((await ledger.count(SHARDS)).get(0)).toEqual({ due: 0, held: 0, claimed: 0 });
  });

  it('counts how each ended, and further attempts', async () => {
    const outcomes: Sending[] = [
      { went: 'lost', why: 'reset' },
      { went: 'sent', message: 'm' },
    ];
    const { dispatcher, owe, counted, told, drained } = await dispatching(
      async () => outcomes.shift() ?? { went: 'unsent' },
    );
    await owe(1);
    await dispatcher.pump();
    expect(await drained).toEqual(new Map([['sent', 1]]));
    expect(counted).toEqual(['retried', 'sent 0 false']);
    expect(told).toEqual([{ state: 'sent', message: 'm' }]);
  });

  it('tells of a closed door, and leaves its row waiting', async () => {
    const { dispatcher, owe, counted, ledger, drained } = await dispatching(async () => {
      return { went: 'refused', status: 403, code: 50_013 };
    });
    await owe(1);
    await dispatcher.pump();
    expect(await drained).toEqual(new Map([['broken', 1]]));
    expect(counted).toEqual(['broken missing-permission']);
    expect((await ledger.count(SHARDS)).get(0)).toEqual({ due: 0, held: 1, claimed: 0 });
  });

  it('sends nothing of what is judged otherwise', async () => {
    const never = () => Promise.reject(new Error('nothing is to be sent'));
    const missed = await dispatching(never, { do: 'miss', why: 'paused' });
    await missed.owe(1);
    await missed.dispatcher.pump();
    await missed.drained;
    expect(missed.counted).toEqual(['missed paused']);
    const held = await dispatching(never, { do: 'hold', why: 'missing-access' });
    await held.owe(1);
    await held.dispatcher.pump();
    await held.drained;
    expect(held.counted).toEqual(['broken missing-access']);
  });

  it('judges no more than a few before their turn, each in a moment of its own, so that others are answered meanwhile', async () => {
    let moment = 0;
    let counting = setImmediate(function next() {
      moment += 1;
      counting = setImmediate(next);
    });
    onTestFinished(() => clearImmediate(counting));
    const judged: number[] = [];
    const turns = Promise.withResolvers<void>();
    const { dispatcher, owe, drained } = await dispatching(SENT, undefined, {
      judge: async () => {
        judged.push(moment);
        return { do: 'post' };
      },
      turn: () => turns.promise.then(() => SLOT),
    });
    await owe(100);
    await dispatcher.pump();
    await dispatcher.pump();
    expect(judged).toHaveLength(32);
    expect(new Set(judged).size).toBe(32);
    turns.resolve();
    expect(await drained).toEqual(new Map([['sent', 100]]));
  });

  it('takes up what is more urgent and comes later before most of what was there', async () => {
    const urgent = entry('0d', { recipient: 'urgent', due: NOW, priority: PRIORITY.waitedFor });
    const sent: string[] = [];
    let turns = Promise.resolve();
    const scene = await dispatching(
      async ({ id }) => {
        if (sent.push(id) === 1) await scene.ledger.insert([urgent]);
        return { went: 'sent', message: id };
      },
      undefined,
      {
        turn: () => {
          turns = turns.then(() => breath());
          return turns.then(() => SLOT);
        },
      },
    );
    await scene.owe(200);
    await scene.dispatcher.pump();
    expect(await scene.drained).toEqual(new Map([['sent', 201]]));
    expect(sent.indexOf(urgent.occurrence.id)).toBeLessThan(64);
  });

  it('goes on with the others where one throws', async () => {
    let first = true;
    const { dispatcher, owe, errors, told } = await dispatching(async () => {
      if (!first) return { went: 'sent', message: 'm' };
      first = false;
      throw new Error('a bug');
    });
    await owe(3);
    await dispatcher.pump();
    await dispatcher.close();
    expect(errors).toHaveLength(1);
    expect(told).toHaveLength(2);
  });

  it('tries what goes wrong each time once whenever it is asked, and keeps neither the others nor whoever asks waiting', async () => {
    const { dispatcher, owe, errors, told, ledger } = await dispatching(SENT, undefined, {
      judge: async ({ recipient }) => {
        if (Number(recipient.slice(1)) < 40) throw new Error('a record that can’t be read');
        return { do: 'post' };
      },
    });
    await owe(60);
    await dispatcher.pump();
    while (told.length < 20) await breath();
    expect(errors).toHaveLength(40);
    expect((await ledger.count(SHARDS)).get(0)).toEqual({ due: 40, held: 0, claimed: 0 });
    await dispatcher.pump();
    while (errors.length < 80) await breath();
    await dispatcher.close();
    expect(errors).toHaveLength(80);
  });
});
