import { h } from './dom.js';

const HUES = 12;

/**
 * A round drawing for a person or server: first letters on a colour that follows from the id.
 *
 * @param {{ id: string, name: string }} of
 * @param {string} [shape] An extra class.
 * @returns {HTMLElement}
 */
export function avatar({ id, name }, shape) {
  const hue = Array.from(id).reduce((sum, digit) => (sum * 7 + digit.charCodeAt(0)) % 9973, 0) % HUES;
  const classes = ['avatar', `hue-${hue}`, shape].filter(Boolean).join(' ');
  // The letters are drawn and no text: what is called by a name beside them need not say them too.
  return h('span', { class: classes, 'aria-hidden': 'true', 'data-initials': initials(name) });
}

/**
 * What stands in brackets is no part of a name, unless there is nothing else.
 *
 * @param {string} name
 * @returns {string}
 */
function initials(name) {
  const bare = name.replaceAll(/\([^()]*\)/gu, ' ').trim() || name;
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0])
    .join('')
    .toUpperCase();
}
