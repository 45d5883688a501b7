import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import { ASIDE, type Deed, DOERS, deed, HELP, LIST, OTHERS, SMALL, WORK } from './loose-deed.ts';

// Ways to say who made what of a film which are no clause of a credit's.

const THE = '(?:the|his|her|their|its|all|much of the|most of the)';
/** "Behind the camera will be cinematographer X": that one does not direct. */
const NO_CRAFT =
  '(?![\\p{Ll} -]{0,40}(?:photograph|cinemat|produc|design|edit|compos|supervis|writ|operat|crew))';
const CHAIR =
  "(?:at the helm|in the director[’']s (?:chair|seat)|behind the camera|calling the shots|on directing duties|on directorial duties|in charge of direction)";
const FIELD =
  '(?:writing|scripting|screenwriting|script|screenplay|dialogue|directing|directorial|direction|editing|cinematography|camera|lensing|photography|music|musical|composing|scoring|production|producing|choreography|costume|costuming|production design|casting)';
const PRIZE =
  '(?:(?:original |adapted |international |feature |leading |supporting |lead |young |debut |new |first-time |male |female ){0,2}(?:director|directing|direction|actor|actress|performance|newcomer|screenplay|script|writing|writer|screenwriter|cinematography|cinematographer|photography|editing|editor|score|music|composer|production design|costume design|costumes|sound design|sound))';
const NAMED = "(?:\\p{Lu}[\\p{L}’'-]+ ){0,3}";
const FOR_FILM = `(?: (?:for|in)(?: (?:his|her|their) [^.;:!?]{1,60}? (?:in|on|for))? (?<film>${F}))?`;

