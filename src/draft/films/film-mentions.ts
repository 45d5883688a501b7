import type { Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { phrasesOf } from '../text/phrases.ts';
import { HOUSE } from './title-words.ts';

/** A film's name where it stands in a paragraph's text (UTF-16, `to` exclusive). */
export interface FilmMention {
  readonly film: FoundFilm;
  readonly from: number;
  readonly to: number;
}

/** Looks for all films of an article at once. */
export interface FilmFinder {
  /** Where a paragraph names films, in whatever form, in order; a longer form hides the shorter ones within it. */
  together(paragraph: Paragraph): FilmMention[];
  /** The same as if each film were the only one: a longer form hides but shorter ones of its own film. */
  apart(paragraph: Paragraph): FilmMention[];
}

type Place = FilmMention & { readonly rank: number };

const GOES_ON = /[\p{L}\p{N}]/uy;

/** Makes films ready to be looked for: in time that grows with the text and not with their number. */
export function filmFinder(films: readonly FoundFilm[]): FilmFinder {
  const forms = films
    .flatMap((film) => [film.title, ...film.forms].map((form) => ({ film, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  const phrases = phrasesOf(forms.map(({ film, form }, rank) => [form, { film, rank }] as const));
  /** Where a form stands, those first that are the longest. */
  const placesIn = (text: string): Place[] => {
    const places = phrases
      .in(text)
      .flatMap(({ from, to, known }) => (goesOn(text, to) ? [] : known.map((one) => ({ ...one, from, to }))));
    return withoutOverlaps(places.toSorted((a, b) => a.rank - b.rank || a.from - b.from)).filter(
      ({ from, to }) => !isHouse(text, from, to),
    );
  };
  return {
    together({ text }) {
      return sorted(free(placesIn(text)));
    },
    apart({ text }) {
      const films = Map.groupBy(placesIn(text), ({ film }) => film);
      return sorted([...films.values()].flatMap(free));
    },
  };
}

function goesOn(text: string, at: number): boolean {
  GOES_ON.lastIndex = at;
  return GOES_ON.test(text);
}

/** Of places of one form that lie over each other ("Ebb Ebb" in "Ebb Ebb Ebb") the first. */
function withoutOverlaps(places: readonly Place[]): Place[] {
  let [rank, end] = [-1, 0];
  return places.filter((place) => {
    if (place.rank !== rank) [rank, end] = [place.rank, 0];
    if (place.from < end) return false;
    end = place.to;
    return true;
  });
}

/** Places that none before them lies over; a longer one comes first, so it lies over the first or the last unit of a shorter one. */
function free(places: readonly Place[]): FilmMention[] {
  const taken = new Set<number>();
  return places.flatMap(({ film, from, to }) => {
    if (taken.has(from) || taken.has(to - 1)) return [];
    for (let at = from; at < to; at += 1) taken.add(at);
    return [{ film, from, to }];
  });
}

const sorted = (mentions: readonly FilmMention[]): FilmMention[] =>
  mentions.toSorted((a, b) => a.from - b.from);

/** "Kestrel Pictures" is no film's name. */
function isHouse(text: string, from: number, to: number): boolean {
  const [next] = /^ \p{Lu}[\p{L}]*/u.exec(text.slice(to)) ?? [];
  return next !== undefined && HOUSE.test(text.slice(from, to) + next) && !HOUSE.test(text.slice(from, to));
}
