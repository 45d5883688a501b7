import type { Quotation } from './facts.ts';
import { wordsOf } from './fold.ts';
import {
  asSpoken,
  folded,
  indexOf,
  isTelling,
  likely,
  padded,
  type Spoken,
  type SpokenIndex,
} from './spoken.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { bestRun, type Reading, type WordRun } from './word-run.ts';

/**
 * Of which quotation a text reminds. `exact`: word for word the whole of it or of a part, or it holds the whole of it. `near`:
 * much the same words, but not just these.
 */
export interface Attribution {
  readonly how: 'exact' | 'near';
  readonly quotation: Quotation;
  /** Others that fit just as well: nobody can say which of them is meant. */
  readonly others: readonly Quotation[];
}

/** More of a text than this is not looked at: in characters, as much as a message and its embeds hold, and in words. */
const [LONGEST, MOST_WORDS] = [6000, 600];

const MOST_OTHERS = 4;

/** All that texts are compared with. */
interface Shelf {
  readonly spoken: readonly Spoken[];
  readonly index: SpokenIndex;
  readonly vocabulary: Vocabulary;
}

/** A text, made ready to be compared. */
interface Text {
  readonly text: string;
  readonly reading: readonly Reading[];
}

/**
 * Makes what finds out who said something. Case, accents, punctuation, kinds of quotation marks and typing errors do not matter;
 * the words of a message that are its writer's own do not either. What merely sounds a little alike is not found.
 */
export function* buildAttribution(
  quotations: readonly Quotation[],
): Steps<(passages: readonly string[]) => Attribution | undefined> {
  const vocabulary = createVocabulary();
  const spoken = yield* eachInSteps(quotations, (quotation) => asSpoken(quotation, vocabulary));
  const shelf = { spoken, index: yield* indexOf(spoken, vocabulary), vocabulary };
  return (passages) => {
    const texts = passages.map((passage) => textOf(passage, shelf)).filter(({ text }) => text !== '');
    return first(texts, shelf, exactly) ?? first(texts, shelf, nearly);
  };
}

/** Mentions, emoji and times are no words that anybody said. */
function textOf(passage: string, { vocabulary }: Shelf): Text {
  const words = wordsOf(folded(passage.slice(0, LONGEST).replaceAll(/<[@#a:t/][^>]*>/gu, ' ')));
  const some = words.slice(0, MOST_WORDS);
  return { text: some.join(' '), reading: vocabulary.read(some) };
}

type Finding = (text: Text, shelf: Shelf) => Attribution | undefined;

function first(texts: readonly Text[], shelf: Shelf, find: Finding): Attribution | undefined {
  for (const text of texts) {
    const found = find(text, shelf);
    if (found) return found;
  }
  return undefined;
}

function exactly(text: Text, shelf: Shelf): Attribution | undefined {
  const whole = isTelling(text.text) ? thatHave(text, shelf) : [];
  return attributed('exact', whole.length > 0 ? whole : thatItHas(text, shelf));
}

/** What has the whole text in it, word for word; none where a word is known to none. */
function thatHave({ text, reading }: Text, { spoken, index }: Shelf): Spoken[] {
  // A word that is not known as it stands has no places.
  const lists = reading.map((one) => index.places([...one].find(([, sure]) => sure === 1)?.[0] ?? -1));
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
  return fewest.flatMap((place) => spoken[place] ?? []).filter(({ whole }) => whole.includes(padded(text)));
}

/** What the text has in it, the whole or a part, word for word; of several the longest is what it is about. */
function thatItHas({ text, reading }: Text, { spoken, index }: Shelf): Spoken[] {
  const own = padded(text);
  const has = ({ parts }: Spoken) =>
    parts.some((part) => own.includes(part) && (own === part || isTelling(part.trim())));
  const words = new Set(reading.flatMap((one) => [...one.keys()]));
  const places = new Set([...words].flatMap((word) => index.rarest(word)));
  const found = [...places].flatMap((place) => spoken[place] ?? []).filter(has);
  const longest = Math.max(...found.map(({ whole }) => whole.length));
  return found.filter(({ whole }) => whole.length === longest);
}

function nearly({ text, reading }: Text, { spoken, index }: Shelf): Attribution | undefined {
  const weigh = (words: readonly number[]) => words.reduce((sum, word) => sum + index.weightOf(word), 0);
  const unknown = wordsOf(text).filter((_, at) => reading[at]?.size === 0);
  const own = weigh(reading.flatMap((one) => [...one.keys()].slice(0, 1))) + unknown.join('').length;
  const compared = likely(reading, index, spoken.length)
    .flatMap((place) => spoken[place] ?? [])
    .map((one) => ({ one, run: bestRun(reading, one.words, index.weightOf) }))
    .filter(({ one, run }) => isNear(run, Math.min(own, weigh(one.words))));
  const most = Math.max(...compared.map(({ run }) => run.weight));
  return attributed(
    'near',
    compared.filter(({ run }) => run.weight === most).map(({ one }) => one),
  );
}

/** So much of the shorter of two texts is the same where they are nearly so, and so many of the words between the first and the last. */
const [SHARE, DENSITY] = [0.6, 0.6];

/** A run that weighs so much is nobody's accident, however long both texts are; one that weighs less than this, or has fewer words, may be. */
const [HEAVY, LIGHT, FEWEST_WORDS] = [40, 10, 4];

function isNear({ weight, words, span }: WordRun, shorter: number): boolean {
  if (words < FEWEST_WORDS - 0.5 || weight < LIGHT || words < span * DENSITY) return false;
  return weight >= shorter * SHARE || (weight >= HEAVY && words >= span * 0.75);
}

function attributed(how: Attribution['how'], found: readonly Spoken[]): Attribution | undefined {
  const [best, ...others] = found.map(({ quotation }) => quotation);
  return best && { how, quotation: best, others: others.slice(0, MOST_OTHERS) };
}
