import { MONTH } from './calendar-words.ts';
import {
  COUNT,
  monthOf,
  number,
  type Rule,
  rule,
  SEASON,
  seasonOf,
  spanOf,
  UNIT,
  YEAR,
} from './date-pieces.ts';

/**
 * Dates whose words are as likely part of something else: a year alone, a month as the subject of a sentence, so long after something that
 * has no date. No rule takes them for a release's; they are weighed by what stands around them.
 */
export const LOOSE_RULES: readonly Rule[] = [
  rule(`${YEAR}(?!['’]?s(?!\\p{L})|[-–]\\d|-\\p{L})|${YEAR}(?=['’]s(?!\\p{L}))`, (_, words) => ({
    kind: 'year',
    year: Number(words),
    edition: false,
  })),
  rule(`(?:[Tt]he )?(?:previous|preceding) ${SEASON}`, ({ season = '' }) => ({
    kind: 'following',
    month: null,
    season: seasonOf(season),
    of: 'before',
  })),
  rule(`[Tt]he (?:previous|preceding) (?<month>${MONTH})`, ({ month = '' }) => ({
    kind: 'following',
    month: monthOf(month),
    season: null,
    of: 'before',
  })),
  rule(
    `(?<=(?:[Tt]hroughout|with|until|between|[Aa]nd|through|before|after|of|its|it) )(?<month>${MONTH})(?![ .]{1,2}\\d| \\p{Lu})|(?<month2>January|February|April|June|July|August|September|October|November|December)(?![ .]{1,2}\\d|['’\\p{L}-])`,
    ({ month, month2 }) => ({
      kind: 'month',
      month: monthOf(month ?? month2 ?? ''),
      year: null,
      turn: null,
      of: null,
    }),
  ),
  rule(`${COUNT} (?<season>spring|summer|autumn|fall|winter)s ago`, ({ count = '', season = '' }) => ({
    kind: 'season',
    season: seasonOf(season),
    year: null,
    turn: null,
    of: null,
    back: number(count),
  })),
  rule(
    `(?<=the |in |of |this |over |[Aa]ll )${SEASON}|^${SEASON.replace('season', 'season2')}`,
    ({ season, season2 }) => ({
      kind: 'season',
      season: seasonOf(season ?? season2 ?? ''),
      year: null,
      turn: null,
      of: null,
    }),
  ),
  rule(`${COUNT} (?<unit>${UNIT})s? (?:later|after(?:wards)?|on)(?!\\p{L})`, ({ count = '', unit }) => ({
    kind: 'after',
    ...spanOf(unit, number(count)),
  })),
  rule(`${COUNT} (?<unit>${UNIT})s? (?:earlier|before)(?!\\p{L})`, ({ count = '', unit }) => ({
    kind: 'after',
    ...spanOf(unit, -number(count)),
  })),
  rule('[Tt]he (?<unit>day|night|week|month|year) after(?!\\p{L})', ({ unit }) => ({
    kind: 'after',
    ...spanOf(unit === 'night' ? 'day' : unit, 1),
  })),
  rule('[Tt]he (?<unit>day|night|week|month|year) before(?!\\p{L})', ({ unit }) => ({
    kind: 'after',
    ...spanOf(unit === 'night' ? 'day' : unit, -1),
  })),
  rule('[Tt]hat (?:same )?(?:morning|afternoon|evening|night)(?!\\p{L})', () => ({
    kind: 'after',
    count: 0,
    unit: 'day',
  })),
  rule('[Ll]ast night', () => ({ kind: 'weekday', words: 'yesterday', turn: null, weeks: 0 })),
  rule('(?:[Tt]his morning|[Tt]his afternoon|[Tt]his evening)', () => ({
    kind: 'weekday',
    words: 'today',
    turn: null,
    weeks: 0,
  })),
  rule(`(?:[Tt]he )(?<ordinal>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?=[.,;:)]|$)`, ({ ordinal }) => ({
    kind: 'ordinal',
    day: Number(ordinal),
    of: null,
  })),
];
