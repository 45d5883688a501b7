import { change, current } from './base/state.js';
import { loadAll, loadCommands, loadMessages } from './loads.js';
import { directPlace, firstChannel, settle } from './places.js';

/**
 * Opens a server, or the direct messages.
 *
 * @param {string | undefined} guildId
 */
export function openServer(guildId) {
  const { world } = current();
  if (!world) return;
  const guild = world.guilds.find(({ id }) => id === guildId);
  moveTo(guild ? { guildId, channelId: firstChannel(guild.channels) } : directPlace(world));
}

/**
 * Opens a channel, wherever it is.
 *
 * @param {string} channelId
 */
export function openChannel(channelId) {
  const { world, guildId } = current();
  if (world) moveTo(settle(world, { guildId, channelId }));
}

/**
 * Goes on as another person, in the same place if they see it.
 *
 * @param {string} userId
 */
export async function actAs(userId) {
  const { world } = current();
  if (!world) return;
  change({ world: { ...world, you: userId }, messages: [], commands: [] });
  // At once, since a reload may come before all is loaded; and again for where that led.
  remember();
  await loadAll();
  remember();
}

/**
 * Puts a command into the message box.
 *
 * @param {string} name
 */
export function writeCommand(name) {
  change({ draft: `/${name} ` });
}

/** @param {{ guildId: string | undefined, channelId: string | undefined }} place */
function moveTo(place) {
  const unread = new Set(current().unread);
  if (place.channelId !== undefined) unread.delete(place.channelId);
  change({ ...place, unread, messages: [], commands: [] });
  remember();
  void loadMessages();
  void loadCommands();
}

// The address says where one stands, so that a reload, or a second tab, comes back to it.
function remember() {
  const { world, channelId } = current();
  if (!world) return;
  const place = new URLSearchParams({
    as: world.you,
    ...(channelId !== undefined && { channel: channelId }),
  });
  history.replaceState(null, '', `#${place}`);
}

/** Takes up the place that the address names. */
export function recall() {
  const place = new URLSearchParams(location.hash.slice(1));
  const channelId = place.get('channel') ?? undefined;
  const as = place.get('as');
  if (as !== null) change({ world: { you: as, people: [], applications: [], guilds: [] } });
  change({ channelId });
}
