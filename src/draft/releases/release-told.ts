import { en } from 'chrono-node';
import type { WrittenDate } from '../dates/date-forms.ts';
import { readDate } from '../dates/date-reading.ts';
import { dayOf } from '../dates/date-values.ts';
import type { Home } from '../dates/homes.ts';
import type { Referent } from '../films/film-context.ts';
import type { Article } from '../text/article.ts';
import type { FoundDay } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { cueFor, type Led, notLed } from './release-cue-choice.ts';
import { lastFor, leftOf, type Named } from './release-earlier.ts';
import { subjectOf } from './release-film.ts';
import { lastNamed } from './release-last-named.ts';
import { isDateline, isOfElse } from './release-other.ts';
import { type Piece, piecesOf } from './release-pieces.ts';
import { type DatePlace, nearestCue, type PlaceGround, placesIn } from './release-place.ts';
import { type Reading, releasesOf } from './release-telling.ts';
import { isBeforeThat, isLongAgo, isPlainlyPast, isTold, pastBy, SINCE } from './release-tense.ts';
import type { Drafted } from './release-untold.ts';
import { groundBelow } from './release-year-above.ts';

// What the rules tell of each date of an article: of which films it is a release, as plain words say.

/** Why a release is doubted whose film is guessed. */
export const LIKELY = 'that a film comes out on it is guessed from the words around it';

/** A date of a sentence, how it was read, and what rules tell of it. */
export interface DateTold {
  readonly place: DatePlace;
  readonly reading: Reading;
  /** All that it may say; first what the rules take it for. */
  readonly days: readonly FoundDay[];
  readonly told: readonly Drafted[];
}

/** All dates of an article with what rules tell of them, but for those that are read otherwise (`ground.taken`). */
export function datesTold(article: Article, ground: PlaceGround, home: Home | null): DateTold[] {
  let named: readonly Named[] = [];
  let spoken: readonly Referent[] = [];
  let number = 0;
  return piecesOf(article).flatMap((sentence) => {
    if (sentence.paragraph.number !== number) [named, spoken] = [[], []];
    number = sentence.paragraph.number;
    const here = toldIn(sentence, ground, named, spoken, home);
    named = [...named, ...leftOf(here.named)];
    if (here.dates.some(({ told }) => told.length > 0)) spoken = here.films;
    return here.dates;
  });
}

function toldIn(
  sentence: Piece,
  ground: PlaceGround,
  earlier: readonly Named[],
  spoken: readonly Referent[],
  home: Home | null,
): { dates: DateTold[]; films: readonly Referent[]; named: readonly Named[] } {
  const { text } = sentence;
  const { published, context } = ground;
  const found: DateTold[] = [];
  const named: Named[] = [];
  const name = (date: WrittenDate, day: FoundDay, aside: boolean) =>
    named.push({ day, end: sentence.from + date.end, aside });
  let along = false;
  let led: Led | null = null;
  let subject: readonly Referent[] = spoken;
  const { plain, loose, taken } = placesIn(sentence, ground);
  for (const date of taken) {
    const below = groundBelow(ground.above.get(sentence.paragraph.number), published);
    const read = readDate(date.form, { ...below, before: null, along: false, home, chrono: en.casual });
    if (read) name(date, read.day, false);
  }
  for (const [at, place] of plain.entries()) {
    const { date, dates, cues, mentions } = place;
    led = cueFor(text, dates, at, cues, led);
    const before = lastFor(date.form, [...earlier, ...named], sentence.from + date.start);
    const base = { published, before, along, home, chrono: en.casual };
    const past =
      pastBy(text, date, led.cue) ??
      (along && isLongAgo(before, published) && isTold(text, date) ? true : null);
    const last = named.at(-1)?.day;
    const later = last?.precision === 'day' && isBeforeThat(text, date) ? last.value : null;
    const read = readDate(
      date.form,
      later === null ? { ...base, past } : { ...base, published: later, past: true },
    );
    if (!read || isDateline(sentence, date, read, published) || isOfElse(text, date)) continue;
    const days =
      later === null
        ? daysOf(
            date,
            past && isPlainlyPast(text, date, led.cue) ? { ...base, past } : base,
            nearBy([...earlier, ...named], sentence.from + date.start),
          )
        : [];
    name(date, read.day, led.of === 'superseded' || SINCE.test(text.slice(0, date.start)));
    along = led.of === 'release' && !isAparted(text, led.cue.start, date.start);
    const reading = { sentence, date, read, led, published, mentions, context };
    const said = along
      ? subjectOf({ sentence, cue: led.cue, date, reach: led.reach, since: led.since }, context)
      : null;
    if (said && (!said.unsaid || subject.length === 0)) subject = said.films;
    const told = said ? releasesOf(reading, subject) : [];
    const own = told.length > 0 ? told : ofLast(reading);
    found.push({ place, reading, days: distinct([read.day, ...days]), told: own });
    along ||= own.length === 0 && led.of !== 'superseded' && isToCome(place, read.day);
  }
  const weighed = loose.flatMap((place) => weighedOnly(place, [...earlier, ...named], home));
  for (const { place, reading } of weighed) name(place.date, reading.read.day, named.length > 0);
  return { dates: [...found, ...weighed], films: subject, named };
}

