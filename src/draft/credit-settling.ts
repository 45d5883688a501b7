import type { Article } from './article.ts';
import { BY_CREDIT } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';
import type { FoundCredit } from './found.ts';

/** Each person once for a film and a role, with the fullest that is said of it; nobody who is a figure. */
export function settledCredits(
  said: readonly FoundCredit[],
  { paragraphs }: Article,
  titles: ReadonlySet<string>,
): FoundCredit[] {
  const text = paragraphs.map((one) => one.text).join('\n');
  const others = new Set([...said.filter(isKnown).map(({ person }) => person), ...titles]);
  const found = said.map((one) => ({
    ...one,
    character: one.character && fullName(one.character, text, others),
  }));
  const figures = new Set(found.flatMap(({ character }) => character ?? []));
  const kept: FoundCredit[] = [];
  for (const credit of found.filter(({ person }) => !figures.has(person))) {
    const at = kept.findIndex((other) => isSame(other, credit));
    const other = kept[at];
    if (other) kept[at] = merged(other, credit);
    else kept.push(credit);
  }
  return kept.filter((credit) => !isLess(credit, kept)).toSorted((a, b) => a.at.start - b.at.start);
}

const isKnown = ({ certainty }: FoundCredit): boolean => certainty.sure || certainty.why !== BY_CREDIT;

/** A figure's name as the article has it in full elsewhere: "Ilka" of "Ilka Morrow". */
function fullName(name: string, text: string, others: ReadonlySet<string>): string {
  if (name.includes(' ')) return name;
  const longer = new RegExp(
    `(?<![\\p{L}-])${RegExp.escape(name)}(?: \\p{Lu}[\\p{L}’-]+)+(?<![’']s)`,
    'u',
  ).exec(text)?.[0];
  return longer === undefined || others.has(longer) || longer.split(' ').length > 3 ? name : longer;
}

const isSame = (a: FoundCredit, b: FoundCredit): boolean =>
  a.person === b.person &&
  a.film === b.film &&
  roleOf(a.role ?? '') === roleOf(b.role ?? '') &&
  (a.character === b.character || a.character === null || b.character === null);

function merged(a: FoundCredit, b: FoundCredit): FoundCredit {
  const surer = !a.certainty.sure && b.certainty.sure ? b : a;
  const word = [a.role, b.role].find((role) => role !== null && role !== 'actor') ?? surer.role;
  return {
    ...surer,
    role: word,
    character: a.character ?? b.character,
    described: a.described ?? b.described,
  };
}

/** What is said doubtfully of one film and surely of another, or without a film and with one. */
const isLess = (credit: FoundCredit, all: readonly FoundCredit[]): boolean =>
  !credit.certainty.sure &&
  all.some(
    (other) =>
      other !== credit &&
      other.person === credit.person &&
      roleOf(other.role ?? '') === roleOf(credit.role ?? '') &&
      ((other.certainty.sure && other.film === credit.film) || credit.film === null),
  );
