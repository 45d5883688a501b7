import type { Translator } from '../language/translator.ts';
import type { Character, Credit } from '../packs/facts.ts';
import type { Library } from '../packs/library.ts';
import { someOf } from './names.ts';
import { cut, plain } from './text.ts';

const NAME = 180;

/** "The White Widow (daughter of Max)" */
export function characterWords(character: Character, library: Library): string {
  const related = character.relations.slice(0, 3).map(({ is, character: other }) => {
    const name = library.character(other)?.name ?? other;
    return cut(plain(`${is} ${name}`), NAME);
  });
  const name = plain(character.name);
  return related.length === 0 ? name : `${name} (${related.join(', ')})`;
}

/** Which film or franchise a credit is for, or that it isn't stated. */
function workWords({ film, franchise }: Credit, library: Library, language: Translator): string {
  const title = film && library.film(film.id)?.title;
  if (title) return language.t('cast.credit.in', { work: plain(title) });
  if (franchise) return language.t('cast.credit.in', { work: plain(franchise.name) });
  return language.t('cast.credit.no-work');
}

/** A credit in one line: "co-star, plays The White Widow (daughter of Max), in …". Its source's own word comes first. */
export function creditWords(credit: Credit, library: Library, language: Translator): string {
  const character = credit.character === null ? undefined : library.character(credit.character);
  const others = credit.with.flatMap((id) => library.person(id)?.name ?? []);
  return [
    ...(credit.role === null ? [] : [plain(credit.role)]),
    ...(character
      ? [language.t('cast.credit.plays', { character: characterWords(character, library) })]
      : []),
    workWords(credit, library, language),
    ...(others.length > 0 ? [language.t('cast.credit.with', { people: someOf(others, language, 120) })] : []),
  ].join(', ');
}

/** Our reading of a credit, of its place in the film too, where that is not stated outright. */
export function creditReading({ film, cite }: Credit): string | null {
  return [cite.reading, film?.reading].filter((one) => typeof one === 'string').join(' ') || null;
}
