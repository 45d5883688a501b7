/**
 * @import {DrawnMessage} from '../../page-api/shapes.ts'
 */
import { read } from '../base/api.js';
import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf } from '../base/names.js';
import { attempt } from '../base/notice.js';
import { current, drawOn } from '../base/state.js';
import { drawMessage } from '../log/message.js';
import { createSheet } from '../parts/sheet.js';
import { isForum } from '../places.js';

/**
 * A button that shows what is pinned in the open channel.
 *
 * @returns {HTMLElement}
 */
export function drawPins() {
  const { dialog, body } = createSheet('Pinned messages');
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', title: 'Pinned messages', 'aria-label': 'Pinned messages' },
    icon('pin'),
  );
  button.addEventListener('click', () => {
    fill(body);
    dialog.showModal();
    void load(body);
  });
  drawOn(['messages'], () => {
    if (dialog.open) void load(body);
  });
  drawOn(['channelId', 'world'], ({ channelId }) => {
    const channel = channelOf(channelId);
    button.hidden = channel !== undefined && isForum(channel);
  });
  return button;
}

/** @param {HTMLElement} body */
async function load(body) {
  await attempt(async () => {
    const { world, channelId } = current();
    /** @type {{ messages: readonly DrawnMessage[] }} */
    const { messages } = await read('pins', { as: world?.you, channel: channelId });
    fill(
      body,
      messages.length > 0
        ? messages.map((drawn) => drawMessage(drawn, false))
        : h('p', { class: 'empty' }, 'Nothing is pinned here.'),
    );
  });
}
