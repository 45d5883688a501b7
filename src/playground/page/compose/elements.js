import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';

/** The elements of the message box. */
export function createElements() {
  const input = h('input', {
    type: 'text',
    id: 'message-box',
    class: 'message-box',
    role: 'combobox',
    'aria-label': 'Message or command',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: 12_000,
  });
  const send = h('button', { type: 'submit', class: 'icon-button send', 'aria-label': 'Send' }, icon('send'));
  return {
    input,
    form: h('form', { class: 'box' }, input, send),
    popup: h('div', { class: 'offer', hidden: true }),
    strip: h('div', { class: 'strip', hidden: true, role: 'group', 'aria-label': 'Options' }),
    problem: h('p', { class: 'compose-problem', role: 'alert' }),
    title: h('p', { class: 'offer-title' }),
    note: h('p', { class: 'offer-note', role: 'status' }),
  };
}
