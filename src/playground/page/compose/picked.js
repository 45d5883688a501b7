/**
 * @import {PickerOption} from '../../page-api/shapes.ts'
 */

/**
 * Under what a picked value is remembered: the option, and the text that stands for it in the line.
 *
 * @param {PickerOption} option
 * @param {string} text
 * @returns {string}
 */
export function pickedKey(option, text) {
  return `${option.name}:${text.trim()}`;
}
