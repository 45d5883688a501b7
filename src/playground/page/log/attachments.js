/**
 * @import {APIAttachment} from 'discord-api-types/v10'
 */
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { localPath, picture } from '../base/images.js';

/** What the playground serves as a picture; anything else is taken away as a file. */
const shown = /^image\/(png|jpeg|gif|webp|avif)$/;

/**
 * The files of a message: pictures as pictures, the rest as something to take away.
 *
 * @param {readonly APIAttachment[]} attachments
 * @returns {HTMLElement[]}
 */
export function drawAttachments(attachments) {
  return attachments.map((file) =>
    shown.test(file.content_type ?? '') ? drawPicture(file) : drawFile(file),
  );
}

/**
 * @param {APIAttachment} file
 * @returns {HTMLElement}
 */
function drawPicture({ url, description, filename }) {
  return h('figure', { class: 'attached' }, picture(url, description || filename, 'large'));
}

/**
 * @param {Pick<APIAttachment, 'url' | 'filename' | 'size'>} file
 * @returns {HTMLElement}
 */
export function drawFile({ url, filename, size }) {
  const path = localPath(url);
  const name =
    path === undefined ? h('span', null, filename) : h('a', { href: path, download: filename }, filename);
  return h('p', { class: 'file' }, icon('file'), name, h('span', { class: 'quiet' }, bytes(size)));
}

/**
 * @param {number} size
 * @returns {string}
 */
function bytes(size) {
  const [unit, each] =
    size < 1024 ? ['byte', 1] : size < 1024 ** 2 ? ['kilobyte', 1024] : ['megabyte', 1024 ** 2];
  // The short form of the smallest unit knows no plural: "306 byte".
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const style = /** @type {const} */ ({ style: 'unit', maximumFractionDigits: 1 });
  const format = new Intl.NumberFormat('en', { ...style, unitDisplay, unit: String(unit) });
  return format.format(size / Number(each));
}
