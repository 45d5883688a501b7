import type { AnyClaim, ServerClaim } from '../../calendar/server-claim.ts';
import type { Translator } from '../../language/translator.ts';
import type { Source } from '../../packs/facts.ts';
import type { Entry } from '../layout/card.ts';
import type { Link } from '../layout/parts.ts';
import { whoever } from '../layout/someone.ts';
import { cut, plain } from '../layout/text.ts';
import { claimLine } from './claim.ts';
import { type Grounded, groundedEntries, readingLine, small, sourceLine } from './source.ts';

const SOURCE = 300;

/** "Correction of this server, by @ada on 5 June 2023: “…”": the moderator's words as they are, and nothing in them alive. */
export const serverLine = ({ by, said, source }: ServerClaim, language: Translator): string =>
  small(
    language.t('source.server', {
      by: whoever(by, language),
      date: language.date({ precision: 'day', value: said }),
      source: cut(plain(source), SOURCE),
    }),
  );

/** Where a claim is from, and whether it is our reading. */
export const claimSource = (claim: AnyClaim, language: Translator): string[] =>
  'cite' in claim
    ? [sourceLine(claim.cite, language, 'ages'), ...readingLine(claim.cite.reading, language)]
    : [serverLine(claim, language)];

/** A statement of a server about itself, with the words that say so. */
export type OwnWords = {
  readonly text: string;
  readonly own: ServerClaim;
  readonly beside?: Link | undefined;
};

/** As `groundedEntries`, where some facts are a server's own: each has its own line, in its place among the others. */
export function mixedEntries(
  facts: readonly (Grounded | OwnWords)[],
  language: Translator,
  shown?: Source,
): { entries: Entry[]; foot: string[] } {
  const packs = facts.filter((fact): fact is Grounded => !('own' in fact));
  const { entries, foot } = groundedEntries(packs, language, 'ages', shown);
  const rest = [...entries];
  const mixed = facts.flatMap((fact): Entry[] => {
    if ('own' in fact)
      return [{ text: `${fact.text}\n${serverLine(fact.own, language)}`, beside: fact.beside }];
    return rest.splice(0, 1);
  });
  return { entries: mixed, foot };
}

/** A claim with the words that tell it, and where it is from. */
export const grounded = (claim: AnyClaim, text: string): Grounded | OwnWords =>
  'cite' in claim ? { ...claim.cite, text } : { own: claim, text };

/** How a claim is told that is not the one that counts. */
type Aside =
  | 'release.besides'
  | 'release.contradicted'
  | 'release.older'
  | 'release.older.disputed'
  | 'release.same-day';

/** A claim besides the one that counts: when it was said, what, and where it is from. */
export function historyEntry(key: Aside, claim: AnyClaim, language: Translator): Grounded | OwnWords {
  const said = language.date({ precision: 'day', value: claim.said });
  return grounded(claim, language.t(key, { said, claim: claimLine(claim, language) }));
}
