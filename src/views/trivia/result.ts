import { leadAloud } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Question } from '../../packs/trivia/question.ts';
import { type Subject, subjectOf } from '../../packs/trivia/subject.ts';
import { claimLine } from '../facts/claim.ts';
import { toFilm, toPerson, toSources } from '../facts/link.ts';
import { small, sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { LIMITS } from '../layout/limits.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { cut, length, plain } from '../layout/text.ts';
import { askedLine, choiceName, type GameScene, saidWords } from './question.ts';

/** What people have answered; ids of people. */
export type Answers = readonly { readonly person: string; readonly choice: number }[];

const NAME = 80;

const named = (question: Question, choice: number, scene: GameScene): string =>
  cut(plain(choiceName(question, choice, scene)), NAME);

/** The right answer with its source, and where to read on. Undefined where the packs no longer say so. */
function truth(question: Question, scene: GameScene) {
  const subject = subjectOf(question, scene.library);
  if (!subject) return undefined;
  const { language } = scene;
  const right = language.t('trivia.right', { answer: named(question, question.right, scene) });
  const claim =
    subject.kind === 'year'
      ? [small(language.t('search.release', { claim: claimLine(subject.claim, language) }))]
      : [];
  const source = sourceLine(subject.cite, language, subject.kind === 'year' ? 'ages' : 'stays');
  return { subject, right, source: [...claim, source].join('\n') };
}

/** Where to read on: what the answer is about, and its source. */
function ways(subject: Subject, { language }: GameScene): Link[] {
  const about =
    subject.kind === 'speaker'
      ? toPerson(subject.speaker, language)
      : 'person' in subject
        ? toPerson(subject.person, language)
        : toFilm(subject.film, language);
  return [about, ...toSources([subject.cite], language)];
}

const another = ({ language }: GameScene): Link => ({
  label: language.t('trivia.another.button'),
  to: leadAloud('trivia play'),
  first: true,
});

/** What takes the place of a question when time is up: what is right and who says so, who knew it, and how many chose what. */
export function resultCard(question: Question, answers: Answers, scene: GameScene): MessageBody {
  const { language } = scene;
  const told = truth(question, scene);
  if (!told) return withdrawnCard(scene);
  const { subject, right, source } = told;
  const head = [`## ${askedLine(subject, scene)}`, ...saidWords(subject, scene), right].join('\n');
  const tally = tallyLine(question, answers, scene);
  const room = LIMITS.layout.text - length([head, tally, source].join('\n'));
  const winners = winnersLine(question, answers, scene, room);
  return draw({
    language,
    head: [head, [...winners, tally].join('\n'), source],
    links: [another(scene), ...ways(subject, scene)],
  });
}

function tallyLine(question: Question, answers: Answers, scene: GameScene): string {
  const { language } = scene;
  if (answers.length === 0) return small(language.t('trivia.nobody'));
  const each = question.choices.map((_, choice) => {
    const count = answers.filter((one) => one.choice === choice).length;
    return pair(named(question, choice, scene), language.number(count), language);
  });
  return small(language.t('trivia.tally', { count: answers.length, each: each.join(' · ') }));
}

/** Mentions, which notify nobody here, as many as have room. */
function winnersLine(question: Question, answers: Answers, { language }: GameScene, room: number): string[] {
  const right = answers.filter(({ choice }) => choice === question.right).map(({ person }) => `<@${person}>`);
  if (answers.length === 0) return [];
  if (right.length === 0) return [language.t('trivia.winners.none')];
  const shown: string[] = [];
  // What the words around them take in any language.
  let used = 100;
  for (const mention of right) {
    used += mention.length + 2;
    if (used > room) break;
    shown.push(mention);
  }
  const rest = right.length - shown.length;
  if (shown.length === 0) return [language.t('trivia.winners.count', { count: right.length })];
  const people =
    rest === 0 ? language.list(shown) : language.t('names.more', { list: shown.join(', '), count: rest });
  return [language.t('trivia.winners', { people })];
}

/** What takes the place of a question that the packs no longer answer. */
const withdrawnCard = (scene: GameScene): MessageBody =>
  draw({ language: scene.language, head: [scene.language.t('trivia.withdrawn')], links: [another(scene)] });

/**
 * The answer to one who plays alone: whether it was right, what is right, and its source.
 * @param hidden it takes the place of the question, whose message would else lead on.
 */
export function verdictCard(
  question: Question,
  choice: number,
  hidden: boolean,
  scene: GameScene,
): MessageBody {
  const { language } = scene;
  const told = truth(question, scene);
  if (!told) return withdrawnCard(scene);
  const { subject, right, source } = told;
  const key = choice === question.right ? 'trivia.verdict.right' : 'trivia.verdict.wrong';
  const verdict = language.t(key, { chosen: named(question, choice, scene) });
  const head = [`## ${askedLine(subject, scene)}`, ...saidWords(subject, scene), verdict, right].join('\n');
  const links = [...(hidden ? [another(scene)] : []), ...ways(subject, scene)];
  return draw({ language, head: [head, source], links });
}

/** To one who pressed too late: what is right, and its source. */
export function lateCard(question: Question, scene: GameScene): MessageBody {
  const { language } = scene;
  const told = truth(question, scene);
  if (!told) return withdrawnCard(scene);
  const head = [language.t('trivia.late'), told.right].join('\n');
  return draw({ language, head: [head, told.source], links: ways(told.subject, scene) });
}
