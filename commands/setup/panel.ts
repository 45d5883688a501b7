import { z } from 'zod';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { movedTo } from '../../src/kit/panel.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately, type Reply } from '../../src/kit/reply.ts';
import type { PanelDraft } from '../../src/kit/setup.ts';
import { type Wish, wishOf } from '../../src/kit/subscription.ts';
import { setupPanel } from '../../src/views/reminders/setup.ts';

/** What every part of a panel carries: the draft that it belongs to. */
export const ofDraft = z.object({ d: z.string().max(12) });

const SHOWN_NEXT = 3;

/** A draft of a channel as it is set, or with the usual defaults. */
export function freshDraft(channel: string, context: Context): PanelDraft {
  const key = crypto.randomUUID().slice(0, 8);
  const before = subscribedWish(channel, context);
  const wish = before ?? remindersOf(context).usual();
  return { key, channel, wish, before, tab: 'where', typedZone: null, step: null };
}

/** How a channel is set; null where it is not. */
function subscribedWish(channel: string, context: Context): Wish | null {
  const found = remindersOf(context).subscriptions.find((one) => one.channel === channel);
  return found ? wishOf(found) : null;
}

/** The draft for another channel. */
export const draftFor = (draft: PanelDraft, channel: string, context: Context): PanelDraft =>
  movedTo(draft, channel, subscribedWish(channel, context));

/** The draft that a pressed panel belongs to. @throws UserError where it is gone, or another has taken its place */
export async function draftOf({ d }: z.infer<typeof ofDraft>, context: Context): Promise<PanelDraft> {
  const draft = await remindersOf(context).setup.draft();
  if (draft?.key !== d) throw new UserError('setup.gone');
  return draft;
}

/** Keeps the draft and shows its panel. */
export async function panelOf(draft: PanelDraft, context: Context, news?: string): Promise<Reply> {
  const reminders = remindersOf(context);
  const { setup } = reminders;
  await setup.keep(draft);
  const { channel, wish } = draft;
  const [countable, ahead, members] = await Promise.all([
    setup.events(),
    setup.ahead(channel, wish, SHOWN_NEXT),
    wish.role === null ? undefined : setup.members(wish.role),
  ]);
  const all = await setup.ahead(channel, { ...wish, events: EVERYTHING }, 200);
  const { language, now, zone } = context;
  return privately(
    setupPanel({
      draft,
      check: reminders.check(channel, wish.role ?? undefined, wish),
      zone,
      members,
      countable,
      upcoming: ahead,
      upcomingIds: new Set(all.map(({ event }) => event.id)),
      news,
      language,
      now,
    }),
  );
}

const EVERYTHING = { releases: 'all', own: 'all', anniversaries: false } as const;

/** A press that changes the draft: what it makes of it is shown in the panel's place. */
export const editing =
  <T extends z.infer<typeof ofDraft>>(
    edit: (draft: PanelDraft, state: T, context: Context) => PanelDraft | Promise<PanelDraft>,
  ) =>
  async (state: T, context: Context): Promise<Reply> =>
    panelOf(await edit(await draftOf(state, context), state, context), context);
