import { F, P } from './credit-mask.ts';
import { ASIDE, type Deed, DOERS, deed, HELP, LIST, OTHERS, SMALL } from './loose-deed.ts';

// Ways to say that somebody acts which are no clause of a cast's.

const CAST =
  '(?:cast|ensemble|company|line-?up|roster|voices|players|call sheet|troupe|supporting players|co-stars)';
const FILM = `(?:${F}|(?:[Tt]he|[Tt]his|[Ii]ts|an?|[Tt]hat) ${SMALL}(?:film|movie|picture|sequel|prequel|follow-up|thriller|drama|comedy|musical|romance|western|remake|reboot|spin-?off|project|feature|series|adaptation)|[Ii]t)`;
const ABOARD =
  '(?:on board|aboard|on hand|along for the ride|in tow|in the mix|on the call sheet|in support|in supporting (?:roles|parts|turns)|on the bill|on screen|onscreen|in the frame)';
/** Not whoever is there to do something else. */
const NO_MAKER =
  '(?!\\uf8fe|["”’*_]? (?:as|to)(?! (?:star|play|voice|lead|appear|the (?:fe)?male lead|lead|(?:the |an? )?\\p{Lu}))(?!\\p{L}))';

/** What is read as acting, always in doubt. */
export const CAST_DEEDS: readonly Deed[] = [
  // "Also on board are X and Y", "on hand, too, is X"
  deed('actor', `${ABOARD}(?:, too,|,? again,)?(?: is| are| will be|:) ${SMALL}${LIST}${NO_MAKER}`),
  // "X and Y are also aboard", "X is along for the ride"
  deed(
    'actor',
    `${DOERS}${ASIDE} (?:is|are|were|was|come|comes|came|has come|have come|hops?|jumps?|hopped|jumped) (?:also |both |all |now )?${ABOARD}(?!\\p{L})${NO_MAKER}`,
  ),
  // "X and Y lead the voice cast", "X completes the ensemble"
  deed(
    'actor',
    `${DOERS}${ASIDE} ${HELP}(?:lead|leads|led|head|heads|headed|head up|heads up|top|tops|anchor|anchors|round out|rounds out|rounded out|rounding out|complete|completes|completed|completing|fill out|fills out|make up|makes up|join|joins|joined|bolster|bolsters|front|fronts|swell|swells) (?:the|an?|its|his|her|their) (?:[\\p{L}-]+ ){0,3}?${CAST}(?!\\p{L})`,
  ),
  // "X and Y are among the ensemble", "with X and Y also among the cast"
  deed(
    'actor',
    `${DOERS}${ASIDE},? (?:is |are |were |also |both |all )*(?:among|part of|in) (?:the|its|his|her|an?) (?:[\\p{L}-]+ ){0,3}?${CAST}(?!\\p{L})`,
  ),
  deed(
    'actor',
    `${CAST} (?:is|was|has been|gets) (?:rounded out|completed|filled out|bolstered|led|headed|fronted|topped|strengthened) by ${SMALL}${LIST}`,
  ),
  // "X (Wren) and Y (Pike) were both on stage": everybody with somebody's name behind theirs
  deed(
    'actor',
    `(?<who>${P} \\((?:[Tt]he )?\\p{Lu}[\\p{L}’'. -]{1,30}\\)(?:,? (?:and|&|plus) |, )${SMALL}${P} \\((?:[Tt]he )?\\p{Lu}[\\p{L}’'. -]{1,30}\\))`,
  ),
  // "It follows a park ranger, Wren (X)": the one in brackets
  deed(
    'actor',
    `(?:follow|cent(?:er|re)|revolv|chronicl|track|tell|concern|focus|story of|stories of|about|life of|meet|introduc)\\p{L}*[^.;:!?()]{1,140}?(?:${P}|\\p{L}) \\((?:an? \\p{Ll}+ )?${LIST}\\)`,
  ),
  // "X has boarded F", "X has come aboard F", "X is attached to F"
  deed(
    'actor',
    `${DOERS}${ASIDE} ${HELP}(?:boards|boarded|joins|joined|come aboard|comes aboard|came aboard|come on board|signed on|signed up|signed|attached|added|cast|tapped|set|confirmed|inked a deal|closed a deal|lined up|roped in|on board|aboard)(?: to| for| in)? (?<film>${F})${NO_MAKER}`,
  ),
  // "X is the voice of a lamp"
  deed(
    'actor',
    `${DOERS}${ASIDE} (?:is|are|was|were|provides?|provided|supplies|supplied) (?:also )?the (?:[\\p{Ll}-]+ )?voices? (?:of|for|behind)(?!\\p{L})`,
  ),
  // "X makes his screen debut", "it marks the acting debut of X"
  deed(
    'actor',
    `${DOERS}${ASIDE} ${HELP}(?:makes?|made|making) (?:his|her|their|an?|the) ${SMALL}(?:screen|acting|big-screen|on-screen|onscreen) debuts?(?! as (?:an? |the )?(?:director|writer|producer|filmmaker))(?!\\p{L})`,
  ),
  deed('actor', `(?:screen|acting|big-screen) debut (?:of|for|from) ${SMALL}${LIST}`),
  // "The sequel reunites X and Y", "it pairs X with Y"
  deed(
    'actor',
    `${FILM},? (?:\\p{Ll}+ly )?(?:also )?(?:reunites?|reunited|reteams?|pairs?|pits?|teams?|brings together|throws together|unites) ${SMALL}${LIST}(?:,? (?:with|against|and|opposite) ${SMALL}${OTHERS})?`,
  ),
  // "X appears opposite Y", "X shares the screen with Y"
  deed(
    'actor',
    `(?:${DOERS}${ASIDE} ${HELP}(?:star|stars|starred|appear|appears|appeared|act|acts|acted|play|plays|played|seen|featured|feature|features) )?(?:opposite|co-starring(?: with)?|(?:shar\\p{L}+ (?:the )?(?:screen|scenes|a scene)|(?:star|act|appear)\\p{L}*) (?:with|alongside|beside)) ${SMALL}${OTHERS}`,
  ),
  // "X has replaced Y in the lead", "X takes over the part from Y"
  deed(
    'actor',
    `${DOERS}${ASIDE} ${HELP}(?:replaces?|replaced|replacing|takes over (?:the (?:part|role|lead) )?from|taking over (?:the (?:part|role|lead) )?from|took over (?:the (?:part|role|lead) )?from|steps in for|stepped in for|succeeds|succeeded|inherits? the (?:part|role|lead) from|inherited the (?:part|role|lead) from) ${SMALL}${OTHERS},?(?= (?:in the (?:[\\p{Ll}-]+ ){0,2}?(?:lead|role|part)|as (?:the |an? )?(?:[\\p{Ll}-]+ ){0,2}?\\p{Lu}|who (?:played|plays|voiced|starred|was cast)))`,
  ),
  // "A turn from Marsh regular X": whom a director's name goes before
  deed(
    'actor',
    `(?:${P}|\\p{Lu}\\p{Ll}+)(?:[’']s)? (?:regulars?|stalwarts?|favou?rites?|mainstays?|muse|alum|alums|alumnus|alumna|alumni|veterans?),? ${LIST}`,
  ),
  // "X and Y in supporting roles", "X and Y in pivotal roles"
  deed(
    'actor',
    `${LIST},? (?:(?:play|plays|playing|appear|appears|appearing|seen|feature|features|have|has|having|take|takes) )?(?:in )?(?:[\\p{Ll}-]+ ){0,3}?(?:supporting|pivotal|key|important|prominent|crucial|smaller|small|minor|major|guest|cameo|cameos|memorable)(?: [\\p{Ll}-]+){0,2} (?:roles?|parts?|turns?|appearances?|characters?)(?!\\p{L})`,
  ),
  // "How did you find X and Y?", "working with X"
  deed(
    'actor',
    `(?<!\\p{L})(?:[Hh]ow did you (?:find|cast|choose|come to cast|get|land|discover)|(?:[Ww]hy|[Ww]hat made you (?:choose|pick|think of)|[Tt]ell (?:me|us) about (?:casting|directing))) ${LIST}\\?`,
  ),
];
