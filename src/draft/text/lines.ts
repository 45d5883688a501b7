import type { Block } from '../../packs/check/article.ts';

/** A line of a block as the article was given, with its place in the block's text (UTF-16, `to` exclusive). */
export type Line = { readonly from: number; readonly to: number; readonly text: string };

/** The lines of a block, which the article has and the block's own text has not. @param article the text that its places point into */
export function linesOf({ text, places }: Pick<Block, 'text' | 'places'>, article: string): Line[] {
  const breaks = [...text.matchAll(/ /gu)]
    .map(({ index }) => index)
    .filter((at) => /[\r\n]/u.test(article.slice(places[at], places[at + 1])));
  return [-1, ...breaks].map((at, index) => {
    const to = breaks[index] ?? text.length;
    return { from: at + 1, to, text: text.slice(at + 1, to) };
  });
}
