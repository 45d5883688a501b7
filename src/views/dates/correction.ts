import { anchorOf } from '../../calendar/anchor.ts';
import { type CalendarDate, dayOf } from '../../calendar/date.ts';
import { releasesHere, type ServerClaim } from '../../calendar/server-claim.ts';
import type { Translator } from '../../language/translator.ts';
import type { Film } from '../../packs/facts.ts';
import { claimLine } from '../facts/claim.ts';
import { claimSource } from '../facts/ground.ts';
import type { Scene } from '../facts/scene.ts';
import { cut, plain, timestamp } from '../layout/text.ts';

/** A date as it was understood: in words, and where it has a day as each reader's Discord writes it. */
export function dateReading(date: CalendarDate, language: Translator): { words: string; label: string } {
  const label = language.date(date);
  const day = dayOf(date);
  const stamp = day ? ` (${timestamp(anchorOf(day), 'D')})` : '';
  return { words: `${language.date(date, 'full')}${stamp}`, label };
}

/** What the moderator says besides the date, and what held until now with its source. */
export function correctionLines(
  film: Film,
  { source, status }: Pick<ServerClaim, 'source' | 'status'>,
  scene: Scene,
): string[] {
  const { language } = scene;
  const before = releasesHere(film.releases, scene.guild?.corrections.get(film.id))[0]?.current;
  return [
    language.t(status === 'planned' ? 'correct.planned' : 'correct.happened'),
    language.t('correct.source', { source: cut(plain(source), 300) }),
    ...(before
      ? [
          language.t('correct.before', { claim: claimLine(before, language) }),
          ...claimSource(before, language),
        ]
      : []),
  ];
}
