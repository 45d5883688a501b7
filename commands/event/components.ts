import { z } from 'zod';
import { button } from '../../src/kit/component.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { answer } from '../../src/kit/reply.ts';
import { goneCard } from '../../src/views/dates/own-event.ts';
import { removedLines } from '../../src/views/dates/waiting.ts';
import { saveCorrection, saveTime } from './saving.ts';

const draftKey = z.string().max(40);

const WISHES = { waits: 'waiting.noted', goes: 'late.posted', nothing: 'late.nothing' } as const;

/** The buttons under what `/event` asks. What they carry comes back from outside, and is looked up again. */
export const components = {
  save: button({
    state: z.object({ draft: draftKey, pick: z.coerce.number().int().min(0) }),
    changes: true,
    async run({ draft: key, pick }, context) {
      const draft = await bookOf(context).draft(key);
      if (!draft || draft.kind === 'import' || draft.kind === 'packs') throw new UserError('draft.gone');
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
      const told = removedLines(await context.reminders?.waiting(`own:${key}`), language);
      return answer(goneCard([language.t('event.removed'), ...told].join('\n'), language));
    },
  }),
  /** What a change puts into the past is posted when it counts. */
  now: button({
    state: z.object({ event: z.string().max(40) }),
    changes: true,
    async run({ event }, context) {
      const { language } = context;
      const outcome = await remindersOf(context).postLate(event);
      return answer(goneCard(language.t(WISHES[outcome]), language));
    },
  }),
};
