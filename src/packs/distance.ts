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
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow(a, b, row, before, last);
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

function nextRow(a: string, b: string, row: number, before: number[], last: number[]): number[] {
  const next = [row];
  const at = (cells: number[], index: number) => cells[index] ?? Number.POSITIVE_INFINITY;
  for (let column = 1; column <= b.length; column++) {
    const changed = at(last, column - 1) + Number(a[row - 1] !== b[column - 1]);
    const swapped =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
        ? at(before, column - 2) + 1
        : Number.POSITIVE_INFINITY;
    next.push(Math.min(changed, swapped, at(last, column) + 1, at(next, column - 1) + 1));
  }
  return next;
}
