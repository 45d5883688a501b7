import { isZone } from '../../src/calendar/zone.ts';
import { channelSelect, roleSelect, select } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { decided, withEvents, withSteps } from '../../src/kit/panel.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { PANEL_TABS, type PanelDraft } from '../../src/kit/setup.ts';
import { languages } from '../../src/language/languages.ts';
import { handle } from '../../src/views/layout/handle.ts';
import { SETUP_KINDS } from '../../src/views/reminders/setup-tabs.ts';
import { draftFor, draftOf, ofDraft, panelOf } from './panel.ts';

type Edit = (
  draft: PanelDraft,
  values: readonly string[],
  context: Context,
) => PanelDraft | Promise<PanelDraft>;

/** A select that changes the draft. What comes back may be forged, so each looks whether it is offered. */
const choosing = (edit: Edit) =>
  select({
    state: ofDraft,
    changes: true,
    run: async (values, state, context) =>
      panelOf(await edit(await draftOf(state, context), values, context), context),
  });

function offered<T extends string>(values: readonly string[], known: readonly T[]): T {
  const found = known.find((one) => one === values[0]);
  if (found === undefined) throw new UserError('component.stale');
  return found;
}

/** The selects of the panel. */
export const choices = {
  tab: choosing((draft, values) => ({ ...draft, tab: offered(values, PANEL_TABS) })),
  channel: channelSelect({
    state: ofDraft,
    kinds: SETUP_KINDS,
    changes: true,
    async run([chosen], state, context) {
      const draft = await draftOf(state, context);
      return panelOf(chosen ? draftFor(draft, chosen.id, context) : draft, context);
    },
  }),
  tags: choosing((draft, values, context) => {
    const { forum } = remindersOf(context).check(draft.channel, undefined, draft.wish);
    const tags = (forum?.tags ?? []).map(({ id }) => id).filter((id) => values.includes(id));
    return decided(draft, { forum: { tags } });
  }),
  events: choosing(async (draft, values, context) =>
    withEvents(draft, values, await remindersOf(context).setup.events(), handle),
  ),
  steps: choosing((draft, values) => withSteps(draft, values)),
  zone: choosing((draft, [zone = '']) => {
    if (!isZone(zone)) throw new UserError('component.stale');
    return { ...decided(draft, { zone }), typedZone: null };
  }),
  role: roleSelect({
    state: ofDraft,
    changes: true,
    async run([chosen], state, context) {
      // The role that everybody has bears the server's own id.
      if (chosen?.id === context.place.guildId) throw new UserError('subscribe.everyone');
      const draft = await draftOf(state, context);
      return panelOf(decided(draft, { role: chosen?.id ?? null }), context);
    },
  }),
  pinged: choosing((draft, values) =>
    decided(draft, { pinged: draft.wish.steps.filter((step) => values.includes(step)) }),
  ),
  language: choosing((draft, values) =>
    decided(draft, {
      language: offered(
        values,
        languages().map(({ locale }) => locale),
      ),
    }),
  ),
  'words-step': choosing((draft, values) => ({ ...draft, step: offered(values, draft.wish.steps) })),
};
