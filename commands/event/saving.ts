import { releaseId } from '../../src/calendar/events.ts';
import { isOver, type OwnTime } from '../../src/calendar/own-time.ts';
import { releasesHere } from '../../src/calendar/server-claim.ts';
import { dayIn } from '../../src/calendar/zone.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf, type Draft } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { eventCard } from '../../src/views/dates/own-event.ts';
import { releaseCard } from '../../src/views/dates/release.ts';
import { waitingNews } from '../../src/views/dates/waiting.ts';
import { refusePast } from './options.ts';

type Timed = Extract<Draft, { kind: 'add' | 'move' }>;

/** The draft's key becomes the event's, so that a button pressed twice makes one event. */
export async function saveTime(key: string, draft: Timed, pick: number, context: Context) {
  const when = picked<OwnTime>(draft.times, pick);
  if (isOver(when, context.now, context.zone.id)) refusePast(when, context);
  const book = bookOf(context);
  const event =
    draft.kind === 'add'
      ? await book.addEvent(key, { title: draft.title, when })
      : await book.changeEvent(draft.event, { when });
  const waiting = await context.reminders?.waiting(`own:${event.key}`);
  const news = waitingNews(waiting, context.mention('event move'), context.language);
  return answer(eventCard(event, context.language.t('event.saved'), context, news));
}

/** A correction is about that release of which people think first; its kind and region are those of the claim before. */
export async function saveCorrection(
  key: string,
  { film: id, dates, source, status }: Extract<Draft, { kind: 'correct' }>,
  pick: number,
  context: Context,
) {
  const film = context.library.film(id);
  if (!film) throw new UserError('component.stale');
  const book = bookOf(context);
  const before = releasesHere(film.releases, book.corrections.get(id))[0]?.current;
  const today = dayIn(context.now, context.zone.id).toString();
  const corrections = await book.correct(key, id, {
    date: picked(dates, pick),
    kind: before?.kind ?? null,
    region: before?.region ?? null,
    status,
    // Whoever corrects has seen the claim before, also where the calendar is still a day behind that claim's.
    said: before && before.said > today ? before.said : today,
    source,
  });
  const waiting = await context.reminders?.waiting(releaseId(id, before?.kind ?? null));
  const news = waitingNews(waiting, context.mention('event correct'), context.language);
  return answer(releaseCard(film, { ...context, guild: { corrections } }, { news }));
}

function picked<T>(choices: readonly T[], pick: number): T {
  const found = choices[pick];
  if (found === undefined) throw new UserError('component.stale');
  return found;
}
