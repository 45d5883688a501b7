import { type APIMediaGalleryComponent, ComponentType } from 'discord-api-types/v10';
import type { CardScene } from '../kit/picture.ts';
import type { Attachment } from '../kit/reply.ts';
import { LIMITS } from './limits.ts';
import { cut } from './text.ts';

const NAME = 'countdown.webp';

/** A card's words, in the order in which it is read: what a screen reader says in its place. */
export function altOf({ title, count, sentence, date, status, foot }: CardScene): string {
  const number = count && [count.before, count.number, count.after].filter(Boolean).join(' ');
  const parts = [title, number, sentence, date, status, ...foot].filter((part) => part !== undefined);
  // Said one after the other, each has to end somewhere.
  const said = parts.map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`)).join(' ');
  return cut(said, LIMITS.attachment.description);
}

/** A drawn card as it goes with a message. */
export const pictureFile = (scene: CardScene, data: Uint8Array): Attachment => ({
  name: NAME,
  data,
  description: altOf(scene),
});

/** A file of the message, shown as a picture in a message of components. */
export const gallery = ({ name, description }: Attachment): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, ...(description ? { description } : {}) }],
});
