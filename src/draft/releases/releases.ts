import { en } from 'chrono-node';
import { type WrittenDate, writtenDates } from '../dates/date-forms.ts';
import { readDate } from '../dates/date-reading.ts';
import type { DateReading } from '../dates/date-values.ts';
import { type Home, homeOf } from '../dates/homes.ts';
import { type FilmContext, filmContext, mentionsIn, type Referent } from '../films/film-context.ts';
import type { Article } from '../text/article.ts';
import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { cueFor, type Led } from './release-cue-choice.ts';
import { type Cue, releaseCues } from './release-cues.ts';
import { withWide } from './release-cues-wide.ts';
import { listedReleases } from './release-entries.ts';
import { subjectOf } from './release-film.ts';
import { GUESSED, guessOf } from './release-guesses.ts';
import { lastNamed } from './release-last-named.ts';
import { type Piece, piecesOf } from './release-pieces.ts';
import { settled } from './release-settling.ts';
import { type Reading, releasesOf } from './release-telling.ts';
import { type Drafted, withKinds } from './release-untold.ts';
import { filmYears } from './release-years.ts';

/**
 * The release dates of films that an article states, those that no longer hold left out. What counts from the day of publication
 * ("this summer") is only there if the article names that day.
 */
export function findReleases(article: Article, films: readonly FoundFilm[]): FoundRelease[] {
  const context = filmContext(article, films);
  const listed = listedReleases(article, context, en.casual);
  const years = filmYears(article, context);
  const taken = (paragraph: number, at: number) =>
    listed.taken(paragraph, at) ||
    years.some((year) => year.paragraph === paragraph && year.at >= at && year.at < at + ' 2031'.length);
  let before: FoundDay | null = null;
  let spoken: readonly Referent[] = [];
  let number = 0;
  const found = piecesOf(article).flatMap((sentence) => {
    if (sentence.paragraph.number !== number) [before, spoken] = [null, []];
    number = sentence.paragraph.number;
    const here = releasesIn(sentence, article.published, context, before, spoken, taken, homeOf(article));
    before = here.releases.at(-1)?.date ?? before;
    spoken = here.films;
    return here.releases;
  });
  const known = new Set(found.map(({ film, date }) => `${film} ${date.value?.slice(0, 4)}`));
  return settled(
    withKinds(
      [
        ...listed.releases,
        ...found,
        ...years
          .map(({ release }) => release)
          .filter(({ film, date }) => !known.has(`${film} ${date.value}`)),
      ],
      article,
    ),
  );
}

function releasesIn(
  sentence: Piece,
  published: string | null,
  context: FilmContext,
  earlier: FoundDay | null,
  spoken: readonly Referent[],
  taken: (paragraph: number, at: number) => boolean,
  home: Home | null,
): { releases: Drafted[]; films: readonly Referent[] } {
  const { text } = sentence;
  const mentions = mentionsIn(sentence, context);
  const free = ({ start, end }: { start: number; end: number }) =>
    !mentions.some(({ from, to }) => start < to && from < end);
  const dates = writtenDates(text).filter(
    (date) => free(date) && !taken(sentence.paragraph.number, sentence.from + date.start),
  );
  const cues = releaseCues(text).filter(free);
  const found: Drafted[] = [];
  let before = earlier;
  let along = false;
  let led: Led | null = null;
  let subject: readonly Referent[] = spoken;
  for (const [at, date] of dates.entries()) {
    led = cueFor(text, dates, at, cues, led);
    const ground = { published, before, along, home, chrono: en.casual };
    const read = readDate(date.form, { ...ground, past: pastBy(text, date, led.cue) });
    if (!read || isDateline(sentence, date, read, published) || isOfSaying(text, date)) continue;
    before = read.day;
    along = led.of === 'release' && !isAparted(text, led.cue.start, date.start);
    const reading = { sentence, date, read, led, published, mentions, context };
    const said = along
      ? subjectOf({ sentence, cue: led.cue, date, reach: led.reach, since: led.since }, context)
      : null;
    if (said && (!said.unsaid || subject.length === 0)) subject = said.films;
    const told = said ? releasesOf(reading, subject) : [];
    if (told.length > 0 || led.of === 'superseded') found.push(...told);
    else {
      const guess = guessed(reading, dates, at, withWide(text, cues).filter(free), ground);
      found.push(...guess);
      along ||= guess.length > 0 && guess.every(({ status }) => status === 'planned');
    }
  }
  return { releases: found, films: found.length > 0 ? subject : spoken };
}

