import type { SeenMessage } from '../acting.ts';
import type { User } from '../community.ts';
import type { Channel } from '../places.ts';
import type { Playground } from '../playground.ts';
import type { DrawnMessage } from './shapes.ts';
import { messageTexts } from './texts.ts';

/** How many messages of a channel the page shows. */
const PAGE_SIZE = 50;

/** The newest messages of a channel as a person sees them, oldest first. */
export function drawnMessages(playground: Playground, channel: Channel, you: User): readonly DrawnMessage[] {
  return playground.messages(channel, you).slice(-PAGE_SIZE).map(drawn(playground));
}

/** The pinned messages of a channel as a person sees them, newest first. */
export function drawnPins(playground: Playground, channel: Channel, you: User): readonly DrawnMessage[] {
  const pinned = playground.messages(channel, you).filter((message) => message.pinned);
  return pinned.map(drawn(playground)).toReversed();
}

function drawn(playground: Playground): (message: SeenMessage) => DrawnMessage {
  return (message) => ({
    message,
    texts: messageTexts(message),
    notified: playground.notified(message),
  });
}
