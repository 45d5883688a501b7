import { TimestampStyles } from '@discordjs/formatters';
import { type Context, rotationPlace } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { answer, privately, type Reply } from '../../src/kit/reply.ts';
import { questionOf, riddleId } from '../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../src/packs/trivia/riddles.ts';
import { timestamp } from '../../src/views/layout/text.ts';
import { notedText, questionCard } from '../../src/views/trivia/question.ts';
import { lateCard, verdictCard } from '../../src/views/trivia/result.ts';

/** Asks the next question of this channel: none comes twice before all were asked. */
export async function play(context: Context): Promise<Reply> {
  const { library, language, spoilers, guild, place, rotation, audience, trivia } = context;
  const apart = new Set(guild?.corrections.keys());
  const riddles = await riddlesIn(library, { revealing: spoilers === 'show', apart });
  if (riddles.length === 0) return privately({ content: language.t('trivia.none') }, 'not_found');
  const byId = new Map(riddles.map((riddle) => [riddleId(riddle), riddle]));
  const asking = { locale: language.locale, spoilers, alone: audience === 'asker' };
  const opened = await trivia.open(asking, async (seed) => {
    const id = await rotation.next(rotationPlace(place), [...byId.keys()]);
    const riddle = byId.get(id);
    const question = riddle && questionOf(riddle, seed);
    if (!question) throw new Error(`the rotation chose ${id}, which can't be asked`);
    return question;
  });
  if (opened.done === 'opened') return answer(questionCard(opened, context));
  const when = timestamp(opened.deadline, TimestampStyles.RelativeTime);
  const { link } = opened;
  throw link ? new UserError('trivia.busy.link', { when, link }) : new UserError('trivia.busy', { when });
}

/** Takes an answer: the first of each person counts. */
export async function take(round: string, choice: number, context: Context): Promise<Reply> {
  const answered = await context.trivia.answer(round, choice);
  switch (answered.done) {
    case 'gone':
      throw new UserError('component.stale');
    case 'late':
      return privately(lateCard(answered.question, context));
    case 'told':
      return privately(verdictCard(answered.question, answered.choice, answered.hidden, context));
    default:
      return privately({ content: notedText(answered, context) });
  }
}
