/**
 * @import {SeenMessage} from '../../acting.ts'
 */
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { authorOf } from '../base/names.js';

/** Discord's message types that are no one's words. */
const lines = /** @type {const} */ ({
  6: ['pin', 'pinned a message to this channel.'],
  7: ['people', 'joined the server.'],
  12: ['megaphone', 'follows an announcement channel here.'],
  18: ['thread', 'started a thread:'],
});

/**
 * A line such as "Mia pinned a message to this channel."; undefined for messages that somebody wrote.
 *
 * @param {SeenMessage} message
 * @returns {HTMLElement | undefined}
 */
export function systemLine({ type, author, content }) {
  const [picture, text] = lines[/** @type {keyof typeof lines} */ (type)] ?? [];
  if (picture === undefined) return undefined;
  const name = authorOf(author).name;
  return h('p', { class: 'system-line' }, icon(picture), h('b', null, name), ` ${text} ${content}`);
}
