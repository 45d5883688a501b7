import { botNow, clockReading, moveClock, readClock } from '../base/clock.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { attempt } from '../base/notice.js';
import { current } from '../base/state.js';
import { tickTimes } from '../base/times.js';
import { loadDue } from '../loads.js';
import { createPopup } from '../parts/popup.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How often the bot's clock is read anew, in milliseconds: another tab may have moved it. */
const READ_EVERY = 5000;

/** How often times are written anew, in milliseconds. */
const TICK_EVERY = 1000;

/**
 * The bot's time, and where the bot lets its clock be moved, what moves it.
 *
 * @returns {HTMLElement}
 */
export function drawClock() {
  const face = h('span', { class: 'clock-face' });
  const button = h('button', { type: 'button', class: 'clock' }, icon('clock'), face);
  const panel = h('div', { class: 'clock-panel' });
  const popup = createPopup(button, [panel], {
    // At once with what was read last, and again with what is so now: something may have been set up meanwhile.
    onOpen: () => {
      fill(panel, drawControls(tick));
      void readClock().then(() => fill(panel, drawControls(tick)));
    },
    onClose: () => {},
  });
  popup.setAttribute('aria-label', "The bot's clock");
  popup.setAttribute('role', 'dialog');
  function tick() {
    const now = botNow();
    const reading = clockReading();
    const { date, time } = clockText(now, reading?.rate ?? 1);
    fill(face, h('span', null, date), ' ', h('span', null, time));
    button.disabled = reading === undefined;
    button.title = reading ? "The bot's clock" : "This page's own clock: the bot has none to be read";
    button.setAttribute('aria-label', `${button.title}: ${face.textContent}`);
    tickTimes(document, now);
  }
  setInterval(tick, TICK_EVERY);
  setInterval(() => {
    if (document.hidden) return;
    void readClock().then(tick);
    void loadDue();
  }, READ_EVERY);
  addEventListener('focus', () => void readClock().then(tick));
  void readClock().then(tick);
  tick();
  return h('div', { class: 'clock-box' }, button, popup);
}

/**
 * @param {number} now
 * @param {number} rate
 * @returns {{ date: string, time: string }}
 */
function clockText(now, rate) {
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(now);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(now);
  if (rate === 1) return { date, time };
  return { date, time: rate === 0 ? `${time} · stopped` : `${time} · ${rate}×` };
}

/**
 * @param {() => void} after
 * @returns {HTMLElement[]}
 */
function drawControls(after) {
  /** @param {Parameters<typeof moveClock>[0]} change */
  const move = (change) => void attempt(() => moveClock(change)).then(after);
  /** @param {number} ms */
  const by = (ms) => move({ now: new Date(botNow() + ms).toISOString() });
  const due = clockReading()?.nextDue;
  return [
    dateForm((now) => move({ now })),
    h(
      'div',
      { class: 'part-row' },
      action('+1 hour', () => by(HOUR)),
      action('+1 day', () => by(DAY)),
      due ? action('Next reminder', () => move({ now: due })) : '',
    ),
    ...current().host.days.map(({ name, day }) =>
      dayButton(name, () => void attempt(() => goToDay(day)).then(after)),
    ),
    h(
      'div',
      { class: 'part-row' },
      [0, 1, 60].map((rate) => rateButton(rate, () => move({ rate }))),
    ),
  ];
}

/**
 * @param {(iso: string) => void} onGo
 * @returns {HTMLElement}
 */
function dateForm(onGo) {
  const input = h('input', {
    type: 'datetime-local',
    class: 'input',
    id: 'clock-date',
    'data-key': 'clock-date',
    step: 1,
    required: true,
  });
  input.value = localIso(botNow());
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const form = h(
    'form',
    { class: 'clock-form' },
    h('label', { for: 'clock-date' }, `Date and time, ${zone}`),
    input,
    h('button', { type: 'submit', class: 'button primary small' }, 'Go there'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onGo(new Date(input.value).toISOString());
  });
  return form;
}

/**
 * To the beginning of a day, and on to what falls due first on it, if anything does.
 *
 * @param {string} day ISO 8601 date.
 */
async function goToDay(day) {
  const start = `${day}T00:00:00.000Z`;
  await moveClock({ now: start });
  const due = clockReading()?.nextDue;
  if (due && Date.parse(due) < Date.parse(start) + DAY) await moveClock({ now: due });
}

/**
 * @param {string} name
 * @param {() => void} onclick
 * @returns {HTMLElement}
 */
function dayButton(name, onclick) {
  return h('button', { type: 'button', class: 'button secondary small day', onclick }, name);
}

/**
 * An instant as a date field takes it: wall time in the reader's zone.
 *
 * @param {number} at Milliseconds since the epoch.
 * @returns {string}
 */
function localIso(at) {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 19);
}

/**
 * @param {string} text
 * @param {() => void} onclick
 * @returns {HTMLElement}
 */
function action(text, onclick) {
  return h(
    'button',
    { type: 'button', class: 'button secondary small', 'data-key': `clock-${text}`, onclick },
    text,
  );
}

/**
 * @param {number} rate
 * @param {() => void} onclick
 * @returns {HTMLElement}
 */
function rateButton(rate, onclick) {
  const element = action(rate === 0 ? 'Stand still' : `${rate}×`, onclick);
  element.setAttribute('aria-pressed', String(clockReading()?.rate === rate));
  return element;
}
