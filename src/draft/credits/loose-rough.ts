import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { type Deed, DOERS, deed, HELP, LIST, OTHERS, SMALL, WORK } from './loose-deed.ts';

// Ways to say who did what in sentences that take a turn in between. All of them are in doubt.

const NOUN =
  '(?:film|movie|picture|feature|sequel|prequel|thriller|drama|comedy|musical|romance|western|epic|horror|satire|documentary|debut|adaptation|blockbuster|chiller|hit)';
/** A film that is not named: "the new one", "both parts", "all three". */
const SOME =
  '(?:(?:all|both) (?:of them|two|three|four|five|six|parts|films|halves|chapters|versions)|both|all three|(?:the|that|this) (?:(?:new|first|second|third|last|latest|other|original|next) )?(?:one|two|three|parts?)|the (?:first|original|second|third|last|latest|sequel)(?=[.,;)]| (?:in|with|from|for|and)(?!\\p{L})))';
/** What is told of somebody in between, others named in it or not. */
const TURN = '(?:, (?:who|whose|an?|the|now|then|\\d\\d,)[^;:.!?]{1,120},)';
const MAKE_UP =
  '(?:mask|burlap|hood|make-?up|suit|fur|prosthetics|latex|costume|helmet|wig|armou?r|whiskers)';

