import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { type Deed, DOERS, deed, LIST, OTHERS, SMALL } from './loose-deed.ts';

// How reviews and reports speak of those in a film without words for playing. They are read of nobody whose role is told elsewhere.

/** Who figures of films often are. */
const FIGURE =
  '(?:officer|detective|cop|policeman|policewoman|sheriff|deputy|marshal|inspector|sergeant|captain|colonel|lieutenant|widow|widower|heroine|hero|villain|antagonist|protagonist|baddie|trucker|driver|diver|nurse|doctor|surgeon|spy|assassin|hitman|gangster|mobster|crook|thief|robber|killer|waitress|barman|baker|butcher|farmer|fisherman|sailor|soldier|pilot|king|queen|prince|princess|duke|duchess|witch|wizard|monk|nun|priest|vicar|robot|android|vampire|ghost|zombie|lawman|outlaw|cowboy|maid|butler|governess|landlady|landlord|harbourmaster|housekeeper|clerk|scientist|astronaut|explorer|trader|smuggler|bounty hunter|gravedigger|undertaker|ferryman|shepherd|mechanic|plumber|hacker|drifter|loner|runaway|orphan|matriarch|patriarch|grandmother|grandfather|neighbou?r|teacher|professor|headmaster|librarian|dancer|boxer|wrestler|con artist|con man|socialite|heiress|hermit|stranger|henchman|sidekick|monster|creature|clown|warlord|general|president|senator|mayor)';
const KIN =
  '(?:husband|wife|mother|father|daughter|son|brother|sister|uncle|aunt|cousin|grandfather|grandmother|grandson|granddaughter|stepmother|stepfather|mother-in-law|father-in-law|passenger|boss|lover|rival)';
const ADJECTIVES = '(?:[\\p{Ll}-]+,? ){0,4}?';
const NO_TRADE = `(?!(?:the |an? |its |his |her )?(?:[\\p{Ll}-]+ ){0,2}?${ANY_CASE_ROLE})`;

