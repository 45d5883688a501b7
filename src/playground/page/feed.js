/**
 * @import {FeedEvent} from '../page-api/shapes.ts'
 */
import { change, current } from './base/state.js';
import { loadAll, loadCommands, loadDue, loadMessages, loadRefusals, loadWorld } from './loads.js';
import { noteWire } from './wire/drawer.js';

/** How long until a feed that was refused is asked for again, in milliseconds. */
const AGAIN_AFTER = 1000;

/** Listens to what changes; after a break everything is asked for again. */
export function listen() {
  follow();
  // A machine that was offline may have kept this connection, but not what was asked for meanwhile.
  addEventListener('online', () => void loadAll());
}

function follow() {
  const source = new EventSource('/page-api/feed');
  source.addEventListener('open', () => void loadAll());
  source.addEventListener('message', ({ data }) => hear(JSON.parse(data)));
  // A connection that breaks comes back by itself; after an answer that says no the browser gives up.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, AGAIN_AFTER);
  });
}

/** @param {FeedEvent} event */
function hear(event) {
  if (event.kind === 'message') hearMessage(event);
  else if (event.kind === 'commands') void loadCommands();
  else if (event.kind === 'refusal') void loadRefusals();
  else if (event.kind === 'wire') noteWire();
  else void loadWorld().then(() => Promise.all([loadMessages(), loadCommands()]));
}

/** How long a bot may take to note what it has posted, in milliseconds. */
const NOTED_WITHIN = 700;

/** @param {FeedEvent} event */
function hearMessage({ channelId, action }) {
  if (action === 'create') setTimeout(() => void loadDue(), NOTED_WITHIN);
  if (channelId === current().channelId) void loadMessages();
  else if (channelId !== undefined && action === 'create') {
    change({ unread: new Set([...current().unread, channelId]) });
  }
}
