/**
 * @import {AnswerView} from '../../page-api/shapes.ts'
 * @import {SeenMessage} from '../../acting.ts'
 */
import { act } from '../base/api.js';
import { find, h } from '../base/dom.js';
import { attempt } from '../base/notice.js';
import { current } from '../base/state.js';
import { openModal } from './modal.js';

/** What Discord says when three seconds went by. */
export const NO_RESPONSE = 'The application did not respond';

/**
 * Sends what was pressed or chosen in a message to the bot, and shows that it is on its way.
 *
 * @param {HTMLElement} element What was pressed.
 * @param {SeenMessage} message
 * @param {'press' | 'select'} name
 * @param {{ customId: string, values?: readonly string[] }} what
 */
export async function interact(element, message, name, what) {
  const as = current().world?.you;
  if (as === undefined || element.getAttribute('aria-busy') === 'true') return;
  const where = { as, channel: message.channel_id };
  const body = element.closest('.body');
  if (body) find(body, ':scope > .failed')?.remove();
  element.setAttribute('aria-busy', 'true');
  await attempt(async () => {
    /** @type {AnswerView} */
    const answer = await act(name, { ...where, message: message.id, ...what });
    if (answer.modal) openModal(answer.modal, answer.interactionId, where);
    if (answer.outcome === 'no-response')
      body?.append(h('p', { class: 'failed', role: 'alert' }, NO_RESPONSE));
  });
  element.removeAttribute('aria-busy');
}
