import { z } from 'zod';
import { defineCommand, subcommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import type { Context } from '../src/kit/context.ts';
import { channel } from '../src/kit/entity-option.ts';
import { type Reminders, remindersOf } from '../src/kit/reminders.ts';
import { privately, type Reply } from '../src/kit/reply.ts';
import type { Text } from '../src/kit/text.ts';
import { listCard, planCard } from '../src/views/reminders.ts';
import { pingComponents } from './reminders/ping.ts';

/** More posts than this are not looked for. */
const [MOST_AHEAD, MOST_PAST] = [200, 10];

const list = (context: Context, page?: number): Reply =>
  privately(listCard(remindersOf(context), context.language, page));

async function plan(context: Context, page?: number): Promise<Reply> {
  const reminders = remindersOf(context);
  const past = await reminders.unsent(MOST_PAST);
  return privately(planCard(reminders.upcoming(MOST_AHEAD), past, context.language, page));
}

/** A subcommand that does something to a channel's subscription, and says that it did or that there is none. */
const acting = (
  description: Text,
  done: 'reminders.pause.done' | 'reminders.resume.done' | 'unsubscribe.done',
  act: (reminders: Reminders, id: string) => Promise<unknown>,
) =>
  subcommand({
    description,
    changes: true,
    options: {
      channel: channel({
        description: 'reminders.option.channel.description',
        kinds: ['text', 'announcement', 'thread'],
      }),
    },
    async run(asked, context) {
      const id = asked.channel?.id ?? context.place.channelId;
      const acted = await act(remindersOf(context), id);
      const content = context.language.t(acted ? done : 'reminders.no-such', { channel: `<#${id}>` });
      return privately({ content }, acted ? 'answered' : 'not_found');
    },
  });

const turn = z.object({ to: z.coerce.number().int() });

export default defineCommand({
  name: 'reminders',
  description: 'reminders.description',
  visibility: 'moderators',
  subcommands: {
    list: subcommand({ description: 'reminders.list.description', run: (_, context) => list(context) }),
    plan: subcommand({ description: 'reminders.plan.description', run: (_, context) => plan(context) }),
    pause: acting('reminders.pause.description', 'reminders.pause.done', (it, id) => it.pause(id)),
    resume: acting('reminders.resume.description', 'reminders.resume.done', (it, id) => it.resume(id)),
    remove: acting('reminders.remove.description', 'unsubscribe.done', (it, id) => it.unsubscribe(id)),
  },
  components: {
    /** Ends a subscription from the list: its channel may be gone, so that no option could name it. */
    end: button({
      state: z.object({ channel: z.string() }),
      changes: true,
      run: async ({ channel: id }, context) => {
        await remindersOf(context).unsubscribe(id);
        return list(context);
      },
    }),
    ...pingComponents,
    page: button({ state: turn, run: ({ to }, context) => list(context, to) }),
    'plan-page': button({ state: turn, run: ({ to }, context) => plan(context, to) }),
  },
});
