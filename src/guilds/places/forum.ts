import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import { spanOf } from '../../reminders/due.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import { nextDue } from '../../reminders/plan.ts';
import { QUOTATION_DAY } from '../../reminders/quotation-day.ts';
import { follows } from '../../reminders/subscription.ts';
import { lastThread, threadOf } from '../../reminders/thread.ts';
import { isPlannable, planningOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';

/** What an event has in store later than this is no reason yet to make its post. */
const HORIZON_HOURS = 10 * 366 * 24;

/** So many rows of a server or a channel are looked at. */
const MOST_ROWS = 1000;

export interface ForumOptions {
  readonly registry: Registry;
  readonly ledger: Ledger;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/**
 * Sees to it that each event of which a forum is still to be told something has its post there, or a row that will make it, and
 * that none is made which nobody wants any more. It looks at what is, so that it may be done at any time and twice.
 */
export async function tendPosts(guild: string, options: ForumOptions): Promise<void> {
  const { registry, ledger } = options;
  const wanted = new Set<string>();
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    if (!one.forum || isPaused(one) || !isPlannable(one)) continue;
    const rows = await ledger.list({ recipient: one.channel }, MOST_ROWS);
    for (const event of eventsToTell(guild, one, rows, options)) {
      const first = threadOf({ recipient: one.channel, guild, event }, 1, options.now());
      wanted.add(keyOf(first));
      if (!lastThread(ofEvent(rows, event))) await ledger.insert([{ occurrence: first }]);
    }
  }
  const due = await ledger.list({ guild, states: ['due'] }, MOST_ROWS);
  const vain = due.filter((row) => row.kind === 'thread' && !wanted.has(keyOf(row)));
  await ledger.withdraw(vain.map(({ id }) => id));
}

const keyOf = ({ recipient, event }: Pick<Row, 'recipient' | 'event'>) => `${recipient} ${event}`;

const ofEvent = (rows: readonly Row[], event: string) => rows.filter((row) => row.event === event);

/** Events that have a step to come, or one that waits for its post. */
function eventsToTell(
  guild: string,
  one: ChannelSubscription,
  rows: readonly Row[],
  { registry, now }: ForumOptions,
): string[] {
  const planning = planningOf(guild, one);
  const span = spanOf({ after: now(), until: now().add({ hours: HORIZON_HOURS }) });
  const waits = (event: string) =>
    ofEvent(rows, event).some(({ kind, state }) => kind !== 'thread' && state === 'due');
  return [...registry.eventsOf(guild), QUOTATION_DAY]
    .filter((event) => follows(planning, event))
    .filter(
      (event) =>
        waits(event.id) ||
        event.kind === 'quotation' ||
        nextDue({ ...planning, quotes: false }, [event], span) !== undefined,
    )
    .map(({ id }) => id);
}

/** Where an event's messages in a forum go: its last post, once that is made. */
export async function postOf(
  { recipient, event }: Pick<Row, 'recipient' | 'event'>,
  ledger: Ledger,
): Promise<Row | undefined> {
  const last = lastThread(await ledger.list({ recipient, event }, MOST_ROWS));
  return last?.state === 'sent' ? last : undefined;
}

/** Ids of the posts that other rows of a forum have made. */
export async function othersPosts(row: Row, ledger: Ledger): Promise<ReadonlySet<string>> {
  const rows = await ledger.list({ recipient: row.recipient, states: ['sent'] }, MOST_ROWS);
  return new Set(
    rows.flatMap(({ id, kind, message }) => (kind === 'thread' && id !== row.id && message ? [message] : [])),
  );
}
