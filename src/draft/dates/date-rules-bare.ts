import { MONTH, WEEKDAY } from './calendar-words.ts';
import { BEFORE, OPENING, PART, type Rule, rule, TURN, turnOf, YEAR } from './date-pieces.ts';

/** Weekdays and years that stand by themselves. */
export const BARE_RULES: readonly Rule[] = [
  rule(
    `${TURN}?${WEEKDAY}(?:,? (?<after>next))?(?![\\p{L}]|,? \\(?(?:the )?(?:${MONTH} )?\\d{1,2}(?:st|nd|rd|th)?(?!\\p{L}))`,
    ({ turn, after }, words) => ({
      kind: 'weekday',
      words,
      turn: turnOf(turn ?? after),
      weeks: 0,
    }),
  ),
  rule("[Tt]oday(?!['’])|[Tt]onight|[Tt]omorrow(?: night)?|[Yy]esterday", (_, words) => ({
    kind: 'weekday',
    words,
    turn: null,
    weeks: 0,
  })),
  rule(
    `(?:${PART}|${BEFORE})(?<year>${YEAR})(?!['’]s|s|-\\d| (?:theaters|theatres|cinemas|screens|people|extras|feet|meters|metres|miles))|(?<year2>${YEAR})${OPENING}|(?<=\\()(?<year3>${YEAR})(?=\\))|(?<=[Aa]t the )(?<year4>${YEAR})(?= (?:\\p{Lu}[\\p{L}.’'-]*,? ){0,5}(?:Festival|Fest|Sundance|Berlinale|Biennale|Cannes|Venice)(?!\\p{L}))`,
    ({ year, year2, year3, year4 }) => ({
      kind: 'year',
      year: Number(year ?? year2 ?? year3 ?? year4),
      edition: year4 !== undefined,
    }),
  ),
];
