import type { Finding, Sending } from '../../src/reminders/delivery.ts';
import type { OccurrenceKind } from '../../src/reminders/occurrence.ts';

/** What happens to one request, and what happens to its sender. */
export interface Fate {
  readonly request: 'answered' | 'answer-lost' | 'never-arrived' | 'arrives-late' | 'limited' | 'forbidden';
  /** The process dies: before the request, or after it. */
  readonly dies: 'no' | 'before' | 'after';
  /** How long its successor takes to come, in ms. */
  readonly back: number;
  /** Whether the channel can be read by then. */
  readonly readable: boolean;
}

/** As long as a message that is late can be on its way; shorter than the calm before a look. */
const LATE_MS = 14_000;

/** Just what is promised of the nonce, and no more. */
const NONCE_MS = 134_000;

/** A channel as far as delivery can tell: what stands in it, whose nonces it still knows. Time is the test's. */
export class ChannelModel {
  readonly posted: number[] = [];
  now = 0;
  #underWay: number[] = [];

  /** Lets time pass and what is under way arrive. */
  pass(ms: number, nonce: boolean): void {
    this.now += ms;
    for (const at of this.#underWay.filter((it) => it <= this.now)) this.#arrive(at, nonce);
    this.#underWay = this.#underWay.filter((it) => it > this.now);
  }

  send(kind: OccurrenceKind, fate: Fate): Sending {
    const nonce = kind === 'countdown';
    switch (fate.request) {
      case 'answered':
        return { went: 'sent', message: this.#arrive(this.now, nonce) };
      case 'answer-lost':
        this.#arrive(this.now, nonce);
        return { went: 'lost', why: 'reset' };
      case 'never-arrived':
        return { went: 'lost', why: '503' };
      case 'arrives-late':
        this.#underWay.push(this.now + LATE_MS);
        return { went: 'lost', why: 'timeout' };
      case 'limited':
        return { went: 'limited', retryAfterMs: 700 };
      case 'forbidden':
        return { went: 'refused', status: 403, code: 50_013 };
    }
  }

  #arrive(at: number, nonce: boolean): string {
    const known = this.posted.findIndex((posted) => nonce && at - posted < NONCE_MS);
    return `m${known >= 0 ? known : this.posted.push(at) - 1}`;
  }

  look({ readable }: Fate): Finding {
    if (!readable) return { saw: 'unreadable' };
    return this.posted.length > 0 ? { saw: 'it', message: 'm0' } : { saw: 'nothing' };
  }
}
