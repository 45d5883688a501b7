import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

const BEFORE = new RegExp(`(?<!\\p{L})(?:[Mm]y|[Oo]ur) (?:\\p{Ll}+ ){0,2}(?<role>${ANY_CASE_ROLE}),? $`, 'u');
const BEHIND = new RegExp(`^, (?:my|our) (?:\\p{Ll}+ ){0,2}(?<role>${ANY_CASE_ROLE})(?=[,.;!?]|$)`, 'u');

/** "Our editor, X, wept": whom somebody who is quoted calls theirs; that it was at the film of the article is not said. */
export function spokenCredits(
  { text, number, ...paragraph }: Paragraph,
  real: readonly Mention[],
  { main }: FilmContext,
): FoundCredit[] {
  return real
    .filter((one) => one.quoted && one.paragraph === number && one.by === 'name')
    .flatMap(({ from, to, person }): FoundCredit[] => {
      const match =
        BEFORE.exec(text.slice(Math.max(0, from - 60), from)) ?? BEHIND.exec(text.slice(to, to + 60));
      const role = match?.groups?.role?.toLowerCase();
      if (role === undefined) return [];
      return [
        {
          at: spanIn({ text, number, ...paragraph }, from, to),
          certainty: { sure: false, why: 'it is said between quotation marks' },
          person: person.name,
          role,
          film: main?.title ?? null,
          character: null,
          described: null,
        },
      ];
    });
}
