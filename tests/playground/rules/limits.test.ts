import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import type { Refusal } from '../../../src/playground/rules/refusal.ts';

/** Something that may be up to `max` long: gives Discord's answer to a body in which it is just so long. */
interface Limit {
  readonly what: string;
  readonly max: number;
  readonly answer: (size: number) => Refusal | undefined;
}

const message = (body: object) => checkBody('message.create', body, {});
const callback = (body: object) => checkBody('interaction.callback', body, { kind: 'command' });
const command = (more: object) =>
  checkBody('command.create', { name: 'a', description: 'a', ...more }, { scope: 'global', existing: [] });
const button = (more: object) =>
  message({
    content: 'a',
    components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'a', ...more }] }],
  });
const select = (more: object) =>
  message({
    content: 'a',
    components: [
      { type: 1, components: [{ type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a' }], ...more }] },
    ],
  });
const option = (more: object) => command({ options: [{ type: 3, name: 'a', description: 'a', ...more }] });
const modal = (data: object, input: object = {}) =>
  callback({
    type: 9,
    data: {
      custom_id: 'a',
      title: 'a',
      components: [{ type: 18, label: 'a', component: { type: 4, custom_id: 'a', style: 1, ...input } }],
      ...data,
    },
  });
const event = (more: object) =>
  checkBody(
    'event.create',
    {
      name: 'a',
      privacy_level: 2,
      entity_type: 3,
      entity_metadata: { location: 'a' },
      scheduled_start_time: '2023-07-14T18:00:00Z',
      scheduled_end_time: '2023-07-14T21:00:00Z',
      ...more,
    },
    { now: 0, pending: 0 },
  );

// Letters of one and of two UTF-16 units, so that a limit counted in units would show.
const texts = ['a', '\u{1F3AC}'];
const options = (n: number) => Array.from({ length: n }, (_, i) => ({ label: `${i}`, value: `${i}` }));

function textLimits(text: string): Limit[] {
  const long = (size: number) => text.repeat(size);
  return [
    { what: 'content', max: 2000, answer: (n) => message({ content: long(n) }) },
    { what: "an embed's title", max: 256, answer: (n) => message({ embeds: [{ title: long(n) }] }) },
    {
      what: "an embed's description",
      max: 4096,
      answer: (n) => message({ embeds: [{ description: long(n) }] }),
    },
    {
      what: "an embed's footer",
      max: 2048,
      answer: (n) => message({ embeds: [{ footer: { text: long(n) } }] }),
    },
    {
      what: "an embed's author",
      max: 256,
      answer: (n) => message({ embeds: [{ author: { name: long(n) } }] }),
    },
    {
      what: "a field's name",
      max: 256,
      answer: (n) => message({ embeds: [{ fields: [{ name: long(n), value: 'a' }] }] }),
    },
    {
      what: "a field's value",
      max: 1024,
      answer: (n) => message({ embeds: [{ fields: [{ name: 'a', value: long(n) }] }] }),
    },
    { what: "a button's label", max: 80, answer: (n) => button({ label: long(n) }) },
    { what: 'a custom id', max: 100, answer: (n) => button({ custom_id: long(n) }) },
    { what: 'a placeholder', max: 150, answer: (n) => select({ placeholder: long(n) }) },
    {
      what: "an option's label",
      max: 100,
      answer: (n) => select({ options: [{ label: long(n), value: 'a' }] }),
    },
    {
      what: "an option's value",
      max: 100,
      answer: (n) => select({ options: [{ label: 'a', value: long(n) }] }),
    },
    {
      what: "an option's description",
      max: 100,
      answer: (n) => select({ options: [{ label: 'a', value: 'a', description: long(n) }] }),
    },
    {
      what: 'the text displays of a message',
      max: 4000,
      answer: (n) =>
        message({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: long(n) }] }),
    },
    { what: "a modal's title", max: 45, answer: (n) => modal({ title: long(n) }) },
    { what: "a modal's custom id", max: 100, answer: (n) => modal({ custom_id: long(n) }) },
    { what: "a text input's text", max: 4000, answer: (n) => modal({}, { value: long(n) }) },
    { what: "a text input's placeholder", max: 100, answer: (n) => modal({}, { placeholder: long(n) }) },
    { what: "a command's description", max: 100, answer: (n) => command({ description: long(n) }) },
    { what: "an option's description", max: 100, answer: (n) => option({ description: long(n) }) },
    {
      what: "a choice's name",
      max: 100,
      answer: (n) => option({ choices: [{ name: long(n), value: 'a' }] }),
    },
    {
      what: "a choice's value",
      max: 100,
      answer: (n) => option({ choices: [{ name: 'a', value: long(n) }] }),
    },
    { what: "an event's name", max: 100, answer: (n) => event({ name: long(n) }) },
    { what: "an event's description", max: 1000, answer: (n) => event({ description: long(n) }) },
    { what: "an event's place", max: 100, answer: (n) => event({ entity_metadata: { location: long(n) } }) },
  ];
}

const countLimits: Limit[] = [
  { what: 'embeds', max: 10, answer: (n) => message({ embeds: Array(n).fill({ title: 'a' }) }) },
  {
    what: 'fields',
    max: 25,
    answer: (n) => message({ embeds: [{ fields: Array(n).fill({ name: 'a', value: 'b' }) }] }),
  },
  { what: 'options of a select', max: 25, answer: (n) => select({ options: options(n) }) },
  {
    what: 'ids that may be mentioned',
    max: 100,
    answer: (n) =>
      message({ content: 'a', allowed_mentions: { roles: options(n).map(({ value }) => value) } }),
  },
  {
    what: 'choices of an option',
    max: 25,
    answer: (n) => option({ choices: options(n).map(({ label, value }) => ({ name: label, value })) }),
  },
  {
    what: 'options of a command',
    max: 25,
    answer: (n) =>
      command({ options: options(n).map(({ label }) => ({ type: 3, name: `o${label}`, description: 'a' })) }),
  },
  {
    what: 'characters in all embeds',
    max: 6000,
    answer: (n) =>
      message({
        embeds: [
          { description: 'a'.repeat(Math.ceil(n / 2)) },
          { description: 'b'.repeat(Math.floor(n / 2)) },
        ],
      }),
  },
];

const limits = [...texts.flatMap(textLimits), ...countLimits];

describe('a limit is held at its very edge', () => {
  it.each(limits)('$what: $max', ({ max, answer }) => {
    expect(answer(max)).toBeUndefined();
    expect(answer(max + 1)?.code).toBe(50035);
  });

  it('and anywhere on either side of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...limits),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ max, answer }, share) => {
          expect(answer(2 + Math.floor(share * (max - 2)))).toBeUndefined();
          expect(answer(max + 1 + Math.floor(share * 50))?.rule).toMatch(/\d/);
        },
      ),
    );
  });
});
