/**
 * @import {PickerOption} from '../../page-api/shapes.ts'
 */

/** @typedef {ReadonlyMap<string, string | number | File>} Picked What picked texts stand for. */

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

/**
 * Parts what stands after an option's name into the value that was picked for it, and words that came after;
 * undefined where nothing was picked for it.
 *
 * @param {Picked} picked
 * @param {PickerOption} option
 * @param {string} text
 * @returns {{ value: string | number | File, text: string, rest: string } | undefined}
 */
export function pickedPart(picked, option, text) {
  const start = `${option.name}:`;
  const fits = [...picked]
    .filter(([key]) => key.startsWith(start))
    .map(([key, value]) => ({ value, text: key.slice(start.length) }))
    .filter((one) => text === one.text || text.startsWith(`${one.text} `))
    .toSorted((one, other) => other.text.length - one.text.length);
  return fits[0] && { ...fits[0], rest: text.slice(fits[0].text.length).trim() };
}
