/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Each unit in milliseconds, and how many of it make one of the next. */
const units = /** @type {const} */ ([
  ['second', 1000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 30],
  ['month', 2_629_800_000, 12],
  ['year', 31_557_600_000, Infinity],
]);

/** The last instant that a date can hold, in milliseconds since the epoch. */
const END_OF_DATES = 8.64e15;

/**
 * A timestamp as Discord writes it, in the reader's zone.
 *
 * @param {number} at Milliseconds since the epoch.
 * @param {string} style One of Discord's letters; another one counts as `f`.
 * @param {string} locale
 * @param {number} now For style `R`: milliseconds since the epoch.
 * @returns {string}
 */
export function timeText(at, style, locale, now) {
  if (Math.abs(at) > END_OF_DATES) return 'Invalid Date';
  if (style === 'R') return relativeText(at - now, locale);
  return new Intl.DateTimeFormat(locale, styles[style] ?? styles.f).format(at);
}

/**
 * @param {number} ms
 * @param {string} locale
 * @returns {string}
 */
function relativeText(ms, locale) {
  const [unit, size] = units.find(([, each, most]) => Math.round(Math.abs(ms) / each) < most) ?? units[5];
  return new Intl.RelativeTimeFormat(locale).format(Math.round(ms / size), unit);
}

/**
 * A timestamp as an element that `tickTimes` keeps right.
 *
 * @param {number} at Milliseconds since the epoch.
 * @param {string} style
 * @param {string} locale
 * @param {number} now
 * @returns {HTMLTimeElement}
 */
export function timeElement(at, style, locale, now) {
  const element = document.createElement('time');
  if (Math.abs(at) <= END_OF_DATES) element.dateTime = new Date(at).toISOString();
  element.className = 'time';
  element.dataset.at = String(at);
  element.dataset.style = style;
  element.dataset.locale = locale;
  element.title = timeText(at, 'F', locale, now);
  element.textContent = timeText(at, style, locale, now);
  return element;
}

/**
 * Writes all relative timestamps anew.
 *
 * @param {ParentNode} within
 * @param {number} now
 */
export function tickTimes(within, now) {
  for (const element of within.querySelectorAll('time[data-style="R"]')) {
    if (!(element instanceof HTMLElement)) continue;
    const { at, locale } = element.dataset;
    const text = timeText(Number(at), 'R', locale ?? 'en', now);
    if (element.textContent !== text) element.textContent = text;
  }
}
