import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately, type Reply } from '../../src/kit/reply.ts';
import { type Outlook, planCard } from '../../src/views/reminders/plan.ts';

/** More posts than this are not looked for. */
const [MOST_AHEAD, MOST_PAST] = [200, 10];

async function show(context: Context, page?: number): Promise<Reply> {
  const { now, language } = context;
  const reminders = remindersOf(context);
  const unsent = await reminders.unsent(MOST_PAST);
  const upcoming = reminders.planned(MOST_AHEAD);
  const outlooks = await outlooksOf(
    new Set(upcoming.map(({ subscription }) => subscription.channel)),
    context,
  );
  return privately(planCard({ upcoming, outlooks, unsent, now, language }, page));
}

async function outlooksOf(channels: ReadonlySet<string>, context: Context): Promise<Map<string, Outlook>> {
  const reminders = remindersOf(context);
  const outlooks = new Map<string, Outlook>();
  for (const one of reminders.subscriptions.filter(({ channel }) => channels.has(channel))) {
    const people = (await context.pings?.listed(one.channel)) ?? 0;
    outlooks.set(one.channel, { problems: await reminders.problems(one), people });
  }
  return outlooks;
}

export const plan = subcommand({
  description: 'reminders.plan.description',
  run: (_, context) => show(context),
});

export const planPage = button({
  state: z.object({ to: z.coerce.number().int() }),
  run: ({ to }, context) => show(context, to),
});
