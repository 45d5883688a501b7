import { button, first, inRow, link } from '../support/component-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable(
  'message.create',
  {},
  {
    accepted: [
      ['a label of 80 characters', inRow(button({ label: 'a'.repeat(80) }))],
      [
        'a button with an emoji alone',
        inRow({ type: 2, style: 2, custom_id: 'a', emoji: { name: '\u{23F1}' } }),
      ],
      [
        'a flag, a key cap and a family as emojis',
        inRow(
          ...['\u{1F1F3}\u{1F1F4}', '1\u{FE0F}\u{20E3}', '\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}'].map(
            (name, i) => button({ custom_id: String(i), emoji: { name } }),
          ),
        ),
      ],
      ["a server's emoji by its id", inRow(button({ emoji: { id: '123' } }))],
      ['a link', inRow(link())],
      ["a link into Discord's client", inRow(link({ url: 'discord://-/channels/1/2' }))],
      ['a premium button', inRow({ type: 2, style: 6, sku_id: '5' })],
      ['several links, which have no custom id', inRow(link(), link())],
    ],
    refused: [
      [
        'a button without custom id',
        inRow({ type: 2, style: 1, label: 'a' }),
        `${first}.custom_id`,
        'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
      ],
      [
        'a button with a URL beside its custom id',
        inRow(button({ url: 'https://a.example' })),
        first,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      ],
      [
        'a link with a custom id',
        inRow(link({ custom_id: 'a' })),
        first,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      ],
      [
        'a link without a URL',
        inRow({ type: 2, style: 5, label: 'a' }),
        `${first}.url`,
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a link by another scheme',
        inRow(link({ url: 'mailto:a@b.example' })),
        `${first}.url`,
        'URL_TYPE_INVALID_SCHEME',
      ],
      [
        'a link of 513 characters',
        inRow(link({ url: `https://a.example/${'a'.repeat(495)}` })),
        `${first}.url`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a button with neither label nor emoji',
        inRow({ type: 2, style: 1, custom_id: 'a' }),
        `${first}.label`,
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a label of 81 characters',
        inRow(button({ label: 'a'.repeat(81) })),
        `${first}.label`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      ['a style that is none', inRow(button({ style: 7 })), `${first}.style`, 'BASE_TYPE_CHOICES'],
      [
        'an emoji in words',
        inRow(button({ emoji: { name: ':tada:' } })),
        `${first}.emoji.name`,
        'COMPONENT_INVALID_EMOJI',
      ],
      [
        'a digit for an emoji',
        inRow(button({ emoji: { name: '1' } })),
        `${first}.emoji.name`,
        'COMPONENT_INVALID_EMOJI',
      ],
      [
        'a premium button with a label',
        inRow({ type: 2, style: 6, sku_id: '5', label: 'Buy' }),
        first,
        'BASE_TYPE_INVALID',
      ],
      [
        'a premium button that sells nothing',
        inRow({ type: 2, style: 6 }),
        `${first}.sku_id`,
        'BASE_TYPE_REQUIRED',
      ],
    ],
  },
);
