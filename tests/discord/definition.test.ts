import { join } from 'node:path';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/discord/definition.ts';
import { defineCommand, subcommand } from '../../src/kit/command.ts';
import { channel, file, role, user } from '../../src/kit/entity-option.ts';
import { loadCommands } from '../../src/kit/load.ts';
import { defineMessageCommand } from '../../src/kit/message-command.ts';
import { integer, text } from '../../src/kit/option.ts';
import { answer } from '../../src/kit/reply.ts';
import { checkBody } from '../../src/playground/rules/check-body.ts';

const commands = await loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
const run = () => answer({ content: 'x' });
const optionsOf = (definition: object): unknown => 'options' in definition && definition.options;

describe('what Discord is told of our commands', () => {
  it('is what it takes, everywhere and in one server', () => {
    const globally = commands.map((command) => definitionOf(command, 'global'));
    expect(checkBody('commands.overwrite', globally, { scope: 'global' })).toBeUndefined();
    const inGuild = commands.map((command) => definitionOf(command, 'guild'));
    expect(checkBody('commands.overwrite', inGuild, { scope: 'guild' })).toBeUndefined();
  });

  it('says where a command of fans works, and leaves that out in one server, where Discord refuses it', () => {
    const command = defineCommand({ name: 'x', description: 'A test', visibility: 'fans', run });
    expect(definitionOf(command, 'global')).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    const inGuild = definitionOf(command, 'guild');
    expect(inGuild).not.toHaveProperty('contexts');
    expect(inGuild).not.toHaveProperty('integration_types');
  });

  it('keeps a command of moderators to servers, and to those who may manage them', () => {
    const command = defineCommand({ name: 'x', description: 'A test', visibility: 'moderators', run });
    expect(definitionOf(command, 'global')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      options: [],
    });
  });

  it('puts required options first, as Discord demands, and gives each its bounds', () => {
    const command = defineCommand({
      name: 'x',
      description: 'A test',
      visibility: 'moderators',
      options: {
        page: integer({ description: 'A page', min: 2, max: 5 }),
        film: text({ description: 'A film', required: true, maxLength: 50, suggest: () => [] }),
      },
      run,
    });
    expect(optionsOf(definitionOf(command, 'global'))).toMatchObject([
      {
        name: 'film',
        name_localizations: { de: 'film', 'es-ES': 'película', fr: 'film' },
        description: 'A film',
        required: true,
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: 50,
      },
      {
        name: 'page',
        description: 'A page',
        required: false,
        type: ApplicationCommandOptionType.Integer,
        min_value: 2,
        max_value: 5,
      },
    ]);
  });

  it('nests subcommands, each with its own options, and names the kinds of channels', () => {
    const command = defineCommand({
      name: 'x',
      description: 'A test',
      visibility: 'moderators',
      subcommands: {
        list: subcommand({ description: 'A list', run }),
        set: subcommand({
          description: 'A change',
          options: {
            page: integer({ description: 'A page' }),
            where: channel({ description: 'A place', kinds: ['text', 'forum'], required: true }),
            whom: role({ description: 'A role' }),
            who: user({ description: 'A person' }),
            what: file({ description: 'A file' }),
          },
          run,
        }),
      },
    });
    const definition = definitionOf(command, 'global');
    expect(checkBody('commands.overwrite', [definition], { scope: 'global' })).toBeUndefined();
    expect(optionsOf(definition)).toMatchObject([
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', options: [] },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        options: [
          { name: 'where', type: ApplicationCommandOptionType.Channel, channel_types: [0, 15] },
          { name: 'page' },
          { name: 'whom', type: ApplicationCommandOptionType.Role },
          { name: 'who', type: ApplicationCommandOptionType.User },
          { name: 'what', type: ApplicationCommandOptionType.Attachment },
        ],
      },
    ]);
  });

  it('names a command of a message’s menu in each language, and describes it in none', () => {
    const command = defineMessageCommand({ name: 'x', menu: 'who.menu', description: 'A test', run });
    const definition = definitionOf(command, 'global');
    expect(definition).toEqual({
      type: ApplicationCommandType.Message,
      name: 'Who said this?',
      name_localizations: expect.objectContaining({ de: 'Wer hat das gesagt?', fr: 'Qui a dit ça\u202f?' }),
      default_member_permissions: null,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
    expect(checkBody('commands.overwrite', [definition], { scope: 'global' })).toBeUndefined();
    expect(definitionOf(command, 'guild')).not.toHaveProperty('contexts');
  });

  it('is in the languages that we speak', () => {
    const help = commands.find(({ name }) => name === 'help');
    if (!help) throw new Error('/help is gone');
    expect(definitionOf(help, 'global')).toMatchObject({
      description: 'What I can do, and how to ask for it',
      description_localizations: { de: 'Was ich kann und wie du danach fragst' },
    });
  });
});
