import { languages, translator } from '../language/languages.ts';
import type { ReleaseClaim } from './facts.ts';
import type { ReleaseDate, ReleaseKind } from './schema.ts';

// By which words a date is found, in each language in which people ask: ours of its catalogue, and other common ones.

const RELEASE = 'release date comes out premiere Termin Kinostart Erscheinungstermin sortie estreno';

/** Formats of dates in each language. To make one costs a hundred times as much as to use it. */
type Formats = () => readonly Intl.DateTimeFormat[];

function formatsOf(more: Intl.DateTimeFormatOptions): Formats {
  let made: Intl.DateTimeFormat[] | undefined;
  return () => {
    made ??= languages().flatMap(({ formats }) =>
      (['long', 'short'] as const).map(
        (month) => new Intl.DateTimeFormat(formats, { year: 'numeric', month, timeZone: 'UTC', ...more }),
      ),
    );
    return made;
  };
}

const MONTH = formatsOf({});
const DAY = formatsOf({ day: 'numeric' });

const KINDS: Readonly<Record<ReleaseKind, string>> = {
  theatrical: 'theatrical in theaters theatres cinema Kino',
  premiere: 'premiere Premiere',
  festival: 'festival Festival',
  digital: 'digital',
  streaming: 'streaming',
  physical: 'physical disc DVD Blu-ray',
  television: 'television TV Fernsehen',
};

/** A kind in the words of every catalogue. */
const kindWords = (kind: ReleaseKind): string =>
  languages()
    .map(({ locale }) => translator(locale).t(`release.kind.${kind}`))
    .join(' ');

/** By which words a film that follows another is found. */
export const SEQUEL = 'sequel follows Fortsetzung suite secuela continuación';

/** The words of a claim: its day, month and year in digits and words, its kind and where it holds. */
export function releaseWords({ date, kind, region, status }: ReleaseClaim): string {
  const where = region ?? '';
  return [RELEASE, dateWords(date), kind === null ? '' : `${KINDS[kind]} ${kindWords(kind)}`, where, status]
    .join(' ')
    .trim();
}

function dateWords(date: ReleaseDate): string {
  switch (date.precision) {
    case 'day':
      return [date.value, ...written(DAY, Temporal.PlainDate.from(date.value))].join(' ');
    case 'month':
      return [
        date.value,
        ...written(MONTH, Temporal.PlainYearMonth.from(date.value).toPlainDate({ day: 1 })),
      ].join(' ');
    case 'tba':
      return 'tba to be announced';
    default:
      return String(date.value);
  }
}

function written(formats: Formats, day: Temporal.PlainDate): string[] {
  const midnight = day.toZonedDateTime('UTC').epochMilliseconds;
  return formats().map((format) => format.format(midnight));
}
