import type { Chrono } from 'chrono-node';
import { type WrittenDate, writtenDates } from '../dates/date-forms.ts';
import { readDate } from '../dates/date-reading.ts';
import { type Home, homeOf } from '../dates/homes.ts';
import type { FilmContext } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { Certainty } from '../text/found.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { OUT_CAPITALS, OUT_WORDS } from '../text/out-words.ts';
import { releaseCues } from './release-cues.ts';
import { isService, kindsIn, regionIn } from './release-kinds.ts';
import { doubtfulWords } from './release-rivals.ts';
import { doubtOfYear, isPartOfName } from './release-sure.ts';
import { type Drafted, UNTOLD_KIND } from './release-untold.ts';
import { groundBelow } from './release-year-above.ts';
import { sureOf } from './release-years.ts';

// Releases that no verb tells: the day beside a title in brackets, or in a line of a list or a table.

/** A date in a paragraph's text that belongs to a film by where it stands. */
interface Entry {
  readonly paragraph: Paragraph;
  readonly mention: FilmMention;
  readonly date: WrittenDate;
  /** The first date between the same brackets, which it follows. */
  readonly first?: WrittenDate | undefined;
  /** What stands beside the date: of what kind and where the release is. */
  readonly words: string;
  /** Whether a name in brackets is a service's: so it is behind a title in a list of days. */
  readonly byService: boolean;
  readonly why: string | null;
}

/** A list's mark between a title and its day, which no sentence has there. */
const MARKED = /[|•·:–—]/u;
const LONGEST_LINE = 100;

/** What stands between a title and its date, or before either, in a line of a list. */
const BULLET = '(?:[-*•–—·|] ?|\\d{1,2}[.)] |#{1,6} )?';
const JOINT = '(?: ?[|•·:–—-]| -|,)';
const TITLE_FIRST = new RegExp(
  `^["”’*_]*(?: \\([^()]{1,60}\\))?${JOINT}? ?(?:(?:[Ii]n|[Oo]n|[Ff]rom|opens|${[...OUT_WORDS, ...OUT_CAPITALS].join('|')})(?: [\\p{L}+]+){0,3}:? )?$`,
  'u',
);
const DATE_FIRST = new RegExp(`^${JOINT} ?["“‘*_]*$`, 'u');

/** The releases of lists and brackets, with the place of each of their dates in its paragraph. */
export function listedReleases(
  article: Article,
  { mentions, films }: FilmContext,
  years: ReadonlyMap<number, number>,
  chrono: Pick<Chrono, 'parse'>,
): { releases: Drafted[]; taken: (paragraph: number, at: number) => boolean } {
  const { paragraphs, text, published } = article;
  const entries = paragraphs.flatMap((paragraph) => {
    const own = mentions.get(paragraph.number) ?? [];
    const lines = linesOf(paragraph, text);
    return [
      ...own.flatMap((it) => bracketed(paragraph, it)),
      ...lines.flatMap((it) => lineEntry(paragraph, it, own)),
    ];
  });
  const taken = new Set(entries.map(({ paragraph, date }) => `${paragraph.number} ${date.start}`));
  return {
    releases: [...entries, ...headed(paragraphs, mentions)].flatMap((entry) =>
      releasesOf(entry, published, chrono, films, homeOf(article), years.get(entry.paragraph.number)),
    ),
    taken: (paragraph, at) => taken.has(`${paragraph} ${at}`),
  };
}

/** "A Long Road (July 18)", "A Long Road (Kestrel, in theaters July 18)". */
function bracketed(paragraph: Paragraph, mention: FilmMention): Entry[] {
  const match =
    /^["”’*_]{0,2},?(?: (?:with|starring|from|by)(?: [\p{L}.’'-]+){1,4})? \((?<inside>[^()]{3,90})\)/u.exec(
      paragraph.text.slice(mention.to),
    );
  const inside = match?.groups?.inside;
  if (!match || inside === undefined) return [];
  if (releaseCues(inside).some(({ sort }) => sort === 'other' || sort === 'move')) return [];
  const start = mention.to + match[0].indexOf('(') + 1;
  return writtenDates(inside)
    .filter(({ form }) => form.kind !== 'year')
    .map((date, index, all) => ({
      paragraph,
      mention,
      date: { ...date, start: start + date.start, end: start + date.end },
      first: index > 0 ? all[0] : undefined,
      words: inside.slice(all[index - 1]?.end ?? 0, all.length > 1 ? date.end : undefined),
      byService: false,
      why: date.form.kind === 'day' || /\d{4}/u.test(inside) ? null : 'of which year it is is not said',
    }));
}

