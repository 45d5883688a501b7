import { type FilmContext, pointedAt, type Referent } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Clause } from './clause-flattening.ts';
import { ofAnother } from './clause-others.ts';
import type { Token } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';

/** Where a clause tells a credit: the film that it names there, if any, and the index of the people's token. */
export interface Told {
  readonly film: Token | undefined;
  readonly index: number;
}

const NOT_NAMED = 'the sentence does not name the film';

/** Of which films a clause tells a credit, each with why a person should look. */
export function clauseFilms(told: Told, clause: Clause, text: Masked, context: FilmContext): Referent[] {
  if (told.film?.class === 'F' && isApart(told.film, clause)) {
    const why = 'several films are named before it';
    return told.film.films.map(({ film }): Referent => ({ film, why }));
  }
  if (told.film && told.film.films.length > 0)
    return told.film.films.map(
      (named): Referent => ({
        film: named.film,
        why: doubtOfName(named, told.film?.films ?? [], text, context),
      }),
    );
  const begin = clause.tokens[0]?.from ?? 0;
  const doubted = (spoken: Referent): Referent => ({
    ...spoken,
    why: spoken.why ?? ofAnother(clause, told.index),
  });
  if (told.film?.class === 'I') return [doubted(topic(begin, text, context))];
  if (told.film?.class === 'M') return meantBy(told.film, begin, text, context).map(doubted);
  const other = clause.tokens
    .slice(0, told.index)
    .findLast(({ class: kind }) => kind === 'F' || kind === 'M');
  if (other?.class === 'M' && EARLIER.test(other.text))
    return meantBy(other, begin, text, context).map(doubted);
  const plain = clause.tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token, at }) => isNamed(token) && !isBeside(clause, at));
  const before = plain.filter(({ at }) => at < told.index).map(({ token }) => token);
  const main = before.find(({ films }) => films.some(({ film }) => film === context.main));
  const last = (context.clear ? main : undefined) ?? before.at(-1);
  if (last) {
    const several = new Set(before.flatMap(filmsOf)).size > 1;
    const sure = isBeyondDoubt(text, context) && main === last;
    return one(
      last,
      several
        ? 'several films are named before it'
        : sure
          ? null
          : 'the film is named elsewhere in the sentence',
    );
  }
  const fronted = /^[^PF]{0,4}[NSGWR]/.test(clause.classes);
  const behind = (fronted || !context.clear) && plain.find(({ at }) => at > told.index);
  if (behind) return one(behind.token, 'the film is named farther on');
  return [doubted(topic(begin, text, context))];
}

