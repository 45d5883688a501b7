/**
 * @import {APIButtonComponent} from 'discord-api-types/v10'
 * @import {Place} from './parts.js'
 */
import { h } from '../base/dom.js';
import { emojiText } from '../base/emoji.js';
import { icon } from '../base/icons.js';
import { isWeb } from '../log/embed.js';
import { interact } from './interact.js';

/** By Discord's number of the style. */
const styles = /** @type {const} */ (['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium']);

/**
 * Draws a button; a link leaves the page, everything else goes to the bot.
 *
 * @param {APIButtonComponent} button
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function drawButton(button, place) {
  const { style, disabled = false } = button;
  const attributes = { class: `button ${styles[style]}`, disabled };
  if (style === 5) return drawLink(button);
  if (style === 6) return h('button', { ...attributes, type: 'button', disabled: true }, 'Not for sale here');
  const { custom_id: customId } = button;
  const element = h('button', { ...attributes, type: 'button', 'data-key': customId }, face(button));
  element.addEventListener('click', () => void interact(element, place.message, 'press', { customId }));
  return element;
}

/**
 * @param {Extract<APIButtonComponent, { url: string }>} button
 * @returns {HTMLElement}
 */
function drawLink(button) {
  const inner = [...face(button), icon('link')];
  if (button.disabled || !isWeb(button.url)) {
    return h('button', { type: 'button', class: 'button link', disabled: true, title: button.url }, inner);
  }
  const rel = 'noopener noreferrer nofollow';
  return h('a', { class: 'button link', href: button.url, target: '_blank', rel, title: button.url }, inner);
}

/**
 * @param {{ label?: string, emoji?: { id?: string, name?: string | null } }} button
 * @returns {HTMLElement[]}
 */
function face({ label, emoji }) {
  return [
    ...(emoji ? [h('span', { class: 'emoji' }, emojiText(emoji))] : []),
    ...(label ? [h('span', null, label)] : []),
  ];
}
