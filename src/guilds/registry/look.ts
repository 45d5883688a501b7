import { carryMove } from '../dates/moves.ts';
import type { createSaid } from '../dates/said.ts';
import { heldEvents, type Looked, lookAt } from '../dates/standings.ts';
import type { SubscriptionList } from '../records/subscription-record.ts';
import { planningsOf } from '../records/subscriptions.ts';
import type { KnownDates } from './known.ts';
import type { Known, RegistryOptions } from './registry-options.ts';

interface Surroundings extends Pick<RegistryOptions, 'state' | 'ledger' | 'now'> {
  readonly said: ReturnType<typeof createSaid>;
  readonly known: KnownDates;
}

/** Looks at a server's dates: what is said of them, and how that stands to what is held true. Then it is known. */
export async function lookAround(
  guild: string,
  list: SubscriptionList | undefined,
  around: Surroundings,
): Promise<void> {
  const { state, ledger, now, known } = around;
  const said = await around.said.read(guild);
  if (!list?.subscriptions.length) {
    known.set(guild, { said, events: said.dated, waiting: new Map(), unknown: new Set() });
    return;
  }
  const before = await state.standings.get(guild);
  const looked = lookAt(before, said, now());
  const { held, waiting, unknown } = looked;
  const seen = { said, events: heldEvents(said, held), waiting, unknown };
  if (looked.moves.length > 0) await carry(guild, list, seen, looked, around);
  if (JSON.stringify(before) !== JSON.stringify(held)) await state.standings.set(guild, held);
  known.set(guild, seen);
  for (const event of looked.settled) await ledger.unhold({ guild, event });
}

/**
 * Writes what moves lead to, before they are held true: killed in between, it is done again. Meanwhile what is due for their
 * events is judged by the new dates and waits, and where the ledger fails the next beat tries again.
 */
async function carry(
  guild: string,
  { subscriptions }: SubscriptionList,
  seen: Known,
  { moves }: Looked,
  { ledger, now, known }: Surroundings,
): Promise<void> {
  const plannings = planningsOf(guild, subscriptions);
  const instant = now();
  const moving = moves.map(({ event }) => [event, instant] as const);
  known.set(guild, { ...seen, waiting: new Map([...seen.waiting, ...moving]) });
  for (const counted of moves) {
    const said = seen.said.all.find(({ id }) => id === counted.event);
    await carryMove(counted, { plannings, events: seen.events, said, ledger, now: instant });
  }
}
