import { defineCommand } from '../src/kit/command.ts';
import { language } from './settings/language.ts';
import { log } from './settings/log.ts';
import { show } from './settings/show.ts';
import { spoilers } from './settings/spoilers.ts';
import { zone } from './settings/zone.ts';

export default defineCommand({
  name: 'settings',
  description: 'settings.description',
  visibility: 'moderators',
  subcommands: { show, zone, language, log, spoilers },
});
