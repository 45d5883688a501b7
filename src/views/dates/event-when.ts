import { anchorOf } from '../../calendar/anchor.ts';
import { type EventTime, instantOfMoment } from '../../calendar/event-time.ts';
import type { Translator } from '../../language/translator.ts';
import { timestamp } from '../layout/text.ts';

/** When an event is, true whenever it is read: a day in words and as each reader's Discord writes it, a moment as that alone. */
export function eventWhen(when: EventTime, language: Translator): string {
  if (when.kind === 'moment') return timestamp(instantOfMoment(when), 'F');
  const day = Temporal.PlainDate.from(when.kind === 'day' ? when.day : when.since);
  return `${language.date(day, 'full')} (${timestamp(anchorOf(day), 'D')})`;
}
