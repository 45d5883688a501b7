import { z } from 'zod';
import { button } from '../../src/kit/component.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately } from '../../src/kit/reply.ts';
import { lateCard } from '../../src/views/reminders/late.ts';

/** "Post it now": a step that was missed, failed or is uncertain goes out after all; what else waits is asked again. */
export const now = button({
  state: z.object({ row: z.string().max(30) }),
  changes: true,
  async run({ row }, context) {
    const { language } = context;
    const reminders = remindersOf(context);
    const posted = await reminders.postNow([row]);
    const done = language.t(posted > 0 ? 'late.posted' : 'late.nothing');
    return privately(lateCard(done, await reminders.late(), language));
  },
});
