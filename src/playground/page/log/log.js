/**
 * @import {DrawnMessage} from '../../page-api/shapes.ts'
 */
import { find, h, part } from '../base/dom.js';
import { channelOf } from '../base/names.js';
import { current, drawOn } from '../base/state.js';
import { isForum } from '../places.js';
import { continues, drawMessage } from './message.js';
import { drawPending } from './pending.js';
import { drawPosts } from './posts.js';
import { drawWelcome } from './welcome.js';

/** As many messages as the playground gives at once: with fewer one sees the channel's beginning. */
const WHOLE_PAGE = 50;

/** Draws the messages of the open channel, and keeps what has not changed as it stands. */
export function drawLog() {
  drawOn(['messages', 'due', 'pending', 'dismissed', 'world', 'channelId', 'guildId'], () => {
    const stays = atBottom();
    const changedPlace = part('log').dataset.place !== placeKey();
    part('log').dataset.place = placeKey();
    reconcile(part('log'), rows());
    if (stays || changedPlace) toBottom();
  });
  // Where the room for messages shrinks, as by a drawer below, the newest stays in sight.
  let follows = true;
  part('scroller').addEventListener('scroll', () => {
    follows = atBottom();
  });
  new ResizeObserver(() => follows && toBottom()).observe(part('scroller'));
}

/** @typedef {{ key: string, state: string, draw: () => HTMLElement }} Row One line of the log; drawn anew when `state` differs. */

/** @returns {Row[]} */
function rows() {
  const { messages, pending, dismissed, channelId, world } = current();
  const channel = channelOf(channelId);
  const names = namesInShort();
  if (channel && isForum(channel)) return [{ key: 'posts', state: names, draw: () => drawPosts(channel) }];
  const shown = messages.filter(({ message }) => !dismissed.has(message.id));
  const waiting = pending.filter((one) => one.channelId === channelId && one.as === world?.you);
  const beginning = { key: 'welcome', state: `${names}${channelId}`, draw: drawWelcome };
  return [
    ...(messages.length < WHOLE_PAGE ? [beginning] : []),
    ...shown.map((drawn, index) => messageRow(drawn, shown[index - 1], names)),
    ...waiting.map((one) => ({
      key: one.key,
      state: one.problem ?? '',
      draw: () => h('div', { class: 'row starts' }, drawPending(one)),
    })),
  ];
}

/**
 * @param {DrawnMessage} drawn
 * @param {DrawnMessage | undefined} before
 * @param {string} names
 * @returns {Row}
 */
function messageRow(drawn, before, names) {
  // A post that fell due stands for itself: by the bot's clock days may lie between it and the one before.
  const fellDue = current().due.has(drawn.message.id);
  const joined = before !== undefined && !fellDue && continues(before.message, drawn.message);
  return {
    key: drawn.message.id,
    state: `${joined}${names}${JSON.stringify([drawn, current().due.get(drawn.message.id)])}`,
    draw: () => drawMessage(drawn, joined),
  };
}

/** The names and colours that messages show: when these change all is drawn anew. */
function namesInShort() {
  const { world, guildId } = current();
  return JSON.stringify([world?.you, world?.people, world?.guilds.find(({ id }) => id === guildId)]);
}

/** @type {WeakMap<Element, string>} */
const states = new WeakMap();

/**
 * @param {HTMLElement} list
 * @param {readonly Row[]} wanted
 */
function reconcile(list, wanted) {
  const keys = new Set(wanted.map(({ key }) => key));
  for (const element of list.querySelectorAll(':scope > *')) {
    if (element instanceof HTMLElement && !keys.has(element.dataset.row ?? '')) element.remove();
  }
  for (const [index, row] of wanted.entries()) place(list, row, list.children[index]);
}

/**
 * @param {HTMLElement} list
 * @param {Row} row
 * @param {Element | undefined} before What stands where the row belongs.
 */
function place(list, row, before) {
  const standing = find(list, `:scope > [data-row="${CSS.escape(row.key)}"]`);
  if (standing && states.get(standing) === row.state) {
    if (standing !== before) list.insertBefore(standing, before ?? null);
    return;
  }
  const focused = standing?.contains(document.activeElement) ? document.activeElement : null;
  const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
  const drawn = row.draw();
  drawn.dataset.row = row.key;
  states.set(drawn, row.state);
  if (standing) standing.replaceWith(drawn);
  else list.insertBefore(drawn, before ?? null);
  if (key !== undefined) find(drawn, `[data-key="${CSS.escape(key)}"]`)?.focus();
}

function placeKey() {
  return `${current().world?.you}/${current().channelId}`;
}

function atBottom() {
  const scroller = part('scroller');
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
}

function toBottom() {
  const scroller = part('scroller');
  scroller.scrollTop = scroller.scrollHeight;
}
