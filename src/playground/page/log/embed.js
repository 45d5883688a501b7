/**
 * @import {APIAttachment, APIEmbed} from 'discord-api-types/v10'
 * @import {Child} from '../base/dom.js'
 * @import {Context} from './marks.js'
 */
import { h } from '../base/dom.js';
import { picture } from '../base/images.js';
import { yourLocale } from '../base/names.js';
import { outward, rich } from './marks.js';

/**
 * Draws an embed.
 *
 * @param {APIEmbed} embed
 * @param {readonly APIAttachment[]} attachments Files that the embed may show.
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function drawEmbed(embed, attachments, context) {
  const { image, thumbnail } = embed;
  const element = h(
    'section',
    { class: 'embed', 'aria-label': embed.title ?? embed.author?.name ?? 'Embed' },
    h(
      'div',
      { class: 'embed-grid' },
      h(
        'div',
        { class: 'embed-text' },
        author(embed),
        title(embed, context),
        text(embed, context),
        fields(embed, context),
      ),
      thumbnail && picture(resolve(thumbnail.url, attachments), '', 'thumbnail'),
    ),
    image && picture(resolve(image.url, attachments), '', 'large'),
    footer(embed),
  );
  if (embed.color !== undefined) element.style.setProperty('--accent-line', hex(embed.color));
  return element;
}

/**
 * A colour of Discord's as CSS writes it.
 *
 * @param {number} color
 * @returns {string}
 */
export function hex(color) {
  return `#${color.toString(16).padStart(6, '0')}`;
}

/**
 * `attachment://name` stands for a file of the same message.
 *
 * @param {string} url
 * @param {readonly APIAttachment[]} attachments
 * @returns {string}
 */
export function resolve(url, attachments) {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
  return attachments.find(({ filename }) => filename === name)?.url ?? url;
}

/**
 * @param {APIEmbed} embed
 * @returns {Child}
 */
function author({ author: of }) {
  if (!of) return undefined;
  return h(
    'p',
    { class: 'embed-author' },
    isWeb(of.url) ? outward(of.url, [document.createTextNode(of.name)]) : of.name,
  );
}

/**
 * @param {APIEmbed} embed
 * @param {Context} context
 * @returns {Child}
 */
function title({ title: of, url }, context) {
  if (!of) return undefined;
  const inner = rich(of, context);
  return h('p', { class: 'embed-title' }, isWeb(url) ? outward(url, inner) : inner);
}

/**
 * @param {APIEmbed} embed
 * @param {Context} context
 * @returns {Child}
 */
function text({ description }, context) {
  return description ? h('div', { class: 'content' }, rich(description, context)) : undefined;
}

/**
 * @param {APIEmbed} embed
 * @param {Context} context
 * @returns {Child}
 */
function fields({ fields: all }, context) {
  if (!all || all.length === 0) return undefined;
  const drawn = all.map(({ name, value, inline }) =>
    h(
      'div',
      { class: inline ? 'field inline' : 'field' },
      h('dt', null, rich(name, context)),
      h('dd', null, rich(value, context)),
    ),
  );
  return h('dl', { class: 'fields' }, drawn);
}

/**
 * @param {APIEmbed} embed
 * @returns {Child}
 */
function footer({ footer: of, timestamp }) {
  const options = /** @type {const} */ ({ dateStyle: 'short', timeStyle: 'short' });
  const time = timestamp && new Intl.DateTimeFormat(yourLocale(), options).format(Date.parse(timestamp));
  const line = [of?.text, time].filter(Boolean).join(' • ');
  return line ? h('p', { class: 'embed-footer' }, line) : undefined;
}

/**
 * @param {string | undefined} url
 * @returns {url is string}
 */
export function isWeb(url) {
  const protocol = URL.parse(url ?? '')?.protocol;
  return protocol === 'http:' || protocol === 'https:';
}
