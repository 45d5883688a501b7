/**
 * @import {APIComponentInContainer, APIMessageTopLevelComponent, APISectionComponent, APIContainerComponent} from 'discord-api-types/v10'
 * @import {APIComponentInMessageActionRow, APISectionAccessoryComponent} from 'discord-api-types/v10'
 * @import {SeenMessage} from '../../acting.ts'
 * @import {Context} from '../log/marks.js'
 */
import { h } from '../base/dom.js';
import { hex } from '../log/embed.js';
import { rich, spoiler } from '../log/marks.js';
import { drawButton } from './button.js';
import { drawFilePart, drawGallery, drawThumbnail } from './media.js';
import { drawMessageSelect } from './message-select.js';

/** @typedef {{ message: SeenMessage, context: Context }} Place The message in which a part stands. */

/** @typedef {APIMessageTopLevelComponent | APIComponentInContainer | APIComponentInMessageActionRow | APISectionAccessoryComponent} Part */

/**
 * Draws a message's components, of either version.
 *
 * @param {readonly Part[]} parts
 * @param {Place} place
 * @returns {HTMLElement[]}
 */
export function drawParts(parts, place) {
  return parts.map((part) => drawPart(part, place));
}

/**
 * @param {Part} part
 * @param {Place} place
 * @returns {HTMLElement}
 */
function drawPart(part, place) {
  switch (part.type) {
    case 1:
      return h('div', { class: 'part-row' }, drawParts(part.components, place));
    case 2:
      return drawButton(part, place);
    case 9:
      return drawSection(part, place);
    case 10:
      return h('div', { class: 'content' }, rich(part.content, place.context));
    case 11:
      return drawThumbnail(part, place.message);
    case 12:
      return drawGallery(part, place.message);
    case 13:
      return drawFilePart(part, place.message);
    case 14:
      return drawSeparator(part);
    case 17:
      return drawContainer(part, place);
    default:
      return drawMessageSelect(part, place);
  }
}

/**
 * @param {APISectionComponent} section
 * @param {Place} place
 * @returns {HTMLElement}
 */
function drawSection({ components, accessory }, place) {
  const texts = h('div', { class: 'section-text' }, drawParts(components, place));
  return h('div', { class: 'section' }, texts, drawPart(accessory, place));
}

/**
 * @param {{ divider?: boolean, spacing?: number }} separator
 * @returns {HTMLElement}
 */
function drawSeparator({ divider = true, spacing = 1 }) {
  const wide = spacing === 2 ? ' wide' : '';
  return divider
    ? h('hr', { class: `separator${wide}` })
    : h('div', { class: `separator blank${wide}`, 'aria-hidden': 'true' });
}

/**
 * @param {APIContainerComponent} container
 * @param {Place} place
 * @returns {HTMLElement}
 */
function drawContainer({ components, accent_color: color, spoiler: veiled }, place) {
  const inner = drawParts(components, place);
  const element = h('section', { class: 'container' }, veiled ? spoiler(inner) : inner);
  if (color !== null && color !== undefined) {
    element.classList.add('accented');
    element.style.setProperty('--accent-line', hex(color));
  }
  return element;
}
