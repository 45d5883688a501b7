/**
 * @import {CommandLists, DrawnMessage, HostView, RefusalList, World} from '../page-api/shapes.ts'
 */
import { Refused, read } from './base/api.js';
import { readDue } from './base/clock.js';
import { coalesced } from './base/coalesce.js';
import { channelOf } from './base/names.js';
import { attempt } from './base/notice.js';
import { change, current } from './base/state.js';
import { isForum, settle } from './places.js';

/** Asks who and what there is. */
export const loadWorld = coalesced(() =>
  attempt(async () => {
    const asked = current().world?.you;
    const world = await worldAs(asked);
    if (current().world?.you === asked) change({ world, ...settle(world, current()) });
  }),
);

/**
 * @param {string | undefined} as
 * @returns {Promise<World>}
 */
async function worldAs(as) {
  try {
    return await read('world', { as });
  } catch (error) {
    // The person whom the address named is gone: begin as a newcomer does.
    if (as !== undefined && error instanceof Refused) return read('world');
    throw error;
  }
}

/** Asks for the messages of the open channel. */
export const loadMessages = coalesced(() =>
  attempt(async () => {
    const place = openPlace();
    if (!place) return;
    /** @type {{ messages: readonly DrawnMessage[] }} */
    const { messages } = await read('messages', place);
    if (isOpen(place)) change({ messages });
  }),
);

/** Asks which commands the person can use in the open channel. */
export const loadCommands = coalesced(() =>
  attempt(async () => {
    const place = openPlace();
    if (!place) return;
    /** @type {CommandLists} */
    const lists = await read('commands', place);
    if (isOpen(place)) change(lists);
  }),
);

/** Asks what was refused. */
export const loadRefusals = coalesced(() =>
  attempt(async () => {
    /** @type {RefusalList} */
    const { refusals } = await read('refusals');
    change({ refusals });
  }),
);

const loadHost = coalesced(() =>
  attempt(async () => {
    /** @type {HostView} */
    const host = await read('host');
    change({ host });
  }),
);

/** Asks which messages fell due, and when. */
export const loadDue = coalesced(async () => {
  const due = await readDue();
  if (due.size > 0 || current().due.size > 0) change({ due });
});

/** Asks for everything. */
export async function loadAll() {
  await loadWorld();
  await Promise.all([loadMessages(), loadCommands(), loadRefusals(), loadHost(), loadDue()]);
}

function openPlace() {
  const { world, channelId } = current();
  const channel = channelOf(channelId);
  if (!world || channelId === undefined || (channel && isForum(channel))) return undefined;
  return { as: world.you, channel: channelId };
}

/** @param {{ as: string, channel: string }} place */
function isOpen(place) {
  return current().world?.you === place.as && current().channelId === place.channel;
}
