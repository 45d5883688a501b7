import { z } from 'zod';
import { button } from '../../src/kit/component.ts';
import { decided } from '../../src/kit/panel.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately } from '../../src/kit/reply.ts';
import { wishOf } from '../../src/kit/subscription.ts';
import { draw } from '../../src/views/layout/card.ts';
import { previewOf } from '../reminders/preview.ts';
import { draftOf, editing, freshDraft, ofDraft, panelOf } from './panel.ts';
import { saveDraft } from './saving.ts';

const flipped = ofDraft.extend({ what: z.enum(['publish', 'picture', 'scheduled', 'loudNews']) });

/** The buttons of the panel that do something. */
export const deeds = {
  flip: button({
    state: flipped,
    changes: true,
    run: editing<z.infer<typeof flipped>>((draft, { what }) => decided(draft, { [what]: !draft.wish[what] })),
  }),
  save: button({
    state: ofDraft,
    changes: true,
    run: async (state, context) => saveDraft(await draftOf(state, context), context),
  }),
  /** Mine is to hold, whatever is there by now; where that has changed again, it is asked again. */
  mine: button({
    state: ofDraft,
    changes: true,
    async run(state, context) {
      const draft = await draftOf(state, context);
      const now = remindersOf(context).subscriptions.find(({ channel }) => channel === draft.channel);
      return saveDraft({ ...draft, before: now ? wishOf(now) : null }, context);
    },
  }),
  theirs: button({
    state: ofDraft,
    changes: true,
    async run(state, context) {
      const draft = await draftOf(state, context);
      return panelOf({ ...freshDraft(draft.channel, context), tab: draft.tab }, context);
    },
  }),
  preview: button({
    state: ofDraft,
    changes: true,
    async run(state, context) {
      const { channel, wish, tab, step } = await draftOf(state, context);
      // Who looks at a step's words wants to see that step's post.
      return previewOf(channel, wish, tab === 'words' && step !== null ? { step } : {}, context);
    },
  }),
  anew: button({
    state: ofDraft,
    changes: true,
    async run(state, context) {
      const { channel } = await draftOf(state, context);
      return panelOf(freshDraft(channel, context), context);
    },
  }),
  drop: button({
    state: ofDraft,
    changes: true,
    async run(state, context) {
      await draftOf(state, context);
      await remindersOf(context).setup.drop();
      const { language } = context;
      return privately(draw({ language, head: [language.t('setup.dropped')] }));
    },
  }),
};
