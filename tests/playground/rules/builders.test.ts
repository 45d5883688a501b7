import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  EmbedBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';

const words = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: 'grapheme-ascii' }).map(fill);
const names = fc.stringMatching(/^[a-z][a-z0-9_-]{0,31}$/);

// White space alone is nothing to Discord.
function fill(text: string): string {
  return text.trim() === '' ? 'x' : text;
}

const embeds = fc
  .record({
    title: words(256),
    description: words(1000),
    footer: words(200),
    author: words(256),
    color: fc.integer({ min: 0, max: 0xffffff }),
    time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    fields: fc.array(fc.record({ name: words(100), value: words(100), inline: fc.boolean() }), {
      maxLength: 15,
    }),
  })
  .map(({ title, description, footer, author, color, time, fields }) =>
    new EmbedBuilder()
      .setTitle(title)
      .setDescription(description)
      .setFooter({ text: footer })
      .setAuthor({ name: author, url: 'https://a.example' })
      .setColor(color)
      .setTimestamp(time)
      .setFields(fields)
      .toJSON(),
  );

const buttons = fc
  .array(fc.record({ label: words(80), style: fc.constantFrom(ButtonStyle.Primary, ButtonStyle.Danger) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) =>
    list.map(({ label, style }, i) =>
      new ButtonBuilder().setCustomId(`b${i}`).setLabel(label).setStyle(style),
    ),
  );

const selects = fc
  .tuple(fc.uniqueArray(words(100), { minLength: 1, maxLength: 25 }), words(150))
  .map(([values, placeholder]) =>
    new StringSelectMenuBuilder()
      .setCustomId('s')
      .setPlaceholder(placeholder)
      .setMaxValues(values.length)
      .addOptions(values.map((value) => ({ label: value, value, emoji: '\u{1F3AC}' }))),
  );

const rows = fc
  .tuple(buttons, selects)
  .map(([list, select]) => [
    new ActionRowBuilder<ButtonBuilder>().setComponents(list).toJSON(),
    new ActionRowBuilder<StringSelectMenuBuilder>().setComponents(select).toJSON(),
  ]);

const commands = fc
  .record({
    name: names,
    description: words(100),
    options: fc.uniqueArray(names, { maxLength: 25 }),
    required: fc.nat(25),
  })
  .map(({ name, description, options, required }) => {
    const command = new SlashCommandBuilder()
      .setName(name)
      .setDescription(description)
      .setDefaultMemberPermissions(32n);
    for (const [i, each] of options.entries()) {
      command.addStringOption((one) =>
        one
          .setName(each)
          .setDescription(each)
          .setRequired(i < required)
          .setMaxLength(100),
      );
    }
    return command.toJSON();
  });

describe("whatever discord.js's builders build within the limits is accepted", () => {
  it('a message of text, embeds and rows', () => {
    fc.assert(
      fc.property(words(2000), fc.array(embeds, { maxLength: 1 }), rows, (content, list, components) => {
        expect(checkBody('message.create', { content, embeds: list, components }, {})).toBeUndefined();
      }),
    );
  });

  it('a message of components v2', () => {
    fc.assert(
      fc.property(fc.array(words(100), { minLength: 1, maxLength: 20 }), rows, (texts, list) => {
        const container = new ContainerBuilder().setAccentColor(1);
        for (const text of texts)
          container.addTextDisplayComponents(new TextDisplayBuilder().setContent(text));
        const body = { flags: MessageFlags.IsComponentsV2, components: [container.toJSON(), list[0]] };
        expect(
          checkBody('interaction.callback', { type: 4, data: body }, { kind: 'command' }),
        ).toBeUndefined();
      }),
    );
  });

  it('a modal', () => {
    fc.assert(
      fc.property(words(45), fc.array(words(45), { minLength: 1, maxLength: 5 }), (title, labels) => {
        const modal = new ModalBuilder().setCustomId('m').setTitle(title);
        for (const [i, label] of labels.entries()) {
          const input = new TextInputBuilder()
            .setCustomId(`${i}`)
            .setStyle(TextInputStyle.Short)
            .setMaxLength(4000);
          modal.addLabelComponents(new LabelBuilder().setLabel(label).setTextInputComponent(input));
        }
        expect(
          checkBody('interaction.callback', { type: 9, data: modal.toJSON() }, { kind: 'component' }),
        ).toBeUndefined();
      }),
    );
  });

  it('a list of commands', () => {
    const lists = fc.uniqueArray(commands, { maxLength: 5, selector: ({ name }) => name });
    fc.assert(
      fc.property(lists, fc.constantFrom('global' as const, 'guild' as const), (list, scope) => {
        expect(checkBody('commands.overwrite', list, { scope })).toBeUndefined();
      }),
    );
  });
});

describe('whatever JSON comes', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        content: fc.jsonValue(),
        embeds: fc.jsonValue(),
        components: fc.jsonValue(),
        flags: fc.jsonValue(),
        type: fc.integer({ min: 0, max: 13 }),
        data: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  const components = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.integer({ min: 0, max: 23 }),
        custom_id: fc.string(),
        style: fc.nat(7),
        label: fc.string(),
        content: fc.string(),
        components: tie('list'),
        accessory: fc.option(tie('node'), { nil: undefined, depthSize: 'small' }),
      },
      { requiredKeys: ['type'] },
    ),
    list: fc.array(tie('node'), { maxLength: 3 }),
  })).list;

  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(anything, (body) => {
        for (const answer of [
          checkBody('message.create', body, {}),
          checkBody('interaction.callback', body, { kind: 'component' }),
          checkBody('commands.overwrite', body, { scope: 'global' }),
          checkBody('event.create', body, { now: 0, pending: 0 }),
        ]) {
          expect(answer?.status ?? 400).toBe(400);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is answered with a rule in words, also for wild components', () => {
    fc.assert(
      fc.property(components, fc.constantFrom(0, MessageFlags.IsComponentsV2), (list, flags) => {
        const answer = checkBody(
          'message.create',
          { content: flags ? null : 'a', flags, components: list },
          {},
        );
        expect(answer?.rule ?? 'Fine.').toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
