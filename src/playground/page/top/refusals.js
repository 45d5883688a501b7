/**
 * @import {Refusal} from '../../record.ts'
 */
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { drawOn } from '../base/state.js';

/**
 * A button that counts what was refused, and opens the list of it.
 *
 * @returns {HTMLElement}
 */
export function drawRefusals() {
  const count = h('span', { class: 'count' });
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', title: 'Refused requests' },
    icon('shield'),
    count,
  );
  const list = h('ol', { class: 'refusals' });
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, icon('close'));
  const head = h(
    'header',
    { class: 'dialog-head' },
    h('h2', { id: 'refusals-title' }, 'What Discord would have refused'),
    close,
  );
  const scroller = h(
    'div',
    { class: 'dialog-body', tabindex: 0, role: 'region', 'aria-labelledby': 'refusals-title' },
    list,
  );
  const dialog = h('dialog', { class: 'sheet', 'aria-labelledby': 'refusals-title' }, head, scroller);
  button.addEventListener('click', () => dialog.showModal());
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  drawOn(['refusals'], ({ refusals }) => {
    count.textContent = refusals.length > 0 ? String(refusals.length) : '';
    button.setAttribute('aria-label', `Refused requests: ${refusals.length}`);
    fill(
      list,
      refusals.length > 0
        ? refusals.map(drawRefusal)
        : h('li', { class: 'empty' }, 'Nothing was refused so far.'),
    );
  });
  return button;
}

/**
 * @param {Refusal} refusal
 * @returns {HTMLElement}
 */
function drawRefusal({ at, method, path, status, code, message, rule, errors }) {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(at);
  return h(
    'li',
    { class: 'refusal' },
    h('p', { class: 'refusal-head' }, h('code', null, `${method} ${path}`), h('time', null, time)),
    h('p', { class: 'failed' }, `${status} · ${code} · ${message}`),
    rule !== undefined && h('p', null, rule),
    errors !== undefined && h('pre', { tabindex: 0 }, JSON.stringify(errors, null, 2)),
  );
}
