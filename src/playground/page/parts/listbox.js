import { freshId, h } from '../base/dom.js';

/**
 * @typedef {object} Item One line of a list.
 * @property {string} key
 * @property {string} label
 * @property {string | undefined} [detail] A second, quieter line.
 * @property {Node | undefined} [mark] A small drawing before it.
 * @property {string} [note] A word at the end, such as "required".
 * @property {string} [heading] Begins a group of this name.
 * @property {boolean} [chosen]
 * @property {boolean} [disabled]
 */

/**
 * @typedef {object} Listbox A list to choose from. The focus stays where one types; the active line is only pointed at.
 * @property {HTMLElement} element
 * @property {(items: readonly Item[], active?: number) => void} show
 * @property {(step: number) => void} move Down (1) or up (-1), round the ends.
 * @property {() => Item | undefined} active
 * @property {() => void} reveal Scrolls to the active line.
 * @property {() => string | undefined} activeId For `aria-activedescendant`.
 */

/**
 * Makes an empty list.
 *
 * @param {string} label Its name for a screen reader.
 * @param {(item: Item) => void} onPick
 * @param {boolean} [multiple]
 * @returns {Listbox}
 */
export function createListbox(label, onPick, multiple = false) {
  const id = freshId('list');
  const element = h('div', { class: 'listbox', role: 'listbox', id, 'aria-label': label });
  if (multiple) element.setAttribute('aria-multiselectable', 'true');
  /** @type {readonly Item[]} */
  let items = [];
  let at = -1;
  const point = () => {
    const lines = element.querySelectorAll('[role=option]');
    lines.forEach((line, index) => {
      line.classList.toggle('active', index === at);
      if (index === at) line.scrollIntoView({ block: 'nearest' });
    });
  };
  return {
    element,
    show(next, active = -1) {
      items = next;
      at = Math.min(active, items.length - 1);
      element.replaceChildren(...items.flatMap((item, index) => drawItem(item, `${id}-${index}`, onPick)));
      point();
    },
    move(step) {
      if (items.length === 0) return;
      at = at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length;
      point();
    },
    reveal: point,
    active: () => items[at],
    activeId: () => (at >= 0 ? `${id}-${at}` : undefined),
  };
}

/**
 * @param {Item} item
 * @param {string} id
 * @param {(item: Item) => void} onPick
 * @returns {HTMLElement[]}
 */
function drawItem(item, id, onPick) {
  const line = h(
    'div',
    { class: 'line', role: 'option', id, 'aria-selected': item.chosen === true, 'data-value': item.key },
    item.mark,
    h(
      'span',
      { class: 'line-text' },
      h('span', null, item.label),
      item.detail && h('small', null, item.detail),
    ),
    item.note && h('span', { class: 'line-note' }, item.note),
    item.chosen && h('span', { class: 'tick', 'aria-hidden': 'true' }, '✓'),
  );
  if (item.disabled) line.setAttribute('aria-disabled', 'true');
  // The focus must not leave the field for a press of the mouse.
  line.addEventListener('mousedown', (event) => event.preventDefault());
  line.addEventListener('click', () => item.disabled || onPick(item));
  const heading = item.heading && h('div', { class: 'line-heading', role: 'presentation' }, item.heading);
  return heading ? [heading, line] : [line];
}
