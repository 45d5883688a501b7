/**
 * @import {Pending} from '../base/state.js'
 */
import { avatar } from '../base/avatar.js';
import { h } from '../base/dom.js';
import { personOf, you } from '../base/names.js';
import { change, current } from '../base/state.js';
import { onlyYou } from './message-foot.js';
import { appMark, usedLine } from './message-head.js';

/**
 * A command that is on its way, or that came to nothing. Only this tab knows of it.
 *
 * @param {Pending} pending
 * @returns {HTMLElement}
 */
export function drawPending(pending) {
  const app = current().world?.applications.find(({ id }) => id === pending.applicationId);
  const bot = personOf(app?.userId) ?? { id: pending.applicationId, name: 'Application' };
  const person = you();
  return h(
    'div',
    { class: 'pending' },
    person && usedLine(person, `/${pending.label}`),
    h(
      'article',
      { class: 'message' },
      avatar(bot),
      h('h3', { class: 'head' }, h('span', { class: 'author' }, bot.name), appMark()),
      h(
        'div',
        { class: 'body' },
        pending.problem === undefined ? sending() : failed(pending, pending.problem),
      ),
    ),
  );
}

/** @returns {HTMLElement} */
function sending() {
  return h('p', { class: 'thinking' }, 'Sending command…');
}

/**
 * @param {Pending} pending
 * @param {string} problem
 * @returns {HTMLElement[]}
 */
function failed({ key }, problem) {
  const dismiss = () => change({ pending: current().pending.filter((one) => one.key !== key) });
  return [h('p', { class: 'failed' }, problem), onlyYou(dismiss)];
}
