import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { localizedChoice, menuCommands, pickerCommands } from '../../../src/playground/page-api/picker.ts';

function command(parts: Partial<APIApplicationCommand> & { name: string }): APIApplicationCommand {
  return {
    id: '1',
    application_id: '9',
    type: ApplicationCommandType.ChatInput,
    version: '1',
    description: `about ${parts.name}`,
    default_member_permissions: null,
    ...parts,
  };
}

const german = (text: string): LocalizationMap => ({ de: text });

describe('the command picker', () => {
  it('lists slash commands by their names, and no others', () => {
    const listed = pickerCommands(
      [
        command({ name: 'quote' }),
        command({ name: 'cast' }),
        command({ name: 'Look up', type: ApplicationCommandType.User }),
      ],
      'en-US',
    );
    expect(listed.map(({ name }) => name)).toEqual(['cast', 'quote']);
  });

  it('lists what stands in the menu of a message apart, by its names', () => {
    const type = ApplicationCommandType.Message;
    const all = [
      command({ name: 'quote' }),
      command({ name: 'Who said this?', type, name_localizations: german('Wer hat das gesagt?') }),
      command({ name: 'Look up', type: ApplicationCommandType.User }),
    ];
    expect(menuCommands(all, 'de')).toEqual([
      { applicationId: '9', name: 'Who said this?', label: 'Wer hat das gesagt?' },
    ]);
  });

  it('makes a line of each subcommand, also of those in groups', () => {
    const options: APIApplicationCommand['options'] = [
      { type: 1, name: 'list', description: 'All' },
      {
        type: 2,
        name: 'step',
        description: 'Steps',
        options: [{ type: 1, name: 'add', description: 'One more', options: [] }],
      },
    ];
    const listed = pickerCommands([command({ name: 'reminders', options })], 'en-US');
    expect(listed.map(({ name, description }) => [name, description])).toEqual([
      ['reminders list', 'All'],
      ['reminders step add', 'One more'],
    ]);
  });

  it('shows names, descriptions and choices in the language of the person', () => {
    const [line] = pickerCommands(
      [
        command({
          name: 'film',
          name_localizations: german('film'),
          description_localizations: german('Ein Film'),
          options: [
            {
              type: 3,
              name: 'title',
              name_localizations: german('titel'),
              description: 'Which',
              choices: [{ name: 'Two', name_localizations: german('Zwei'), value: '2' }],
            },
          ],
        }),
      ],
      'de',
    );
    expect(line).toMatchObject({ name: 'film', description: 'Ein Film' });
    expect(line?.options).toMatchObject([
      { name: 'title', label: 'titel', description: 'Which', choices: [{ name: 'Zwei', value: '2' }] },
    ]);
  });

  it('keeps what each type of option is bounded by', () => {
    const [line] = pickerCommands(
      [
        command({
          name: 'bounds',
          options: [
            { type: 3, name: 'text', description: 't', required: true, min_length: 2, max_length: 9 },
            { type: 4, name: 'whole', description: 'w', min_value: -1 },
            { type: 10, name: 'any', description: 'a', max_value: 1.5, autocomplete: true },
            { type: 7, name: 'where', description: 'w', channel_types: [0, 5] },
            { type: 5, name: 'so', description: 's' },
          ],
        }),
      ],
      'en-US',
    );
    const plain = { required: false, autocomplete: false, choices: [] };
    expect(line?.options).toEqual([
      {
        name: 'text',
        label: 'text',
        description: 't',
        type: 3,
        ...plain,
        required: true,
        minLength: 2,
        maxLength: 9,
      },
      { name: 'whole', label: 'whole', description: 'w', type: 4, ...plain, min: -1 },
      { name: 'any', label: 'any', description: 'a', type: 10, ...plain, autocomplete: true, max: 1.5 },
      { name: 'where', label: 'where', description: 'w', type: 7, ...plain, channelTypes: [0, 5] },
      { name: 'so', label: 'so', description: 's', type: 5, ...plain },
    ]);
  });

  it('names a choice in its own words where there is no translation', () => {
    expect(localizedChoice({ name: 'Two', value: 2, name_localizations: null }, 'de')).toEqual({
      name: 'Two',
      value: 2,
    });
  });
});
