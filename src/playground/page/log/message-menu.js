/**
 * @import {AnswerView, MenuCommand} from '../../page-api/shapes.ts'
 * @import {SeenMessage} from '../../acting.ts'
 */
import { act } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { attempt, say } from '../base/notice.js';
import { current } from '../base/state.js';
import { NO_RESPONSE } from '../parts/interact.js';
import { openModal } from '../parts/modal.js';
import { createPopup } from '../parts/popup.js';

/**
 * The button of a message that opens its menu: what apps can do with it.
 *
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
export function messageMenu(message) {
  const label = 'Apps: what can be done with this message';
  const button = h(
    'button',
    { type: 'button', class: 'message-menu', title: 'Apps', 'aria-label': label },
    icon('more'),
  );
  const list = h('div', { class: 'menu-list' });
  const popup = createPopup(button, [h('p', { class: 'menu-heading' }, 'Apps'), list], {
    onOpen: () =>
      fill(
        list,
        lines(message, () => popup.hidePopover()),
      ),
    // The lines stay: one that has the focus has to be there for the browser to give it back to the button.
    onClose: () => undefined,
  });
  return h('div', { class: 'message-tools' }, button, popup);
}

/**
 * @param {SeenMessage} message
 * @param {() => void} close
 * @returns {readonly HTMLElement[]}
 */
function lines(message, close) {
  const { menuCommands } = current();
  if (menuCommands.length === 0)
    return [h('p', { class: 'empty' }, 'No app does anything with messages here.')];
  return menuCommands.map((command, index) => {
    const use = () => {
      close();
      void useOn(message, command);
    };
    return h(
      'button',
      { type: 'button', class: 'menu-line', autofocus: index === 0, onclick: use },
      command.label,
    );
  });
}

/**
 * @param {SeenMessage} message
 * @param {MenuCommand} command
 */
async function useOn(message, { applicationId, name }) {
  const as = current().world?.you;
  if (as === undefined) return;
  const where = { as, channel: message.channel_id };
  await attempt(async () => {
    /** @type {AnswerView} */
    const answer = await act('menu', { ...where, application: applicationId, name, message: message.id });
    if (answer.modal) openModal(answer.modal, answer.interactionId, where);
    if (answer.outcome === 'no-response') say(NO_RESPONSE);
  });
}
