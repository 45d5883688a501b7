import { freshId, h } from '../base/dom.js';
import { icon } from '../base/icons.js';

/**
 * A sheet in front of the page, with its title, a button that closes it, and room for what it is about.
 *
 * @param {string} title
 * @returns {{ dialog: HTMLDialogElement, body: HTMLElement }}
 */
export function createSheet(title) {
  const id = freshId('sheet');
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, icon('close'));
  const head = h('header', { class: 'dialog-head' }, h('h2', { id }, title), close);
  const body = h('div', { class: 'dialog-body', tabindex: 0, role: 'region', 'aria-labelledby': id });
  const dialog = h('dialog', { class: 'sheet', 'aria-labelledby': id }, head, body);
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  return { dialog, body };
}
