import type { Chrono } from 'chrono-node';
import { type Article, type Paragraph, spanIn } from './article.ts';
import { writtenDates } from './date-forms.ts';
import { readDate } from './date-reading.ts';
import type { FilmContext } from './film-context.ts';
import type { FilmMention } from './film-mentions.ts';
import type { Certainty, FoundRelease } from './found.ts';
import { kindsIn } from './release-kinds.ts';

// Releases that no verb tells: the year beside a title, and the day beside one in a list.

const BEHIND = /^["”’']? \((?<year>(?:19|20)\d\d)\)/u;
const BEFORE =
  /(?<!\p{L})(?<!(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]or|the) )(?<year>(?:19|20)\d\d)(?:[’']s? |(?= (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+ ["“‘']?$) )(?:[\p{Ll}-]+ ){0,3}["“‘']?$/u;

/** The years of films as they stand beside their titles: "A Long Road (1961)", "2029’s A Long Road", "her 2029 drama A Long Road". */
export function filmYears({ paragraphs, published }: Article, { mentions }: FilmContext): FoundRelease[] {
  return paragraphs.flatMap((paragraph) =>
    (mentions.get(paragraph.number) ?? []).flatMap((mention) => yearOf(paragraph, mention, published)),
  );
}

function yearOf(
  paragraph: Paragraph,
  { film, from, to }: FilmMention,
  published: string | null,
): FoundRelease[] {
  const { text } = paragraph;
  const behind = BEHIND.exec(text.slice(to));
  const year = behind?.groups?.year ?? BEFORE.exec(text.slice(0, from))?.groups?.year;
  if (year === undefined) return [];
  const over = published === null || year <= published.slice(0, 4);
  const at = behind ? to + behind[0].indexOf(year) : text.lastIndexOf(year, from);
  return [
    {
      at: spanIn(paragraph, at, at + year.length),
      certainty: sureOf(film.certainty),
      film: film.title,
      date: { precision: 'year', value: year },
      kind: null,
      region: null,
      status: over ? 'happened' : 'planned',
    },
  ];
}

const sureOf = (certainty: Certainty): Certainty =>
  certainty.sure ? { sure: true } : { sure: false, why: certainty.why };

/** An entry of a list that begins with the day: "July 1 | A Long Road (Wavelet)". */
const ENTRY = /^[^()|]{3,30} (?:[|•·:–—-]) ["“‘']?$/u;

/** The releases of a list whose headings name a day and a film. */
export function listedReleases(
  { paragraphs, published }: Article,
  { mentions }: FilmContext,
  chrono: Pick<Chrono, 'parse'>,
): FoundRelease[] {
  return paragraphs.flatMap((paragraph) => {
    const [first] = mentions.get(paragraph.number) ?? [];
    const { text, heading } = paragraph;
    if (!heading || !first || !ENTRY.test(text.slice(0, first.from))) return [];
    const [date] = writtenDates(text.slice(0, first.from));
    const read = date && readDate(date.form, { published, past: null, before: null, along: false, chrono });
    if (!date || !read) return [];
    const place = /\((?<place>[^()]+)\)/u.exec(text.slice(first.to))?.groups?.place ?? '';
    const [kind = /^\p{Lu}[\p{L} ]*\+?$/u.test(place) ? 'streaming' : null] = kindsIn(
      place.replace(/(?<!\p{L})(?:rent|buy)(?!\p{L})/u, 'to rent'),
    );
    return [
      {
        at: spanIn(paragraph, date.start, date.end),
        certainty: read.why === null ? sureOf(first.film.certainty) : { sure: false, why: read.why },
        film: first.film.title,
        date: read.day,
        kind,
        region: null,
        status:
          published !== null && read.day.value !== null && read.day.value < published
            ? 'happened'
            : 'planned',
      },
    ];
  });
}
