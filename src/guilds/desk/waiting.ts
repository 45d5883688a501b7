import { isZone } from '../../calendar/zone.ts';
import type { Waiting, WishOutcome } from '../../kit/reminders.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import { moved } from '../../reminders/change.ts';
import type { Ledger } from '../../reminders/ledger.ts';
import { follows } from '../../reminders/subscription.ts';
import { happensAt } from '../../reminders/verdict.ts';
import { byHandle, handle } from '../../views/layout/handle.ts';
import { lateAmong, postNow, rowsFor } from '../dates/consequences.ts';
import { kindOf } from '../dates/moves.ts';
import { planningOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';

interface Desk {
  readonly registry: Registry;
  readonly ledger: Ledger;
}

/** What a change leads to that waits; whoever calls this asks about what it will put into the past, and that is kept. */
export async function waitingChange(guild: string, event: string, desk: Desk): Promise<Waiting | undefined> {
  const { registry } = desk;
  const countsAt = registry.countsAt(guild, event);
  if (!countsAt) return undefined;
  let [late, told] = [0, 0];
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    const expected = await expectedIn(one, { guild, event, countsAt }, desk);
    late += expected.late;
    told += expected.told;
  }
  if (late > 0) await registry.wish(guild, event, { asked: true });
  return { event: handle(event), countsAt, late, told };
}

type Change = { guild: string; event: string; countsAt: Temporal.Instant };

/** How many posts of a channel will lie in the past unsent, and whether it will be told. */
async function expectedIn(
  one: ChannelSubscription,
  { guild, event, countsAt }: Change,
  { registry, ledger }: Desk,
): Promise<{ late: number; told: number }> {
  const planning = planningOf(guild, one);
  const kind = kindOf(event);
  if (isPaused(one) || !isZone(one.zone) || !follows(planning, { id: event, kind }))
    return { late: 0, told: 0 };
  const said = registry.said(guild, event);
  if (!said) {
    const posts = await ledger.list({ recipient: one.channel, event, states: ['sent', 'uncertain'] }, 1);
    return { late: 0, told: posts.length };
  }
  const events = said.when ? [{ id: event, kind, when: said.when }] : [];
  const rows = await rowsFor(ledger, one.channel, countsAt);
  const circumstances = { eventsOf: () => events, planned: countsAt, now: countsAt, rows };
  return { late: moved(planning, event, circumstances).late.length, told: 1 };
}

/** A moderator wants posted what a change puts into the past: when it counts, or at once where it counts already. */
export async function postLate(
  guild: string,
  written: string,
  now: Temporal.Instant,
  { registry, ledger }: Desk,
): Promise<WishOutcome> {
  const change = byHandle(
    registry.waiting(guild).map((id) => ({ id })),
    written,
  );
  if (change && (await registry.wish(guild, change.id, { asked: true, post: true }))) return 'waits';
  const ids: string[] = [];
  const isNow = (event: string, when: string) =>
    happensAt(registry.eventsOf(guild).find(({ id }) => id === event)?.when, when);
  for (const { channel } of registry.list(guild)?.subscriptions ?? []) {
    const late = lateAmong(await rowsFor(ledger, channel, now), now);
    ids.push(
      ...late
        .filter(({ event, when }) => handle(event) === written && isNow(event, when))
        .map(({ id }) => id),
    );
  }
  return (await postNow(ledger, guild, ids, now)) > 0 ? 'goes' : 'nothing';
}
