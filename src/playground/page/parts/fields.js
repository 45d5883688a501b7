/**
 * @import {APIComponentInLabel, APISelectMenuComponent, APITextInputComponent} from 'discord-api-types/v10'
 */
import { find, h } from '../base/dom.js';
import { sizeOf } from '../base/fold.js';
import { createSelect } from './select.js';
import { selectOptions } from './select-options.js';
import { drawCheckbox, drawTicks, tooFew } from './ticks.js';

/**
 * @typedef {object} Field One thing to fill in.
 * @property {string} customId
 * @property {HTMLElement} element What is drawn.
 * @property {HTMLElement} control What bears the label: the element itself or something in it.
 * @property {boolean} group Whether it is a group of controls under one name.
 * @property {boolean} required
 * @property {() => string | readonly string[] | boolean | undefined} value Undefined is left out.
 * @property {() => string} check What is wrong; empty when nothing is.
 * @property {() => boolean} complain Shows what is wrong; says whether something is.
 * @property {() => void} focus
 */

/**
 * @param {APIComponentInLabel} part
 * @param {string} label
 * @returns {Field}
 */
export function drawField(part, label) {
  switch (part.type) {
    case 4:
      return drawText(part);
    case 19:
      return drawUpload(part.custom_id, (part.min_values ?? 1) > 0 && (part.required ?? true));
    case 21:
      return drawTicks({ ...part, min: 1, max: 1 });
    case 22:
      return drawTicks({ ...part, min: part.min_values ?? 1, max: part.max_values ?? part.options.length });
    case 23:
      return drawCheckbox(part, label);
    default:
      return drawMenu(part, label);
  }
}

/**
 * @param {APITextInputComponent} part
 * @returns {Field}
 */
function drawText(part) {
  const { custom_id: customId, required = true, style, placeholder } = part;
  const attributes = {
    class: 'input',
    placeholder,
    maxlength: part.max_length ?? 4000,
    'aria-required': required,
  };
  const input =
    style === 2 ? h('textarea', { ...attributes, rows: 4 }) : h('input', { ...attributes, type: 'text' });
  input.value = part.value ?? '';
  const least = part.min_length ?? 0;
  return {
    customId,
    element: input,
    control: input,
    group: false,
    required,
    value: () => input.value,
    check() {
      const size = sizeOf(input.value);
      if (required && input.value.trim() === '') return 'This is required.';
      return size > 0 && size < least ? `At least ${least} characters, please: these are ${size}.` : '';
    },
    complain: () => false,
    focus: () => input.focus(),
  };
}

/**
 * @param {APISelectMenuComponent} part
 * @param {string} label
 * @returns {Field}
 */
function drawMenu(part, label) {
  const { required = true } = part;
  const options = selectOptions(part);
  let chosen = /** @type {readonly string[]} */ (options.chosen);
  const min = required ? options.min : 0;
  const onChange = (/** @type {readonly string[]} */ keys) => {
    chosen = keys;
  };
  const element = createSelect({ ...options, label, min, disabled: false, onChange });
  const control = find(element, '.select') ?? element;
  return {
    customId: part.custom_id,
    element,
    control,
    group: false,
    required,
    value: () => chosen,
    check: () => tooFew(chosen.length, min),
    complain: () => false,
    focus: () => control.focus(),
  };
}

/**
 * The playground takes no files from people, so one that is asked for can only be left out.
 *
 * @param {string} customId
 * @param {boolean} required
 * @returns {Field}
 */
function drawUpload(customId, required) {
  const element = h(
    'p',
    { class: 'hint', tabindex: -1 },
    'A file is asked for here. This page cannot send one.',
  );
  return {
    customId,
    element,
    control: element,
    group: true,
    required,
    value: () => [],
    check: () => (required ? 'A file is required, and this page cannot send one.' : ''),
    complain: () => false,
    focus: () => element.focus(),
  };
}
