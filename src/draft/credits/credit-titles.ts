import { type FilmMention, filmFinder } from '../films/film-mentions.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';

const BEHIND =
  /^ (?:to|of|under|without|into|beneath|beyond) (?:(?:the|a|an|my|his|her) )?\p{Lu}|^: \p{Lu}|^ & \p{Lu}/u;
const BEFORE = /(?<!\p{L})\p{Lu}[\p{L}’']*(?:,? (?:&|or|of|of the)|:) $/u;

/**
 * Why the title of a film may be cut out of a longer one, or may be no film's: one that is never set between marks. Null where nothing
 * speaks for it. The credits of such a film are all in doubt. It reads the article once for all `films`.
 */
export function doubtsOfTitles(
  films: readonly FoundFilm[],
  { paragraphs }: Article,
): (film: FoundFilm) => string | null {
  const finder = filmFinder(films);
  const places = paragraphs.flatMap((paragraph) =>
    finder
      .apart(paragraph)
      .filter(({ film, from, to }) => paragraph.text.slice(from, to) === film.title)
      .map((mention) => ({ paragraph, ...mention })),
  );
  const whole = Map.groupBy(places, ({ film }) => film);
  return (film) => doubtOf(film, whole.get(film) ?? []);
}

function doubtOf(
  film: FoundFilm,
  whole: readonly (FilmMention & { readonly paragraph: Paragraph })[],
): string | null {
  if (whole.some(({ paragraph, from }) => MARK.test(paragraph.text[from - 1] ?? ''))) return null;
  if (whole.some(({ paragraph, ...mention }) => isFrayed(paragraph.text, mention)))
    return 'it may be a part of a longer title';
  const headed = whole.some(({ paragraph }) => paragraph.heading);
  return film.title.includes(' ') || headed ? null : 'it may be something else than a film';
}

const MARK = /["“‘'*_]/u;

const isFrayed = (text: string, { from, to }: FilmMention): boolean =>
  BEHIND.test(text.slice(to)) || BEFORE.test(text.slice(0, from));
