import { type FilmContext, spokenOf } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import type { Person } from '../names/people.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { clauseCredits } from './clause-credits.ts';
import { masked } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { selfMentions } from './loose-speech.ts';

// An interview or a profile names in its heading whom it is about; the words below it ("The editor of F on cutting", "You wrote it
// in a week?") mean that one.

const EARLY = 4;
const DECK = new RegExp(
  `^(?:[*_]{1,2})?(?:(?:The|Our|Its|An?) )?(?:[\\p{L}’'-]+,? ){0,4}?(?<role>${ANY_CASE_ROLE})(?= (?:of|behind|on|talks?|tells?|speaks?|opens?|reveals?|discusses|explains?|reflects?|looks?|follows|returns|who|whose|and)(?!\\p{L})|,|$)`,
  'u',
);
const YOU = /(?<![\p{L}’'-])[Yy]ou(?:[’'](?:d|ve|ll))?(?=[ ,])/gu;
const FEWEST_QUESTIONS = 2;

/** What an interview or a profile says of the one whom its heading names, without naming them again. */
export function subjectCredits(
  article: Article,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const subject = subjectOf(article, real);
  if (!subject) return [];
  const { paragraphs } = article;
  const asked = paragraphs.filter((one) => isQuestion(one));
  const talks =
    asked.length >= FEWEST_QUESTIONS
      ? paragraphs.filter((one, at) => isTalk(one, paragraphs[at - 1], asked))
      : [];
  return [
    ...paragraphs.slice(1, EARLY).flatMap((one) => deckCredits(one, subject, real, context)),
    ...talks.flatMap((one) => talkCredits(one, asked.includes(one), subject, real, context)),
  ].map((credit) => ({
    ...credit,
    certainty: { sure: false, why: 'it is said of the one whom the heading names' },
  }));
}

/** The only one whom the first heading names. */
export function subjectOf({ paragraphs }: Article, real: readonly Mention[]): Person | undefined {
  const first = paragraphs.find(({ heading }) => heading);
  if (!first || first.number > 2) return undefined;
  const named = new Set(
    real
      .filter(({ paragraph, by }) => paragraph === first.number && by === 'name')
      .map(({ person }) => person),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** Whether a paragraph asks, in no quotation. */
const isQuestion = ({ text }: Paragraph): boolean =>
  /\?\**$/u.test(text) || (/^\*\*.*\*\*$/u.test(text) && /(?<!\p{L})[Yy]ou(?!\p{L})/u.test(text));

/** A question, what is said to "you", or an answer without marks behind a question. */
const isTalk = (one: Paragraph, before: Paragraph | undefined, asked: readonly Paragraph[]): boolean =>
  asked.includes(one) ||
  /^(?:\S+ ){0,3}You(?:[’']ve)? /u.test(one.text) ||
  (before !== undefined && asked.includes(before) && stretchesOf(one.text).length === 0);

function talkCredits(
  paragraph: Paragraph,
  asked: boolean,
  subject: Person,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const whole = { from: 0, to: paragraph.text.length };
  const selves = selfMentions(
    paragraph,
    whole,
    subject,
    asked || /(?<!\p{L})You /u.test(paragraph.text) ? YOU : undefined,
  );
  return clauseCredits(
    masked(paragraph, [...real, ...selves], context.mentions.get(paragraph.number) ?? []),
    context,
  ).filter(({ person }) => person === subject.name);
}

/** "The director of F talks ferries and fog" */
function deckCredits(
  paragraph: Paragraph,
  subject: Person,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const role = DECK.exec(paragraph.text.slice(0, 200))?.groups?.role;
  const first = real.find((one) => one.paragraph === paragraph.number && one.by === 'name');
  const end = /[.!?]/u.exec(paragraph.text)?.index ?? paragraph.text.length;
  if (role === undefined || (first && first.from < end && first.person !== subject)) return [];
  const { film } = spokenOf(paragraph, 0, end, context);
  return [
    {
      at: spanIn(paragraph, 0, Math.min(end, paragraph.text.length)),
      certainty: { sure: false, why: '' },
      person: subject.name,
      role: role.toLowerCase(),
      film: film?.title ?? context.main?.title ?? null,
      character: null,
      described: null,
    },
  ];
}
