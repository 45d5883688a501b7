import { h } from './dom.js';
import { icon } from './icons.js';

/** Names that a browser knows this machine by. */
const here = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The path of a file that this playground keeps; undefined for anything on another machine, which is never loaded.
 *
 * @param {string} address
 * @returns {string | undefined}
 */
export function localPath(address) {
  const url = URL.parse(address);
  if (!url || !here.has(url.hostname) || url.port !== location.port) return undefined;
  return `${url.pathname}${url.search}`;
}

/**
 * A picture, or for one that lies elsewhere a note that says where.
 *
 * @param {string} address
 * @param {string} description For those who don't see it; empty where the text beside it says the same.
 * @param {string} [shape] An extra class.
 * @returns {HTMLElement}
 */
export function picture(address, description, shape = '') {
  const path = localPath(address);
  if (path !== undefined) return h('img', { class: `picture ${shape}`, src: path, alt: description });
  const host = URL.parse(address)?.host;
  const text = description || (host ? `Picture at ${host}` : 'Picture');
  const note = h('span', null, text);
  return h('span', { class: `picture elsewhere ${shape}`, title: address }, icon('picture'), note);
}
