import type { Consequences } from '../../reminders/change.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import { byDue } from '../../reminders/occurrence.ts';
import type { Planned } from '../../reminders/plan.ts';
import { entryOf } from '../../reminders/planner.ts';
import { isSuperseded } from '../../reminders/verdict.ts';

/** Why a row is missed of which a moderator was asked whether to post it now, and has not said so. */
export const ASKED = 'asked';

/** A step that is posted because somebody asked for it, though it was no longer true, counts as true for so long. */
const POST_NOW_MINUTES = 60;

/**
 * What the old shape still owes is written as due before a change counts: killed in between, nothing is lost.
 * @param owed of a change that is not saved yet.
 */
export async function writeOwed(ledger: Ledger, owed: readonly Planned[]): Promise<void> {
  await ledger.insert(owed.map(entryOf));
}

/**
 * Does what a change has led to, once it counts. What is late is written as missed where somebody can be asked, so that nothing
 * hangs on an answer that never comes; where nobody can be it is due. Done twice it is done once. Gives what is late and not in
 * the ledger otherwise: what there is to be asked.
 */
export async function carryOut(
  ledger: Ledger,
  { withdrawn, late }: Pick<Consequences, 'withdrawn' | 'late'>,
  somebodyIsAsked: boolean,
): Promise<readonly Planned[]> {
  await ledger.withdraw(withdrawn);
  const missed = somebodyIsAsked ? ASKED : undefined;
  await ledger.insert(late.map((one) => ({ ...entryOf(one), missed })));
  return late;
}

/** More steps than this no event has at once. */
const MOST_SIBLINGS = 100;

/** What a change looks back on: more lie further back than any step is still true. */
const [REACH_HOURS, MOST_ROWS] = [72, 1000];

/** The rows of a subscription on which the consequences of a change depend. @param now bot time. */
export async function rowsFor(ledger: Ledger, recipient: string, now: Temporal.Instant): Promise<Row[]> {
  const from = now.subtract({ hours: REACH_HOURS });
  const rows = [
    ...(await ledger.list({ recipient, from }, MOST_ROWS)),
    ...(await ledger.list({ recipient, states: ['due'] }, MOST_ROWS)),
  ];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Takes away what was due for a channel before an instant of bot time, and still is. */
export async function withdrawBefore(
  ledger: Ledger,
  recipient: string,
  instant: Temporal.Instant,
): Promise<void> {
  const rows = await ledger.list({ recipient, states: ['due'] }, MOST_ROWS);
  const old = rows.filter(({ due }) => Temporal.Instant.compare(due, instant) < 0);
  await ledger.withdraw(old.map(({ id }) => id));
}

/** Why a step is missed that may still be posted when somebody says so. */
const MENDABLE: ReadonlySet<string | undefined> = new Set([ASKED, 'paused']);

/**
 * Of each date of an event the step that was missed because of a pause or of a change, if it is still true and nothing later has taken
 * its place. @param rows of one subscription.
 */
export function lateAmong(rows: readonly Row[], now: Temporal.Instant): Row[] {
  const steps = rows.filter(({ kind }) => kind === 'countdown');
  return [...Map.groupBy(steps, ({ event, when }) => `${event} ${when}`).values()].flatMap((all) => {
    const last = all.toSorted(byDue).findLast((row) => row.state !== 'missed' || MENDABLE.has(row.reason));
    const mendable = last?.state === 'missed' && Temporal.Instant.compare(now, last.until) < 0;
    return mendable ? [last] : [];
  });
}

/**
 * "Post it now": makes a server's rows due again that came to nothing. One that is no longer true counts as true for an hour;
 * its post says what is true then, and that it is late. A step of which a later one was posted is left as it is. Gives how many
 * will go out.
 * @param now bot time.
 */
export async function postNow(
  ledger: Ledger,
  guild: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  let reopened = 0;
  for (const id of ids) {
    const row = await ledger.get(id);
    if (row?.guild !== guild) continue;
    const siblings = await ledger.list({ recipient: row.recipient, event: row.event }, MOST_SIBLINGS);
    if (isSuperseded(row, siblings)) continue;
    if (await ledger.reopen(id, row.due, longEnough(row, now))) reopened += 1;
  }
  return reopened;
}

function longEnough({ until }: Row, now: Temporal.Instant): Temporal.Instant {
  const atLeast = now.add({ minutes: POST_NOW_MINUTES });
  return Temporal.Instant.compare(until, atLeast) > 0 ? until : atLeast;
}
