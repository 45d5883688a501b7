import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import type { Person } from '../names/people.ts';
import { type Article, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { tiesBefore } from './beside-before.ts';
import { tiesBehind } from './beside-behind.ts';
import { roleIn, usualRoles } from './beside-roles.ts';
import { type Scene, scenesOf } from './beside-scenes.ts';
import { ownScripts } from './beside-scripts.ts';
import { tiesOfSpeech } from './beside-speech.ts';
import type { Tie } from './beside-tie.ts';
import { tiesOfHero, tiesOfNoun, tiesOfTopic } from './beside-topic.ts';
import { BY_CREDIT } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';
import { BESIDE, isGuess } from './credit-settling.ts';
import { doubtsOfTitles } from './credit-titles.ts';

/**
 * What clauses say (`told`), and what a person may have done at a film beside which an article names them, or whoever it speaks of, where no
 * clause says so: all of that is a guess. What was only guessed before goes where the words tell it better.
 */
export function withGuesses(
  told: readonly FoundCredit[],
  article: Article,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const { paragraphs } = article;
  // A word with a capital is too little to guess by.
  const doubtOf = doubtsOfTitles(context.films, article);
  const words = new Set(context.films.filter((film) => !film.title.includes(' ') && doubtOf(film) !== null));
  const credited = new Set(told.map(({ person }) => person));
  const people = real.filter(({ doubt, person }) => doubt !== BY_CREDIT || credited.has(person.name));
  const scenes = scenesOf(paragraphs, people, context);
  const ties = tiesIn(scenes, heroOf(people)).filter(
    ({ film: { film } }) => !(context.clear && film === context.main) && !words.has(film),
  );
  const doers = new Map(told.filter((one) => !isGuess(one)).map((one) => [workOf(one), one.person]));
  const plain = told.filter((one) => !isGuess(one) || !isTaken(one, doers));
  const guesses = guessed(ties, plain, doers, paragraphs);
  const pairs = new Set(guesses.map(pairOf));
  const kept = plain.filter((one) => !isGuess(one) || !pairs.has(pairOf(one)));
  return [...kept, ...ownScripts(scenes, context), ...guesses];
}

/** The ties of an article, those first that tell most. */
const tiesIn = (scenes: readonly Scene[], hero: Person | null): Tie[] =>
  scenes.flatMap((scene) => [
    ...tiesOfNoun(scene),
    ...(scene.from === 0 ? tiesOfSpeech(scene.mask) : []),
    ...scene.films.flatMap((film) => [
      ...tiesBefore(film, scene),
      ...tiesBehind(film, scene),
      ...tiesOfTopic(film, scene, hero),
      ...tiesOfHero(film, scene, hero),
    ]),
  ]);

/** One is enough of these. */
const ALONE = /^(?:director|cinematographer|composer|editor)$/u;

function guessed(
  ties: readonly Tie[],
  told: readonly FoundCredit[],
  doers: ReadonlyMap<string, string>,
  paragraphs: Article['paragraphs'],
): FoundCredit[] {
  const usual = usualRoles(told);
  const known = Map.groupBy(told, pairOf);
  const found = new Map<string, FoundCredit>();
  const taken = new Map(doers);
  for (const tie of ties) {
    const own = usual(tie.mention);
    const said = roleIn(tie.words, own);
    const role = said ?? tie.role ?? own ?? tie.otherwise;
    const credit = role === null ? null : creditOf(tie, role, paragraphs);
    if (!credit || found.has(pairOf(credit))) continue;
    const better = (known.get(pairOf(credit)) ?? []).every(
      (one) => one.role === null || (said !== null && isGuess(one) && roleOf(one.role) !== said),
    );
    if (!better || isTaken(credit, taken)) continue;
    taken.set(workOf(credit), credit.person);
    found.set(pairOf(credit), credit);
  }
  return [...found.values()];
}

/** Whether somebody else did what but one does. */
const isTaken = (credit: FoundCredit, doers: ReadonlyMap<string, string>): boolean =>
  ALONE.test(roleOf(credit.role ?? '')) && (doers.get(workOf(credit)) ?? credit.person) !== credit.person;

const pairOf = ({ person, film }: FoundCredit): string => `${person}|${film}`;
const workOf = ({ film, role }: FoundCredit): string => `${film}|${role === null ? null : roleOf(role)}`;

// Who is named less often is hardly the one whom an article is about.
const LEAST = 6;

/** The one whom an article is about: named far more than anybody else. */
function heroOf(people: readonly Mention[]): Person | null {
  const [most, second] = [...Map.groupBy(people, ({ person }) => person)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const alone = most && most[1].length >= LEAST && most[1].length >= 2 * (second?.[1].length ?? 0);
  return alone ? most[0] : null;
}

function creditOf(
  { mention, film }: Tie,
  role: string,
  paragraphs: Article['paragraphs'],
): FoundCredit | null {
  const paragraph = paragraphs[mention.paragraph - 1];
  return paragraph
    ? {
        at: spanIn(paragraph, mention.from, mention.to),
        certainty: { sure: false, why: BESIDE },
        person: mention.person.name,
        role,
        film: film.film.title,
        character: null,
        described: null,
      }
    : null;
}
