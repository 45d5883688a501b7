import type { Playground } from '../../src/playground/playground.ts';
import type { Change } from '../../src/playground/record.ts';

/** A message that the bot made, and where. */
export interface Made {
  readonly id: string;
  readonly channel: string;
}

/** What the playground has seen, from the moment on when this was begun. */
export class Chronicle {
  /** Gateway frames and REST exchanges so far. */
  exchanges = 0;
  /** Requests that met a fault, by its kind. */
  readonly faults = new Map<string, number>();
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

  close(): void {
    this.#end();
  }

  #take(change: Change): void {
    if (change.kind === 'message' && change.action === 'create') {
      this.#made.push({ id: change.messageId, channel: change.channelId });
    }
    if (change.kind !== 'exchange') return;
    this.exchanges += 1;
    const { exchange } = change;
    if (exchange.kind === 'rest' && exchange.fault) {
      this.faults.set(exchange.fault, this.met(exchange.fault) + 1);
    }
    for (const { at, run } of this.#strikes) if (at === this.exchanges) run();
  }
}
