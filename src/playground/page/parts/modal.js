/**
 * @import {AnswerView} from '../../page-api/shapes.ts'
 * @import {Field} from './fields.js'
 */
import { act, Refused } from '../base/api.js';
import { freshId, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { rich } from '../log/marks.js';
import { drawField } from './fields.js';
import { labelledField } from './labelled-field.js';

/** @typedef {NonNullable<AnswerView['modal']>} ModalView */

/** @typedef {{ as: string, channel: string }} Where */

/**
 * Opens a bot's form in front of the page. What is sent off goes to the same place as what called it forth.
 *
 * @param {ModalView} view
 * @param {string} interaction The id of the interaction that it answers.
 * @param {Where} where
 */
export function openModal(view, interaction, where) {
  /** @type {Field[]} */
  const fields = [];
  const titleId = freshId('modal');
  const problem = h('p', { class: 'failed', role: 'alert' });
  const form = h('form', { method: 'dialog', novalidate: true }, drawBody(view, fields), problem, buttons());
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, icon('close'));
  const head = h('header', { class: 'dialog-head' }, h('h2', { id: titleId }, view.modal.title), close);
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, head, form);
  const send = () => submit(interaction, where, fields);
  close.addEventListener('click', () => dialog.close());
  form.addEventListener('reset', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendOff(dialog, problem, fields, send);
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

/** @returns {HTMLElement} */
function buttons() {
  return h(
    'footer',
    { class: 'dialog-foot' },
    h('button', { type: 'reset', class: 'button secondary' }, 'Cancel'),
    h('button', { type: 'submit', class: 'button primary' }, 'Submit'),
  );
}

/**
 * @param {ModalView} view
 * @param {Field[]} fields Is filled with the fields, in order.
 * @returns {HTMLElement}
 */
function drawBody({ modal, texts }, fields) {
  const context = { texts, notified: [] };
  const drawn = modal.components.map((part) => {
    if (part.type === 10) return h('div', { class: 'content' }, rich(part.content, context));
    const [inner, label, description] =
      part.type === 18
        ? [part.component, part.label, part.description]
        : [part.components[0], part.components[0]?.label ?? '', undefined];
    if (!inner) return '';
    const field = drawField(inner, label);
    fields.push(field);
    return labelledField(field, label, description);
  });
  return h('div', { class: 'modal-body' }, drawn);
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} problem
 * @param {readonly Field[]} fields
 * @param {() => Promise<AnswerView>} send
 */
async function sendOff(dialog, problem, fields, send) {
  problem.textContent = '';
  const wrong = fields.filter((field) => field.complain());
  if (wrong[0]) return wrong[0].focus();
  if (dialog.getAttribute('aria-busy') === 'true') return;
  dialog.setAttribute('aria-busy', 'true');
  try {
    const { outcome } = await send();
    if (outcome === 'no-response') problem.textContent = 'The application did not respond. Try again.';
    else dialog.close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    problem.textContent = error.message;
  } finally {
    dialog.removeAttribute('aria-busy');
  }
}

/**
 * @param {string} interaction
 * @param {Where} where
 * @param {readonly Field[]} fields
 * @returns {Promise<AnswerView>}
 */
function submit(interaction, where, fields) {
  const values = Object.fromEntries(fields.map(({ customId, value }) => [customId, value()]));
  return act('submit', { ...where, interaction, values });
}
