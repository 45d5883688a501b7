import { UserError } from '../../src/kit/errors.ts';
import { MOST_STEPS, type ReminderWish, readWhen, USUAL_STEPS } from '../../src/kit/remind-when.ts';
import { clean, cut, plain } from '../../src/views/layout/text.ts';

/** When somebody wants to be reminded; what most would choose where nothing is typed. @throws UserError for what can't be read */
export function wishFrom(typed: string | undefined): ReminderWish {
  if (typed === undefined) return { steps: USUAL_STEPS, time: undefined };
  const read = readWhen(typed);
  if (!('problem' in read)) return read;
  switch (read.problem) {
    case 'unclear':
      throw new UserError('remindme.unclear', { typed: plain(cut(clean(typed) || '?', 100)) });
    case 'two-times':
      throw new UserError('remindme.two-times');
    case 'many':
      throw new UserError('remindme.many-steps', { max: MOST_STEPS });
  }
}
