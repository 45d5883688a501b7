import { holdsName } from '../../packs/check/wording.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm, Span } from '../text/found.ts';

/** What films belong to, as far as their titles and the article's "the … films" show it. */
export interface FoundFranchise {
  readonly name: string;
  /** Titles. */
  readonly films: readonly string[];
  readonly at: Span;
  readonly why: string | null;
}

const KINDS = '(?:films?|movies?|franchise|series|saga|pictures?)';

/** A franchise is named "the X films"; a film is of it whose title begins with X, or goes on from one that does. */
export function findFranchises(article: Article, films: readonly FoundFilm[]): FoundFranchise[] {
  const beginnings = new Set(films.flatMap(({ title, forms }) => [title, ...forms].flatMap(beginningsOf)));
  const named = [...beginnings]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((name) => {
      const place = placeOf(article, name);
      return place ? [{ name, at: place }] : [];
    });
  const taken = new Set<string>();
  return named.flatMap(({ name, at }) => {
    const free = films.filter(({ title }) => !taken.has(title));
    const own = free.filter((film) => beginsWith(film, name));
    const kin = free.filter((film) => !own.includes(film) && own.some((one) => isNextPart(film, one, name)));
    for (const { title } of [...own, ...kin]) taken.add(title);
    if (own.length === 0) return [];
    const titles = [...own, ...kin].map(({ title }) => title);
    return { name, films: titles, at, why: whyOf(kin) };
  });
}

function whyOf(kin: readonly FoundFilm[]): string | null {
  if (kin.length === 0) return null;
  const titles = kin.map(({ title }) => `“${title}”`).join(', ');
  return `that ${titles} belongs to it is only inferred from the titles`;
}

/** "A: B - C" begins with "A" and with "A: B". */
function beginningsOf(title: string): string[] {
  return [...title.matchAll(/\s*(?::|\s[–—-])\s/gu)]
    .slice(0, MOST_PARTS)
    .map(({ index }) => title.slice(0, index).trim())
    .filter(Boolean);
}

/** No title has more parts; what a hostile text strings together may have thousands, each of them looked for. */
const MOST_PARTS = 4;

function placeOf(article: Article, name: string): Span | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?:[’']s)? (?:\\p{Ll}+ )?${KINDS}(?!\\p{L})`,
    'u',
  );
  for (const { number, text, heading, places, end } of article.paragraphs) {
    const found = heading ? null : pattern.exec(text);
    if (found === null) continue;
    const start = places[found.index] ?? end;
    return { paragraph: number, start, end: places[found.index + name.length] ?? end };
  }
  return undefined;
}

const beginsWith = ({ title, forms }: FoundFilm, name: string): boolean =>
  [title, ...forms].some((form) => beginningsOf(form).includes(name));

/** "Dusk Part One" beside "Ebb: Dusk Part Two". */
function isNextPart(film: FoundFilm, other: FoundFilm, name: string): boolean {
  const bare = (title: string) => title.replace(/[\s,:–—-]+(?:part|chapter|volume)\s+\S+$/iu, '');
  const numbered = bare(film.title) !== film.title;
  const rest = bare(other.title)
    .slice(name.length)
    .replace(/^[\s:–—-]+/u, '');
  return (
    numbered &&
    rest !== '' &&
    rest !== other.title &&
    holdsName(bare(film.title), rest) &&
    bare(film.title).length === rest.length
  );
}
