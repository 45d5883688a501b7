import { subcommand } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { logLacks, settingsCard } from '../../src/views/settings/settings.ts';

export const log = subcommand({
  description: 'settings.log.description',
  changes: true,
  options: {
    channel: channel({
      description: 'settings.log.option.description',
      kinds: ['text', 'announcement'],
    }),
  },
  async run({ channel: where }, context) {
    const { language } = context;
    const book = bookOf(context);
    if (where) refuseSilence(where.id, context);
    const settings = await book.set('log', where?.id ?? null);
    const what = where ? `<#${where.id}>` : language.t('settings.log.none');
    return answer(settingsCard(settings, context, language.t('settings.saved', { what })));
  },
});

/** @throws UserError where the bot could not write there, as far as it sees: nobody would be told anything. */
function refuseSilence(id: string, context: Context): void {
  const missing = logLacks(id, context);
  if (missing.length === 0) return;
  throw new UserError('settings.log.missing', {
    channel: `<#${id}>`,
    missing: context.language.list(missing),
  });
}
