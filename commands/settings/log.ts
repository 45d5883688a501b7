import { PermissionFlagsBits } from 'discord-api-types/v10';
import { subcommand } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { type ChannelFacts, channel } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { settingsCard } from '../../src/views/settings.ts';

const NEEDED = [
  ['permission.view', PermissionFlagsBits.ViewChannel],
  ['permission.send', PermissionFlagsBits.SendMessages],
  ['permission.embed', PermissionFlagsBits.EmbedLinks],
] as const;

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
    if (where) refuseSilence(where, context);
    const settings = await book.set('log', where?.id ?? null);
    const what = where ? `<#${where.id}>` : language.t('settings.log.none');
    return answer(settingsCard(settings, context, language.t('settings.saved', { what })));
  },
});

/** @throws UserError where Discord says that the bot could not write there. */
function refuseSilence({ id, botPermissions }: ChannelFacts, { language }: Context): void {
  if (botPermissions === undefined) return;
  const missing = NEEDED.filter(([, bit]) => (botPermissions & bit) === 0n).map(([key]) => language.t(key));
  if (missing.length === 0) return;
  throw new UserError('settings.log.missing', { channel: `<#${id}>`, missing: language.list(missing) });
}
