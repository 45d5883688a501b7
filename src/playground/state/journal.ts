import type { Clock } from '../clock.ts';
import type { Change, Exchange, GatewayExchange, Refusal, RestExchange } from '../record.ts';
import { redactTokens } from './redaction.ts';
import { Ring } from './ring.ts';
import type { Signal } from './signal.ts';

const kept = 1_000;

type Numbered<T> = Omit<T, 'number'>;

/**
 * What went over the wire and what was refused, the last thousand of each. Payloads are held as they went and
 * redacted when they are read, since most of them never are.
 */
export class Journal {
  readonly #clock: Clock;
  readonly #changes: Signal<Change>;
  readonly #refusals = new Ring<Refusal>(kept);
  readonly #exchanges = new Ring<Exchange>(kept);
  #number = 0;

  constructor(clock: Clock, changes: Signal<Change>) {
    this.#clock = clock;
    this.#changes = changes;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals.toArray();
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges.toArray().map(redacted);
  }

  refused(refusal: Omit<Refusal, 'at'>): void {
    const entry = { ...refusal, at: this.#clock.now() };
    this.#refusals.push(entry);
    this.#changes.emit({ kind: 'refusal', refusal: entry });
  }

  exchanged(exchange: Numbered<GatewayExchange> | Numbered<RestExchange>): void {
    const entry: Exchange = { ...exchange, number: ++this.#number };
    this.#exchanges.push(entry);
    if (this.#changes.heard) this.#changes.emit({ kind: 'exchange', exchange: redacted(entry) });
  }
}

function redacted(exchange: Exchange): Exchange {
  return exchange.kind === 'gateway'
    ? { ...exchange, payload: redactTokens(exchange.payload) }
    : { ...exchange, request: redactTokens(exchange.request), response: redactTokens(exchange.response) };
}
