import { keptForText } from './kept.ts';

/** A stretch between quotation marks in a paragraph; nested ones count as part of what is around them. */
export interface Stretch {
  /** Offsets in the paragraph's text, from the opening mark to behind the closing one. */
  readonly from: number;
  readonly to: number;
  /** What stands between the marks. */
  readonly inner: string;
  /** Nothing closes it: a speech that goes on in the next paragraph, or a slip. */
  readonly open: boolean;
  readonly single: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
// Words that begin with an apostrophe, and years without their century: no quotation begins with these.
const CLIPPED = /^['’‘](?:\d0s|\d\d\b|em\b|til\b|cause\b|tis\b|twas\b|n['’]|round\b|bout\b)/i;

/** The quoted stretches of a paragraph, outermost ones only, in order. */
export const stretchesOf: (text: string) => readonly Stretch[] = keptForText(stretchesIn);

function stretchesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const stretch = stretchAt(text, at);
    if (stretch) found.push(stretch);
    at = stretch?.to ?? at + 1;
  }
  return found;
}

function stretchAt(text: string, at: number): Stretch | null {
  const mark = text[at] ?? '';
  if ('“"„«'.includes(mark)) return doubleAt(text, at, mark);
  if (('‘'.includes(mark) || mark === "'") && opensSingle(text, at)) return singleAt(text, at);
  return null;
}

function doubleAt(text: string, at: number, mark: string): Stretch | null {
  // Feet and inches: 6'2".
  if (mark === '"' && /\d/.test(text[at - 1] ?? '')) return null;
  const closing = mark === '«' ? /»/ : mark === '„' ? /[“”]/ : /[”"]/;
  const length = text.slice(at + 1).search(closing);
  const end = length < 0 ? text.length : at + 1 + length;
  return {
    from: at,
    to: Math.min(end + 1, text.length),
    inner: text.slice(at + 1, end),
    open: length < 0,
    single: false,
  };
}

function opensSingle(text: string, at: number): boolean {
  if (LETTER.test(text[at - 1] ?? ' ') || /[.,!?…]/.test(text[at - 1] ?? ' ')) return false;
  return /[\p{L}\p{N}…“"[]/u.test(text[at + 1] ?? ' ') && !CLIPPED.test(text.slice(at, at + 8));
}

function singleAt(text: string, at: number): Stretch | null {
  const closing = text[at] === '‘' ? '’' : "'";
  const end = singleEnd(text, at, closing);
  if (end !== null)
    return { from: at, to: end + 1, inner: text.slice(at + 1, end), open: false, single: true };
  // Only where a sentence begins may a speech be left open: elsewhere it is an apostrophe turned round.
  return /(?:^|[.!?,:]\s)$/.test(text.slice(0, at))
    ? { from: at, to: text.length, inner: text.slice(at + 1), open: true, single: true }
    : null;
}

// Longer than what anybody says in one breath between single marks.
const LONGEST = 3000;

// A single mark is an apostrophe too: it closes behind a punctuation mark, or where no letter follows, unless it can
// be a plural's ("the actors’ faces") and a better one comes before anything else is opened.
function singleEnd(text: string, at: number, closing: string): number | null {
  let plural: number | null = null;
  for (
    let place = text.indexOf(closing, at + 2);
    place >= 0 && place - at < LONGEST;
    place = text.indexOf(closing, place + 1)
  ) {
    if (LETTER.test(text[place + 1] ?? ' ') || CLIPPED.test(text.slice(place, place + 8))) continue;
    if (plural !== null && reopened(text, plural, place)) return plural;
    const mayBePlural = /s$/i.test(text.slice(0, place)) && /^\s\p{L}/u.test(text.slice(place + 1));
    if (!mayBePlural) return place;
    plural ??= place;
  }
  return plural;
}

function reopened(text: string, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place += 1) {
    if ("‘'".includes(text[place] ?? ' ') && opensSingle(text, place)) return true;
  }
  return false;
}
