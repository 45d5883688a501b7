import type { FilmContext, Referent } from '../films/film-context.ts';
import type { Part } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import { spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { sentencesOf } from '../text/sentences.ts';
import { doubtOf, unsettled } from './clause-doubts.ts';
import { clauseFilms } from './clause-films.ts';
import { type Clause, flattened } from './clause-flattening.ts';
import { ownedFilms } from './clause-owned.ts';
import { isNoPart, partBeside, partsOf } from './clause-parts.ts';
import { ownerOf, rolesOf, tradeOf } from './clause-roles.ts';
import { CLAUSE_RULES, type ClauseRule } from './clause-rules.ts';
import { LOOSE_RULES } from './clause-rules-loose.ts';
import { type Token, tokensOf } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';
import { BY_CREDIT } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';
import { BESIDE } from './credit-settling.ts';

const RULES = [...CLAUSE_RULES, ...LOOSE_RULES];

const NO_PART: Part = { character: null, described: null, why: null };

/** Who did what at which film, as the clauses of a paragraph say it. */
export function clauseCredits(text: Masked, context: FilmContext): FoundCredit[] {
  return sentencesOf(text.paragraph.text).flatMap(({ from, to }) => {
    const tokens = tokensOf(text, from, to);
    const clause = flattened(tokens);
    return [
      ...bracketed(tokens, text),
      ...owned(clause, text, from),
      ...(clause.classes.includes('P') ? RULES : []).flatMap((rule) => said(rule, clause, text, context)),
    ];
  });
}

/** "X (F, F)": what somebody did there is not said. */
function bracketed(tokens: readonly Token[], text: Masked): FoundCredit[] {
  return tokens.flatMap(({ people: [mention] }, at) => {
    if (!mention || tokens[at + 1]?.class !== '(') return [];
    const end = tokens.findIndex((one, place) => place > at && one.class === ')');
    const named = tokens.slice(at, end).flatMap(({ films }) => films);
    return named.map(({ film }) =>
      creditOf(mention, tradeOf(mention), { film, why: null }, NO_PART, BESIDE, text),
    );
  });
}

/** "Her third feature, F" */
function owned({ tokens }: Clause, text: Masked, begin: number): FoundCredit[] {
  const before = text.people.filter(({ to }) => to <= begin);
  const why = 'whose film it is may not mean who directed it';
  return ownedFilms(tokens, before, text).flatMap(({ owner, films, words }) =>
    films.map(({ film }) =>
      creditOf(
        owner,
        DEBUT.test(words) ? 'director' : ownerOf(owner),
        { film, why: null },
        NO_PART,
        why,
        text,
      ),
    ),
  );
}

/** "Her directorial debut, F": whatever else somebody does. */
const DEBUT = /(?<!\p{L})directorial(?!\p{L})/u;

/** What one way to say it finds in a clause. */
function said(rule: ClauseRule, clause: Clause, text: Masked, context: FilmContext): FoundCredit[] {
  const seen = new Set<string>();
  return [...clause.classes.matchAll(rule.pattern)].flatMap((match) => {
    const places = match.indices?.groups ?? {};
    const at = (name: string): Token | undefined => clause.tokens[places[name]?.[0] ?? -1];
    const who = at('who');
    // The same words match once more without what stands before them.
    const key = `${who?.from} ${at('said')?.from}`;
    if (!who || seen.has(key)) return [];
    seen.add(key);
    const index = places.who?.[0] ?? 0;
    // Who “saw” a film is not in it.
    if (
      /^(?:sees?|saw|seeing)$/u.test(at('verb')?.text ?? '') ||
      isFalse(rule, who, at('said'), clause.tokens[index - 2], clause.tokens[index - 1]) ||
      isOfReader(rule, clause, index, at('said'))
    )
      return [];
    return creditsOf(rule, { who, index, at }, clause, text, context);
  });
}

/** What is said in the same words, but is no credit. */
const isFalse = (
  { name }: ClauseRule,
  { people: [first] }: Token,
  word: Token | undefined,
  before: Token | undefined,
  ahead: Token | undefined,
): boolean =>
  // "She is Anna" says nothing of a part; in "X (Wren)" whoever is known plays the other; who "tells the story" is no writer.
  (name === 'is somebody' && first?.by === 'pronoun') ||
  (name === 'in brackets' &&
    before?.class === 'P' &&
    (first?.doubt === BY_CREDIT || before.people.at(-1)?.doubt === null)) ||
  // "She leads F, directed by X, as Wren": X is another.
  (name === 'as' && ahead !== undefined && /^[NGbf]$/.test(ahead.class) && !ahead.roles.includes('actor')) ||
  (name === 'role of both' && word?.text.startsWith('co-') !== true) ||
  (name === 'behind camera' && word?.text !== 'behind the camera') ||
  (name !== 'work by' && word?.text === 'story');

const READER =
  /^(?:read|reads|reading|heard|saw|got|received|sent|loved|liked|praised|admired|published|bought)$/;

/** "X, who read the script", "five stars": it is of no work of theirs. */
const isOfReader = (
  { name }: ClauseRule,
  { tokens }: Clause,
  from: number,
  word: Token | undefined,
): boolean => {
  const at = word ? tokens.indexOf(word) : -1;
  if (word?.text === 'stars' && tokens[at - 1]?.class === 'x' && NUMBER.test(tokens[at - 1]?.text ?? ''))
    return true;
  return name === 'did work' && tokens.slice(from, at).some(({ text }) => READER.test(text));
};

const NUMBER = /^(?:one|two|three|four|five)$/;

interface Places {
  readonly who: Token;
  readonly index: number;
  readonly at: (name: string) => Token | undefined;
}

function creditsOf(
  rule: ClauseRule,
  { who, index, at }: Places,
  clause: Clause,
  text: Masked,
  context: FilmContext,
): FoundCredit[] {
  const word = at('said');
  const place = { who, part: at('part'), said: word };
  if (rule.part === 'behind' && isNoPart(place, text)) return [];
  const acts = rule.part !== undefined || rule.role !== 'said' || word?.roles.includes('actor') === true;
  const parts = acts ? partsOf(rule, place, text) : [];
  // Who writes with somebody is helped to write; who directs with somebody may have them act.
  const together = rule.name === 'with whom' && word?.roles.every((one) => one === 'writer');
  const why = together ? undefined : rule.why;
  const films = clauseFilms({ film: at('film') ?? at('late'), index }, clause, text, context);
  // That the film isn't named says more than a word that may leave it open.
  const open = unsettled(clause, text);
  return films.flatMap(({ film, why: ofFilm }) =>
    who.people.flatMap((mention, number) => {
      const part = parts[number] ?? (acts ? partBeside(mention, text) : null) ?? NO_PART;
      const doubt = why ?? doubtOf(mention, part, clause, text);
      return rolesOf(rule, word, at('work'), mention).map((role) =>
        // "Directed by A, as Wren": whoever plays stands elsewhere in the sentence.
        creditOf(
          mention,
          role,
          { film, why: ofFilm ?? open },
          parts[number] || roleOf(role) === 'actor' ? part : NO_PART,
          doubt,
          text,
        ),
      );
    }),
  );
}

function creditOf(
  mention: Mention,
  role: string,
  { film, why }: Referent,
  { character, described }: Part,
  doubt: string | null,
  { paragraph }: Masked,
): FoundCredit {
  const ofFilm = film && !film.certainty.sure ? film.certainty.why : null;
  const unsure = mention.doubt === BY_CREDIT ? BY_CREDIT : (doubt ?? mention.doubt ?? why ?? ofFilm);
  return {
    at: spanIn(paragraph, mention.from, mention.to),
    certainty: unsure === null ? { sure: true } : { sure: false, why: unsure },
    person: mention.person.name,
    role,
    film: film?.title ?? null,
    // "Gil is Gil Quill": nobody plays themselves.
    character: character !== null && mention.person.names.includes(character) ? null : character,
    described,
  };
}
