/**
 * @import {SettingsView} from '../../page-api/settings-shapes.ts'
 */
import { act, read } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { openGuild } from '../base/names.js';
import { attempt } from '../base/notice.js';
import { drawOn } from '../base/state.js';
import { createSheet } from '../parts/sheet.js';
import { channelSection } from './channels.js';
import { peopleSection } from './people.js';
import { roleSection } from './roles.js';

/**
 * @typedef {object} Hand What a section works with.
 * @property {string} guild The server's id.
 * @property {SettingsView} settings
 * @property {{ role?: string, member?: string, channel?: string, target?: string }} chosen What is being looked at; kept from one drawing to the next.
 * @property {(name: string, body: object) => void} change Does something to the server; all is drawn anew when the feed says that it was done.
 * @property {() => void} redraw
 */

/**
 * A button that opens the server's people, roles, channels and permissions. They are the player's to change,
 * whoever they act as.
 *
 * @returns {HTMLElement}
 */
export function drawSettings() {
  const { dialog, body } = createSheet('People, roles and channels');
  /** @type {Hand['chosen']} */
  const chosen = {};
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: 'People, roles and channels',
      'aria-label': 'People, roles and channels',
    },
    icon('sliders'),
  );
  const load = () => attempt(async () => show(body, chosen));
  button.addEventListener('click', () => {
    dialog.showModal();
    void load();
  });
  drawOn(['world'], () => {
    if (dialog.open) void load();
  });
  drawOn(['guildId'], ({ guildId }) => {
    button.hidden = guildId === undefined;
  });
  return button;
}

/**
 * @param {HTMLElement} body
 * @param {Hand['chosen']} chosen
 */
async function show(body, chosen) {
  const guild = openGuild()?.id;
  if (guild === undefined) return;
  /** @type {SettingsView} */
  const settings = await read('settings', { guild });
  const change = (/** @type {string} */ name, /** @type {object} */ given) =>
    void attempt(async () => {
      await act(name, given);
    });
  const draw = () => {
    const hand = { guild, settings, chosen, change, redraw: draw };
    keepingTyped(body, () =>
      fill(
        body,
        h('div', { class: 'settings' }, peopleSection(hand), roleSection(hand), channelSection(hand)),
      ),
    );
  };
  draw();
}

/**
 * Draws anew, and keeps what is half typed: the server may change under one's hands.
 *
 * @param {HTMLElement} body
 * @param {() => void} draw
 */
function keepingTyped(body, draw) {
  const typed = new Map(fieldsOf(body).map((field) => [field.dataset.key, stateOf(field)]));
  draw();
  for (const field of fieldsOf(body)) {
    const state = typed.get(field.dataset.key);
    if (!state) continue;
    field.value = state.value;
    if (field instanceof HTMLInputElement) field.checked = state.checked;
  }
}

/**
 * @param {HTMLElement} body
 * @returns {(HTMLInputElement | HTMLSelectElement)[]} The fields of the forms that make something.
 */
function fieldsOf(body) {
  return [...body.querySelectorAll('form [data-key]')].flatMap((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? [field] : [],
  );
}

/** @param {HTMLInputElement | HTMLSelectElement} field */
function stateOf(field) {
  return { value: field.value, checked: field instanceof HTMLInputElement && field.checked };
}
