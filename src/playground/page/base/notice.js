import { Refused } from './api.js';
import { h, part } from './dom.js';

/** How long a notice stays, in milliseconds. */
const STAYS = 8000;

/**
 * Says something at the edge of the page for a while.
 *
 * @param {string} text
 */
function notice(text) {
  const element = h('p', { class: 'notice' }, text);
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
    if (error instanceof Refused) notice(error.message);
    else if (error instanceof TypeError && error.message.includes('fetch'))
      notice('The playground does not answer.');
    else throw error;
  }
}
