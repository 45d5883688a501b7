import { field, input, label, modal } from '../support/modal-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable(
  'interaction.callback',
  { kind: 'command' },
  {
    accepted: [
      ['a modal of five labels', modal(...['a', 'b', 'c', 'd', 'e'].map(field))],
      [
        'a modal with a select, a text and an upload',
        modal(
          label({ type: 5, custom_id: 'u' }),
          { type: 10, content: 'Read this' },
          label({ type: 19, custom_id: 'f' }),
        ),
      ],
      ['a modal of the older form', modal({ type: 1, components: [input({ label: 'When?' })] })],
      [
        'a text of 4000 characters beforehand',
        modal(label(input({ value: 'a'.repeat(4000), max_length: 4000 }))),
      ],
    ],
    refused: [
      [
        'a modal title of 46 characters',
        { type: 9, data: { custom_id: 'm', title: 'a'.repeat(46), components: [field('a')] } },
        'data.title',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a modal without custom id',
        { type: 9, data: { title: 'a', components: [field('a')] } },
        'data.custom_id',
        'BASE_TYPE_REQUIRED',
      ],
      ['a modal of nothing', modal(), 'data.components', 'BASE_TYPE_MIN_LENGTH'],
      [
        'a modal of six labels',
        modal(...['a', 'b', 'c', 'd', 'e', 'f'].map(field)),
        'data.components',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a custom id twice in a modal',
        modal(field('a'), field('a')),
        'data.components.1.component.custom_id',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'a button in a modal',
        modal({ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'a' }] }),
        'data.components.0.components.0.type',
        'BASE_TYPE_CHOICES',
      ],
      [
        'two text inputs in a row',
        modal({ type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'b' })] }),
        'data.components.0.components.1',
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      [
        'a text input in a row without label',
        modal({ type: 1, components: [input()] }),
        'data.components.0.components.0.label',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a label in a label',
        modal(label(input({ label: 'again' }))),
        'data.components.0.component.label',
        'BASE_TYPE_INVALID',
      ],
      [
        'a label of 46 characters',
        modal(label(input(), { label: 'a'.repeat(46) })),
        'data.components.0.label',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a text input of 4001 characters',
        modal(label(input({ max_length: 4001 }))),
        'data.components.0.component.max_length',
        'NUMBER_TYPE_MAX',
      ],
      [
        'a text input whose least is more than its most',
        modal(label(input({ min_length: 9, max_length: 5 }))),
        'data.components.0.component.min_length',
        'BASE_TYPE_INVALID',
      ],
      [
        'a text beforehand that does not fit',
        modal(label(input({ value: 'abcdef', max_length: 5 }))),
        'data.components.0.component.value',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a disabled select in a modal',
        modal(label({ type: 5, custom_id: 'u', disabled: true })),
        'data.components.0.component.disabled',
        'BASE_TYPE_INVALID',
      ],
    ],
  },
);
