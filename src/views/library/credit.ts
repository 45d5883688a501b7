import type { Translator } from '../../language/translator.ts';
import type { Character, Credit, Film } from '../../packs/facts.ts';
import { fold, wordsOf } from '../../packs/fold.ts';
import type { Library } from '../../packs/library.ts';
import { someOf } from '../facts/names.ts';
import { cut, plain } from '../layout/text.ts';
import { packWord } from './pack-word.ts';

/** A line of credits is cut at its end past this; what is said of the credit stands whole below it. */
const ROOM = 480;
const RELATED = 3;

/** "The White Widow (daughter of Max)" */
function characterWords(character: Character, library: Library, language: Translator): string {
  const related = character.relations.slice(0, RELATED).map(({ is, character: other }) => {
    const name = library.character(other)?.name ?? other;
    return `${packWord(is, language)} ${plain(name)}`;
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

/**
 * A credit in one line: "co-star, plays The White Widow (daughter of Max), in …". Its source's own word comes first.
 * @param of the film whose card it stands on, which need not be named again.
 */
export function creditWords(credit: Credit, library: Library, language: Translator, of?: Film): string {
  const character = credit.character === null ? undefined : library.character(credit.character);
  const here = of !== undefined && credit.film?.id === of.id;
  // Without a character what is said of the credit stands beside it, and names them already.
  const others = credit.with
    .flatMap((id) => library.person(id)?.name ?? [])
    .filter((name) => character !== undefined || !credit.described.includes(name));
  const words = [
    ...(credit.role === null ? [] : [packWord(credit.role, language)]),
    ...(character
      ? [language.t('cast.credit.plays', { character: characterWords(character, library, language) })]
      : []),
    ...(here ? [] : [workWords(credit, library, language)]),
    ...(others.length > 0 ? [language.t('cast.credit.with', { people: someOf(others, language, 120) })] : []),
  ];
  return cut(words.join(', '), ROOM);
}

/** A credit among others: where its character has no name, with what the source says instead. */
export function creditLine(credit: Credit, library: Library, language: Translator, of?: Film): string {
  const words = creditWords(credit, library, language, of);
  if (credit.character !== null && library.character(credit.character)) return words;
  return [words, plain(credit.described)].filter((part) => part !== '').join('. ');
}

const PLAYING = 'plays a an and as in is of the with';

/** What is said of a credit beyond its one line: nothing where every word of it stands there already. */
export function furtherWords(credit: Credit, library: Library): string[] {
  const character = credit.character === null ? undefined : library.character(credit.character);
  if (!character) return [plain(credit.described)];
  const relations = character.relations.map(
    ({ is, character: id }) => `${is} ${library.character(id)?.name ?? id}`,
  );
  const title = credit.film && library.film(credit.film.id)?.title;
  const told = [PLAYING, credit.role, character.name, ...relations, title, credit.franchise?.name];
  const known = new Set(wordsOf(fold(told.join(' '))));
  return wordsOf(fold(credit.described)).every((word) => known.has(word)) ? [] : [plain(credit.described)];
}

/** Our reading of a credit, of its place in the film too, where that is not stated outright. */
export function creditReading({ film, cite }: Credit): string | null {
  return [cite.reading, film?.reading].filter((one) => typeof one === 'string').join(' ') || null;
}
