import { subcommand } from '../../src/kit/command.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { text } from '../../src/kit/option.ts';
import { answer } from '../../src/kit/reply.ts';
import { settingsCard } from '../../src/views/settings/settings.ts';

export const spoilers = subcommand({
  description: 'settings.spoilers.description',
  changes: true,
  options: {
    policy: text({
      required: true,
      description: 'settings.spoilers.option.policy.description',
      choices: [
        { name: 'settings.spoilers.hide.choice', value: 'hide' },
        { name: 'settings.spoilers.show.choice', value: 'show' },
        { name: 'settings.spoilers.unset.choice', value: 'unset' },
      ],
    }),
    channel: channel({
      description: 'settings.spoilers.option.channel.description',
      kinds: ['text', 'announcement', 'thread', 'forum'],
    }),
  },
  async run({ policy, channel: where }, context) {
    const { language } = context;
    const book = bookOf(context);
    const value = policy === 'unset' ? null : policy;
    const settings = await (where ? book.setSpoilersIn(where.id, value) : book.set('spoilers', value));
    const what =
      value === null
        ? language.t('settings.spoilers.unset.choice')
        : language.t(`settings.spoilers.${value}`);
    const news = where
      ? language.t('settings.spoilers.saved-in', { what, channel: `<#${where.id}>` })
      : language.t('settings.saved', { what });
    return answer(settingsCard(settings, context, news));
  },
});
