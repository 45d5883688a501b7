import type { API } from '@discordjs/core';
import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** What the bot on the stage can be asked. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'film',
    description: 'One film',
    name_localizations: { de: 'film' },
    description_localizations: { de: 'Ein Film' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'title',
        name_localizations: { de: 'titel' },
        description: 'Which film',
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'part',
        description: 'What of it',
        choices: [
          { name: 'The dates', value: 'dates' },
          { name: 'The cast', value: 'cast' },
        ],
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only you see it' },
    ],
  },
  {
    name: 'meet',
    description: 'Somebody, somewhere',
    options: [
      { type: ApplicationCommandOptionType.User, name: 'who', description: 'Whom' },
      { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'Where', channel_types: [0] },
      { type: ApplicationCommandOptionType.Role, name: 'with', description: 'With whom' },
      { type: ApplicationCommandOptionType.Integer, name: 'times', description: 'How often', min_value: 1 },
    ],
  },
  {
    name: 'keep',
    description: 'Takes a file',
    options: [
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'Which', required: true },
    ],
  },
  { name: 'silent', description: 'Never answers' },
  { name: 'slow', description: 'Thinks for a while' },
  { name: 'form', description: 'Asks back' },
  { name: 'show', description: 'Shows what was said to the stage' },
  {
    name: 'What is this?',
    name_localizations: { de: 'Was ist das?' },
    type: ApplicationCommandType.Message,
  },
];

const titles = ['Dead Reckoning Part One', 'Dead Reckoning Part Two', 'Fallout'];

/** What the bot on the stage does for `show`, set by a test. */
export interface Script {
  reply: NonNullable<Extract<APIInteractionResponse, { type: 4 }>['data']>;
  /** Resolves when `slow` may go on. */
  go: Promise<void>;
}

/** Answers as a well-behaved bot does: `film` says what it was asked, `show` gives what the script holds. */
export function part(script: Script) {
  return async (interaction: APIInteraction, api: API): Promise<void> => {
    const { id, token } = interaction;
    const { interactions } = api;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const typed = JSON.stringify(interaction.data.options ?? []).toLowerCase();
      const choices = titles.filter((title) => typed.includes(title.slice(0, 3).toLowerCase()));
      await interactions.createAutocompleteResponse(id, token, {
        choices: choices.map((name) => ({ name, value: name.toUpperCase() })),
      });
    } else if (interaction.type === InteractionType.ApplicationCommand) {
      await command(script, interaction, api);
    } else if (interaction.type === InteractionType.MessageComponent) {
      const { data } = interaction;
      const content = `${data.custom_id} ${'values' in data ? data.values.join() : ''}`.trim();
      if (data.custom_id === 'form') await interactions.createModal(id, token, form);
      else if (data.custom_id !== 'dead') await interactions.reply(id, token, { content });
    } else if (interaction.type === InteractionType.ModalSubmit) {
      await interactions.reply(id, token, { content: `Filled in: ${filled(interaction.data.components)}` });
    }
  };
}

function filled(components: unknown): string {
  return JSON.stringify(components, (key, value: unknown) =>
    key === 'id' || key === 'type' ? undefined : value,
  );
}

type CommandInteraction = Extract<APIInteraction, { type: InteractionType.ApplicationCommand }>;

async function command(script: Script, interaction: CommandInteraction, api: API): Promise<void> {
  const { id, token, application_id: application, data } = interaction;
  const { interactions } = api;
  if (data.name === 'silent') return;
  if (data.name === 'slow') {
    await interactions.defer(id, token);
    await script.go;
    await interactions.editReply(application, token, { content: 'Here it is.' });
  } else if (data.name === 'form') await interactions.createModal(id, token, form);
  else if (data.name === 'show') await interactions.reply(id, token, script.reply);
  else await repeat(interaction, api);
}

// Says what it was asked, so that a test sees how it arrived.
async function repeat({ id, token, data }: CommandInteraction, { interactions }: API): Promise<void> {
  const options = 'options' in data ? (data.options ?? []) : [];
  const resolved = 'resolved' in data && data.resolved ? data.resolved : {};
  const files = 'attachments' in resolved ? Object.values(resolved.attachments ?? {}) : [];
  const sizes = files.map((file) => `${file.filename} ${file.content_type} ${file.size}`);
  const said = options.map((option) => `${option.name}=${'value' in option ? String(option.value) : ''}`);
  const flags = said.includes('private=true') ? MessageFlags.Ephemeral : undefined;
  const words =
    'target_id' in data && 'messages' in resolved ? [resolved.messages[data.target_id]?.content ?? ''] : [];
  await interactions.reply(id, token, {
    content: [data.name, ...said, ...sizes, ...words].join(' '),
    ...(flags && { flags }),
  });
}

/** A form with one field of each kind that the page fills in. */
const form: Parameters<API['interactions']['createModal']>[2] = {
  custom_id: 'form',
  title: 'Correct a date',
  components: [
    { type: 10, content: 'Say **where** you read it.' },
    {
      type: 18,
      label: 'Day',
      description: 'Like 2023-07-14',
      component: { type: 4, custom_id: 'day', style: 1, min_length: 10, max_length: 10 },
    },
    {
      type: 18,
      label: 'Kind',
      component: {
        type: 3,
        custom_id: 'kind',
        options: [
          { label: 'In theaters', value: 'theaters' },
          { label: 'Digital', value: 'digital' },
        ],
      },
    },
    { type: 18, label: 'Where', component: { type: 8, custom_id: 'where', required: false } },
  ],
};
