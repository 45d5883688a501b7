import { type Article, type Paragraph, spanIn } from './article.ts';
import type { Part } from './characters.ts';
import { boxCredits } from './credit-boxes.ts';
import { creditFilm, sentenceStart } from './credit-film.ts';
import { filmsIn, type Masked, masked, P, peopleIn } from './credit-mask.ts';
import { collaborations } from './credit-pairs.ts';
import { partsOf } from './credit-parts.ts';
import { CREDIT_PATTERNS } from './credit-patterns.ts';
import { rolesOfDeed } from './credit-roles.ts';
import { settledCredits } from './credit-settling.ts';
import type { CreditPattern } from './credit-words.ts';
import { type FilmContext, filmContext, type Referent } from './film-context.ts';
import type { FoundCredit, FoundFilm } from './found.ts';
import type { Mention } from './mention.ts';
import type { Mentions } from './mentions.ts';
import { findReleases } from './releases.ts';

type Groups = Record<string, string | undefined>;

const NO_PART: Part = { character: null, described: null, why: null };

/** Who did what at which film, and whom they play, as far as an article says so in its own words. */
export function findCredits(
  article: Article,
  mentions: Mentions,
  films: readonly FoundFilm[],
): FoundCredit[] {
  const context = filmContext(article, films, findReleases(article, films));
  const titles = new Set(films.flatMap(({ title, forms }) => [title, ...forms]));
  const real = mentions.all.filter(
    ({ person }) => !person.figure && !titles.has(person.name) && !titles.has(`The ${person.name}`),
  );
  const paragraphs = article.paragraphs.filter(({ heading }) => !heading);
  const found = paragraphs.flatMap((paragraph) =>
    creditsIn(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), context),
  );
  const called = paragraphs.flatMap((paragraph) => calledIn(paragraph, real, context));
  const together = paragraphs.flatMap((paragraph) => collaborations(paragraph, real, context));
  const boxes = article.paragraphs.flatMap((paragraph) => boxCredits(paragraph, real, context));
  return settledCredits([...found, ...boxes, ...called, ...together], article, titles);
}

function creditsIn(text: Masked, context: FilmContext): FoundCredit[] {
  return CREDIT_PATTERNS.flatMap((one) =>
    [...text.text.matchAll(one.pattern)].flatMap((match) => creditsOf(match, one, text, context)),
  );
}

function creditsOf(
  match: RegExpExecArray,
  pattern: CreditPattern,
  text: Masked,
  context: FilmContext,
): FoundCredit[] {
  const groups: Groups = match.groups ?? {};
  const { who = '', also = '', many, more } = groups;
  const people = [who, many === '' ? '' : (more ?? ''), also]
    .flatMap((words) => peopleIn(text, words))
    // "Of her star she says": she is not the star.
    .filter(({ by }) => more === undefined || by !== 'pronoun');
  const films = filmsOf(match, groups, text, context);
  const parts = partsOf(match, pattern, text, people.length);
  if (pattern.part && isNoPart(text, match.index + match[0].length)) return [];
  return films.flatMap((film) =>
    people.flatMap((mention, at) =>
      rolesIn(pattern, groups, mention).map((role) =>
        credit(
          mention,
          role,
          film,
          parts[at] ?? NO_PART,
          text.paragraph,
          pattern.why ??
            parts[at]?.why ??
            doubtOfPronoun(mention, text) ??
            doubtOfPast(match, mention, text) ??
            (parts[at] ? null : doubtOfPart(mention, pattern, text)) ??
            unnamed(parts[at]),
        ),
      ),
    ),
  );
}

/** "Playing coy": what one plays is nobody. */
const isNoPart = ({ text }: Masked, end: number): boolean =>
  /^ (?!himself|herself|themselves)\p{Ll}+[.,;!]/u.test(text.slice(end));

/** "Directed by X, she plays", "with X, for whom she": she may be somebody else. */
function doubtOfPronoun({ by, from, person }: Mention, { text, people }: Masked): string | null {
  const begin = sentenceStart(text, from);
  const apart = new RegExp(`(?:(?<!\\p{L})by ${P},|whom) $`, 'u').test(text.slice(begin, from));
  if (by !== 'pronoun') return null;
  return apart || !people.some((one) => one.person === person && one.by !== 'pronoun' && one.to <= from)
    ? 'the pronoun may mean somebody else'
    : null;
}

/** "Without its original star, X": it is not said that they still are. */
function doubtOfPast(match: RegExpExecArray, { from }: Mention, { text }: Masked): string | null {
  const words = text.slice(Math.max(0, match.index - 25), Math.max(match.index, from));
  return /(?<!\p{L})(?:original|former|erstwhile|one-?time|previous|without|not|never|instead of|replac(?:es|ed|ing)|over from|cameo by)(?!\p{L})[^.;,]*,? ?$/u.test(
    words,
  )
    ? 'it may be so no longer, or of another film'
    : null;
}

