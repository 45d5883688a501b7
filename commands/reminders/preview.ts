import { subcommand } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { text } from '../../src/kit/option.ts';
import { COMMON_STEPS, readOneStep } from '../../src/kit/panel.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { beside, type Reply } from '../../src/kit/reply.ts';
import { type Wish, wishOf } from '../../src/kit/subscription.ts';
import { eventChoices } from '../../src/views/dates/own-event.ts';
import { choicesOf } from '../../src/views/layout/choice.ts';
import { pictureFile } from '../../src/views/layout/picture.ts';
import { quotationDayChoice } from '../../src/views/posts/quotation-day.ts';
import { previewCard } from '../../src/views/reminders/preview.ts';
import { stepWords } from '../../src/views/reminders/reminders.ts';
import { SETUP_KINDS } from '../../src/views/reminders/setup-tabs.ts';

/** Shows a post as it would go out, to the one who asks, and says whom it would ping. */
export async function previewOf(
  channelId: string,
  wish: Wish,
  of: { step?: string; event?: string },
  context: Context,
): Promise<Reply> {
  const { setup } = remindersOf(context);
  const preview = await setup.preview(channelId, wish, of);
  if (!preview) throw new UserError('preview.nothing');
  const members = preview.role === undefined ? undefined : await setup.members(preview.role);
  const { picture, body } = preview;
  const drawn = picture && (await context.pictures.draw(picture));
  const files = picture && drawn ? [pictureFile(picture, drawn)] : [];
  return beside(previewCard({ ...preview, body: { ...body, files } }, members, context.language));
}

export const preview = subcommand({
  description: 'reminders.preview.description',
  options: {
    channel: channel({ description: 'reminders.option.channel.description', kinds: SETUP_KINDS }),
    step: text({
      description: 'reminders.option.step.description',
      suggest: (_typed, { language }) =>
        COMMON_STEPS.map((step) => ({ name: stepWords(step, language), value: step })),
    }),
    event: text({
      description: 'reminders.option.event.description',
      suggest: (typed, { library, guild, language }) => [
        ...choicesOf(library.suggest.film(typed)),
        ...eventChoices(guild?.events ?? [], typed, language),
        quotationDayChoice(language),
      ],
    }),
  },
  async run(asked, context) {
    const reminders = remindersOf(context);
    const id = asked.channel?.id ?? context.place.channelId;
    const found = reminders.subscriptions.find((one) => one.channel === id);
    const step = asked.step === undefined ? {} : { step: readOneStep(asked.step) };
    const event = asked.event === undefined ? {} : { event: await eventNamed(asked.event, context) };
    return previewOf(id, found ? wishOf(found) : reminders.usual(), { ...step, ...event }, context);
  },
});

/** The id of the event that a choice, a film's name or a title means. @throws UserError where there is none */
async function eventNamed(typed: string, context: Context): Promise<string> {
  if (typed === quotationDayChoice(context.language).value) return typed;
  const events = await remindersOf(context).setup.events();
  const found = context.library.find.film(typed);
  const film = 'match' in found ? found.match.id : undefined;
  const match = events.find(({ event, title }) =>
    event.kind === 'own'
      ? event.id === `own:${typed}` || title.toLowerCase() === typed.toLowerCase()
      : event.kind === 'release' && event.film === film,
  );
  if (!match) throw new UserError('preview.nothing');
  return match.event.id;
}
