import { TimestampStyles, type TimestampStylesString, time } from '@discordjs/formatters';
import { keeping } from '../../kept.ts';

let segmenter: Intl.Segmenter | undefined;

/** Made when first something is cut: what Intl loads for it takes longer than most files take to load, and most texts fit. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How long Discord finds a text: its number of code points. */
export function length(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
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
  for (const { segment, index } of graphemes(text)) {
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
 * What can't be seen: control, format (zero-width, bidirectional, tags) and private-use characters, lone surrogate halves,
 * and letters and marks without a glyph. Joiners stay where emoji, Arabic and Indic scripts are written with them.
 */
const unseen =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])[\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

/** Marks stacked without end on one letter run over the lines around them. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Text of people or packs for where Discord draws no markdown (labels, choices, modal titles, log lines):
 * one line, nothing invisible, white space collapsed. It may come out empty.
 */
export const clean: (text: string) => string = keeping((text) =>
  text
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(unseen, '')
    .replaceAll(stackedMarks, '$1')
    .replaceAll(/ {2,}/gu, ' ')
    .trim(),
);

/**
 * Text of people or packs for where Discord draws markdown: `clean`, and then every mark-up in it is dead. It can't
 * format, link, mention, ping, or draw an emoji or a timestamp. Use it once, when drawing: a second time would show
 * the escapes. It comes out longer than it was, so cut afterwards; `cut` knows of escapes.
 *
 * The formatters' own `escapeMarkdown` is not used: it leaves underscores alone after "https://" or "<a:", and a text can
 * be made for that. Mentions are broken by a zero-width space, since Discord looks for them in the raw text, escaped or not.
 */
export const plain: (text: string) => string = keeping((text) =>
  clean(text)
    .replaceAll(/[\\*_~`|[\]]/gu, '\\$&')
    .replaceAll(/:(?=\/\/)/gu, '\\:')
    .replaceAll(/@(?=everyone|here)/giu, '@\u200b')
    .replaceAll(/<(?=\S)/gu, '\\<\u200b')
    .replace(/^(?=#{1,3}\s|-#\s|[-+]\s|>)/u, '\\')
    .replace(/^\d+(?=[.)]\s)/u, '$&\\'),
);

/** Words that were made `plain`, with marks of ours as for small print, as they are read: for where no markdown is drawn. */
export const unescaped = (text: string): string =>
  text
    .replace(/^-# /u, '')
    .replaceAll('\u200b', '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');

/**
 * A quotation, `plain` and never cut, between the quotation marks of a language.
 * @param marks a translator's `quotes`.
 */
export function quoted(text: string, marks: readonly [string, string]): string {
  return `${marks[0]}${plain(text)}${marks[1]}`;
}

/**
 * A moment that each reader sees in their own zone and language: `<t:…>`, to the second.
 * @param style "f" (date and time) unless another is asked for: Discord's documentation, reference, message formatting.
 */
export function timestamp(
  instant: Temporal.Instant,
  style: TimestampStylesString = TimestampStyles.ShortDateTime,
): string {
  return time(Math.floor(instant.epochMilliseconds / 1000), style);
}
