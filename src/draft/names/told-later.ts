import type { Paragraph } from '../text/article.ts';
import type { Gender } from '../text/trades.ts';
import { type Discourse, FAR, nearby, sentenceAt } from './discourse.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';

// Who else may be meant by a pronoun than the one who was named as a subject, and who hardly is.

/**
 * The one of whom more is told behind whoever a pronoun is taken for, though named as no subject: "Lund stars; the script’s by Quill, who
 * was paid, she has said". Null where there is none.
 */
export function toldLater(
  person: Person,
  gender: Gender,
  at: number,
  { paragraph, heard }: Discourse,
): Mention | null {
  const own = heard
    .slice(-FAR)
    .filter((it) => it.paragraph === paragraph.number && !it.quoted && it.to <= at);
  const since = own.slice(own.findLastIndex((it) => it.person === person) + 1);
  return (
    since.find(
      (it) => it.by !== 'pronoun' && (it.person.gender ?? gender) === gender && isTopic(it, paragraph),
    ) ?? null
  );
}

/**
 * Whether the last sentence with somebody begins with another one than the one whom a pronoun is taken for. Of whom it is not is guessed by
 * first names, and those may mislead.
 */
export function otherSubject(person: Person, at: number, discourse: Discourse): boolean {
  const near = nearby(discourse, 0, at);
  const sentence = sentenceAt(discourse.paragraph, near.at(-1));
  const first = near.find((it) => it.from === sentence?.from);
  return first !== undefined && first.by !== 'pronoun' && first.person !== person;
}

/** Whether a pronoun stands within what is told of somebody: "Quill, who was paid, she has said, “…”". */
export function isWithin(told: Mention, at: number, { paragraph }: Discourse): boolean {
  const between = paragraph.text.slice(told.to, at);
  return isTold(told, paragraph) && at - told.to < LONGEST_CLAUSE && !/[.!?:;“”"]/u.test(between);
}

/** Whether more is told of somebody right behind the name: "Quill, who"; of a figure, where a sentence begins with it. */
const isTopic = (it: Mention, paragraph: Paragraph): boolean =>
  it.person.figure
    ? sentenceAt(paragraph, it)?.from === it.from && /^(?:, |\s\p{Ll})/u.test(paragraph.text.slice(it.to))
    : isTold(it, paragraph);

const isTold = ({ to }: Mention, { text }: Paragraph): boolean =>
  /^, (?:who|whose|whom)(?!\p{L})/u.test(text.slice(to, to + 8));

/** Whether somebody only asks, or is asked about, so that who answers is another one: "Asked whether Quill would be back, she", "Quill asks about it. “…,” she says". */
export function isOfQuestion(
  { paragraph, from, to, by }: Mention,
  { paragraphs, paragraph: here }: Discourse,
): boolean {
  if (by === 'pronoun' || paragraph !== here.number) return false;
  const text = paragraphs[paragraph - 1]?.text ?? '';
  const after = text.slice(to, to + LONGEST_CLAUSE);
  return (
    ASKS.test(after) ||
    (BEFORE_ANSWER.test(after) && ASKED.test(text.slice(Math.max(0, from - LONGEST_CLAUSE), from)))
  );
}

const LONGEST_CLAUSE = 200;
const ASKS = /^ (?:asks|asked|wonders|wondered) (?:about|whether|if|how|why|what|when|who)(?!\p{L})/u;
const BEFORE_ANSWER = /^[^.!?:;“”"]*,\s(?:he|she)(?!\p{L})/u;
const ASKED =
  /(?:^|[.!?]["”’]?\s)(?:Asked|Pressed|Quizzed|Questioned|Teased|Challenged)\s(?:\p{Ll}+\s){0,2}(?:whether|if|about|on|what|when|how|why|who)\s[^.!?:;“”"]*$/u;

/** Whether somebody is named within brackets that end before an offset of the paragraph: "(they met on Quill’s film)". */
export function isBracketed(
  { paragraph, from, to }: Mention,
  at: number,
  { paragraphs, paragraph: here }: Discourse,
): boolean {
  const text = paragraphs[paragraph - 1]?.text ?? '';
  const opens = /\([^()]*$/u.test(text.slice(Math.max(0, from - 80), from));
  const end = opens ? text.indexOf(')', to) : -1;
  return end >= 0 && (paragraph !== here.number || end < at);
}
