import { en } from 'chrono-node';
import type { WrittenDate } from '../dates/date-forms.ts';
import { readDate } from '../dates/date-reading.ts';
import type { DateReading } from '../dates/date-values.ts';
import { type Home, homeOf } from '../dates/homes.ts';
import { filmContext, type Referent } from '../films/film-context.ts';
import type { Article } from '../text/article.ts';
import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { keptFor } from '../text/kept.ts';
import { stretchesOf } from '../text/marks.ts';
import { cueFor, type Led } from './release-cue-choice.ts';
import type { Cue } from './release-cues.ts';
import { listedReleases } from './release-entries.ts';
import { subjectOf } from './release-film.ts';
import { lastNamed } from './release-last-named.ts';
import { LIKELY, likelyReleases, nearestCue } from './release-odds.ts';
import { type Piece, piecesOf } from './release-pieces.ts';
import { type DatePlace, type PlaceGround, placesIn, timesIn } from './release-place.ts';
import { settled } from './release-settling.ts';
import { type Reading, releasesOf } from './release-telling.ts';
import { type Drafted, withKinds } from './release-untold.ts';
import { type FilmYear, filmYears } from './release-years.ts';

/**
 * The release dates of films that an article states, those that no longer hold left out. What counts from the day of publication
 * ("this summer") is only there if the article names that day.
 */
export const findReleases = (article: Article, films: readonly FoundFilm[]): readonly FoundRelease[] =>
  findersOf(article)(films);

const findersOf = keptFor((article: Article) =>
  keptFor((films: readonly FoundFilm[]) => releasesOfFilms(article, films)),
);

function releasesOfFilms(article: Article, films: readonly FoundFilm[]): FoundRelease[] {
  const context = filmContext(article, films);
  const listed = listedReleases(article, context, en.casual);
  const years = filmYears(article, context);
  const ground = {
    published: article.published,
    times: timesIn(context),
    context,
    taken: takenBy(listed, years),
  };
  let before: FoundDay | null = null;
  let spoken: readonly Referent[] = [];
  let number = 0;
  const found = piecesOf(article).flatMap((sentence) => {
    if (sentence.paragraph.number !== number) [before, spoken] = [null, []];
    number = sentence.paragraph.number;
    const here = releasesIn(sentence, ground, before, spoken, homeOf(article));
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

/** What is read as a line of a list, or as the year beside a title. */
const takenBy =
  (listed: ReturnType<typeof listedReleases>, years: readonly FilmYear[]): PlaceGround['taken'] =>
  (paragraph, at) =>
    listed.taken(paragraph, at) ||
    years.some((year) => year.paragraph === paragraph && year.at >= at && year.at < at + ' 2031'.length);

function releasesIn(
  sentence: Piece,
  ground: PlaceGround,
  earlier: FoundDay | null,
  spoken: readonly Referent[],
  home: Home | null,
): { releases: Drafted[]; films: readonly Referent[] } {
  const { text } = sentence;
  const { published, context } = ground;
  const places = placesIn(sentence, ground);
  const found: Drafted[] = [];
  let before = earlier;
  let along = false;
  let led: Led | null = null;
  let subject: readonly Referent[] = spoken;
  for (const [at, place] of places.entries()) {
    const { date, dates, cues, mentions } = place;
    led = cueFor(text, dates, at, cues, led);
    const base = { published, before, along, home, chrono: en.casual };
    const read = readDate(date.form, { ...base, past: pastBy(text, date, led.cue) });
    if (!read || isDateline(sentence, date, read, published) || isOfSaying(text, date)) continue;
    before = read.day;
    along = led.of === 'release' && !isAparted(text, led.cue.start, date.start);
    const reading = { sentence, date, read, led, published, mentions, context };
    const said = along
      ? subjectOf({ sentence, cue: led.cue, date, reach: led.reach, since: led.since }, context)
      : null;
    if (said && (!said.unsaid || subject.length === 0)) subject = said.films;
    const told = said ? releasesOf(reading, subject) : [];
    const others: Drafted[] = led.of === 'superseded' ? [] : likely(reading, place, base, told);
    found.push(...told, ...others, ...(told.length + others.length > 0 ? [] : ofLast(reading)));
    along ||= told.length === 0 && others.length > 0 && others.every(({ status }) => status === 'planned');
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

/** What else a date likely tells, by all that stands around it: of films that nothing plain gives it to. */
function likely(
  reading: Reading,
  place: DatePlace,
  ground: Omit<Parameters<typeof readDate>[1], 'past'>,
  told: readonly Drafted[],
): Drafted[] {
  if (told.some(({ certainty }) => certainty.sure)) return [];
  const { date, sentence } = reading;
  const cue = nearestCue(place);
  const plain = readDate(date.form, { ...ground, past: pastBy(sentence.text, date, cue) });
  const led = {
    ...reading.led,
    of: 'release',
    cue,
    kinds: [],
    since: null,
    turn: null,
    why: LIKELY,
  } as const;
  return likelyReleases(place, told).flatMap(({ film, day }) => {
    const read = day ? { day, why: null } : plain;
    const found = read ? releasesOf({ ...reading, read, led }, [{ film, why: LIKELY }]) : [];
    // A year beside a title is no kind's.
    return date.form.kind === 'year' ? found.map((one) => ({ ...one, kind: null })) : found;
  });
}

/** What plain words tell of the film that was named last, where the sentence has something else for its subject. */
function ofLast(reading: Reading): Drafted[] {
  const { sentence, date, led, context } = reading;
  const film = led.of === 'release' ? lastNamed(sentence, date, led.cue, context) : null;
  return film ? releasesOf(reading, [{ film, why: LIKELY }]) : [];
}

/** Whether one of two places lies in what somebody says, and the other does not. */
function isAparted(text: string, cue: number, date: number): boolean {
  const stretches = stretchesOf(text);
  const said = (at: number) => stretches.find(({ from, to }) => from < at && at < to);
  return said(cue) !== said(date) && said(date) !== undefined;
}
