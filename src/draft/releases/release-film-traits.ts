import { spokenOf } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import { roleOf } from './release-film-role.ts';
import { cuesAround, type DatePlace, type Word } from './release-place.ts';

/** So many words between a film and a date are told apart by threes, and up to so many as a whole. */
const FAR = 6;
const WHOLE = 6;
/** So many words before a title and beside it are looked at. */
const BESIDE = 4;

/** Traits of a film that tell whether a date is its: where it stands towards the date, and what was spoken of before. */
export function filmTraits(film: FoundFilm, place: DatePlace): string[] {
  const { mentions, context, date } = place;
  const own = mentions.filter((it) => it.film === film);
  const stands = own.length > 0 ? standing(own, place) : absent(film, place);
  const [last, first] = cuesAround(place.cues, date);
  return [
    ...stands.traits,
    ...stands.keys,
    ...stands.keys.flatMap((key) => [
      `${key} & ${last?.sort ?? 'none'} ${first ? '' : 'last'}`,
      `${key} & ${date.form.kind}`,
    ]),
    `main ${context.main === film} ${own.length > 0}`,
    `weak ${context.weak.has(film)}`,
    `sure ${film.certainty.sure}`,
    `times ${Math.min(4, place.times.get(film) ?? 0)}`,
    `films ${Math.min(6, context.films.length)}`,
    context.films.length === 1 ? 'only film' : 'films',
    `films here ${Math.min(3, mentions.length)}`,
  ];
}

/** `keys` are told by the nearest cue and the date's form as well. */
interface Standing {
  readonly traits: readonly string[];
  readonly keys: readonly string[];
}

/** A film that the sentence names. */
function standing(own: readonly FilmMention[], place: DatePlace): Standing {
  const { date } = place;
  const before = own.findLast(({ to }) => to <= date.start);
  const behind = own.find(({ from }) => from >= date.end);
  const sides = [before && ahead(before, place), behind && after(behind, before !== undefined, place)];
  const found = sides.filter((side) => side !== undefined);
  return {
    traits: [...found.flatMap(({ traits }) => traits), ...(behind || !before ? [] : ['only before'])],
    keys: found.flatMap(({ keys }) => keys),
  };
}

const between = (words: readonly Word[], from: number, to: number): Word[] =>
  words.filter(({ start, end }) => start >= from && end <= to);

const othersIn = ({ mentions, dates }: DatePlace, from: number, to: number) => ({
  films: mentions.filter((it) => it.from >= from && it.to <= to).length,
  dates: dates.filter(({ start, end }) => start >= from && end <= to).length,
});

const sortsIn = ({ cues }: DatePlace, from: number, to: number): string =>
  cues
    .filter(({ start, end }) => start >= from && end <= to)
    .slice(-2)
    .map(({ sort }) => sort)
    .join(' ');

/** A film that is named before the date. */
function ahead({ from, to }: FilmMention, place: DatePlace): Standing {
  const { words, date, mentions, sentence } = place;
  const others = othersIn(place, to, date.start);
  const way = between(words, to, date.start).map(({ as }) => as);
  const lead = between(words, Math.max(0, from - 60), from)
    .slice(-BESIDE)
    .map(({ as }) => as);
  return {
    keys: [
      `before, films between ${Math.min(3, others.films)}`,
      `before by ${Math.min(FAR, Math.floor(way.length / 3))}`,
    ],
    traits: [
      `before, dates between ${Math.min(2, others.dates)}`,
      ...new Set(way.slice(0, BESIDE).map((word) => `behind film ${word}`)),
      ...(way.length <= WHOLE ? [`film ${way.join(' ')} date`] : []),
      ...lead.map((word) => `lead ${word}`),
      `lead two ${lead.slice(-2).join(' ')}`,
      `role ${roleOf(sentence.text, from, to)}`,
      `cues from film ${sortsIn(place, to, date.start)}`,
      ...(from < 3 ? ['begins'] : []),
      mentions[0]?.from === from ? 'first film' : 'later film',
    ],
  };
}

/** A film that is named behind the date. */
function after({ from, to }: FilmMention, also: boolean, place: DatePlace): Standing {
  const { words, date, mentions, sentence } = place;
  const others = othersIn(place, date.end, from);
  const way = between(words, date.end, from).map(({ as }) => as);
  const rival = mentions.some((it) => it.to <= date.start);
  return {
    keys: [
      `behind, films between ${Math.min(3, others.films)}`,
      `behind by ${Math.min(FAR, Math.floor(way.length / 3))}`,
      ...(also ? [] : ['only behind', `only behind, ${rival ? 'another' : 'none'} before`]),
    ],
    traits: [
      `behind, dates between ${Math.min(2, others.dates)}`,
      ...new Set(way.slice(-BESIDE).map((word) => `before film ${word}`)),
      `role behind ${roleOf(sentence.text, from, to)}`,
      ...(way.length <= WHOLE ? [`date ${way.join(' ')} film`] : []),
      `cues to film ${sortsIn(place, date.end, from)}`,
    ],
  };
}

const SPOKEN =
  /(?<!\p{L})(?:it|its|the (?:\p{Ll}+ )?(?:film|movie|picture|feature|sequel|drama|comedy|thriller)|which)(?!\p{L})/iu;

/** A film that the sentence does not name: it may be the one that was spoken of before. */
function absent(film: FoundFilm, place: DatePlace): Standing {
  const { sentence, mentions, context, date } = place;
  const { paragraph, from } = sentence;
  const here = (context.mentions.get(paragraph.number) ?? []).filter(({ to }) => to <= from);
  const films = new Set(here.map((it) => it.film));
  const named = mentions.length > 0 ? 'others' : 'none';
  const word = SPOKEN.exec(sentence.text.slice(0, date.start))?.[0].toLowerCase().split(' ').at(-1);
  const told =
    here.at(-1)?.film === film ? 'last' : films.has(film) ? 'earlier' : films.size > 0 ? 'no' : '–';
  const spoken = spokenOf(paragraph, from, from + date.start, context);
  const topic = context.topics.get(paragraph.number)?.findLast(({ to }) => to <= from + date.start)?.film;
  const part = context.sections.get(paragraph.number);
  const plainly = `${spoken.film === film} ${spoken.why === null}`;
  return {
    keys: [`absent, named ${named}`, `absent, spoken of ${plainly} ${named}`],
    traits: [
      `absent, ${named} ${word ?? 'unsaid'}`,
      `absent, told ${told} of ${Math.min(3, films.size)}`,
      `absent, first ${here[0]?.film === film}`,
      `absent, main ${context.main === film} ${context.clear} ${films.size > 0}`,
      `absent, topic ${topic === film}`,
      `absent, part ${part === undefined ? '–' : part === film}`,
      ...(films.size > 0 ? [] : [`absent, ${aboveOf(film, place)} ${context.main === film}`]),
    ],
  };
}

/** Whether the last paragraph that names films names this one. */
function aboveOf(film: FoundFilm, { context, sentence: { paragraph } }: DatePlace): string {
  const above = [1, 2].map((back) => context.mentions.get(paragraph.number - back) ?? []);
  const near = above.find((some) => some.length > 0) ?? [];
  const films = new Set(near.map((it) => it.film));
  const where = near.at(-1)?.film === film ? 'last' : films.has(film) ? 'earlier' : 'no';
  return `above ${where} of ${Math.min(2, films.size)}`;
}
