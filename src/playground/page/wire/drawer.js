/**
 * @import {WireLine, WireList} from '../../page-api/wire-shapes.ts'
 */
import { read } from '../base/api.js';
import { coalesced } from '../base/coalesce.js';
import { fill, find, h, part } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { attempt } from '../base/notice.js';
import { change, current, drawOn } from '../base/state.js';
import { createFilter } from './filter.js';
import { drawLine } from './line.js';

/** So many lines are drawn; the filter finds the others. */
const SHOWN = 200;

/** How long one pauses in typing before the filter is asked for, in milliseconds. */
const PAUSE = 200;

/**
 * Draws the drawer with what was said on the wire, and gives the buttons that open it.
 *
 * @returns {HTMLElement[]}
 */
export function drawWire() {
  const drawer = part('wire');
  const list = h('ol', { class: 'wire-list' });
  const summary = h('p', { class: 'quiet', role: 'status' });
  const load = coalesced(() => attempt(() => loadLines(filter.query(), list, summary)));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const filter = createFilter(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), PAUSE);
  });
  const close = closeButton();
  const scroller = h(
    'div',
    { class: 'wire-scroller', tabindex: 0, role: 'region', 'aria-label': 'Frames and requests' },
    list,
  );
  const head = h(
    'header',
    { class: 'wire-head' },
    h('h2', { id: 'wire-title' }, 'On the wire'),
    summary,
    close,
  );
  drawer.append(head, filter.element, scroller);
  const opener = wireButton();
  const refused = refusedButton();
  /** @param {boolean} open */
  const show = (open) => {
    drawer.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) void load();
  };
  opener.addEventListener('click', () => show(drawer.hidden !== false));
  refused.addEventListener('click', () => {
    filter.onlyRefused();
    show(true);
    find(drawer, 'input')?.focus();
  });
  close.addEventListener('click', () => {
    show(false);
    opener.focus();
  });
  drawer.addEventListener('keydown', ({ key }) => key === 'Escape' && close.click());
  drawOn(['wired'], () => {
    if (drawer.hidden === false) void load();
  });
  return [opener, refused];
}

/** @returns {HTMLButtonElement} */
function closeButton() {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close the wire' }, icon('close'));
}

/** @returns {HTMLButtonElement} */
function wireButton() {
  const label = 'What was said on the wire';
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: label,
      'aria-label': label,
      'aria-controls': 'wire',
      'aria-expanded': false,
    },
    icon('wire'),
  );
}

/**
 * Counts what Discord would have refused.
 *
 * @returns {HTMLButtonElement}
 */
function refusedButton() {
  const count = h('span', { class: 'count' });
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', title: 'Refused requests' },
    icon('shield'),
    count,
  );
  drawOn(['refusals'], ({ refusals }) => {
    count.textContent = refusals.length > 0 ? String(refusals.length) : '';
    button.setAttribute('aria-label', `Refused requests: ${refusals.length}`);
  });
  return button;
}

/**
 * @param {Record<string, string>} query
 * @param {HTMLElement} list
 * @param {HTMLElement} summary
 */
async function loadLines(query, list, summary) {
  /** @type {WireList} */
  const { lines, all } = await read('wire', query);
  const shown = lines.slice(0, SHOWN);
  keepOpen(list, shown);
  const more = lines.length > SHOWN ? `, the newest ${SHOWN} shown` : '';
  summary.textContent = `${lines.length} of the last ${all}${more}`;
}

/**
 * Draws the lines; those that stand already stay as they are, opened or not.
 *
 * @param {HTMLElement} list
 * @param {readonly WireLine[]} lines
 */
function keepOpen(list, lines) {
  const standing = new Map(
    [...list.children].flatMap((element) =>
      element instanceof HTMLElement ? [[element.dataset.number, element]] : [],
    ),
  );
  const drawn = lines.map((line) => standing.get(String(line.number)) ?? drawLine(line));
  if (drawn.length === 0) fill(list, h('li', { class: 'empty' }, 'Nothing that fits was said so far.'));
  else if (
    drawn.some((element, index) => list.children[index] !== element) ||
    list.children.length > drawn.length
  ) {
    fill(list, drawn);
  }
}

/** Says that something was said; the drawer asks for it if it is open. */
export function noteWire() {
  change({ wired: current().wired + 1 });
}
