import { MONTH } from '../dates/calendar-words.ts';
import type { DateForm } from '../dates/date-form.ts';
import type { FilmContext } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundDay, FoundFilm } from '../text/found.ts';
import { keptFor } from '../text/kept.ts';
import type { Led } from './release-cue-choice.ts';
import { claimant, doubtfulWords } from './release-rivals.ts';
import { isElsewhere, isSaidOf, isSaidPlainly } from './release-subject.ts';
import { leavesOpen } from './release-untold.ts';

// What keeps a release from being sure where everything else has been read: a sentence that says more than the one thing.

/** What is known of a date that a sentence gives to a film. */
export interface Given {
  readonly text: string;
  /** The films that the sentence names, with offsets in its text. */
  readonly mentions: readonly FilmMention[];
  readonly date: { readonly start: number; readonly end: number; readonly form: DateForm };
  readonly day: FoundDay;
  readonly led: Led;
  /** The films that the date is said to be of. */
  readonly films: readonly FoundFilm[];
  /** Whether words say of what kind the release is. */
  readonly told: boolean;
  readonly published: string | null;
}

/** Why a release of `film` is not sure, by its own sentence; null where nothing speaks against it. */
export function doubtOfGiven(film: FoundFilm, given: Given, { films }: FilmContext): string | null {
  const { text, mentions, led, date } = given;
  const own = mentions.filter((it) => it.film === film);
  if (own.length === 0 && films.length > 1) return 'the sentence does not name the film';
  if (mentions.some((it) => !given.films.includes(it.film))) return 'the sentence names another film';
  if (own.some((it) => isPartOfName(text, it, films))) return 'its name may be longer, or another film’s';
  const names = mentions.map(({ from, to }) => ({ from, to }));
  if (own.length > 0 && own.every((it) => isOfSeries(text, it))) return OF_SERIES;
  const words = doubtfulWords(text, names);
  if (words !== null) return words;
  const said =
    own.length > 0 ? own.some((it) => isSaidOf(text, it, led, date.start)) : isSaidPlainly(text, led);
  if (!said || isElsewhere(text, led)) return 'it may be said of something else than the film';
  return (
    claimant(text, names, { from: Math.min(...own.map(({ to }) => to), date.start), to: date.end }, led) ??
    (given.told || isPlain(led) ? null : 'the words may say something else than a release') ??
    (ABOUT.test(text.slice(Math.max(0, date.start - BESIDE), date.start))
      ? 'it may be only about then'
      : null) ??
    doubtOfYear(date.form, given.day, given.published)
  );
}

const OF_SERIES = 'the name may be that of the film before it, which the article does not tell apart';

/** "Salt Road", where only "Salt Road: Home" is known: as likely the first of them. */
const isOfSeries = (text: string, { from, to, film }: FilmMention): boolean =>
  /^(?::| –| —) /u.test(film.title.slice(to - from)) && film.title.startsWith(text.slice(from, to));

/** "Around June 20", "in the week of June 20", "every June 20": no day of its own. */
const ABOUT =
  /(?<!\p{L})(?:around|about|circa|roughly|before|by|until|till|after|between|every|each|either|near|towards?|following|past|prior to|ahead of|(?:earlier|later|sooner) than|as (?:early|late|soon) as|(?:week|weekend|weeks|days|month|months|fortnight|run-up) (?:of|after|before|from|to)|some ?time (?:in|on)) (?:the )?$/iu;

/** "Released", "due out": words of nothing but a release, where they leave its kind open on purpose. */
const isPlain = ({ cue, since }: Led): boolean =>
  since === null &&
  leavesOpen(cue.text) &&
  !/^(?:com(?!\p{L}* out)|arriv|eye|target|aim|expected|planned)/iu.test(cue.text);

/** Gives up to two films of some whose titles begin with words. */
const beginning = keptFor((films: readonly FoundFilm[]) => {
  const sorted = films.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  return (words: string): FoundFilm[] => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.title ?? '') < words) from = middle + 1;
      else to = middle;
    }
    return sorted.slice(from, from + 2).filter(({ title }) => title.startsWith(words));
  };
});

/** A capital right beside an unquoted title, or another film that begins with the same words. */
export function isPartOfName(
  text: string,
  { from, to, film }: FilmMention,
  films: readonly FoundFilm[],
): boolean {
  const name = text.slice(from, to);
  if (beginning(films)(name).some((it) => it !== film) || DATED.test(name)) return true;
  const before =
    /(?:^|[.!?:;,(—–“"] |\s)(?<word>\p{Lu}[\p{L}’'&-]*)(?:[:,]? (?:of|at|the|in|and|&))? $/u.exec(
      text.slice(Math.max(0, from - BESIDE), from),
    );
  const word = before?.groups?.word ?? '';
  const beside = word !== '' && !/[’']s?$/u.test(word) && !OPENERS.test(word);
  return (
    beside ||
    /^(?::|,? &| (?:of|and|at) the)? (?!(?:I|IMAX|Imax)\b)\p{Lu}[\p{Ll}’']+(?! \d)/u.test(
      text.slice(to).replace(CALENDAR, ' x'),
    )
  );
}

/** "April 30: A Long Road": no title. */
const DATED = new RegExp(`(?:${MONTH},? \\d|\\d ${MONTH})`, 'u');
/** So many units beside a title can be of its name. */
const BESIDE = 60;
const OPENERS =
  /^(?:When|If|Will|Has|Is|Was|Does|Why|How|Where|Also|Though|Although|Because|Like|From|By|At|To|Of|See|Watch|Still|Here|Both|His|Her|Its|Their|A|An|That|This|Then|Next|Meanwhile|Today|In|On|And|But|While|Before|After|Since|The|With|For|Only|Now|So|As|Pictures|Studios?|Films?|Releasing)$/u;
const CALENDAR =
  /^ (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\p{L}*/u;

/** So many days from the day of publication a date without a year can be of one alone. */
const NEAR = 270;

/** Why the year of a date is not beyond doubt. */
export function doubtOfYear(form: DateForm, day: FoundDay, published: string | null): string | null {
  if (form.kind === 'after' || form.kind === 'following' || form.kind === 'ordinal')
    return 'it is counted from another date of the article';
  const named = ('year' in form && form.year !== null && form.year !== false) || form.kind === 'turn';
  if (named || day.precision === 'tba') return null;
  if ('turn' in form && form.turn === 'this') return null;
  if ('of' in form && form.of !== null) return null;
  if (day.precision === 'season') return UNNAMED_YEAR;
  if (published === null) return UNNAMED_YEAR;
  const date = Temporal.PlainDate.from(day.precision === 'day' ? day.value : `${day.value.slice(0, 7)}-15`);
  return Math.abs(date.since(published).days) > NEAR ? UNNAMED_YEAR : null;
}

const UNNAMED_YEAR = 'of which year it is is not said';
