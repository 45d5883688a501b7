import type { SaidEvent } from '../../calendar/events.ts';
import { isOver } from '../../calendar/own-time.ts';
import { editOf, isStep, moved, noticeOf } from '../../reminders/change.ts';
import type { Ledger } from '../../reminders/ledger.ts';
import type { Occurrence } from '../../reminders/occurrence.ts';
import { follows, type Plannable, recipientOf, type Subscription } from '../../reminders/subscription.ts';
import { carryOut, rowsFor } from './consequences.ts';
import { editNote, notedClaim } from './news-note.ts';
import type { Counted } from './standings.ts';

/** Where a move counts: in a server, or for a person, who is told of an event that was removed though nothing was said of it yet. */
export interface Stage {
  readonly plannings: readonly Subscription[];
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
 * Killed anywhere in it and done again, nothing doubles: the ids come from what was held true before.
 */
export async function carryMove(counted: Counted, stage: Stage): Promise<void> {
  const { plannings, events, ledger, now } = stage;
  const { event, asked, post } = counted;
  for (const one of plannings) {
    if (!follows(one, { id: event, kind: kindOf(event) })) continue;
    const rows = await rowsFor(ledger, recipientOf(one), now);
    const consequences = moved(one, event, { eventsOf: () => events, planned: now, now, rows });
    await carryOut(ledger, consequences, asked && !post);
    const news = await newsFor(one, counted, stage);
    await ledger.insert(news.map((occurrence) => ({ occurrence, seen: counted.move.seen })));
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
async function newsFor(one: Subscription, counted: Counted, stage: Stage): Promise<Occurrence[]> {
  const { event, move, title } = counted;
  const { said, ledger, now } = stage;
  const recipient = recipientOf(one);
  const kind = kindOf(event);
  if (kind === 'anniversary') return [];
  const posts = await ledger.list({ recipient, event, states: ['sent', 'uncertain'] }, MOST_POSTS);
  const untold = posts.length === 0 && one.person === undefined;
  if (!said && kind === 'own' && (untold || wasOver(counted, one, now))) return [];
  const claim = said?.kind === 'release' ? said.claim : undefined;
  const last = posts.find((post) => isStep(post) && post.message !== undefined);
  return [
    noticeOf(one, event, move, now, { title, claim: claim && notedClaim(claim) }),
    ...(last ? [editOf(one, event, move, now, editNote(title, last))] : []),
  ];
}

function wasOver({ move: { from } }: Counted, { zone }: Subscription, now: Temporal.Instant): boolean {
  return from !== undefined && from.kind !== 'yearly' && isOver(from, now, zone);
}
