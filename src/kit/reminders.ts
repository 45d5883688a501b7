import type { CountdownEvent } from '../calendar/events.ts';
import type { Row } from '../reminders/ledger.ts';
import type { QUOTATION_DAY } from '../reminders/quotation-day.ts';
import type { ChannelKind } from './channel-kind.ts';
import { UserError } from './errors.ts';
import type { Problem } from './problem.ts';
import type { MessageBody } from './reply.ts';
import type { Countable, PanelDraft } from './setup.ts';
import type { ChannelSubscription, Wish } from './subscription.ts';

/** What the bot lacks in a channel. */
export type Missing =
  | 'see'
  | 'send'
  | 'send-in-threads'
  | 'embed'
  | 'attach'
  | 'history'
  | 'tag'
  | 'create-events';

/** What lacks without keeping a post from going out. */
const MINOR: ReadonlySet<Missing> = new Set(['attach', 'history', 'create-events']);

/** Whether no post would go out for want of it. */
export const isGrave = (missing: Missing): boolean => !MINOR.has(missing);

/** What a subscription wants of its channel beside that one can write there. */
export type Wants = Pick<ChannelSubscription, 'forum' | 'scheduled'>;

/** How a channel stands for posts at this moment. */
export type ChannelCheck = {
  /** Undefined where it is no channel for posts, or none that is known. */
  readonly kind: ChannelKind | undefined;
  readonly missing: readonly Missing[];
  /** The role can't be mentioned there, so its ping would be silent. */
  readonly silent: boolean;
  /** What a forum asks of its posts; undefined for other channels. */
  readonly forum?:
    | {
        readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
        readonly tagRequired: boolean;
      }
    | undefined;
};

/** A post to come. */
export type Upcoming = {
  readonly subscription: ChannelSubscription;
  readonly event: CountdownEvent | typeof QUOTATION_DAY;
  /** Empty for the quotation of a day, which is called otherwise in each language. */
  readonly title: string;
  /** As `stepText` writes it. */
  readonly step: string;
  /** Bot time. */
  readonly due: Temporal.Instant;
  readonly pings: boolean;
};

/** What was due and did not go out as planned; `title` is that of its event, where that is still there. */
export type Unsent = Row & { readonly title: string | undefined };

/** How a subscription stands, looked at anew. */
export type Diagnosis = {
  readonly subscription: ChannelSubscription;
  readonly missing: readonly Missing[];
  readonly problems: readonly Problem[];
  readonly next: Upcoming | undefined;
  /** The last one that is over and done, however it ended. */
  readonly last: Unsent | undefined;
  /** How many are due and not over yet. */
  readonly waiting: number;
};

/** A step that a change has put into the past: it was not posted, is still true, and may be posted now. */
export type Late = {
  /** Id of its row, as `postNow` takes it. */
  readonly row: string;
  readonly channel: string;
  /** Id of what it is about. */
  readonly event: string;
  readonly title: string;
  /** As `stepText` writes it. */
  readonly step: string;
  /** Bot time. */
  readonly due: Temporal.Instant;
};

/** What became of a save. */
export type Saved =
  | { readonly did: 'saved'; readonly subscription: ChannelSubscription }
  /** Nothing is saved until it is mended. */
  | { readonly did: 'refused'; readonly missing: readonly Missing[] }
  /** Another has changed it meanwhile; undefined: has ended it. */
  | { readonly did: 'conflict'; readonly theirs: ChannelSubscription | undefined };

/** A post as it would go out, and about which. `role` is pinged by it. */
export type Preview = {
  readonly body: MessageBody;
  readonly about: Upcoming;
  readonly role: string | undefined;
};

/** What the set-up of a server's channels is made with, for one moderator. */
export type SetupDesk = {
  events(): Promise<readonly Countable[]>;
  /** The next posts of a channel if it were set so, earliest first. */
  ahead(channel: string, wish: Wish, limit: number): Promise<readonly Upcoming[]>;
  /** The post of a step and an event, those to come first; the next one where neither is asked for. Undefined where there is none. */
  preview(channel: string, wish: Wish, of?: { step?: string; event?: string }): Promise<Preview | undefined>;
  /** How many members have a role; undefined where Discord does not say. */
  members(role: string): Promise<number | undefined>;
  /** This moderator's draft, which is kept for a week. */
  draft(): Promise<PanelDraft | undefined>;
  keep(draft: PanelDraft): Promise<void>;
  drop(): Promise<void>;
};

/** A change of an event's date that waits until it counts. */
export type Waiting = {
  /** The event, short enough for a button. */
  readonly event: string;
  /** Bot time. */
  readonly countsAt: Temporal.Instant;
  /** How many posts will then lie in the past, unsent. */
  readonly late: number;
  /** How many channels will be told. */
  readonly told: number;
};

/** What became of the wish to have such posts made: they wait for the change, go out at once, or there are none. */
export type WishOutcome = 'waits' | 'goes' | 'nothing';

/** A server's reminders, and the ways to change them in the name of whoever asks. A change is durable when its promise resolves. */
export type Reminders = {
  /** As they are at this moment, in the order in which they were made. */
  readonly subscriptions: readonly ChannelSubscription[];
  /** How a channel stands for posts. @param wants what is to be set; without it, as the channel has subscribed. */
  check(channel: string, role: string | undefined, wants?: Wants): ChannelCheck;
  readonly setup: SetupDesk;
  /** What a new subscription begins with here. */
  usual(): Wish;
  /**
   * The one way to make or change a channel's subscription, after a look at the live channel.
   * @param before what the one who saves has seen there; another thing found there is a conflict. Undefined: whatever it is.
   * @throws UserError for what can't be saved, and where there are too many.
   */
  save(channel: string, wish: Wish, before?: Wish | null): Promise<Saved>;
  /** False where there was none. */
  unsubscribe(channel: string): Promise<boolean>;
  /** Undefined where there is none. */
  pause(channel: string): Promise<ChannelSubscription | undefined>;
  resume(channel: string): Promise<ChannelSubscription | undefined>;
  /** What a pause, a save or a move has put into the past, of one channel or of all that are not paused; at most one for each event. */
  late(channel?: string): Promise<readonly Late[]>;
  /** The next posts, of one channel or of all, earliest first. */
  upcoming(limit: number, channel?: string): readonly Upcoming[];
  /** As `upcoming`, with those of paused channels, which will not go out. */
  planned(limit: number): readonly Upcoming[];
  /** What stands in the way of a channel's posts at this moment. */
  problems(one: ChannelSubscription): Promise<readonly Problem[]>;
  /** How the subscription of one channel stands, or each. */
  diagnose(channel?: string): Promise<readonly Diagnosis[]>;
  /** What was due and did not go out as planned, or nobody knows; the latest first. */
  unsent(limit: number): Promise<readonly Unsent[]>;
  /** The change of an event's date that waits. Whoever asks is asked what is to become of what it puts into the past: without an answer it is missed. */
  waiting(event: string): Promise<Waiting | undefined>;
  /** The answer: what a change of the event (as `Waiting` has it) puts into the past is posted. */
  postLate(event: string): Promise<WishOutcome>;
  /** "Post it now": rows of this server, by their ids, that were missed, failed or are uncertain. Gives how many will go out. */
  postNow(ids: readonly string[]): Promise<number>;
};

/** The server's reminders. @throws UserError in a DM, and while the bot is still starting. */
export function remindersOf({ reminders }: { readonly reminders: Reminders | undefined }): Reminders {
  if (!reminders) throw new UserError('reminders.not-here');
  return reminders;
}
