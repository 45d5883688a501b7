import { first, inRow, options, select } from '../support/component-bodies.ts';
import { bodyTable } from './body-table.ts';

bodyTable(
  'message.create',
  {},
  {
    accepted: [
      ['a select in a row', inRow(select())],
      ['a select of 25 options', inRow(select({ options: options(25), min_values: 0, max_values: 25 }))],
    ],
    refused: [
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
    ],
  },
);
