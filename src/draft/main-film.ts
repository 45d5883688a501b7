import { plainName } from '../packs/check/wording.ts';
import type { Article } from './article.ts';

/** The films of which an article speaks most, by their titles: one, several that are named as often, or none. */
export function mainFilmsOf(
  article: Article,
  films: readonly { readonly title: string; readonly forms: readonly string[] }[],
): string[] {
  const text = plainName(article.paragraphs.map((paragraph) => paragraph.text).join('\n'));
  const counted = films.map(({ title, forms }) => ({ title, times: timesOf(text, [title, ...forms]) }));
  const most = Math.max(...counted.map(({ times }) => times));
  return counted.filter(({ times }) => times === most).map(({ title }) => title);
}

/** How often one of the names stands there; a longer one that holds a shorter one counts once. */
function timesOf(text: string, names: readonly string[]): number {
  const longestFirst = names.map(plainName).toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst.map((name) => RegExp.escape(name)).join('|');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'))].length;
}
