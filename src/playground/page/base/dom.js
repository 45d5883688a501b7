/** @typedef {Node | string | number | false | null | undefined} Child What may stand inside an element. */

/**
 * Makes an element. Text becomes text nodes, so nothing in it can turn into markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes | null} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

/**
 * Attributes by name; `on…` is a listener. `true` is an attribute without a value, false and undefined leave it out;
 * but of `aria-…` both are values.
 *
 * @typedef {Readonly<Record<string, string | number | boolean | undefined | ((event: any) => void)>>} Attributes
 */

/**
 * @param {Element} element
 * @param {string} name
 * @param {Attributes[string]} value
 */
function set(element, name, value) {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else if (name.startsWith('aria-') && value !== undefined) element.setAttribute(name, String(value));
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== false && child !== null && child !== undefined && child !== '')
    .map((child) => (child instanceof Node ? child : String(child)));
}

/**
 * Puts new children into an element; what had the focus has it again, found by its `data-key`.
 *
 * @param {Element} container
 * @param {...(Child | readonly Child[])} children
 */
export function fill(container, ...children) {
  const focused = container.contains(document.activeElement) ? document.activeElement : null;
  const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
  container.replaceChildren(...nodes(children));
  if (key !== undefined) find(container, `[data-key="${CSS.escape(key)}"]`)?.focus();
}

/**
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function find(within, selector) {
  const found = within.querySelector(selector);
  return found instanceof HTMLElement ? found : null;
}

/**
 * An element of index.html, which is there by all means.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element with the id ${id}`);
  return element;
}

let lastId = 0;

/**
 * An id that no other element has.
 *
 * @param {string} start
 * @returns {string}
 */
export function freshId(start) {
  lastId += 1;
  return `${start}-${lastId}`;
}
