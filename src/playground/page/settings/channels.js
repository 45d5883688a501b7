/**
 * @import {Hand} from './sheet.js'
 */
import { channelKind } from '../base/channel-icon.js';
import { h } from '../base/dom.js';
import { dropDown, inWords, labelled, makingForm, textInput } from './fields.js';

const kinds = /** @type {const} */ ([
  ['0', 'Text channel'],
  ['5', 'Announcement channel'],
  ['15', 'Forum'],
  ['2', 'Voice channel'],
  ['4', 'Category'],
]);

const states = /** @type {const} */ ([
  ['inherit', 'as elsewhere'],
  ['allow', 'allowed'],
  ['deny', 'denied'],
]);

/**
 * The channels, and what is different in each for a role or a member.
 *
 * @param {Hand} hand
 * @returns {HTMLElement}
 */
export function channelSection(hand) {
  const { guild, settings, chosen, change, redraw } = hand;
  const { channels, roles, members } = settings;
  const name = textInput('new-channel');
  const kind = dropDown('new-channel-kind', kinds, '0');
  const channel = channels.find(({ id }) => id === chosen.channel) ?? channels[0];
  const targets = [...roles.map((role) => ({ ...role, name: `Role: ${role.name}` })), ...members];
  const target = targets.find(({ id }) => id === chosen.target) ?? targets[0];
  /** @param {'channel' | 'target'} what */
  const choose = (what) => (/** @type {string} */ id) => {
    chosen[what] = id;
    redraw();
  };
  return h(
    'section',
    { 'aria-label': 'Channels' },
    h('h3', null, 'Channels'),
    makingForm('Add a channel', [labelled('Name', name), labelled('Kind', kind)], () =>
      change('make-channel', { guild, name: name.value, type: Number(kind.value) }),
    ),
    h(
      'div',
      { class: 'part-row' },
      labelled(
        'In the channel',
        dropDown(
          'channel',
          channels.map((one) => [one.id, `${one.name} (${channelKind(one.type)})`]),
          channel?.id,
          choose('channel'),
        ),
      ),
      labelled(
        'Permissions there of',
        dropDown(
          'target',
          targets.map((one) => [one.id, one.name]),
          target?.id,
          choose('target'),
        ),
      ),
    ),
    channel && target && drawOverwrites(channel, target, hand),
  );
}

/**
 * @param {Hand['settings']['channels'][number]} channel
 * @param {{ id: string, name: string }} target
 * @param {Hand} hand
 * @returns {HTMLElement}
 */
function drawOverwrites(channel, target, { guild, settings, change }) {
  const standing = channel.overwrites.find(({ id }) => id === target.id);
  const remove = () => change('remove', { guild, id: channel.id });
  return h(
    'fieldset',
    null,
    h('legend', null, `${target.name} in ${channel.name}`),
    h(
      'div',
      { class: 'tick-grid' },
      settings.permissions.map((permission) => {
        const state = standing?.deny.includes(permission)
          ? 'deny'
          : standing?.allow.includes(permission)
            ? 'allow'
            : 'inherit';
        const select = dropDown(`here-${permission}`, states, state, (wanted) =>
          change('set-overwrite', { channel: channel.id, target: target.id, permission, state: wanted }),
        );
        return h('label', { class: 'three' }, inWords(permission), select);
      }),
    ),
    h(
      'button',
      { type: 'button', class: 'button danger small', onclick: remove },
      `Delete the channel ${channel.name}`,
    ),
  );
}
