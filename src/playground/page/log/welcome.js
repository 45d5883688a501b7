import { channelIcon } from '../base/channel-icon.js';
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { channelOf, personOf } from '../base/names.js';
import { current } from '../base/state.js';

/**
 * The beginning of a channel.
 *
 * @returns {HTMLElement}
 */
export function drawWelcome() {
  const { channelId, world } = current();
  const app = world?.applications.find(({ directId }) => directId === channelId);
  const channel = channelOf(channelId);
  const name = app ? (personOf(app.userId)?.name ?? app.name) : (channel?.name ?? '');
  const text = app
    ? `This is where you and ${name} talk in private.`
    : `This is the beginning of ${name}.${channel?.writable ? ' Type / to see what can be asked here.' : ''}`;
  return h(
    'div',
    { class: 'row welcome' },
    h('span', { class: 'welcome-mark' }, icon(channelIcon(app ? 1 : (channel?.type ?? 0)))),
    h('p', { class: 'welcome-name' }, name),
    h('p', { class: 'quiet' }, text),
  );
}
