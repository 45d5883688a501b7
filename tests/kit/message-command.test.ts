import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/kit/command.ts';
import { definitionFaults } from '../../src/kit/definition-faults.ts';
import { UserError } from '../../src/kit/errors.ts';
import { CHOSEN, defineMessageCommand } from '../../src/kit/message-command.ts';
import { answer } from '../../src/kit/reply.ts';
import { commandOf } from '../../src/kit/task-of.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { contextOf } from '../support/context.ts';

const context = contextOf(createLibrary([]));
const read = defineMessageCommand({
  name: 'read',
  menu: 'who.menu',
  description: 'A test',
  run: ({ passages }) => answer({ content: JSON.stringify(passages) }),
});
const passagesOf = async (message: unknown) => {
  const reply = await read.invoke(new Map([[CHOSEN, message]]), context);
  return reply.kind === 'message' ? JSON.parse(reply.body.content ?? '') : undefined;
};

describe('a command of a message’s menu', () => {
  it('is handed the words of the message, wherever they stand in it', async () => {
    const message = {
      content: 'said',
      embeds: [{ title: 'title', description: 'told', fields: [{ name: 'who', value: 'where' }] }],
      components: [{ type: 17, components: [{ type: 10, content: 'laid out' }, { type: 14 }] }],
      message_snapshots: [{ message: { content: 'forwarded', embeds: [] } }],
    };
    expect(await passagesOf(message)).toEqual([
      'said',
      'title',
      'told',
      'who',
      'where',
      'laid out',
      'forwarded',
    ]);
    expect(await passagesOf({ content: '', embeds: [] })).toEqual([]);
  });

  it('takes no other thing for a message, as it may come in a forged custom id', () => {
    for (const forged of [undefined, 'text', 1, { content: 1 }]) {
      expect(() => read.invoke(new Map([[CHOSEN, forged]]), context)).toThrow(UserError);
    }
  });

  it('is told from a typed one by how it was used', () => {
    const typed = defineCommand({
      name: 'Who said this?',
      description: 'A test',
      visibility: 'fans',
      run: () => answer({ content: '' }),
    });
    const commands = new Map([
      [typed.name, typed],
      [read.name, read],
    ]);
    const { ChatInput, Message, User } = ApplicationCommandType;
    const name = 'Who said this?';
    expect(commandOf({ type: Message, name }, commands)).toBe(read);
    expect(commandOf({ type: ChatInput, name }, commands)).toBe(typed);
    expect(commandOf({ type: ChatInput, name: 'read' }, commands)).toBeUndefined();
    expect(commandOf({ type: User, name }, commands)).toBeUndefined();
  });

  it('may be called in menus by 32 characters, in each language', () => {
    expect(definitionFaults(read)).toEqual([]);
    const long = 'A name that is far too long for any menu';
    const [fault] = definitionFaults({ ...read, menu: long });
    expect(fault).toContain('over 32 characters');
  });

  it('answers whoever used it, and nobody else', () => {
    expect(read.wantsPrivate(new Map())).toBe(true);
  });
});
