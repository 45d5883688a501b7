import type { Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { HOUSE } from './title-words.ts';

/** A film's name where it stands in a paragraph's text (UTF-16, `to` exclusive). */
export interface FilmMention {
  readonly film: FoundFilm;
  readonly from: number;
  readonly to: number;
}

/** Where a paragraph names films, in whatever form, in order; a longer form hides the shorter ones within it. */
export function filmMentions({ text }: Paragraph, films: readonly FoundFilm[]): FilmMention[] {
  const forms = films
    .flatMap((film) => [film.title, ...film.forms].map((form) => ({ film, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  const found: FilmMention[] = [];
  for (const { film, form } of forms) {
    for (const { index } of text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(form)}(?![\\p{L}\\p{N}])`, 'gu'),
    )) {
      const to = index + form.length;
      if (found.some((other) => index < other.to && other.from < to) || isHouse(text, index, to)) continue;
      found.push({ film, from: index, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** "Kestrel Pictures" is no film's name. */
function isHouse(text: string, from: number, to: number): boolean {
  const [next] = /^ \p{Lu}[\p{L}]*/u.exec(text.slice(to)) ?? [];
  return next !== undefined && HOUSE.test(text.slice(from, to) + next) && !HOUSE.test(text.slice(from, to));
}
