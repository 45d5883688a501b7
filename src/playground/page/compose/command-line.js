/**
 * @import {PickerCommand, PickerOption} from '../../page-api/shapes.ts'
 */

/**
 * @typedef {object} Written One option as it stands in the message box.
 * @property {PickerOption} option
 * @property {string} text Its value as it was typed.
 * @property {number} from Where the value begins in the line.
 * @property {number} to Where it ends.
 */

/**
 * @typedef {object} CommandLine A line that begins with a command.
 * @property {PickerCommand} command
 * @property {readonly Written[]} written
 * @property {string} free What stands before the first option and belongs to none.
 * @property {number} freeFrom Where that begins.
 */

/**
 * Finds the command that a line begins with: `/` and its name, in the person's language or as it is sent. The
 * longest fits best; `preferred` decides where two applications have one of the same name.
 *
 * @param {string} line
 * @param {readonly PickerCommand[]} commands
 * @param {PickerCommand} [preferred]
 * @returns {PickerCommand | undefined}
 */
export function commandOf(line, commands, preferred) {
  const fits = (/** @type {PickerCommand} */ command) => nameLength(line, command) > 0;
  if (preferred && commands.includes(preferred) && fits(preferred)) return preferred;
  const size = (/** @type {PickerCommand} */ command) => nameLength(line, command);
  return commands.filter(fits).toSorted((one, other) => size(other) - size(one))[0];
}

/**
 * Reads a line that begins with this command: `/release film:part two region:US`.
 *
 * @param {string} line
 * @param {PickerCommand} command
 * @returns {CommandLine}
 */
export function readLine(line, command) {
  const start = nameLength(line, command);
  const heads = headsOf(line, start, command.options);
  const written = heads.map(({ option, from }, index) => {
    const end = heads[index + 1]?.at ?? line.length;
    const text = line.slice(from, end);
    return { option, from, to: from + text.trimEnd().length, text: text.trim() };
  });
  const free = line.slice(start, heads[0]?.at ?? line.length);
  return { command, written, free: free.trim(), freeFrom: start + (free.length - free.trimStart().length) };
}

/**
 * The option whose value is being typed at a place in the line.
 *
 * @param {CommandLine} line
 * @param {number} caret
 * @returns {Written | undefined}
 */
export function writtenAt({ written }, caret) {
  return written.findLast(({ from }) => from <= caret);
}

/**
 * Options that are not in the line yet, required ones first.
 *
 * @param {CommandLine} line
 * @returns {PickerOption[]}
 */
export function optionsLeft({ command, written }) {
  return command.options.filter((option) => written.every((one) => one.option !== option));
}

/**
 * How long `/` and the name are at the start of the line, or 0 when it is another command.
 *
 * @param {string} line
 * @param {PickerCommand} command
 * @returns {number}
 */
export function nameLength(line, command) {
  const lower = line.toLowerCase();
  const name = [command.label, command.name].find((one) => {
    const start = `/${one.toLowerCase()}`;
    return lower === start || lower.startsWith(`${start} `);
  });
  return name === undefined ? 0 : name.length + 1;
}

/**
 * @typedef {{ option: PickerOption, at: number, from: number }} Head An option's name in the line: where it begins, and its value.
 */

/**
 * An option is `name:` after a blank, once; whatever else looks like it belongs to the value before.
 *
 * @param {string} line
 * @param {number} start
 * @param {readonly PickerOption[]} options
 * @returns {Head[]}
 */
function headsOf(line, start, options) {
  /** @type {Head[]} */
  const heads = [];
  for (const match of line.slice(start).matchAll(/(?<=\s)([-_'\p{L}\p{N}]{1,32}):/gu)) {
    const name = match[1]?.toLowerCase();
    const option = options.find((one) => one.label.toLowerCase() === name || one.name === name);
    if (!option || heads.some((head) => head.option === option)) continue;
    const at = start + match.index;
    heads.push({ option, at, from: at + match[0].length });
  }
  return heads;
}
