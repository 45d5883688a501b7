/**
 * @import {PickerCommand} from '../../page-api/shapes.ts'
 * @import {Item} from '../parts/listbox.js'
 * @import {CommandLine, Written} from './command-line.js'
 * @import {Picked} from './picked.js'
 * @import {Completions} from './completions.js'
 */
import { fold } from '../base/fold.js';
import { commandOf, nameLength, optionsLeft, readLine, writtenAt } from './command-line.js';
import { pickedKey, pickedPart } from './picked.js';
import { fixedItems, isFile } from './values.js';

/**
 * @typedef {object} Suggestion A line of the list above the message box, and what picking it makes of the box.
 * @property {Item} item
 * @property {string} text The whole line.
 * @property {number} caret
 * @property {PickerCommand} [command] The command that was picked.
 * @property {readonly [key: string, value: string | number]} [picked] What a picked text stands for.
 * @property {Written} [fileFor] Where the name of a file is to stand that is yet to be chosen.
 */

/**
 * @typedef {object} Offer
 * @property {string} title
 * @property {readonly Suggestion[]} suggestions
 * @property {number} active Which one Enter picks at once; -1 is none.
 * @property {string} [note]
 */

/**
 * @typedef {object} Draft What stands in the message box.
 * @property {string} text
 * @property {number} caret
 * @property {readonly PickerCommand[]} commands
 * @property {PickerCommand | undefined} preferred The command that was picked from the list.
 * @property {Picked} picked
 * @property {Completions} completions What the bot offers for the option that is being typed.
 */

/**
 * What to offer for a line as it stands; undefined where there is nothing to offer.
 *
 * @param {Draft} draft
 * @returns {Offer | undefined}
 */
export function suggest(draft) {
  const { text, commands, preferred } = draft;
  if (!text.startsWith('/')) return undefined;
  const command = commandOf(text, commands, preferred);
  if (!command || text.length <= nameLength(text, command)) return offerCommands(text, commands);
  const line = readLine(text, command);
  const written = writtenAt(line, draft.caret);
  if (!written) return offerOptions(draft, line, { text: line.free, from: line.freeFrom });
  const part = pickedPart(draft.picked, written.option, written.text);
  const end = part && written.to - part.rest.length;
  // With the cursor behind a picked value one goes on to the next option.
  if (!part || end === undefined || draft.caret <= written.from + part.text.length)
    return offerValues(draft, written);
  return offerOptions(draft, line, { text: part.rest, from: end });
}

/**
 * @param {string} text
 * @param {readonly PickerCommand[]} commands
 * @returns {Offer}
 */
function offerCommands(text, commands) {
  const wanted = fold(text.slice(1));
  const rank = (/** @type {PickerCommand} */ { label, name }) =>
    fold(label).startsWith(wanted) || name.startsWith(wanted) ? 0 : fold(label).includes(wanted) ? 1 : 2;
  const fit = commands
    .filter((command) => rank(command) < 2)
    .toSorted((one, other) => rank(one) - rank(other));
  return {
    title: 'Commands',
    suggestions: fit.map(offerCommand),
    active: 0,
    ...(fit.length === 0 && {
      note: commands.length === 0 ? 'There are no commands here.' : 'No command fits.',
    }),
  };
}

/**
 * @param {PickerCommand} command
 * @returns {Suggestion}
 */
function offerCommand(command) {
  const first = command.options.find(({ required }) => required);
  const text = first ? `/${command.label} ${first.label}:` : `/${command.label} `;
  const item = {
    key: `${command.applicationId} ${command.name}`,
    label: `/${command.label}`,
    detail: command.description,
  };
  return { item, text, caret: text.length, command };
}

/** @typedef {{ text: string, from: number }} Loose Words that belong to no option yet, and where they begin. */

/**
 * @param {Draft} draft
 * @param {CommandLine} line
 * @param {Loose} loose
 * @returns {Offer | undefined}
 */
function offerOptions({ text }, line, loose) {
  const left = optionsLeft(line);
  if (left.length === 0) return undefined;
  const word = fold(loose.text);
  const fit = left.filter(({ label, name }) => fold(label).startsWith(word) || name.startsWith(word));
  const before = text.slice(0, loose.from).trimEnd();
  const after = text.slice(loose.from + loose.text.length).trim();
  // Words that begin no option's name become the value of the option that is picked.
  const value = fit.length > 0 ? '' : loose.text;
  return {
    title: `Options of /${line.command.label}`,
    suggestions: (fit.length > 0 ? fit : left).map((option) => {
      const head = `${before} ${option.label}:${value}`;
      const note = option.required ? 'required' : 'optional';
      const item = { key: option.name, label: option.label, detail: option.description, note };
      return { item, text: after ? `${head} ${after}` : head, caret: head.length };
    }),
    active: word && fit.length > 0 ? 0 : -1,
  };
}

/**
 * @param {Draft} draft
 * @param {Written} written
 * @returns {Offer | undefined}
 */
function offerValues(draft, written) {
  const { option } = written;
  if (isFile(option)) return offerFile(draft, written);
  if (option.autocomplete) return offerChoices(draft, written, draft.completions);
  const items = fixedItems(option);
  if (!items) return undefined;
  const wanted = fold(written.text.replace(/^[@#]/, ''));
  const exact = items.some(({ label }) => fold(label) === wanted);
  const fit = items.filter(({ label, detail }) => fold(`${label} ${detail ?? ''}`).includes(wanted));
  const suggestions = fit.map((item) => {
    const value = option.choices.find((choice) => String(choice.value) === item.key)?.value ?? item.key;
    // True and false are read as they are typed: the value is no text.
    return offerValue(draft, written, item, option.type === 5 ? undefined : value);
  });
  return {
    title: option.label,
    suggestions,
    active: exact ? -1 : 0,
    ...(fit.length === 0 && { note: 'Nothing fits.' }),
  };
}

/**
 * @param {Draft} draft
 * @param {Written} written
 * @returns {Offer}
 */
function offerFile({ text, caret }, written) {
  const item = { key: 'choose', label: 'Choose a file…', detail: 'At most 1 MB' };
  return { title: written.option.label, suggestions: [{ item, text, caret, fileFor: written }], active: 0 };
}

/**
 * @param {Draft} draft
 * @param {Written} written
 * @param {Completions} completions
 * @returns {Offer}
 */
function offerChoices(draft, written, { state, choices }) {
  const notes = {
    loading: 'Loading options…',
    failed: 'The options could not be loaded.',
    ready: 'Nothing found.',
  };
  return {
    title: written.option.label,
    suggestions: choices.map((choice) =>
      offerValue(draft, written, { key: String(choice.value), label: choice.name }, choice.value),
    ),
    active: -1,
    ...(choices.length === 0 && { note: notes[state] }),
  };
}

/**
 * @param {Draft} draft
 * @param {Written} written
 * @param {Item} item
 * @param {string | number | undefined} value
 * @returns {Suggestion}
 */
function offerValue({ text }, { option, from, to }, item, value) {
  const before = `${text.slice(0, from)}${item.label} `;
  const after = text.slice(to).trimStart();
  return {
    item,
    text: before + after,
    caret: before.length,
    ...(value !== undefined && { picked: [pickedKey(option, item.label), value] }),
  };
}