/** "Stars X as Wren": where a part is told that could not be read. */
const doubtOfPart = ({ to }: Mention, { role, part }: CreditPattern, { text }: Masked): string | null =>
  role !== 'deed' &&
  role !== 'director' &&
  !part &&
  /^,? (?:back )?as (?!well|part)|^ \((?!\d)/u.test(text.slice(to))
    ? 'whom they play is told beside it'
    : null;

/** "Voices the little guy": that one may have a name in another sentence. */
const unnamed = (part: Part | undefined): string | null =>
  part?.character === null && /^(?:the|his|her|their) /u.test(part.described ?? '')
    ? 'the part may be named in another sentence'
    : null;

function rolesIn(
  { role }: CreditPattern,
  { role: word = '', deed = '', film = '' }: Groups,
  mention: Mention,
): readonly string[] {
  if (role === 'actor' || role === 'director') return [role];
  if (role === 'trade') return [tradeOf(mention)];
  if (role === 'deed')
    return deed
      .split(
        /(?:,? and,? |, )(?:(?:over|with|for|at) [^,]*, )?(?:also )?(?=star|headlin|produc|edit|scor|wrote|co-wrote|direct)/u,
      )
      .flatMap((one) => rolesOfDeed(one, film));
  return [/^(?:newcomer|debutant|debutante)$/iu.test(word) ? 'actor' : word.toLowerCase()];
}

const BEHIND = /^[^.;!?\ue100-\ue8ff]*? in (?<film>["“‘]?[\ue900-\uefff])/u;

/** What somebody does at films, by what the article calls them. */
const tradeOf = ({ person: { trades, called } }: Mention): string =>
  trades.has('director') || called.has('filmmaker') ? 'director' : trades.has('writer') ? 'writer' : 'actor';

/** Each of several films that are named, or the one that is meant. */
function filmsOf(match: RegExpExecArray, groups: Groups, text: Masked, context: FilmContext): Referent[] {
  const named = filmsIn(text, groups.film ?? '');
  return named.length > 1
    ? named.map(({ film }) => ({ film, why: null }))
    : [filmOf(match, groups, text, context)];
}

const OTHER =
  /(?<!\p{L})(?:first|second|third|fourth|last|previous|earlier|other|next|original|both|debut) \p{L}+$/u;

function filmOf(match: RegExpExecArray, groups: Groups, text: Masked, context: FilmContext): Referent {
  const { film, film2, film3, film4 } = groups;
  const named = film ?? film2 ?? film3 ?? film4 ?? '';
  const behind = BEHIND.exec(text.text.slice(match.index + match[0].length))?.groups?.film ?? '';
  const [told] = [...filmsIn(text, named), ...filmsIn(text, behind)];
  if (told) return { film: told.film, why: null };
  // "The new film" is what the article is about, whatever was named before.
  if (/(?<!\p{L})(?:new|upcoming|forthcoming) \p{L}+$/u.test(named))
    return { film: context.main, why: context.clear ? null : 'the sentence does not name the film' };
  if (OTHER.test(named))
    return { film: null, why: 'it may be another film than the one that the article is about' };
  const begin = sentenceStart(text.text, match.index);
  const ahead = text.text.slice(begin, match.index);
  // "X, whose first film F was shown there, said the script by Y": F is spoken of beside.
  const before = filmsIn(
    text,
    ahead.replaceAll(
      /,? (?:whose|who|which) [^,.;]*(?:,|$)|[\ue900-\uefff]\uf8fe*["”’']? fame(?!\p{L})/gu,
      '',
    ),
  );
  return creditFilm(text.paragraph, begin, match.index, before, context);
}

const CALLED =
  /^[Tt]he (?:\p{L}+ )?(?<role>director|filmmaker|writer|screenwriter|composer|cinematographer|producer|editor)$/u;

/** Whom the article means by "the director": that it is this film's is not said. */
function calledIn(paragraph: Paragraph, mentions: readonly Mention[], context: FilmContext): FoundCredit[] {
  return mentions
    .filter(({ by, paragraph: number }) => by === 'trade' && number === paragraph.number)
    .flatMap((mention) => {
      const role = CALLED.exec(paragraph.text.slice(mention.from, mention.to))?.groups?.role;
      const begin = sentenceStart(paragraph.text, mention.from);
      const film = creditFilm(paragraph, begin, mention.from, [], context);
      const why = 'it is only called so, without its name beside it';
      return role ? [credit(mention, role, film, NO_PART, paragraph, why)] : [];
    });
}

function credit(
  mention: Mention,
  role: string,
  { film, why }: Referent,
  part: Part,
  paragraph: Paragraph,
  doubt: string | null,
): FoundCredit {
  const ofFilm = film && !film.certainty.sure ? film.certainty.why : null;
  const unsure = doubt ?? mention.doubt ?? why ?? ofFilm;
  return {
    at: spanIn(paragraph, mention.from, mention.to),
    certainty: unsure === null ? { sure: true } : { sure: false, why: unsure },
    person: mention.person.name,
    role,
    film: film?.title ?? null,
    character: part.character,
    described: part.described,
  };
}
