import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { PictureScene, Pictures } from '../kit/picture.ts';
import type { Drawn, Order } from './drawer.ts';

export interface StudioOptions {
  /** Is told of a card that is not drawn, and why. */
  readonly onFault: (error: Error, scene: PictureScene) => void;
  /** Real milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Real milliseconds within which a card has to be there: whatever it is for does not wait longer. */
  readonly patienceMs?: number;
  /** How many cards are kept: those that were asked for last. */
  readonly most?: number;
}

/** Two megabytes at most. */
const MOST = 64;

const PATIENCE_MS = 4_000;

/** So long a card that could not be drawn is not tried again: two thousand channels may want the same one. */
const RETRY_MS = 60_000;

interface Kept {
  readonly bytes: Promise<Uint8Array | undefined>;
  /** When it may be drawn anew, if it could not be. */
  retryAt?: number;
}

/**
 * Draws cards in a thread of its own, which starts with the first one: what serves people and reminders never waits for it, and
 * who wants no pictures has no library for them in memory. Each card is drawn once, however many ask for it at a time.
 */
export function createStudio({ onFault, monotonic, patienceMs = PATIENCE_MS, most = MOST }: StudioOptions) {
  const easel = createEasel();
  const kept = new Map<string, Kept>();

  function begin(key: string, scene: PictureScene): Kept {
    const made: Kept = {
      bytes: easel.draw(scene).catch((error: Error) => {
        made.retryAt = monotonic() + RETRY_MS;
        onFault(error, scene);
        return undefined;
      }),
    };
    kept.set(key, made);
    return made;
  }

  /** The newest stand last, so the first is the one that was not asked for longest. */
  function take(key: string, scene: PictureScene): Kept {
    const found = kept.get(key);
    kept.delete(key);
    if (!found || (found.retryAt !== undefined && monotonic() >= found.retryAt)) return begin(key, scene);
    kept.set(key, found);
    return found;
  }

  return {
    async draw(scene) {
      const { bytes } = take(keyOf(scene), scene);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return inTime(bytes, patienceMs, () => onFault(new Error('a card took too long'), scene));
    },
    /** Ends the thread; what is asked of it afterwards is drawn by a new one. */
    close: () => easel.close(),
  } satisfies Pictures & { close(): Promise<void> };
}

const keyOf = (scene: PictureScene): string =>
  createHash('sha256').update(JSON.stringify(scene)).digest('base64url');

async function inTime<T>(task: Promise<T>, ms: number, onLate: () => void): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    onLate();
    late.resolve(undefined);
  }, ms);
  try {
    return await Promise.race([task, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

type Waiting = Pick<PromiseWithResolvers<Uint8Array>, 'resolve' | 'reject'>;

/** The thread that draws. One that ends takes what it was asked with it; the next card starts another. */
function createEasel() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  function start(): Worker {
    // No font of the machine is looked at: a card looks the same wherever it is drawn. Nothing else of the environment is its business.
    const env = { DISABLE_SYSTEM_FONTS_LOAD: '1' };
    const started = new Worker(new URL('./drawer.ts', import.meta.url), { env, execArgv: [] });
    const end = (error: Error) => {
      // Its fault and its end are told one after the other; what another thread was asked in between is that one's.
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (drawn: Drawn) => {
      const asked = waiting.get(drawn.id);
      waiting.delete(drawn.id);
      if ('bytes' in drawn) asked?.resolve(drawn.bytes);
      else asked?.reject(drawn.fault);
    });
    started.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => end(new Error('the thread that draws has ended')));
    // A bot that stops does not wait for a picture.
    started.unref();
    return started;
  }

  return {
    draw(scene: PictureScene): Promise<Uint8Array> {
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, scene } satisfies Order);
      return promise;
    },
    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}
