/**
 * @import {WeatherView} from '../../page-api/shapes.ts'
 */
import { act, read } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { attempt, say } from '../base/notice.js';
import { current, drawOn } from '../base/state.js';
import { createPopup } from '../parts/popup.js';

const weathers = /** @type {const} */ ([
  ['drop-gateway', 'Drop the gateway'],
  ['lose-answer', 'Lose the answer to the next post'],
  ['unanswered', 'Leave the next post unanswered'],
  ['server-errors', 'Server errors for ten seconds'],
  ['rate-limit', 'Rate limit the next post'],
]);

/**
 * A button that opens the weather: what can go wrong between a bot and Discord.
 *
 * @returns {HTMLElement}
 */
export function drawWeather() {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: 'Weather',
      'aria-label': 'Weather: make something go wrong',
    },
    icon('cloud'),
  );
  const panel = h('div', { class: 'weather-panel' });
  const popup = createPopup(button, [panel], { onOpen: () => void draw(), onClose: () => {} });
  popup.setAttribute('role', 'dialog');
  popup.setAttribute('aria-label', 'Weather');
  async function draw() {
    await attempt(async () => {
      /** @type {WeatherView} */
      const { waiting } = await read('weather');
      fill(panel, drawPanel(waiting, draw));
    });
  }
  // A fault that has met its request is over.
  drawOn(['wired'], () => {
    if (popup.matches(':popover-open')) void draw();
  });
  return h('div', null, button, popup);
}

/**
 * @param {readonly string[]} waiting
 * @param {() => Promise<void>} after
 * @returns {(HTMLElement | false)[]}
 */
function drawPanel(waiting, after) {
  const { restarts, resets } = current().host;
  return [
    h('h2', null, 'What should go wrong?'),
    ...weathers.map(([kind, text]) => action(kind, text, () => change('make-weather', { kind }, after))),
    restarts && action('restart', 'Kill the bot and start it again', () => change('restart-bot', {}, after)),
    waiting.length > 0 &&
      h(
        'ul',
        { 'aria-label': 'Still to come' },
        waiting.map((text) => h('li', null, text)),
      ),
    waiting.length > 0 &&
      action('clear', 'Clear the sky', () => change('make-weather', { kind: 'clear' }, after)),
    resets && action('reset', 'Begin anew: forget everything', () => confirmReset(after)),
  ];
}

/**
 * @param {string} key
 * @param {string} text
 * @param {() => void} onclick
 * @returns {HTMLElement}
 */
function action(key, text, onclick) {
  return h(
    'button',
    { type: 'button', class: 'button secondary small', 'data-key': `weather-${key}`, onclick },
    text,
  );
}

/** @param {() => Promise<void>} after */
function confirmReset(after) {
  if (confirm('Forget all people, channels and messages, and begin anew?')) change('reset', {}, after);
}

/**
 * @param {string} name
 * @param {unknown} body
 * @param {() => Promise<void>} after
 */
function change(name, body, after) {
  void attempt(async () => {
    /** @type {{ says: string }} */
    const { says } = await act(name, body);
    say(says);
  }).then(after);
}
