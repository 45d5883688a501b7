/**
 * @import {SeenMessage} from '../../acting.ts'
 */

import { avatar } from '../base/avatar.js';
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { authorOf, highestRole, yourLocale } from '../base/names.js';

/** Discord's type of a message that answers a command of a menu. */
const CONTEXT_MENU_COMMAND = 23;

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
  const { message_reference: reference, referenced_message: answered, interaction_metadata: call } = message;
  if (reference) return answered ? replyLine(answered) : false;
  if (!call) return false;
  const name = message.interaction?.name;
  // What was chosen from the menu of a message was not typed.
  const typed = message.type === CONTEXT_MENU_COMMAND ? '' : '/';
  return usedLine(authorOf(call.user), name === undefined ? 'a command' : `${typed}${name}`);
}

/**
 * "Ada used /film"
 *
 * @param {{ id: string, name: string }} person
 * @param {string} command
 * @returns {HTMLElement}
 */
export function usedLine(person, command) {
  const name = h('span', { class: 'command-name' }, command);
  return h(
    'p',
    { class: 'origin' },
    icon('reply'),
    avatar(person, 'tiny'),
    h('b', null, person.name),
    ' used ',
    name,
  );
}

/**
 * @param {Pick<SeenMessage, 'author' | 'content'>} answered
 * @returns {HTMLElement}
 */
function replyLine({ author, content }) {
  const person = authorOf(author);
  const words = h('span', { class: 'origin-text' }, content.slice(0, 200) || 'the message above');
  return h('p', { class: 'origin' }, icon('reply'), avatar(person, 'tiny'), h('b', null, person.name), words);
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
