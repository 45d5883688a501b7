import type { CountdownEvent } from '../calendar/events.ts';
import type { Row } from '../reminders/ledger.ts';
import { UserError } from './errors.ts';
import type { Problem } from './problem.ts';
import type { ChannelSubscription } from './subscription.ts';

/** What the bot lacks in a channel. */
export type Missing = 'see' | 'send' | 'send-in-threads' | 'embed' | 'history';

/** How a channel stands for posts at this moment. */
export type ChannelCheck = {
  readonly missing: readonly Missing[];
  /** The role can't be mentioned there, so its ping would be silent. */
  readonly silent: boolean;
};

/** A post to come. */
export type Upcoming = {
  readonly subscription: ChannelSubscription;
  readonly event: CountdownEvent;
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
  readonly title: string;
  /** As `stepText` writes it. */
  readonly step: string;
  /** Bot time. */
  readonly due: Temporal.Instant;
};

/** A server's reminders, and the ways to change them in the name of whoever asks. A change is durable when its promise resolves. */
export type Reminders = {
  /** As they are at this moment, in the order in which they were made. */
  readonly subscriptions: readonly ChannelSubscription[];
  check(channel: string, role: string | undefined): ChannelCheck;
  /** Makes a channel's subscription with the usual defaults, or changes the role of the one that there is. @throws UserError where there are too many. */
  subscribe(channel: string, role: string | undefined): Promise<ChannelSubscription>;
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
  /** "Post it now": rows of this server, by their ids, that were missed, failed or are uncertain. Gives how many will go out. */
  postNow(ids: readonly string[]): Promise<number>;
};

/** The server's reminders. @throws UserError in a DM, and while the bot is still starting. */
export function remindersOf({ reminders }: { readonly reminders: Reminders | undefined }): Reminders {
  if (!reminders) throw new UserError('reminders.not-here');
  return reminders;
}
