import type { Reading } from '../../src/calendar/free-date.ts';
import { readTimes } from '../../src/calendar/free-date.ts';
import { isOver, type OwnTime } from '../../src/calendar/own-time.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf, type GuildBook, type OwnEvent } from '../../src/kit/guild.ts';
import { text } from '../../src/kit/option.ts';
import { eventChoices, LONGEST_TITLE, timeLabel } from '../../src/views/dates/own-event.ts';
import { clean, cut, plain } from '../../src/views/layout/text.ts';

/** Which event; its choices carry keys, a whole title is taken too. */
export const eventOption = text({
  required: true,
  description: 'event.option.event.description',
  suggest: (typed, { guild, language }) => eventChoices(guild?.events ?? [], typed, language),
});

/** A title to be given. */
export const titleOption = text({
  required: true,
  maxLength: LONGEST_TITLE,
  description: 'event.option.title.description',
});

/** A date in free words. */
export const whenOption = text({ required: true, description: 'event.option.when.description' });

/** The event that is meant. @throws UserError where there is none */
export function eventNamed(typed: string, { events }: GuildBook): OwnEvent {
  const title = clean(typed).toLowerCase();
  const found =
    events.find(({ key }) => key === typed) ?? events.find((one) => one.title.toLowerCase() === title);
  if (!found) throw new UserError('event.unknown');
  return found;
}

/** A title without what can't be seen. @throws UserError where nothing is left */
export function titleFrom(typed: string): string {
  const title = clean(typed);
  if (title === '') throw new UserError('event.title.empty');
  return title;
}

/** For whom a date is read here. */
export const readingOf = ({ now, zone, place, language }: Context): Reading => ({
  now,
  zone: zone.id,
  locale: place.locale ?? language.locale,
});

/** What stands in the way of a date, told with what was typed. */
export function refuseDate(problem: 'unclear' | 'no-day' | 'range', typed: string): never {
  const keys = { unclear: 'date.unclear', 'no-day': 'date.no-day', range: 'date.range' } as const;
  throw new UserError(keys[problem], { typed: plain(cut(clean(typed) || '?', 100)) });
}

/** The times that a text may mean and that are to come. @throws UserError where there is none */
export async function timesFrom(typed: string, context: Context): Promise<readonly OwnTime[]> {
  bookOf(context);
  const understood = await readTimes(typed, readingOf(context));
  if ('problem' in understood) return refuseDate(understood.problem, typed);
  const ahead = understood.times.filter((when) => !isOver(when, context.now, context.zone.id));
  if (ahead.length === 0) refusePast(understood.times[0], context);
  return ahead;
}

/** @throws UserError always */
export function refusePast(when: OwnTime, { language }: Context): never {
  throw new UserError('event.past', { time: timeLabel(when, language) });
}
