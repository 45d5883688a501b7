import type { Mention } from '../names/mention.ts';
import type { FoundCredit } from '../text/found.ts';
import { roleOfWork, verbOf } from './clause-words.ts';
import { ANY_CASE_ROLE, roleOf } from './credit-roles.ts';
import { BESIDE } from './credit-settling.ts';

const WORDS = new RegExp(
  `(?<![\\p{L}-])(?:(?<role>${ANY_CASE_ROLE})s?(?![\\p{L}-]|[’']s)|(?<word>\\p{Ll}[\\p{L}’-]*))`,
  'gu',
);

const ACTS =
  /^(?:seen|appears?|appeared|appearing|appearances?|opposite|roles?|parts?|cameo|cameos|performances?|turn|characters?|acts?|acted|acting|onscreen|on-screen|screen|portrayals?|supporting|villain|heroine|scene|scenes)$/iu;
/** What an actor does, too, at a film that somebody else shoots, and a director at one that somebody else cuts. */
const MAKES =
  /^(?:shoot|shoots|shot|shooting|lens|lensed|lensing|cut|cuts|cutting|light|lit|score|scored|scores|casting|cast)$/iu;

/** "Broke through as a lovesick spy in F" */
const AS_SOMEBODY = /(?<!\p{L})as (?:an?|the) (?:[\p{Ll}-]+ ){1,4}in (?!the (?:industry|business))/u;

/** What words say that somebody did at a film, the last of them first; null where they don't. `usual` is what they do else. */
export function roleIn(words: string, usual: string | null): string | null {
  let found: string | null = AS_SOMEBODY.test(words) ? 'actor' : null;
  for (const { groups } of words.matchAll(WORDS))
    found =
      groups?.role === undefined ? (roleOfWord(groups?.word ?? '', usual) ?? found) : roleOf(groups.role);
  return found;
}

function roleOfWord(word: string, usual: string | null): string | undefined {
  if (ACTS.test(word)) return 'actor';
  if (usual !== null && MAKES.test(word)) return undefined;
  const verb = verbOf(word);
  if (verb && /^(?:co-)?(?:star|headlin|toplin)/iu.test(word)) return 'actor';
  if (verb?.class === 'V' || verb?.class === 'A') return verb.role;
  return /^(?:story|cuts|sets|costumes?|tunes?)$/iu.test(word) ? undefined : roleOfWork(word);
}

const TRADE = 3;
const SURE = 4;
const TOLD = 2;

/** What somebody does at films, by what an article credits them with and what it calls them; null where it says neither. */
export function usualRoles(credits: readonly FoundCredit[]): (mention: Mention) => string | null {
  const byPerson = Map.groupBy(credits, ({ person }) => person);
  return ({ person }) => {
    const points = new Map<string, number>();
    const add = (role: string, more: number) => points.set(role, (points.get(role) ?? 0) + more);
    for (const one of byPerson.get(person.name) ?? [])
      if (one.role !== null) add(plain(roleOf(one.role)), weightOf(one));
    for (const trade of person.trades) if (trade !== 'other') add(trade, TRADE);
    for (const word of person.called)
      if (/^(?:composer|cinematographer|editor)$/u.test(word)) add(word, TRADE);
    const [most, second] = [...points].toSorted(([, a], [, b]) => b - a);
    return second?.[0] === 'director' && second[1] === most?.[1] ? 'director' : (most?.[0] ?? null);
  };
}

const plain = (role: string): string => (role === 'writer/director' ? 'director' : role);

/** Whose film one is and what it is set beside tell little of what somebody does. */
const weightOf = ({ certainty }: FoundCredit): number =>
  certainty.sure ? SURE : certainty.why === BESIDE || certainty.why.startsWith('whose film') ? 1 : TOLD;
