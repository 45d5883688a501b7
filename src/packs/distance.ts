/** How many typing errors are forgiven in a word; in one of three letters only when it does not stand alone. */
export function toleranceFor(typed: string, word: string, alone: boolean): number {
  if (/\p{N}/u.test(typed)) return 0;
  const shorter = Math.min(typed.length, word.length);
  if (shorter < 3 || (shorter === 3 && alone)) return 0;
  return Math.max(typed.length, word.length) >= 8 ? 2 : 1;
}

/**
 * Typing errors between two words: letters left out, added, changed, or two neighbours swapped (optimal string
 * alignment). Gives `most + 1` as soon as it is sure that there are more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  // What is the same at both ends has no errors in it.
  return between(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

/** Two rows before the one that is filled, and that. A keystroke compares thousands of words, so that they are made once. */
let rows = rowsFor(64);

type Rows = readonly [Int32Array, Int32Array, Int32Array];

function rowsFor(length: number): Rows {
  const row = () => new Int32Array(length + 1);
  return [row(), row(), row()];
}

const FAR = 1e9;

/** Only cells that lie no further than `most` from the diagonal can lead to so few errors. */
function between(a: string, b: string, most: number): number {
  if (b.length >= rows[0].length) rows = rowsFor(2 * b.length);
  let [before, last, next] = rows;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fill(next, a, b, row, before, last, most) > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[b.length] ?? FAR, most + 1);
}

/** Fills a row and gives the least in it. */
function fill(
  next: Int32Array,
  a: string,
  b: string,
  row: number,
  before: Int32Array,
  last: Int32Array,
  most: number,
): number {
  const [from, to] = [Math.max(1, row - most), Math.min(b.length, row + most)];
  const [letter, former] = [a.charCodeAt(row - 1), a.charCodeAt(row - 2)];
  const at = (cells: Int32Array, column: number) => cells[column] ?? FAR;
  next[from - 1] = from === 1 ? row : FAR;
  next[to + 1] = FAR;
  let least = at(next, from - 1);
  for (let column = from; column <= to; column++) {
    const other = b.charCodeAt(column - 1);
    let errors = at(last, column - 1) + (letter === other ? 0 : 1);
    errors = Math.min(errors, at(last, column) + 1, at(next, column - 1) + 1);
    const swapped = column > 1 && former === other && letter === b.charCodeAt(column - 2);
    if (swapped) errors = Math.min(errors, at(before, column - 2) + 1);
    next[column] = errors;
    if (errors < least) least = errors;
  }
  return least;
}
