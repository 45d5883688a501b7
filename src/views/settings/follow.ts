import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { draw } from '../layout/card.ts';
import type { Link } from '../layout/parts.ts';
import type { LateQuestion } from '../reminders/late.ts';

/** Channels that have subscribed with what the server had set before, and may follow what it has set now. */
export type Offer = {
  readonly part: 'zone' | 'language';
  readonly before: string | undefined;
  readonly now: string;
  readonly count: number;
};

/** Says how many there are, and offers it; nothing where there are none. */
export function offered(
  { part, before, now, count }: Offer,
  language: Translator,
): { news: string[]; links: Link[] } {
  if (count === 0) return { news: [], links: [] };
  return {
    news: [language.t(part === 'zone' ? 'follow.zone' : 'follow.language', { count })],
    links: [
      {
        label: language.t('follow.button', { count }),
        // Two long names of zones just fit a custom id.
        to: componentId('settings', 'follow', { p: part, b: before, n: now }),
        first: true,
      },
    ],
  };
}

/** More are not named; there are fifty at most. */
const MOST_NAMED = 20;

type Followed = {
  readonly done: number;
  /** Channels. */
  readonly failed: readonly string[];
  /** Whether what is late by it is to be posted now. */
  readonly late: LateQuestion;
};

/** What came of it. */
export function followedCard(
  { done, failed, late }: Followed,
  { language }: { readonly language: Translator },
): MessageBody {
  const channels = language.list(failed.slice(0, MOST_NAMED).map((id) => `<#${id}>`));
  const lines = [
    language.t('follow.done', { count: done }),
    ...(failed.length > 0 ? [language.t('follow.failed', { channels })] : []),
    ...late.lines,
  ];
  return draw({ language, head: [lines.join('\n')], links: late.links });
}
