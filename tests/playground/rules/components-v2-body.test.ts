import { MessageFlags, ComponentType as T } from 'discord-api-types/v10';
import { button, row, rows } from '../support/component-bodies.ts';
import { bodyTable } from './body-table.ts';

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
