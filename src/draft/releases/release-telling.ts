import type { WrittenDate } from '../dates/date-forms.ts';
import type { DateReading } from '../dates/date-values.ts';
import type { FilmContext, Referent } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { spanOf } from '../text/article-sentences.ts';
import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import type { Led } from './release-cue-choice.ts';
import { isByService, isOnService, kindsIn, regionIn } from './release-kinds.ts';
import { IN_PIECES, type Piece } from './release-pieces.ts';
import { doubtOfGiven } from './release-sure.ts';
import { type Drafted, leavesOpen, UNTOLD_KIND } from './release-untold.ts';

/** A date that a sentence gives to a release, and by which cue. */
export interface Reading {
  readonly sentence: Piece;
  readonly date: WrittenDate;
  readonly read: DateReading;
  readonly led: Led;
  readonly published: string | null;
  readonly mentions: readonly FilmMention[];
  readonly context: FilmContext;
}

/** The releases of films that a date tells, one of each kind. */
export function releasesOf(reading: Reading, films: readonly Referent[]): Drafted[] {
  const { sentence, date, read, led, published, mentions, context } = reading;
  const { text } = sentence;
  const pairs = led.turn !== null && films.length > 1 ? films.slice(led.turn, led.turn + 1) : films;
  const kinds = kindsOf(text, date, led);
  const status = statusOf(read.day, led, published);
  const named = films.flatMap(({ film }) => film ?? []);
  const told = kinds.some((kind) => kind !== null);
  const given = { text, mentions, date, day: read.day, led, films: named, told, published };
  return pairs.flatMap(({ film, why: unsure }) =>
    kinds.map((kind): Drafted => {
      const untold = kind === null && read.day.precision !== 'year' && !leavesOpen(led.cue.text);
      const why =
        unsure ??
        (sentence.part ? IN_PIECES : null) ??
        (film ? null : 'the film is not named') ??
        doubtOfFilm(film) ??
        read.why ??
        status.why ??
        led.why ??
        (untold ? UNTOLD_KIND : null) ??
        (sentence.paragraph.heading ? 'it stands in a heading alone' : null) ??
        (film && doubtOfGiven(film, given, context));
      return {
        at: spanOf(sentence, date.start, date.end),
        certainty: why === null ? { sure: true } : { sure: false, why },
        film: film?.title ?? null,
        date: read.day,
        kind,
        region: regionIn(text.slice(led.from, date.start)) ?? regionIn(text.slice(date.end, led.until)),
        status: status.status,
        untold,
      };
    }),
  );
}

const doubtOfFilm = (film: FoundFilm | null): string | null =>
  film && !film.certainty.sure ? film.certainty.why : null;

/** The words beside a date tell the kind; where they don't, those before the verb do. */
function kindsOf(text: string, date: WrittenDate, led: Led): FoundRelease['kind'][] {
  const between = kindsIn(text.slice(led.from, date.start));
  const behind = kindsIn(text.slice(date.end, led.until));
  const ahead = kindsIn(
    text
      .slice(Math.max(0, led.cue.start - 25), /^release/iu.test(led.cue.text) ? led.cue.end : led.cue.start)
      .replace(/^.*(?:[,;]|(?<!\p{L})(?:before|after|ahead of)(?!\p{L}))/u, ''),
  );
  // "Premieres on July 14 in theaters" is said of theaters.
  const around = `${text.slice(led.from, date.start)} ; ${text.slice(date.end, led.until)}`;
  if (kindsIn(around).every((kind) => kind === 'premiere') && isOnService(around)) return ['streaming'];
  const places = between[0] === 'premiere' && behind.length > 0 ? behind : between;
  const kinds = [places, behind, ahead].find((some) => some.length > 0) ?? [];
  if (kinds.length > 0) return kinds;
  if (/^follow/iu.test(led.cue.text)) {
    const subject = kindsIn(text.slice(0, led.cue.start));
    if (subject.length > 0) return subject;
  }
  if (/^open/iu.test(led.cue.text)) return ['theatrical'];
  if (led.kinds.length > 0 && !(led.since === null && leavesOpen(led.cue.text))) return [...led.kinds];
  return isByService(text.slice(0, date.start)) ? ['streaming'] : [null];
}

const LAST = { spring: '05', summer: '08', autumn: '11', winter: '12' } as const;

function statusOf(
  day: FoundDay,
  { cue }: Led,
  published: string | null,
): { status: FoundRelease['status']; why: string | null } {
  if (day.precision === 'tba') return { status: 'planned', why: null };
  const value =
    day.precision === 'season'
      ? `${day.value.slice(0, 4)}-${LAST[day.value.slice(5) as keyof typeof LAST]}`
      : day.value;
  const same = published?.slice(0, value.length) ?? null;
  const over = same === null || same === value ? null : value < same;
  if (cue.sort === 'past')
    return {
      status: 'happened',
      why: over === false ? 'it is told as past and lies after the article' : null,
    };
  if (cue.sort === 'open')
    return {
      status: over === true ? 'happened' : 'planned',
      why: over === null && published === null ? 'the words leave open whether it is past' : null,
    };
  return over
    ? { status: 'happened', why: 'it is told as to come and lies before the article' }
    : { status: 'planned', why: null };
}