/** What is read as work behind the camera, always in doubt. */
export const CREW_DEEDS: readonly Deed[] = [
  // "X has cranked the camera", "X is behind the lens"
  deed(
    'cinematographer',
    `${DOERS}${ASIDE} ${HELP}(?:cranks?|cranked|cranking|handles?|handled|handling|wields?|wielded|wielding|operates?|operated|operating|mans|manned|manning|in charge of|takes care of|taken care of|taking care of|took care of) (?:the )?(?:[\\p{Ll}-]+ )?camera(?!\\p{L})`,
  ),
  deed(
    'cinematographer',
    `${DOERS}${ASIDE} (?:is|was|are) behind the lens(?!\\p{L})|[Bb]ehind the lens (?:is|was|are) ${SMALL}${OTHERS}`,
  ),
  deed(
    'cinematographer',
    `[Cc]amera (?:is|was|has been) (?:being )?(?:cranked|handled|wielded|operated|manned) by ${SMALL}${LIST}`,
  ),
  // "X wields the megaphone", "X is at the helm", "at the helm is X"
  deed(
    'director',
    `${DOERS}${ASIDE} ${HELP}(?:(?:wields?|wielded|wielding|takes up|took up|picks up|picked up) the megaphone|dons the hat of director|call(?:s|ed)? the shots|(?:takes?|took|taking)(?: over)? (?:the )?(?:helm|reins|director[’']s (?:chair|seat)|directing duties|directorial duties|directorial reins))(?!\\p{L})`,
  ),
  deed(
    'director',
    `${DOERS}${ASIDE} (?:is|was|are|were|sits?|sat|steps?|stepped|moves?|moved|returns?|returned|gets?|got|has been|goes|went)(?: back| again| once more| now)? ${CHAIR}(?!\\p{L})`,
  ),
  deed(
    'director',
    `(?:[Aa]t the helm(?: of [^.;:!?]{1,40})?|[Bb]ehind the camera|[Ii]n the director[’']s (?:chair|seat)|[Cc]alling the shots) (?:is|was|are|sits|will be) ${NO_CRAFT}${SMALL}${LIST}`,
  ),
  deed('director', `(?:with|and) ${LIST} (?:directing|helming|${CHAIR})(?!\\p{L})`),
  deed(
    'director',
    `(?:${P}|\\p{L})[’']s (?:first|second|third|latest|debut|maiden) (?:time|outing|effort|stint|turn|go|venture) ${CHAIR}`.replace(
      P,
      LIST,
    ),
  ),
  // "X took over as director from Y", "X, who replaced Y in the director’s chair"
  deed(
    'director',
    `(?:${DOERS}${ASIDE},? ${HELP}(?:took over|takes over|taking over|replaces?|replaced|replacing|succeeds|succeeded|stepped in for|steps in for) )?(?:(?:as|in|the) (?:the )?(?:director[’']s (?:chair|seat)|director|directing duties|directorial duties|helm|reins) from ${SMALL}${OTHERS})`,
  ),
  // The same, the role behind: "X has replaced Y as editor"
  deed(
    null,
    `${DOERS}${ASIDE},? ${HELP}(?:took over from|takes over from|taking over from|replaces?|replaced|replacing|succeeds|succeeded|stepped in for|steps in for) ${SMALL}${OTHERS},? as (?:the |its |an? )?(?:[\\p{Ll}-]+ )?(?<trade>${ANY_CASE_ROLE})(?!\\p{L})`,
  ),
  // "The screenplay is the work of X", "the score comes courtesy of X", "the script comes from X and Y"
  deed(
    null,
    `(?<!\\p{L})(?<work>${WORK})(?: and (?:the )?(?<other>${WORK}))?,?(?: (?:is|was|are|were|has been|have been|comes?|came|being|both|all|again|once)){0,3} (?:the (?:work|handiwork) of|courtesy of|down to|in the (?:\\p{Ll}+ )?hands of|attributed to|handled by|provided by|supplied by|taken care of by|looked after by|from the pen of|from) ${SMALL}${LIST}(?![’']s)`,
  ),
  // "Scripting duties fell to X", "camera duties are handled by X"
  deed(
    null,
    `(?<!\\p{L})(?<work>${FIELD}) (?:duties|chores|department|responsibilities|reins) (?:fell|falls?|goe?s?|went|is|are|was|were|has been|have been|being|rests?|lies?)(?: being| been)? (?:to|with|handled by|shared by|shared between|in the hands of|taken care of by|shouldered by|headed by|taken up by|by) ${SMALL}${LIST}`.replace(
      '(?<work>(?:',
      '(?<work>(?:[Ee]diting|[Ss]cripting|[Ww]riting|[Dd]irecting|[Mm]usic|[Cc]inematography|',
    ),
  ),
  // "X handles editing duties", "X is in charge of the music"
  deed(
    null,
    `${DOERS}${ASIDE} ${HELP}(?:handles?|handled|handling|takes? care of|taken care of|taking care of|took care of|looks? after|looking after|looked after|in charge of|responsible for|shoulders|shouldered|takes? on|took on|shares?|shared|oversees|oversaw|wields?|manages|managed|cranks) (?:${THE} )?(?:[\\p{Ll}-]+ )?(?<work>${FIELD})(?: and (?:the )?(?<other>${FIELD}))?(?: (?:duties|chores|department))?(?!\\p{L})`,
  ),
  // "X shares the job with Y", whose trade goes before
  deed(
    null,
    `(?<trade>${ANY_CASE_ROLE}) ${P}, who (?:shares|shared) (?:the|that|this) (?:job|credit|duties|role|chair|work|task|title) with ${SMALL}${LIST}`,
  ),
  // "Directing duo X and Y", "the writing team of X and Y"
  deed(
    null,
    `(?<trade>[Dd]irecting|[Dd]irector|[Ff]ilm-?making|[Ww]riting|[Ss]creenwriting|[Pp]roducing|[Pp]roducer) (?:duo|pair|team|trio|siblings|brothers|sisters|twins|partners|couple|partnership)(?: of)?,? ${LIST}`,
  ),
  deed(
    null,
    `${LIST}, (?:the|a) (?:[\\p{Ll}-]+ ){0,3}?(?<trade>directing|filmmaking|film-making|writing|screenwriting|producing) (?:duo|pair|team|trio|siblings|brothers|sisters|twins|partners|couple|partnership)(?!\\p{L})`,
  ),
  // "The theme song, sung by X"
  deed(
    'singer',
    `(?:song|single|track|number|ballad|anthem|tune|theme|lullaby|”|’|"|')[^.;:!?]{0,40}?(?:sung|crooned|performed) by ${SMALL}${LIST}`,
  ),
  // "Shot in icy blues by X", "played with relish by X"
  deed(
    null,
    `(?<!\\p{L})(?<verb>[Dd]irected|[Ww]ritten|[Ss]hot|[Ll]ensed|[Ee]dited|[Cc]ut|[Ss]cored|[Cc]omposed|[Pp]layed|[Vv]oiced|[Pp]ortrayed|[Pp]hotographed|[Pp]enned|[Ss]cripted|[Nn]arrated|[Cc]horeographed)(?! (?:down|short|off|up) )(?:,? [\\p{Ll}\\d,’'-]+){1,7}? by ${SMALL}${LIST}`,
  ),
  // "X adapted the novel for the screen"
  deed(
    'writer',
    `${DOERS}${ASIDE} ${HELP}(?:adapts?|adapted|adapting) (?:the|his|her|their|it|an?)(?: [\\p{L}’'-]+){0,4}? (?:for the (?:big )?screen|for film|to the screen|novel|play|memoir|book|bestseller|novella|short story|graphic novel)(?!\\p{L})`,
  ),
  // "Exec producers: X, Y"
  deed(null, `(?:^|[.;] )(?<trade>${ANY_CASE_ROLE})s?: ${LIST}`),
  // "With X as cinematographer and Y as editor", "X the editor"
  deed(
    null,
    `(?<who>${P}),? as (?:the |its )?(?<trade>${ANY_CASE_ROLE})(?![\\p{L}-]| [\\p{Lu}\\ue100-\\ue8ff])`,
  ),
  deed(null, `(?:, |and )(?<who>${P}) the (?<trade>${ANY_CASE_ROLE})(?=[.,;)]| and |$)`),
  // "X’s nimble editing"
  deed(
    null,
    `${LIST}[’']s? (?:[\\p{Ll}-]+,? ){0,4}?(?<work>editing|cutting|cinematography|camera ?work|screenwriting|writing|scripting|costuming|lensing|production design|sound design|costume design)(?!\\p{L})`,
  ),
  // "Set to the words of X"
  deed('lyricist', `(?<!\\p{L})(?:words|lyrics|verses?) (?:of|by|from) ${SMALL}${LIST}`),
  // "X won best director", "X was named best actress for F", "X is nominated for best editing"
  deed(
    null,
    `${DOERS}${ASIDE},? ${HELP}(?:won|wins|winning|took|takes|taking|took home|collected|collects|earned|earns|received|receives|picked up|picks up|landed|lands|scooped|bagged|nabbed|claimed|claims|named|crowned|judged|nominated for|shortlisted for|up for|in the running for|accepted|accepts|got|gets|shared|for)(?: (?:the|an?|its|her|his))? ${NAMED}${SMALL}(?:(?:prize|award|trophy|nod|nomination|Oscar|honou?rs?|statuette)s? (?:for|as) )?(?:the )?[Bb]est (?<trade>${PRIZE})(?!\\p{L})(?: (?:prize|award|trophy|nod|honou?rs?))?${FOR_FILM}`,
  ),
  // "Best actress went to X for F", "best screenplay: X"
  deed(
    null,
    `[Bb]est (?<trade>${PRIZE})(?!\\p{L})(?: (?:prize|award|trophy|honou?rs?|nod|statuette|gong))?(?: (?:for|in) [^.,;:!?]{1,60})?(?:,? (?:also |instead |both |all )?(?:(?:went|goes|was awarded|was given|was presented|has gone|was handed|were awarded) to|was won by|was taken by|is|was)|:| –| —) ${SMALL}${LIST}${FOR_FILM}`,
  ),
  deed(
    null,
    `(?:prize|award|trophy|honou?rs?|nod|statuette|gong)s? for (?:the )?[Bb]est (?<trade>${PRIZE})(?!\\p{L}) (?:(?:went|goes|was awarded|was given|was presented|has gone|was handed) to|was won by|was taken by|is|was) ${SMALL}${LIST}${FOR_FILM}`,
  ),
];
