import type { User } from '../community.ts';
import type { Channel } from '../places.ts';
import type { Playground } from '../playground.ts';
import type { DrawnMessage } from './shapes.ts';
import { messageTexts } from './texts.ts';

/** How many messages of a channel the page shows. */
const PAGE_SIZE = 50;

/** The newest messages of a channel as a person sees them, oldest first. */
export function drawnMessages(playground: Playground, channel: Channel, you: User): readonly DrawnMessage[] {
  return playground
    .messages(channel, you)
    .slice(-PAGE_SIZE)
    .map((message) => ({
      message,
      texts: messageTexts(message),
      notified: playground.notified(message),
    }));
}
