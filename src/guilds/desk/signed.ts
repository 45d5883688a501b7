import type { Change } from '../../kit/change.ts';
import type { GuildBook } from '../../kit/guild.ts';
import type { Reminders } from '../../kit/reminders.ts';

/** Is told of each change once it is durable. It must not keep whoever made it waiting. */
type Tell = (change: Change) => void;

/** A server's reminders of which every change is told. */
export function signedReminders(reminders: Reminders, tell: Tell): Reminders {
  /** Of a change to a channel's subscription that came about. */
  const telling =
    <T>(what: 'unsubscribed' | 'paused' | 'resumed', change: (channel: string) => Promise<T>) =>
    async (channel: string): Promise<T> => {
      const changed = await change(channel);
      if (changed) tell({ what, channel });
      return changed;
    };
  return {
    ...reminders,
    // As they are at each moment, not as they were when this was made.
    get subscriptions() {
      return reminders.subscriptions;
    },
    async save(channel, ...rest) {
      const was = reminders.subscriptions.some((one) => one.channel === channel);
      const saved = await reminders.save(channel, ...rest);
      if (saved.did === 'saved') tell({ what: was ? 'edited' : 'subscribed', channel });
      return saved;
    },
    unsubscribe: telling('unsubscribed', (channel) => reminders.unsubscribe(channel)),
    pause: telling('paused', (channel) => reminders.pause(channel)),
    resume: telling('resumed', (channel) => reminders.resume(channel)),
    async postNow(ids) {
      const count = await reminders.postNow(ids);
      if (count > 0) tell({ what: 'posted', count });
      return count;
    },
  };
}

/** A server's book of which every change is told. @param filmTitle a film's title by its id. */
export function signedBook(book: GuildBook, filmTitle: (film: string) => string, tell: Tell): GuildBook {
  return {
    ...book,
    async set(name, value) {
      const settings = await book.set(name, value);
      tell({ what: 'set', name, value });
      return settings;
    },
    async setSpoilersIn(channel, value) {
      const settings = await book.setSpoilersIn(channel, value);
      tell({ what: 'set-in', channel, value });
      return settings;
    },
    async addEvent(key, event) {
      const made = await book.addEvent(key, event);
      tell({ what: 'event-added', title: made.title });
      return made;
    },
    async changeEvent(key, change) {
      const changed = await book.changeEvent(key, change);
      tell({ what: 'event-changed', title: changed.title });
      return changed;
    },
    async removeEvent(key) {
      const title = book.events.find((event) => event.key === key)?.title;
      const removed = await book.removeEvent(key);
      if (removed && title !== undefined) tell({ what: 'event-removed', title });
      return removed;
    },
    async correct(key, film, claim) {
      const corrections = await book.correct(key, film, claim);
      tell({ what: 'corrected', title: filmTitle(film) });
      return corrections;
    },
  };
}
