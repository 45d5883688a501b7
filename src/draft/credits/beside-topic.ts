import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Person } from '../names/people.ts';
import type { Scene } from './beside-scenes.ts';
import { NO_WORK, type Tie, tied } from './beside-tie.ts';
import { FILM_NOUN } from './clause-words.ts';

// Somebody of whom a sentence speaks without a name.

// At the beginning of a sentence, or close before the film: "It is her first film since F".
const OWN =
  /^[^\p{L}]*(?:And |But |Then |Now )?(?<whose>[Hh]is|[Hh]er|[Tt]heir) |(?<!\p{L})(?<owner>his|her|their) (?:[\p{Ll}-]+,? ){0,6}["“‘]?$/u;
const NEXT =
  /^[^\p{L}]*(?:And |But )?(?:[Nn]ext(?: up)? (?:for (?:him|her|them)|is (?:an? (?:\p{L}+ )?(?:role|part|turn)|his|her) )|Up next for|(?:[Bb]efore|[Aa]fter|[Bb]etween) (?:that|it|them|those|this)(?!\p{L})|Then (?:came|comes|followed)|Earlier (?:came|credits)|(?:(?:Other|Earlier|Previous|Recent|Past|Further|Notable) )?(?:[Cc]redits|films|[Ff]ilmography|features|roles) (?:include|includes|included|are|were|range|ranges|span|spans))/u;
const ORDINAL =
  /^[^\p{L}]*The (?:second|third|fourth|fifth|sixth|next|latest|last|other)(?: (?:one|film|movie|picture|feature))?, ["“‘]?$/u;
const GROUP =
  /^[^\p{L}]*(?:They|Both|The (?:\p{Ll}+ )?(?:two|pair|duo|couple|siblings|brothers|sisters|twins|partners|filmmakers|directors|writers|stars|actors|actresses|trio|husband-and-wife team))(?!\p{L})/u;
const THAT = /^[^\p{L}]*(?:That|This) (?:\p{Ll}+ ){0,2}(?<noun>\p{Ll}+) (?:was|is|became) ["“‘]?$/u;
const FILM_OF = /(?<!\p{L})(?:films?|movies?|pictures?|features?|debut|comedy|drama|thriller)(?!\p{L})/u;

// A sentence that is longer speaks of nobody any more, and one without an end is not read anew for each film.
const FARTHEST = 600;

/** "Her second, F, …", "Before that came F", "The siblings also wrote F", "That last picture was F" */
export function tiesOfTopic(film: FilmMention, scene: Scene, hero: Person | null): Tie[] {
  const { mask, from, people, subjects, topic, heard } = scene;
  if (film.from - from > FARTHEST || subjects.some((one) => one.to <= film.from)) return [];
  const words = mask.text.slice(from, film.from);
  if (NO_WORK.test(words)) return [];
  const tie = (some: readonly Mention[]): Tie[] => some.map((mention) => tied(mention, film, words));
  const mainly = topic.find(({ person }) => person === hero) ?? topic[0];
  const one = mainly ? [mainly] : [];
  const own = OWN.exec(words)?.groups;
  const whose = (own?.whose ?? own?.owner ?? objectOf(film, scene))?.toLowerCase();
  if (whose !== undefined)
    return tie(whose === 'their' ? topic : fitting(whose.startsWith('hi') ? 'male' : 'female', scene));
  if (GROUP.test(words) && people.every((person) => person.from > film.from))
    return tie(topic.length > 1 ? topic : lastTwo(heard));
  if (NEXT.test(words)) return tie(one);
  if (ORDINAL.test(words) && FILM_OF.test(mask.text.slice(0, from))) return tie(one);
  const noun = THAT.exec(words)?.groups?.noun;
  return noun !== undefined && FILM_NOUN.test(noun) ? tie(one) : [];
}

/** "F won him a prize": whom a sentence without a name has behind the film. */
function objectOf(film: FilmMention, { mask, people, films, to }: Scene): string | undefined {
  if (people.length > 0 || films.length > 1) return undefined;
  return /(?<!\p{L})(?:his|him|her)(?!\p{L})/u.exec(mask.text.slice(film.to, to))?.[0];
}

/** The one of whom "his" or "her" speaks at the beginning of a sentence. */
function fitting(gender: 'male' | 'female', { topic, heard }: Scene): Mention[] {
  const fits = ({ person }: Mention) => (person.gender ?? gender) === gender;
  const [first] = topic.filter(fits);
  const meant = first ?? heard.findLast(fits);
  return meant ? [meant] : [];
}

function lastTwo(heard: readonly Mention[]): Mention[] {
  const last = heard.at(-1);
  const other = heard.findLast(({ person }) => person !== last?.person);
  return last && other ? [other, last] : [];
}

/** The one whom an article is about, wherever a sentence names them with a film or speaks of them. */
export function tiesOfHero(film: FilmMention, { people, topic }: Scene, hero: Person | null): Tie[] {
  const mention = (people.length > 0 ? people : topic.slice(0, 1)).find(({ person }) => person === hero);
  return mention && film.film.certainty.sure ? [tied(mention, film, '')] : [];
}

const ANOTHER = /^(?:new|next|last|first|debut|previous|latest|second|third|other|upcoming|earlier)$/u;

/** "F opened in fifth. X’s character study, …": the film that was named last, where the sentence names none before. */
export function tiesOfNoun({ mask, from, people, films, lately }: Scene): Tie[] {
  const [mention] = people;
  if (!mention || !lately || films.some(({ from: at }) => at < mention.to + 60)) return [];
  if (!/^[^\p{L}]*(?:The )?$/u.test(mask.text.slice(from, mention.from))) return [];
  const [words = ''] =
    /^(?:[’']s|-led|-starrer|-directed|-fronted)(?: [\p{Ll}\d-]+){1,5}/u.exec(
      mask.text.slice(mention.to, mention.to + 80),
    ) ?? [];
  const nouns = words.split(' ').slice(1);
  const noun = nouns.findIndex((word) => FILM_NOUN.test(word) || /^(?:study|piece|vehicle)$/u.test(word));
  if (noun < 0 || nouns.slice(0, noun).some((word) => ANOTHER.test(word))) return [];
  const acts = /^-(?:led|starrer|fronted)/u.test(words);
  return [tied(mention, lately, '', { role: acts ? 'actor' : null, otherwise: 'director' })];
}
