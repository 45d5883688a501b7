import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import type { Person } from '../names/people.ts';
import type { Paragraph } from '../text/article.ts';
import type { FoundCredit, FoundQuotation } from '../text/found.ts';
import { type Stretch, stretchesOf } from '../text/marks.ts';
import { clauseCredits } from './clause-credits.ts';
import { maskedParts } from './credit-mask.ts';

const SAID = 'somebody says so of themselves or of others';
const SELF = /(?<![\p{L}’'-])I(?:[’'](?:d|ve|ll))?(?=[ ,])/gu;

// What is shorter tells nothing of who did what.
const LEAST = 12;

/** Mentions of somebody by a word for them, such as "I", in a part of a paragraph. */
export function selfMentions(
  { text, number }: Paragraph,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
  person: Person,
  word: RegExp = SELF,
): Mention[] {
  return [...text.slice(from, to).matchAll(word)].map(({ 0: words, index }) => ({
    person,
    by: 'pronoun',
    paragraph: number,
    from: from + index,
    to: from + index + words.length,
    quoted: false,
    doubt: SAID,
  }));
}

/** What those who are quoted in a paragraph say of who did what (`people` by their names): "I wrote it on a train", "That is Ada Quill, who did the music". */
export function speechCredits(
  paragraph: Paragraph,
  real: readonly Mention[],
  context: FilmContext,
  quotations: readonly FoundQuotation[],
  people: ReadonlyMap<string, Person>,
): FoundCredit[] {
  const here = quotations.filter(({ at }) => at.paragraph === paragraph.number);
  if (here.length === 0) return [];
  const parts = stretchesOf(paragraph.text).filter(({ inner }) => inner.length > LEAST);
  const selves = parts.flatMap((part) => {
    const begin = paragraph.places[part.from] ?? 0;
    const speaker = here.find(({ at }) => at.start <= begin && begin <= at.end)?.speaker;
    const person = people.get(speaker ?? '');
    return person ? selfMentions(paragraph, part, person) : [];
  });
  const named = real.filter((one) => one.paragraph === paragraph.number && one.quoted);
  return clauseCredits(
    maskedParts(paragraph, parts, [...named, ...selves], context.mentions.get(paragraph.number) ?? []),
    context,
  ).map((credit) => ({ ...credit, certainty: { sure: false, why: SAID } }));
}
