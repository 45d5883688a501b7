/**
 * @import {PickerOption} from '../../page-api/shapes.ts'
 * @import {Item} from '../parts/listbox.js'
 */
import { fold, sizeOf } from '../base/fold.js';
import { channels, people, roles } from '../parts/entities.js';
import { fileProblem } from './files.js';

/** Discord's numbers of the types of an option. */
const TYPE = {
  file: 11,
  text: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
};

/** @typedef {{ value: string | number | boolean | File } | { problem: string }} Reading */

/**
 * What may be chosen for an option without asking the bot; undefined where anything may be typed.
 *
 * @param {PickerOption} option
 * @returns {Item[] | undefined}
 */
export function fixedItems(option) {
  if (option.choices.length > 0)
    return option.choices.map(({ name, value }) => ({ key: String(value), label: name }));
  switch (option.type) {
    case TYPE.boolean:
      return [
        { key: 'true', label: 'True' },
        { key: 'false', label: 'False' },
      ];
    case TYPE.user:
      return people();
    case TYPE.channel:
      return channels(option.channelTypes);
    case TYPE.role:
      return roles();
    case TYPE.mentionable:
      return [...people(), ...roles()];
    default:
      return undefined;
  }
}

/**
 * @param {PickerOption} option
 * @returns {boolean} Whether a file is asked for.
 */
export function isFile({ type }) {
  return type === TYPE.file;
}

/**
 * Makes a value of what was typed for an option.
 *
 * @param {PickerOption} option
 * @param {string} text
 * @param {string | number | File | undefined} picked What was picked for this very text.
 * @returns {Reading}
 */
export function readValue(option, text, picked) {
  if (text === '') return { problem: 'is empty' };
  const problem = picked instanceof File ? fileProblem(picked) : undefined;
  if (problem !== undefined) return { problem };
  if (picked !== undefined) return { value: picked };
  if (isFile(option)) return { problem: 'must be chosen from your files' };
  const items = fixedItems(option);
  if (items) return fromItems(option, text, items);
  if (option.type === TYPE.integer || option.type === TYPE.number) return fromNumber(option, text);
  return fromText(option, text);
}

/**
 * @param {PickerOption} option
 * @param {string} text
 * @param {readonly Item[]} items
 * @returns {Reading}
 */
function fromItems(option, text, items) {
  const wanted = fold(text.replace(/^[@#]/, ''));
  const item = items.find(({ label, key }) => fold(label) === wanted || key === text);
  if (!item) return { problem: 'must be one of the list' };
  if (option.type === TYPE.boolean) return { value: item.key === 'true' };
  const choice = option.choices.find(({ value }) => String(value) === item.key);
  return { value: choice?.value ?? item.key };
}

/**
 * @param {PickerOption} option
 * @param {string} text
 * @returns {Reading}
 */
function fromNumber({ type, min, max }, text) {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return { problem: 'must be a number' };
  if (type === TYPE.integer && !Number.isSafeInteger(value)) return { problem: 'must be a whole number' };
  if (min !== undefined && value < min) return { problem: `must be ${min} or more` };
  return max !== undefined && value > max ? { problem: `must be ${max} or less` } : { value };
}

/**
 * @param {PickerOption} option
 * @param {string} text
 * @returns {Reading}
 */
function fromText({ minLength = 0, maxLength = 6000 }, text) {
  const size = sizeOf(text);
  if (size < minLength) return { problem: `must have ${minLength} characters or more` };
  return size > maxLength ? { problem: `must have ${maxLength} characters or fewer` } : { value: text };
}
