/**
 * @import {Mark} from '../../page-api/mark.ts'
 * @import {Texts} from '../../page-api/shapes.ts'
 */
import { botNow } from '../base/clock.js';
import { h } from '../base/dom.js';
import { yourLocale } from '../base/names.js';
import { timeElement } from '../base/times.js';
import { commandMention, mention } from './mentions.js';

/**
 * @typedef {object} Context What the drawing of one message needs to know of it.
 * @property {Texts} texts
 * @property {readonly string[]} notified
 */

/**
 * Draws a text that holds markdown.
 *
 * @param {string} source
 * @param {Context} context
 * @returns {Node[]}
 */
export function rich(source, context) {
  const marks = context.texts.find(([text]) => text === source)?.[1];
  return marks ? drawMarks(marks, context) : [document.createTextNode(source)];
}

/**
 * @param {readonly Mark[]} marks
 * @param {Context} context
 * @returns {Node[]}
 */
function drawMarks(marks, context) {
  return marks.map((mark) => drawMark(mark, context));
}

/**
 * @param {Mark} mark
 * @param {Context} context
 * @returns {Node}
 */
function drawMark(mark, context) {
  switch (mark.type) {
    case 'text':
      return document.createTextNode(mark.text);
    case 'break':
      return h('br');
    case 'code':
      return h('code', null, mark.text);
    case 'pre':
      return h('pre', { tabindex: 0 }, h('code', null, mark.text));
    case 'list':
      return list(mark, context);
    case 'link':
      return outward(mark.url, drawMarks(mark.of, context));
    case 'time':
      return timeElement(mark.at * 1000, mark.style, yourLocale(), botNow());
    case 'command':
      return commandMention(mark);
    case 'emoji':
      return h('span', { class: 'emoji' }, `:${mark.name}:`);
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'here':
      return mention(mark, context.notified);
    default:
      return span(mark, context);
  }
}

const tags = /** @type {const} */ ({
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
});

/**
 * @param {Extract<Mark, { of: readonly Mark[] }>} mark
 * @param {Context} context
 * @returns {Node}
 */
function span(mark, context) {
  const inner = drawMarks(mark.of, context);
  if (mark.type === 'spoiler') return spoiler(inner);
  if (mark.type === 'heading') return heading(mark.level, inner);
  if (mark.type === 'link') return outward(mark.url, inner);
  return h(tags[mark.type], null, inner);
}

/**
 * Headings in messages stand below the page's own two levels.
 *
 * @param {number} level
 * @param {Node[]} inner
 * @returns {Node}
 */
function heading(level, inner) {
  return h('div', { class: `heading heading-${level}`, role: 'heading', 'aria-level': level + 2 }, inner);
}

/**
 * Hides something until it is pressed.
 *
 * @param {Node[]} inner
 * @returns {HTMLElement}
 */
export function spoiler(inner) {
  const veil = h('span', { class: 'spoiler-inner', inert: true }, inner);
  const button = h('button', { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler: show' }, veil);
  button.addEventListener('click', () => button.replaceWith(h('span', { class: 'spoiler-open' }, inner)));
  return button;
}

/**
 * @param {Extract<Mark, { type: 'list' }>} mark
 * @param {Context} context
 * @returns {Node}
 */
function list(mark, context) {
  const items = mark.items.map((item) => h('li', null, drawMarks(item, context)));
  return mark.start === undefined ? h('ul', null, items) : h('ol', { start: mark.start }, items);
}

/**
 * A link out of the page, which tells the other side nothing of it.
 *
 * @param {string} url An http or https address.
 * @param {Node[]} inner
 * @returns {HTMLAnchorElement}
 */
export function outward(url, inner) {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', title: url }, inner);
}
