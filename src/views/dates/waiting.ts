import { componentId } from '../../kit/custom-id.ts';
import type { Waiting } from '../../kit/reminders.ts';
import type { Translator } from '../../language/translator.ts';
import type { Link } from '../layout/parts.ts';
import { timestamp } from '../layout/text.ts';

/** What an answer says besides, and its buttons. */
export type News = { readonly lines: readonly string[]; readonly links: readonly Link[] };

export const NO_NEWS: News = { lines: [], links: [] };

/** That a change counts only later, how it is undone until then, and whether what it puts into the past is to be posted. */
export function waitingNews(waiting: Waiting | undefined, undo: string, language: Translator): News {
  if (!waiting) return NO_NEWS;
  const { event, countsAt, told, late } = waiting;
  const lines = [
    language.t('waiting.counts', { when: timestamp(countsAt, 't'), count: told }),
    language.t('waiting.undo', { command: undo }),
  ];
  if (late === 0) return { lines, links: [] };
  const link = {
    label: language.t('waiting.post.button'),
    to: componentId('event', 'now', { event }),
    first: true,
  };
  return { lines: [...lines, language.t('waiting.ask', { count: late })], links: [link] };
}

/** Who is told of an event that was removed, and when. */
export const removedLines = (waiting: Waiting | undefined, language: Translator): string[] =>
  waiting && waiting.told > 0
    ? [language.t('waiting.removed', { when: timestamp(waiting.countsAt, 't'), count: waiting.told })]
    : [];
