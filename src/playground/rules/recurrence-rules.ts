import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import { type Problem, problem } from './form-error.ts';

type Maybe<T> = T | null | undefined;

/** How a scheduled event repeats. */
export interface RecurrenceBody {
  readonly frequency: number;
  readonly interval?: Maybe<number>;
  readonly end?: unknown;
  readonly count?: unknown;
  readonly by_year_day?: unknown;
  readonly by_weekday?: Maybe<readonly number[]>;
  readonly by_n_weekday?: Maybe<readonly unknown[]>;
  readonly by_month?: Maybe<readonly unknown[]>;
  readonly by_month_day?: Maybe<readonly unknown[]>;
}

// Days as Discord numbers them: Monday is 0.
const dailySets = ['0,1,2,3,4', '1,2,3,4,5', '0,1,2,3,6', '4,5', '5,6', '0,6'];

/**
 * The few repetitions that Discord's own client can show.
 * Source: Discord's documentation, resources/guild-scheduled-event, Recurrence Rule.
 */
export function recurrenceProblems(rule: RecurrenceBody): Problem[] {
  const fixed = (['end', 'count', 'by_year_day'] as const).filter((field) => rule[field] != null);
  return [
    ...fixed.map((field) => wrong(field, `The ${field} of a repetition cannot be set.`)),
    ...intervalProblems(rule),
    ...dayProblems(rule),
  ];
}

function wrong(field: string, rule: string): Problem {
  return problem(['recurrence_rule', field], 'BASE_TYPE_INVALID', 'Invalid recurrence rule', rule);
}

function intervalProblems({ frequency, interval }: RecurrenceBody): Problem[] {
  const most = frequency === Frequency.Weekly ? 2 : 1;
  if (interval == null || (interval >= 1 && interval <= most)) return [];
  return [
    wrong('interval', 'Only a weekly event may repeat every second time; all others repeat every time.'),
  ];
}

function dayProblems(rule: RecurrenceBody): Problem[] {
  const weekdays = rule.by_weekday ?? [];
  const nth = rule.by_n_weekday ?? [];
  const months = rule.by_month ?? [];
  const monthDays = rule.by_month_day ?? [];
  const of = (frequency: Frequency) => rule.frequency === frequency;
  const weekly = of(Frequency.Weekly) && weekdays.length === 1;
  const daily = of(Frequency.Daily) && dailySets.includes([...weekdays].sort((a, b) => a - b).join());
  const monthly = of(Frequency.Monthly) && nth.length === 1;
  const yearly = of(Frequency.Yearly) && months.length === 1 && monthDays.length === 1;
  const year = months.length + monthDays.length > 0;
  return [
    ...(weekdays.length > 0 && !weekly && !daily
      ? [
          wrong(
            'by_weekday',
            'Weekdays go with a weekly event (one day) or a daily one (a known run of days).',
          ),
        ]
      : []),
    ...(nth.length > 0 && !monthly
      ? [wrong('by_n_weekday', 'A weekday of the month goes with a monthly event, and is one.')]
      : []),
    ...(year && !yearly ? [wrong('by_month', 'Month and day go with a yearly event, one of each.')] : []),
  ];
}
