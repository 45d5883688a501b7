import Counter from 'prom-client/lib/counter.js';
import Gauge from 'prom-client/lib/gauge.js';
import Histogram from 'prom-client/lib/histogram.js';
import Registry from 'prom-client/lib/registry.js';
import { createReminderMetrics } from './reminder-metrics.ts';
import type { Tally } from './reminders/tally.ts';

/** What the bot counts; read at `GET /metrics` in Prometheus' text format. */
export type Metrics = {
  /** One interaction ended, which came over this shard. `seconds`: real time from its arrival here to the end of our first answer. */
  interaction(shard: number, command: string, outcome: string, seconds: number): void;
  restAnswer(client: string, method: string, status: number): void;
  /** Gateway events that matter to an operator: ready, resumed, closed … */
  gatewayEvent(event: string, shard: number): void;
  /** For each shard of this process whether it is connected and ready. */
  gatewayReady(shards: ReadonlyMap<number, boolean>): void;
  /** The packs were read anew; `partly`: some are changed, and something was refused. */
  packReload(result: 'changed' | 'unchanged' | 'refused' | 'partly'): void;
  /** What reminders count. */
  reminders: Tally;
  contentType: string;
  text(): Promise<string>;
};

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5];

/**
 * Makes the counters in a registry of their own, with Node's own figures beside them from the first reading on: what takes
 * those is a seventh of all files that a start would load.
 *
 * A series for each command, shard and bucket would be thousands in one process. Counters exist where something was counted, and
 * carry all their labels; the histogram of latency is by command, and another by shard. Requests carry no shard: some are of none.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const { rest, gateway, ready, reloads } = createCounters(registry);
  let nodes: Promise<void> | undefined;
  return {
    interaction: createInteractionMetrics(registry),
    restAnswer: (client, method, status) => rest.inc({ client, method, status: String(status) }),
    gatewayEvent: (event, shard) => gateway.inc({ event, shard }),
    gatewayReady: (shards) => {
      for (const [shard, isReady] of shards) ready.set({ shard }, isReady ? 1 : 0);
    },
    packReload: (result) => reloads.inc({ result }),
    reminders: createReminderMetrics(registry),
    contentType: registry.contentType,
    async text() {
      nodes ??= collectNodes(registry);
      await nodes;
      return registry.metrics();
    },
  };
}

const name = (rest: string) => `reckoner_${rest}`;

function createInteractionMetrics(registry: Registry): Metrics['interaction'] {
  const registers = [registry];
  const interactions = new Counter({
    name: name('interactions_total'),
    help: 'Interactions by command and outcome.',
    labelNames: ['command', 'outcome', 'shard'],
    registers,
  });
  const histogram = <const L extends string>(rest: string, help: string, label: L) =>
    new Histogram({ name: name(rest), help, labelNames: [label], buckets: BUCKETS, registers });
  const latency = histogram(
    'interaction_seconds',
    'Seconds from the arrival of an interaction to the end of its answer.',
    'command',
  );
  const latencyOfShard = histogram(
    'shard_interaction_seconds',
    'Seconds from the arrival of an interaction over a shard to the end of its answer.',
    'shard',
  );
  return (shard, command, outcome, seconds) => {
    interactions.inc({ command, outcome, shard });
    latency.observe({ command }, seconds);
    latencyOfShard.observe({ shard }, seconds);
  };
}

function createCounters(registry: Registry) {
  const registers = [registry];
  const counter = <const L extends string>(rest: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name: name(rest), help, labelNames, registers });
  return {
    rest: counter('rest_responses_total', "Discord's answers by HTTP status.", [
      'client',
      'method',
      'status',
    ]),
    gateway: counter('gateway_events_total', 'Connections made, resumed and lost.', ['event', 'shard']),
    reloads: counter('pack_reloads_total', 'Readings of the packs since the start by their result.', [
      'result',
    ]),
    ready: new Gauge({
      name: name('gateway_ready'),
      help: '1 while the shard is connected and ready.',
      labelNames: ['shard'],
      registers,
    }),
  };
}

async function collectNodes(register: Registry): Promise<void> {
  const { default: collect } = await import('prom-client/lib/defaultMetrics.js');
  collect({ register });
}
