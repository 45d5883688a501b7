/**
 * @import {APIFileComponent, APIMediaGalleryComponent, APIThumbnailComponent} from 'discord-api-types/v10'
 * @import {SeenMessage} from '../../acting.ts'
 */
import { h } from '../base/dom.js';
import { picture } from '../base/images.js';
import { drawFile } from '../log/attachments.js';
import { resolve } from '../log/embed.js';
import { spoiler } from '../log/marks.js';

/**
 * @param {APIThumbnailComponent} thumbnail
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
export function drawThumbnail({ media, description, spoiler: veiled }, { attachments }) {
  const element = picture(resolve(media.url, attachments), description ?? '', 'thumbnail');
  return veiled ? spoiler([element]) : element;
}

/**
 * @param {APIMediaGalleryComponent} gallery
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
export function drawGallery({ items }, { attachments }) {
  const pictures = items.map(({ media, description, spoiler: veiled }) => {
    const element = picture(resolve(media.url, attachments), description ?? '', 'large');
    return h('figure', null, veiled ? spoiler([element]) : element);
  });
  return h('div', { class: items.length > 1 ? 'gallery many' : 'gallery' }, pictures);
}

/**
 * @param {APIFileComponent} part
 * @param {SeenMessage} message
 * @returns {HTMLElement}
 */
export function drawFilePart({ file, name, size, spoiler: veiled }, { attachments }) {
  const url = resolve(file.url, attachments);
  const kept = attachments.find((one) => one.url === url);
  const filename = kept?.filename ?? name ?? file.url.replace('attachment://', '');
  const element = drawFile({ url, filename, size: kept?.size ?? size ?? 0 });
  return veiled ? spoiler([element]) : element;
}
