import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';

export type Ref = string | { readonly id: string };

/** Settings of a playground. Times in milliseconds of real time. */
export interface PlaygroundOptions {
  /** Port on 127.0.0.1; 0 (default) takes any free one. */
  readonly port?: number;
  /** How long `enforce_nonce` remembers; Discord says "the past few minutes". Default 180,000. */
  readonly nonceWindowMs?: number;
  /** Real 429s (50/s global, 5 per 5 s message creates a channel); headers are sent either way. Default off. */
  readonly rateLimits?: boolean;
  /** How the global 50/s is counted; Discord does not say. Default `first` (window from the first request). */
  readonly globalWindow?: 'first' | 'calendar' | 'sliding';
  /** Crossposts an hour and channel before 429. Default 10. */
  readonly crosspostsPerHour?: number;
  /** What HELLO asks for. Default 41,250. */
  readonly heartbeatIntervalMs?: number;
  /** Session starts a day, as `/gateway/bot` says. Default 1,000. */
  readonly sessionStartLimit?: number;
  /** Sessions that may start at once, as `/gateway/bot` says. Default 1. */
  readonly maxConcurrency?: number;
  /** What `/gateway/bot` recommends. Default 1. */
  readonly recommendedShards?: number;
  /** Messages kept a channel, oldest dropped first. Default 2,000. */
  readonly messagesPerChannel?: number;
  /** Real time unless a test turns it by hand. */
  readonly clock?: Clock;
  /** What an earlier playground's `save()` gave. */
  readonly state?: PlaygroundState;
}

/** Everything made so far, as plain JSON; what is in it is the playground's own affair. */
export interface PlaygroundState {
  readonly version: number;
  readonly [part: string]: unknown;
}

/** A handler of other paths on the same port; true when it has taken the request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => boolean;
