import { cueTraits } from './title-cue-traits.ts';
import { ownTraits, type TitleGround } from './title-own-traits.ts';
import { isCapital, isInner, type TitlePlace, type TitleSpan } from './title-spans.ts';

const CLOSING = /^[,.]?[”’"'_*]/u;
const QUOTES = new Set('“”‘’"\'*_');

const isOpened = (text: string, from: number): boolean => /[“‘"'_*]/u.test(text.charAt(from - 1));

/** Whether words stand between marks. */
export const isMarked = ({ paragraph: { text }, from, to }: TitlePlace): boolean =>
  isOpened(text, from) && CLOSING.test(text.slice(to));

/** Traits of words that tell whether they are a film's title: their own, and what stands around them once, mostly and always. */
export function titleTraits(span: TitleSpan, ground: TitleGround): string[] {
  const around = new Map<string, number>();
  for (const place of span.places)
    for (const trait of new Set(aroundOf(place))) around.set(trait, (around.get(trait) ?? 0) + 1);
  const often = [...around].filter(([, times]) => span.places.length > 1 && 2 * times >= span.places.length);
  const always = [...around].filter(([, times]) => times === span.places.length);
  return [
    ...new Set([
      'any',
      ...ownTraits(span, ground),
      ...around.keys(),
      ...often.map(([trait]) => `often ${trait}`),
      ...always.map(([trait]) => `always ${trait}`),
    ]),
  ];
}

/** A heading may begin with so many units of marks or a number. */
const LEAD = 4;
/** So many words on each side are looked at. */
const AROUND = 4;

function aroundOf(place: TitlePlace): string[] {
  const { paragraph, words, first, last, from, to, owner } = place;
  const { text } = paragraph;
  const isQuote = (at: number) => QUOTES.has(words[at]?.text ?? '');
  let before = first - 1;
  while (before >= 0 && isQuote(before)) before -= 1;
  const left = words.slice(Math.max(0, before - AROUND + 1), before + 1).map((word) => word.bare);
  const behind = words.slice(last + 1, last + 2 + AROUND).filter(({ text: word }) => !QUOTES.has(word));
  const right = [...(owner ? ['’s'] : []), ...behind.map((word) => word.bare)];
  const [l = '^', r = '$'] = [left.at(-1), right[0]];
  return [
    `left ${l}`,
    `right ${r}`,
    `left two ${left.slice(-2).join(' ')}`,
    `right two ${right.slice(0, 2).join(' ')}`,
    `between ${l} ${r}`,
    ...left.map((word) => `near left ${word}`),
    ...right.slice(0, AROUND).map((word) => `near right ${word}`),
    before < 0 || /^[.!?]$/u.test(words[before]?.text ?? '') ? 'begins' : 'within',
    ...neighbours(place),
    ...cueTraits(place),
    `marks ${isOpened(text, from)} ${CLOSING.test(text.slice(to))}`,
    ...(paragraph.heading
      ? ['heading', from <= LEAD && to === text.length ? 'whole heading' : 'part of a heading']
      : []),
    ...(paragraph.entry?.from === from && paragraph.entry.to === to ? ['heads an entry'] : []),
    ...(/^[”’"'_*]? \(\d{4}/u.test(text.slice(to)) ? ['year behind'] : []),
    ...(/^[”’"'_*]? \(/u.test(text.slice(to)) ? ['bracket behind'] : []),
  ];
}

/** Capitals beside it: it may be cut out of a longer title or name. */
function neighbours({ paragraph: { text }, words, first, last }: TitlePlace): string[] {
  const at = (place: number) => words[place]?.text ?? '';
  const [begin, before] = [words[first], words[first - 1]];
  const touches = begin && before && text.slice(before.end, begin.start).trim() === '';
  return [
    ...(touches && isCapital(before.text) && !isInner(before.text) ? ['capital before'] : []),
    ...(isInner(at(first - 1)) && isCapital(at(first - 2)) ? ['small word and capital before'] : []),
    ...(isCapital(at(last + 1)) ? ['capital behind'] : []),
    ...(isInner(at(last + 1)) && isCapital(at(last + 2))
      ? [`${at(last + 1).toLowerCase()} and capital behind`]
      : []),
  ];
}
