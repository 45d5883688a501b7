import { isFirstName, isLastName } from '../text/words.ts';
import type { Run } from './names.ts';

// Words that companies, bands and houses are called by; some are family names too, but then a first name that is known stands before.
const FIRST =
  'Red|Blue|Green|Black|White|Silver|Golden|Gold|Copper|Iron|Steel|Brass|Bronze|Amber|Scarlet|Crimson|North|South|East|West|Northern|Southern|Eastern|Western|New|Old|Big|Little|Tall|High|Low|Long|Bright|Dark|Wild|Quiet|Loud|Fast|Slow|Deep|First|Second|Third|Last|Next|Two|Three|Four|Five|Seven|Nine|Ten|Good|Bad|Lucky|Happy|Hungry|Crooked|Broken|Open|Paper|Glass|Wooden|Stone|Salt|Sugar|Honey|Velvet|Neon|Solar|Lunar|Royal|Grand|Great|True|Pure|Free|Fresh';
const LAST =
  'Street|Lane|Road|Avenue|Hill|House|Park|Gate|Bridge|Tower|Anchor|Harbou?r|Bay|Lights?|Lantern|Lamp|Star|Moon|Sky|Cloud|River|Lake|Sea|Ocean|Isle|Island|Mountain|Peak|Valley|Fields?|Forest|Woods|Tree|Oak|Pine|Leaf|Root|Bird|Crow|Raven|Owl|Whale|Bear|Lion|Tiger|Horse|Mule|Dog|Zero|Seven|Nine|Ten|Line|Wire|Box|Door|Window|Room|Works|Arts?|Labs?|Vision|Motion|Frame|Reel|Lens|Screens?|Stages?|Stor(?:y|ies)|Tales?|Ink|Paper|Signal|Pulse|Waves?|Current|Spark|Fire|Flame|Ember|Smoke|Mirror|Compass|Meridian|Horizon|Summit|Crown|Castle|Garden|Orchard|Mill|Forge|Foundry|Factory|Union|Group|Partners|Capital|Ventures|Holdings|International|Global|Worldwide|Classics|Features|Originals|Plus|Collective|Society|Trust|Foundation|Council|Commission|Board|Agency|Network|Brigade|Rocket|Engine|Machine|Arrow|Hammer|Kettle|Republic|Empire|Digital|Content';
const LIKE = new RegExp(`^(?:${FIRST})\\s\\p{Lu}|\\s(?:${LAST})$`, 'u');
/** "said Quill Lane in a statement", "said Quill Lane, which". */
const AS_A_BODY =
  /^(?:\s(?:has\s)?(?:said|says|announced|confirmed|wrote))?(?:\s\p{Lu}\p{Ll}+day)?(?:\sin\s(?:an?|the|its)\s(?:[\p{Ll}-]+\s){0,2}(?:statement|release|announcement|filing|memo)(?!\p{L})|,\swhich(?!\p{L}))/u;

/** Whether a run of several words, of whom it is only told that they said something, may well be a company. */
export function isBodyLike({ text, words }: Run, after: string): boolean {
  if (words.length < 2 || isFirstName(words[0] ?? '')) return false;
  return LIKE.test(text) || (AS_A_BODY.test(after) && !isLastName(words.at(-1) ?? ''));
}

const COMPANY_PARTNER =
  /(?<!\p{L})(?:streaming|distribution|production|financing|sales|broadcast|output|release|theatrical|backing) partner,? $/u;

/** "the house’s streaming partner, Quill": a company. */
export const isPartner = ({ words }: Run, before: string): boolean =>
  words.length === 1 && COMPANY_PARTNER.test(before);
