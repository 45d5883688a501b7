/**
 * @import {AnswerView} from '../../page-api/shapes.ts'
 * @import {CommandLine} from './command-line.js'
 * @import {Picked} from './picked.js'
 */
import { act, Refused } from '../base/api.js';
import { freshId } from '../base/dom.js';
import { change, current } from '../base/state.js';
import { NO_RESPONSE } from '../parts/interact.js';
import { openModal } from '../parts/modal.js';
import { optionsLeft } from './command-line.js';
import { packFile } from './files.js';
import { pickedPart } from './picked.js';
import { readValue } from './values.js';

/** @typedef {Record<string, string | number | boolean | File>} Values */

/**
 * Reads all options of a line.
 *
 * @param {CommandLine} line
 * @param {Picked} picked
 * @returns {{ values: Values, problems: readonly string[] }} Problems are sentences.
 */
export function readOptions(line, picked) {
  /** @type {Values} */
  const values = {};
  const problems = optionsLeft(line)
    .filter(({ required }) => required)
    .map(({ label }) => `${label} is required.`);
  if (line.free) problems.push(`“${line.free}” belongs to no option: ${hintOf(line)}`);
  for (const { option, text } of line.written) {
    const part = pickedPart(picked, option, text);
    if (part?.rest) problems.push(`“${part.rest}” belongs to no option.`);
    const reading = readValue(option, text, part?.value);
    if ('problem' in reading) problems.push(`${option.label} ${reading.problem}.`);
    else values[option.name] = reading.value;
  }
  return { values, problems };
}

/** @param {CommandLine} line */
function hintOf({ command: { options } }) {
  const first = options[0]?.label;
  return first === undefined ? 'this command takes none.' : `write it as ${first}:…`;
}

/**
 * Sends a command, and shows what became of it.
 *
 * @param {CommandLine} line
 * @param {Values} options
 */
export async function sendCommand({ command }, options) {
  const { world, channelId } = current();
  if (!world || channelId === undefined) return;
  const where = { as: world.you, channel: channelId };
  const { applicationId, label, name } = command;
  const pending = { key: freshId('pending'), channelId, as: world.you, applicationId, label };
  change({ pending: [...current().pending, pending] });
  try {
    /** @type {AnswerView} */
    const answer = await act('command', {
      ...where,
      application: applicationId,
      name,
      options: await packed(options),
    });
    if (answer.modal) openModal(answer.modal, answer.interactionId, where);
    settle(pending.key, answer.outcome === 'no-response' ? NO_RESPONSE : undefined);
  } catch (error) {
    settle(pending.key, error instanceof Refused ? error.message : 'The playground does not answer.');
    if (!(error instanceof Refused || error instanceof TypeError)) throw error;
  }
}

/**
 * @param {Values} options
 * @returns {Promise<object>} Options as JSON can hold them.
 */
async function packed(options) {
  const entries = Object.entries(options).map(async ([name, value]) => [
    name,
    value instanceof File ? await packFile(value) : value,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * @param {string} key
 * @param {string | undefined} problem
 */
function settle(key, problem) {
  const { pending } = current();
  const others = pending.filter((one) => one.key !== key);
  const own = pending.find((one) => one.key === key);
  change({ pending: own && problem !== undefined ? [...others, { ...own, problem }] : others });
}
