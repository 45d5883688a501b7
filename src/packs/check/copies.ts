import { fold, wordsOf } from '../fold.ts';
import type { Article } from './article.ts';
import { type Evidence, excerpt, type Finding } from './finding.ts';
import { ownTexts } from './own-texts.ts';
import { ownWords } from './quoted.ts';

/** So many words in a row, names and figures aside, are no chance. */
const LONGEST_SHARED = 6;
/** A whole sentence counts from here on: "Shooting began in May" is nobody's property. */
const SHORTEST_SENTENCE = 5;

interface Prose {
  /** Each run of six words, with the paragraph in which it stands. */
  readonly runs: ReadonlyMap<string, number>;
  /** By their first words, in their order: each sentence with its paragraph. */
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
}

interface Sentence {
  readonly words: string;
  readonly paragraph: number;
  /** Which it is of all. */
  readonly place: number;
}

/** Texts of ours that take over a sentence of an article, or six words in a row; quotations aside. */
export function checkCopies({ pack, articles }: Evidence): Finding[] {
  const named = [...pack.films, ...pack.people, ...pack.characters, ...pack.franchises];
  const names = named.flatMap((item) => [...item.names.source, ...item.names.ours]);
  const find = copyFinder([...articles.values()], names);
  return ownTexts(pack).flatMap(({ path, text }) =>
    find(text).map(({ words, paragraph }) => ({
      entry: path,
      paragraphs: [paragraph],
      reason: `takes over the article’s own words ${excerpt(words)}`,
      mend: 'say it in words of your own; what somebody said belongs into a quotation',
    })),
  );
}

/** Words that a text has from an article, with their paragraph there. */
export interface Copy {
  readonly words: string;
  readonly paragraph: number;
}

/** Makes what finds in a text the first copy from each article. Names are anybody's. */
export function copyFinder(articles: readonly Article[], names: readonly string[]): (text: string) => Copy[] {
  const nameless = nameRemover(names);
  const proses = articles.map((article) => readProse(article, nameless));
  return (text) => proses.flatMap((prose) => copied(nameless(text), prose).slice(0, 1));
}

function readProse(article: Article, nameless: (text: string) => string[]): Prose {
  const [runs, sentences] = [new Map<string, number>(), new Map<string, Sentence[]>()];
  let count = 0;
  for (const [place, paragraph] of article.paragraphs.entries()) {
    for (const stretch of ownWords(paragraph)) {
      for (const run of runsOf(nameless(stretch), LONGEST_SHARED)) runs.set(run, place + 1);
      for (const text of stretch.split(/(?<=[.!?…])\s/)) {
        const words = nameless(text);
        if (words.length < SHORTEST_SENTENCE) continue;
        const [first = ''] = runsOf(words.slice(0, SHORTEST_SENTENCE), SHORTEST_SENTENCE);
        const sentence: Sentence = { words: words.join(' '), paragraph: place + 1, place: count };
        const alike = sentences.get(first);
        if (alike) alike.push(sentence);
        else sentences.set(first, [sentence]);
        count += 1;
      }
    }
  }
  return { runs, sentences };
}

function copied(words: readonly string[], { runs, sentences }: Prose): Copy[] {
  const whole = ` ${words.join(' ')} `;
  const taken = [...new Set(runsOf(words, SHORTEST_SENTENCE))]
    .flatMap((first) => sentences.get(first) ?? [])
    .filter((sentence) => whole.includes(` ${sentence.words} `))
    .sort((a, b) => a.place - b.place);
  const shared = runsOf(words, LONGEST_SHARED).flatMap((run) => {
    const paragraph = runs.get(run);
    return paragraph === undefined ? [] : { words: run, paragraph };
  });
  return [...taken, ...shared];
}

function runsOf(words: readonly string[], length: number): string[] {
  const starts = Math.max(0, words.length - length + 1);
  return Array.from({ length: starts }, (_, start) => words.slice(start, start + length).join(' '));
}

/** Names and figures are facts: two texts that share them share no wording. */
function nameRemover(names: readonly string[]): (text: string) => string[] {
  const longestFirst = [...new Set(names.map(fold))].filter(Boolean).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<= )(?:${longestFirst.map((name) => RegExp.escape(name)).join('|') || '(?!)'})(?= )`,
    'gu',
  );
  return (text) =>
    wordsOf(fold(` ${fold(text)} `.replace(pattern, ' '))).filter((word) => !/\p{N}/u.test(word));
}
