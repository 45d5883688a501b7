import { zonesNamed } from '../../src/calendar/named-zones.ts';
import { subcommand } from '../../src/kit/command.ts';
import { lead } from '../../src/kit/custom-id.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { text } from '../../src/kit/option.ts';
import { answer, privately } from '../../src/kit/reply.ts';
import { nothingFor } from '../../src/views/layout/nothing.ts';
import { cut, plain } from '../../src/views/layout/text.ts';
import { zoneChoices, zoneWords } from '../../src/views/layout/zone.ts';
import { settingsCard } from '../../src/views/settings/settings.ts';
import { offerOf } from './follow.ts';

export const zone = subcommand({
  description: 'settings.zone.description',
  changes: true,
  options: {
    zone: text({
      required: true,
      description: 'settings.zone.option.description',
      suggest: (typed, context) => zoneChoices(typed, context),
    }),
  },
  async run({ zone: typed }, context) {
    const { language } = context;
    const book = bookOf(context);
    const found = zonesNamed(typed, context.now);
    const [only, ...others] = found;
    if (only === undefined) throw new UserError('zone.unknown', { typed: plain(cut(typed, 100)) });
    if (others.length > 0) {
      const ways = zoneChoices(typed, context).map(({ name, value }) => ({
        label: name,
        to: lead('settings zone', { zone: value }),
      }));
      return privately(nothingFor(typed, ways, language), 'not_found');
    }
    const before = book.settings.zone?.value ?? 'UTC';
    const settings = await book.set('zone', only);
    const news = language.t('settings.saved', { what: zoneWords(only, context) });
    return answer(settingsCard(settings, context, news, offerOf('zone', before, only, context)));
  },
});
