import { isIP } from 'node:net';
import { z } from 'zod';
import { type Clock, clockChangeSchema } from '../clock.ts';
import type { Metrics } from '../metrics.ts';
import { type HttpAnswer, type HttpRequest, json, plainText, type Routes } from './server.ts';

export type Vitals = {
  metrics: Metrics;
  /** Under this address metrics are not served; undefined: none is public. */
  publicUrl: string | undefined;
  /** Why the bot is not ready; empty when it is. */
  obstacles: () => Promise<readonly string[]>;
};

/** What an operator asks a running bot: is it alive, can it serve, what has it counted. */
export const vitalRoutes = ({ metrics, publicUrl, obstacles }: Vitals): Routes => ({
  'GET /healthz': () => plainText(200, 'ok'),
  'GET /readyz': async () => {
    const reasons = await obstacles();
    return reasons.length === 0 ? plainText(200, 'ready') : plainText(503, reasons.join('\n'));
  },
  'GET /metrics': async ({ host }) => {
    if (isPublic(host, publicUrl)) return plainText(404, 'not found');
    // Asking brings the gauge of readiness up to date.
    await obstacles();
    return {
      status: 200,
      type: metrics.contentType.split(';')[0] ?? 'text/plain',
      body: await metrics.text(),
    };
  },
});

/**
 * Routes for who sits at the machine, as the bot's clock is: not under the public address, and by no name with a dot in it, since
 * a foreign page may have one that leads to 127.0.0.1 (DNS rebinding).
 * @param publicUrl PUBLIC_URL
 */
export const nearby = (routes: Routes, publicUrl: string | undefined): Routes =>
  guarded(routes, (host) => isNear(host) && !isPublic(host, publicUrl));

/** Routes for everybody: under the public address, and for who sits at the machine; by no other name, as `nearby`. */
export const reachable = (routes: Routes, publicUrl: string | undefined): Routes =>
  guarded(routes, (host) => isNear(host) || isPublic(host, publicUrl));

function guarded(routes: Routes, allowed: (host: string) => boolean): Routes {
  const wrapped = Object.entries(routes).map(([key, route]) => {
    const guard = (request: HttpRequest) =>
      allowed(request.host) ? route(request) : plainText(404, 'not found');
    return [key, guard] as const;
  });
  return Object.fromEntries(wrapped);
}

const isPublic = (host: string, publicUrl: string | undefined): boolean =>
  publicUrl !== undefined && nameOf(publicUrl) === (nameOf(`http://${host}`) ?? '');

function isNear(host: string): boolean {
  const name = nameOf(`http://${host}`) ?? '';
  return !name.includes('.') || isIP(name) !== 0;
}

/** A host's name however it is written: without port, case and the root's dot. */
const nameOf = (url: string): string | undefined => URL.parse(url)?.hostname.replace(/\.$/, '');

/**
 * Reads and moves the bot's clock; offered only where it was set by BOT_NOW.
 * @param nextDue the next instant at which something falls due, if anything does
 */
export function clockRoutes(clock: Clock, nextDue: () => Temporal.Instant | undefined): Routes {
  const state = (): HttpAnswer =>
    json(200, { now: clock.now().toString(), rate: clock.rate, nextDue: nextDue()?.toString() ?? null });
  return {
    'GET /clock': state,
    'PUT /clock': ({ body }: HttpRequest) => {
      const change = clockChangeSchema.safeParse(parsed(body));
      if (!change.success) return json(400, { error: z.prettifyError(change.error) });
      clock.set(change.data);
      return state();
    },
  };
}

/** A post that fell due, as who watches the bot's clock sees it: Discord's message, and bot times as ISO instants. */
export interface SentPost {
  readonly message: string;
  readonly due: string;
  readonly posted: string;
}

/** Which messages fell due and when, the latest first; offered beside the clock. */
export const postRoutes = (posts: () => Promise<readonly SentPost[]>): Routes => ({
  'GET /posts': async () => json(200, { posts: await posts() }),
});

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