/** What is read so, always in doubt. */
export const REVIEW_DEEDS: readonly Deed[] = [
  // "X’s weary detective", "Wren meets her match in X’s smuggler"
  deed('actor', `${LIST}[’']s? ${ADJECTIVES}${FIGURE}(?![\\p{L}’'-])(?! (?:said|says|told))`),
  // "As the vicar, X is a hoot"
  deed(
    'actor',
    `(?<!\\p{L})[Aa]s (?:the|an?|his|her|their) ${ADJECTIVES}${FIGURE},? (?:(?:that|the) (?:[\\p{Ll}-]+ ){1,4})?${LIST}`,
  ),
  // "X is terrific as the baker", "X turns up as a spy"
  deed(
    'actor',
    `${DOERS},? (?:who )?(?:is|are|was|were|shines?|excels?|impresses|impressed|dazzles|dazzled|convinces|convinced|turns? up|turned up|pops? up|popped up|shows? up|crops? up|makes?|made|does|stands? out|proves?|remains?|feels?|steals?|stole|has|have|gives?|gave|appears?|appeared|returns?|returned)(?: [\\p{Ll}’'-]+){0,6}?(?<!(?:known|well|such|serving|working|served|worked|described|regarded|seen|billed|far|long|soon)) as (?:the|an?|his|her|their|(?=\\p{Lu})) ?${NO_TRADE}`,
  ),
  // "X is her husband", "X (once of the stage) is the inspector on her trail", "and X the widow to whom he writes"
  deed(
    'actor',
    `${DOERS}(?: \\([^()]{1,140}\\)|, [^;:.!?\\ue100-\\uefff]{1,80},)?,? (?:is|are|was|were) (?:the|his|her|their|an?|\\p{Lu}[\\p{L}-]+[’']s) (?:[\\p{Ll}-]+ ){0,3}?(?:${FIGURE}|${KIN})(?![\\p{L}-])`,
  ),
  deed(
    'actor',
    `(?:,|;) and ${LIST},?(?: [^,;:.!?]{1,60},)? (?:the|his|her|their|an?) (?:[\\p{Ll}-]+ ){0,2}?(?:${FIGURE}|${KIN})(?!\\p{L})`,
  ),
  deed(
    'actor',
    `${DOERS} (?:is|was) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:in|for) (?:both|all|the|each)(?!\\p{L})`,
  ),
  // "X, whose plumber falls into the river"
  deed(
    'actor',
    `${LIST}, whose (?:[\\p{Ll}-]+ ){0,3}?(?:${FIGURE}|realtor|\\p{Ll}+(?:ist|man|woman))(?!\\p{L})`,
  ),
  // "X brings a wry sadness to the part"
  deed(
    'actor',
    `${DOERS},? (?:who )?(?:brings?|brought|lends?|lent|gives?|gave) (?:[\\p{Ll}’'-]+,? ){1,7}to (?:the|his|her|their|a) ${ADJECTIVES}(?:role|part|character|proceedings|${FIGURE})(?!\\p{L})`,
  ),
  // "Playing the harbourmaster is X"
  deed(
    'actor',
    `(?:[Pp]laying|[Vv]oicing|[Pp]ortraying|[Ii]n the role of|[Tt]aking on the (?:role|part) of) [^.;:!?]{2,60}? (?:is|are) ${SMALL}${LIST}`,
  ),
  // "The part was written for X", "the role has gone to X"
  deed(
    'actor',
    `(?:part|role|character|lead)s? (?:of [^.;:!?]{2,50}? )?(?:was|were|is|had been|has been|has|have) (?:\\p{Ll}+ )?(?:written (?:with|for)|created for|conceived for|intended for|offered to|given to|gone to|filled by|taken by) ${SMALL}${LIST}`,
  ),
  // "X is the latest name to join the film", "the latest addition to the cast is X"
  deed(
    'actor',
    `${DOERS} (?:is|are|was|were) (?:[\\p{Ll}-]+ ){0,4}(?:names?|stars?|additions?|recruits?|arrivals?|faces?|ones?) to (?:join|board|sign|be added|the (?:[\\p{Ll}-]+ )?(?:cast|ensemble|line-?up))`,
  ),
  // "X returns, as does Y"
  deed(
    'actor',
    `(?:return|back|repris|star|join|appear)\\p{L}*[^.;:!?]{0,60}, (?:as|so) (?:is|are|does|do|did|will|has|have) (?:the \\p{Ll}+, )?${SMALL}${LIST}`,
  ),
  // "Laughs X, the film’s villain"
  deed(
    'actor',
    `${LIST}, (?:the|its|our|their) (?:(?:film|movie|picture|story)[’']s )?${ADJECTIVES}(?:villain|hero|heroine|antagonist|protagonist|baddie|leading man|leading lady|title character)(?!\\p{L})`,
  ),
  // "X, who leads the film"
  deed(
    'actor',
    `${LIST},? (?:who )?(?:leads?|led|headlines?|headlined|fronts?|fronted|anchors?|anchored|carries|carried|tops?|topped) (?:the (?:film|movie|picture|thriller|drama|comedy|story)|${F})`,
  ),
  // "Look out for X in a cameo"
  deed(
    'actor',
    `${LIST},? in (?:an?|the|his|her|their|what) (?:[\\p{Ll}\\d-]+ ){0,5}?(?:cameo|roles?|parts?|turn|appearance|performance)s?(?!\\p{L})`,
  ),
  // "X’s camera never leaves the pier"
  deed('cinematographer', `${LIST}[’']s? ${ADJECTIVES}(?:camera|lens)(?!\\p{L})`),
  // "Best of all is X", "the real find is X", "special mention goes to X": where a film is praised
  deed(
    'actor',
    `(?:find|discovery|standout|stand-out|scene-stealer|revelation|highlight|breakout|star of the show|mention|plaudits|acting honou?rs|honou?rs)(?: (?:here|though|too|of the (?:film|piece|cast|bunch)))?,? (?:is|are|was|must go to|goes to|go to|should go to|belongs? to|for|:) ${SMALL}${LIST}`,
  ),
  // "X and Y make a charming couple", "the chemistry between X and Y"
  deed(
    'actor',
    `(?:chemistry|rapport|scenes|banter|friendship|romance|bond|sparks) (?:between|of|with) ${LIST}|${OTHERS} (?:make|makes|have) (?:an? |the |such |great |real |real )?(?:[\\p{Ll}-]+ ){0,3}(?:couple|pair|double act|chemistry|duo|lovers|siblings|foils?)(?!\\p{L})`,
  ),
  // "F, – X (Norway)" in a list of films
  deed(
    'director',
    `(?:^|[•*;] )${F},? ?(?:–|—|-|\\||,)? ?(?:by )?${LIST}(?=$|,? \\(\\p{Lu}|, \\p{Lu}\\p{L}+\\.?$|;| –)`,
  ),
  deed('director', `(?<!\\p{L})[Dd]ir(?:\\.|:|s\\.|\\.:) ?${OTHERS}`),
  // "Bram Lind (cinematography)"
  deed(
    null,
    `(?<who>${P}) \\((?<work>direction|directing|writing|screenplay|script|story|cinematography|photography|camera|editing|music|score|costumes|costume design|production design|sound|sound design|casting|production)\\)`,
  ),
];
