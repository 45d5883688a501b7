import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button, modal } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { componentId } from '../../src/kit/custom-id.ts';
import { text } from '../../src/kit/option.ts';
import { remindMeOf } from '../../src/kit/remind-me.ts';
import { openModal, privately } from '../../src/kit/reply.ts';
import { rollCard } from '../../src/views/people/remind-me.ts';
import { asking } from '../../src/views/reminders/setup-parts.ts';
import { reminderNamed, reminderOption } from './named.ts';
import { wishFrom } from './wish.ts';

const of = z.string().max(60);

async function changed(named: string, when: string, context: Context) {
  const roll = await remindMeOf(context).change(named, wishFrom(when));
  return privately(rollCard(roll, context, { news: context.language.t('remindme.changed') }));
}

export const edit = subcommand({
  description: 'remindme.edit.description',
  secret: true,
  changes: true,
  options: {
    reminder: reminderOption,
    when: text({ required: true, description: 'remindme.add.option.when.description' }),
  },
  run: async ({ reminder, when }, context) => changed(await reminderNamed(reminder, context), when, context),
});

const now = z.object({
  of,
  s: z.string().max(60).optional(),
  t: z
    .string()
    .regex(/^\d{4}$/u)
    .optional(),
});

/** Opens the dialogue with what holds now. */
export const editAsk = button({
  state: now,
  opensModal: true,
  run({ of: named, s = '', t }, { language }) {
    // No word stands before the time: all languages read it so.
    const time = t === undefined ? [] : [`${t.slice(0, 2)}:${t.slice(2)}`];
    return openModal(
      asking({
        id: componentId('remindme', 'edit-typed', { of: named }),
        title: language.t('remindme.edit.title'),
        label: language.t('remindme.edit.label'),
        hint: language.t('remindme.edit.hint'),
        value: s === '' ? undefined : [...s.split('-'), ...time].join(', '),
        longest: 100,
      }),
    );
  },
});

export const editTyped = modal({
  state: z.object({ of }),
  fields: z.object({ typed: z.string().max(4000) }),
  changes: true,
  run: ({ typed }, { of: named }, context) => changed(named, typed, context),
});
