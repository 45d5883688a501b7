import type { ChannelSubscription } from '../../kit/subscription.ts';
import type { Delivered } from '../../reminders/courier.ts';
import { isFinal, type Ledger, type Row } from '../../reminders/ledger.ts';
import { type Need, needOfCrosspost, needOfThread } from '../../reminders/need.ts';
import { aboutOf } from '../../reminders/quotation-day.ts';
import { afterDeletion, lastThread } from '../../reminders/thread.ts';
import type { Sibling } from '../../reminders/verdict.ts';
import { subscriptionOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';
import { publishRecent, publishSent } from './crossposts.ts';
import { postOf, tendPosts } from './forum.ts';

/** Of one recipient and event. */
const MOST_SIBLINGS = 100;

export interface PlacesOptions {
  readonly registry: Registry;
  readonly ledger: Ledger;
  /** Whether a channel is still there. */
  readonly isThere: (guild: string, channel: string) => boolean;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

export type Places = ReturnType<typeof createPlaces>;

/** Where posts go besides their channel: into an event's post in a forum, and on to the channels that follow. */
export function createPlaces(options: PlacesOptions) {
  const { registry, ledger, now } = options;
  /** Into which post the last attempt at a row went: of two that find it deleted one alone calls for another. */
  const attempts = new Map<string, string>();
  const siblingsOf = ({ recipient, event }: Row) => ledger.list({ recipient, event }, MOST_SIBLINGS);
  const need = (row: Row, siblings: readonly Sibling[]) => needOf(row, siblings, registry);
  return {
    /** How that stands which has to be there before a row is done; undefined where it needs nothing. */
    need,

    /** Where a row's message goes; undefined where nobody knows. */
    async channelOf(row: Row): Promise<string | undefined> {
      const one = subscribed(row, registry);
      if (!one?.forum || !isMessage(row)) return one?.channel;
      const post = (await postOf(row, ledger))?.message;
      if (post !== undefined) attempts.set(row.id, post);
      return post;
    },

    /** The message that a row publishes; undefined where it is not there. */
    async published(row: Row) {
      const post = (await siblingsOf(row)).find((other) => isPostOf(row, other));
      return post?.message === undefined ? undefined : { channel: row.recipient, message: post.message };
    },

    /** Lets go on what waited for this row. True where moderators need not be told how it ended. */
    async settled(row: Row, delivered: Delivered): Promise<boolean> {
      const one = subscribed(row, registry);
      if (!one?.publish && !one?.forum) return false;
      const attempt = attempts.get(row.id);
      attempts.delete(row.id);
      const gone = one.forum !== null && isDeletion(row, delivered, options);
      const last = gone ? lastThread(await siblingsOf(row)) : undefined;
      if (last && last.message === attempt) await ledger.insert([afterDeletion(last, now())]);
      const after = await ledger.get(row.id);
      if (one.publish && after && isPublishable(after)) await publishSent(after, ledger, now());
      // Between the judgement and the hold, what was waited for may have come.
      const come = after?.reason === 'waiting' && need(after, await siblingsOf(after)) !== 'awaited';
      if (gone || come || !after || isFinal(after)) await ledger.unhold({ recipient: row.recipient });
      return gone;
    },

    /** Writes down what a server's subscriptions owe beside their steps. It may be done at any time and twice. */
    async tend(guild: string): Promise<void> {
      await tendPosts(guild, options);
      await publishRecent(guild, registry, ledger, now());
    },
  };
}

const subscribed = ({ guild, recipient }: Row, registry: Registry): ChannelSubscription | undefined =>
  guild === undefined ? undefined : subscriptionOf(registry.list(guild), recipient);

/** How that stands which has to be there before a row is done; undefined where it needs nothing. */
function needOf(row: Row, siblings: readonly Sibling[], registry: Registry): Need | undefined {
  const one = subscribed(row, registry);
  if (row.kind === 'crosspost') return one?.publish ? needOfCrosspost(row, siblings) : 'gone';
  if (row.kind !== 'thread') return one?.forum && isMessage(row) ? needOfThread(siblings) : undefined;
  return one?.forum && aboutOf(row.event, registry.eventsOf(row.guild)) ? 'met' : 'gone';
}

/** What is written as a message, and so in a forum into the event's post. */
const isMessage = ({ kind }: Row): boolean => kind === 'countdown' || kind === 'notice' || kind === 'edit';

const isPostOf = ({ when, step }: Row, other: Row): boolean =>
  other.kind === 'countdown' && other.when === when && other.step === step;

const isPublishable = ({ kind, state, message }: Row): boolean =>
  kind === 'countdown' && state === 'sent' && message !== undefined;

/** Whether an event's post was found deleted while its forum is still there. */
function isDeletion(row: Row, delivered: Delivered, { isThere }: PlacesOptions): boolean {
  const unknown = delivered.state === 'broken' && delivered.why === 'channel-gone';
  return unknown && isMessage(row) && row.guild !== undefined && isThere(row.guild, row.recipient);
}
