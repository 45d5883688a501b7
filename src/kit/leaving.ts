import type { Followed } from '../packs/libraries.ts';
import type { Context } from './context.ts';
import { type Reminders, remindersOf } from './reminders.ts';
import type { ChannelSubscription } from './subscription.ts';

/** What a channel has subscribed to and would not be told of any more. */
export interface Loss {
  readonly channel: string;
  /** Titles of films. */
  readonly films: readonly string[];
  /** Whether it wants a quotation each day, of which there would be none. */
  readonly quotes: boolean;
  /** Whether Discord's scheduled events for these films would go. */
  readonly scheduled: boolean;
}

/** What is followed now, and what the server's channels have subscribed to. */
type Standing = Pick<Context, 'library' | 'libraries'> & Pick<Reminders, 'subscriptions' | 'planned'>;

/** @throws UserError in a DM, and while the bot is still starting */
export function lossesHere(followed: Followed, context: Context): Loss[] {
  const reminders = remindersOf(context);
  const { subscriptions } = reminders;
  return lossesOf(followed, { ...context, subscriptions, planned: (limit) => reminders.planned(limit) });
}

/** Of what channels would not be told any more if the server followed just these packs, those that are paused too. */
export function lossesOf(
  followed: Followed,
  { library: before, libraries, subscriptions, planned }: Standing,
): Loss[] {
  const after = libraries.of(followed);
  const isLost = (film: string) => before.film(film) !== undefined && after.film(film) === undefined;
  const posts = planned(Number.POSITIVE_INFINITY);
  const silent = before.quotations().length > 0 && after.quotations().length === 0;
  return subscriptions.flatMap((one) => {
    const due = posts.flatMap(({ subscription, event }) =>
      subscription.channel === one.channel && 'film' in event ? [event.film] : [],
    );
    const films = [...new Set([...due, ...namedIn(one)])].filter(isLost);
    const quotes = one.quotes && silent;
    if (films.length === 0 && !quotes) return [];
    const titles = films.map((film) => before.film(film)?.title ?? film);
    return [{ channel: one.channel, films: titles, quotes, scheduled: one.scheduled && films.length > 0 }];
  });
}

/** The films whose releases it names one by one, whether they have a day or not. */
const namedIn = ({ events: { releases } }: ChannelSubscription): string[] =>
  releases === 'all' ? [] : releases.flatMap((event) => event.split(':')[1] ?? []);
