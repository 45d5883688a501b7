/**
 * @import {EventView} from '../../page-api/shapes.ts'
 */
import { botNow } from '../base/clock.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf, openGuild, personOf, yourLocale } from '../base/names.js';
import { drawOn } from '../base/state.js';
import { timeElement } from '../base/times.js';
import { createSheet } from '../parts/sheet.js';

/**
 * A line over the channels that opens the server's scheduled events.
 *
 * @returns {HTMLElement}
 */
export function drawEvents() {
  const { dialog, body } = createSheet('Scheduled events');
  const words = h('span', { class: 'channel-name' });
  const button = h(
    'button',
    { type: 'button', class: 'channel', 'data-key': 'events' },
    icon('calendar'),
    words,
  );
  button.addEventListener('click', () => dialog.showModal());
  drawOn(['world', 'guildId'], () => {
    const events = openGuild()?.events ?? [];
    button.hidden = openGuild() === undefined;
    words.textContent = events.length === 1 ? '1 event' : `${events.length || 'No'} events`;
    fill(
      body,
      events.length > 0
        ? h('ul', { class: 'events' }, events.map(drawEvent))
        : h('p', { class: 'empty' }, 'Nothing is scheduled.'),
    );
  });
  return button;
}

/**
 * @param {EventView} event
 * @returns {HTMLElement}
 */
function drawEvent({ name, description, start, end, place, channelId, status, creatorId }) {
  const time = (/** @type {string} */ at, /** @type {string} */ style) =>
    timeElement(Date.parse(at), style, yourLocale(), botNow());
  const where = place ?? channelOf(channelId ?? undefined)?.name;
  return h(
    'li',
    { class: 'event' },
    h('p', { class: 'state' }, status === 'scheduled' ? time(start, 'R') : status),
    h('h3', null, name),
    h('p', null, time(start, 'F'), end !== null && [' – ', time(end, 'f')]),
    where !== undefined && h('p', { class: 'quiet' }, where),
    description !== null && h('p', null, description),
    h('p', { class: 'quiet' }, `Created by ${personOf(creatorId)?.name ?? 'somebody'}`),
  );
}
