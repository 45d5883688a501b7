import type { FilmContext, Referent } from '../films/film-context.ts';
import { type Part, partIn, phraseEnd } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import { TITLE } from '../names/names.ts';
import type { Person } from '../names/people.ts';
import { spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { creditFilm } from './credit-film.ts';
import { type Masked, peopleIn } from './credit-mask.ts';
import { lastName } from './credit-parts.ts';
import { ANY_CASE_ROLE, roleOf } from './credit-roles.ts';
import {
  GAPPED,
  LEADING,
  LINK_RULES,
  type LinkRule,
  NO_FIGURE,
  NO_PART,
  PLAYED_ONCE,
  PLAYS_THEM,
} from './part-link-rules.ts';

/** Why a person should look at a part that is told apart from the credit. */
const LINKED = 'whom they play is told in other words than “plays” or “as”';

/** Somebody with whom they play, where a sentence says so. */
interface Link {
  readonly who: Mention;
  readonly part: Part;
}

/** What else of an article tells who acts: the credits that its clauses said, and its text, to look a name up in. */
export interface LinkGround {
  readonly said: readonly FoundCredit[];
  readonly text: string;
}

/** Whom people play as a paragraph tells it beside the words of a credit: "X’s Wren", "as Wren, the landlady, X". Always doubtful. */
export function linkedParts(masked: Masked, context: FilmContext, ground: LinkGround): FoundCredit[] {
  const peopled = sentencesOf(masked.paragraph.text).filter(
    ({ from, to }) => peopleIn(masked, masked.text.slice(from, to)).length > 0,
  );
  return peopled.flatMap((sentence) =>
    [
      ...named(masked, sentence, ground),
      ...gapped(masked, sentence),
      ...them(masked, sentence),
      ...leading(masked, sentence),
    ].map((link) => creditOf(link, filmOf(link, masked, sentence, context, ground), masked)),
  );
}

/** By the rules of `part-link-rules.ts`. */
function named(masked: Masked, { from, to }: Sentence, ground: LinkGround): Link[] {
  const words = masked.text.slice(from, to);
  return LINK_RULES.flatMap((rule) =>
    [...words.matchAll(rule.pattern)].flatMap(({ groups = {}, indices }): Link[] => {
      const [who] = peopleIn(masked, groups.who ?? '');
      const rest = indices?.groups?.part?.[0];
      if (who && rest !== undefined) return behind(who, from + rest, masked, rule, ground);
      const [begin = 0, end = 0] = indices?.groups?.name ?? [];
      const name = masked.paragraph.text.slice(from + begin, from + end);
      const [same] = peopleIn(masked, groups.name ?? '');
      if (!who || same?.person === who.person || (same && isReal(same.person, ground))) return [];
      if (rule.owner && !mayAct(who.person, ground)) return [];
      if (!isFigure(name, groups.low ?? '', rule, ground)) return [];
      const part = partIn(`${groups.low ?? ''}${name}`);
      return part.character === null ? [] : [{ who, part }];
    }),
  );
}

/** Whom the words from a place on name, as they would behind "plays". */
function behind(who: Mention, from: number, masked: Masked, rule: LinkRule, ground: LinkGround): Link[] {
  const words = masked.text.slice(from, from + LONGEST_PART);
  const plain = masked.paragraph.text.slice(from, from + phraseEnd(words));
  const part = partIn(plain);
  if (part.character === null) return [];
  const low = plain.slice(0, plain.indexOf(part.character));
  return isFigure(part.character, low.replace(NO_PART, ''), rule, ground) ? [{ who, part }] : [];
}

// Hardly anybody is described at more length before the name comes.
const LONGEST_PART = 200;

/** "A plays Wren, B his sister, Pike" */
function gapped(masked: Masked, { from, to }: Sentence): Link[] {
  const words = masked.text.slice(from, to);
  return [...words.matchAll(GAPPED)].flatMap(({ index, groups = {}, indices }): Link[] => {
    const [who] = peopleIn(masked, groups.who ?? '');
    const [begin = 0, end = 0] = indices?.groups?.part ?? [];
    if (!who || !PLAYED_ONCE.test(words.slice(0, index))) return [];
    const part = partIn(masked.paragraph.text.slice(from + begin, from + end));
    return part.character === null && part.described === null ? [] : [{ who, part }];
  });
}

// Whoever "her" means is hardly named farther before.
const NEAR = 300;

/** "Wren is lost. X, who plays her, …" */
function them(masked: Masked, { from, to }: Sentence): Link[] {
  return [...masked.text.slice(from, to).matchAll(PLAYS_THEM)].flatMap(({ index, groups = {} }): Link[] => {
    const [who] = peopleIn(masked, groups.who ?? '');
    const at = from + index;
    const before = masked.text
      .slice(Math.max(0, at - NEAR), at)
      .replaceAll(/\uf8fd+/gu, (quoted, place: number) => {
        const begin = Math.max(0, at - NEAR) + place;
        return masked.paragraph.text.slice(begin, begin + quoted.length);
      })
      .replaceAll(/[\ue100-\uefff]\uf8fe*/gu, ';');
    const character = lastName(before);
    return who && character !== null ? [{ who, part: { character, described: null, why: null } }] : [];
  });
}

/** "X in the title role": whose name that is, the title of a film tells. */
function leading(masked: Masked, { from, to }: Sentence): Link[] {
  const here = masked.films.filter((film) => film.from >= from && film.to <= to);
  return [...masked.text.slice(from, to).matchAll(LEADING)].flatMap(({ groups = {} }): Link[] => {
    const [who] = peopleIn(masked, groups.who ?? '');
    const titled = /^(?:title|titular|eponymous)$/u.test(groups.which ?? '') && here.length === 1;
    const title = here[0]?.film.title.split(': ')[0] ?? '';
    const character = titled && LIKE_NAME.test(title) ? title : null;
    return who ? [{ who, part: { character, described: null, why: null } }] : [];
  });
}

const LIKE_NAME = /^(?!The |A |An )\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}$/u;

