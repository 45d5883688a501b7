/**
 * @import {SeenMessage} from '../../acting.ts'
 * @import {DrawnMessage} from '../../page-api/shapes.ts'
 */
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf, personOf, yourLocale } from '../base/names.js';
import { change, current } from '../base/state.js';
import { openChannel } from '../moves.js';

/** Discord's flag of a message that was published to the followers of its channel. */
const CROSSPOSTED = 1 << 0;

/**
 * What stands under a message: who alone can see it, whom it notified, its thread.
 *
 * @param {DrawnMessage} drawn
 * @returns {HTMLElement[]}
 */
export function foot({ message, notified }) {
  const { thread } = message;
  const due = current().due.get(message.id);
  const published = ((message.flags ?? 0) & CROSSPOSTED) !== 0;
  const marks = [
    message.onlyFor !== undefined && onlyYou(() => dismissMessage(message.id)),
    isInServer(message) && notified.length > 0 && mark('bell', `Notified ${names(notified)}`),
    due && mark('clock', dueText(due)),
    published && mark('megaphone', 'Published to followers'),
    message.pinned && mark('pin', 'Pinned'),
    thread && threadLink(thread),
  ];
  return marks.filter((one) => one instanceof HTMLElement);
}

/** What is posted within this time was on time, in milliseconds. */
const ON_TIME = 60_000;

/**
 * When a post was due, and when the bot knew it to be sent if that was later: both by the bot's clock. A bot that was
 * killed meanwhile finds out long after the post was there.
 *
 * @param {{ due: string, posted: string }} times ISO 8601 instants.
 * @returns {string}
 */
function dueText({ due, posted }) {
  const format = new Intl.DateTimeFormat(yourLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  const late = Date.parse(posted) - Date.parse(due) > ON_TIME;
  const text = `Due ${format.format(Date.parse(due))}`;
  return late ? `${text}, confirmed sent ${format.format(Date.parse(posted))}` : `${text}, on time`;
}

/**
 * In direct messages whom a message notified goes without saying.
 *
 * @param {SeenMessage} message
 * @returns {boolean}
 */
export function isInServer({ channel_id: channelId }) {
  return channelOf(channelId) !== undefined;
}

/** @param {string} id */
function dismissMessage(id) {
  change({ dismissed: new Set([...current().dismissed, id]) });
}

/**
 * What is said under what only the asker can see.
 * @param {() => void} dismiss
 * @returns {HTMLElement}
 */
export function onlyYou(dismiss) {
  return h(
    'p',
    { class: 'foot' },
    icon('eye'),
    h('span', null, 'Only you can see this'),
    ' • ',
    h('button', { type: 'button', class: 'link-button', onclick: dismiss }, 'Dismiss message'),
  );
}

/**
 * @param {import('../base/icons.js').IconName} name
 * @param {string} text
 * @returns {HTMLElement}
 */
function mark(name, text) {
  return h('p', { class: 'foot' }, icon(name), h('span', null, text));
}

/**
 * @param {readonly string[]} ids
 * @returns {string}
 */
function names(ids) {
  const known = ids.map((id) => personOf(id)?.name ?? id);
  const shown = known.length > 5 ? [...known.slice(0, 4), `${known.length - 4} others`] : known;
  return new Intl.ListFormat('en').format(shown);
}

/**
 * @param {{ id: string, name?: string | null }} thread
 * @returns {HTMLElement}
 */
function threadLink({ id, name }) {
  const open = () => openChannel(id);
  return h(
    'p',
    { class: 'foot' },
    icon('thread'),
    h('button', { type: 'button', class: 'link-button', onclick: open }, name ?? 'Thread'),
  );
}
