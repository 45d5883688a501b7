/**
 * @import {DrawnMessage} from '../../page-api/shapes.ts'
 * @import {SeenMessage} from '../../acting.ts'
 * @import {Context} from './marks.js'
 */
import { avatar } from '../base/avatar.js';
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { authorOf, you } from '../base/names.js';
import { drawParts } from '../parts/parts.js';
import { drawAttachments } from './attachments.js';
import { drawEmbed } from './embed.js';
import { rich } from './marks.js';
import { foot, isInServer } from './message-foot.js';
import { authorLine, hourOf, originLine } from './message-head.js';
import { messageMenu } from './message-menu.js';
import { systemLine } from './system-line.js';

/** Messages of one author within this time, in milliseconds, stand under one name. */
const ONE_BREATH = 7 * 60_000;

/** Discord's flag of a message that is laid out by its components. */
const COMPONENTS_V2 = 1 << 15;

/**
 * Whether a message continues the one before it, under the same name.
 *
 * @param {SeenMessage} before
 * @param {SeenMessage} message
 * @returns {boolean}
 */
export function continues(before, message) {
  return (
    before.author.id === message.author.id &&
    before.onlyFor === message.onlyFor &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < ONE_BREATH &&
    message.type === 0 &&
    before.type !== 6 &&
    !message.interaction_metadata &&
    !message.message_reference
  );
}

/**
 * Draws one message.
 *
 * @param {DrawnMessage} drawn
 * @param {boolean} joined Whether it continues the one before.
 * @returns {HTMLElement}
 */
export function drawMessage(drawn, joined) {
  const { message } = drawn;
  const system = systemLine(message);
  if (system) return h('div', { class: 'row system' }, system);
  const author = authorOf(message.author);
  const hour = hourOf(message.timestamp);
  const head = joined
    ? h('span', { class: 'hour', 'aria-hidden': 'true' }, hour)
    : [avatar(author), authorLine(message)];
  const inner = h('div', { class: 'body' }, body(drawn), foot(drawn));
  const menu = !message.thinking && messageMenu(message);
  const article = h(
    'article',
    { class: 'message', 'aria-label': `${author.name}, ${hour}` },
    head,
    inner,
    menu,
  );
  return h('div', { class: classes(drawn, joined) }, !joined && originLine(message), article);
}

/**
 * @param {DrawnMessage} drawn
 * @param {boolean} joined
 * @returns {string}
 */
function classes({ message, notified }, joined) {
  const me = you()?.id ?? '';
  return [
    'row',
    joined ? 'joins' : 'starts',
    message.onlyFor && 'private',
    isInServer(message) && notified.includes(me) && 'for-you',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * @param {DrawnMessage} drawn
 * @returns {HTMLElement[]}
 */
function body({ message, texts, notified }) {
  if (message.thinking) return [thinking(message)];
  /** @type {Context} */
  const context = { texts, notified };
  const place = { message, context };
  const text = h('div', { class: 'content' }, rich(message.content, context), editedMark(message));
  const isLaidOut = ((message.flags ?? 0) & COMPONENTS_V2) !== 0;
  return [
    ...(message.content || (message.edited_timestamp && !isLaidOut) ? [text] : []),
    ...(isLaidOut ? [] : drawAttachments(message.attachments)),
    ...message.embeds.map((embed) => drawEmbed(embed, message.attachments, context)),
    ...drawParts(message.components ?? [], place),
    ...(isLaidOut && message.edited_timestamp ? [h('div', { class: 'content' }, editedMark(message))] : []),
  ];
}

/**
 * @param {SeenMessage} message
 * @returns {HTMLElement | false}
 */
function editedMark({ edited_timestamp: at }) {
  if (!at) return false;
  return h('span', { class: 'edited', title: new Date(at).toLocaleString() }, '(edited)');
}

/**
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
function thinking(message) {
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  return h(
    'div',
    { class: 'thinking' },
    dots,
    `${authorOf(message.author).name} is thinking…`,
    icon('clock'),
  );
}
