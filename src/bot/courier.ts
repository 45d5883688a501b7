import { createCarrier } from '../discord/carrier.ts';
import type { Health } from '../guilds/health/health.ts';
import { letterFor } from '../guilds/letters/letter.ts';
import { createQuotationDays, type QuotationDays } from '../guilds/letters/quotation-days.ts';
import { isWanted, subscriptionOf } from '../guilds/records/subscriptions.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import type { CourierOptions, Delivered } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import { patientLedger } from '../reminders/patient-ledger.ts';
import { aboutOf, isQuotationDay } from '../reminders/quotation-day.ts';
import { isBreakage } from '../reminders/refusal.ts';
import { judge } from '../reminders/verdict.ts';
import type { Ground } from './ground.ts';
import { illustratorOf } from './illustrator.ts';
import type { BotParts } from './parts.ts';
import type { BotPeople } from './people.ts';
import type { BotPlaces } from './places.ts';

type Judging = {
  registry: Registry;
  health: Pick<Health, 'condition'>;
  places: BotPlaces;
  reminded: Pick<BotPeople, 'judge' | 'compose' | 'channelOf'>;
};

/** All that a delivery works with, for this process. */
export function courierOf(
  parts: BotParts,
  ground: Ground,
  { registry, health, places, reminded }: Judging,
): CourierOptions {
  const { clock, posts, log } = parts;
  const { outage } = parts.keeping;
  const { state, ledger, table, pacer, wait } = ground;
  const now = () => clock.now();
  const { subscriptions, optIns } = state;
  const hasRole = (guild: string, role: string) => table.role(guild, role) !== undefined;
  const days = quotationDaysOf(parts, ground);
  const illustrate = illustratorOf(parts, table);
  const carrier = createCarrier({
    rest: posts,
    table,
    ...places.carrier,
    compose: async (row) => {
      if (row.guild === undefined) return reminded.compose(row);
      const library = registry.libraryOf(row.guild);
      const letter = await letterFor(row, { registry, subscriptions, optIns, library, days, hasRole, now });
      const channel = await places.channelOf(row);
      return letter && channel !== undefined ? illustrate({ ...letter, channel }, row) : undefined;
    },
    channelOf: (row) => (row.guild === undefined ? reminded.channelOf(row) : places.channelOf(row)),
    turn: () => pacer.turn(PRIORITY.aside),
    isAway: outage.take,
    onFault: (err, { id }) => log.error({ err, id }, 'a post could not be written'),
    onPlain: ({ id }) => log.warn({ id }, 'Discord took a post only without its picture'),
  });
  const judged = judgeOf(ground, { registry, health, places, reminded }, days, now);
  return {
    ledger: patientLedger(ledger, outage.persist),
    owner: crypto.randomUUID(),
    carrier,
    judge: (row) => outage.persist(() => judged(row)),
    turn: (priority) => pacer.slot(priority),
    now,
    monotonic: () => clock.monotonic(),
    wait,
  };
}

/** How a row stands at this moment: whether it is still true, wanted and possible. @param now bot time */
function judgeOf(
  { state: { subscriptions }, ledger }: Ground,
  { registry, health, places, reminded }: Judging,
  days: QuotationDays,
  now: () => Temporal.Instant,
): CourierOptions['judge'] {
  return async (row) => {
    if (row.guild === undefined) return reminded.judge(row);
    if (row.kind === 'scheduled-event') return places.scheduler.judge(row);
    const [siblings, list] = await Promise.all([
      ledger.list({ recipient: row.recipient, event: row.event }, 100),
      // Another process may have changed it.
      subscriptions.get(row.guild),
    ]);
    const event = aboutOf(row.event, registry.eventsOf(row.guild));
    const one = subscriptionOf(list, row.recipient);
    return judge(row, {
      now: now(),
      // Whatever is still due of a film that the server has left is as if nobody had asked for it.
      condition: registry.isLeft(row.guild, row.event) ? 'gone' : await health.condition(row, one),
      time: event?.when,
      // Whether an event that has no date any more is taken back is for its date to say.
      wanted: event === undefined || isWanted(one, row, event),
      changing: registry.isChanging(row.guild, row.event),
      siblings,
      lacking: await lackingFor(row, days),
      need: places.need(row, siblings),
    });
  };
}

/** Which quotations channels are shown. */
export const quotationDaysOf = (
  { libraries }: Pick<BotParts, 'libraries'>,
  { state, table }: Pick<Ground, 'state' | 'table'>,
): QuotationDays =>
  createQuotationDays({ state, libraries, parentOf: (guild, channel) => table.around(guild, channel) });

const lackingFor = (row: Row, days: QuotationDays) =>
  row.guild !== undefined && row.kind === 'countdown' && isQuotationDay(row)
    ? days.lacking({ guild: row.guild, channel: row.recipient })
    : undefined;

interface Followers {
  readonly health: Pick<Health, 'breakDown' | 'wake'>;
  readonly places: Pick<BotPlaces, 'settled'>;
  readonly reminded: Pick<BotPeople, 'settled'>;
  /** Is told of a row that can't be proved unsent. */
  readonly doubt: (row: Row) => Promise<void>;
}

/** What a delivery that met a closed door, or of which nobody knows how it went, leads to. */
export async function afterwards(
  row: Row,
  delivered: Delivered,
  { health, places, reminded, doubt }: Followers,
): Promise<void> {
  if (row.guild === undefined) return reminded.settled(row, delivered);
  if (await places.settled(row, delivered)) return undefined;
  if (delivered.state === 'uncertain') return doubt(row);
  if (delivered.state === 'broken') return health.breakDown(row, delivered.why);
  if (delivered.state !== 'judged') return undefined;
  const { verdict } = delivered;
  const closed = verdict.do === 'hold' && isBreakage(verdict.why) ? verdict.why : undefined;
  if (closed === undefined || (await health.wake(row))) return undefined;
  return health.breakDown(row, closed);
}
