import type { ServerResponse } from 'node:http';
import type { Playground } from '../playground.ts';
import type { Change } from '../record.ts';
import { safeHeaders } from './respond.ts';
import type { FeedEvent } from './shapes.ts';

/** What may wait for a tab that does not read; beyond it the tab is cut off and comes back by itself. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** How long exchanges are gathered before a tab is told that there were some, in milliseconds. */
const GATHER_MS = 250;

/** Keeps a tab told of every change, as server-sent events, until it goes. */
export function openFeed(playground: Playground, response: ServerResponse): void {
  response.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream' });
  // The comment makes the browser say at once that it is connected; `retry` is in milliseconds.
  response.write(': connected\nretry: 1000\n\n');
  const tell = (event: FeedEvent) => {
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
    else response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const gathering = gathered(() => tell({ kind: 'wire' }));
  const unsubscribe = playground.subscribe((change) => {
    const event = feedEvent(change);
    if (event?.kind === 'wire') gathering.note();
    else if (event) tell(event);
  });
  response.on('close', () => {
    unsubscribe();
    gathering.stop();
  });
}

// A fan-out is hundreds of exchanges a second: one word for all of them is enough.
function gathered(tell: () => void): { note(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    note() {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What a page needs to know of a change; undefined where it shows nothing of it. */
export function feedEvent(change: Change): FeedEvent | undefined {
  switch (change.kind) {
    case 'message':
      return { kind: 'message', channelId: change.channelId, action: change.action };
    case 'commands':
    case 'refusal':
      return { kind: change.kind };
    case 'exchange':
      return { kind: 'wire' };
    case 'interaction':
      return undefined;
    default:
      return { kind: 'world' };
  }
}