/** What is read so of everybody. */
export const ROUGH_DEEDS: readonly Deed[] = [
  // "X, who directed all three", "X wrote the new one with her sister", "X, who directs both parts"
  deed(
    null,
    `${DOERS},? (?:who )?${HELP}(?<verb>directed|directs|wrote|writes|edited|shot|scored|produced|produces) ${SOME}(?!\\p{L})`,
  ),
  deed('director', `${DOERS},? who (?:also )?(?:made|makes) (?:it|${SOME})(?!\\p{L})`),
  // "A western that X is to direct", "X, who at 79 is to direct again"
  deed(
    'director',
    `${DOERS},? (?:who )?(?:[^,.;:!?\\ue100-\\uefff]{1,24} )?(?:is|are|was|were) (?:\\p{Ll}+ )?to direct(?!\\p{L})`,
  ),
  // "X was casting her own debut"
  deed(
    'director',
    `${DOERS} ${HELP}(?:casting|preparing|shooting|making|cutting|finishing|planning|developing) (?:his|her|their) (?:own |first |second |next |new |latest )?(?:[\\p{Ll}-]+ )?${NOUN}(?!\\p{L})`,
  ),
  // "The feature debut of X", "the first film by the photographer X"
  deed(
    'director',
    `(?:feature|directorial|directing|film-?making)(?: film)? debut (?:of|for|from) ${SMALL}${LIST}`,
  ),
  deed(
    'director',
    `(?:first|second|third|debut|latest|new|last) ${NOUN} (?:by|from) (?:the |an? )?(?:\\p{Lu}\\p{L}+ )?${SMALL}${LIST}`,
  ),
  // "F (“G”), by X", "F (X, Austria, 2024)"
  deed('director', `${F}["”’]?(?: \\(["“‘]?[^()]{2,60}\\))?,["”’]? by ${SMALL}${LIST}(?=[,.;)]| \\()`),
  deed('director', `${F}["”’]? \\(${LIST}, [^()]{2,40}(?:19|20)\\d\\d\\)`),
  // "She handed the megaphone to X", "in the saddle is X"
  deed(
    'director',
    `(?:hand|pass|giv|gave)\\p{L}* (?:over )?(?:the )?(?:megaphone|helm|reins|director[’']s chair)(?: over)? to ${SMALL}${LIST}`,
  ),
  deed(
    'director',
    `(?<!\\p{L})[Ii]n the (?:director[’']s )?saddle (?:now |this time )?(?:is|was) ${SMALL}${LIST}`,
  ),
  // "Written with her husband, the novelist X"
  deed(
    'writer',
    `(?<!\\p{L})(?:[Cc]o-)?(?:[Ww]ritten|[Ss]cripted|[Pp]enned) (?:together )?with (?:(?:his|her|their|the|an?) )?(?:[\\p{Ll}-]+,? ){0,3}?(?:the )?(?:[\\p{Ll}-]+ )?${LIST}`,
  ),
  // "X wrote it with her brother, Y"
  deed(
    'writer',
    `(?:wrote|writes|written|penned|scripted) (?:it|them|(?:the|${F})[^.,;:!?]{0,40}?) with (?:(?:his|her|their|the) )?(?:[\\p{Ll}-]+,? ){0,3}?${LIST}`,
  ),
  // "X is back as producer, and co-wrote the script with Y", "X directs her own script"
  deed(
    'writer',
    `${LIST} [^.;:!?\\ue100-\\uefff]{1,60} and (?:also )?(?:co-)?(?:wrote|writes|scripted|penned) (?:the )?(?:script|screenplay|story|it)(?!\\p{L})(?: with ${OTHERS})?`,
  ),
  deed(
    'writer',
    `${DOERS},? ${HELP}(?:directs|directed|directing|shoots|films|filmed) (?:from )?(?:his|her|their) own (?:[\\p{Ll}-]+ )?(?:script|screenplay)(?!\\p{L})`,
  ),
  // "The screenplay that X had been nursing"
  deed(
    'writer',
    `(?:screenplay|script|treatment) (?:that |which )?${LIST} ${HELP}(?:nursing|delivered|written|wrote|finished|drafted|developing|polished|polishing|working on)(?!\\p{L})`,
  ),
  // "X also has a producer’s credit"
  deed(
    null,
    `${LIST}[^.;:!?]{0,90}? (?:takes?|took|has|had|gets?|got|earns?|earned|shares?|receives?) (?:an? )?(?<trade>(?:executive )?producer|producing)(?:[’']s)? credit`,
  ),
  // "Editor-turned-producer X", "ex-editor X", "the X–produced film"
  deed(null, `(?<trade>${ANY_CASE_ROLE})-turned-(?<work>${ANY_CASE_ROLE}),? ${LIST}`),
  deed(null, `(?<!\\p{L})[Ee]x-(?<trade>${ANY_CASE_ROLE}),? ${LIST}`),
  deed(null, `${LIST}[–—-](?<verb>produced|directed|written|scored|shot|penned)(?!\\p{L})`),
  // "Its cinematographer, the Austrian X", "an English star, the late X", "her producer of choice, X"
  deed(
    null,
    `(?<trade>${ANY_CASE_ROLE}),? (?:of (?!photography)[\\p{Ll} ]{2,40}, |the (?:late |great |\\p{Lu}\\p{L}+ )(?:\\p{Ll}+ )?)${LIST}`,
  ),
  deed(
    null,
    `(?<trade>${ANY_CASE_ROLE})(?: (?:on|of(?! photography)|for|throughout)(?: [^.;,:!?]{2,40}?)?)? (?:is|was) [^.;:!?\\ue100-\\uefff]{2,60}?(?:, | )${LIST}(?=[;,.])`,
  ),
  // "A score (by X)", "X and Y return to script duties"
  deed(null, `(?<work>${WORK}),? \\((?:is )?by ${SMALL}${LIST}\\)`),
  deed(null, `${DOERS} (?:return|returns|returned|are back|is back) (?:to|on|for) (?<work>\\p{Ll}+) duties`),
  // "Starring X, who made four films with him, and Y"
  deed(
    'actor',
    `(?:[Ss]tars?|[Ss]tarring|[Cc]o-stars?|[Ff]eatures?|[Ff]eaturing) ${SMALL}${P}, (?:who|whose) [^.;:!?]{1,140}, and (?:Dame |Sir )?${LIST}(?=[.,;])`,
  ),
  // "That modest drama with X"
  deed(
    'actor',
    `(?:[Tt]he|[Tt]hat|[Tt]his|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er) (?:[\\p{Ll}-]+ ){0,4}?${NOUN} with ${SMALL}${LIST}`,
  ),
  // "You will recognise X, the weatherman, as a barman"
  deed(
    'actor',
    `(?:recogni[sz]e|spot|glimpse|[Ll]ook out for|[Ww]atch for|[Kk]eep an eye out for) ${SMALL}${LIST}(?:, [^.;:!?]{1,60},)? as (?:the|an?|his|her)(?!\\p{L})`,
  ),
  // "The role of Wren from X", "she handed the lead to X", "X beat them to the part", "it made a star of X"
  deed(
    'actor',
    `(?:takes|took|taking) over (?:the )?(?:role|part|lead) (?:of [^.;:!?]{2,40} )?from ${SMALL}${LIST}`,
  ),
  deed(
    'actor',
    `(?:hand|pass|giv|gave|offer)\\p{L}* (?:over )?(?:the|a|that) (?:title )?(?:lead|leading role|role|part) to ${SMALL}${LIST}`,
  ),
  deed(
    'actor',
    `${LIST}[^.;:!?]{0,60}? (?:beat|pipped|saw off) [^.;:!?]{1,50} (?:to|for) the (?:part|role|lead)(?!\\p{L})`,
  ),
  deed(
    'actor',
    `(?:made|makes|making) (?:a|an) (?:\\p{Ll}+ )?(?:star|name|heart-?throb) (?:out )?of ${SMALL}${LIST}`,
  ),
  deed(
    'actor',
    `(?:stole|steals?|stealing) (?:the (?:film|picture|show|movie)|every scene|scenes) from (?:under the noses? of )?(?:\\p{Lu}\\p{Ll}+ )?${SMALL}${LIST}(?:,? and (?:the late )?${OTHERS})?`,
  ),
  // "X, a rodeo champion who had never acted, plays Roy", "X pops up on screen as Pym", "X wrote it and stars in it"
  deed(
    'actor',
    `${DOERS}${TURN} (?:plays|played|portrays|voices|has (?:an? )?[\\p{Ll} -]{0,20}(?:role|part))(?! (?:by|with)(?!\\p{L}))(?!\\p{L})`,
  ),
  deed(
    'actor',
    `${LIST}[^.;:!?\\ue100-\\ue8ff]{0,90}? (?:pops?|popped|turns?|turned|shows?|showed|crops?) up (?:on screen |in front of the camera )?as (?:the|an?|\\p{Lu})`,
  ),
  deed(
    'actor',
    `${LIST},? who [^.;:!?\\ue100-\\uefff]{1,60} and (?:also )?(?:stars|starred|appears|acts)(?!\\p{L})`,
  ),
  deed(
    'actor',
    `${DOERS} ${HELP}(?:headlines?|headlined|toplines?|toplined|fronts?|fronted|stars in|starred in|is in|was in) (?:that|this|the) (?:one|film|movie|picture|sequel)(?!\\p{L})`,
  ),
  // "New to the island is X", "under the mask is X", "in the English dub they become X and Y"
  deed('actor', `(?<!\\p{L})[Nn]ew (?:to|in|on) [^.;:!?\\ue100-\\uefff]{2,40}? (?:is|are) ${SMALL}${LIST}`),
  deed(
    'actor',
    `(?<!\\p{L})(?:[Uu]nder|[Bb]ehind|[Ii]nside) (?:the|that|all that) (?:\\p{Ll}+ )?${MAKE_UP}(?:, [^,;.]{1,40},)? (?:is|was) (?:[\\p{Ll}-]+ ){0,5}?${LIST}`,
  ),
  deed(
    'actor',
    `[Ii]n the (?:\\p{Lu}\\p{L}+(?:-language)?) (?:dub|version|dubbing)[^.;:!?\\ue100-\\uefff]{0,40} (?:becomes?|are|is|will be) ${SMALL}${LIST}`,
  ),
  // "Its heroine, X, was 19 then", "a better performance than X’s in F", "X is nominated for her last role"
  deed(
    'actor',
    `(?<!\\p{L})(?:[Ii]ts|[Tt]he|[Hh]is|[Hh]er) (?:[\\p{Ll}-]+ ){0,2}?(?:heroine|hero|villain|leading (?:man|lady)),? (?:the late )?${LIST}`,
  ),
  deed('actor', `(?:performance|turn)s? [^.;:!?\\ue100-\\uefff]{0,40}than ${LIST}[’']s? in `),
  deed(
    'actor',
    `${DOERS} ${HELP}nominated for [^.;:!?\\ue100-\\uefff]{0,50}(?:role|performance|turn|part)(?!\\p{L})`,
  ),
];
