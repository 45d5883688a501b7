import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { settingsCard } from '../../src/views/settings/settings.ts';

export const show = subcommand({
  description: 'settings.show.description',
  run: (_args, context) => answer(settingsCard(bookOf(context).settings, context)),
});
