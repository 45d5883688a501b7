import { anchorOf } from '../calendar/anchor.ts';
import { dayOf } from '../calendar/date.ts';
import type { AnyClaim } from '../calendar/server-claim.ts';
import { type Standing, standing } from '../calendar/standing.ts';
import type { Translator } from '../language/translator.ts';
import type { Scene } from './scene.ts';
import { small, voiceOf, type Write } from './source.ts';
import { cut, plain, timestamp } from './text.ts';

type Speaking = Pick<Scene, 'language' | 'now' | 'zone'>;

/** Nearer than this Discord's own "in 2 days" counts hours from a moment that nobody has stated. */
const RELATIVE_FROM_DAYS = 32;

const KINDS = {
  theatrical: 'release.kind.theatrical',
  premiere: 'release.kind.premiere',
  festival: 'release.kind.festival',
  digital: 'release.kind.digital',
  streaming: 'release.kind.streaming',
  physical: 'release.kind.physical',
  television: 'release.kind.television',
} as const;

/** "in theaters, region not stated" */
function circumstances({ kind, region }: AnyClaim, language: Translator, write: Write = plain): string {
  const where = region === null ? language.t('release.region.unstated') : cut(write(region), 120);
  return `${kindWords(kind, language)}, ${where}`;
}

/** "in theaters", "digital" */
export const kindWords = (kind: AnyClaim['kind'], language: Translator): string =>
  language.t(kind === null ? 'release.kind.unstated' : KINDS[kind]);

/** A claim in one line, true whenever it is read: "Planned: 14 July 2023, in theaters, region not stated". */
export const claimLine = (claim: AnyClaim, language: Translator): string =>
  language.t(claim.status === 'planned' ? 'release.status.planned' : 'release.status.happened', {
    date: language.date(claim.date),
    circumstances: circumstances(claim, language),
  });

/** The date itself: in words, and far from it how far, as each reader's Discord writes that. */
export function dateLine(claim: AnyClaim, { language, now, zone }: Speaking): string {
  const words = `**${language.date(claim.date, 'full')}**`;
  const day = dayOf(claim.date);
  if (!day) return words;
  const moment = anchorOf(day);
  const { days = 0 } = standing(claim.date, now, zone.id);
  const stamps = [timestamp(moment, 'D'), ...(days >= RELATIVE_FROM_DAYS ? [timestamp(moment, 'R')] : [])];
  return `${words} (${stamps.join(', ')})`;
}

/** How the claim stands to now, in a sentence that is true whether or not the plan came to pass. */
export function standingLine(claim: AnyClaim, { language, now, zone }: Speaking): string {
  const stands = standing(claim.date, now, zone.id);
  const words = wordsFor(claim, language);
  return claim.status === 'planned'
    ? plannedLine(claim, stands, words, language)
    : happenedLine(claim, stands, words, language);
}

type Words = { date: string; said: string; voice: string };

const wordsFor = (claim: AnyClaim, language: Translator): Words => ({
  date: language.date(claim.date),
  said: language.date({ precision: 'day', value: claim.said }),
  voice: 'cite' in claim ? voiceOf(claim.cite.source, language) : language.t('release.voice.server'),
});

function plannedLine(claim: AnyClaim, stands: Standing, words: Words, language: Translator): string {
  if (claim.date.precision === 'tba') return language.t('release.planned.tba', words);
  switch (stands.phase) {
    case 'before':
      return countdown(stands, language);
    case 'today':
      return language.t('release.planned.today', words);
    case 'past': {
      if (stands.days === undefined) return language.t('release.planned.past.coarse', words);
      return language.t('release.planned.past', { ...words, duration: language.duration(stands.difference) });
    }
    case 'undated':
      return language.t('release.planned.undated', words);
  }
}

function countdown(
  { days, difference }: Extract<Standing, { phase: 'before' | 'today' }>,
  language: Translator,
) {
  const count = language.t('release.to-go', { count: days });
  if (difference.years === 0 && difference.months === 0)
    return language.t('release.to-go.short', { days: count });
  return language.t('release.to-go.long', { days: count, duration: language.duration(difference) });
}

function happenedLine(claim: AnyClaim, stands: Standing, words: Words, language: Translator): string {
  if (stands.phase === 'today') return language.t('release.happened.today', words);
  if (claim.date.precision === 'tba') return language.t('release.happened.tba');
  if (stands.days === undefined) return language.t('release.happened.coarse', words);
  const filled = { ...words, duration: language.duration(stands.difference) };
  return language.t(stands.phase === 'before' ? 'release.happened.before' : 'release.happened.past', filled);
}

/** "Planned, in theaters, region not stated." */
export const statusLine = (claim: AnyClaim, language: Translator, write?: Write): string =>
  language.t(claim.status === 'planned' ? 'release.is.planned' : 'release.is.happened', {
    circumstances: circumstances(claim, language, write),
  });

/** By whose calendar days were counted; nothing where none were, or where nobody has chosen it and the day is too far to be in doubt. */
export function calendarLine(claim: AnyClaim, { language, now, zone }: Speaking): string[] {
  const { phase, days = Number.POSITIVE_INFINITY } = standing(claim.date, now, zone.id);
  if ((phase !== 'before' && phase !== 'today') || (zone.assumed && days > 1)) return [];
  const key = zone.assumed ? 'release.calendar.assumed' : 'release.calendar';
  return [small(language.t(key, { zone: plain(zone.id) }))];
}
