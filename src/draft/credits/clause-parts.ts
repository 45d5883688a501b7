import { type Part, partIn, phraseEnd } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import type { ClauseRule } from './clause-rules.ts';
import type { Token } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';
import { partBefore, severalBefore, severalParts } from './credit-parts.ts';

/** Where a clause names a part: the token that leads to it or is its first, and the one that tells the role. */
export interface PartPlace {
  readonly who: Token;
  readonly part: Token | undefined;
  readonly said: Token | undefined;
}

const HELPERS = /(?: (?:is|was|are|were|be|will|being|to|been|has|who|again|once|originally|also))*[ (]*$/u;

/** Whom the people of a match play, in their order, as a verb or "as" says it; none where it isn't said. */
export function partsOf(
  rule: ClauseRule,
  { who, part, said }: PartPlace,
  { paragraph, text }: Masked,
): Part[] {
  const played = said?.class === 'N' && /^(?:play|portray|voice|embod)/.test(said.text);
  if (rule.part === 'before' || played) {
    const end = said?.from ?? part?.from ?? who.from - 1;
    const before = paragraph.text.slice(0, end).replace(HELPERS, '');
    const several = who.people.length > 1 ? severalBefore(before, who.people.length) : [];
    return several.length > 0 ? several : [partBefore(before)];
  }
  if (rule.part !== 'behind') return [];
  const from = part ? (placeOf(part) ?? 0) + 1 : who.to;
  // A figure may be masked, too, where it was taken for somebody real.
  const plain = paragraph.text.slice(from, from + phraseEnd(text.slice(from)));
  if (who.people.length < 2) return [partIn(plain)];
  const several = severalParts(plain, who.people.length);
  // The last of the figures may be masked behind "and".
  return several.length > 0
    ? several
    : severalParts(paragraph.text.slice(from, from + LONGEST), who.people.length);
}

/** Where the words of a part begin: behind "plays" or "as", or at the first of them ("is her rival, Wren"). */
const placeOf = (part: Token | undefined): number | undefined =>
  part && (LEADS.test(part.class) ? part.to : part.from - 1);

const LEADS = /^[AaoB,]$/;

/** "Playing coy" plays nobody, and "known as Wren" is of another film. */
export const isNoPart = ({ part, who }: PartPlace, { text }: Masked): boolean =>
  /^ (?!himself|herself|themselves)\p{Ll}+[.,;!]/u.test(text.slice(placeOf(part) ?? who.to).slice(0, 40)) ||
  /(?<!\p{L})known $/u.test(text.slice(0, part?.from ?? 0).slice(-7));

// Names of a few figures are hardly longer.
const LONGEST = 160;

const BESIDE =
  /^,? (?:back |again )?as (?=(?:(?:the|a|an|his|her|their) )?(?:[\p{L}’'-]+,? ){0,5}[\p{Lu}\ue100-\ue8ff])|^ \((?=(?:[Tt]he )?[\p{Lu}\ue100-\ue8ff][^()]{1,40}\))/u;

/** Whom somebody plays by what stands right behind the name: "as Wren", "(Wren)". */
export function partBeside({ to }: Mention, { paragraph, text }: Masked): Part | null {
  const [lead] = BESIDE.exec(text.slice(to, to + 120)) ?? [];
  if (lead === undefined) return null;
  const from = to + lead.length;
  const rest = text.slice(from);
  const end = lead.endsWith('(') ? rest.indexOf(')') : phraseEnd(rest);
  return partIn(paragraph.text.slice(from, from + end));
}
