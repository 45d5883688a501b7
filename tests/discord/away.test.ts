import { describe, expect, it } from 'vitest';
import { createBearing } from '../../src/discord/away.ts';
import { AwayError, UserError } from '../../src/kit/errors.ts';
import { answer } from '../../src/kit/reply.ts';
import { isUnreachable, silence } from '../../src/store/errors.ts';
import { asker } from '../support/asking.ts';

type Scene = {
  isForFans?: boolean;
  changes?: boolean;
  /** When the store is lost: before the server's records are read, or after. */
  lost: 'before' | 'after';
  run?: () => void;
};

/** Something that is asked for, reads the server's records, and goes on. */
function asked({ isForFans = false, changes = false, lost, run = () => undefined }: Scene) {
  const bare = asker();
  const whole = async () => {
    if (lost === 'before') throw silence('gone');
    return bare;
  };
  const rights = { known: () => undefined, read: () => Promise.reject(new Error('nobody asks')) };
  const bearing = createBearing({ bare, whole, rights }, isForFans, isUnreachable);
  const task = bearing.bear({
    command: 'release',
    manner: 'public',
    changes,
    async run() {
      await bearing.contexts.whole();
      run();
      return answer({ content: 'said' });
    },
  });
  return { bearing, run: async () => task.run() };
}

const lose = () => {
  throw silence('gone');
};

describe('while the store is away', () => {
  it.each<[string, Scene, string]>([
    ['what changes something is not begun', { changes: true, lost: 'before' }, 'store.unchanged'],
    ['what was begun may have been done', { changes: true, lost: 'after', run: lose }, 'store.unsure'],
    ['what only reads is asked for again', { lost: 'before' }, 'store.away'],
    ['and so it is where it is lost later', { lost: 'after', run: lose }, 'store.away'],
  ])('%s', async (_what, scene, key) => {
    const { run, bearing } = asked(scene);
    await expect(run()).rejects.toBeInstanceOf(AwayError);
    await expect(run()).rejects.toMatchObject({ key, outcome: 'away' });
    expect(bearing.isPartial).toBe(false);
  });

  it('a fan’s command says what the packs know, to the fan alone', async () => {
    const { run, bearing } = asked({ isForFans: true, lost: 'before' });
    expect(await run()).toMatchObject({ private: true, body: { content: 'said' } });
    expect(bearing.isPartial).toBe(true);
  });

  it('a fan’s command that would change something changes nothing', async () => {
    const { run } = asked({ isForFans: true, changes: true, lost: 'before' });
    await expect(run()).rejects.toMatchObject({ key: 'store.unchanged' });
  });

  it('nothing is offered to a moderator who types', async () => {
    const { bearing } = asked({ lost: 'before' });
    const suggest = async () => {
      await bearing.contexts.whole();
      return [];
    };
    const typing = bearing.bearTyping({ command: 'settings', suggest });
    await expect(typing.suggest()).rejects.toBeInstanceOf(AwayError);
  });
});

it('mistakes and bugs stay what they are', async () => {
  const bug = new Error('a bug');
  const throwing = (error: Error) => () => {
    throw error;
  };
  await expect(asked({ lost: 'after', run: throwing(bug) }).run()).rejects.toBe(bug);
  const mistake = new UserError('event.gone');
  await expect(asked({ lost: 'after', run: throwing(mistake) }).run()).rejects.toBe(mistake);
  expect(await asked({ lost: 'after' }).run()).toMatchObject({ private: false });
});
