import type { GatewayCloseCodes } from 'discord-api-types/v10';
import type { Ref } from './options.ts';

/** Which requests a fault is for; everything that is left out matches. */
export interface FaultTarget {
  readonly method?: string;
  /** Tested against the path without `/api/v10`, e.g. `/channels/1/messages`. */
  readonly path?: RegExp;
  readonly application?: Ref;
  /** How many requests it is for; default 1, `Infinity` until cancelled. */
  readonly times?: number;
}

/** Milliseconds, or a range from which each request draws. */
export type Delay = number | readonly [from: number, to: number];

/** What goes wrong. Unless said otherwise the request does NOT take effect. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** The TCP connection is reset. */
  | { readonly kind: 'reset' }
  /** The socket is closed without an answer. */
  | { readonly kind: 'close' }
  /** No answer ever comes; the socket stays open. */
  | { readonly kind: 'timeout' }
  /** The request TAKES EFFECT and its answer is lost. */
  | { readonly kind: 'lost'; readonly how: 'reset' | 'close' | 'timeout' }
  /** Takes effect, but late: way up, work and way down. */
  | { readonly kind: 'slow'; readonly before?: Delay; readonly after?: Delay }
  /** Held before or after it takes effect until `release()`. */
  | { readonly kind: 'hold'; readonly at: 'before' | 'after' }
  /** `retryAfter` in seconds. */
  | {
      readonly kind: 'rate-limit';
      readonly scope: 'global' | 'user' | 'shared';
      readonly retryAfter: number;
    };

/** A fault in waiting. */
export interface InjectedFault {
  /** Requests that met it so far. */
  readonly hits: number;
  /** Resolves at the next hit that was not waited for yet (for `hold`: a request is being held); the n-th call at the n-th hit. */
  met(): Promise<void>;
  /** Lets all held requests go on, also the later ones. */
  release(): void;
  /** Takes it away; held requests go on. */
  cancel(): void;
}

export interface Faults {
  /** Cuts every gateway connection, or those of one shard; resumable by default, `code` 1006 (no close frame) by default. */
  dropGateway(how?: {
    readonly resumable?: boolean;
    readonly code?: GatewayCloseCodes | 1006;
    readonly application?: Ref;
    readonly shard?: number;
  }): void;
  /** Op 9 to every session. */
  invalidSession(how?: { readonly resumable?: boolean; readonly application?: Ref }): void;
  /** Op 7 to every session. */
  reconnect(how?: { readonly application?: Ref }): void;
  /** Stops (or starts again) acknowledging heartbeats, so that a client finds a zombie connection. */
  withholdHeartbeatAcks(withheld: boolean): void;
  /** Refuses new gateway connections (or takes them again). */
  refuseGateway(refused: boolean): void;
  /** Injects a fault into the next requests that match. */
  next(target: FaultTarget, fault: Fault): InjectedFault;
  /** Takes every fault away. */
  clear(): void;
}
