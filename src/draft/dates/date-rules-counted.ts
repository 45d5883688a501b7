import { MONTH, WEEKDAY } from './calendar-words.ts';
import { COUNT, number, PART, type Rule, rule, spanOf, TURN, turnOf, UNIT } from './date-pieces.ts';

/** Dates that are counted from the day of publication, or from another date of the article. */
export const COUNTED_RULES: readonly Rule[] = [
  rule(
    `[Ii]n (?:just |about |only |under )?${COUNT} (?<unit>${UNIT})s?(?:['’]s? time)?(?= ?[.,;!)]|$| on | at | from now)|${COUNT.replace('count', 'count2')} (?<unit2>${UNIT})s? ago`,
    ({ count, unit, count2, unit2 }) => ({
      kind: 'from',
      ...spanOf(unit ?? unit2, number(count ?? count2 ?? '')),
      back: unit2 !== undefined,
    }),
  ),
  // "A week from today", "two weeks on from now".
  rule(`${COUNT} (?<unit>${UNIT})s? (?:on )?from (?:today|now)(?!\\p{L})`, ({ count = '', unit }) => ({
    kind: 'from',
    ...spanOf(unit, number(count)),
    back: false,
  })),
  // "Friday week", "a week on Friday", "two weeks from Friday".
  rule(
    `(?:${COUNT} weeks?|(?<fortnight>[Aa] fortnight)) (?:on|from) (?<day>${WEEKDAY}|tomorrow)(?!\\p{L}|,? (?:${MONTH}|\\d))|(?<day2>${WEEKDAY}|[Tt]omorrow) week(?!\\p{L}|,? (?:of|the|${MONTH}|\\d))`,
    ({ count, day, day2, fortnight }) => ({
      kind: 'weekday',
      words: day ?? day2 ?? '',
      turn: null,
      weeks: fortnight ? 2 : number(count ?? 'one'),
    }),
  ),
  // "Monday of last week", "on Friday next week".
  rule(`(?<day>${WEEKDAY}) (?:of )?(?<of>this|next|last) week(?!['’\\p{L}])`, ({ day = '', of }) => ({
    kind: 'weekday',
    words: day,
    turn: null,
    weeks: 0,
    of: turnOf(of),
  })),
  // "Early in the new year": the one that begins next.
  rule(`${PART}?the new year(?= ?[.,;:)]|$| (?:and|but|on|in|at|with)(?!\\p{L}))`, () => ({
    kind: 'from',
    count: 1,
    unit: 'year',
    back: false,
  })),
  // "By the end of the year", "before year's end", "later in the year".
  rule(
    `(?:the (?:end|close)(?: of)?|later in|later on in|the (?:latter part|second half|back half) of|late in) the year(?!['’\\p{L}])|(?<=[Bb]y |[Bb]efore |[Aa]t )(?:the )?year(?:['’]s |-)end`,
    () => ({ kind: 'from', count: 0, unit: 'year', back: false }),
  ),
  // "The year before last", "the year after next".
  rule('[Tt]he (?<unit>year|month) (?<way>before last|after next)(?!\\p{L})', ({ unit, way = '' }) => ({
    kind: 'from',
    ...spanOf(unit, 2),
    back: way.startsWith('before'),
  })),
  // "That year", "later the same year".
  rule(
    `(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)(?: in)? )?(?:[Tt]hat(?: same)?|[Tt]he same) year(?!['’\\p{L}])`,
    () => ({ kind: 'after', count: 0, unit: 'year' }),
  ),
  rule(
    `${COUNT} (?<unit>${UNIT})s? (?:later(?! than)|after(?= ?[.,;]|$)|afterwards)(?![\\p{L}])`,
    ({ count = '', unit }) => ({
      kind: 'after',
      ...spanOf(unit, number(count)),
    }),
  ),
  rule(
    `${COUNT} (?<unit>${UNIT})s? earlier(?= ?[.,;)]|$| (?:in|on|at)(?!\\p{L}))`,
    ({ count = '', unit }) => ({ kind: 'after', ...spanOf(unit, -number(count)) }),
  ),
  // "On July 4, a week before it opens wide", "on July 4, a month after its premiere": the second day is told by the first.
  rule(
    `(?<=(?:\\d|${MONTH}|${WEEKDAY})(?:st|nd|rd|th)?,? (?:just |only |exactly )?)${COUNT} (?<unit>${UNIT})s? (?<way>before|ahead of|prior to|after|following)(?= (?:it|its|the film|they|their|a|the|\\p{Ll}+ing)(?!\\p{L}| (?:original|previous|planned|initial|first|scheduled)))`,
    ({ count = '', unit, way = '' }) => ({
      kind: 'after',
      ...spanOf(unit, /^(?:after|following)/u.test(way) ? -number(count) : number(count)),
    }),
  ),
  // "It opens on Friday across Britain, a week before it does so in America."
  rule(
    `(?<=, )${COUNT} (?<unit>${UNIT})s? (?<way>before|after)(?= it (?:does|did|opens|opened|arrives|arrived|lands|landed|reaches|reached|hits|goes|went|comes|came)(?!\\p{L}))`,
    ({ count = '', unit, way }) => ({
      kind: 'after',
      ...spanOf(unit, way === 'before' ? number(count) : -number(count)),
    }),
  ),
  rule(
    '[Tt]he (?:following|next) (?<unit>day|week|month|year)|[Tt]he (?<after>day|week|month|year) after(?= [.,;]|[.,;]|$)',
    ({ unit, after }) => ({
      kind: 'after',
      ...spanOf(unit ?? after, 1),
    }),
  ),
  rule(
    `[Tt]he (?<ordinal>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th) of (?<of>this|next|last) month(?!['’\\p{L}])`,
    ({ ordinal, of }) => ({ kind: 'ordinal', day: Number(ordinal), of: turnOf(of) }),
  ),
  rule(
    '(?<=(?:[Oo]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Ff]or|[Tt]o|[Bb]y) )the (?<ordinal>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?: of (?:that|the same) month)?(?![\\p{L}-]| (?!(?:comes?|sees|brings?|marks|and|in|at|on|with|for|by|is|it|but|or|as|from|to|the|an?|only|worldwide|nationwide|exclusively)(?!\\p{L}))\\p{Ll})',
    ({ ordinal }) => ({
      kind: 'ordinal',
      day: Number(ordinal),
      of: null,
    }),
  ),
  // "Sunday the 13th", "Sunday 13th".
  rule(
    `${WEEKDAY},? (?:the )?(?<ordinal>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?![\\p{L}-]| (?:of )?(?:${MONTH}|(?:this|next|last) month)| (?!(?:comes?|sees|brings?|marks|and|in|at|on|with|for|by|is|it|but|or|as|from|to|the|an?|only|worldwide|nationwide|exclusively)(?!\\p{L}))\\p{Ll})`,
    ({ ordinal }) => ({ kind: 'ordinal', day: Number(ordinal), of: null }),
  ),
  rule(
    `(?:[Tt]he same day|[Tt]hat same day|[Tt]hat day)(?!, (?:${MONTH}|\\d)| (?:last|next|this|in|of) )`,
    () => ({
      kind: 'after',
      count: 0,
      unit: 'day',
    }),
  ),
  rule(`(?:[Oo]ver )?(?:${TURN}|[Tt]he (?<coming>coming) )weekend(?!['’\\p{L}])`, ({ turn }) => ({
    kind: 'weekend',
    turn: turnOf(turn) ?? 'this',
  })),
  rule(`${PART}?${TURN}(?<unit>month|year)(?!['’\\p{L}])`, ({ turn, unit }) => ({
    kind: 'turn',
    unit: unit === 'month' ? unit : 'year',
    turn: turnOf(turn) ?? 'this',
  })),
];
