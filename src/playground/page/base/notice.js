import { Refused } from './api.js';
import { h, part } from './dom.js';

/** How long a notice stays, in milliseconds. */
const STAYS = 8000;

/**
 * Says something at the edge of the page for a while.
 *
 * @param {string} text
 */
export function say(text) {
  show(text, 'notice');
}

/**
 * @param {string} text
 * @param {string} classes
 */
function show(text, classes) {
  const element = h('p', { class: classes }, text);
  part('notices').append(element);
  setTimeout(() => element.remove(), STAYS);
}

/**
 * Does something that the playground may refuse, and says so when it does.
 *
 * @param {() => Promise<void>} run
 */
export async function attempt(run) {
  try {
    await run();
  } catch (error) {
    if (error instanceof Refused) show(error.message, 'notice refused');
    else if (error instanceof TypeError && error.message.includes('fetch'))
      show('The playground does not answer.', 'notice refused');
    else throw error;
  }
}
