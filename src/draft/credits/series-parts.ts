import type { Article } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { roleOf } from './credit-roles.ts';

// Whoever comes back for a sequel may play there whom they have played before, where words for that stand beside it.

const SAME =
  /(?<!\p{L})(?:repris\p{L}+|(?:first|last|originally|previously|once) (?:played|voiced|portrayed)|originat(?:ed|es) (?:the|that)|(?:the )?same (?:role|part|character)|in (?:all|both) (?:of )?(?:the )?(?:two|three|four|five|six|films|movies|pictures|parts|instal?lments)|in all of them|in both(?=[.,;])|once (?:again|more)|yet again|(?:her|his|their) (?:signature|best-known|most famous) (?:role|part|character))(?!\p{L})/u;

const CARRIED = 'it is only said whom they play in another film of the series';

/** Parts that are told of one film of a series alone, at the others at which the same ones act. Always in doubt. */
export function withSeriesParts(credits: readonly FoundCredit[], { paragraphs }: Article): FoundCredit[] {
  const isSame = ({ at }: FoundCredit) => SAME.test(paragraphs[at.paragraph - 1]?.text ?? '');
  const played = Map.groupBy(
    credits.filter(({ character, film }) => character !== null && film !== null),
    ({ person }) => person,
  );
  return credits.map((credit) => {
    const { person, film, role, character } = credit;
    if (film === null || character !== null || roleOf(role ?? '') !== 'actor') return credit;
    const own = (played.get(person) ?? []).filter((one) => isSeries(one.film ?? '', film));
    const [first] = own;
    if (!first || own.some((one) => one.character !== first.character)) return credit;
    if (first.film !== film && ![...own, credit].some(isSame)) return credit;
    return {
      ...credit,
      character: first.character,
      described: first.described,
      certainty: { sure: false, why: CARRIED },
    };
  });
}

/** "F" and "F 2", "F: G" and "F: H", "F" and "F Goes Home": whether two titles begin alike, as those of one series do. */
function isSeries(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  if (a === '' || b === '') return false;
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

const stem = (title: string): string =>
  (title.split(': ')[0] ?? '')
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, '')
    .replace(/ (?:\d+|[ivx]+|part \p{L}+)$/u, '');
