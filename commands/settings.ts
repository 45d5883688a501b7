import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import { answer } from '../src/kit/reply.ts';
import { goneCard } from '../src/views/dates/own-event.ts';
import { exported } from './settings/export.ts';
import { follow } from './settings/follow.ts';
import { confirmed, imported } from './settings/import.ts';
import { language } from './settings/language.ts';
import { log } from './settings/log.ts';
import { all, choice, keep, packs } from './settings/packs.ts';
import { show } from './settings/show.ts';
import { spoilers } from './settings/spoilers.ts';
import { zone } from './settings/zone.ts';

export default defineCommand({
  name: 'settings',
  description: 'settings.description',
  visibility: 'moderators',
  subcommands: { show, zone, language, log, spoilers, packs, export: exported, import: imported },
  components: {
    import: confirmed,
    follow,
    packs: choice,
    'packs-all': all,
    'packs-keep': keep,
    drop: button({
      state: z.object({}),
      run: (_state, { language: words }) => answer(goneCard(words.t('confirm.dropped'), words)),
    }),
  },
});
