import { findFilms } from '../../src/draft/films/films.ts';
import { LIKELY } from '../../src/draft/releases/release-told.ts';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import type { FoundRelease } from '../../src/draft/text/found.ts';

/** One film by itself is known from the first sentence of this, another from the second of `TWO`. */
export const GROUND = 'date 2031-06-05\n\nMara Vance is the star of Glass Harbor.\n\n';
export const TWO = `${GROUND}She is the director of Salt Road, a thriller.\n\n`;

/** "film day kind status in region", with a question mark behind what is in doubt. */
export const releases = (text: string, ground = GROUND): string[] => found(text, ground).map(written);

/** The same of what rules tell, whatever else is guessed by learned weights. */
export const releasesTold = (text: string, ground = GROUND): string[] =>
  found(text, ground)
    .filter(({ certainty }) => certainty.sure || certainty.why !== LIKELY)
    .map(written);

function found(text: string, ground: string): readonly FoundRelease[] {
  const article = readArticle(ground + text);
  return findReleases(article, findFilms(article));
}

const written = ({ film, date, kind, region, status, certainty }: FoundRelease): string =>
  `${film} ${date.value} ${kind} ${status}${region === null ? '' : ` in ${region}`}${certainty.sure ? '' : ' ?'}`;
