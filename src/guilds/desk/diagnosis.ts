import type { Problem } from '../../kit/problem.ts';
import type { ChannelCheck, Diagnosis, Unsent, Upcoming, Wants } from '../../kit/reminders.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import { aboutOf } from '../../reminders/quotation-day.ts';
import { type AheadOptions, ahead, windowAhead } from './ahead.ts';

// What moderators ask of a server's reminders, without changing anything.

export interface DiagnosisOptions extends AheadOptions {
  readonly ledger: Ledger;
  readonly check: (
    guild: string,
    channel: string,
    role: string | undefined,
    wants: Wants | undefined,
  ) => ChannelCheck;
  /** What stands in a subscription's way at this moment. */
  readonly problems: (guild: string, one: ChannelSubscription) => Promise<readonly Problem[]>;
}

export const upcoming = (
  guild: string,
  now: Temporal.Instant,
  options: DiagnosisOptions,
  of: Parameters<typeof ahead>[3],
): Upcoming[] => ahead(guild, windowAhead(now), options, of);

/** What was due and came to nothing, the latest first. */
export async function unsent(guild: string, limit: number, options: DiagnosisOptions): Promise<Unsent[]> {
  const states = ['missed', 'failed', 'uncertain'] as const;
  const rows = await options.ledger.list({ guild, states }, 4 * limit);
  return titled(guild, rows.filter(isPost).slice(0, limit), options);
}

/**
 * What comes beside a post (its publishing, an edit of it) is no post of its own. An event's place in a forum counts where it
 * could not be made: without it all its messages come to nothing.
 */
const isPost = ({ kind, state }: Row): boolean =>
  kind === 'countdown' ||
  kind === 'notice' ||
  (kind === 'thread' && (state === 'failed' || state === 'uncertain'));

/** A server's rows with the titles of their events. */
export function titled(guild: string, rows: readonly Row[], { registry, titleOf }: AheadOptions): Unsent[] {
  const events = registry.eventsOf(guild);
  return rows.map((row) => {
    const about = aboutOf(row.event, events);
    if (about?.kind === 'quotation') return { ...row, title: '' };
    return { ...row, title: about && titleOf(about, guild) };
  });
}

export async function diagnosisOf(
  guild: string,
  subscription: ChannelSubscription,
  now: Temporal.Instant,
  options: DiagnosisOptions,
): Promise<Diagnosis> {
  const { ledger, check, problems } = options;
  const { channel, role } = subscription;
  const [past, open] = await Promise.all([
    ledger.list({ guild, recipient: channel, states: ['sent', 'missed', 'failed', 'uncertain'] }, MOST_READ),
    ledger.list({ guild, recipient: channel, states: ['due', 'claimed'] }, MOST_READ),
  ]);
  const [last] = titled(guild, past.filter(isPost).slice(0, 1), options);
  return {
    subscription,
    missing: check(guild, channel, role ?? undefined, subscription).missing,
    problems: await problems(guild, subscription),
    next: upcoming(guild, now, options, { channel })[0],
    last,
    waiting: open.filter(isPost).length,
  };
}

/** More rows of a channel than this are not looked at. */
const MOST_READ = 100;
