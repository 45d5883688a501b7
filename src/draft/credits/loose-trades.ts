import { type FilmContext, spokenOf } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { sentenceStart } from './credit-film.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

// What is read beside a name: a role's words and the few around them.
const CLOSE = 80;

const BEFORE = new RegExp(
  `(?<!\\p{L})(?<field>[\\p{L}-]+ )??(?<![\\p{L}’'-])(?<role>${ANY_CASE_ROLE})s?,? (?:(?:Dr|Mr|Mrs|Ms|Sir|Dame)\\.? )?$`,
  'u',
);
const BEHIND = new RegExp(
  `^(?:, (?:who (?:is|was) )?| [–—-] | \\()(?:(?:the|an?|its|his|her|their|my|our|[\\p{L}’'-]+[’']s) )?(?:[\\p{Ll}\\d’'-]+ ){0,3}?(?<role>${ANY_CASE_ROLE})(?![\\p{L}-]| (?:is|was|are|were|at|for|with|of(?! (?:the|his|her|their|this|that|its) (?:\\p{Ll}+ ){0,2}(?:film|movie|picture|feature|thriller|drama|comedy|sequel|documentary)(?!\\p{L}))) )`,
  'u',
);

/** "Artistic director", "news editor": whoever is that has it from no film. */
const ELSEWHERE =
  /^(?:artistic|festival|managing|programme|program|creative|news|deputy|commissioning|company|magazine|features|arts|museum|board|founding|literary|executive|theatre|theater|stage|television|tv|former|series|radio|book) $/iu;

/** "Director X", "X, the film’s composer", wherever it stands: of the film that is spoken of there. */
export function tradeCredits(
  paragraph: Paragraph,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const { text, number } = paragraph;
  return real
    .filter((one) => one.paragraph === number && one.by === 'name' && !one.quoted)
    .flatMap((mention): FoundCredit[] => {
      const before = BEFORE.exec(text.slice(Math.max(0, mention.from - CLOSE), mention.from))?.groups;
      const role = before?.role ?? BEHIND.exec(text.slice(mention.to, mention.to + CLOSE))?.groups?.role;
      if (role === undefined || ELSEWHERE.test(before?.field ?? '')) return [];
      const { film } = spokenOf(paragraph, sentenceStart(text, mention.from), mention.from, context);
      return [
        {
          at: spanIn(paragraph, mention.from, mention.to),
          certainty: { sure: false, why: 'of which film it is said is a guess' },
          person: mention.person.name,
          role: role.toLowerCase(),
          film: film?.title ?? context.main?.title ?? null,
          character: null,
          described: null,
        },
      ];
    });
}
