import { type FilmContext, spokenOf } from '../films/film-context.ts';
import { FILM, LOOSE } from '../films/film-cue-words.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { Certainty, FoundFilm, FoundRelease } from '../text/found.ts';
import { isPartOfName } from './release-sure.ts';

// The year of a film as it stands beside its title, where no verb tells it.

const YEAR = "(?<year>(?:19|20)\\d\\d)(?![\\d’'-]|s(?!\\p{L}))";
/** "(1961)", "(Italy, 1961)", "(1961, dir. Ada Quill)". */
const BRACKETED = new RegExp(`^["”’'*_]{0,2} \\((?:[^()\\d]{1,40},? )?${YEAR}(?:[,;] [^()]{1,60})?\\)`, 'u');
/** "A Long Road, a 1961 western", "A Long Road, her 1961 debut", "A Long Road, from 1961". */
const APPOSED = new RegExp(
  `^(?: \\([^()]{1,60}\\))?,?["”’'*_]{0,2},? (?:from ${YEAR.replace('year', 'year2')}|(?:an?|the|his|her|their|its|\\p{Lu}[\\p{L}.-]*[’']s?) (?:[\\p{L}-]+ )?${YEAR} (?:\\p{Lu}[\\p{L}-]+ )*\\p{L}+)`,
  'u',
);
const OF_FILM = new RegExp(`(?<!\\p{L})(?:${FILM}|${LOOSE}|debut|from (?:19|20)\\d\\d)$`, 'iu');
/** "beginning with A Long Road in 1961": as likely the year in which it was made or won a prize. */
const IN_YEAR = new RegExp(`^(?: \\([^()]{1,60}\\))?,?["”’'*_]{0,2} (?:back )?in ${YEAR}`, 'u');
const MADE =
  /(?<!\p{L})(?:made|makes|directed|followed by|followed with|beginning with|starting with|began with|debut(?:ed)? with|then|came|and|with|by|wrote|hit|success of) ["“‘'*_]?$/u;
const ELSE =
  /(?<!\p{L})(?:won|wins|prize|award|award(?:ed)?|Oscar|nominat\p{L}+|shot|shoot\p{L}*|filmed|filming|wrapped|joined|cast|saw|seen|met|set)(?!\p{L})/u;
const BEFORE =
  /(?<!\p{L})(?<!(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]or|the) (?!\d{4}[’']s ))(?<year>(?:19|20)\d\d)(?:[’']s? |(?= (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+,? ["“‘'*_]?$) )(?:[\p{Ll}-]+,? ){0,3}["“‘'*_]?$/u;
/** "the 1961 surf drama A Long Road" */
const BEFORE_NOUN = new RegExp(
  `(?<!\\p{L})[Tt]he (?<year>(?:19|20)\\d\\d) (?:[\\p{L}-]+,? ){0,3}(?:${FILM}|${LOOSE}),? ["“‘'*_]?$`,
  'u',
);
const AFTER_IN = /(?<!\p{L})(?:in|since|until|by|for|the) $/iu;
const BY_TURN = new RegExp(
  `(?<!\\p{L})(?<turn>[Ll]ast|[Tt]his|[Nn]ext) year[’']s (?:(?:[\\p{Ll}-]+,? ){0,3}|(?:[\\p{L}-]+,? ){0,3}(?:${FILM}|${LOOSE}) )["“‘'*_]?$`,
  'u',
);

/** So far from a title its year may stand, in UTF-16 units. */
const BESIDE = 160;

/** A film's year, and where it stands in its paragraph's text. */
export interface FilmYear {
  readonly release: FoundRelease;
  readonly paragraph: number;
  readonly at: number;
  /** Whether it stands beside the title that heads a part of the article: "2. A Long Road (1961)". */
  readonly heads: boolean;
}

type Place = { year: string; at: number; length: number; why: string | null };

/** What may stand before the title that heads a part, and between it and its year. */
const HEADS = /^(?:#{1,6} |\d{1,2}[.)] |[-*•] )?["“‘*_]{0,3}$/u;
const HEADED = /^["”’'*_]{0,3} \(\d{4}\)$/u;

/** The years of films as they stand beside their titles, or beside a word for the film that is spoken of. */
export function filmYears({ paragraphs, published }: Article, context: FilmContext): FilmYear[] {
  const { mentions, films } = context;
  return paragraphs.flatMap((paragraph) => {
    const named = (mentions.get(paragraph.number) ?? []).flatMap((mention) =>
      yearOf(paragraph, mention, films, published),
    );
    return [...named, ...unnamedYears(paragraph, context, published, named)];
  });
}

/** "Ada Quill’s 2019 weepie, with …": a year before a word for a film, where no title follows. */
const UNNAMED = new RegExp(
  `(?<=(?<!\\p{L})(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\\p{Lu}[\\p{L}.-]*[’']s?) )(?<year>(?:19|20)\\d\\d)(?= (?:[\\p{L}-]+ ){0,2}(?:${FILM}|${LOOSE}|classic|masterpiece|original)(?:[,.;:)]| (?:that|which|about|with|starring|by|directed|is|was|will|has|gets|comes|returns|from|in|made)(?!\\p{L})))`,
  'gu',
);

function unnamedYears(
  paragraph: Paragraph,
  context: FilmContext,
  published: string | null,
  known: readonly FilmYear[],
): FilmYear[] {
  if (paragraph.heading) return [];
  return [...paragraph.text.matchAll(UNNAMED)].flatMap(({ index, groups }) => {
    const begin = Math.max(0, paragraph.text.slice(0, index).search(/[^.!?]*$/u));
    const { film } = spokenOf(paragraph, begin, index, context);
    const year = groups?.year;
    if (!film || year === undefined || known.some(({ at }) => at === index)) return [];
    const release: FoundRelease = {
      at: spanIn(paragraph, index, index + year.length),
      certainty: { sure: false, why: 'the film is not named beside its year' },
      film: film.title,
      date: { precision: 'year', value: year },
      kind: null,
      region: null,
      status: published === null || year <= published.slice(0, 4) ? 'happened' : 'planned',
    };
    return [{ release, paragraph: paragraph.number, at: index, heads: false }];
  });
}

function yearOf(
  paragraph: Paragraph,
  mention: FilmMention,
  films: readonly FoundFilm[],
  published: string | null,
): FilmYear[] {
  const found = yearBehind(paragraph, mention) ?? yearBefore(paragraph, mention, published);
  if (found === null) return [];
  const isOfNow = published?.startsWith(found.year) === true ? NOW : null;
  const place = { ...found, why: found.why ?? doubtOfYearBeside(paragraph, mention, films) ?? isOfNow };
  const release: FoundRelease = {
    at: spanIn(paragraph, place.at, place.at + place.length),
    certainty: place.why === null ? sureOf(mention.film.certainty) : { sure: false, why: place.why },
    film: mention.film.title,
    date: { precision: 'year', value: place.year },
    kind: null,
    region: null,
    status: published === null || place.year <= published.slice(0, 4) ? 'happened' : 'planned',
  };
  const heads =
    HEADS.test(paragraph.text.slice(0, mention.from)) &&
    HEADED.test(paragraph.text.slice(mention.to, place.at + '2031)'.length));
  return [{ release, paragraph: paragraph.number, at: place.at, heads }];
}

/** Of a film of the article's own year nothing tells whether it is out. */
const NOW = 'the words leave open whether it is past';

/** What stands beside a title where it is that of something else, or of more than it seems. */
const ELSEWHERE =
  /(?<!\p{L})(?:series|miniseries|novels?|books?|plays?|albums?|songs?|shows?|sitcom|seasons?|musical|memoir|trilogy|collection|podcast|games?|tour|exhibition|soap|comics?|stories|story|nominat\p{L}+|awards?|prizes?|festival|race|won|tickets?|stage|television|TV)(?!\p{L})/iu;

/** "1992's Half a Mile", before "from Grace": perhaps all of it is the name. */
const LONGER = /^ (?:from|in|of|to|for|at|on|under|without) (?:the |an? )?\p{Lu}/u;

function doubtOfYearBeside(
  { text }: Paragraph,
  { from, to, film }: FilmMention,
  films: readonly FoundFilm[],
): string | null {
  const around = `${text.slice(Math.max(0, from - 60), from).replace(/^.*[.!?;]/u, '')} _ ${text.slice(to, to + 40).replace(/[.!?;].*$/u, '')}`;
  if (LONGER.test(text.slice(to, to + 40))) return 'its name may be longer, or another film’s';
  if (ELSEWHERE.test(around)) return 'it may be the year of something else that is named beside it';
  return isPartOfName(text, { from, to, film }, films) ? 'its name may be longer, or another film’s' : null;
}

function yearBehind({ text }: Paragraph, { from, to }: FilmMention): Place | null {
  const rest = text.slice(to, to + BESIDE);
  const plain = BRACKETED.exec(rest) ?? APPOSED.exec(rest);
  const before = text.slice(Math.max(0, from - 60), from).replace(/^.*[.!?;]/u, '');
  const guess = plain ?? (MADE.test(before) && !ELSE.test(before) ? IN_YEAR.exec(rest) : null);
  const year = guess?.groups?.year ?? guess?.groups?.year2;
  if (!guess || year === undefined) return null;
  const at = to + guess[0].indexOf(year);
  const told =
    plain && (/^["”’'*_]{0,2} \((?:\p{Lu}[\p{L} ]+, )?\d{4}\)/u.test(plain[0]) || OF_FILM.test(plain[0]));
  return { year, at, length: 4, why: told ? null : 'it may be the year in which it was made' };
}

function yearBefore({ text }: Paragraph, { from }: FilmMention, published: string | null): Place | null {
  const since = Math.max(0, from - BESIDE);
  const before = text.slice(since, from);
  const match = BEFORE.exec(before) ?? BEFORE_NOUN.exec(before);
  const year = match?.groups?.year;
  if (year !== undefined) {
    // "A role in 2028’s F": what it is a role in may be called otherwise, or be no film.
    const bare = /^\d{4}[’']s? /u.test(match?.[0] ?? '') && !AFTER_IN.test(before.slice(0, match?.index));
    const told = bare || BEFORE_NOUN.test(before);
    const why = told ? null : 'it may be the year of something else that is named beside it';
    return { year, at: since + before.lastIndexOf(year), length: 4, why };
  }
  const by = BY_TURN.exec(before);
  const turn = by?.groups?.turn?.toLowerCase();
  if (!by || turn === undefined || published === null) return null;
  const offset = turn === 'last' ? -1 : turn === 'next' ? 1 : 0;
  return {
    year: String(Number(published.slice(0, 4)) + offset),
    at: since + by.index,
    length: turn.length + ' year'.length,
    why: null,
  };
}

/** Whether what is told of a film may be believed, as far as the film itself may. */
export const sureOf = (certainty: Certainty): Certainty =>
  certainty.sure ? { sure: true } : { sure: false, why: certainty.why };
