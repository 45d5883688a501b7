import { MessageFlags, ComponentType as T } from 'discord-api-types/v10';
import { bodyTable } from './body-table.ts';

const button = (more: object = {}) => ({ type: T.Button, style: 1, custom_id: 'a', label: 'Press', ...more });
const link = (more: object = {}) => ({
  type: T.Button,
  style: 5,
  url: 'https://a.example',
  label: 'Go',
  ...more,
});
const options = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ label: `Option ${i}`, value: String(i) }));
const select = (more: object = {}) => ({
  type: T.StringSelect,
  custom_id: 's',
  options: options(3),
  ...more,
});
const row = (...components: object[]) => ({ type: T.ActionRow, components });
const rows = (n: number) => Array.from({ length: n }, (_, i) => row(button({ custom_id: String(i) })));
const five = [0, 1, 2, 3, 4].map((i) => button({ custom_id: String(i) }));
const message = (...components: object[]) => ({ content: 'a', components });
const inRow = (...components: object[]) => message(row(...components));
const first = 'components.0.components.0';

bodyTable(
  'message.create',
  {},
  {
    accepted: [
      ['rows without text', { components: rows(1) }],
      ['five rows', message(...rows(5))],
      ['five buttons in a row', inRow(...five)],
      ['a select in a row', inRow(select())],
      ['a select of 25 options', inRow(select({ options: options(25), min_values: 0, max_values: 25 }))],
      [
        'selects of every other kind',
        message(...[5, 6, 7, 8].map((type) => row({ type, custom_id: String(type) }))),
      ],
      ['a label of 80 characters', inRow(button({ label: 'a'.repeat(80) }))],
      ['a custom id of 100 characters', inRow(button({ custom_id: 'a'.repeat(100) }))],
      [
        'custom ids that differ only in an emoji',
        inRow(button({ custom_id: '\u{1F3AC}' }), button({ custom_id: '\u{1F525}' })),
      ],
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
      ['six rows', message(...rows(6)), 'components', 'BASE_TYPE_MAX_LENGTH'],
      ['an empty row', message(row()), 'components.0.components', 'BASE_TYPE_MIN_LENGTH'],
      [
        'six buttons in a row',
        inRow(...five, button({ custom_id: '6' })),
        'components.0.components',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'two selects in a row',
        inRow(select(), select({ custom_id: 't' })),
        'components.0.components.1',
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      [
        'a button beside a select',
        inRow(select(), button()),
        'components.0.components.1',
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      ['a button outside a row', message(button()), 'components.0', 'UNION_TYPE_CHOICES'],
      ['a component of no kind', message({ type: 99 }), 'components.0', 'UNION_TYPE_CHOICES'],
      [
        'a component that is a text',
        { content: 'a', components: ['row'] },
        'components.0',
        'MODEL_TYPE_CONVERT',
      ],
      [
        'a text input outside a modal',
        inRow({ type: 4, custom_id: 'a', style: 1, label: 'a' }),
        first,
        'UNION_TYPE_CHOICES',
      ],
      [
        'a text display without the flag',
        message({ type: 10, content: 'a' }),
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
      [
        'a container without the flag',
        message({ type: 17, components: [row(button())] }),
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
      [
        'a custom id twice',
        message(row(button()), row(select({ custom_id: 'a' }))),
        'components.1.components.0.custom_id',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'a custom id twice, though disabled',
        inRow(button({ disabled: true }), button({ disabled: true })),
        'components.0.components.1.custom_id',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'a number twice',
        inRow(button({ id: 5 }), link({ id: 5 })),
        'components.0.components.1.id',
        'COMPONENT_ID_DUPLICATED',
      ],
      [
        'a custom id of 101 characters',
        inRow(button({ custom_id: 'a'.repeat(101) })),
        `${first}.custom_id`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      ['an empty custom id', inRow(button({ custom_id: '' })), `${first}.custom_id`, 'BASE_TYPE_MIN_LENGTH'],
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
      ['26 options', inRow(select({ options: options(26) })), `${first}.options`, 'BASE_TYPE_MAX_LENGTH'],
      ['no options', inRow(select({ options: [] })), `${first}.options`, 'BASE_TYPE_MIN_LENGTH'],
      [
        'fewer options than may be chosen',
        inRow(select({ max_values: 4 })),
        `${first}.options`,
        'BASE_TYPE_BAD_LENGTH',
      ],
      [
        'more to choose than may be chosen',
        inRow(select({ min_values: 3, max_values: 2 })),
        `${first}.min_values`,
        'BASE_TYPE_INVALID',
      ],
      [
        'an option value twice',
        inRow(select({ options: [...options(1), ...options(1)] })),
        `${first}.options.1.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      ],
      [
        'more chosen beforehand than allowed',
        inRow(select({ options: options(3).map((one) => ({ ...one, default: true })) })),
        first,
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      ],
      [
        'an option label of 101 characters',
        inRow(select({ options: [{ label: 'a'.repeat(101), value: '1' }] })),
        `${first}.options.0.label`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an option value of 101 characters',
        inRow(select({ options: [{ label: 'a', value: 'a'.repeat(101) }] })),
        `${first}.options.0.value`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a placeholder of 151 characters',
        inRow(select({ placeholder: 'a'.repeat(151) })),
        `${first}.placeholder`,
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a file component without the flag',
        message({ type: 13, file: { url: 'attachment://a.png' } }),
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
    ],
  },
);

const flags = MessageFlags.IsComponentsV2;
const display = (content = 'a') => ({ type: T.TextDisplay, content });
const displays = (n: number) => Array.from({ length: n }, () => display());
const section = (...texts: object[]) => ({ type: T.Section, components: texts, accessory: button() });
const container = (...components: object[]) => ({ type: T.Container, components });
const v2 = (...components: object[]) => ({ flags, components });
const gallery = (url: string) => ({ type: T.MediaGallery, items: [{ media: { url } }] });
const thumbnail = { type: T.Thumbnail, media: { url: 'https://a.example/a.png' } };

bodyTable(
  'message.create',
  { files: [{ id: '0', name: 'card.webp', bytes: 1 }] },
  {
    accepted: [
      ['a text display', v2(display())],
      ['a text of 4000 characters', v2(display('\u{1F3AC}'.repeat(4000)))],
      ['40 components, counting nested ones', v2(container(...displays(38)), display())],
      ['a section with three texts and a button', v2(section(...displays(3)))],
      ['a section with a picture', v2({ ...section(display()), accessory: thumbnail })],
      [
        'a picture from the web and an uploaded one',
        v2(gallery('https://a.example/a.png'), gallery('attachment://card.webp')),
      ],
      [
        'an uploaded file under the name that the body gives it',
        { ...v2(gallery('attachment://b.webp')), attachments: [{ id: '0', filename: 'b.webp' }] },
      ],
      ['a file', v2({ type: T.File, file: { url: 'attachment://card.webp' } })],
      ['a separator', v2(display(), { type: T.Separator, divider: true, spacing: 2 })],
      ['more than five rows', v2(...rows(8))],
      ['empty old fields', { ...v2(display()), content: '', embeds: [], sticker_ids: [], poll: null }],
    ],
    refused: [
      [
        'text beside them',
        { ...v2(display()), content: 'a' },
        'content',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'embeds beside them',
        { ...v2(display()), embeds: [{ title: 'a' }] },
        'embeds',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'stickers beside them',
        { ...v2(display()), sticker_ids: ['1'] },
        'sticker_ids',
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        '41 components, counting nested ones',
        v2(container(...displays(39)), display()),
        'components',
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      ],
      [
        '4001 characters in two texts',
        v2(display('a'.repeat(4000)), display('b')),
        'components',
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      ],
      ['an empty text', v2(display('')), 'components.0.content', 'BASE_TYPE_MIN_LENGTH'],
      [
        'a section with four texts',
        v2(section(...displays(4))),
        'components.0.components',
        'BASE_TYPE_MAX_LENGTH',
      ],
      ['a section with no text', v2(section()), 'components.0.components', 'BASE_TYPE_MIN_LENGTH'],
      [
        'a section with nothing at its side',
        v2({ type: T.Section, components: displays(1) }),
        'components.0.accessory',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a container in a container',
        v2(container(container(display()))),
        'components.0.components.0',
        'UNION_TYPE_CHOICES',
      ],
      ['a button outside a row', v2(button()), 'components.0', 'UNION_TYPE_CHOICES'],
      [
        'a custom id twice at different depths',
        v2(section(display()), container(row(button()))),
        'components.1.components.0.components.0.custom_id',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        '11 pictures in a gallery',
        v2({ type: T.MediaGallery, items: Array(11).fill({ media: { url: 'https://a.example/a.png' } }) }),
        'components.0.items',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a picture that was not uploaded',
        v2(gallery('attachment://other.webp')),
        'components.0.items.0.media.url',
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      ],
      [
        'a file from the web',
        v2({ type: T.File, file: { url: 'https://a.example/a.zip' } }),
        'components.0.file.url',
        'URL_TYPE_INVALID_SCHEME',
      ],
      [
        'a picture by another scheme',
        v2({
          ...section(display()),
          accessory: { ...thumbnail, media: { url: 'data:image/png;base64,AA' } },
        }),
        'components.0.accessory.media.url',
        'URL_TYPE_INVALID_SCHEME',
      ],
      [
        'a colour beyond white',
        v2({ ...container(display()), accent_color: 0x1000000 }),
        'components.0.accent_color',
        'NUMBER_TYPE_MAX',
      ],
    ],
  },
);
