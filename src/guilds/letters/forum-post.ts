import type { ForumPost } from '../../kit/letter.ts';
import { translator } from '../../language/languages.ts';
import type { Row } from '../../reminders/ledger.ts';
import { aboutOf } from '../../reminders/quotation-day.ts';
import { eventPost, eventPostName, quotationDaysPost } from '../../views/posts/event-post.ts';
import { subscriptionOf } from '../records/subscriptions.ts';
import { type LetterOptions, titleOf } from './letter.ts';

/**
 * Writes an event's post at the moment of its attempt, with the tags that were chosen, be they there or not. Undefined where its
 * subscription or its event is gone.
 */
export async function forumPostFor(
  row: Row,
  { registry, subscriptions, library }: Pick<LetterOptions, 'registry' | 'subscriptions' | 'library'>,
): Promise<ForumPost | undefined> {
  const { guild, recipient } = row;
  if (guild === undefined) return undefined;
  const one = subscriptionOf(await subscriptions.get(guild), recipient);
  const event = aboutOf(row.event, registry.eventsOf(guild));
  if (!one?.forum || !event) return undefined;
  if (event.kind === 'quotation') {
    const language = translator(one.language);
    const name = eventPostName(language.t('quotation-day.title'));
    return { forum: recipient, name, body: quotationDaysPost(row.id, language), tags: one.forum.tags };
  }
  const title = titleOf(library, event);
  const body = eventPost({ row, event, title, language: translator(one.language) });
  return { forum: recipient, name: eventPostName(title), body, tags: one.forum.tags };
}
