/**
 * @import {SeenMessage} from '../../acting.ts'
 */

import { avatar } from '../base/avatar.js';
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { authorOf, highestRole, yourLocale } from '../base/names.js';

/** A day in milliseconds. */
const DAY = 86_400_000;

/**
 * Name, mark of an app, and time. The time is when the playground took the message in, on the machine's own clock.
 *
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
export function authorLine(message) {
  const name = h('span', { class: 'author' }, authorOf(message.author).name);
  const color = highestRole(message.author.id, (role) => role.color !== 0)?.color;
  if (color) name.style.setProperty('--role', `#${color.toString(16).padStart(6, '0')}`);
  return h(
    'h3',
    { class: 'head' },
    name,
    message.author.bot === true && appMark(),
    ' ',
    h(
      'time',
      { datetime: message.timestamp, title: fullTime(message.timestamp) },
      shortTime(message.timestamp),
    ),
  );
}

/** @returns {HTMLElement} */
export function appMark() {
  return h('span', { class: 'app-mark' }, 'APP');
}

/**
 * What called the message forth: a command, or the message that it answers.
 *
 * @param {SeenMessage} message
 * @returns {HTMLElement | false}
 */
export function originLine(message) {
  const caller = message.interaction_metadata?.user;
  const command = message.interaction?.name;
  if (caller) {
    const person = authorOf(caller);
    return h(
      'p',
      { class: 'origin' },
      icon('reply'),
      avatar(person, 'tiny'),
      h('b', null, person.name),
      command !== undefined && [' used ', h('span', { class: 'command-name' }, `/${command}`)],
    );
  }
  const answered = message.referenced_message;
  if (!message.message_reference || !answered) return false;
  const { name } = authorOf(answered.author);
  return h('p', { class: 'origin' }, icon('reply'), h('b', null, name), ' ', answered.content.slice(0, 120));
}

/**
 * @param {string} iso
 * @returns {string}
 */
export function hourOf(iso) {
  return new Intl.DateTimeFormat(yourLocale(), { timeStyle: 'short' }).format(Date.parse(iso));
}

/** @param {string} iso */
function fullTime(iso) {
  const options = /** @type {const} */ ({ dateStyle: 'full', timeStyle: 'short' });
  return new Intl.DateTimeFormat(yourLocale(), options).format(Date.parse(iso));
}

/** @param {string} iso */
function shortTime(iso) {
  if (Date.now() - Date.parse(iso) < DAY) return hourOf(iso);
  const options = /** @type {const} */ ({ dateStyle: 'short', timeStyle: 'short' });
  return new Intl.DateTimeFormat(yourLocale(), options).format(Date.parse(iso));
}
