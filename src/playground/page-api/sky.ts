import type { Playground } from '../playground.ts';
import type { Fault, FaultTarget, InjectedFault } from '../weather.ts';
import type { WeatherView } from './shapes.ts';

/** How long the server answers with errors, in milliseconds. */
const STORM_MS = 10_000;

/** How long a rate limit asks to wait, in seconds. */
const LIMIT_SECONDS = 5;

interface Weather {
  readonly target: FaultTarget;
  readonly fault: Fault;
  readonly says: string;
  /** How long it lasts, in milliseconds; without it, until one request has met it. */
  readonly ms?: number;
}

const posts: FaultTarget = { method: 'POST', path: /\/channels\/\d+\/messages$/ };

/** Faults that wait for requests, by the name of their button. */
const weathers = {
  'lose-answer': {
    target: posts,
    fault: { kind: 'lost', how: 'reset' },
    says: 'The next post is made, and its answer is lost.',
  },
  unanswered: {
    target: posts,
    fault: { kind: 'lost', how: 'timeout' },
    says: 'The next post is made, and is left without an answer: kill the bot meanwhile.',
  },
  'server-errors': {
    target: { times: Number.POSITIVE_INFINITY },
    fault: { kind: 'status', status: 503 },
    says: 'For ten seconds every request is answered with 503.',
    ms: STORM_MS,
  },
  'rate-limit': {
    target: posts,
    fault: { kind: 'rate-limit', scope: 'user', retryAfter: LIMIT_SECONDS },
    says: `The next post is rate limited for ${LIMIT_SECONDS} seconds.`,
  },
} as const satisfies Readonly<Record<string, Weather>>;

export type WeatherName = keyof typeof weathers;

/** The faults that the page has brought about, and what of them is still to come. */
export interface Sky {
  /** Brings one about; gives what it does, in words. */
  bring(name: WeatherName): string;
  clear(): void;
  view(): WeatherView;
}

/** A clear sky. Only what came by it is counted and cleared by it: a script's own faults stay. */
export function createSky(playground: Playground): Sky {
  const waiting = new Map<InjectedFault, Weather>();
  const end = (injected: InjectedFault) => {
    waiting.delete(injected);
    injected.cancel();
  };
  return {
    bring(name) {
      const weather: Weather = weathers[name];
      const injected = playground.faults.next(weather.target, weather.fault);
      waiting.set(injected, weather);
      if (weather.ms !== undefined) setTimeout(() => end(injected), weather.ms).unref();
      return weather.says;
    },
    clear() {
      for (const injected of waiting.keys()) end(injected);
    },
    view() {
      const coming = [...waiting].filter(([{ hits }, { ms }]) => ms !== undefined || hits === 0);
      return { waiting: coming.map(([, { says }]) => says) };
    },
  };
}
