import { filmMentions } from '../films/film-mentions.ts';
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
  const bare = films.filter((film) => places(film, article).every(({ marked }) => !marked));
  const marks = films.length > bare.length;
  const families = new Set(
    people.flatMap(({ figure, name, forms }) => (figure ? [] : forms.filter((form) => form !== name))),
  );
  const named = new Set(bare.filter((film) => isSomebody(film, article)).map(({ title }) => title));
  for (const film of bare)
    if (LIKE_NAME.test(film.title) && places(film, article).some((place) => isBeside(place, named)))
      named.add(film.title);
  return films.filter(
    (film) =>
      !named.has(film.title) &&
      !(marks && bare.includes(film) && !film.title.includes(' ') && families.has(film.title)),
  );
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly marked: boolean;
}

function places(film: FoundFilm, { paragraphs }: Article): Place[] {
  return paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) =>
      filmMentions(paragraph, [film]).map(({ from, to }) => {
        const before = paragraph.text.slice(Math.max(0, from - CLOSE), from);
        return {
          before,
          after: paragraph.text.slice(to, to + CLOSE),
          marked: /["“‘'*_]$/u.test(before),
        };
      }),
    );
}

const isSomebody = (film: FoundFilm, article: Article): boolean =>
  LIKE_NAME.test(film.title) &&
  places(film, article).some(({ before, after }) => AHEAD.test(before) || BEHIND.test(after));

const isBeside = ({ before }: Place, named: ReadonlySet<string>): boolean =>
  [...named].some((name) => before.replace(AND, '').endsWith(name) && AND.test(before));
