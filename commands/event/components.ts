import { z } from 'zod';
import { isOver, type OwnTime } from '../../src/calendar/own-time.ts';
import { releasesHere } from '../../src/calendar/server-claim.ts';
import { dayIn } from '../../src/calendar/zone.ts';
import { button } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf, type Draft } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { eventCard, goneCard } from '../../src/views/own-event.ts';
import { releaseCard } from '../../src/views/release.ts';
import { refusePast } from './options.ts';

const draftKey = z.string().max(40);

/** The buttons under what `/event` asks. What they carry comes back from outside, and is looked up again. */
export const components = {
  save: button({
    state: z.object({ draft: draftKey, pick: z.coerce.number().int().min(0) }),
    changes: true,
    async run({ draft: key, pick }, context) {
      const draft = await bookOf(context).draft(key);
      if (!draft) throw new UserError('draft.gone');
      return draft.kind === 'correct'
        ? saveCorrection(key, draft, pick, context)
        : saveTime(key, draft, pick, context);
    },
  }),
  drop: button({
    state: z.object({ draft: draftKey }),
    run: (_state, { language }) => answer(goneCard(language.t('confirm.dropped'), language)),
  }),
  remove: button({
    state: z.object({ key: z.string().max(40) }),
    changes: true,
    async run({ key }, context) {
      const { language } = context;
      if (!(await bookOf(context).removeEvent(key))) throw new UserError('event.gone');
      return answer(goneCard(language.t('event.removed'), language));
    },
  }),
};

type Timed = Exclude<Draft, { kind: 'correct' }>;

/** The draft's key becomes the event's, so that a button pressed twice makes one event. */
async function saveTime(key: string, draft: Timed, pick: number, context: Context) {
  const when = picked<OwnTime>(draft.times, pick);
  if (isOver(when, context.now, context.zone.id)) refusePast(when, context);
  const book = bookOf(context);
  const event =
    draft.kind === 'add'
      ? await book.addEvent(key, { title: draft.title, when })
      : await book.changeEvent(draft.event, { when });
  return answer(eventCard(event, context.language.t('event.saved'), context));
}

/** A correction is about that release of which people think first; its kind and region are those of the claim before. */
async function saveCorrection(
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
  return answer(releaseCard(film, { ...context, guild: { corrections } }));
}

function picked<T>(choices: readonly T[], pick: number): T {
  const found = choices[pick];
  if (found === undefined) throw new UserError('component.stale');
  return found;
}
