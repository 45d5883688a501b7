import { TimestampStyles } from '@discordjs/formatters';
import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Answered, OpenRound } from '../../kit/trivia.ts';
import type { Translator } from '../../language/translator.ts';
import type { Library } from '../../packs/library.ts';
import type { Question } from '../../packs/trivia/question.ts';
import { type Subject, subjectOf } from '../../packs/trivia/subject.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { labelOf } from '../layout/parts.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { spokenWords } from '../library/quotation.ts';

/** What a view of the game needs: nothing in it is hidden, since what a place hides is not asked there. */
export type GameScene = { readonly library: Library; readonly language: Translator };

const NAME = 120;

/** What is asked, in words of ours; names and titles are the pack's. */
export function askedLine(subject: Subject, { language }: GameScene): string {
  switch (subject.kind) {
    case 'speaker':
      return language.t('trivia.ask.speaker');
    case 'film-of-quotation':
    case 'film-of-fact':
    case 'film-of-production':
      return language.t('trivia.ask.film');
    case 'year': {
      const title = cut(plain(subject.film.title), NAME);
      const key = subject.claim.status === 'planned' ? 'trivia.ask.year.planned' : 'trivia.ask.year.happened';
      return language.t(key, { title });
    }
    case 'player':
      return language.t('trivia.ask.player', { character: cut(plain(subject.character.name), NAME) });
    case 'character':
      return language.t('trivia.ask.character', { person: cut(plain(subject.person.name), NAME) });
  }
}

/** What the question is asked of: a quotation as spoken, or a fact; nothing where its words say all. */
export function saidWords(subject: Subject, { language }: GameScene): string[] {
  switch (subject.kind) {
    case 'speaker':
    case 'film-of-quotation':
      return [spokenWords(subject.quotation, language)];
    case 'film-of-fact':
      return [`> ${plain(subject.fact.text)}`];
    case 'film-of-production':
      return [`> **${plain(subject.fact.title)}**\n> ${plain(subject.fact.text)}`];
    default:
      return [];
  }
}

/** What a choice is called, as on its button. */
export function choiceName(
  question: Question,
  choice: number,
  { library }: Pick<GameScene, 'library'>,
): string {
  const id = question.choices[choice] ?? '';
  switch (question.kind) {
    case 'speaker':
    case 'player':
      return library.person(id)?.name ?? id;
    case 'character':
      return library.character(id)?.name ?? id;
    case 'year':
      return id;
    default:
      return library.film(id)?.title ?? id;
  }
}

/** A question with a button for each choice. @throws Error where the packs do not have it: it was made from them just now. */
export function questionCard({ id, question, deadline }: OpenRound, scene: GameScene): MessageBody {
  const { library, language } = scene;
  const subject = subjectOf(question, library);
  if (!subject) throw new Error(`the packs have no question ${question.kind} of ${question.about}`);
  const rule = deadline
    ? language.t('trivia.rule', { when: timestamp(deadline, TimestampStyles.RelativeTime) })
    : language.t('trivia.rule.alone');
  return draw({
    language,
    head: [[`## ${askedLine(subject, scene)}`, ...saidWords(subject, scene)].join('\n'), small(rule)],
    links: question.choices.map((_, choice) => ({
      label: labelOf(choiceName(question, choice, scene)),
      to: componentId('trivia', 'answer', { round: id, choice }),
    })),
  });
}

/** To one who has chosen: which answer counts, and nothing of whether it is right. */
export function notedText(answered: Answered & { done: 'noted' | 'again' }, scene: GameScene): string {
  const { done, question, choice, deadline } = answered;
  const answer = cut(plain(choiceName(question, choice, scene)), NAME);
  const when = timestamp(deadline, TimestampStyles.RelativeTime);
  return scene.language.t(done === 'noted' ? 'trivia.noted' : 'trivia.again', { answer, when });
}
