import { h } from '../base/dom.js';

/**
 * @param {string} label
 * @param {HTMLElement} control
 * @returns {HTMLElement}
 */
export function labelled(label, control) {
  return h('label', null, label, control);
}

/**
 * A line of text that has to be there.
 *
 * @param {string} key Finds it again when all is drawn anew.
 * @param {number} [most] Its longest.
 * @returns {HTMLInputElement}
 */
export function textInput(key, most = 100) {
  return h('input', {
    class: 'input',
    required: true,
    maxlength: most,
    'data-key': key,
    autocomplete: 'off',
  });
}

/**
 * @param {string} key
 * @param {readonly (readonly [value: string, text: string])[]} options
 * @param {string | undefined} value The chosen one.
 * @param {(value: string) => void} [onChange]
 * @returns {HTMLSelectElement}
 */
export function dropDown(key, options, value, onChange) {
  const select = h(
    'select',
    { class: 'input', 'data-key': key },
    options.map(([one, text]) => h('option', { value: one, selected: one === value }, text)),
  );
  if (onChange) select.addEventListener('change', () => onChange(select.value));
  return select;
}

/**
 * @param {string} key
 * @param {string} text
 * @param {boolean} checked
 * @param {(checked: boolean) => void} onChange
 * @param {boolean} [disabled]
 * @returns {HTMLElement}
 */
export function tick(key, text, checked, onChange, disabled = false) {
  const box = h('input', { type: 'checkbox', class: 'checkbox', 'data-key': key, checked, disabled });
  box.addEventListener('change', () => onChange(box.checked));
  return h('label', { class: 'check-line' }, box, text);
}

/**
 * A form that makes something.
 *
 * @param {string} verb On its button.
 * @param {readonly HTMLElement[]} fields
 * @param {() => void} onSubmit
 * @returns {HTMLFormElement}
 */
export function makingForm(verb, fields, onSubmit) {
  const form = h('form', null, fields, h('button', { type: 'submit', class: 'button primary small' }, verb));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
    form.reset();
  });
  return form;
}

/**
 * Discord's name of a permission, in words: "Manage Channels".
 *
 * @param {string} name
 * @returns {string}
 */
export function inWords(name) {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
