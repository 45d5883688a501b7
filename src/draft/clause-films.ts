import type { Clause } from './clause-flattening.ts';
import type { Token } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';
import type { FilmContext, Referent } from './film-context.ts';
import type { FilmMention } from './film-mentions.ts';
import type { FoundFilm } from './found.ts';

/** Where a clause tells a credit: the film that it names there, if any, and the index of the people's token. */
export interface Told {
  readonly film: Token | undefined;
  readonly index: number;
}

const NOT_NAMED = 'the sentence does not name the film';

/** Of which films a clause tells a credit, each with why a person should look. */
export function clauseFilms(told: Told, clause: Clause, text: Masked, context: FilmContext): Referent[] {
  if (told.film && told.film.films.length > 0)
    return told.film.films.map(({ film }): Referent => ({ film, why: null }));
  const begin = clause.tokens[0]?.from ?? 0;
  if (told.film?.class === 'I') return [topic(begin, text, context)];
  if (told.film?.class === 'M') return meantBy(told.film, begin, text, context);
  const other = clause.tokens
    .slice(0, told.index)
    .findLast(({ class: kind }) => kind === 'F' || kind === 'M');
  if (other?.class === 'M' && EARLIER.test(other.text)) return meantBy(other, begin, text, context);
  const plain = clause.tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token, at }) => isNamed(token) && !isBeside(clause, at));
  const before = plain.filter(({ at }) => at < told.index).map(({ token }) => token);
  const main = before.find(({ films }) => films.some(({ film }) => film === context.main));
  const last = (context.clear ? main : undefined) ?? before.at(-1);
  if (last) {
    const several = new Set(before.flatMap(filmsOf)).size > 1;
    const sure = context.clear && main === last;
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
  return [topic(begin, text, context)];
}

/** "X (F)", "X’s F", "of F fame": the film is named by the way. */
const isBeside = ({ classes, tokens }: Clause, at: number): boolean => {
  const before = classes.slice(0, at);
  return (
    /\([^()]{0,12}$|[P,][rh][^,;]{0,6}$|[rh][VSLAEDx][^;]{0,7}$/.test(before) ||
    tokens[at + 1]?.text === 'fame' ||
    /^R,?P/.test(classes.slice(at + 1)) ||
    /^(?:since|after|like|unlike|than|following|before)$/.test(tokens[at - 1]?.text ?? '')
  );
};

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
    const film = before.at(-1)?.film ?? spoken.film;
    return [{ film, why: 'which film is meant is not said' }];
  }
  if (MANY.test(token.text)) {
    const several = [...new Set(before.map(({ film }) => film))].slice(-2);
    const series = context.main && earlierOf(context);
    const all = several.length > 1 || !context.main || !series ? several : [series, context.main];
    if (all.length > 1) return all.map((film) => ({ film, why: 'which films are meant is not said' }));
  }
  if (/(?<!\p{L})(?:new|upcoming|forthcoming)(?!\p{L})/u.test(token.text) && context.main)
    return [{ film: context.main, why: context.clear ? null : NOT_NAMED }];
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

/** "Known for F", "X (F)", "since F", "X’s F": the film is spoken of beside. */
const BY_THE_WAY =
  /(?:known (?:for|from|as [^,.;]{1,40} in)|since|after|like|unlike|following|\(|than|sequel to|star of|seen in|won [^.;]{1,60} (?:for|in)) ["“‘]?$/u;

/** The film that is spoken of where a sentence that names none begins. */
function topic(begin: number, text: Masked, context: FilmContext): Referent {
  const { paragraph } = text;
  const here = named(begin, text, context).filter(
    ({ from, to }) =>
      !BY_THE_WAY.test(paragraph.text.slice(Math.max(0, from - 60), from)) &&
      !/^["”’']?(?:[’']s)? (?:fame|director|star|writer|filmmaker|actor|creator|helmer|producer|composer)(?!\p{L})/u.test(
        paragraph.text.slice(to, to + 20),
      ),
  );
  const section = context.sections.get(paragraph.number);
  const last =
    (context.clear ? here.find(({ film }) => film === context.main)?.film : undefined) ?? here.at(-1)?.film;
  if (last) {
    const alone = here.every(({ film }) => film === last);
    return {
      film: last,
      why:
        alone && (last === context.main || last === section) && context.clear
          ? null
          : 'another film is named right before it',
    };
  }
  if (section) return { film: section, why: null };
  const sure =
    context.films.length === 1 || (context.clear && lately(paragraph.number, context) === context.main);
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
