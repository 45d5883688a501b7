import { looseDates, type WrittenDate, writtenDates } from '../dates/date-forms.ts';
import { type FilmContext, mentionsIn } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { bareWord } from '../text/bare-words.ts';
import type { FoundFilm } from '../text/found.ts';
import { type Cue, releaseCues } from './release-cues.ts';
import { type Token, tokensIn } from './release-film-tokens.ts';
import type { Piece } from './release-pieces.ts';

// A sentence as those see it who weigh whether a film comes out on one of its dates: words without their endings, names and numbers as
// such, films and dates each one word.

/** One word of a sentence, with its place in the text (UTF-16, `end` exclusive). */
export interface Word {
  readonly as: string;
  readonly start: number;
  readonly end: number;
  /** Which film it names, if it names one. */
  readonly film: FoundFilm | null;
}

/** A date in its sentence, and all that stands around it. */
export interface DatePlace {
  readonly sentence: Piece;
  readonly words: readonly Word[];
  /** What of its words a release may be of. */
  readonly tokens: readonly Token[];
  readonly date: WrittenDate;
  readonly dates: readonly WrittenDate[];
  readonly cues: readonly Cue[];
  readonly mentions: readonly FilmMention[];
  readonly published: string | null;
  /** How often the article names each film. */
  readonly times: ReadonlyMap<FoundFilm, number>;
  readonly context: FilmContext;
}

const WORDS = /\p{L}+(?:[’'][a-z]+)?|\d+|[^\s\p{L}\d]/gu;
/** A sentence's words. */
function wordsOf(text: string, mentions: readonly FilmMention[], dates: readonly WrittenDate[]): Word[] {
  const whole = [
    ...mentions.map(({ film, from, to }) => ({ as: 'Film', start: from, end: to, film })),
    ...dates.map(({ start, end }) => ({ as: 'Date', start, end, film: null })),
  ].toSorted((a, b) => a.start - b.start);
  const found: Word[] = [];
  let at = 0;
  const plain = (to: number) => {
    for (const match of text.slice(at, to).matchAll(WORDS)) {
      const start = at + match.index;
      found.push({ as: bareWord(match[0]), start, end: start + match[0].length, film: null });
    }
  };
  for (const one of whole) {
    if (one.start < at) continue;
    plain(one.start);
    found.push(one);
    at = one.end;
  }
  plain(text.length);
  return found;
}

/** What a sentence's dates are read by. */
export interface PlaceGround {
  readonly published: string | null;
  readonly times: ReadonlyMap<FoundFilm, number>;
  readonly context: FilmContext;
  /** The year above a paragraph, by its number. */
  readonly above: ReadonlyMap<number, number>;
  /** Whether something at a place in a paragraph (UTF-16) is read otherwise. */
  readonly taken: (paragraph: number, at: number) => boolean;
}

/** How often each film is named. */
export const timesIn = ({ mentions }: FilmContext): Map<FoundFilm, number> =>
  new Map(
    [...Map.groupBy([...mentions.values()].flat(), ({ film }) => film)].map(([film, all]) => [
      film,
      all.length,
    ]),
  );

/** The dates of a sentence, in order; those within a film's name are none. `loose` are what may be dates besides, `taken` what is read otherwise. */
export function placesIn(
  sentence: Piece,
  { published, times, context, taken }: PlaceGround,
): { plain: DatePlace[]; loose: DatePlace[]; taken: WrittenDate[] } {
  const { text, paragraph, from } = sentence;
  const mentions = mentionsIn(sentence, context);
  const free = ({ start, end }: { start: number; end: number }) =>
    !mentions.some((it) => start < it.to && it.from < end);
  const open = (date: WrittenDate) => free(date) && !taken(paragraph.number, from + date.start);
  const written = writtenDates(text);
  const dates = written.filter(open);
  const others = written.filter((date) => free(date) && !open(date));
  const more = looseDates(text, written).filter(open);
  if (dates.length + more.length === 0) return { plain: [], loose: [], taken: others };
  const cues = releaseCues(text).filter(free);
  const words = wordsOf(text, mentions, dates);
  const tokens = tokensIn(sentence, mentions, 0, text.length).filter(({ what }) => what !== 'skip');
  const place = (date: WrittenDate): DatePlace => ({
    sentence,
    words,
    tokens,
    date,
    dates,
    cues,
    mentions,
    published,
    times,
    context,
  });
  return { plain: dates.map(place), loose: more.map(place), taken: others };
}

/** The nearest cue before a date, and the nearest behind it. */
export const cuesAround = (
  cues: readonly Cue[],
  { start, end }: DatePlace['date'],
): readonly [Cue | undefined, Cue | undefined] => [
  cues.findLast((cue) => cue.end <= start),
  cues.find((cue) => cue.start >= end),
];

/** A cue where no word tells anything. */
const nothing = ({ date: { start } }: DatePlace): Cue => ({
  start,
  end: start,
  text: '',
  sort: 'open',
  loose: true,
});

/** The word of a release that stands nearest to a date, those before it first. */
export function nearestCue(place: DatePlace): Cue {
  const { date, dates } = place;
  const [from, to] = [
    dates.findLast(({ end }) => end <= date.start)?.end ?? 0,
    dates.find(({ start }) => start >= date.end)?.start ?? Number.POSITIVE_INFINITY,
  ];
  const cues = place.cues.filter(({ start, end, sort }) => sort !== 'other' && start >= from && end <= to);
  const [before, behind] = cuesAround(cues, date);
  return before ?? behind ?? nothing(place);
}
