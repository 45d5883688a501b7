/**
 * @import {WireLine} from '../../page-api/wire-shapes.ts'
 * @import {Exchange, WireRefusal} from '../../record.ts'
 */
import { read } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { attempt } from '../base/notice.js';

const arrows = { in: '↓', out: '↑', closed: '×' };
const directions = { in: 'to the bot', out: 'from the bot', closed: 'closed' };

/**
 * One frame or exchange. What was in it is asked for when it is opened.
 *
 * @param {WireLine} line
 * @returns {HTMLElement}
 */
export function drawLine(line) {
  const { number, refusal } = line;
  const inner = h('div', { class: 'wire-inner' });
  const details = h(
    'details',
    { class: 'wire-details' },
    h('summary', { class: 'wire-line' }, headOf(line)),
    inner,
  );
  details.addEventListener('toggle', () => {
    if (details.open && !inner.hasChildNodes()) void attempt(() => showExchange(number, inner));
  });
  return h(
    'li',
    { class: refusal ? 'wire-entry refusal' : 'wire-entry', 'data-number': number },
    details,
    refusal && drawRefusal(refusal),
  );
}

/**
 * @param {WireLine} line
 * @returns {(HTMLElement | string | false)[]}
 */
function headOf({ at, direction, title, status, milliseconds, fault, kind }) {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(at);
  return [
    h('time', null, time),
    h('span', { class: `wire-way ${direction}`, 'aria-hidden': 'true' }, arrows[direction]),
    h('span', { class: 'unseen' }, directions[direction]),
    h('code', null, title),
    kind === 'rest' && h('span', { class: 'quiet' }, outcomeOf(status, milliseconds)),
    fault !== undefined && h('span', { class: 'wire-fault' }, `weather: ${fault}`),
  ];
}

/**
 * @param {number | undefined} status
 * @param {number | undefined} milliseconds
 * @returns {string}
 */
function outcomeOf(status, milliseconds) {
  const answer = status === 0 ? 'no answer' : String(status);
  return milliseconds === undefined ? answer : `${answer} · ${Math.round(milliseconds)} ms`;
}

/**
 * @param {WireRefusal} refusal
 * @returns {HTMLElement}
 */
function drawRefusal({ status, code, message, rule, errors }) {
  return h(
    'div',
    { class: 'wire-refusal' },
    h('p', { class: 'failed' }, `${status} · ${code} · ${message}`),
    rule !== undefined && h('p', null, rule),
    errors !== undefined && block('errors', errors),
  );
}

/**
 * @param {number} number
 * @param {HTMLElement} inner
 */
async function showExchange(number, inner) {
  /** @type {{ exchange: Exchange }} */
  const { exchange } = await read('exchange', { number: String(number) });
  if (exchange.kind === 'gateway') fill(inner, block('payload', exchange.payload));
  else fill(inner, block('request', exchange.request), block('answer', exchange.response));
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {HTMLElement | false}
 */
function block(name, value) {
  if (value === undefined) return false;
  const text = JSON.stringify(value, null, 2);
  return h('pre', { tabindex: 0, role: 'region', 'aria-label': name }, text);
}
