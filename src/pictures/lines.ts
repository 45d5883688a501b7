/** How wide a text is at a size, in pixels. */
export type Measure = (text: string, size: number) => number;

/** Lines of a size, all of which have room. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The room that a text has, in pixels, and the sizes that it may be drawn in: the largest that fits is taken. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
}

/** From one line's foot to the next one's, in sizes. */
export const LEADING = 1.22;

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** So much smaller a text may be for a line less: else a short word would stand alone in the last one. */
const SMALLER = 0.85;

/** Breaks a text into lines in the largest size in which all of it fits. @throws RangeError where it fits in none: nothing is cut */
export function fitLines(text: string, room: Room, measure: Measure): Fitted {
  const pieces = piecesOf(text);
  let found: Fitted | undefined;
  for (let size = room.largest; size >= room.smallest; size -= 1) {
    if (found && size < found.size * SMALLER) break;
    const lines = wrap(pieces, room.width, (piece) => measure(piece, size));
    if (found && lines.length < found.lines.length) return { lines, size };
    if (lines.length * size * LEADING <= room.height) found ??= { lines, size };
  }
  if (!found) throw new RangeError(`a text of ${text.length} characters has no room on the card`);
  return found;
}

/** What may not stand at the end of a line. */
const OPENING = /^[\p{Ps}\p{Pi}¿¡#$€£]+$/u;

/**
 * The pieces between which a line may break: words with what clings to them, and single words of scripts that are written
 * without spaces (Unicode Standard Annex 29; a closing mark stays with what is before it, an opening one with what follows).
 */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let clings = true;
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1);
    const joins = clings || /^\s+$/u.test(segment) || !(isWordLike || OPENING.test(segment));
    if (last !== undefined && joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    clings = OPENING.test(segment);
  }
  return pieces;
}

function wrap(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((one) => narrow(one, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** A piece that is wider than a line is broken where it has to be, never inside a grapheme. */
function narrow(piece: string, width: number, measure: (text: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Strong characters of scripts that are written from right to left (Unicode Standard Annex 9, rules P2 and P3). */
const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction in which a text is read: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
