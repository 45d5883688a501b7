import { type FilmMention, filmMentions } from '../films/film-mentions.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';

const BEHIND =
  /^ (?:to|of|under|without|into|beneath|beyond) (?:(?:the|a|an|my|his|her) )?\p{Lu}|^: \p{Lu}|^ & \p{Lu}/u;
const BEFORE = /(?<!\p{L})\p{Lu}[\p{L}’']*(?:,? (?:&|or|of|of the)|:) $/u;

/**
 * Why the title of a film may be cut out of a longer one, or may be no film's: one that is never set between marks. Null where nothing
 * speaks for it. The credits of such a film are all in doubt.
 */
export function doubtOfTitle(film: FoundFilm, { paragraphs }: Article): string | null {
  const whole = paragraphs.flatMap((paragraph) =>
    filmMentions(paragraph, [film])
      .filter(({ from, to }) => paragraph.text.slice(from, to) === film.title)
      .map((mention) => ({ paragraph, ...mention })),
  );
  if (whole.some(({ paragraph, from }) => /["“‘'*_]$/u.test(paragraph.text.slice(0, from)))) return null;
  if (whole.some(({ paragraph, ...mention }) => isFrayed(paragraph.text, mention)))
    return 'it may be a part of a longer title';
  const headed = whole.some(({ paragraph }) => paragraph.heading);
  return film.title.includes(' ') || headed ? null : 'it may be something else than a film';
}

const isFrayed = (text: string, { from, to }: FilmMention): boolean =>
  BEHIND.test(text.slice(to)) || BEFORE.test(text.slice(0, from));
