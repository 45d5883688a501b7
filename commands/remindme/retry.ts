import { z } from 'zod';
import { button } from '../../src/kit/component.ts';
import { remindMeOf } from '../../src/kit/remind-me.ts';
import { privately } from '../../src/kit/reply.ts';
import { rollCard } from '../../src/views/people/remind-me.ts';
import { knocking } from './knocking.ts';

/** Knocks again at a door that was closed. */
export const retry = button({
  state: z.object({}),
  changes: true,
  cooldown: knocking,
  async run(_state, context) {
    const remindMe = remindMeOf(context);
    const closed = await remindMe.tryAgain();
    const news = closed === undefined ? context.language.t('remindme.retry.done') : undefined;
    return privately(rollCard(await remindMe.roll(), context, { news }));
  },
});
