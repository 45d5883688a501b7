// What stands before or behind a title shows that it is a film's. A cue of 2 is enough by itself, one of 1 leaves a doubt, and one
// below 0 shows that it is something else.

type Cue = readonly [RegExp, number];

const FILM =
  '(?:film|movie|sequel|prequel|follow-up|followup|thriller|drama|comedy|western|blockbuster|feature|debut|adaptation|remake|reboot|spin-off|spinoff|threequel|documentary|biopic|chiller|musical|romance|actioner|dramedy|rom-com|whodunit|tearjerker|weepie|satire|mockumentary|short|two-hander|pic|flick|franchise)';
const LOOSE =
  '(?:hit|picture|adventure|epic|horror|entry|instalment|installment|finale|caper|mystery|heist|project|noir|outing|chapter|saga|story|fantasy|flop|effort|vehicle|release|title)';

/** What somebody does at a film, said of it: "which X directed". */
const DONE =
  '(?:directed|co-directed|helmed|wrote|co-wrote|penned|scripted|starred|stars|shot|lensed|edited|produced|scored|directs|plays|played|voices|appears|appeared|headlines|made)';
/** Whose it is: "his", "the", "Ada Quill's". */
const WHOSE =
  "(?:the|a|an|his|her|their|its|(?:\\p{Lu}[\\p{L}.’'-]* (?:[a-z]{2,3} )?){0,3}\\p{Lu}[\\p{L}.-]*[’']s?)";

