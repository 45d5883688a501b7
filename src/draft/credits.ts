import { type Article, type Paragraph, spanIn } from './article.ts';
import type { Part } from './characters.ts';
import { creditFilm, sentenceStart } from './credit-film.ts';
import { filmsIn, type Masked, masked, peopleIn } from './credit-mask.ts';
import { partsOf } from './credit-parts.ts';
import { CREDIT_PATTERNS, type CreditPattern } from './credit-patterns.ts';
import { rolesOfDeed } from './credit-roles.ts';
import { settledCredits } from './credit-settling.ts';
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
  const real = mentions.all.filter(({ person }) => !person.figure && !titles.has(person.name));
  const paragraphs = article.paragraphs.filter(({ heading }) => !heading);
  const found = paragraphs.flatMap((paragraph) =>
    creditsIn(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), context),
  );
  const called = paragraphs.flatMap((paragraph) => calledIn(paragraph, real, context));
  return settledCredits([...found, ...called], article, titles);
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
  const film = filmOf(match, groups, text, context);
  const parts = partsOf(match, pattern, text, people.length);
  return people.flatMap((mention, at) =>
    rolesIn(pattern, groups).map((role) =>
      credit(
        mention,
        role,
        film,
        parts[at] ?? NO_PART,
        text.paragraph,
        pattern.why ?? parts[at]?.why ?? null,
      ),
    ),
  );
}

function rolesIn(
  { role }: CreditPattern,
  { role: word = '', deed = '', film = '' }: Groups,
): readonly string[] {
  if (role === 'actor' || role === 'director') return [role];
  return role === 'deed' ? rolesOfDeed(deed, film) : [word.toLowerCase()];
}

const BEHIND = /^[^.;!?\ue100-\ue8ff]*? in (?<film>["“‘]?[\ue900-\uefff])/u;

function filmOf(match: RegExpExecArray, groups: Groups, text: Masked, context: FilmContext): Referent {
  const { film, film2, film3, film4 } = groups;
  const named = film ?? film2 ?? film3 ?? film4 ?? '';
  const behind = BEHIND.exec(text.text.slice(match.index + match[0].length))?.groups?.film ?? '';
  const [told] = [...filmsIn(text, named), ...filmsIn(text, behind)];
  if (told) return { film: told.film, why: null };
  const begin = sentenceStart(text.text, match.index);
  const before = filmsIn(text, text.text.slice(begin, match.index));
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
