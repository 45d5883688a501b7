import { findPeople } from '../names/people.ts';
import type { Article } from '../text/article.ts';
import { isFirstName } from '../text/words.ts';

/** The weight against a title of each form of a name. */
export type Names = ReadonlyMap<string, number>;

/** The weight of a name that is like no person's. */
export const UNLIKELY = 1;

/** All names of an article's people, as far as they speak against a title. */
export function namesOf(article: Article): Names {
  return new Map(
    findPeople(article).flatMap(({ name, forms, figure, trades }) => {
      const against =
        figure ||
        trades.size > 0 ||
        isFirstName(name.split(' ')[0] ?? '') ||
        /\p{L}-\p{Lu}(?!n(?!\p{L})|p(?!\p{L})|ut(?!\p{L})|ff(?!\p{L})|own(?!\p{L})|hru(?!\p{L})|ver(?!\p{L}))/u.test(
          name,
        )
          ? 3
          : UNLIKELY;
      return [name, ...forms].map((form): [string, number] => [form, against]);
    }),
  );
}

/** Where cues are stronger than this, a title is one even if somebody seems to be called so. */
const BEYOND = 4;

/** How much a name speaks against a title: a person's, or one that begins as theirs does. One that may be none gives way. */
export function namedSo(text: string, names: Names, strong: number): number {
  const [first = '', ...others] = text.split(' ');
  const against =
    names.get(text) ?? names.get(`${text}.`) ?? (others.length === 1 ? names.get(first) : undefined) ?? 0;
  return strong > (against === UNLIKELY ? 1 : BEYOND) ? 0 : against;
}
