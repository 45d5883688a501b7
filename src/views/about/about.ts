import type { Installation } from '../../kit/context.ts';
import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Source } from '../../packs/facts.ts';
import { sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';

/** A language of ours, and whether somebody who has it from childhood has read its texts. */
type Spoken = { readonly locale: string; readonly reviewed: boolean };

type Facts = {
  readonly installation: Installation;
  /** How many packs there are that may be told of here. */
  readonly packs: number;
  readonly sources: readonly Source[];
  readonly languages: readonly Spoken[];
};

const MOST_SOURCES = 5;

/** What this bot is, what it knows it from, and what it does not do. */
export function aboutCard(
  { installation, packs, sources, languages }: Facts,
  language: Translator,
): MessageBody {
  const { version, node } = installation;
  const rest = sources.length - MOST_SOURCES;
  return draw({
    language,
    head: [`## ${language.t('about.heading')}\n${language.t('about.what')}`],
    entries: [
      { text: [language.t('about.nothing-else'), language.t('about.knows', { count: packs })].join('\n') },
      ...sources.slice(0, MOST_SOURCES).map((source) => ({ text: sourceLine({ source }, language, 'ages') })),
      ...(rest > 0 ? [{ text: language.t('about.more-sources', { count: rest }) }] : []),
      {
        text: [language.t('about.languages'), ...languages.map((one) => languageLine(one, language))].join(
          '\n',
        ),
      },
      { text: language.t('about.version', { version, node }) },
    ],
    links: [
      { label: language.t('about.help.button'), to: lead('help') },
      { label: language.t('about.articles.button'), to: lead('article') },
    ],
  });
}

function languageLine({ locale, reviewed }: Spoken, language: Translator): string {
  const name = new Intl.DisplayNames(language.locale, { type: 'language' }).of(locale) ?? locale;
  return `- ${language.t(reviewed ? 'about.language.reviewed' : 'about.language.unreviewed', { name })}`;
}
