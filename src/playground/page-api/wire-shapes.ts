import type { Exchange, WireRefusal } from '../record.ts';

/** One line of what was said on the wire. */
export interface WireLine {
  readonly number: number;
  /** Wall-clock milliseconds. */
  readonly at: number;
  readonly kind: Exchange['kind'];
  /** As the bot sees it; a request is `out`. */
  readonly direction: 'in' | 'out' | 'closed';
  /** `MESSAGE_CREATE`, or `POST /channels/1/messages`. */
  readonly title: string;
  /** Of a request: Discord's status (0 when a fault swallowed the answer) and how long it took. */
  readonly status?: number;
  readonly milliseconds?: number;
  /** The fault that met it. */
  readonly fault?: string;
  readonly refusal?: WireRefusal;
}

export interface WireList {
  /** Newest first. */
  readonly lines: readonly WireLine[];
  /** How many there are before the filter. */
  readonly all: number;
}
