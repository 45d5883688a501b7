/**
 * @import {Item, Listbox} from './listbox.js'
 * @import {Choice} from './choice.js'
 */
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { createChoice } from './choice.js';
import { createListbox } from './listbox.js';
import { createPopup } from './popup.js';

/**
 * @typedef {object} SelectOptions
 * @property {string} label Its name for a screen reader.
 * @property {string} [key] Finds it again after a redraw.
 * @property {readonly Item[]} items
 * @property {readonly string[]} chosen Keys.
 * @property {number} min How few may be chosen.
 * @property {number} max How many.
 * @property {string} placeholder
 * @property {boolean} disabled
 * @property {(keys: readonly string[], button: HTMLElement) => void} onChange
 */

/** From how many lines on the field that filters them is to be seen. */
const MANY = 8;

/**
 * A menu to choose one or several things from, by mouse or keyboard. Closing it keeps what is chosen.
 *
 * @param {SelectOptions} options
 * @returns {HTMLElement}
 */
export function createSelect(options) {
  const choice = createChoice(options);
  const button = drawButton(options);
  const filter = drawFilter(options);
  const note = h('p', { class: 'select-note', role: 'status' });
  const list = createListbox(options.label, pick, options.max > 1);
  const done = h('button', { type: 'button', class: 'button primary small' }, 'Done');
  const content = [filter, list.element, note, ...(options.max > 1 ? [done] : [])];
  const popup = createPopup(button, content, { onOpen: open, onClose: close });
  done.addEventListener('click', () => popup.hidePopover());
  filter.setAttribute('aria-controls', list.element.id);
  listenToKeys(filter, list, pick, () => popup.hidePopover());
  filter.addEventListener('input', () => show(0));
  popup.addEventListener('toggle', () => list.reveal());
  drawFace(button, options, choice);
  return h('div', { class: 'select-box' }, button, popup);

  /** @param {number} active */
  function show(active) {
    list.show(choice.lines(filter.value), active);
    pointTo(filter, list);
    note.textContent = choice.complaint();
  }
  function open() {
    filter.value = '';
    show(
      Math.max(
        0,
        choice.lines('').findIndex(({ chosen }) => chosen),
      ),
    );
  }
  /** @param {Item} item */
  function pick(item) {
    choice.toggle(item.key);
    if (options.max === 1) return popup.hidePopover();
    show(choice.lines(filter.value).findIndex(({ key }) => key === item.key));
  }
  function close() {
    const isNew = choice.settle();
    drawFace(button, options, choice);
    if (isNew) options.onChange(choice.chosen(), button);
  }
}

/**
 * @param {SelectOptions} options
 * @returns {HTMLButtonElement}
 */
function drawButton({ disabled, key }) {
  const attributes = {
    type: 'button',
    class: 'select',
    disabled,
    'data-key': key,
    'aria-haspopup': 'listbox',
  };
  return h('button', attributes, h('span', { class: 'select-face' }), icon('chevron'));
}

/**
 * @param {HTMLButtonElement} button
 * @param {SelectOptions} options
 * @param {Choice} choice
 */
function drawFace(button, { label, placeholder }, choice) {
  const text = choice.text();
  button.setAttribute('aria-label', `${label}: ${text || placeholder}`);
  const face = button.firstElementChild;
  if (face) fill(face, text || h('span', { class: 'quiet' }, placeholder));
}

/**
 * @param {SelectOptions} options
 * @returns {HTMLInputElement}
 */
function drawFilter({ label, items }) {
  return h('input', {
    type: 'text',
    class: items.length < MANY ? 'filter unseen' : 'filter',
    role: 'combobox',
    'aria-label': label,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autofocus: true,
    placeholder: 'Search',
  });
}

/**
 * @param {HTMLInputElement} filter
 * @param {Listbox} list
 * @param {(item: Item) => void} pick
 * @param {() => void} close
 */
function listenToKeys(filter, list, pick, close) {
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return close();
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Enter') {
      const item = list.active();
      if (item && !item.disabled) pick(item);
    } else return;
    event.preventDefault();
    pointTo(filter, list);
  });
}

/**
 * @param {HTMLElement} field
 * @param {Listbox} list
 */
export function pointTo(field, list) {
  const id = list.activeId();
  if (id === undefined) field.removeAttribute('aria-activedescendant');
  else field.setAttribute('aria-activedescendant', id);
}
