import { componentId, lead } from '../../kit/custom-id.ts';
import type { ErasedOf, Held, Terms } from '../../kit/privacy.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';

/** So many channels are named; the file has all. */
const MOST_CHANNELS = 10;

/** What is kept at all and for how long, and what of whoever asks. */
export function privacyCard(held: readonly Held[], terms: Terms, language: Translator): MessageBody {
  const about =
    held.length === 0
      ? language.t('privacy.you.nothing')
      : [language.t('privacy.you'), ...held.map((one) => `- ${heldLine(one, language)}`)].join('\n');
  return draw({
    language,
    head: [`## ${language.t('privacy.heading')}\n${language.t('privacy.intro')}`],
    entries: [
      {
        text: keptLines(terms, language)
          .map((line) => `- ${line}`)
          .join('\n'),
      },
      { text: language.t('privacy.servers', { days: terms.graceDays }) },
      { text: about },
    ],
    foot: [small(language.t('privacy.left'))],
    links:
      held.length === 0
        ? []
        : [
            { label: language.t('privacy.file.button'), to: componentId('privacy', 'file'), first: true },
            { label: language.t('privacy.erase.button'), to: componentId('privacy', 'ask') },
          ],
  });
}

const keptLines = ({ ledgerDays, panelDays, draftDays }: Terms, language: Translator): string[] => [
  language.t('privacy.kept.lists'),
  language.t('privacy.kept.people'),
  language.t('privacy.kept.game'),
  language.t('privacy.kept.set'),
  language.t('privacy.kept.begun', { panel: panelDays, hours: draftDays * 24 }),
  language.t('privacy.kept.said'),
  language.t('privacy.kept.ledger', { days: language.number(ledgerDays) }),
];

function heldLine({ name, traces }: Held, language: Translator): string {
  const text = language.t(name, { count: traces.length });
  const channels = traces.flatMap(({ channel }) => (channel === undefined ? [] : [`<#${channel}>`]));
  const named = [...new Set(channels)].slice(0, MOST_CHANNELS);
  return named.length === 0 ? text : language.t('privacy.held.where', { what: text, where: named.join(' ') });
}

const FILE_NAME = 'reckoner-about-you.json';

/** The same as a file that programs read: all of it, under the ids that Discord knows it by. */
export function heldFile(
  held: readonly Held[],
  { person, now }: { readonly person: string; readonly now: Temporal.Instant },
  language: Translator,
): MessageBody {
  // The keys of kinds stay whatever language is spoken.
  const kinds = held.map(({ name, traces }) => [name.slice(name.lastIndexOf('.') + 1), traces] as const);
  const file = {
    format: 'reckoner-privacy',
    version: 1,
    person,
    as_of: now.toString(),
    held: Object.fromEntries(kinds),
  };
  const data = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  return {
    content: language.t('privacy.file'),
    files: [{ name: FILE_NAME, data, description: language.t('privacy.file.about') }],
  };
}

/** Asks before anything goes. */
export const askCard = (language: Translator): MessageBody =>
  draw({
    language,
    head: [`## ${language.t('privacy.ask.heading')}`, language.t('privacy.ask')],
    links: [
      { label: language.t('privacy.confirm.button'), to: componentId('privacy', 'erase'), first: true },
      { label: language.t('privacy.cancel.button'), to: lead('privacy') },
    ],
  });

/** What was erased, and what is left. */
export const erasedCard = (erased: readonly ErasedOf[], language: Translator): MessageBody =>
  draw({
    language,
    head: [
      erased.length === 0
        ? language.t('privacy.erased.nothing')
        : [
            language.t('privacy.erased'),
            ...erased.map(({ name, count }) => `- ${language.t(name, { count })}`),
          ].join('\n'),
    ],
    foot: [small(language.t('privacy.left'))],
  });
