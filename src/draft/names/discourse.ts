import type { Paragraph } from '../text/article.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { SAY } from '../text/speech.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';

/** What has been read up to some place of an article. */
export interface Discourse {
  readonly paragraph: Paragraph;
  readonly paragraphs: readonly Paragraph[];
  readonly people: readonly Person[];
  /** The mentions so far, in order. */
  readonly heard: readonly Mention[];
}

/** Somebody who may be meant, and why it may be another. */
export type Meant = { person: Person; doubt: string | null };

const sentences = new WeakMap<Paragraph, readonly Sentence[]>();

/** The sentence in which somebody is named; a paragraph is taken apart once. */
export function sentenceAt(
  paragraph: Paragraph | undefined,
  named: Mention | undefined,
): Sentence | undefined {
  if (!paragraph) return undefined;
  const all = sentences.get(paragraph) ?? sentencesOf(paragraph.text);
  sentences.set(paragraph, all);
  return named && all.find(({ from, to }) => from <= named.from && named.to <= to);
}

// Nobody looks back over more names than these; so a long paragraph takes as long as many short ones.
export const FAR = 60;

/** Real people whom the article's own words named in the paragraph that is so many before this one. */
export function nearby({ paragraph, paragraphs, heard }: Discourse, back: number, at: number): Mention[] {
  const number = paragraph.number - back;
  const end = heard.findLastIndex((it) => it.paragraph <= number) + 1;
  return heard
    .slice(Math.max(0, end - FAR), end)
    .filter(
      (it) =>
        it.paragraph === number &&
        !it.quoted &&
        !it.person.figure &&
        (it.by !== 'trade' || it.doubt === null || isSubject(it, paragraphs)) &&
        (back > 0 || it.to <= at),
    );
}

/** Whether somebody is named at the beginning of a sentence, or speaks. */
const isSubject = (mention: Mention, paragraphs: readonly Paragraph[]): boolean =>
  sentenceAt(paragraphs[mention.paragraph - 1], mention)?.from === mention.from ||
  SPEAKS.test(paragraphs[mention.paragraph - 1]?.text.slice(mention.to, mention.to + 40) ?? '');

const SPEAKS = new RegExp(`^,?\\s(?:(?:has|had|also|then|later|\\p{L}+ly)\\s){0,2}${SAY}(?!\\p{L})`, 'u');

/** The last one named; with the doubt given where they, or all who may be meant, are several. */
export function choose(
  mentions: readonly Mention[],
  doubt: string | null,
  all: readonly Mention[] = mentions,
): Meant | null {
  const last = mentions.at(-1);
  if (last === undefined) return null;
  const several = all.some(({ person }) => person !== last.person);
  return {
    person: last.person,
    doubt: several ? (doubt ?? 'more than one person may be meant') : last.doubt,
  };
}
