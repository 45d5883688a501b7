import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { core } from 'zod';
import { commandName, LIMITS } from '../../../src/views/layout/limits.ts';

const of = (count: number) => 'x'.repeat(count);
const list = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const button = (more: object) => ({ type: 2, style: 2, custom_id: 'id', label: 'label', ...more });
const option = (more: object = {}) => ({ label: 'label', value: 'value', ...more });
const select = (more: object) => ({ type: 3, custom_id: 'id', options: [option()], ...more });
const command = (more: object) => ({ name: 'name', description: 'text', type: 1, ...more });
const subOption = (index: number) => ({ type: 3, name: `n${index}`, description: 'text' });
const label = (more: object) => ({ type: 18, label: 'label', component: input({}), ...more });
const input = (more: object) => ({ type: 4, custom_id: 'id', style: 1, ...more });
const modal = (more: object) => ({ custom_id: 'id', title: 'title', components: [label({})], ...more });
const textDisplay = (content: string) => ({ type: 10, content });

// The package's types leave out the parts of which its requests are made, so these are found by name.
const schemas = new Map<string, unknown>(Object.entries(spec));

function allows(name: string, body: unknown): boolean {
  const schema = schemas.get(`${name}Schema`);
  if (!(schema instanceof core.$ZodType)) throw new Error(`Discord's specification has no ${name}`);
  return core.safeParse(schema, body).success;
}

const { message, embed, layout, component, command: commands, modal: modals, autocomplete } = LIMITS;

/** Each limit that Discord's published schema states, and a body that has so many of it. */
const stated: [what: string, limit: number, schema: string, body: (count: number) => unknown][] = [
  ['embeds', message.embeds, 'MessageCreateRequest', (n) => ({ embeds: list(n, () => ({})) })],
  ['mentions', message.mentions, 'MessageAllowedMentionsRequest', (n) => ({ roles: list(n, String) })],
  ['embed title', embed.title, 'RichEmbed', (n) => ({ title: of(n) })],
  ['embed text', embed.description, 'RichEmbed', (n) => ({ description: of(n) })],
  ['fields', embed.fields, 'RichEmbed', (n) => ({ fields: list(n, () => ({ name: 'a', value: 'b' })) })],
  ['field name', embed.fieldName, 'RichEmbedField', (n) => ({ name: of(n), value: 'b' })],
  ['field value', embed.fieldValue, 'RichEmbedField', (n) => ({ name: 'a', value: of(n) })],
  ['footer', embed.footer, 'RichEmbedFooter', (n) => ({ text: of(n) })],
  ['author', embed.author, 'RichEmbedAuthor', (n) => ({ name: of(n) })],
  ['text', layout.text, 'TextDisplayComponentForMessageRequest', (n) => textDisplay(of(n))],
  ['label', component.buttonLabel, 'ButtonComponentForMessageRequest', (n) => button({ label: of(n) })],
  ['id', component.customId, 'ButtonComponentForMessageRequest', (n) => button({ custom_id: of(n) })],
  [
    'buttons',
    component.buttonsInRow,
    'ActionRowComponentForMessageRequest',
    (n) => ({ type: 1, components: list(n, (at) => button({ custom_id: `${at}` })) }),
  ],
  [
    'placeholder',
    component.placeholder,
    'StringSelectComponentForMessageRequest',
    (n) => select({ placeholder: of(n) }),
  ],
  [
    'options',
    component.options,
    'StringSelectComponentForMessageRequest',
    (n) => select({ options: list(n, (at) => option({ value: `${at}` })) }),
  ],
  ['option label', component.optionLabel, 'StringSelectOptionForRequest', (n) => option({ label: of(n) })],
  ['option value', component.optionValue, 'StringSelectOptionForRequest', (n) => option({ value: of(n) })],
  [
    'option text',
    component.optionDescription,
    'StringSelectOptionForRequest',
    (n) => option({ description: of(n) }),
  ],
  ['modal title', modals.title, 'ModalInteractionCallbackRequestData', (n) => modal({ title: of(n) })],
  ['modal label', modals.label, 'LabelComponentForModalRequest', (n) => label({ label: of(n) })],
  ['modal text', modals.description, 'LabelComponentForModalRequest', (n) => label({ description: of(n) })],
  ['input', modals.input, 'TextInputComponentForModalRequest', (n) => input({ value: of(n) })],
  [
    'input hint',
    modals.placeholder,
    'TextInputComponentForModalRequest',
    (n) => input({ placeholder: of(n) }),
  ],
  ['name', commands.name, 'ApplicationCommandCreateRequest', (n) => command({ name: of(n) })],
  ['text', commands.description, 'ApplicationCommandCreateRequest', (n) => command({ description: of(n) })],
  [
    'command options',
    commands.options,
    'ApplicationCommandCreateRequest',
    (n) => command({ options: list(n, subOption) }),
  ],
  [
    'choice name',
    commands.choiceName,
    'ApplicationCommandOptionStringChoice',
    (n) => ({ name: of(n), value: 'v' }),
  ],
  [
    'suggestions',
    autocomplete.choices,
    'InteractionApplicationCommandAutocompleteCallbackStringData',
    (n) => ({ choices: list(n, (at) => ({ name: `${at}`, value: `${at}` })) }),
  ],
];

describe('Discord’s published schema', () => {
  test.each(stated)('takes %s up to %d and no more', (_, limit, schema, body) => {
    expect(allows(schema, body(limit))).toBe(true);
    expect(allows(schema, body(limit + 1))).toBe(false);
  });
});

describe('the name of a command', () => {
  test.each([
    'release',
    'remind-me',
    'größe',
    '発売日',
    'ดู',
    'हिन्दी',
    "l'heure",
    '_',
  ])('may be %s', (name) => {
    expect(name).toMatch(commandName);
  });

  test.each(['', 'two words', 'what?', 'a.b', '/release', '😀', 'x'.repeat(33)])('may not be %j', (name) => {
    expect(name).not.toMatch(commandName);
  });
});
