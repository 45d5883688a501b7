import { filmFinder } from '../films/film-mentions.ts';
import type { Mentions } from '../names/mentions.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';

// Names that were taken for titles, though they stand where nothing but somebody's name does.

const LIKE_NAME =
  /^(?!The |A |An )\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.?)?(?: (?:de|la|van|von|der|di|da|el|al|bin|Mac|Ní|O|Ó))* \p{Lu}[\p{L}’'-]+$/u;

/** "A thriller with X", "‘F’, with X and Y", "starring X" */
const AHEAD =
  /(?:(?<!\p{L})(?:[Ss]tarring|[Ff]eaturing|[Oo]pposite|[Aa]longside|[Cc]o-starring|[Ss]tars|[Cc]o-stars|played by|voiced by|directed by|written by|produced by|shot by|edited by|scored by|cast includes)|(?:[”’"'*_],?|\p{Ll}{3,}(?:er|ma|dy|ry|ie|lm|re|ic|sh),?) with) (?:(?!(?:in|of|as|for|at|on|to|by|from|into) )[\p{Ll}-]+ ){0,2}$/u;
/** "X co-stars", "X and Y co-star" */
const BEHIND = /^(?: and \p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,2})?,? (?:also )?co-stars?(?!\p{L})/u;
const AND = /(?:,| and|, and) $/u;
const CLOSE = 60;

/**
 * Those of an article's films that are not somebody by name: one that is never between marks, looks like a name and stands where
 * whoever acts is told, or beside another such; or that is the family name, alone, of somebody who is known.
 */
export function withoutPeople(
  article: Article,
  { people }: Mentions,
  films: readonly FoundFilm[],
): FoundFilm[] {
  const places = placesOf(films, article);
  const bare = films.filter((film) => places(film).every(({ marked }) => !marked));
  const unmarked = new Set(bare);
  const marks = films.length > bare.length;
  const families = new Set(
    people.flatMap(({ figure, name, forms }) => (figure ? [] : forms.filter((form) => form !== name))),
  );
  const named = new Set(bare.filter((film) => isSomebody(film, places(film))).map(({ title }) => title));
  for (const film of bare)
    if (LIKE_NAME.test(film.title) && places(film).some((place) => isBeside(place, named)))
      named.add(film.title);
  return films.filter(
    (film) =>
      !named.has(film.title) &&
      !(marks && unmarked.has(film) && !film.title.includes(' ') && families.has(film.title)),
  );
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly marked: boolean;
}

/** Where the body of an article names each film. */
function placesOf(
  films: readonly FoundFilm[],
  { paragraphs }: Article,
): (film: FoundFilm) => readonly Place[] {
  const finder = filmFinder(films);
  const all = paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) =>
      finder.apart(paragraph).map(({ film, from, to }) => {
        const before = paragraph.text.slice(Math.max(0, from - CLOSE), from);
        const after = paragraph.text.slice(to, to + CLOSE);
        return { film, before, after, marked: /["“‘'*_]$/u.test(before) };
      }),
    );
  const places = Map.groupBy(all, ({ film }) => film);
  return (film) => places.get(film) ?? [];
}

const isSomebody = ({ title }: FoundFilm, places: readonly Place[]): boolean =>
  LIKE_NAME.test(title) && places.some(({ before, after }) => AHEAD.test(before) || BEHIND.test(after));

/** Whether the words before "and" or a comma end with one of the names. */
function isBeside({ before }: Place, named: ReadonlySet<string>): boolean {
  if (!AND.test(before)) return false;
  const words = before.replace(AND, '');
  return Array.from(words.matchAll(/\p{Lu}/gu)).some(({ index }) => named.has(words.slice(index)));
}
