/**
 * @import {Choice} from '../../page-api/shapes.ts'
 */
import { act, Refused } from '../base/api.js';

/** How long a pause in typing is before the bot is asked, in milliseconds. */
const PAUSE = 150;

/** @typedef {{ state: 'loading' | 'ready' | 'failed', choices: readonly Choice[] }} Completions */

/**
 * Asks the bot what it offers for what is being typed.
 *
 * @param {() => void} onChange Is called when the answer has come.
 */
export function createCompletions(onChange) {
  let asked = '';
  let topicNow = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Completions} */
  let now = { state: 'loading', choices: [] };

  /** @param {string} question */
  async function ask(question) {
    const answer = await answerTo(question);
    if (question !== asked) return;
    now = answer;
    onChange();
  }
  return {
    current: () => now,
    /**
     * Asks, unless this is what was asked last.
     *
     * @param {{ as: string, channel: string | undefined, application: string, name: string, options: object, focused: string }} body As `POST /page-api/autocomplete` takes it.
     */
    ask(body) {
      const question = JSON.stringify(body);
      if (question === asked) return;
      asked = question;
      const topic = `${body.name} ${body.focused}`;
      // What fitted a moment ago stays until there is something better.
      now = { state: 'loading', choices: topic === topicNow ? now.choices : [] };
      topicNow = topic;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(question), PAUSE);
    },
    /** Forgets what was asked. */
    forget() {
      asked = '';
      clearTimeout(timer);
    },
  };
}

/**
 * @param {string} question
 * @returns {Promise<Completions>}
 */
async function answerTo(question) {
  try {
    /** @type {{ choices: readonly Choice[] }} */
    const { choices } = await act('autocomplete', JSON.parse(question));
    return { state: 'ready', choices };
  } catch (error) {
    if (error instanceof Refused || error instanceof TypeError) return { state: 'failed', choices: [] };
    throw error;
  }
}
