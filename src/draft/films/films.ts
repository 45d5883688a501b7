import { type Article, spanIn } from '../text/article.ts';
import type { Certainty, FoundFilm } from '../text/found.ts';
import { FILM } from './film-cue-words.ts';
import { doubtOfTitle } from './title-doubts.ts';
import { isNumbered, keyedBy, keyWithin, partsOf, titleKey } from './title-key.ts';
import { withLikely } from './title-odds.ts';
import { nameEnds } from './title-people.ts';
import type { Sighting } from './title-sighting.ts';
import { titleSightings } from './title-sightings.ts';
import { spanKey } from './title-spans.ts';
import { withTranslations } from './title-translations.ts';

/** Sightings of one title, however it was written. */
interface Title {
  readonly key: readonly string[];
  /** The fullest way in which it is written, then the one most often. */
  readonly text: string;
  readonly seen: readonly Sighting[];
  /** What speaks for a film, less what speaks against one. */
  readonly weight: number;
  readonly against: number;
}

const SURE = 2;
/** From here on what is told of a film outweighs that somebody is called so: it may be a film that has a person's name. */
const TOLD = 4;

/** The films that an article names, each once with all its forms, in the order in which they are first named. */
export function findFilms(article: Article): FoundFilm[] {
  const titles = [...Map.groupBy(titleSightings(article), ({ key }) => key).values()].map(titleOf);
  const weighty = titles.filter(({ weight }) => weight > 0);
  const isLastName = lastNames(weighty, article);
  const likely = weighty.filter((title) => !isLastName(title));
  const longer = keyedBy(likely);
  const follows = article.paragraphs.some(({ text }) => FOLLOWS.test(text));
  const whole = likely.filter((title) => stands(title, longer(title.key), follows));
  const shorts = shortForms(titles, whole);
  return withLikely(
    withTranslations(
      whole.map((title) => film(title, shorts.get(title) ?? [])),
      article,
    ),
    article,
    new Set(titles.filter(({ against }) => against > 2).map(({ text }) => spanKey(text))),
  );
}

function titleOf(seen: readonly Sighting[]): Title {
  const sum = (of: (one: Sighting) => number) => seen.reduce((total, one) => total + of(one), 0);
  const texts = [...Map.groupBy(seen, (one) => one.text)];
  const [[text] = ['']] = texts.toSorted(
    ([a, as], [b, bs]) => b.split(' ').length - a.split(' ').length || bs.length - as.length,
  );
  const against = sum((one) => one.against);
  const weight = sum((one) => one.strong - one.named) - against;
  const told = sum((one) => one.strong);
  const doubtful = weight <= 0 && against === 0 && told >= TOLD && told >= seen.length;
  return { key: titleKey(text), text, seen, weight: doubtful ? 1 : weight, against };
}

/** Whether a title is a film's own: no other film's short form, and no name of several films; `longer` are those in which it lies. */
const stands = (title: Title, longer: readonly Title[], follows: boolean): boolean =>
  longer.length === 0 ||
  (title.weight > 0 &&
    (longer.every((other) => isOtherFilm(title, other) || (follows && isFollowed(title, other))) ||
      (follows && isFirstOfMany(title, longer))));

/** "Ebb" beside "Ebb 2: The Flood" and "Ebb Forever": what is the film before one of them is none of them. */
const isFirstOfMany = (title: Title, longer: readonly Title[]): boolean =>
  !isSeries(title) &&
  longer.every(({ key }) => keyWithin(title.key, key) === 'start') &&
  longer.some((other) => isOtherFilm(title, other));

/** Tells "Quill", where the article has "Ada Quill", which is no film. */
function lastNames(all: readonly Title[], { paragraphs }: Article): (title: Title) => boolean {
  const ends = nameEnds(
    paragraphs,
    all.map(({ text }) => text),
  );
  const heading = paragraphs.find((it) => it.heading)?.text;
  return ({ text, seen }) =>
    !text.includes(' ') &&
    seen.every((one) => !one.marked && !isCalledFilm(one)) &&
    !heading?.includes(text) &&
    ends(text);
}

/** "The thriller Quill, and": a film's noun before it, and nobody who does something behind it. */
const isCalledFilm = ({ paragraph, from, to }: Sighting): boolean =>
  NOUN.test(paragraph.text.slice(0, from)) && /^[,.;](?! who)/u.test(paragraph.text.slice(to));
