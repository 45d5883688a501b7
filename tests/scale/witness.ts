import { z } from 'zod';
import type { Playground } from '../../src/playground/playground.ts';
import type { Exchange, GatewayExchange, RestExchange } from '../../src/playground/record.ts';
import { add } from '../support/tally.ts';
import { type Range, shardOf } from './shards.ts';

const ready = z.object({ t: z.literal('READY') });

/** Sees at the playground what a run is judged by: posts as they are made, which shards are served, and what was refused. */
export class Witness {
  /** Posts in the channels that are watched, so far. */
  posts = 0;
  /** Answers that are no success, by their status. */
  readonly statuses = new Map<string, number>();
  /** Answers that came after Discord had given the interaction up, by its id. */
  readonly late = new Set<string>();
  /** Connected shards: "id/count". */
  readonly #served = new Set<string>();
  readonly #counts = new Set<number>();
  readonly #end: () => void;

  /** @param watched the channels in which posts are due */
  constructor(playground: Playground, watched: ReadonlySet<string>) {
    this.#end = playground.subscribe((change) => {
      if (change.kind === 'exchange') this.#take(change.exchange);
      else if (change.kind === 'message' && change.action === 'create' && watched.has(change.channelId)) {
        this.posts += 1;
      }
    });
  }

  /** Whether a process is there that is told of this server. */
  serves(guild: string): boolean {
    return this.#counts.values().some((count) => this.#served.has(`${shardOf(guild, count)}/${count}`));
  }

  /** A process is about to end: from now on its shards are served by nobody. */
  gone({ ids, count }: Range): void {
    for (const id of ids) this.#served.delete(`${id}/${count}`);
  }

  close(): void {
    this.#end();
  }

  #take(exchange: Exchange): void {
    if (exchange.kind === 'gateway') this.#connected(exchange);
    else this.#answered(exchange);
  }

  #connected({ payload, shard }: GatewayExchange): void {
    if (!shard || !ready.safeParse(payload).success) return;
    const [id, count] = shard;
    this.#counts.add(count);
    this.#served.add(`${id}/${count}`);
  }

  #answered({ path, status }: RestExchange): void {
    if (status >= 400) add(this.statuses, String(status));
    const [, interaction] = /^\/interactions\/(\d+)\/.*callback$/u.exec(path) ?? [];
    if (interaction !== undefined && status === 404) this.late.add(interaction);
  }
}