/** Whether a date is told as one that is past; null where the words leave it open. */
function pastBy(
  text: string,
  { start, end, form: { kind } }: WrittenDate,
  { sort, text: word }: Cue,
): boolean | null {
  const since = /(?<!\p{L})[Ss]ince (?:(?:the|its|their|his|her) )?$/u.test(text.slice(0, start));
  // "Opening Friday to $22 million" is told when it has opened.
  const taken =
    /^open/iu.test(word) && /^,? (?:to|with) (?:an? )?(?:[\p{L}-]+ )?[$£€\d]/u.test(text.slice(end));
  if (sort === 'past' || since || taken) return true;
  if (sort !== 'open') return false;
  // "He said on Friday at the premiere": when a sentence is told as past, so is what has no tense of its own.
  const told = WAS.test(text.slice(0, end)) && !WILL.test(text);
  return kind === 'weekday' && told ? true : null;
}
const WAS =
  /(?<!\p{L})(?:was|were|had|said|told|took|came|went|made|spoke|saw|won|Speaking|Asked|\p{L}{3,}ed)(?!\p{L})/u;
const WILL = /(?<!\p{L})(?:will|to be|due|set to|set for|is|are|ahead of|before)(?!\p{L})|[’']ll /u;

/** "Today announced", "on Tuesday confirmed": when that was done. */
const isOfSaying = (text: string, { end, form: { kind } }: WrittenDate): boolean =>
  kind === 'weekday' &&
  /^ (?:announced|confirmed|revealed|unveiled|said|told|acquired|signed|dated|shared|posted|released (?:the|a) (?:first|new|trailer))(?!\p{L})/u.test(
    text.slice(end),
  );

/** "LONDON, June 5, 2031 –": when the article was written. */
const isDateline = (
  { from, text, paragraph }: Piece,
  { start, end }: WrittenDate,
  { day }: DateReading,
  published: string | null,
) =>
  from === 0 &&
  paragraph.number < 6 &&
  day.value === published &&
  /^(?:\p{Lu}[\p{L}.’'-]*[\s,(–—|]+){0,6}$/u.test(text.slice(0, start)) &&
  /^\)?(?: \([^()]{1,40}\))? ?(?:[–—:/|.-]|$)/u.test(text.slice(end));

/** What a date may tell that no plain word gives to a release. */
function guessed(
  reading: Reading,
  dates: readonly WrittenDate[],
  at: number,
  cues: readonly Cue[],
  ground: Omit<Parameters<typeof readDate>[1], 'past'>,
): Drafted[] {
  const { sentence, date, mentions, context } = reading;
  const { text } = sentence;
  const guess = guessOf(text, dates, at, cues, mentions);
  if (!guess) return [];
  const { cue } = guess;
  const read = readDate(date.form, { ...ground, past: pastBy(text, date, cue) });
  if (!read) return [];
  const reach = dates[at + 1]?.start ?? text.length;
  // Without a name in the sentence only plain words of a release may be believed.
  if (
    mentions.length === 0 &&
    !releaseCues(text).some(({ start, end, sort }) => sort !== 'other' && start < cue.end && cue.start < end)
  )
    return [];
  const subject = guess.film
    ? [{ film: guess.film, why: null }]
    : subjectOf({ sentence, cue, date, reach, since: null }, context).films;
  const last = subject.length === 0 ? lastNamed(sentence, date, cue, context) : null;
  const films = last ? [{ film: last, why: GUESSED }] : subject;
  const led = { ...reading.led, of: 'release', cue, reach, kinds: [], since: null, turn: null } as const;
  const found = releasesOf({ ...reading, read, led: { ...led, why: reading.led.why ?? GUESSED } }, films);
  // A year beside a title is no kind's.
  return guess.film && date.form.kind === 'year'
    ? found.slice(0, 1).map((one) => ({ ...one, kind: null }))
    : found;
}

/** Whether one of two places lies in what somebody says, and the other does not. */
function isAparted(text: string, cue: number, date: number): boolean {
  const stretches = stretchesOf(text);
  const said = (at: number) => stretches.find(({ from, to }) => from < at && at < to);
  return said(cue) !== said(date) && said(date) !== undefined;
}
