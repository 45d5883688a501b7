import { z } from 'zod';
import { defineCommand, subcommand } from '../src/kit/command.ts';
import { button, snowflake } from '../src/kit/component.ts';
import type { Context } from '../src/kit/context.ts';
import { remindersOf } from '../src/kit/reminders.ts';
import { privately, type Reply } from '../src/kit/reply.ts';
import { listCard } from '../src/views/reminders/reminders.ts';
import { acting, resume } from './reminders/acting.ts';
import { check, checkPage } from './reminders/check.ts';
import { edit, editButton } from './reminders/edit.ts';
import { now } from './reminders/now.ts';
import { pingComponents } from './reminders/ping.ts';
import { plan, planPage } from './reminders/plan.ts';
import { preview } from './reminders/preview.ts';

const list = (context: Context, page?: number): Reply =>
  privately(listCard(remindersOf(context), context.language, page));

const turn = z.object({ to: z.coerce.number().int() });

export default defineCommand({
  name: 'reminders',
  description: 'reminders.description',
  visibility: 'moderators',
  subcommands: {
    list: subcommand({ description: 'reminders.list.description', run: (_, context) => list(context) }),
    plan,
    check,
    preview,
    edit,
    pause: acting('reminders.pause.description', 'reminders.pause.done', (it, id) => it.pause(id)),
    resume,
    remove: acting('reminders.remove.description', 'unsubscribe.done', (it, id) => it.unsubscribe(id)),
  },
  components: {
    /** Ends a subscription from the list: its channel may be gone, so that no option could name it. */
    end: button({
      state: z.object({ channel: snowflake }),
      changes: true,
      run: async ({ channel: id }, context) => {
        await remindersOf(context).unsubscribe(id);
        return list(context);
      },
    }),
    edit: editButton,
    now,
    ...pingComponents,
    page: button({ state: turn, run: ({ to }, context) => list(context, to) }),
    'plan-page': planPage,
    'check-page': checkPage,
  },
});
