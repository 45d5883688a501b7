import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button, select } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf, followedIn } from '../../src/kit/guild.ts';
import { lossesHere } from '../../src/kit/leaving.ts';
import { pageOption } from '../../src/kit/page.ts';
import { answer, type Reply } from '../../src/kit/reply.ts';
import type { Followed } from '../../src/packs/libraries.ts';
import { leavingCard, markOf, packNames, packsCard, packsOn } from '../../src/views/settings/packs.ts';
import { settingsCard } from '../../src/views/settings/settings.ts';

export const packs = subcommand({
  description: 'settings.packs.description',
  options: { page: pageOption },
  run: ({ page = 1 }, context) => {
    // A page that is not there is the nearest one.
    const nearest = Array.from({ length: page }, (_, before) => page - before).find(
      (one) => packsOn(one, context).length > 0,
    );
    return answer(packsCard(bookOf(context).settings, nearest ?? 1, context));
  },
});

/** What is chosen on a page holds for the packs of that page; all of all is as if nothing were chosen. */
export const choice = select({
  state: z.object({ page: z.coerce.number().int().min(1), of: z.string() }),
  changes: true,
  async run(values, { page, of }, context) {
    const all = context.libraries.of().packs();
    const shown = packsOn(page, context);
    // What came or went since has moved others from page to page: those would be left that the menu did not have.
    if (markOf(shown) !== of) throw new UserError('settings.packs.others');
    const onPage = new Set(shown.map(({ id }) => id));
    const before = followedIn(bookOf(context).settings) ?? all.map(({ id }) => id);
    const follows = (id: string) => (onPage.has(id) ? values : before).includes(id);
    const here = all.map(({ id }) => id).filter(follows);
    if (here.length === 0) throw new UserError('settings.packs.least');
    if (here.length === all.length) return save(undefined, context);
    // What is followed and not there now may come back.
    const gone = before.filter((id) => !all.some((pack) => pack.id === id));
    const followed = [...here, ...gone];
    const losses = lossesHere(followed, context);
    if (losses.length === 0) return save(followed, context);
    const draft = await bookOf(context).keepDraft({ kind: 'packs', packs: followed });
    return answer(leavingCard({ followed, losses, draft }, context));
  },
});

export const all = button({
  state: z.object({}),
  changes: true,
  run: (_state, context) => save(undefined, context),
});

export const keep = button({
  state: z.object({ draft: z.string().max(40) }),
  changes: true,
  async run({ draft: key }, context) {
    const draft = await bookOf(context).draft(key);
    if (draft?.kind !== 'packs') throw new UserError('draft.gone');
    return save(draft.packs, context);
  },
});

async function save(followed: Followed, context: Context): Promise<Reply> {
  const settings = await bookOf(context).set('packs', followed?.join(' ') ?? null);
  const what = packNames(followed, context);
  return answer(settingsCard(settings, context, context.language.t('settings.saved', { what })));
}
