import type { Context } from '../../src/kit/context.ts';
import { text } from '../../src/kit/option.ts';
import { reminderChoices } from '../../src/views/people/remind-me.ts';

/** Which of one's own reminders. */
export const reminderOption = text({
  required: true,
  description: 'remindme.option.reminder.description',
  suggest: async (typed, context) => {
    const roll = await context.remindMe?.roll();
    return reminderChoices(roll?.reminders ?? [], typed, context.language);
  },
});

/** A choice carries a handle; a whole title is taken too. */
export async function reminderNamed(typed: string, { remindMe }: Context): Promise<string> {
  const { reminders = [] } = (await remindMe?.roll()) ?? {};
  return reminders.find(({ title }) => title.toLowerCase() === typed.toLowerCase())?.event ?? typed;
}
