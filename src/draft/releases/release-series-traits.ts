import { isPartBefore, titleKey } from '../films/title-key.ts';
import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { keptFor } from '../text/kept.ts';
import type { DatePlace } from './release-place.ts';
import { sideOf } from './release-traits.ts';

// Words that point back at a film ("the original", "the new film", "it"), and which films of an article they may mean.

const POINTS = {
  old: /(?<!\p{L})(?:original|first (?:film|movie|one|part|instal?lment|chapter)|the first|predecessor|earlier (?:film|movie|one)|debut|last (?:film|movie|one)|previous (?:film|movie|one|feature))(?!\p{L})/giu,
  new: /(?<!\p{L})(?:new (?:film|movie|one|chapter|instal?lment)|sequel|follow-up|threequel|prequel|spin-off|(?:second|third|fourth|fifth|next|final|latest) (?:film|movie|one|part|instal?lment|chapter)|the (?:second|third|fourth))(?!\p{L})/giu,
  that: /(?<!\p{L})(?:[Tt]hat (?:one|film|movie|picture)|which)(?!\p{L})/gu,
  film: /(?<!\p{L})(?:the|this) (?:[\p{L}-]+ )?(?:film|movie|picture|feature|documentary|drama|comedy|thriller|restoration)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:its?|they)(?!\p{L})/giu,
} as const;

/** The last word before a date that points at a film; `none` where a film's name stands behind it, or there is none. */
function pointing({ sentence: { text }, date, mentions }: DatePlace): string {
  const before = text.slice(0, date.start);
  const named = mentions.findLast(({ to }) => to <= date.start)?.to ?? -1;
  const found = Object.entries(POINTS)
    .map(([word, pattern]) => ({ word, at: [...before.matchAll(pattern)].at(-1)?.index ?? -1 }))
    .toSorted((a, b) => b.at - a.at)[0];
  if (!found || found.at < 0) return 'none';
  return found.at > named ? found.word : `${found.word} before a name`;
}

/** Which part of a series each film of an article is, by the titles of the others: told once, since every date asks for those around it. */
const partsIn = keptFor((films: readonly FoundFilm[]) => {
  const all = films.map((film) => ({ title: film.title, key: titleKey(film.title) }));
  return keptFor(({ title }: FoundFilm): string => {
    const own = { title, key: titleKey(title) };
    const others = all.filter((other) => other.title !== title);
    const later = others.some((other) => isPartBefore(other, own));
    const first = others.some((other) => isPartBefore(own, other));
    return later ? (first ? 'middle' : 'later') : first ? 'first' : 'alone';
  });
});

/** Whether what an article tells of a film is to come or over. */
function tenseOf(told: readonly FoundRelease[]): string {
  if (told.length === 0) return 'unsaid';
  return told.some(({ status }) => status === 'planned') ? 'to come' : 'over';
}

/** Traits of a film by what points at it, and by what is told of it elsewhere (`toldOf` its title). */
export function seriesTraits(
  place: DatePlace,
  toldOf: (title: string) => readonly FoundRelease[],
): (film: FoundFilm, day: FoundDay) => string[] {
  const word = pointing(place);
  const { context, mentions, published } = place;
  const partOf = partsIn(context.films);
  const kept = new Map<FoundFilm, readonly [string, string]>();
  const known = (film: FoundFilm) => {
    const own = kept.get(film) ?? [partOf(film), tenseOf(toldOf(film.title))];
    kept.set(film, own);
    return own;
  };
  return (film, day) => {
    const [part, tense] = known(film);
    const here = mentions.some((it) => it.film === film) ? 'here' : 'not here';
    const side = sideOf(day, published) === 'past' ? 'past' : 'coming';
    return [
      `points ${word} ${part} ${here}`,
      `points ${word} ${tense} ${here}`,
      `points ${word} ${here} ${context.main === film}`,
      `part ${part} ${side}`,
      `part ${part} ${side} ${tense}`,
      `tense ${tense} ${side}`,
    ];
  };
}
