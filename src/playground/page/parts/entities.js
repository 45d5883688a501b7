/**
 * @import {ChannelType} from 'discord-api-types/v10'
 * @import {Item} from './listbox.js'
 */
import { avatar } from '../base/avatar.js';
import { channelIcon } from '../base/channel-icon.js';
import { h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { openGuild } from '../base/names.js';
import { current } from '../base/state.js';
import { hex } from '../log/embed.js';

/** @returns {Item[]} The people and bots of the open server; in direct messages, everybody. */
export function people() {
  const { world } = current();
  const members = openGuild()?.members.map(({ id }) => id);
  const present = world?.people.filter(({ id }) => members?.includes(id) ?? true) ?? [];
  return present.map((person) => ({
    key: person.id,
    label: person.name,
    detail: person.username === person.name ? undefined : person.username,
    mark: avatar(person, 'tiny'),
  }));
}

/** @returns {Item[]} The roles of the open server. */
export function roles() {
  return (openGuild()?.roles ?? []).map(({ id, name, color }) => {
    const mark = h('span', { class: 'role-dot' });
    if (color) mark.style.setProperty('--role', hex(color));
    return { key: id, label: name.replace(/^@/, ''), mark };
  });
}

/**
 * @param {readonly ChannelType[]} [types] Only these kinds.
 * @returns {Item[]} The channels of the open server that the person sees.
 */
export function channels(types) {
  const all = openGuild()?.channels ?? [];
  const wanted = types && types.length > 0 ? all.filter(({ type }) => types.includes(type)) : all;
  return wanted.map((channel) => ({
    key: channel.id,
    label: channel.name,
    mark: icon(channelIcon(channel.type)),
  }));
}
