/**
 * @import {APIUser} from 'discord-api-types/v10'
 * @import {ChannelView, GuildView, Person, RoleView} from '../../page-api/shapes.ts'
 */
import { current } from './state.js';

/** @returns {GuildView | undefined} The open server. */
export function openGuild() {
  const { world, guildId } = current();
  return world?.guilds.find(({ id }) => id === guildId);
}

/**
 * @param {string | undefined} id
 * @returns {Person | undefined}
 */
export function personOf(id) {
  return current().world?.people.find((person) => person.id === id);
}

/**
 * Who wrote something, by the name that this server knows.
 *
 * @param {Pick<APIUser, 'id' | 'username' | 'global_name'>} user
 * @returns {{ id: string, name: string }}
 */
export function authorOf(user) {
  return personOf(user.id) ?? { id: user.id, name: user.global_name ?? user.username };
}

/** @returns {Person | undefined} Who is being acted as. */
export function you() {
  return personOf(current().world?.you);
}

/** @returns {string} The language of the person's client. */
export function yourLocale() {
  return you()?.locale ?? 'en-US';
}

/**
 * @param {string} id
 * @returns {RoleView | undefined}
 */
export function roleOf(id) {
  return current()
    .world?.guilds.flatMap(({ roles }) => roles)
    .find((role) => role.id === id);
}

/**
 * @param {string | undefined} id
 * @returns {ChannelView | undefined}
 */
export function channelOf(id) {
  return current()
    .world?.guilds.flatMap(({ channels }) => channels)
    .find((channel) => channel.id === id);
}

/**
 * The highest role of a member in the open server for which `wanted` holds.
 *
 * @param {string} userId
 * @param {(role: RoleView) => boolean} wanted
 * @returns {RoleView | undefined}
 */
export function highestRole(userId, wanted) {
  const guild = openGuild();
  const member = guild?.members.find(({ id }) => id === userId);
  return guild?.roles
    .filter((role) => member?.roles.includes(role.id) && wanted(role))
    .toSorted((one, other) => other.position - one.position)[0];
}
