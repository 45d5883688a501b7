import type { Outcome } from './acting.ts';
import type { Fault } from './weather.ts';

/** A request that Discord would refuse, and why. */
export interface Refusal {
  /** Wall-clock milliseconds. */
  readonly at: number;
  /** HTTP method, or `GATEWAY` for a refused gateway payload. */
  readonly method: string;
  /** Path with interaction tokens redacted. */
  readonly path: string;
  /** HTTP status, or the gateway's close code. */
  readonly status: number;
  /** Discord's JSON error code; 0 is "general". */
  readonly code: number;
  readonly message: string;
  /** Discord's nested `errors` object, where the form body was at fault. */
  readonly errors?: unknown;
  /** OpenAPI operation id, when the route is known. */
  readonly operation?: string;
  /** The documented rule in plain words, where one is known. */
  readonly rule?: string;
}

/** What Discord would have answered to something on the wire, and by which rule. */
export type WireRefusal = Pick<Refusal, 'status' | 'code' | 'message' | 'errors' | 'rule'>;

/** One gateway frame or one REST exchange, tokens redacted. */
export type Exchange = GatewayExchange | RestExchange;

export interface GatewayExchange {
  readonly kind: 'gateway';
  /** Grows by one with every exchange. */
  readonly number: number;
  readonly at: number;
  readonly applicationId: string | undefined;
  readonly shard: readonly [id: number, count: number] | undefined;
  /** As the bot sees it: `in` was received by the bot, `out` was sent by it. */
  readonly direction: 'in' | 'out' | 'closed';
  readonly payload: unknown;
  /** On `closed`: why the playground closed it. */
  readonly refusal?: WireRefusal;
}

export interface RestExchange {
  readonly kind: 'rest';
  readonly number: number;
  readonly at: number;
  readonly applicationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly request: unknown;
  /** 0 when a fault swallowed the answer. */
  readonly status: number;
  readonly response: unknown;
  readonly milliseconds: number;
  /** The fault that was injected into this request. */
  readonly fault?: Fault['kind'];
  readonly refusal?: WireRefusal;
}

/** Something changed; whoever draws the playground asks again for what it shows. */
export type Change =
  | {
      readonly kind: 'message';
      readonly action: 'create' | 'update' | 'delete';
      readonly channelId: string;
      readonly messageId: string;
    }
  | {
      readonly kind: 'channel' | 'role' | 'member' | 'guild' | 'event';
      readonly guildId: string | undefined;
      readonly id: string;
    }
  | { readonly kind: 'commands'; readonly applicationId: string; readonly guildId: string | undefined }
  | { readonly kind: 'presence' | 'connection'; readonly applicationId: string }
  | { readonly kind: 'interaction'; readonly interactionId: string; readonly outcome: Outcome }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'exchange'; readonly exchange: Exchange };
