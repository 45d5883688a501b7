import { defineCommand } from '../src/kit/command.ts';
import { channel, role } from '../src/kit/entity-option.ts';
import { text } from '../src/kit/option.ts';
import { zoneChoices } from '../src/views/layout/zone.ts';
import { SETUP_KINDS } from '../src/views/reminders/setup-tabs.ts';
import { choices } from './setup/choices.ts';
import { deeds } from './setup/deeds.ts';
import { dialogues } from './setup/dialogues.ts';
import { openPanel } from './setup/open.ts';

export default defineCommand({
  name: 'setup',
  description: 'setup.description',
  visibility: 'moderators',
  changes: true,
  options: {
    channel: channel({ description: 'subscribe.option.channel.description', kinds: SETUP_KINDS }),
    zone: text({
      description: 'setup.option.zone.description',
      suggest: (typed, context) => zoneChoices(typed, context),
    }),
    role: role({ description: 'setup.option.role.description' }),
  },
  run: ({ channel: where, zone, role: whom }, context) =>
    openPanel({ channel: where?.id, zone, role: whom?.id }, context),
  components: { ...choices, ...dialogues, ...deeds },
});
