import {
  type APIAttachment,
  type APIMessageTopLevelComponent,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { attachedUrl } from '../../../src/playground/state/attached-url.ts';
import { shownComponents } from '../../../src/playground/state/shown-components.ts';
import { shownEmbeds } from '../../../src/playground/state/shown-embeds.ts';

const card: APIAttachment = {
  id: '7',
  filename: 'card.png',
  size: 3,
  url: 'http://127.0.0.1/card.png',
  proxy_url: 'http://127.0.0.1/card.png',
  content_type: 'image/png',
};

function shown(...components: object[]): unknown {
  return shownComponents(components as APIMessageTopLevelComponent[], [card]);
}

test('an attachment’s name stands for its address; anything else stays', () => {
  expect(attachedUrl('attachment://card.png', [card])).toBe(card.url);
  expect(attachedUrl('attachment://other.png', [card])).toBe('attachment://other.png');
  expect(attachedUrl('https://example.com/card.png', [card])).toBe('https://example.com/card.png');
});

test('components are numbered as they are read, from the outside in', () => {
  const text = { type: Type.TextDisplay, content: 'x' };
  const button = { type: Type.Button, style: 1, custom_id: 'b' };
  expect(
    shown(
      {
        type: Type.Container,
        components: [text, { type: Type.Section, components: [text], accessory: button }],
      },
      text,
    ),
  ).toMatchObject([
    { id: 1, components: [{ id: 2 }, { id: 3, components: [{ id: 4 }], accessory: { id: 5 } }] },
    { id: 6 },
  ]);
});

test('an id that was given stays', () => {
  expect(
    shown({ type: Type.TextDisplay, content: 'x', id: 42 }, { type: Type.TextDisplay, content: 'y' }),
  ).toMatchObject([{ id: 42 }, { id: 1 }]);
});

test.each([
  ['a select', { type: Type.StringSelect, custom_id: 's', options: [] }, { min_values: 1, max_values: 1 }],
  ['a container', { type: Type.Container, components: [] }, { accent_color: null, spoiler: false }],
  ['a separator', { type: Type.Separator }, { divider: true, spacing: 1 }],
  [
    'a thumbnail',
    { type: Type.Thumbnail, media: { url: 'https://a/b' } },
    { description: null, spoiler: false },
  ],
])('%s comes back with its defaults, which what was given goes before', (_what, component, defaults) => {
  expect(shown(component)).toMatchObject([defaults]);
  const own = Object.fromEntries(Object.keys(defaults).map((key) => [key, 'own']));
  expect(shown({ ...component, ...own })).toMatchObject([own]);
});

test('pictures point at their attachments and say which', () => {
  const media = { url: 'attachment://card.png' };
  expect(
    shown({ type: Type.MediaGallery, items: [{ media }] }, { type: Type.File, file: media }),
  ).toMatchObject([
    {
      items: [
        {
          description: null,
          spoiler: false,
          media: { url: card.url, attachment_id: '7', content_type: 'image/png' },
        },
      ],
    },
    { file: { url: card.url, attachment_id: '7' }, name: 'card.png', size: 3, spoiler: false },
  ]);
});

test('what is given is not changed', () => {
  const component = { type: Type.Container, components: [{ type: Type.Separator }] };
  const before = structuredClone(component);
  shown(component);
  expect(component).toEqual(before);
});

test('embeds are rich, with times in UTC and pictures fetched', () => {
  const embed = {
    title: 't',
    timestamp: '2023-07-14T00:00:00+12:45',
    image: { url: 'attachment://card.png' },
    fields: [{ name: 'n', value: 'v' }],
  };
  expect(shownEmbeds([embed], [card])).toEqual([
    {
      title: 't',
      type: 'rich',
      timestamp: '2023-07-13T11:15:00.000Z',
      image: { url: card.url, proxy_url: card.url },
      fields: [{ name: 'n', value: 'v', inline: false }],
    },
  ]);
});

test('icons of author and footer are fetched too; without one there is none', () => {
  const url = 'attachment://card.png';
  expect(shownEmbeds([{ author: { name: 'a', icon_url: url }, footer: { text: 'f' } }], [card])).toEqual([
    {
      type: 'rich',
      author: { name: 'a', icon_url: card.url, proxy_icon_url: card.url },
      footer: { text: 'f' },
    },
  ]);
});
