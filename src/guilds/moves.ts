import type { SaidEvent } from '../calendar/events.ts';
import { isOver } from '../calendar/own-time.ts';
import { isZone } from '../calendar/zone.ts';
import type { ChannelSubscription } from '../kit/subscription.ts';
import { editOf, moved, noticeOf } from '../reminders/change.ts';
import type { Ledger } from '../reminders/ledger.ts';
import type { Occurrence } from '../reminders/occurrence.ts';
import { follows, type Plannable } from '../reminders/subscription.ts';
import { carryOut, rowsFor } from './consequences.ts';
import { editNote, notedClaim } from './news-note.ts';
import type { Counted } from './standings.ts';
import { planningOf } from './subscriptions.ts';

/** Where a move counts. */
export interface Stage {
  readonly guild: string;
  readonly subscriptions: readonly ChannelSubscription[];
  /** The events as they are held true from now on. */
  readonly events: readonly Plannable[];
  /** What is said of the event now; undefined where it was removed. */
  readonly said: SaidEvent | undefined;
  readonly ledger: Ledger;
  /** Bot time. */
  readonly now: Temporal.Instant;
}

/**
 * Writes into the ledger all that a move leads to: steps of the old date are withdrawn, what it puts into the past is due, or
 * missed where a moderator was asked and has not said yes, each channel gets one notice, and its last countdown post is edited.
 * Killed anywhere in it and done again, nothing doubles: the ids come from when the change was first seen.
 */
export async function carryMove(counted: Counted, stage: Stage): Promise<void> {
  const { guild, subscriptions, events, ledger, now } = stage;
  const { event, asked, post } = counted;
  for (const one of subscriptions) {
    // Another version of Node may not know a zone that was set: one such must not keep the others from being told.
    if (!isZone(one.zone)) continue;
    const planning = planningOf(guild, one);
    if (!follows(planning, { id: event, kind: kindOf(event) })) continue;
    const rows = await rowsFor(ledger, one.channel, now);
    const consequences = moved(planning, event, { eventsOf: () => events, planned: now, now, rows });
    await carryOut(ledger, consequences, asked && !post);
    const news = await newsFor(one, counted, stage);
    await ledger.insert(news.map((occurrence) => ({ occurrence })));
  }
}

/** Ids say of what kind an event is. */
export function kindOf(event: string): Plannable['kind'] {
  const [kind] = event.split(':');
  return kind === 'own' || kind === 'anniversary' ? kind : 'release';
}

/** More posts of one event than a channel ever gets. */
const MOST_POSTS = 500;

/**
 * The notice and the edit. Of an anniversary nothing is told: the release says it. An own event that was removed is told of
 * only where something was posted about it, and only if it was still to come.
 */
async function newsFor(one: ChannelSubscription, counted: Counted, stage: Stage): Promise<Occurrence[]> {
  const { event, move, title } = counted;
  const { guild, said, ledger, now } = stage;
  const kind = kindOf(event);
  if (kind === 'anniversary') return [];
  const posts = await ledger.list(
    { recipient: one.channel, event, states: ['sent', 'uncertain'] },
    MOST_POSTS,
  );
  if (!said && kind === 'own' && (posts.length === 0 || wasOver(counted, one, now))) return [];
  const whose = { id: one.channel, guild };
  const claim = said?.kind === 'release' ? said.claim : undefined;
  const last = posts.find(({ kind: made, message }) => made === 'countdown' && message !== undefined);
  return [
    noticeOf(whose, event, move, now, { title, claim: claim && notedClaim(claim) }),
    ...(last ? [editOf(whose, event, move, now, editNote(title, last))] : []),
  ];
}

function wasOver({ move: { from } }: Counted, { zone }: ChannelSubscription, now: Temporal.Instant): boolean {
  return from !== undefined && from.kind !== 'yearly' && isOver(from, now, zone);
}
