/**
 * @import {ChannelView} from '../../page-api/shapes.ts'
 */
import { act } from '../base/api.js';
import { h } from '../base/dom.js';
import { attempt } from '../base/notice.js';
import { current } from '../base/state.js';
import { loadWorld } from '../loads.js';
import { openChannel } from '../moves.js';

/**
 * What begins a post in a forum, or a thread in a channel.
 *
 * @param {ChannelView} channel
 * @param {string} [name]
 * @returns {HTMLElement}
 */
export function drawPostForm(channel, name = 'New post') {
  const title = h('input', { class: 'input', required: true, maxlength: 100, 'data-key': 'post-title' });
  const words = h('textarea', { class: 'input', required: true, maxlength: 2000, 'data-key': 'post-words' });
  const tags = h(
    'select',
    { class: 'input', 'data-key': 'post-tag' },
    h('option', { value: '' }, 'none'),
    (channel.tags ?? []).map((tag) => h('option', { value: tag }, tag)),
  );
  const form = h(
    'form',
    { class: 'post-form', 'aria-label': name },
    h('label', null, 'Title', title),
    channel.tags !== undefined && h('label', null, 'Tag', tags),
    h('label', null, 'Message', words),
    h('button', { type: 'submit', class: 'button primary small' }, 'Post'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = { name: title.value, content: words.value, tags: tags.value ? [tags.value] : [] };
    void attempt(async () => {
      /** @type {{ id: string }} */
      const { id } = await act('post', { as: current().world?.you, channel: channel.id, ...given });
      await loadWorld();
      openChannel(id);
    });
  });
  return form;
}
