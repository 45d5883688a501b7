import { fill, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf } from '../base/names.js';
import { current, drawOn } from '../base/state.js';
import { drawPostForm } from '../log/post-form.js';
import { createSheet } from '../parts/sheet.js';

/** Channels in which a thread can be begun: text and announcement. A forum has its posts. */
const threaded = new Set([0, 5]);

/**
 * A button that begins a thread in the open channel, where the person may.
 *
 * @returns {HTMLElement}
 */
export function drawThreads() {
  const { dialog, body } = createSheet('New thread');
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', title: 'New thread', 'aria-label': 'New thread' },
    icon('thread'),
  );
  button.addEventListener('click', () => {
    const channel = channelOf(current().channelId);
    if (!channel) return;
    fill(body, drawPostForm(channel, 'New thread'));
    dialog.showModal();
  });
  drawOn(['channelId', 'world'], ({ channelId }) => {
    const channel = channelOf(channelId);
    button.hidden = !channel?.postable || !threaded.has(channel.type);
  });
  // A thread that was begun is opened, and the sheet has done its work.
  drawOn(['channelId'], () => dialog.close());
  return button;
}
