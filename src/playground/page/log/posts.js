/**
 * @import {ChannelView} from '../../page-api/shapes.ts'
 */
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { openGuild } from '../base/names.js';
import { openChannel } from '../moves.js';
import { drawPostForm } from './post-form.js';

/**
 * The posts of a forum.
 *
 * @param {ChannelView} forum
 * @returns {HTMLElement}
 */
export function drawPosts(forum) {
  const posts = openGuild()?.channels.filter(({ parentId }) => parentId === forum.id) ?? [];
  const list = posts.map((post) =>
    h(
      'li',
      null,
      h(
        'button',
        { type: 'button', class: 'post', onclick: () => openChannel(post.id) },
        icon('thread'),
        h('span', null, post.name),
        post.archived && h('span', { class: 'quiet' }, 'closed'),
      ),
    ),
  );
  const empty = h('p', { class: 'empty' }, 'There are no posts in this forum yet.');
  return h(
    'div',
    { class: 'row posts' },
    list.length > 0 ? h('ul', null, list) : empty,
    forum.postable && drawPostForm(forum),
  );
}
