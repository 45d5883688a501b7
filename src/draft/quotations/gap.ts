import type { Mention } from '../names/mention.ts';
import { withoutPrivate } from '../text/private-letters.ts';

/**
 * A stretch of the article's own words, where each mention of somebody is one letter of Unicode's private use area:
 * so patterns see people, however they are called.
 */
export interface Gap {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const FIRST = 0xe000;

/** The source of a pattern of somebody, capturing nothing; and one of anything else that is no mark of a clause's end. */
export const WHO = '[\\uE000-\\uF8FF]';
export const NOT_WHO = '[^\\uE000-\\uF8FF]';

/** A paragraph's own words between two offsets. `mentions` are those of the paragraph. */
export function gapOf(text: string, from: number, to: number, mentions: readonly Mention[]): Gap {
  const inside = mentionsBetween(mentions, from, to).filter((it) => !it.quoted && it.to <= to);
  let [at, masked] = [from, ''];
  for (const [index, mention] of inside.entries()) {
    masked += withoutPrivate(text.slice(at, mention.from)) + String.fromCharCode(FIRST + index);
    at = mention.to;
  }
  return { text: masked + withoutPrivate(text.slice(at, to)), mentions: inside };
}

/** The mentions that begin between two offsets, of those of a paragraph in their order. */
function mentionsBetween(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  return mentions.slice(
    firstFrom(mentions, from),
    Math.min(firstFrom(mentions, to), firstFrom(mentions, from) + MOST),
  );
}

// As many letters as there are for them.
const MOST = 0xf8ff - FIRST;

/** How many of the mentions begin before an offset. */
function firstFrom(mentions: readonly Mention[], at: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whom a letter of a gap's text stands for. */
export function meantBy(gap: Gap, letter: string | undefined): Mention | null {
  return letter === undefined ? null : (gap.mentions[letter.charCodeAt(0) - FIRST] ?? null);
}

/** A gap's words from or up to an offset of its masked text. */
export function part({ text, mentions }: Gap, from: number, to: number = text.length): Gap {
  return { text: text.slice(from, to), mentions };
}

const STOP = /(?<!\b(?:Dr|Mr|Mrs|Ms|St|Prof|vs|No|Jr|Sr)|\b\p{Lu})[.!?…]+["”’')]?(?=\s|$)/gu;

/** The offset at which the last sentence of a gap begins; its length where that is ended. */
export function sentenceStart(text: string): number {
  const ends = [...text.matchAll(STOP)].map(({ 0: stop, index }) => index + stop.length);
  const last = ends.at(-1) ?? 0;
  return last + (/^\s*/.exec(text.slice(last))?.[0].length ?? 0);
}

/** The offset behind a gap's first sentence. */
export function sentenceEnd(text: string): number {
  const stop = text.matchAll(STOP).next().value;
  return stop ? stop.index + stop[0].length : text.length;
}
