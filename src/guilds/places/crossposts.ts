import { crosspostOf } from '../../reminders/crosspost.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import type { Registry } from '../registry/registry.ts';

/** What was sent longer ago than a day and some hours is no longer worth publishing. */
const LOOKS_BACK_HOURS = 30;

const MOST_ROWS = 200;

/**
 * Sees to it that what was sent is published: a crosspost is planned with its post, but one that was asked for afterwards ("post it
 * now") has none, or one that was given up. Done twice it is done once.
 * @param now bot time.
 */
export async function publishSent(post: Row, ledger: Ledger, now: Temporal.Instant): Promise<void> {
  const crosspost = crosspostOf(post);
  await ledger.insert([{ occurrence: crosspost }]);
  const row = await ledger.get(crosspost.id);
  if (row && endedBefore(post, row)) await ledger.reopen(row.id, now, crosspost.until);
}

/** Whether publishing came to nothing (in a pause, without a permission, for want of its post) before there was a post to publish. */
function endedBefore({ settled: sent }: Row, { state, settled }: Row): boolean {
  if ((state !== 'missed' && state !== 'failed') || !sent || !settled) return false;
  return Temporal.Instant.compare(settled, sent) <= 0;
}

/** As `publishSent`, for all that a server has sent of late: the bot may have gone before it could. */
export async function publishRecent(
  guild: string,
  registry: Registry,
  ledger: Ledger,
  now: Temporal.Instant,
): Promise<void> {
  const from = now.subtract({ hours: LOOKS_BACK_HOURS });
  for (const one of registry.list(guild)?.subscriptions ?? []) {
    if (!one.publish) continue;
    // What was sent before is not published because somebody has chosen so since.
    const chosen = Temporal.Instant.from(one.edited?.at ?? one.created);
    const rows = await ledger.list({ recipient: one.channel, states: ['sent'], from }, MOST_ROWS);
    const posts = rows.filter(
      ({ kind, message, settled }) =>
        kind === 'countdown' && message && settled && Temporal.Instant.compare(settled, chosen) > 0,
    );
    for (const post of posts) await publishSent(post, ledger, now);
  }
}
