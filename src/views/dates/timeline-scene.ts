import { type CalendarDate, span } from '../../calendar/date.ts';
import { historyOf, type Told } from '../../calendar/history.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import type { TimelineRow, TimelineScene } from '../../kit/picture.ts';
import type { Translator } from '../../language/translator.ts';
import type { Release } from '../../packs/claims.ts';
import { circumstances, disputedLine } from '../facts/claim.ts';
import type { Write } from '../facts/source.ts';
import { clean, cut, unescaped } from '../layout/text.ts';

const TITLE = 150;
const VOICE = 40;

/** So many words a picture has room for: the first of all and the newest. The text beside it has them all. */
const MOST_ROWS = 6;

/** On both sides of the first and the last day some air is left: a share of what lies between, but so many days at least. */
const AIR = { share: 0.06, days: 10 } as const;

/** Ticks stand so many months apart, whatever of it comes first that leaves their names room. */
const STEPS = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000] as const;

/** How much of the axis the name of a month and that of a year want. */
const TICK_ROOM = { month: 0.27, year: 0.14 } as const;

/** How a release's date has moved, as it is drawn. It hangs on no clock: only what was said can change it. */
export function timelineScene(
  title: string,
  release: Release<AnyClaim>,
  language: Translator,
): TimelineScene {
  const { current: claim, contradicted } = release;
  const all = historyOf(release);
  const shown = all.length > MOST_ROWS ? [...all.slice(0, 1), ...all.slice(1 - MOST_ROWS)] : all;
  const left = all.length - shown.length;
  const axis = axisOf(shown.map((told) => told.claim.date));
  return {
    title: cut(clean(title) || '?', TITLE),
    heading: language.t('release.moved', { circumstances: circumstances(claim, language, clean) }),
    rows: shown.map((told) => rowOf(told, axis, language)),
    ticks: axis ? ticksOf(axis, language) : [],
    foot: [
      ...disputedLine({ claim, contradicted }, language).map(unescaped),
      ...(left > 0 ? [language.t('release.moved.left', { count: left })] : []),
    ],
  };
}

/** A word on a date in one sentence: "5 June 2023, A visit to the makers: 14 July 2023 (planned, counts here)". */
export const toldWords = (told: Told, language: Translator, write: Write): string =>
  language.t('release.moved.row', { ...partsOf(told, language, write) });

function partsOf({ claim, counts, disputed }: Told, language: Translator, write: Write) {
  const notes = [
    language.t(claim.status === 'planned' ? 'release.moved.planned' : 'release.moved.happened'),
    ...(counts ? [language.t('release.moved.counts')] : []),
    ...(disputed ? [language.t('release.moved.disputed')] : []),
  ];
  return {
    said: language.date({ precision: 'day', value: claim.said }),
    voice: voiceOf(claim, language, write),
    date: language.date(claim.date),
    note: notes.join(', '),
  };
}

/** Who speaks, so that sources are told apart: most articles name no publisher, but each has a subject. */
function voiceOf(claim: AnyClaim, language: Translator, write: Write): string {
  if (!('cite' in claim)) return language.t('release.moved.server');
  const { publisher, subject } = claim.cite.source;
  return cut(write(publisher ?? subject), VOICE);
}

function rowOf(told: Told, axis: Axis | undefined, language: Translator): TimelineRow {
  const { claim, counts } = told;
  const days = axis && span(claim.date);
  return {
    ...partsOf(told, language, clean),
    words: toldWords(told, language, clean),
    span: days && { from: shareOf(days.first, axis), to: shareOf(days.last, axis) },
    counts,
    own: !('cite' in claim),
  };
}

type Axis = { readonly first: Temporal.PlainDate; readonly days: number };

/** From some days before the first that is meant to some after the last; undefined where no date names any. */
function axisOf(dates: readonly CalendarDate[]): Axis | undefined {
  const spans = dates.flatMap((date) => span(date) ?? []);
  const byDay = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b);
  const [first] = spans.map((one) => one.first).toSorted(byDay);
  const [last] = spans.map((one) => one.last).toSorted((a, b) => byDay(b, a));
  if (!first || !last) return undefined;
  const days = first.until(last, { largestUnit: 'days' }).days;
  const air = Math.max(AIR.days, Math.ceil(days * AIR.share));
  return { first: first.subtract({ days: air }), days: days + 2 * air };
}

const shareOf = (day: Temporal.PlainDate, { first, days }: Axis): number =>
  first.until(day, { largestUnit: 'days' }).days / days;

/** Beginnings of months or years, as many as have room; those too near to an end would hang over it. */
function ticksOf(axis: Axis, language: Translator): TimelineScene['ticks'] {
  const months = axis.days / 30.44;
  const roomOf = (step: number) => (step < 12 ? TICK_ROOM.month : TICK_ROOM.year);
  const step = STEPS.find((one) => one / months >= roomOf(one)) ?? 12_000;
  const edge = roomOf(step) / 2;
  const start = axis.first.toPlainYearMonth();
  const offset = (start.year * 12 + start.month - 1) % step;
  const ticks = [];
  for (let past = step - offset; past <= months + step; past += step) {
    const month = start.add({ months: past });
    const at = shareOf(month.toPlainDate({ day: 1 }), axis);
    if (at > 1 - edge) break;
    if (at >= edge) ticks.push({ at, words: tickWords(month, step, language) });
  }
  return ticks;
}

const tickWords = (month: Temporal.PlainYearMonth, step: number, language: Translator): string =>
  language.date(
    step < 12
      ? { precision: 'month', value: month.toString() }
      : { precision: 'year', value: month.toString().slice(0, 4) },
  );
