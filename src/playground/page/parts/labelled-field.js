/**
 * @import {Field} from './fields.js'
 */
import { freshId, h } from '../base/dom.js';

/**
 * A field with its label, description, mark of being required, and a line for what is wrong with it.
 *
 * @param {Field} field Is given a way to complain.
 * @param {string} label
 * @param {string | undefined} description
 * @returns {HTMLElement}
 */
export function labelledField(field, label, description) {
  const ids = { label: freshId('label'), hint: freshId('hint'), error: freshId('error') };
  const { control, required } = field;
  const error = h('p', { class: 'field-error', id: ids.error });
  control.setAttribute('aria-describedby', description ? `${ids.hint} ${ids.error}` : ids.error);
  if (field.group) control.setAttribute('aria-labelledby', ids.label);
  control.id ||= freshId('field');
  field.complain = () => {
    const complaint = field.check();
    error.textContent = complaint;
    control.setAttribute('aria-invalid', String(complaint !== ''));
    return complaint !== '';
  };
  const star = required && h('span', { class: 'star', title: 'required' }, ' *');
  const name = field.group
    ? h('span', { class: 'label', id: ids.label }, label, star)
    : h('label', { class: 'label', for: control.id, id: ids.label }, label, star);
  const hint = description && h('p', { class: 'hint', id: ids.hint }, description);
  return h('div', { class: 'modal-field' }, name, hint, field.element, error);
}
