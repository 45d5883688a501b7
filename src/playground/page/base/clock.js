import { Refused } from './api.js';

/**
 * @typedef {object} ClockReading The bot's clock, as `GET /clock` says.
 * @property {string} now ISO 8601 instant.
 * @property {number} rate Bot seconds in a real second; 0 stands still.
 * @property {string | null} [nextDue] When the next reminder falls due.
 */

/** @type {{ reading: ClockReading, at: number } | undefined} */
let anchor;

/** @returns {ClockReading | undefined} The last reading; undefined where the bot has no clock to be read. */
export function clockReading() {
  return anchor?.reading;
}

/** @returns {number} The bot's time in milliseconds since the epoch; the page's own where the bot has none. */
export function botNow() {
  if (!anchor) return Date.now();
  return Date.parse(anchor.reading.now) + (performance.now() - anchor.at) * anchor.reading.rate;
}

/** Reads the bot's clock. No clock, or no bot at this moment, is no fault: the page's own time serves. */
export async function readClock() {
  try {
    const response = await fetch('/clock', { headers: { accept: 'application/json' } });
    anchor = response.ok ? anchored(await response.json()) : undefined;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    anchor = undefined;
  }
}

/**
 * Asks the bot which messages fell due, and when. As with the clock, no answer is no fault.
 *
 * @returns {Promise<Map<string, { due: string, posted: string }>>} By message.
 */
export async function readDue() {
  try {
    const response = await fetch('/posts', { headers: { accept: 'application/json' } });
    /** @type {{ posts: { message: string, due: string, posted: string }[] }} */
    const { posts } = response.ok ? await response.json() : { posts: [] };
    return new Map(posts.map(({ message, due, posted }) => [message, { due, posted }]));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return new Map();
  }
}

/**
 * Moves the bot's clock, or changes how fast it runs.
 *
 * @param {{ now?: string, rate?: number }} change
 */
export async function moveClock(change) {
  const response = await fetch('/clock', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Refused(`The bot keeps its clock as it is: ${await response.text()}`);
  await readClock();
}

/**
 * @param {ClockReading} reading
 * @returns {typeof anchor}
 */
function anchored(reading) {
  const valid = !Number.isNaN(Date.parse(reading.now)) && typeof reading.rate === 'number';
  return valid ? { reading, at: performance.now() } : undefined;
}
