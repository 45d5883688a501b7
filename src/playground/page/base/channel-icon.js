/**
 * @import {IconName} from './icons.js'
 */

/** By Discord's number of the channel's type. */
const icons = /** @type {const} */ ({
  1: 'at',
  2: 'speaker',
  3: 'people',
  4: 'chevron',
  5: 'megaphone',
  10: 'thread',
  11: 'thread',
  12: 'thread',
  13: 'stage',
  15: 'forum',
  16: 'picture',
});

/** What a screen reader says of the type. */
const kinds = /** @type {const} */ ({
  1: 'direct messages',
  2: 'voice channel',
  3: 'group',
  4: 'category',
  5: 'announcement channel',
  10: 'thread',
  11: 'thread',
  12: 'private thread',
  13: 'stage channel',
  15: 'forum',
  16: 'media channel',
});

/**
 * @param {number} type
 * @returns {IconName}
 */
export function channelIcon(type) {
  return icons[/** @type {keyof typeof icons} */ (type)] ?? 'hash';
}

/**
 * @param {number} type
 * @returns {string}
 */
export function channelKind(type) {
  return kinds[/** @type {keyof typeof kinds} */ (type)] ?? 'text channel';
}
