import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { remindMeOf } from '../../src/kit/remind-me.ts';
import { privately } from '../../src/kit/reply.ts';
import { rollCard } from '../../src/views/people/remind-me.ts';
import { nameLine } from '../../src/views/posts/countdown.ts';
import { reminderNamed, reminderOption } from './named.ts';

/** Ends one and gives what that is called in words. Whoever asks has only their own. @throws UserError where there is none */
async function removed(named: string, context: Context): Promise<string> {
  const title = await remindMeOf(context).remove(named);
  if (title === undefined) throw new UserError('remindme.gone');
  return context.language.t('remindme.removed', { title: nameLine(title) });
}

async function listWithout(named: string, context: Context) {
  const news = await removed(named, context);
  return privately(rollCard(await remindMeOf(context).roll(), context, { news }));
}

export const remove = subcommand({
  description: 'remindme.remove.description',
  secret: true,
  changes: true,
  options: { reminder: reminderOption },
  run: async ({ reminder }, context) => listWithout(await reminderNamed(reminder, context), context),
});

const state = z.object({ of: z.string().max(60) });

/** The same from the list. */
export const removeButton = button({
  state,
  changes: true,
  run: ({ of }, context) => listWithout(of, context),
});

/** Under a direct message. */
export const stop = button({
  state,
  changes: true,
  run: async ({ of }, context) => privately({ content: await removed(of, context) }),
});
