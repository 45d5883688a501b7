import { avatar } from '../base/avatar.js';
import { fill, h, part } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { drawOn } from '../base/state.js';
import { openServer } from '../moves.js';

/** Draws the servers, with the direct messages above them. */
export function drawRail() {
  drawOn(['world', 'guildId', 'unread'], ({ world, guildId, unread }) => {
    const guilds = world?.guilds ?? [];
    const direct = world?.applications.some(({ directId }) => unread.has(directId)) ?? false;
    fill(
      part('rail'),
      entry(undefined, 'Direct messages', guildId === undefined, direct),
      h('hr', { class: 'rail-rule' }),
      guilds.map(({ id, name, channels }) =>
        entry(
          { id, name },
          name,
          id === guildId,
          channels.some((channel) => unread.has(channel.id)),
        ),
      ),
    );
  });
}

/**
 * @param {{ id: string, name: string } | undefined} guild
 * @param {string} name
 * @param {boolean} open
 * @param {boolean} unread
 * @returns {HTMLElement}
 */
function entry(guild, name, open, unread) {
  const attributes = {
    type: 'button',
    class: ['rail-entry', open && 'open', unread && 'unread'].filter(Boolean).join(' '),
    title: name,
    'aria-label': unread ? `${name}, unread` : name,
    'aria-current': open ? 'page' : undefined,
    'data-key': `rail-${guild?.id ?? 'direct'}`,
    onclick: () => openServer(guild?.id),
  };
  const face = guild ? avatar(guild, 'square') : h('span', { class: 'avatar square plain' }, icon('at'));
  return h('button', attributes, face);
}
