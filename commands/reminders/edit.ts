import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button, snowflake } from '../../src/kit/component.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { SETUP_KINDS } from '../../src/views/reminders/setup-tabs.ts';
import { openPanel } from '../setup/open.ts';

/** Opens the panel of `/setup` on how a channel is set, whoever has set it up. */
export const edit = subcommand({
  description: 'reminders.edit.description',
  changes: true,
  options: {
    channel: channel({ description: 'reminders.option.channel.description', kinds: SETUP_KINDS }),
  },
  run: (asked, context) => openPanel({ channel: asked.channel?.id ?? context.place.channelId }, context),
});

/** The same from the list. */
export const editButton = button({
  state: z.object({ channel: snowflake }),
  changes: true,
  run: ({ channel: id }, context) => openPanel({ channel: id }, context),
});
