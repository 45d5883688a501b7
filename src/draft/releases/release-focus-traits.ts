import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Elsewhere } from './release-elsewhere.ts';
import { isPlace } from './release-kinds.ts';
import { cuesAround, type DatePlace } from './release-place.ts';
import type { DateTold } from './release-told.ts';

// Which film an article has in mind where a date stands: what its paragraph began with, what the sentence before was of, of which film
// the date before was.

/** Steps back that are told apart, in sentences and in paragraphs. */
const STEPS = 4;
const SENTENCE_END = /[.!?]["”’)]* /gu;
/** With what a sentence begins that speaks of what was named before it. */
const OPENING =
  /^["“‘(]?(?:(?<it>It|It[’']s|Its|They)|(?<film>(?:The|This|That|Her|His|Their) (?:\p{Ll}[\p{L}-]* ){0,3}?(?:film|movie|picture|feature|documentary|drama|comedy|thriller|sequel|follow-up|musical|prequel|original))|(?<person>He|She|We|I|You)|(?<when>In|On|From|At|By|After|Before|Since|When|For|As)|(?<more>And|But|Also|Then|Now|Out|Due|Opens|Opening|Released?|Coming|Streaming)|(?<the>The|A|An|This|That)|(?<name>\p{Lu}[\p{L}-]*))(?![\p{L}-])/u;

/** Traits of a film by where the article last had it in mind. */
export function focusTraits(one: DateTold, { dates }: Elsewhere): (film: FoundFilm) => string[] {
  const { place } = one;
  const { sentence, date, mentions, context, tokens } = place;
  const { number, text } = sentence.paragraph;
  const at = sentence.from + date.start;
  const all = (context.mentions.get(number) ?? []).filter(({ to }) => to <= at);
  const topical = (context.topics.get(number) ?? []).filter(({ to }) => to <= at);
  const topics = new Set(topical.map(({ from }) => from));
  const opening = openingOf(sentence.text);
  const before = dates.filter(
    ({ place: { sentence: other, date: its }, told }) =>
      told.length > 0 && other.paragraph === sentence.paragraph && other.from + its.end <= at,
  );
  const former = before.at(-1);
  const apart = former === undefined ? '' : former.place.sentence === sentence ? 'here' : 'before';
  const next = dates.find(
    ({ place: { sentence: other, date: its }, told }) =>
      told.length > 0 && other.paragraph === sentence.paragraph && other.from + its.start >= at + 1,
  );
  const [cue] = cuesAround(place.cues, date);
  const sure = all.filter(({ film }) => film.certainty.sure);
  const count = new Set(all.map(({ film }) => film)).size;
  const here = mentions.some(({ to }) => to <= date.start);
  return (film) => {
    const own = all.findLast((it) => it.film === film);
    const why = film.certainty.sure ? 'sure' : film.certainty.why;
    const isOf = (other: DateTold | undefined) =>
      other === undefined ? '–' : other.told.some((it) => it.film === film.title) ? 'same' : 'another';
    const formerOf = `${isOf(former)} ${apart}`;
    const traits = [
      `film ${why}`,
      `film ${why} ${mentions.some((it) => it.film === film)}`,
      ...(isPlace(film.title) ? ['a place'] : []),
      `date before ${formerOf}`,
      `date before ${formerOf} ${here} ${opening}`,
      `date before ${formerOf} ${cue?.sort ?? 'none'}`,
      `date behind ${isOf(next)}`,
      `last sure ${sure.at(-1)?.film === film} ${why}`,
      `last topic ${topical.at(-1)?.film === film} ${here}`,
    ];
    if (!own) {
      const far = farAbove(film, place);
      const some = count > 0 ? 'others' : 'none';
      return [
        ...traits,
        `above by ${far} ${some}`,
        `above by ${far} ${opening} ${some}`,
        `above by ${far} ${context.main === film}`,
      ];
    }
    const back = sentencesIn(text.slice(own.to, at));
    const since = new Set(all.filter(({ from }) => from >= own.to).map((it) => it.film)).size;
    const begins = beginsSentence(text, own) ? 'begins' : 'within';
    const heads = all[0]?.film === film && all[0].from < 3 ? 'heads' : 'in';
    const way = topics.has(own.from) ? 'topic' : 'by the way';
    const key = `back ${back} since ${Math.min(3, since)}`;
    const said = tokens
      .filter(({ start, end }) => sentence.from + start >= own.to && end <= date.start)
      .slice(-3)
      .map(({ what }) => what)
      .join(' ');
    return [
      ...traits,
      key,
      `${key} ${way}`,
      `${key} ${begins}`,
      `${key} ${heads}`,
      `${key} ${opening}`,
      `back ${back} ${begins} ${way} ${opening}`,
      `back ${back} ${way} ${here}`,
      `heads ${heads} of ${Math.min(3, count)}`,
      `heads ${heads} ${formerOf}`,
      `said since ${Math.min(2, back)} ${said}`,
    ];
  };
}

const sentencesIn = (text: string): number => Math.min(STEPS, [...text.matchAll(SENTENCE_END)].length);

function openingOf(text: string): string {
  const groups = OPENING.exec(text)?.groups ?? {};
  return Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'else';
}

/** Whether a mention begins its sentence. */
const beginsSentence = (text: string, { from }: FilmMention): boolean =>
  /(?:^|[.!?]["”’)]* )["“‘*_]?$/u.test(text.slice(Math.max(0, from - 6), from));

/** How many paragraphs above a film was named last. */
function farAbove(film: FoundFilm, { context, sentence: { paragraph } }: DatePlace): string {
  for (let back = 1; back <= STEPS; back += 1) {
    const some = context.mentions.get(paragraph.number - back) ?? [];
    if (some.some((it) => it.film === film))
      return `${back} ${some.at(-1)?.film === film} ${some[0]?.film === film}`;
  }
  return 'more';
}
