import type { MessageBody } from '../../kit/reply.ts';
import type { Countable, PanelDraft } from '../../kit/setup.ts';
import { SOMEONE } from '../../kit/someone.ts';
import { type ChannelSubscription, keeperOf } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { draw } from '../layout/card.ts';
import { whoever } from '../layout/someone.ts';
import { timestamp } from '../layout/text.ts';
import { wishLines } from './setup-lines.ts';
import { partId } from './setup-tabs.ts';

/** Another has changed the channel since the panel took it up: who and when, what differs, and whose is to hold. */
export function conflictCard(
  draft: PanelDraft,
  theirs: ChannelSubscription | undefined,
  countable: readonly Countable[],
  language: Translator,
): MessageBody {
  const channel = `<#${draft.channel}>`;
  const mine = wishLines(draft.channel, draft.wish, countable, language);
  const other = theirs ? wishLines(draft.channel, theirs, countable, language) : [];
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).map((line) => `- ${line}`);
  const who = theirs
    ? language.t('setup.conflict.changed', {
        channel,
        by: whoever(keeperOf(theirs) ?? SOMEONE, language),
        when: timestamp(Temporal.Instant.from(theirs.edited?.at ?? theirs.created), 'f'),
      })
    : language.t('setup.conflict.ended', { channel });
  return draw({
    language,
    head: [
      who,
      [language.t('setup.conflict.mine'), ...only(mine, other)].join('\n'),
      ...(theirs ? [[language.t('setup.conflict.theirs'), ...only(other, mine)].join('\n')] : []),
    ],
    links: [
      { label: language.t('setup.mine.button'), to: partId('mine', draft.key), first: true },
      ...(theirs ? [{ label: language.t('setup.theirs.button'), to: partId('theirs', draft.key) }] : []),
      { label: language.t('setup.drop.button'), to: partId('drop', draft.key) },
    ],
  });
}
