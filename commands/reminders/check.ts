import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button, snowflake } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately, type Reply } from '../../src/kit/reply.ts';
import { diagnosisCard, type Finding } from '../../src/views/reminders/diagnosis.ts';

async function show(context: Context, id: string | undefined, page?: number): Promise<Reply> {
  const { now, language, pings, installation } = context;
  const findings: Finding[] = [];
  for (const diagnosis of await remindersOf(context).diagnose(id)) {
    const { role, roleBy, channel: where } = diagnosis.subscription;
    const list = await pings?.obstacle(role, roleBy);
    findings.push({ ...diagnosis, list, people: (await pings?.listed(where)) ?? 0 });
  }
  if (findings.length === 0) {
    const none = id === undefined ? language.t('reminders.none') : undefined;
    const content = none ?? language.t('reminders.no-such', { channel: `<#${id}>` });
    return privately({ content }, 'not_found');
  }
  const { clockSet } = installation;
  return privately(diagnosisCard({ findings, channel: id, now, clockSet, language }, page));
}

export const check = subcommand({
  description: 'reminders.check.description',
  options: {
    channel: channel({
      description: 'reminders.check.option.channel.description',
      kinds: ['text', 'announcement', 'thread'],
    }),
  },
  run: (asked, context) => show(context, asked.channel?.id),
});

export const checkPage = button({
  state: z.object({ to: z.coerce.number().int(), channel: snowflake.optional() }),
  run: ({ to, channel: id }, context) => show(context, id, to),
});
