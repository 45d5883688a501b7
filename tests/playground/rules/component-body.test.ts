import { button, first, five, inRow, link, message, row, rows, select } from '../support/component-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable(
  'message.create',
  {},
  {
    accepted: [
      ['rows without text', { components: rows(1) }],
      ['five rows', message(...rows(5))],
      ['five buttons in a row', inRow(...five)],
      [
        'selects of every other kind',
        message(...[5, 6, 7, 8].map((type) => row({ type, custom_id: String(type) }))),
      ],
      ['a custom id of 100 characters', inRow(button({ custom_id: 'a'.repeat(100) }))],
      [
        'custom ids that differ only in an emoji',
        inRow(button({ custom_id: '\u{1F3AC}' }), button({ custom_id: '\u{1F525}' })),
      ],
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
        'a file component without the flag',
        message({ type: 13, file: { url: 'attachment://a.png' } }),
        'components.0',
        'UNION_TYPE_CHOICES',
      ],
    ],
  },
);
