/**
 * @import {ChannelView, World} from '../page-api/shapes.ts'
 * @import {State} from './base/state.js'
 */

/** Channels that hold messages: text, voice, announcement, threads, stage. */
const readable = new Set([0, 2, 5, 10, 11, 12, 13]);

/** Forum and media: they hold posts. */
const forums = new Set([15, 16]);

/**
 * @param {ChannelView} channel
 * @returns {boolean}
 */
export function isForum(channel) {
  return forums.has(channel.type);
}

/**
 * @param {ChannelView} channel
 * @returns {boolean} Whether this is a thread or a forum's post.
 */
export function isThread(channel) {
  return channel.type >= 10 && channel.type <= 12;
}

/**
 * Where the page stands in a world that has changed: where it stood, if that is still there, else where a newcomer
 * begins.
 *
 * @param {World} world
 * @param {Pick<State, 'guildId' | 'channelId'>} place
 * @returns {Pick<State, 'guildId' | 'channelId'>}
 */
export function settle(world, { guildId, channelId }) {
  const direct = world.applications.find(({ directId }) => directId === channelId);
  if (direct) return { guildId: undefined, channelId };
  const home = world.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
  if (home) return { guildId: home.id, channelId };
  const guild = world.guilds.find(({ id }) => id === guildId) ?? world.guilds[0];
  return guild ? { guildId: guild.id, channelId: firstChannel(guild.channels) } : directPlace(world);
}

/**
 * @param {readonly ChannelView[]} channels
 * @returns {string | undefined}
 */
export function firstChannel(channels) {
  const fit = channels.filter(({ type }) => readable.has(type));
  const open = fit.filter((channel) => channel.type === 0 && !channel.private);
  return (open.find(({ writable }) => writable) ?? open[0] ?? fit[0])?.id;
}

/**
 * @param {World} world
 * @returns {Pick<State, 'guildId' | 'channelId'>}
 */
export function directPlace(world) {
  return { guildId: undefined, channelId: world.applications[0]?.directId };
}
