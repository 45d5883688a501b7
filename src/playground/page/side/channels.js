/**
 * @import {AppView, ChannelView} from '../../page-api/shapes.ts'
 * @import {State} from '../base/state.js'
 */
import { avatar } from '../base/avatar.js';
import { channelIcon, channelKind } from '../base/channel-icon.js';
import { fill, h, part } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { openGuild, personOf } from '../base/names.js';
import { drawOn } from '../base/state.js';
import { openChannel } from '../moves.js';
import { isThread } from '../places.js';
import { drawSettings } from '../settings/sheet.js';
import { drawEvents } from './events.js';

const CATEGORY = 4;

/** Draws the channels of the open server, or the direct messages. */
export function drawChannels() {
  part('side-head').append(drawSettings());
  const events = drawEvents();
  drawOn(['world', 'guildId', 'channelId', 'unread'], (state) => {
    const guild = openGuild();
    part('side-title').textContent = guild?.name ?? 'Direct messages';
    const lines = guild
      ? drawGuild(guild.channels, state)
      : state.world?.applications.map((app) => directLine(app, state));
    fill(part('channels'), events, h('ul', null, lines));
  });
}

/**
 * Channels without a category come first; threads stand under their channel.
 *
 * @param {readonly ChannelView[]} channels
 * @param {State} state
 * @returns {HTMLElement[]}
 */
function drawGuild(channels, state) {
  const within = (/** @type {string | undefined} */ parent) =>
    channels.filter(({ parentId, type }) => type !== CATEGORY && parentId === parent);
  const threads = (/** @type {ChannelView} */ channel) =>
    within(channel.id)
      .filter(({ archived }) => !archived)
      .map((thread) => channelLine(thread, state));
  const lines = (/** @type {string | undefined} */ parent) =>
    within(parent).flatMap((channel) => [channelLine(channel, state), ...threads(channel)]);
  const categories = channels.filter(({ type }) => type === CATEGORY);
  return [
    ...lines(undefined),
    ...categories.map(({ id, name }) =>
      h('li', null, h('h3', { class: 'category' }, name), h('ul', null, lines(id))),
    ),
  ];
}

/**
 * @param {ChannelView} channel
 * @param {State} state
 * @returns {HTMLElement}
 */
function channelLine(channel, { channelId, unread }) {
  const { id, name, type } = channel;
  const isNew = unread.has(id);
  const classes = ['channel', isThread(channel) && 'thread', id === channelId && 'open', isNew && 'unread'];
  return line(
    id,
    classes,
    id === channelId,
    `${channel.private ? 'private ' : ''}${channelKind(type)} ${name}${isNew ? ', unread' : ''}`,
    [
      icon(channelIcon(type)),
      h('span', { class: 'channel-name' }, name),
      ...(channel.private ? [h('span', { class: 'lock' }, icon('lock'))] : []),
    ],
  );
}

/**
 * @param {AppView} app
 * @param {State} state
 * @returns {HTMLElement}
 */
function directLine({ directId, userId, name }, { channelId, unread }) {
  const bot = personOf(userId) ?? { id: userId, name };
  const isNew = unread.has(directId);
  const classes = ['channel', directId === channelId && 'open', isNew && 'unread'];
  return line(directId, classes, directId === channelId, `${bot.name}${isNew ? ', unread' : ''}`, [
    avatar(bot, 'small'),
    h('span', { class: 'channel-name' }, bot.name),
  ]);
}

/**
 * @param {string} id
 * @param {readonly (string | false)[]} classes
 * @param {boolean} open
 * @param {string} label
 * @param {readonly Element[]} inner
 * @returns {HTMLElement}
 */
function line(id, classes, open, label, inner) {
  const attributes = {
    type: 'button',
    class: classes.filter(Boolean).join(' '),
    'aria-label': label,
    'aria-current': open ? 'page' : undefined,
    'data-key': `channel-${id}`,
    onclick: () => openChannel(id),
  };
  return h('li', null, h('button', attributes, inner));
}
