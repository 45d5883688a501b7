import type { Health } from '../guilds/health/health.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import { Dispatcher } from '../reminders/dispatcher.ts';
import { afterwards, courierOf } from './courier.ts';
import { fault } from './fault.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import type { BotPeople } from './people.ts';
import type { BotPlaces } from './places.ts';
import type { doubtTellerOf } from './watch.ts';

type Delivering = {
  registry: Registry;
  health: Health;
  places: BotPlaces;
  reminded: BotPeople;
  doubt: ReturnType<typeof doubtTellerOf>;
};

/** What delivers what is due. */
export function dispatcherOf(
  parts: BotParts,
  ground: Ground,
  { registry, health, places, reminded, doubt }: Delivering,
): Dispatcher {
  const { metrics, log } = parts;
  return new Dispatcher({
    shards: ground.shards,
    ledger: ground.ledger,
    tally: metrics.reminders,
    courier: courierOf(parts, ground, { registry, health, places, reminded }),
    async onDelivered(row, delivered) {
      // Whatever its kind is: what can never succeed is a fault of ours, which nobody else would hear of.
      if (delivered.state === 'failed') {
        const { guild, recipient, kind, event, step } = row;
        const { reason } = delivered;
        // Whom it was for, and about what, is nobody's business where it is a person's own reminder.
        const what = guild === undefined ? { kind, reason } : { guild, recipient, kind, event, step, reason };
        log.warn(what, 'Discord refused what was due');
      }
      await parts.keeping.outage.persist(() =>
        afterwards(row, delivered, { health, places, reminded, doubt }),
      );
    },
    onError: (err) => fault(parts, ground, { err }, 'a delivery was broken off'),
    onProgress: (ended, underWay) => void sayProgress(parts, ground, ended, underWay),
    onDrained: (ended) => log.info(Object.fromEntries(ended), 'deliveries are done'),
  });
}

/** How far a fan-out is: what has ended, of that and what is still to come. */
async function sayProgress(
  parts: BotParts,
  ground: Ground,
  ended: ReadonlyMap<string, number>,
  underWay: number,
): Promise<void> {
  try {
    const done = ended.values().reduce((sum, count) => sum + count, 0);
    const sizes = await ground.ledger.count(ground.shards);
    const toCome = sizes.values().reduce((sum, { due, claimed }) => sum + due + claimed, 0);
    const all = done + toCome;
    parts.log.info({ ...Object.fromEntries(ended), underWay }, `deliveries go on: ${done} of ${all}`);
  } catch (err) {
    fault(parts, ground, { err }, 'nobody knows how many deliveries are to come');
  }
}
