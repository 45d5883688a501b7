/**
 * @import {APICheckboxComponent} from 'discord-api-types/v10'
 * @import {Field} from './fields.js'
 */
import { freshId, h } from '../base/dom.js';

/**
 * @typedef {object} TickGroup
 * @property {string} custom_id
 * @property {boolean} [required]
 * @property {readonly { value: string, label: string, description?: string, default?: boolean }[]} options
 * @property {number} min
 * @property {number} max 1 makes them radio buttons.
 */

/**
 * A group of radio buttons or checkboxes.
 *
 * @param {TickGroup & { type: number }} group
 * @returns {Field}
 */
export function drawTicks({ type, custom_id: customId, required = true, options, min, max }) {
  const radio = type === 21;
  const name = freshId('ticks');
  const inputs = options.map((option) => {
    const input = h('input', { type: radio ? 'radio' : 'checkbox', name, value: option.value });
    input.checked = option.default ?? false;
    return input;
  });
  const lines = options.map(({ label, description }, index) =>
    h(
      'label',
      { class: 'tick-line' },
      inputs[index],
      h('span', null, label, description && h('small', null, description)),
    ),
  );
  const element = h('div', { class: 'ticks', role: radio ? 'radiogroup' : 'group' }, lines);
  const chosen = () => inputs.flatMap((input) => (input.checked ? input.value : []));
  return {
    customId,
    element,
    control: element,
    group: true,
    required,
    value: () => (radio ? chosen()[0] : chosen()),
    check() {
      const count = chosen().length;
      if (count === 0 && !required) return '';
      return tooFew(count, min) || (count > max ? `Choose at most ${max}.` : '');
    },
    complain: () => false,
    focus: () => inputs[0]?.focus(),
  };
}

/**
 * @param {APICheckboxComponent} part
 * @param {string} label
 * @returns {Field}
 */
export function drawCheckbox({ custom_id: customId, default: checked = false }, label) {
  const input = h('input', { type: 'checkbox', class: 'checkbox', 'aria-label': label });
  input.checked = checked;
  return {
    customId,
    element: input,
    control: input,
    group: false,
    required: false,
    value: () => input.checked,
    check: () => '',
    complain: () => false,
    focus: () => input.focus(),
  };
}

/**
 * @param {number} count
 * @param {number} min
 * @returns {string} What is wrong with a choice of so few; empty when nothing is.
 */
export function tooFew(count, min) {
  if (count >= min) return '';
  return min === 1 ? 'Please choose.' : `Choose at least ${min}.`;
}