const LEFT: readonly Cue[] = [
  [
    /\b(?:animated|live-action|R-rated|acclaimed|beloved|long-awaited|critically acclaimed|little-seen) ["“‘']?$/iu,
    1,
  ],
  [/\b(?:revival|staging|run|tour|reading) (?:of|in) ["“‘']?$/iu, -4],
  [
    /\b(?:writers?|producers?|leads?|heroes|creators?|helmers?|filmmakers?|team) (?:of|behind|on) ["“‘']?$/iu,
    2,
  ],
  [
    /\b(?:television|TV|BBC|ITV|HBO|limited|streaming|network) (?:\p{L}+ )?(?:drama|comedy|series|show|sitcom|thriller|mystery|miniseries),? ["“‘']?$/u,
    -5,
  ],
  // Of several that are told of somebody: "such dramas as", "his credits include", "best known for".
  [
    /\b(?:(?:credits|films|movies|dramas|comedies|thrillers|features|titles|hits|works|pictures|westerns|classics|favou?rites)(?: also)? (?:include[sd]?|including|such as|like)|such [^.;]{0,40} as|known for|remembered for) (?:the )?(?:\p{Ll}[\p{Ll}-]+ ){0,3}["“‘']?$/iu,
    2,
  ],
  [/\bwhose (?:\p{Ll}+ ){0,3}["“‘']?$/u, 1],
  [/\b(?:years?|decades?|months) after ["“‘']?$/iu, 1],
  [/\b(?:[Oo]scar|BAFTA|Emmy|Globe)[- ](?:win(?:ner)?|nod|nominee|nominated)? ?for ["“‘']?$/u, 1],
  // What is done with films and hardly with anything else.
  [
    /\b(?:greenlit|greenlights|undated|bumped|shelved|pushed(?: back)?|delayed|postponed|dated|acquired|boards?|boarded|wrapped|toplines?|headlines?|headlined|helm|remade|rebooted|premiered|screened) ["“‘']?$/iu,
    1,
  ],
  // What prizes are given for.
  [
    /\b(?:best|prizes?|awards?|category|nominations?|nominated|nominees?|recogni[sz]ed|honou?red|won|wins)\b[^.;:“”"]{0,60}(?<!actor|actress|director|writer|screenplay) (?:for|to) ["“‘']?$/iu,
    2,
  ],
  [/(?:^|\. )Best [\p{L} ]{4,40}: (?:\p{Lu}[^,:]{2,40}, )?["“‘']?$/u, 3],
  [/\b(?:seen|appears?|appeared|starring|lead|plays?|played|star|voice) (?:\p{L}+ ){0,4}in ["“‘']?$/iu, 1],
  [/\b(?:from|by) \p{Lu}\p{L}+[’']s $/u, -4],
  [/\b(?:before|after) (?:that|this|it|them) (?:came|was|were|there was) ["“‘']?$/iu, 1],
  [
    new RegExp(
      `\\b${FILM}s?(?:,? (?:simply |also |now )?(?:called|titled|entitled|named))?,? ["“‘']?$`,
      'iu',
    ),
    2,
  ],
  [
    /\b(?:debut|film|feature) as (?:a |an )?(?:\p{L}+ )?(?:director|writer|producer|filmmaker|lead),? (?:is |was )?(?:the \p{L}+ )?["“‘']?$/iu,
    2,
  ],
  [new RegExp(`\\b${FILM}s?,? (?:simply |also |now )?(?:called|titled|entitled) ["“‘']?$`, 'iu'), 2],
  [/\b(?:(?:is|be|was|’s|'s|now|are|simply|been)) (?:called|calling|titled|entitled) ["“‘']?$/iu, 1],
  [
    /\b(?:girl|boy|man|woman|dog|cat|horse|character|creature|hero|village|town|island|place|company|studio|ship|boat|band|house) (?:called|named) ["“‘']?$/iu,
    -4,
  ],
  [new RegExp(`\\b${FILM}s? (?:is|was|such as|like|including) ["“‘']?$`, 'iu'), 1],
  [new RegExp(`\\b${LOOSE},? ["“‘']?$`, 'iu'), 1],
  [
    /\b(?:stars?|co-stars?|cast|directors?|makers?|trailers?|teasers?|filming|production|release|sequel|prequel|follow-up|successor|premiere|scripts?|screenplays?|version|screenings?|footage|remake|shoot|showings?|cinematographer|composer|editor) (?:of|for|to|on|from|behind) ["“‘']?(?:the )?$/iu,
    2,
  ],
  [
    /\b(?:starring in|starred in|stars in|co-starred in|co-stars in|cast in|lead in|role in|roles in|turn in|performance in|appears in|appeared in|cameo in) ["“‘']?$/iu,
    2,
  ],
  [/\b(?:directed|directing|directs|helmed|helms|helming|co-directed|co-wrote|penned) ["“‘']?$/iu, 2],
  [
    /\b(?:sets?|events|ending|reviews?|tickets|audiences?|opening|success|story|world|making|cut|plot|work|poster|soundtrack|score|music|stunts?|scenes?|sequences?) (?:of|for|to|on|in|from) ["“‘']?$/iu,
    1,
  ],
  [
    /\b(?:starring|seen in|worked on|works on|working on|worked together on|reunited on|reunites? (?:on|for)|known for|returns? (?:in|for)|returned (?:in|for)|part in|wrote|make|made|makes|making|shot|shooting|shoot|film|filmed|filming|watched|watch|finished|finishing|scored|edited|promote|promoting|releases?|released|distribute|distributes|finish|begin|began|wrapped|completed|rewatched) ["“‘']?$/iu,
    1,
  ],
  [
    /\b(?:upcoming|forthcoming|original|first|second|third|next|latest|new|2\d{3}|19\d\d)(?:['’]s)?,? ["“‘']?$/iu,
    1,
  ],
  [
    /\b(?:song|single|track|ballad|album|episode|poem|painting|book|novel|play|series|show|podcast|memoir|novella|short story|comic|theme|chapter|character|role of|nicknamed|label|band|bestseller|magazine|website|channel|game)s?(?:,)? (?:called |titled |entitled )?["“‘']?$/iu,
    -4,
  ],
  [
    /\b(?:plays|playing|portrays|portraying|voices|voicing) (?:(?:a|an|the|his|her) )?(?:[\p{Ll}-]+ ){1,4}(?<!(?:in|of|from|for) )$/u,
    -4,
  ],
  [
    /\b(?:plays|played|playing|portrays|portraying|portrayed|voices|voicing|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Captain|actor|actress|actors|named after|opposite|alongside|cast as|as|villain|hero|heroine|singer|producer|screenwriter|novelist|author|born in|city of|town of|island of|village of|coast of|mountains of|north of|south of|east of|west of|outside|near) ["“‘']?$/iu,
    -2,
  ],
];

const RIGHT: readonly Cue[] = [
  [
    /^["”’']?,?["”’']? which (?:begins?|began|starts?|started|wraps|wrapped|opens?|opened|premieres?|premiered|hits?|stars?|starred|follows|followed|won|will (?:open|premiere|star|follow|shoot)|is (?:due|set|out|in (?:cinemas|theaters))|has (?:grossed|earned|made|its))(?!\p{L})/u,
    2,
  ],
  [/^["”’']? \((?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec|Christmas|\d)/u, 2],
  // "Agnès (Ada Quill)": whom somebody plays.
  [
    /^ \((?:the [^()]{1,30} )?(?!Christmas|New Year|January|February|March|April|May |June|July|August|September|October|November|December|Friday)\p{Lu}[\p{L}’'-]+ \p{Lu}[^()]*\)/u,
    -3,
  ],
  // When it was made.
  [/^["”’']?,["”’']? (?:an?|the|his|her) (?:19|20)\d\d /u, 2],
  [/^["”’']?,["”’']? (?:from|of|made in|released in|shot in) (?:the )?(?:19|20)\d\d(?!\d)/u, 2],
  // "Zendaya as Chani": somebody in a part.
  [/^ (?:back )?as (?:\p{Lu}|an? |the |his |her |their )/u, -3],
  // "X, with Ada Quill as Wren"
  [
    /^["”’']?,?["”’']? with (?:\p{Ll}+ ){0,2}(?:\p{Lu}[\p{L}.’'-]+ ){2,4}(?:back )?(?:as|playing|voicing|in the)(?!\p{L})/u,
    2,
  ],
  // What films do at the box office and in calendars.
  [
    /^["”’']?,?["”’']? (?:(?:has|had|will|would|now|also|then|finally|eventually|originally|recently|subsequently) )*(?:tops|topped|climbed|grossed|earned \$|took in|takes in|collected|pulled in|slipped into|stays put|moves (?:to|from|back|up)|moved (?:to|from|back|up)|shifts (?:to|from)|bowed|unspools|screens|screened|streams|swept|flopped|bombed|centers on|centres on|chronicles|wrapped (?:filming|production|shooting)|stars)(?!\p{L})/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:won|took home|bagged|scooped) (?:the|an?|best|\p{Lu}|\d|three|four|five)(?!\p{Ll})/u,
    1,
  ],
  [/^["”’']?,?["”’']? in which (?!case)/u, 3],
  [
    new RegExp(
      `^["”’']?,?["”’']? (?:which|that) (?:[\\p{L}’'.-]+ ){1,4}(?:both |also |is |was |will |has )?(?:${DONE}|directing|shooting|writing|producing|filming|direct)(?![\\p{L}])`,
      'u',
    ),
    3,
  ],
  [/^["”’']?,["”’']? about (?:a|an|the|two|three|four|what|how)(?!\p{L})/u, 2],
  [/^["”’']? fame(?!\p{L})/u, 3],
  [/^["”’']?,?["”’']? (?:is |now )?(?:in (?:pre-|post-)?production|in release)(?!\p{L})/u, 2],
  [
    /^["”’']?,["”’']? from (?:a|an|his|her|their) (?:\p{L}+ ){0,3}(?:story|script|screenplay|novel|idea)(?!\p{L})/u,
    3,
  ],
  [
    /^["”’']?,["”’']? (?:with|featuring) \p{Lu}[^,.;]{2,60}, (?:co-)?(?:directed|written|penned|helmed|scored|shot)/u,
    3,
  ],
  [/^["”’']?,["”’']? dir(?:\.|ected by) \p{Lu}/u, 3],
  // Somebody who does something.
  [
    new RegExp(
      `^["”’']?,? (?:also |who |both )?(?:${DONE}|directs|writes|produces)(?! by| and \\p{Ll}+ by| in (?:cinemas|theat))(?:[.,;)]| and| in| the| it)(?!\\p{L})`,
      'u',
    ),
    -4,
  ],
  // "X, a piano tuner": what is explained as something else than a film.
  [
    new RegExp(
      `^["”’']?,["”’']? (?:a|an) (?!(?:[\\p{L}\\d'’-]+ ){0,5}(?:${FILM}|co-production|${LOOSE}|tale|look|portrait|study|ode|mix|ride)(?!\\p{L}))`,
      'u',
    ),
    -1,
  ],
  [
    /^["”’']?,?["”’']? (?:opens|opened|premieres|premiered|debuts|hits|bows|bowed) (?:in|on|at|to|this|next|last|theaters|theatres|cinemas|screens|worldwide|wide|domestically|across|\p{Lu}|early|late|later)/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:arrives|arrived|lands|landed|comes|came|is|was|IS|ARE|will be|are|will|goes|went|rolls|returns) (?:[\p{L}-]+ ){0,4}(?:theaters|theatres|cinemas|screens|digital|Blu-ray|DVD|Netflix|Disney)/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:is|are|was|were) (?:now |currently |originally |still |also |tentatively )?(?:set|due|slated|scheduled|dated|expected|planned) (?:to (?:be released|open|hit|arrive|premiere|debut|land|bow|come out|reach|follow|stream|launch|start|begin (?:production|shooting|filming))|for (?:a |an )?(?:\p{L}+ )?(?:release|\p{Lu}|\d)|out|in|on)/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:will|to|would) (?:now )?(?:open|arrive|be released|hit|premiere|debut|follow|land|stream|bow|come out|reach|be shown|roll out|screen|drop|launch)/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:was|were|has been|is|been|gets|got) (?:\p{Ll}+ly )?(?:released|directed|shot|filmed|written|produced|pushed|delayed|moved|shown|postponed|edited|scored)/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:stars(?= \p{Lu}| as| a )|also stars|co-stars|follows|tells|centers|centres|began|wrapped|finished|marks|picks up|reunites|took|cost|grossed|earned)(?![\p{L}])/u,
    1,
  ],
  [
    /^["”’']?,?["”’']? (?:release|opening|premiere|trailer|teaser|sequel|prequel|franchise|film|movie|trilogy|shoot)(?!\p{L})/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:co-)?(?:directed|written|penned|helmed|scored|shot|produced|edited|lensed)(?: and \p{Ll}+)? by (?=\p{Lu})/u,
    3,
  ],
  [/^["”’']?,["”’']? (?:which )?(?:starring|(?:also )?stars) \p{Lu}/u, 2],
  [
    /^["”’']?(?:['’]s?)? (?:co-)?(?:director|star|cast|crew|helmer|writer|producer|composer|cinematographer|screenwriter|filmmaker|editor|maker|actor|actress|leads?|stunt|trailer|release|premiere|villain|sets?|script|shoot|production|team|budget|ending|score|opening|running time|runtime|costume)s?(?!\p{L})/u,
    1,
  ],
  [
    /^["”’']? (?:co-)?(?:director|star|helmer|writer|producer|composer|cinematographer|screenwriter|filmmaker|actor|actress)(?:\/\p{Ll}+)? \p{Lu}/u,
    2,
  ],
  [/^["”’']? \((?:\p{L}+ )?(?:19|20)\d\d\)/u, 2],
  [/^["”’']? \((?:in |out |opens|streaming|on )/u, 2],
  [
    /^["”’']?,? (?:by|from) (?:the )?(?:[\p{L}-]+ ){0,3}(?:director|filmmaker|writer|helmer|writer\/director|writer-director)(?!\p{L})/u,
    2,
  ],
  [/^["”’']? and (?:it|it’s|it's|it’ll|it'll|is) (?:about|opens|is about)/u, 1],
  [
    /^["”’']? (?:releases?|will release|is releasing|distributes|will distribute|acquired|has acquired|has moved|has set|has dated|will bring|is bringing|announced|produces|will open|opens) (?:it|the|its|“|"|\p{Lu})/u,
    -3,
  ],
  [new RegExp(`^["”’']?,["”’']? ${WHOSE} (?:[\\p{L}\\d$.'’–-]+ ){0,6}${FILM}(?!\\p{L})`, 'u'), 2],
  [new RegExp(`^["”’']?,["”’']? ${WHOSE} (?:[\\p{L}\\d$.'’–-]+ ){0,6}${LOOSE}(?!\\p{L})`, 'u'), 1],
  [
    new RegExp(`^["”’']? (?:is|was) (?:\\p{Ll}+ ){0,2}${WHOSE} (?:[\\p{L}'’-]+ ){0,4}${FILM}(?!\\p{L})`, 'u'),
    2,
  ],
  [
    /^["”’']?,? ["”’']?(?:said|says|told|tells|recalled|recalls|explained|explains|added|adds|laughed|laughs|admitted|admits|plays|who|remembers|remembered|insisted|insists|joked|jokes|noted|notes|promised|whose character)(?!\p{L})/u,
    -3,
  ],
];

const OWNER = /\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}.-]*){0,3}[’']s? (?=["“‘']?$)/u;

/** How much speaks for a film, title by title: `left` ends before it, `right` begins behind it. */
export function filmCues(left: string, right: string): { strong: number; against: number } {
  // "Stars in Ada Quill’s Ebb": who owns it stands between.
  const bare = left.replace(OWNER, '');
  const before = LEFT.filter(
    ([cue, weight]) => cue.test(left) || (weight > 0 && bare !== left && cue.test(bare)),
  ).map(([, weight]) => weight);
  // "The star of X, said": who speaks is not X.
  const named = before.some((weight) => weight >= 2);
  const behind = RIGHT.filter(([cue, weight]) => !(named && weight < 0) && cue.test(right)).map(
    ([, weight]) => weight,
  );
  const weights = [...before, ...behind];
  return {
    strong: weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0),
    against: -weights.filter((weight) => weight < 0).reduce((sum, weight) => sum + weight, 0),
  };
}

/** Forms that few things but films have: "Part Two", a colon, a roman or small number at the end. */
export function shapeCue(title: string): number {
  if (/(?:^|[\s:])(?:Part|Chapter|Volume|Vol\.) (?:One|Two|Three|Four|Five|\d|[IVX]+)$/u.test(title))
    return 2;
  if (/^[^:]+: \p{Lu}/u.test(title) || /\p{L} [–-] \p{Lu}/u.test(title)) return 1;
  return /\p{L} (?:I{2,3}|IV|VI{0,3}|IX|[2-9])$/u.test(title) ? 1 : 0;
}
