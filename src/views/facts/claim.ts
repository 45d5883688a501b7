import { anchorOf } from '../../calendar/anchor.ts';
import { dayOf } from '../../calendar/date.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import { type Standing, standing } from '../../calendar/standing.ts';
import { instantOfDay } from '../../calendar/zone.ts';
import type { Translator } from '../../language/translator.ts';
import { reasonOf } from '../../packs/claims.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import type { Scene } from './scene.ts';
import { small, voiceOf, type Write } from './source.ts';

export type Speaking = Pick<Scene, 'language' | 'now' | 'zone'>;

/** Nearer than this Discord's own "in 2 days" counts hours from a moment that nobody has stated. */
const RELATIVE_FROM_DAYS = 32;

/** From here on hours are told besides days. */
const HOURS_FROM_DAYS = 2;

const HOUR_MS = 60 * 60_000;

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
export function circumstances(
  { kind, region }: AnyClaim,
  language: Translator,
  write: Write = plain,
): string {
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

const REASONS = {
  happened: 'release.disputed.happened',
  exact: 'release.disputed.exact',
  earlier: 'release.disputed.earlier',
} as const;

/** Of dates that contradict each other more are not named in one sentence. */
const MOST_DATES = 4;

/** A claim that counts, and what contradicts it. */
type Held = { readonly claim: AnyClaim; readonly contradicted?: readonly AnyClaim[] | undefined };

/** That sources of one day contradict each other; then which of their dates counts here and why. Nothing where they don't. */
export function disputedWords({ claim, contradicted = [] }: Held, language: Translator): string[] {
  const reason = reasonOf({ current: claim, contradicted });
  if (!reason) return [];
  const dates = [...new Set([claim, ...contradicted].map(({ date }) => language.date(date)))];
  const more = dates.length > MOST_DATES ? ['…'] : [];
  const words = {
    date: language.date(claim.date),
    said: language.date({ precision: 'day', value: claim.said }),
    dates: language.list([...dates.slice(0, MOST_DATES), ...more]),
  };
  return [language.t('release.disputed', words), language.t(REASONS[reason], words)];
}

/** As `disputedWords`, in one line. */
export function disputedLine(held: Held, language: Translator): string[] {
  const words = disputedWords(held, language);
  return words.length > 0 ? [words.join(' ')] : [];
}

/** By whom and when a claim was made, in one sentence: what a card has room for. */
export function voiceLine(claim: AnyClaim, language: Translator): string {
  const { voice, said } = wordsFor(claim, language);
  return language.t('countdown.voice', { voice, said });
}

/** As of which day it is told, and by whose calendar; said, too, where nobody has chosen that. */
export function asOfLine({ language, now, zone }: Speaking): string {
  const date = language.date(now.toZonedDateTimeISO(zone.id).toPlainDate());
  const key = zone.assumed ? 'countdown.as-of.assumed' : 'countdown.as-of';
  return small(language.t(key, { date, zone: plain(zone.id) }));
}

/** On the last days before: in how many hours the day begins where days are counted. */
export function hoursLine(claim: AnyClaim, { language, now, zone }: Speaking): string[] {
  const day = dayOf(claim.date);
  const { phase, days = 0 } = standing(claim.date, now, zone.id);
  if (!day || phase !== 'before' || days > HOURS_FROM_DAYS) return [];
  const begins = instantOfDay(day, zone.id, Temporal.PlainTime.from('00:00'));
  const count = Math.floor((begins.epochMilliseconds - now.epochMilliseconds) / HOUR_MS);
  const where = { zone: plain(zone.id) };
  if (count === 0) return [language.t('countdown.hours.last', where)];
  return [language.t('countdown.hours', { ...where, count })];
}

/** By whose calendar days were counted; nothing where none were, or where nobody has chosen it and the day is too far to be in doubt. */
export function calendarLine(claim: AnyClaim, { language, now, zone }: Speaking): string[] {
  const { phase, days = Number.POSITIVE_INFINITY } = standing(claim.date, now, zone.id);
  if ((phase !== 'before' && phase !== 'today') || (zone.assumed && days > 1)) return [];
  const key = zone.assumed ? 'release.calendar.assumed' : 'release.calendar';
  return [small(language.t(key, { zone: plain(zone.id) }))];
}
