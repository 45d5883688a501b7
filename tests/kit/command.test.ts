import { describe, expect, expectTypeOf, it } from 'vitest';
import { actionNamed, actionsOf, defineCommand, subcommand } from '../../src/kit/command.ts';
import { channel, role } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { integer, text } from '../../src/kit/option.ts';
import { answer, type Reply } from '../../src/kit/reply.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf } from '../support/reply.ts';

const context = contextOf(createLibrary([]));
const description = 'A test';

const add = subcommand({
  description,
  changes: true,
  options: {
    title: text({ description, required: true, suggest: (typed) => [{ name: typed, value: 'x' }] }),
    days: integer({ description }),
    where: channel({ description, kinds: ['text'] }),
    whom: role({ description, required: true }),
  },
  run(args) {
    expectTypeOf(args.title).toEqualTypeOf<string>();
    expectTypeOf(args.days).toEqualTypeOf<number | undefined>();
    expectTypeOf(args.where?.permissions).toEqualTypeOf<bigint | undefined>();
    expectTypeOf(args.whom.managed).toEqualTypeOf<boolean>();
    return answer({ content: `${args.title} for ${args.whom.name}` });
  },
});
const list = subcommand({ description, run: () => answer({ content: 'all' }) });

const event = defineCommand({
  name: 'event',
  description,
  visibility: 'moderators',
  subcommands: { add, list },
});

const WHOM = { id: '1', name: 'Fans', permissions: '0', position: 1, managed: false, mentionable: true };

const content = async (reply: Reply | Promise<Reply>) => bodyOf(await reply).content;

describe('a command with subcommands', () => {
  it('runs the one that is named, with arguments of its own types', async () => {
    const action = actionNamed(event, 'add');
    if (!action) throw new Error('add is gone');
    const given = new Map<string, unknown>([
      ['title', 'Premiere'],
      ['whom', WHOM],
    ]);
    expect(await content(action.invoke(given, context))).toBe('Premiere for Fans');
    expect(() => action.invoke(new Map(), context)).toThrow(UserError);
  });

  it('says of each whether it changes something, and what an option offers', () => {
    expect(actionsOf(event).map(([words, { changes }]) => [words, changes])).toEqual([
      ['event add', true],
      ['event list', false],
    ]);
    expect(actionNamed(event, 'add')?.suggest('title', 'ab', context)).toEqual([{ name: 'ab', value: 'x' }]);
    expect(actionNamed(event, 'list')?.suggest('title', 'ab', context)).toEqual([]);
  });

  it('can’t be run by itself, and knows no other words', () => {
    expect(() => event.invoke(new Map(), context)).toThrow(UserError);
    expect(event.suggest('title', '', context)).toEqual([]);
    expect(event.wantsPrivate(new Map([['private', true]]))).toBe(false);
    for (const name of ['remove', 'toString', '__proto__', ''])
      expect(actionNamed(event, name)).toBeUndefined();
  });

  it('gives each subcommand a private option where it is for fans', () => {
    const trivia = defineCommand({ name: 'trivia', description, visibility: 'fans', subcommands: { list } });
    expect(Object.keys(trivia.options)).toEqual([]);
    expect(Object.keys(actionNamed(trivia, 'list')?.options ?? {})).toEqual(['private']);
    expect(Object.keys(actionNamed(event, 'list')?.options ?? {})).toEqual([]);
  });
});

describe('a command without subcommands', () => {
  const plain = defineCommand({ name: 'plain', description, visibility: 'fans', run: () => answer({}) });

  it('is its own and only action', () => {
    expect(actionsOf(plain).map(([words]) => words)).toEqual(['plain']);
    expect(actionNamed(plain, undefined)).toBe(plain);
    expect(actionNamed(plain, 'add')).toBeUndefined();
    expect(plain.changes).toBe(false);
  });
});
