/**
 * @import {Mark} from '../../page-api/mark.ts'
 */
import { h } from '../base/dom.js';
import { channelOf, openGuild, personOf, roleOf, you } from '../base/names.js';
import { openChannel, writeCommand } from '../moves.js';

/** @typedef {Extract<Mark, { type: 'user' | 'role' | 'channel' | 'everyone' | 'here' }>} Mentioning */

/**
 * A mention, coloured as loudly as it was: one that notified nobody is quiet.
 *
 * @param {Mentioning} mark
 * @param {readonly string[]} notified
 * @returns {Node}
 */
export function mention(mark, notified) {
  if (mark.type === 'channel') return channelMention(mark.id);
  const meant = new Set(whoIsMeant(mark));
  const heard = notified.filter((id) => meant.has(id));
  const loud = heard.length > 0;
  const element = h(
    'span',
    { class: loud ? 'mention loud' : 'mention', title: loud ? 'Notified' : 'Notified nobody' },
    label(mark),
  );
  const color = mark.type === 'role' ? roleOf(mark.id)?.color : 0;
  if (color) element.style.setProperty('--mention', `#${color.toString(16).padStart(6, '0')}`);
  if (heard.includes(you()?.id ?? '')) element.classList.add('you');
  return element;
}

/**
 * @param {Mentioning} mark
 * @returns {readonly string[]}
 */
function whoIsMeant(mark) {
  if (mark.type === 'user') return [mark.id];
  const members = openGuild()?.members ?? [];
  const meant = mark.type === 'role' ? members.filter(({ roles }) => roles.includes(mark.id)) : members;
  return meant.map(({ id }) => id);
}

/**
 * @param {Mentioning} mark
 * @returns {string}
 */
function label(mark) {
  if (mark.type === 'user') return `@${personOf(mark.id)?.name ?? 'unknown-user'}`;
  if (mark.type === 'role') return `@${roleOf(mark.id)?.name ?? 'deleted-role'}`;
  return `@${mark.type}`;
}

/**
 * @param {string} id
 * @returns {Node}
 */
function channelMention(id) {
  const channel = channelOf(id);
  if (!channel) return h('span', { class: 'mention' }, '#no-access');
  const open = () => openChannel(id);
  return h('button', { type: 'button', class: 'mention loud', onclick: open }, `#${channel.name}`);
}

/**
 * A command to click: puts it into the message box.
 *
 * @param {Extract<Mark, { type: 'command' }>} mark
 * @returns {Node}
 */
export function commandMention(mark) {
  const write = () => writeCommand(mark.name);
  return h('button', { type: 'button', class: 'mention loud', onclick: write }, `/${mark.name}`);
}
