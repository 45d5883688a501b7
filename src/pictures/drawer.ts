import { parentPort } from 'node:worker_threads';
import type { PictureScene } from '../kit/picture.ts';
import { drawCard } from './card.ts';
import { drawTimeline } from './timeline.ts';

/** What the thread is asked, and what it answers: the bytes, or why there are none. */
export type Order = { readonly id: number; readonly scene: PictureScene };
export type Drawn = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly fault: Error });

// A thread that draws one card after the other, since that takes tens of milliseconds in which nobody else could be answered.
parentPort?.on('message', ({ id, scene }: Order) => {
  parentPort?.postMessage(answerTo(id, scene));
});

function answerTo(id: number, scene: PictureScene): Drawn {
  try {
    return { id, bytes: new Uint8Array('rows' in scene ? drawTimeline(scene) : drawCard(scene)) };
  } catch (fault) {
    return { id, fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }
}
