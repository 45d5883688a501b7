import type { EventTime } from '../calendar/event-time.ts';
import type { CountdownEvent } from '../calendar/events.ts';
import type { Step } from './step.ts';

/** Which events a subscription counts down to: all of a kind, those to come too, or some by their ids. */
interface Selection {
  readonly releases: 'all' | readonly string[];
  readonly own: 'all' | readonly string[];
  /** Off unless chosen. */
  readonly anniversaries: boolean;
}

/** What decides when a subscription posts, and which events. */
export interface Shape {
  /** IANA zone. */
  readonly zone: string;
  /** Wall time in that zone, "09:00". */
  readonly time: string;
  /**
   * Whether day-steps before a moment fall at this time in this zone, too, though never after it; otherwise they fall at the moment's own
   * wall time.
   */
  readonly ownTime?: boolean | undefined;
  readonly steps: readonly Step[];
  readonly events: Selection;
  /** Whether a quotation is shown each day. */
  readonly quotes?: boolean | undefined;
}

/** A time in which nothing is posted; without `until` it lasts. */
interface Pause {
  readonly from: number;
  readonly until: number | undefined;
}

/**
 * All that planning needs to know of a subscription. Instants follow the bot's clock; there may be very many of them, so they are
 * kept as `epochFrom` gives them: in epoch milliseconds, rounded up.
 */
export interface Subscription extends Shape {
  readonly id: string;
  readonly guild: string | undefined;
  /** Id of the person whose private reminder it is; undefined for a channel's, to which it is that `id` says where to post. */
  readonly person?: string | undefined;
  /** When it was made: nothing that lay before is ever posted. */
  readonly created: number;
  /** When it was made, or its shape last changed: nothing that lay before is planned (what a change leads to is in change.ts). */
  readonly since: number;
  /** Whether what it posts is published to the channels that follow its own. */
  readonly publish?: boolean | undefined;
  /** Only those that the window of a plan can still reach are needed. */
  readonly pauses: readonly Pause[];
}

/** To whom it posts, as rows have it: a person, or whoever reads the channel. */
export const recipientOf = ({ id, person }: Pick<Subscription, 'id' | 'person'>): string => person ?? id;

/** Every local day anew. */
export type Daily = { readonly kind: 'daily' };

/** An event as far as planning needs it. */
export interface Plannable {
  readonly id: CountdownEvent['id'];
  readonly kind: CountdownEvent['kind'] | 'quotation';
  readonly when: EventTime | Daily;
  /** When it became known, or its date last moved; nothing that lay before is planned. Undefined: always known. */
  readonly since?: Temporal.Instant | undefined;
}

/** Whether a subscription counts down to an event. */
export function follows(
  { events, quotes = false }: Pick<Shape, 'events' | 'quotes'>,
  event: Pick<Plannable, 'id' | 'kind'>,
): boolean {
  if (event.kind === 'quotation') return quotes;
  if (event.kind === 'anniversary') return events.anniversaries;
  const chosen = event.kind === 'own' ? events.own : events.releases;
  return chosen === 'all' || chosen.includes(event.id);
}

/** Whether a subscription was paused at an epoch millisecond; a pause holds from its first instant up to, not with, its end. */
export const pausedAt = ({ pauses }: Pick<Subscription, 'pauses'>, at: number): boolean =>
  pauses.some(({ from, until }) => from <= at && (until === undefined || at < until));
