import { z } from 'zod';
import { button, modal } from '../../src/kit/component.ts';
import { withTime, withTypedSteps, withWords } from '../../src/kit/panel.ts';
import { openModal } from '../../src/kit/reply.ts';
import { LONGEST_WORDS } from '../../src/views/posts/own-words.ts';
import { asking } from '../../src/views/reminders/setup-parts.ts';
import { partId } from '../../src/views/reminders/setup-tabs.ts';
import { withTypedZone } from './open.ts';
import { draftOf, ofDraft, panelOf } from './panel.ts';

const typed = z.object({ typed: z.string().max(4000) });
const withNow = ofDraft.extend({ now: z.string().max(60).optional() });
const ofStep = ofDraft.extend({ step: z.string().max(10) });

/** The dialogues of the panel, each opened by the button before it. A button that opens one can't read the draft. */
export const dialogues = {
  'steps-ask': button({
    state: withNow,
    opensModal: true,
    run: ({ d, now }, { language }) =>
      openModal(
        asking({
          id: partId('steps-typed', d),
          title: language.t('setup.steps.title'),
          label: language.t('setup.steps.label'),
          hint: language.t('setup.steps.hint'),
          value: now,
          longest: 200,
        }),
      ),
  }),
  'steps-typed': modal({
    state: ofDraft,
    fields: typed,
    changes: true,
    run: async (given, state, context) =>
      panelOf(withTypedSteps(await draftOf(state, context), given.typed), context),
  }),
  'time-ask': button({
    state: withNow,
    opensModal: true,
    run: ({ d, now }, { language }) =>
      openModal(
        asking({
          id: partId('time', d),
          title: language.t('setup.time.title'),
          label: language.t('setup.time.label'),
          hint: language.t('setup.time.hint'),
          value: now,
          longest: 20,
        }),
      ),
  }),
  time: modal({
    state: ofDraft,
    fields: typed,
    changes: true,
    run: async (given, state, context) =>
      panelOf(withTime(await draftOf(state, context), given.typed), context),
  }),
  'zone-ask': button({
    state: ofDraft,
    opensModal: true,
    run: ({ d }, { language }) =>
      openModal(
        asking({
          id: partId('zone-typed', d),
          title: language.t('settings.zone'),
          label: language.t('settings.zone.option.description'),
          hint: language.t('setup.zone.hint'),
          longest: 100,
        }),
      ),
  }),
  'zone-typed': modal({
    state: ofDraft,
    fields: typed,
    changes: true,
    run: async (given, state, context) =>
      panelOf(withTypedZone(await draftOf(state, context), given.typed, context), context),
  }),
  'words-ask': button({
    state: ofStep,
    opensModal: true,
    run: ({ d, step }, { language }) =>
      openModal(
        asking({
          id: partId('words', d, { step }),
          title: language.t('setup.words.title'),
          label: language.t('setup.words.label'),
          hint: language.t('setup.words.hint', { film: '{film}', days: '{days}', date: '{date}' }),
          longest: LONGEST_WORDS,
          lines: true,
        }),
      ),
  }),
  words: modal({
    state: ofStep,
    fields: z.object({ typed: z.string().max(2 * LONGEST_WORDS) }),
    changes: true,
    run: async (given, state, context) =>
      panelOf(withWords(await draftOf(state, context), state.step, given.typed), context),
  }),
  'words-drop': button({
    state: ofStep,
    changes: true,
    run: async (state, context) => panelOf(withWords(await draftOf(state, context), state.step, ''), context),
  }),
};
