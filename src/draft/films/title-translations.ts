import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { type FilmMention, filmFinder } from './film-mentions.ts';
import { keyWithin, titleKey } from './title-key.ts';

// "Deux étés (Two Summers)", "Deux étés, or Two Summers,": one film by both its titles.

const OPENS =
  /^["”’'»*_]? \(["“‘'«*_]?$|^,?["”’'»*_]?,? (?:\()?(?:or|aka|a\.k\.a\.|also known as|released abroad as|known in English as),? ["“‘'«*_]?$/u;
const CLOSES = /^["”’'»*_]?\)/u;

/** Films of which one stands in brackets right behind another, or behind "or", are one: the second is what the first is called elsewhere. */
export function withTranslations(films: readonly FoundFilm[], { paragraphs }: Article): FoundFilm[] {
  if (films.length < 2) return [...films];
  const finder = filmFinder(films);
  const firstOf = new Map<FoundFilm, FoundFilm>();
  for (const paragraph of paragraphs) {
    const mentions = finder.together(paragraph);
    for (const [at, second] of mentions.entries()) {
      const first = mentions[at - 1];
      if (!first || !isSame(first, second, paragraph.text)) continue;
      // "A (B)", and elsewhere "B (C)", "C (A)": all are A.
      const one = rootOf(first.film, firstOf);
      const other = rootOf(second.film, firstOf);
      if (one !== other) firstOf.set(other, one);
    }
  }
  const byRoot = Map.groupBy(films, (film) => rootOf(film, firstOf));
  return films.flatMap((film) => {
    if (firstOf.has(film)) return [];
    const others = (byRoot.get(film) ?? []).filter((one) => one !== film);
    if (others.length === 0) return film;
    const forms = others.flatMap(({ title, forms: more }) => [title, ...more]);
    const { certainty } = [film, ...others].find((one) => one.certainty.sure) ?? film;
    return { ...film, certainty, forms: [...new Set([...film.forms, ...forms])] };
  });
}

function rootOf(film: FoundFilm, firstOf: ReadonlyMap<FoundFilm, FoundFilm>): FoundFilm {
  let root = film;
  for (let next = firstOf.get(root); next; next = firstOf.get(root)) root = next;
  return root;
}

/** Whether the second of two names says once more what the first one is called. */
function isSame(first: FilmMention, second: FilmMention, text: string): boolean {
  const [one, other] = [titleKey(first.film.title), titleKey(second.film.title)];
  // "Salt Road 2 (Salt Road)": another part of the same series.
  if (first.film === second.film || keyWithin(one, other) || keyWithin(other, one)) return false;
  const between = text.slice(first.to, second.from);
  return OPENS.test(between) && (!between.includes('(') || CLOSES.test(text.slice(second.to)));
}
