import { TimestampStyles, type TimestampStylesString } from '@discordjs/formatters';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long Discord finds a text: its number of code points. */
export function length(text: string): number {
  return [...text].length;
}

/**
 * Shortens a text to at most `max` code points. It is cut at its end alone, after a whole word where there is one and
 * never inside a grapheme, and "…" says so: no word is dropped from inside, so the sense can't turn round.
 * @throws RangeError when `max` is below 1.
 */
export function cut(text: string, max: number): string {
  if (max < 1) throw new RangeError(`a text can't be cut to ${max} characters`);
  if (length(text) <= max) return text;
  const kept = wholeGraphemes(text, max - 1);
  return `${withoutDanglingEscape(wholeWords(kept, text)).trimEnd()}…`;
}

function wholeGraphemes(text: string, max: number): string {
  let end = 0;
  let used = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += length(segment);
    if (used > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Steps back to the last gap between words, unless that would give up more than half of the room. */
function wholeWords(kept: string, text: string): string {
  if (/^\s/u.test(text.slice(kept.length))) return kept;
  const gap = kept.search(/\s\S*$/u);
  return gap * 2 > kept.length ? kept.slice(0, gap) : kept;
}

/** A backslash that lost its character would escape whatever follows the text. */
function withoutDanglingEscape(text: string): string {
  const slashes = /\\*$/u.exec(text)?.[0].length ?? 0;
  return slashes % 2 === 1 ? text.slice(0, -1) : text;
}

/**
 * Control, format (zero-width, bidirectional), private-use and unassigned characters, and lone surrogate halves.
 * The zero-width joiner stays, since emoji and some scripts are written with it, and so do emoji's tag characters.
 */
const unseen =
  /(?![\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|[\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Marks stacked without end on one letter run over the lines around them. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Text of people or packs for where Discord draws no markdown (labels, choices, modal titles, log lines):
 * one line, nothing invisible, white space collapsed. It may come out empty.
 */
export function clean(text: string): string {
  return text
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(unseen, '')
    .replaceAll(stackedMarks, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

/**
 * Text of people or packs for where Discord draws markdown: `clean`, and then every mark-up in it is dead. It can't
 * format, link, mention, ping, or draw an emoji or a timestamp. Use it once, when drawing: a second time would show the escapes.
 *
 * The formatters' own `escapeMarkdown` is not used: it leaves underscores alone after "https://" or "<a:", so that a text
 * made for it gets through. Mentions are also broken by a zero-width space, since Discord looks for them in the raw text.
 */
export function plain(text: string): string {
  return clean(text)
    .replaceAll(/[\\*_~`|[\]]/gu, '\\$&')
    .replaceAll(/(?<=\p{L}):(?=\/\/)/gu, '\\:')
    .replaceAll(/@(?=everyone|here)/giu, '@\u200b')
    .replaceAll(/<(?=\S)/gu, '<\u200b')
    .replace(/^(?:[#>+-]|\d+(?=[.)]))/u, escapeLineStart);
}

function escapeLineStart(start: string): string {
  return /\d/u.test(start) ? `${start}\u200b` : `\\${start}`;
}

/** A quotation in the marks of its language, made `plain`. The words are never cut. */
export function quoted(text: string, marks: readonly [string, string] = ['“', '”']): string {
  return `${marks[0]}${plain(text)}${marks[1]}`;
}

/**
 * A moment that each reader sees in their own zone and language: `<t:…>`.
 * Style as Discord's documentation lists them (reference, message formatting); "f" is a date with its time.
 */
export function timestamp(
  instant: Temporal.Instant,
  style: TimestampStylesString = TimestampStyles.ShortDateTime,
): string {
  return `<t:${Math.floor(instant.epochMilliseconds / 1000)}:${style}>`;
}