const NOUN = new RegExp(`(?<!\\p{L})${FILM} $`, 'u');

/** What an older film follows, where a newer one begins as it does: "the original, ", "2026’s ", "the first ". */
const EARLIER =
  /\b(?:(?:original|first|initial|earlier)(?: (?:film|movie|one|instal?lment|part))?,?(?: simply)?(?: called)?,?|predecessor,?|(?:sequel|follow-?up|prequel|successor|continuation|companion(?: piece)?) (?:to|of)(?: (?:the )?(?:\p{Ll}+ )?(?:\d{4}(?:[’']s)?|hit|film|movie|original)){0,3}|follows|follow|after|since|(?:remake|reboot|spin-?off|continuation) of|spun off from|builds on|picks up after|between|(?:19|20)\d\d[’']s(?: (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*)?) ["“‘'*_]?$/iu;
/** The same behind it: "(2019)", "in 2029", "back in 2023". */
const DATED_BEHIND = /^["”’'*_]? (?:\((?:[\p{L}.]+ )?(?:19|20)\d\d\)|(?:back )?in (?:19|20)\d\d(?!\d))/u;

const LATER =
  /\b(?:second|third|next|another|follow-up) (?:film|movie|one|part|feature|instal?lment),? ["“‘']?$/iu;

/** A film by the beginning of another's title: the one before "… 2", or one that is told apart from it. */
function isOtherFilm(title: Title, longer: Title): boolean {
  if (keyWithin(title.key, longer.key) !== 'start') return false;
  const rest = longer.key.slice(title.key.length);
  if (isNumbered(rest.slice(0, 1)) && rest[0] !== '1' && !/^(?:19|20)\d\d$/u.test(rest[0] ?? '')) return true;
  // "A second film, X: Book Two": X is the first.
  if (
    isNumbered(rest) &&
    rest.at(-1) !== '1' &&
    (title.seen.filter(({ strong }) => strong > 1).length > 1 ||
      longer.seen.some(({ paragraph, from }) => LATER.test(paragraph.text.slice(0, from))))
  )
    return true;
  return title.seen.some(
    (one) =>
      EARLIER.test(one.paragraph.text.slice(0, one.from)) ||
      DATED_BEHIND.test(one.paragraph.text.slice(one.to)) ||
      (isSetApart(title, longer) && isToldAsPast(one)),
  );
}

/** Whether what a longer title has more than its beginning is set apart: "Ebb: The Flood", "Ebb 2: The Flood"; but not "Ebb 2" of that. */
const isSetApart = ({ text, key }: Title, longer: Title): boolean =>
  !isNumbered(key.slice(-1)) &&
  (isNumbered(longer.key.slice(key.length, key.length + 1)) || APART.test(longer.text.slice(text.length)));
const APART = /^(?::| [–—-]) /u;

/** What a sentence tells of a film that has come out, right behind it or right before it; in a heading a film may be called by half its title. */
const isToldAsPast = ({ paragraph, from, to }: Sighting): boolean =>
  !paragraph.heading &&
  (PAST_BEHIND.test(paragraph.text.slice(to)) || PAST_BEFORE.test(paragraph.text.slice(0, from)));
const PAST_BEHIND =
  /^[,.]?["”’'*_]?,? (?:(?:which|that) )?(?:(?:itself|first|originally|only|also|then|had|has|since) ){0,2}(?:was (?:released|made|shot|a)|came out|came|arrived|opened|premiered|bowed|debuted|made|grossed|earned|took|hit|launched|landed|became|ran|turns \d|turned \d|went on)(?!\p{L})/u;
const PAST_BEFORE =
  /(?<!\p{L})(?:[Cc]ast (?:him|her|them|\p{Lu}\p{L}+) in|[Pp]layed (?:\p{L}+ ){0,3}in|[Ss]tarred in|(?:than|what|as)|thriller|hit) ["“‘'*_]?$/u;

/** Words of an article in which one film follows another. */
const FOLLOWS =
  /(?<!\p{L})(?:sequel|prequel|follow-?up|threequel|predecessor|spin-?off|[Tt]he (?:first|original|second|third) (?:film|movie|picture|one|part|instal?lment|chapter|outing)|first film|[Tt]he original)s?(?!\p{L})/u;
/** How the title of a film that follows begins before the first one's. */
const AGAIN =
  /^(?:more|return (?:to|of)|back (?:to|in)|beyond|beneath|escape from|revenge of|son of|daughter of|bride of|night of|still|another)$/u;

/** "Salt" beside "Salt: The Return", where the article has a sequel: what it tells of "Salt" plainly is told of the first film. */
function isFollowed(title: Title, longer: Title): boolean {
  if (title.weight < SURE || isSeries(title)) return false;
  const where = keyWithin(title.key, longer.key);
  if (where === 'end') return AGAIN.test(longer.key.slice(0, -title.key.length).join(' '));
  return where === 'start';
}

/** "The Ebb films": what films belong to is none of them. */
const isSeries = ({ seen }: Title): boolean =>
  seen.some(({ paragraph, from, text }) =>
    /^["”’'*_]? (?:films|movies|franchise|series|saga|universe)(?!\p{L})/u.test(
      paragraph.text.slice(from + text.length, from + text.length + 20),
    ),
  );

/** The short forms of each film: of what lies in one film's title alone. */
function shortForms(titles: readonly Title[], films: readonly Title[]): ReadonlyMap<Title, Title[]> {
  const whole = new Set(films);
  const longer = keyedBy(films);
  const pairs = titles.flatMap((short) => {
    const [film, ...others] = whole.has(short) ? [] : longer(short.key);
    return film && others.length === 0 && shortens(short, film) ? [{ short, film }] : [];
  });
  const shorts = Map.groupBy(pairs, ({ film }) => film);
  return new Map([...shorts].map(([film, some]) => [film, some.map(({ short }) => short)]));
}

/** Whether a title that lies in no other film's is a short form of this one. */
function shortens(short: Title, film: Title): boolean {
  if (isWholePart(short.key, film.text))
    return short.key.length > 1 || short.weight > 0 || partsOf(film.text).length > 1;
  const where = keyWithin(short.key, film.key);
  if (where === 'start' && isNumbered(film.key.slice(short.key.length)))
    return film.key.length - short.key.length > 1;
  if (short.weight < 0) return false;
  return short.weight > 0 || (where !== 'middle' && short.key.length > 1 && later(short, film));
}

/** One of what colons and dashes set apart in a title, or several beside each other; or "Part Two". */
function isWholePart(key: readonly string[], title: string): boolean {
  const words = key.join(' ');
  const parts = partsOf(title).flatMap((part) => (part.length > 0 ? part.join(' ') : []));
  for (const from of parts.keys()) {
    let said = '';
    for (const part of parts.slice(from)) {
      said = said === '' ? part : `${said} ${part}`;
      if (said === words) return true;
      if (said.length >= words.length) break;
    }
  }
  return key.length === 2 && isNumbered(key) && keyWithin(key, titleKey(title)) === 'end';
}

const later = (short: Title, film: Title): boolean => {
  const [first, whole] = [short.seen[0], film.seen[0]];
  return first !== undefined && whole !== undefined && place(first) > place(whole);
};
const place = ({ paragraph, from }: Sighting): number => paragraph.start + from;

function film(title: Title, short: readonly Title[]): FoundFilm {
  const seen = title.seen.find(({ text }) => text === title.text) ?? title.seen[0];
  const named = [title, ...short].flatMap((one) => one.seen).toSorted((a, b) => place(a) - place(b));
  const forms = named.map(({ text }) => text);
  const weight = title.weight + short.reduce((sum, one) => sum + Math.max(0, one.weight), 0);
  return {
    at: seen ? spanIn(seen.paragraph, seen.from, seen.to) : { paragraph: 0, start: 0, end: 0 },
    certainty: certainty(weight, title),
    title: title.text,
    forms: [...new Set(forms)].filter((form) => form !== title.text),
  };
}

function certainty(weight: number, { text, seen, against }: Title): Certainty {
  const doubt = doubtOfTitle(text, seen);
  if (doubt !== null) return { sure: false, why: doubt };
  if (weight >= SURE && against === 0) return { sure: true };
  const why =
    against > 0 ? 'it may be something else than a film' : 'little in the article shows that it is a film';
  return { sure: false, why };
}
