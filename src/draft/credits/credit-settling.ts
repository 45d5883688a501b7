import type { Article } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { BY_CREDIT } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';

/** Each person once for a film and a role, with the fullest that is said of it; nobody who is a figure. */
export function settledCredits(
  said: readonly FoundCredit[],
  { paragraphs }: Article,
  titles: ReadonlySet<string>,
): FoundCredit[] {
  const text = paragraphs.map((one) => one.text).join('\n');
  const others = new Set([...said.filter(isKnown).map(({ person }) => person), ...titles]);
  const whole = said.map((one) => ({
    ...one,
    character: one.character && fullName(one.character, text, others),
  }));
  const wholes = new Set(whole.flatMap(({ character }) => character ?? []));
  const found = whole.map((one) => ({ ...one, character: one.character && wholeOf(one.character, wholes) }));
  const straight = found.filter((one) => !isReversed(one, found));
  const figures = new Set(straight.flatMap(({ character }) => character ?? []));
  const kept: FoundCredit[] = [];
  for (const credit of straight.filter(({ person }) => !figures.has(person))) {
    const at = kept.findIndex((other) => isSame(other, credit));
    const other = kept[at];
    if (other) kept[at] = merged(other, credit);
    else kept.push(credit);
  }
  return kept
    .filter((credit) => !isLess(credit, kept))
    .map((credit) =>
      mayHavePart(credit, kept) || mayPlay(credit, text) ? { ...credit, certainty: PART_ELSEWHERE } : credit,
    )
    .toSorted((a, b) => a.at.start - b.at.start);
}

/** "Ada Quill is Wren Marsh", both like somebody’s name: of two that play each other the one who is named first is real. */
const isReversed = (one: FoundCredit, all: readonly FoundCredit[]): boolean =>
  one.character !== null &&
  !one.certainty.sure &&
  all.some(
    (other) =>
      other.person === one.character &&
      isNameOf(one.person, other.character ?? '') &&
      other.at.start < one.at.start,
  );

const isNameOf = (name: string, other: string): boolean => name === other || other.endsWith(` ${name}`);

const PART_ELSEWHERE = { sure: false, why: 'whom they play may be told elsewhere' } as const;

/** Whether somebody who surely acts, as whom is not said, doubtfully plays somebody by name at another film. */
const mayHavePart = (credit: FoundCredit, all: readonly FoundCredit[]): boolean =>
  credit.certainty.sure &&
  credit.character === null &&
  roleOf(credit.role ?? '') === 'actor' &&
  all.some(
    ({ person, character, certainty }) => person === credit.person && character !== null && !certainty.sure,
  );

/** Whether an article has words for playing behind the name of somebody of whom it isn't known whom they play: "Quill’s Wren", "Quill, as Wren". */
function mayPlay({ certainty, character, role, person }: FoundCredit, text: string): boolean {
  if (!certainty.sure || character !== null || roleOf(role ?? '') !== 'actor') return false;
  const last = RegExp.escape(person.split(' ').at(-1) ?? person);
  return new RegExp(
    `(?<![\\p{L}-])${last}(?:[’']s? (?:\\p{Lu}|(?:\\p{Ll}+ ){0,2}(?:character|role|part)(?!\\p{L}))|,? (?:\\(|as (?!\\p{Ll}+ as)|[^.;:!?]{0,80}(?<!\\p{L})(?:plays?|played|playing|portray\\p{L}*|voices?|voicing|role|part|character)(?!\\p{L})))`,
    'u',
  ).test(text);
}

const isKnown = ({ certainty }: FoundCredit): boolean => certainty.sure || certainty.why !== BY_CREDIT;

/** A figure's name as the article has it in full elsewhere: "Ilka" of "Ilka Morrow". */
function fullName(name: string, text: string, others: ReadonlySet<string>): string {
  if (name.includes(' ')) return name;
  const longer = new RegExp(
    `(?<![\\p{L}-])${RegExp.escape(name)}(?: \\p{Lu}[\\p{L}’-]+)+(?<![’']s)`,
    'u',
  ).exec(text)?.[0];
  if (longer === undefined || longer.split(' ').length > 3) return name;
  // "Wren" in a line, and in the next one who plays another.
  return others.has(longer) || others.has(longer.slice(name.length + 1)) ? name : longer;
}

/** "Thorne" is "Elias Thorne", where somebody plays one who is called so in full, and but one. */
function wholeOf(name: string, all: ReadonlySet<string>): string {
  if (name.includes(' ')) return name;
  const longer = [...all].filter((one) => one.endsWith(` ${name}`));
  return longer.length === 1 ? (longer[0] ?? name) : name;
}

const isSame = (a: FoundCredit, b: FoundCredit): boolean =>
  a.person === b.person &&
  a.film === b.film &&
  roleOf(a.role ?? '') === roleOf(b.role ?? '') &&
  (a.character === b.character || a.character === null || b.character === null);

function merged(a: FoundCredit, b: FoundCredit): FoundCredit {
  const surer = !a.certainty.sure && b.certainty.sure ? b : a;
  const word = [a.role, b.role].find((role) => role !== null && role !== 'actor') ?? surer.role;
  // Who plays whom is as sure as where it was said.
  const named = [a, b].find(({ character }) => character !== null);
  return {
    ...surer,
    certainty: named && !named.certainty.sure ? named.certainty : surer.certainty,
    role: word,
    character: a.character ?? b.character,
    described: a.described ?? b.described,
  };
}

/** Why a person should look at whoever only stands beside a film: what they did there is a guess. */
export const BESIDE = 'the film is only named beside them';

/** Whether a credit is no more than that. */
export const isGuess = ({ certainty }: FoundCredit): boolean => !certainty.sure && certainty.why === BESIDE;

/** Whether a credit tells no role, or only a likely one. */
const isVague = (one: FoundCredit): boolean => one.role === null || isGuess(one);

/** What is said doubtfully of one film and surely of another, without a film and with one, or guessed where it is said elsewhere. */
const isLess = (credit: FoundCredit, all: readonly FoundCredit[]): boolean =>
  !credit.certainty.sure &&
  all.some((other) => {
    if (other === credit || other.person !== credit.person) return false;
    if (other.film === credit.film && other.role !== null && isVague(credit) && !isVague(other)) return true;
    if (other.film === credit.film && credit.role === null && other.role !== null && !isGuess(other))
      return true;
    // Where an article says that somebody had a part in a film and not which, none is guessed.
    if (other.film === credit.film && isGuess(credit) && other.role === null) return true;
    const same = roleOf(other.role ?? '') === roleOf(credit.role ?? '');
    return same && ((other.certainty.sure && other.film === credit.film) || credit.film === null);
  });
