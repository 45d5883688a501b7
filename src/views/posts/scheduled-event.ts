import type { ReleaseEvent } from '../../calendar/events.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import { LIMITS } from '../layout/limits.ts';
import { clean, cut, plain } from '../layout/text.ts';
import { reasonOf } from './breakage.ts';
import { aboutLines, sourceLines } from './countdown.ts';

const PLACES = {
  theatrical: 'scheduled.place.theatrical',
  premiere: 'scheduled.place.premiere',
  festival: 'scheduled.place.festival',
  digital: 'scheduled.place.digital',
  streaming: 'scheduled.place.streaming',
  physical: 'scheduled.place.physical',
  television: 'scheduled.place.television',
} as const;

/** What a release's scheduled event says. */
export interface EventWords {
  readonly name: string;
  readonly description: string;
  readonly location: string;
}

/**
 * The words of a release's scheduled event: when it is, whether that is planned, who says so, and the mark by which it is found
 * again, which is never cut off.
 */
export function scheduledEvent(
  { release, title, mark }: { release: ReleaseEvent; title: string; mark: string },
  language: Translator,
): EventWords {
  const { claim, when } = release;
  const foot = `\n\n${language.t('scheduled.mark', { mark })}`;
  const lines = [
    language.date(Temporal.PlainDate.from(when.day), 'full'),
    ...aboutLines(release, language),
    // A description has no small print.
    ...sourceLines(claim, language).map((line) => line.replace(/^-# /u, '')),
  ];
  const room = LIMITS.scheduledEvent.description - foot.length;
  return {
    name: cut(clean(title) || '?', LIMITS.scheduledEvent.name),
    description: `${cut(lines.join('\n'), room)}${foot}`,
    // No kind stated speaks of "the" release, and that is the one in cinemas.
    location: language.t(PLACES[claim.kind ?? 'theatrical']),
  };
}

/** What moderators are told once when a server's scheduled events can't be made. */
export const scheduledNotice = (why: Breakage, server: string, language: Translator): MessageBody => ({
  content: language.t('scheduled.broken', {
    server: cut(plain(server), 100),
    reason: reasonOf(why, language),
  }),
});