/** A line that is a title and a day: "July 18 | A Long Road (Kestrel)", "A Long Road – in theaters July 18". */
function lineEntry(paragraph: Paragraph, line: Line, mentions: readonly FilmMention[]): Entry[] {
  const mention = mentions.find(({ from, to }) => from >= line.from && to <= line.to);
  const [date] = writtenDates(line.text);
  if (!mention || !date) return [];
  const [from, to] = [mention.from - line.from, mention.to - line.from];
  const begins = new RegExp(`^${BULLET}["“‘*_]*$`, 'u');
  const first = date.end <= from ? line.text.slice(0, date.start) : line.text.slice(0, from);
  const between = date.end <= from ? line.text.slice(date.end, from) : line.text.slice(to, date.start);
  const joins = date.end <= from ? DATE_FIRST : TITLE_FIRST;
  if (!begins.test(first) || !joins.test(between) || /\(/u.test(between.replace(/\([^()]*\)/u, '')))
    return [];
  const isSentence = /[.!?]["”’']?$/u.test(line.text);
  const ends = isSentence ? /^(?:$| ?[|•·(–—])/u : /^(?:$|[,;]| ?[|•·(–—-])/u;
  const isLine =
    date.end <= from || (ends.test(line.text.slice(date.end)) && (!isSentence || MARKED.test(between)));
  if (!isLine || (isSentence && line.text.length > LONGEST_LINE)) return [];
  const start = line.from + date.start;
  return [
    {
      paragraph,
      mention,
      date: { ...date, start, end: line.from + date.end },
      // Behind a dash stands what it is about.
      words:
        line.text.slice(0, from) +
        line.text.slice(to).replace(date.end <= from ? /(?:[.!?;]| [–—-]) .*$/u : /[.!?] .*$/u, ''),
      byService: date.end <= from,
      why: null,
    },
  ];
}

/** A day with its year near the top of an article is that of the article. */
const isDateline = (text: string, index: number): boolean => index < 4 && /(?:19|20)\d\d/u.test(text);

const UNDER = 'the day stands in the heading above';

/** A heading that is nothing but a day holds for the films that the paragraphs below it begin with. */
function headed(paragraphs: readonly Paragraph[], mentions: FilmContext['mentions']): Entry[] {
  let day: { text: string; date: WrittenDate; heading: Paragraph } | null = null;
  return paragraphs.flatMap((paragraph, index): Entry[] => {
    const { text, heading, number } = paragraph;
    const [first] = mentions.get(number) ?? [];
    if (heading && !first) {
      const [date] = writtenDates(text);
      const plain = date && text.slice(0, date.start).replace(/^#+ /u, '') + text.slice(date.end) === '';
      day =
        index > 0 && date && plain && !isDateline(text, index) && date.form.kind !== 'year'
          ? { text, date, heading: paragraph }
          : null;
      return [];
    }
    if (!day || !first || !/^(?:[-*•–—] )?["“‘*_]*$/u.test(text.slice(0, first.from))) return [];
    return [
      { paragraph: day.heading, mention: first, date: day.date, words: '', byService: false, why: UNDER },
    ];
  });
}

const SAYS_OPEN = new RegExp(`(?<!\\p{L})(?:due|${OUT_WORDS.join('|')})(?!\\p{L})`, 'iu');

const hasOpened = (words: string): boolean => releaseCues(words).some(({ sort }) => sort === 'past');

const certaintyOf = (why: string | null, { film }: FilmMention): Certainty =>
  why === null ? sureOf(film.certainty) : { sure: false, why };

function releasesOf(
  { paragraph, mention, date, first, words, byService, why: doubt }: Entry,
  published: string | null,
  chrono: Pick<Chrono, 'parse'>,
  films: FilmContext['films'],
  home: Home | null,
  above?: number,
): Drafted[] {
  const ground = { ...groundBelow(above, published), home, chrono };
  const before = first
    ? (readDate(first.form, { ...ground, before: null, along: false })?.day ?? null)
    : null;
  // "Salt Road (in theaters Friday)": what is listed is to come, if it is not said to be out.
  const past = date.form.kind === 'weekday' && !hasOpened(words) ? false : ground.past;
  const read = readDate(date.form, { ...ground, past, before, along: before !== null });
  if (!read) return [];
  const why =
    doubt ??
    read.why ??
    doubtfulWords(words, []) ??
    (isPartOfName(paragraph.text, mention, films) ? 'its name may be longer, or another film’s' : null) ??
    doubtOfYear(date.form, read.day, published);
  const { value } = read.day;
  const kinds = kindsIn(words.replace(/(?<!\p{L})(?:rent|buy)(?!\p{L})/u, 'to rent'));
  const places =
    words.split(/[(),|•·]/u).some(isService) || (byService && /\(\p{Lu}[\p{L} ]*\)/u.test(words));
  const found = kinds.length > 0 ? kinds : [places ? ('streaming' as const) : null];
  const untold = found[0] === null && !SAYS_OPEN.test(words);
  return found.map((kind) => ({
    untold,
    at: spanIn(paragraph, date.start, date.end),
    certainty: certaintyOf(why ?? (untold ? UNTOLD_KIND : null), mention),
    film: mention.film.title,
    date: read.day,
    kind,
    region: regionIn(words),
    status:
      published !== null && value !== null && value < published.slice(0, value.length)
        ? 'happened'
        : 'planned',
  }));
}
