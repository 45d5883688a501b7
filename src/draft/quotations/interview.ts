import type { Mention } from '../names/mention.ts';
import type { Mentions } from '../names/mentions.ts';
import type { Person } from '../names/people.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { stretchesOf } from '../text/marks.ts';

/** An interview of questions without marks and answers between them: who answers, and in which paragraphs. */
export interface Interview {
  readonly person: Person;
  readonly answers: ReadonlySet<number>;
}

// Fewer may stand in any report.
const LEAST = 3;
const LONGEST_QUESTION = 400;

/** The interview that an article is; null where it is none, or names nobody whose it can be. */
export function interviewIn({ paragraphs }: Article, { all }: Mentions): Interview | null {
  const answers = paragraphs.filter((it, index) => answersOne(it, paragraphs[index - 1]));
  const first = answers[0];
  if (!first || answers.length < LEAST) return null;
  const before = all.filter(
    (it) => it.paragraph < first.number - 1 && !it.person.figure && it.by !== 'pronoun',
  );
  const person = headed(before, paragraphs) ?? mostNamed(before.filter(({ quoted }) => !quoted));
  return person && { person, answers: new Set(answers.map(({ number }) => number)) };
}

/** Whether a paragraph begins with what somebody says, behind one that asks. */
function answersOne(paragraph: Paragraph, before: Paragraph | undefined): boolean {
  if (asksItself(paragraph)) return true;
  if (!before || before.text.length > LONGEST_QUESTION || stretchesOf(paragraph.text)[0]?.from !== 0)
    return false;
  const asks = /\?[*_)]*$/.test(before.text) || /(?<![\p{L}’'-])you(?:r|’|'|(?!\p{L}))/iu.test(before.text);
  return asks && stretchesOf(before.text).every(({ from }) => from > 0);
}

/** "How did it come about? “…”": the question and the answer in one paragraph. */
function asksItself({ text }: Paragraph): boolean {
  const [answer, ...others] = stretchesOf(text);
  if (!answer || others.length > 0 || answer.from === 0 || answer.from > LONGEST_QUESTION) return false;
  return isQuestion(text.slice(0, answer.from)) && text.slice(answer.to).trim() === '';
}

/** Whether words ask, or speak to somebody. */
export const isQuestion = (text: string): boolean =>
  /\?[*_)]*\s*$/.test(text) || /^(?:You|Your)\s[^“”"]*[.?]\s*$/u.test(text);

const BYLINE = /^(?:by|words|interview|interview by|text|photos?|from)[:\s]/iu;

/** Whom the headline names first, bylines aside. */
function headed(before: readonly Mention[], paragraphs: readonly Paragraph[]): Person | null {
  const body = paragraphs.findIndex(({ heading }) => !heading);
  const head = before.filter(({ paragraph }) => {
    const { text = '', number = 0 } = paragraphs[paragraph - 1] ?? {};
    return number <= body && !BYLINE.test(text);
  });
  return head[0]?.person ?? null;
}

/** Who is named most; of several whoever is first. */
function mostNamed(mentions: readonly Mention[]): Person | null {
  const counts = [...Map.groupBy(mentions, ({ person }) => person)];
  return counts.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}
