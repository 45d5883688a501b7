import { subcommand } from '../../src/kit/command.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { text } from '../../src/kit/option.ts';
import { answer } from '../../src/kit/reply.ts';
import { languages } from '../../src/language/languages.ts';
import { languageName } from '../../src/views/layout/language-name.ts';
import { settingsCard } from '../../src/views/settings/settings.ts';
import { offerOf } from './follow.ts';

const known = () => languages().map(({ locale }) => ({ name: languageName(locale), value: locale }));

export const language = subcommand({
  description: 'settings.language.description',
  changes: true,
  options: {
    language: text({
      required: true,
      description: 'settings.language.option.description',
      suggest: (typed) =>
        known().filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase())),
    }),
  },
  async run({ language: typed }, context) {
    const wanted = typed.toLowerCase();
    const found = known().find(({ name, value }) => value === wanted || name.toLowerCase() === wanted);
    if (!found) {
      const names = context.language.list(
        known().map(({ name }) => name),
        'disjunction',
      );
      throw new UserError('settings.language.unknown', { names });
    }
    const book = bookOf(context);
    const before = book.settings.language?.value;
    const settings = await book.set('language', found.value);
    const news = context.language.t('settings.saved', { what: found.name });
    const offer = offerOf('language', before, found.value, context);
    return answer(settingsCard(settings, context, news, offer));
  },
});
