import type { Playground } from '../../src/playground/playground.ts';
import type { Change, RestExchange } from '../../src/playground/record.ts';

/** A message that the bot made, and where. */
export interface Made {
  readonly id: string;
  readonly channel: string;
  /** Real milliseconds, as `performance.now()` counts them. */
  readonly at: number;
}

/** What the playground has seen, from the moment on when this was begun. */
export class Chronicle {
  /** Gateway frames and REST exchanges so far. */
  exchanges = 0;
  /** Requests that met a fault, by its kind. */
  readonly faults = new Map<string, number>();
  /** What is happening: stands before every request of which a trail tells. */
  chapter = '';
  readonly #trails = new Map<string, string[]>();
  readonly #made: Made[] = [];
  readonly #strikes: { readonly at: number; readonly run: () => void }[] = [];
  readonly #end: () => void;

  constructor(playground: Playground) {
    this.#end = playground.subscribe((change) => this.#take(change));
  }

  /** Calls `run` at the n-th exchange from now. */
  strikeAfter(exchanges: number, run: () => void): void {
    this.#strikes.push({ at: this.exchanges + exchanges, run });
  }

  met(fault: string): number {
    return this.faults.get(fault) ?? 0;
  }

  /** Messages made since this was last asked. */
  takeMade(): Made[] {
    return this.#made.splice(0);
  }

  /** How it came to what is in a channel: each request there, in order. */
  trailOf(channel: string): string {
    return this.#trails.get(channel)?.join('; ') ?? '';
  }

  /** Begins all trails anew. */
  forget(): void {
    this.#trails.clear();
  }

  close(): void {
    this.#end();
  }

  #take(change: Change): void {
    if (change.kind === 'message' && change.action === 'create') {
      this.#made.push({ id: change.messageId, channel: change.channelId, at: performance.now() });
    }
    if (change.kind !== 'exchange') return;
    this.exchanges += 1;
    const { exchange } = change;
    if (exchange.kind === 'rest') this.#note(exchange);
    for (const { at, run } of this.#strikes) if (at === this.exchanges) run();
  }

  #note({ method, path, status, fault, response }: RestExchange): void {
    if (fault) this.faults.set(fault, this.met(fault) + 1);
    const [, channel] = /^\/channels\/(\d+)\/messages/u.exec(path) ?? [];
    if (channel === undefined) return;
    const trail = this.#trails.get(channel) ?? [];
    const what = Array.isArray(response) ? `${response.length} read` : idOf(response);
    trail.push([this.chapter, seconds(), method, status, fault, what].filter(Boolean).join(' '));
    this.#trails.set(channel, trail);
  }
}

const seconds = () => `at ${(performance.now() / 1000).toFixed(2)}`;

function idOf(made: unknown): string | undefined {
  return typeof made === 'object' && made !== null && 'id' in made ? `→ ${String(made.id)}` : undefined;
}
