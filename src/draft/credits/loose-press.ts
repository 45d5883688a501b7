import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { type Deed, DOERS, deed, HELP, LIST, OTHERS, SMALL } from './loose-deed.ts';

// How previews, columns and listings say in passing who did what. All of them are in doubt.

const NOUN =
  '(?:film|movie|picture|feature|sequel|prequel|thriller|drama|comedy|musical|romance|western|epic|horror|satire|documentary|mockumentary|biopic|debut|adaptation|actioner|caper|chiller|whodunn?it|tearjerker|romp)';
/** Whose it is, not whoever is in it: such words stand for the work of one hand. */
const OF_ONE_HAND =
  '(?:mockumentary|folly|road (?:movie|comedy|film)|two-hander|directorial debut|trilogy closer|closer|comedy|thriller|drama|western|satire|horror|documentary|musical)';
const KIN = '(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|twin)';
const TOLD = '(?:, [^;:.!?]{1,90},| \\([^()]{1,60}\\))?';
const PART = `(?!(?:the |an? |its |his |her )?(?:[\\p{Ll}-]+ ){0,2}?${ANY_CASE_ROLE})(?:the|an?|his|her|their|\\p{Lu}|${P}|[\\p{Ll}-]+ing \\p{Ll}+s(?=[.,;]))`;
const NO_WORK =
  '(?!directing|producing|writing|scoring|editing|shooting|helming|composing|handling|serving|hosting|co-|being|having|during|according)';

