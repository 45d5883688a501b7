import { type APIMediaGalleryComponent, ComponentType } from 'discord-api-types/v10';
import type { CardScene, PictureScene, TimelineScene } from '../../kit/picture.ts';
import type { Attachment } from '../../kit/reply.ts';
import { LIMITS } from './limits.ts';
import { cut } from './text.ts';

/** A picture's words, in the order in which it is read: what a screen reader says in its place. */
export function altOf(scene: PictureScene): string {
  const parts =
    'rows' in scene ? [scene.title, scene.heading, ...rowsOf(scene), ...scene.foot] : partsOf(scene);
  // Said one after the other, each has to end somewhere.
  const said = parts.map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`)).join(' ');
  return cut(said, LIMITS.attachment.description);
}

const rowsOf = ({ rows }: TimelineScene): string[] => rows.map(({ words }) => words);

function partsOf({ title, count, sentence, date, status, foot }: CardScene): string[] {
  const number = count && [count.before, count.number, count.after].filter(Boolean).join(' ');
  return [title, number, sentence, date, status, ...foot].filter((part) => part !== undefined);
}

/** A drawn picture as it goes with a message. */
export const pictureFile = (scene: PictureScene, data: Uint8Array): Attachment => ({
  name: 'rows' in scene ? 'history.webp' : 'countdown.webp',
  data,
  description: altOf(scene),
});

/** A file of the message, shown as a picture in a message of components. */
export const gallery = ({ name, description }: Attachment): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, ...(description ? { description } : {}) }],
});