const isActor = ({ role }: FoundCredit): boolean => roleOf(role ?? '') === 'actor';

/** Whether somebody who may be a figure is known to do something at films. */
const isReal = ({ trades, name }: Person, { said }: LinkGround): boolean =>
  trades.size > 0 || said.some(({ person, certainty }) => person === name && certainty.sure);

/** Whether somebody acts, or is not known to do anything else. */
function mayAct({ name, trades }: Person, { said }: LinkGround): boolean {
  const own = said.filter(({ person }) => person === name);
  const other = trades.size > 0 || own.some((one) => one.certainty.sure && !isActor(one));
  return trades.has('actor') || own.some(isActor) || !other;
}

const IS_ROLE = new RegExp(`(?:^| )${ANY_CASE_ROLE}s?$`, 'u');
const TITLED = new RegExp(`^(?:the )?${TITLE} `, 'iu');

/** Whether a name with the words before it is a figure's rather than a place's or somebody's of their life. */
function isFigure(name: string, low: string, { strict }: LinkRule, { text }: LinkGround): boolean {
  const words = name.split(' ');
  if (
    IS_ROLE.test(name) ||
    NO_FIGURE.test(name) ||
    NO_PART.test(low) ||
    isPlaceOrBody(words) ||
    /^\p{Lu}{2,4}$/u.test(name)
  )
    return false;
  if (
    !strict ||
    TITLED.test(name) ||
    isFirstName(words[0] ?? '') ||
    words.length > 1 ||
    /\p{Ll}{3},? $/u.test(low)
  )
    return true;
  return text.indexOf(name) !== text.lastIndexOf(name);
}

/** The film that the sentence names nearest, else one at which somebody is known to act, else the one that is spoken of. */
function filmOf(
  { who }: Link,
  { films, paragraph }: Masked,
  { from, to }: Sentence,
  context: FilmContext,
  { said }: LinkGround,
): Referent {
  const here = films
    .filter(
      (film) => film.from >= from && film.to <= to && !/\(["“‘]?$/u.test(paragraph.text.slice(0, film.from)),
    )
    .toSorted((a, b) => Math.abs(a.from - who.from) - Math.abs(b.from - who.from));
  if (here[0]) return { film: here[0].film, why: null };
  const acted = new Set(
    said.filter((one) => one.person === who.person.name && isActor(one)).map(({ film }) => film),
  );
  const spoken = creditFilm(paragraph, from, from, [], context);
  if (acted.size === 0 || acted.has(spoken.film?.title ?? null)) return spoken;
  const film = context.films.find(({ title }) => acted.has(title));
  return film ? { film, why: null } : spoken;
}

function creditOf(
  { who, part: { character, described } }: Link,
  { film }: Referent,
  { paragraph }: Masked,
): FoundCredit {
  return {
    at: spanIn(paragraph, who.from, who.to),
    certainty: { sure: false, why: LINKED },
    person: who.person.name,
    role: 'actor',
    film: film?.title ?? null,
    character,
    described,
  };
}