/** What is read so of everybody. */
export const PRESS_DEEDS: readonly Deed[] = [
  // "With songs by X", "the songs are by X", "X wrote the songs"
  deed(
    'songwriter',
    `(?:(?:^|[.;] )Songs|(?:with|has|features?|and) (?:new |original )?songs|(?<!\\p{L})(?:[Tt]he|[Ii]ts|[Aa]ll the) songs,? (?:are|were|come)(?: all)?) by (?:the )?(?:[“"][^“”"]{2,40}[”"] )?${SMALL}${LIST}`,
  ),
  deed(
    'songwriter',
    `${DOERS} (?:also )?(?:wrote|writes|has written) (?:the|its|all the|both) (?:new |original )?songs(?!\\p{L})`,
  ),
  // "F, X’s lovely, shaggy road comedy", "X’s mockumentary about …"
  deed('director', `${F},?["”’]?,? ${LIST}[’']s? (?:[\\p{L}\\d-]+,? ){0,6}?${OF_ONE_HAND}(?!\\p{L})`),
  deed(
    'director',
    `${LIST}[’']s? (?:[\\p{L}\\d-]+ ){0,4}?(?:mockumentary|folly|trilogy closer|directorial debut)(?!\\p{L})`,
  ),
  // "X, whose documentaries gave no hint of it, directs.", "X directed them all"
  deed('director', `${DOERS}${TOLD} ${HELP}directs(?=[.,;)]| with | for | from )`),
  deed(
    'director',
    `${DOERS}${TOLD} ${HELP}(?:directed|made|shot and directed) (?:them all|all of them|the lot|both of them|this one)(?!\\p{L})`,
  ),
  deed(
    'director',
    `${DOERS} (?:finished|completed|took over) (?:the job|directing|the shoot|the direction)(?!\\p{L})`,
  ),
  deed(
    'director',
    `[Dd]irected by (?:the latter[’']s|the former[’']s|his|her|their|\\p{L}+[’']s) (?:[\\p{Ll}-]+ ){0,2}${KIN},? ${LIST}`,
  ),
  deed('director', `(?:remade|re-made|refashioned) (?:[\\p{L}-]+ ){0,3}by ${SMALL}${LIST}`),
  deed(
    'director',
    `hands? over to (?:his|her|their) (?:[\\p{Ll}-]+ ){0,2}?(?:${ANY_CASE_ROLE}|${KIN}),? ${LIST}`,
  ),
  deed('director', `(?<![\\p{L}-])[Dd]irs? ${LIST}`),
  deed('director', `${DOERS}${TOLD} ${HELP}been (?:busy )?directing(?!\\p{L})`),
  deed(
    'director',
    `${DOERS}${TOLD} (?:turns|turned|tries|tried) (?:his|her|their) hand (?:to|at) directing(?!\\p{L})`,
  ),
  deed(
    null,
    `(?<!\\p{L})(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]he) (?<trade>${ANY_CASE_ROLE}), the (?:[\\p{Ll}-]+ ){1,3}${LIST}(?=[,.;)])`,
  ),
  deed(
    null,
    `(?<!\\p{L})(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]he) (?<trade>${ANY_CASE_ROLE}) (?:is|was) ${P}[’']s? (?:[\\p{Ll}-]+ ){0,2}\\p{Ll}+, ${LIST}`,
  ),
  // "X wrote as well as directed it", "X also wrote the film", "from her own script"
  deed(
    'writer',
    `${DOERS}${TOLD} (?:also )?(?:co-)?(?:wrote|writes) (?:as well as direct\\p{L}+|(?:the|this) (?:film|movie|picture|thing))(?!\\p{L})`,
  ),
  deed(
    'writer',
    `(?:[Dd]irected by |[Hh]elmed by |(?<=[.,;]["”’]? |^))${LIST}(?:[’']s? [^,.;:!?]{2,50},)? from (?:his|her|their) own (?:[\\p{Ll}-]+ )?(?:script|screenplay)(?!\\p{L})`,
  ),
  deed(
    'writer',
    `${LIST}(?:, whose (?:\\p{Ll}+ )?(?:draft|script|screenplay|spec)(?!\\p{L})|${TOLD} (?:again )?(?:has|gets|got|had|keeps) (?:sole|full|the only) (?:screenplay|script|writing|screenwriting) credit)`,
  ),
  deed('writer', `(?:spec|spec script|draft|treatment|teleplay) by ${SMALL}${LIST}`),
  deed(
    'writer',
    `${DOERS}${TOLD} (?:is|was|has been|had been) (?:now |already )?writing (?:one|it|that|the (?:sequel|third|second|next|script)|a (?:sequel|third|second|prequel)|for)(?!\\p{L})`,
  ),
  // "X remains as a producer", "X stepped back to produce", "X (who also produced)"
  deed(
    null,
    `${DOERS}(?:, who [^;:.!?]{1,110},)? (?:remains?|stays?|stayed|remained)(?: on| on board)?,? as (?:an? |the )?(?<trade>${ANY_CASE_ROLE})(?!\\p{L})`,
  ),
  deed(
    'producer',
    `${DOERS} (?:stepped|steps|moved|moves|stood|stands) (?:back|aside|up) to produce(?!\\p{L})`,
  ),
  deed(
    'producer',
    `(?:(?:to|will) produce (?:[^.;:!?\\ue100-\\uefff]{0,40} )?with (?!${P}[’'])|[Pp]roducers are [^.;:!?]{1,90} and )${LIST}`,
  ),
  deed(null, `${LIST} \\(who (?:also )?(?<verb>produced|directed|wrote|co-wrote|edited|shot)\\)`),
  // "The restorer X", "restored by X"; "X, who doubled her in both"
  deed('restorer', `(?<!\\p{L})(?:[Tt]he restorer|[Rr]estored by|[Rr]estoration by) ${SMALL}${LIST}`),
  deed(
    'stunt double',
    `${LIST},? who (?:also )?(?:doubled|doubles|has doubled)(?: for)? (?:${P}|him|her|the)`,
  ),
  deed('cinematographer', `(?<!\\p{L})the camera of ${SMALL}${LIST}`),
  // "Has X, fresh from the stage, as a lawyer", "room for X, 11, as the brother", "a big part for X"
  deed(
    'actor',
    `(?<!\\p{L})(?:has|have|had|gives us|room for|with) ${SMALL}${LIST}${TOLD}(?: in tow)?,? as ${PART}`,
  ),
  deed(
    'actor',
    `(?<!\\p{L})[Tt]here(?:[’']s|\\sis|\\sare) (?:also )?(?:an? )?(?:[\\p{Ll}-]+ )?(?:part|role|cameo|turn|room|place)s? for ${SMALL}${LIST}`,
  ),
  deed('actor', `(?<!\\p{L})(?:with|has|and) (?:the )?(?:\\p{Ll}+ )?voices? of ${SMALL}${LIST}`),
  deed(
    'actor',
    `${LIST},? who (?:also )?(?:supplied|supplies|provided|provides|lent|lends|did|does) (?:the |his |her )?voices?(?!\\p{L})`,
  ),
  deed('actor', `opposite [^.;:!?]{1,60} and, [^.;:!?\\ue100-\\uefff]{1,90}, ${LIST}`),
  deed(
    'actor',
    `in which (?:he|she|${P}) and (?:the late )?${LIST} (?:are|were|play|played) (?:an?|the|\\p{Ll}+s)(?!\\p{L})`,
  ),
  deed('actor', `, with ${SMALL}${LIST} ${NO_WORK}\\p{Ll}{2,}ing(?!\\p{L})`),
  deed('actor', `(?:which|that) (?:also )?stars? ${SMALL}${LIST}`),
  deed(
    'actor',
    `(?:${NOUN}|[Cc]omedy|[Tt]hriller|[Dd]rama)(?: of [\\p{Ll} ]{2,30}?)? (?:with|reunites|pairs|reteams) ${SMALL}${LIST}(?=[,.;]| (?:and|with|as) )(?:,? (?:and|with) ${SMALL}${OTHERS})?`,
  ),
  deed('actor', `(?<!\\p{L})co-stars? (?:from|in|on|of) [^.;:!?]{1,50}?,["”’]? ${LIST}`),
  deed(
    'actor',
    `${DOERS}(?: \\([^()]{1,40}\\)|, [^.;:!?]{1,60},|,)? (?:turns?|turned|pops?|popped|shows?|showed|crops?|cropped) up (?:in front of the camera|[^.;:!?\\ue100-\\uefff]{2,60}? as (?:the|an?) )`,
  ),
  deed('actor', `(?:so|as) (?:is|are|does|do) ${LIST}(?=,? (?:for|as) (?:the |her |his )?\\p{Lu})`),
];