/** "X (F)", "X’s F", "of F fame": the film is named by the way. */
const isBeside = ({ classes, tokens }: Clause, at: number): boolean => {
  const before = classes.slice(0, at);
  return (
    /\([^()]{0,12}$|[P,][rh][^,;]{0,6}$|[rh][VSLAEDx][^;]{0,7}$/.test(before) ||
    tokens[at + 1]?.text === 'fame' ||
    /,[dxXn]{0,3}Ro[dxXnmM]{0,4}$/.test(before) ||
    /^R,?P/.test(classes.slice(at + 1)) ||
    /^(?:since|after|like|unlike|than|following|before)$/.test(tokens[at - 1]?.text ?? '')
  );
};

/** "F, a drama set on Lake G, directed by X": what is told behind a comma may be told of a film before. */
function isApart(film: Token, { tokens }: Clause): boolean {
  const at = tokens.indexOf(film);
  return tokens[at + 1]?.class === ',' && tokens.slice(0, at).some(isNamed);
}

const SERIES =
  /(?<!\p{L})(?:sequels?|prequels?|threequel|spin-offs?|the (?:original|first|second|third|next|other) (?:film|movie|one|part|chapter)|franchise)(?!\p{L})/iu;

/** Whether what a paragraph tells without naming a film can well be of none but the one that the article is about. */
function isBeyondDoubt({ paragraph }: Masked, { films, main, clear, mentions }: FilmContext): boolean {
  const here = mentions.get(paragraph.number) ?? [];
  if (films.length > 1 && !(clear && here.length > 0)) return false;
  const related = films.some(
    ({ title }) =>
      title !== main?.title && title.split(/[ :]/u, 2).join(' ') === main?.title.split(/[ :]/u, 2).join(' '),
  );
  return !related && !SERIES.test(paragraph.text) && here.every(({ film }) => film === main);
}

/** Why a name may be more, or less, than a film's: one word without marks, the half of a title with a comma, or one before its number. */
function doubtOfName(
  { film, from, to }: FilmMention,
  all: readonly FilmMention[],
  { paragraph: { text } }: Masked,
  { main, weak }: FilmContext,
): string | null {
  if (weak.has(film)) return NO_FILM;
  const marked = /["“‘'*_]$/u.test(text.slice(0, from));
  if (marked || (film === main && all.length === 1))
    return /^ (?:\d|I{1,3}V?)(?!\p{L})/u.test(text.slice(to)) ? PART_OF : null;
  if (all.length > 1 && all.some((one) => /^, (?=\p{Lu})/u.test(text.slice(one.to)))) return PART_OF;
  if (/^ (?:\d|I{1,3}V?)(?!\p{L})|^: \p{Lu}|^ (?:to|of|at|for|without) (?:the )?\p{Lu}/u.test(text.slice(to)))
    return PART_OF;
  return film.title.includes(' ') ? null : NO_FILM;
}

const NO_FILM = 'it may be something else than a film';
const PART_OF = 'it may be a part of a longer title';

const isNamed = ({ class: kind, films }: Token): boolean => kind === 'F' && films.length > 0;
const filmsOf = ({ films }: Token): FoundFilm[] => films.map(({ film }) => film);
const one = ({ films }: Token, why: string | null): Referent[] =>
  films.slice(0, 1).map(({ film }) => ({ film, why }));

const EARLIER = /(?<!\p{L})(?:first|original|previous|earlier)(?!\p{L})/u;
const MANY = /(?<!\p{L})(?:both|all|two|three)(?!\p{L})/u;
const OTHER =
  /(?<!\p{L})(?:first|original|previous|earlier|last|debut|second|third|next|other|another)(?!\p{L})/u;

/** Of which films "the sequel", "the first film", "both films" are. */
function meantBy(token: Token, begin: number, text: Masked, context: FilmContext): Referent[] {
  const spoken = topic(begin, text, context);
  const before = named(begin, text, context);
  if (/^th(?:at|is) /u.test(token.text)) {
    const topical = (context.topics.get(text.paragraph.number) ?? []).filter(({ to }) => to <= begin);
    const film = pointedAt(text.paragraph, before, topical).at(-1)?.film ?? spoken.film;
    return [{ film, why: 'which film is meant is not said' }];
  }
  if (MANY.test(token.text)) {
    const several = [...new Set(before.map(({ film }) => film))].slice(-2);
    const series = context.main && earlierOf(context);
    const all = several.length > 1 || !context.main || !series ? several : [series, context.main];
    if (all.length > 1) return all.map((film) => ({ film, why: 'which films are meant is not said' }));
  }
  if (/(?<!\p{L})(?:new|upcoming|forthcoming)(?!\p{L})/u.test(token.text) && context.main)
    return [{ film: context.main, why: isBeyondDoubt(text, context) ? null : NOT_NAMED }];
  if (OTHER.test(token.text)) {
    const why = 'it may be another film than the one that the article is about';
    const first = EARLIER.test(token.text) && earlierOf(context);
    if (first) return [{ film: first, why }];
    const other = before.findLast(({ film }) => film !== context.main)?.film;
    return [{ film: other ?? spoken.film, why }];
  }
  return [spoken];
}

/** The film before the one that the article is about, by its title: "F" of "F 2" or "F: The Return". */
const earlierOf = ({ films, main }: FilmContext): FoundFilm | undefined =>
  films.find(({ title }) => main && title !== main.title && main.title.startsWith(title));

const named = (at: number, { paragraph }: Masked, { mentions }: FilmContext): readonly FilmMention[] =>
  (mentions.get(paragraph.number) ?? []).filter(({ to }) => to <= at);

/** The film that is spoken of where a sentence that names none begins. */
function topic(begin: number, text: Masked, context: FilmContext): Referent {
  const { paragraph } = text;
  const here = (context.topics.get(paragraph.number) ?? []).filter(({ to }) => to <= begin);
  const section = context.sections.get(paragraph.number);
  const last =
    (context.clear ? here.find(({ film }) => film === context.main)?.film : undefined) ?? here.at(-1)?.film;
  if (last) {
    const alone = here.every(({ film }) => film === last);
    // In a film's part of a list another is named by the way.
    const own = section && !here.some(({ film }) => film === section) ? section : last;
    return {
      film: own,
      why:
        own === last && alone && (last === context.main || last === section) && isBeyondDoubt(text, context)
          ? null
          : 'another film is named right before it',
    };
  }
  if (section) return { film: section, why: null };
  const sure =
    isBeyondDoubt(text, context) &&
    (context.films.length === 1 || lately(paragraph.number, context) === context.main);
  return { film: context.main, why: context.main && sure ? null : NOT_NAMED };
}

/** The film that was named last before a paragraph. */
function lately(number: number, { mentions }: FilmContext): FoundFilm | undefined {
  for (let before = number - 1; before > 0; before -= 1) {
    const film = mentions.get(before)?.at(-1)?.film;
    if (film) return film;
  }
  return undefined;
}