/** "It will close a festival on June 14 next year, and open on July 3": what follows such a date is of its year, too. */
function isToCome(place: DatePlace, { value }: FoundDay): boolean {
  const cue = nearestCue(place);
  const { published } = place;
  return cue.text !== '' && cue.sort !== 'past' && value !== null && published !== null && value > published;
}

/** What may be a date besides: nothing is told of it. */
function weighedOnly(place: DatePlace, named: readonly Named[], home: Home | null): DateTold[] {
  const { sentence, date, mentions, published, context } = place;
  const before = lastFor(date.form, named, sentence.from + date.start);
  const base = { published, before, along: false, home, chrono: en.casual };
  const days = distinct(daysOf(date, base, nearBy(named, sentence.from + date.start)));
  const [day] = days;
  if (!day || isOfElse(sentence.text, date)) return [];
  const led = notLed(date.start, sentence.text.length);
  const reading = { sentence, date, read: { day, why: null }, led, published, mentions, context };
  return [{ place, reading, days, told: [] }];
}

/** The days from which one may be counted besides the last: those of its paragraph, the nearest first. */
const nearBy = (named: readonly Named[], at: number): FoundDay[] =>
  distinct(
    named
      .filter(({ end }) => end <= at)
      .map(({ day }) => day)
      .toReversed(),
  ).slice(0, COUNTED_FROM);
const COUNTED_FROM = 3;

/** All that a date may say, told as past or as to come where `base` leaves that open, or counted from one of several. */
function daysOf(
  { form }: WrittenDate,
  base: Omit<Parameters<typeof readDate>[1], 'past'> & { readonly past?: true },
  near: readonly FoundDay[],
): FoundDay[] {
  const told = (base.past ? [true] : [null, true, false]).flatMap(
    (past) => readDate(form, { ...base, past })?.day ?? [],
  );
  // What is told as past beside a date long ago may be near the article all the same.
  const nearest = base.along ? (readDate(form, { ...base, along: false, past: true })?.day ?? []) : [];
  const days = [...told, ...[nearest].flat()];
  if (form.kind === 'ordinal' || form.kind === 'after' || form.kind === 'following') {
    const counted = near.flatMap((before) => readDate(form, { ...base, before, past: null })?.day ?? []);
    // "It opens this autumn, five years after F": that was so long before.
    const back =
      form.kind === 'after' && form.unit === 'year' && form.count > 1
        ? (readDate({ ...form, count: -form.count }, { ...base, past: null })?.day ?? [])
        : [];
    return [...days, ...counted, ...[back].flat()];
  }
  // "Next Friday" may be the coming one or the one after.
  const [first] = days;
  const next = form.kind === 'weekday' && form.turn === 'next' && first?.precision === 'day';
  if (!next) return days;
  const read = Temporal.PlainDate.from(first.value);
  const coming = base.published !== null && read.since(base.published).days >= A_WEEK;
  return [...days, dayOf(coming ? read.subtract({ weeks: 1 }) : read.add({ weeks: 1 }))];
}

const A_WEEK = 7;

const distinct = (days: readonly FoundDay[]): FoundDay[] => [
  ...new Map(days.map((day) => [day.value, day])).values(),
];

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
