/** What a word of a text may stand for: words of a vocabulary by their numbers, each with how surely (1: it is the same). */
export type Reading = ReadonlyMap<number, number>;

/** Words that follow one another, more or less, in two texts. */
export interface WordRun {
  /** What the words that are the same weigh; a misspelt word counts for less. */
  readonly weight: number;
  /** How many they are, in the same way. */
  readonly words: number;
  /** Over how many words they stretch in the text where they stretch further. */
  readonly span: number;
}

const SAME = 2;
const OTHER = -1.5;
const LEFT_OUT = -1;

/** For each run that ends at a word of the spoken text: how good it is, what it holds and where it began. */
const lineOf = (length: number) => ({
  score: new Float64Array(length + 1),
  weight: new Float64Array(length + 1),
  words: new Float64Array(length + 1),
  row: new Int32Array(length + 1),
  column: new Int32Array(length + 1),
});

type Line = ReturnType<typeof lineOf>;

/** Carries a run on from one place to another, at a price; one that is worth nothing any more is none. */
function carry(from: Line, at: number, to: Line, place: number, price: number): void {
  const score = (from.score[at] ?? 0) + price;
  if (score <= (to.score[place] ?? 0)) return;
  to.score[place] = score;
  to.weight[place] = from.weight[at] ?? 0;
  to.words[place] = from.words[at] ?? 0;
  to.row[place] = from.row[at] ?? 0;
  to.column[place] = from.column[at] ?? 0;
}

/**
 * The best run of words that two texts share: local alignment after Smith and Waterman (1981), in which words left out, added or
 * changed cost something and words that are the same make up for it. It takes time in proportion to both lengths.
 * @param spoken numbers of words
 * @param weightOf what a word weighs
 */
export function bestRun(
  text: readonly Reading[],
  spoken: readonly number[],
  weightOf: (word: number) => number,
): WordRun {
  let best: WordRun = { weight: 0, words: 0, span: 0 };
  let most = 0;
  let [above, here] = [lineOf(spoken.length), lineOf(spoken.length)];
  for (const [row, reading] of text.entries()) {
    here.score.fill(0);
    for (let column = 0; column < spoken.length; column++) {
      const word = spoken[column] ?? -1;
      const sure = reading.get(word) ?? 0;
      const place = column + 1;
      if (sure > 0) meet(above, column, here, row, sure, weightOf(word));
      else carry(above, column, here, place, OTHER);
      carry(above, place, here, place, LEFT_OUT);
      carry(here, column, here, place, LEFT_OUT);
      if ((here.score[place] ?? 0) <= most) continue;
      most = here.score[place] ?? 0;
      best = runAt(here, place, row);
    }
    [above, here] = [here, above];
  }
  return best;
}

/** A word that is the same goes on with the run before it, or begins one. */
function meet(above: Line, column: number, here: Line, row: number, sure: number, weight: number): void {
  const place = column + 1;
  const begins = (above.score[column] ?? 0) <= 0;
  here.score[place] = (begins ? 0 : (above.score[column] ?? 0)) + SAME * sure;
  here.weight[place] = (begins ? 0 : (above.weight[column] ?? 0)) + weight * sure;
  here.words[place] = (begins ? 0 : (above.words[column] ?? 0)) + sure;
  here.row[place] = begins ? row : (above.row[column] ?? 0);
  here.column[place] = begins ? column : (above.column[column] ?? 0);
}

const runAt = ({ weight, words, row: rows, column }: Line, place: number, row: number): WordRun => ({
  weight: weight[place] ?? 0,
  words: words[place] ?? 0,
  span: Math.max(row - (rows[place] ?? 0), place - 1 - (column[place] ?? 0)) + 1,
});
