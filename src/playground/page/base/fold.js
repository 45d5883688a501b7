/**
 * A text without regard to case and accents, for looking something up while it is typed.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * How long a text is as Discord counts: in code points.
 *
 * @param {string} text
 * @returns {number}
 */
export function sizeOf(text) {
  return Array.from(text).length;
}
