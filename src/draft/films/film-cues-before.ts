import { type Cue, FILM, LOOSE } from './film-cue-words.ts';
import { TOWARDS } from './film-cues-towards.ts';
import { WORK } from './film-cues-work.ts';

/** Cues that end before a title. */
export const LEFT: readonly Cue[] = [
  // "The Ada Quill-starrer F", "an Ada Quill-led F"
  [
    /\p{L}-(?:starrer|starring|led|directed|helmed|fronted|produced|scripted|penned)(?: \p{Ll}[\p{L}-]*){0,3} ["“‘']?$/u,
    2,
  ],
  // "…, which Heron Films opens in May": who does it.
  [/, which ["“‘']?$/u, -4],
  [
    /\b(?:animated|live-action|R-rated|acclaimed|beloved|long-awaited|critically acclaimed|little-seen) ["“‘']?$/iu,
    1,
  ],
  // Papers and programmes, and the places where a film was shot.
  [
    /\b(?:(?:told|tells|telling)|(?:interview|conversation|chat) (?:with|in)|(?:[Ww]riting|wrote|writes|[Rr]eporting|columnist|critic|reviewer|correspondent|journalist) (?:for|in|at|of|with)|[Aa]ccording to(?: (?:\p{Lu}\S* ){1,3}(?:of|at|in|from))?) $/u,
    -5,
  ],
  [
    /\b(?:shot|filmed|shooting|filming|born|raised|living|lives|based|landed)\b(?: \p{Ll}+){0,3} (?:in|near)(?: \p{Lu}\p{L}+ and)? $/u,
    -4,
  ],
  [
    /\b(?:prizes?|awards?|premiered?|debut(?:ed)?|bow(?:ed)?|screened|shown|unveiled|won|honou?rs|festival|market|jury) (?:at|in) $/u,
    -4,
  ],
  // "A drama about two brothers on Lake Lind": where it is set.
  [new RegExp(`\\b${FILM} about [^.,;:]{2,60} (?:on|in|at|near|off|from) $`, 'iu'), -7],
  [
    /\b(?:sitcom|soap|mini-?series|docuseries|telenovela|(?:panel|game|talk|reality|quiz|chat) show),? (?:called |titled )?(?:\(|the )?["“‘']?$/iu,
    -5,
  ],
  // The second of two: "the director of F and G".
  [
    /\b(?:stars?|directors?|writers?|makers?|creators?|producers?) of ["“‘']?\p{Lu}[^.;:()“”"]{2,50}["”’']? and ["“‘']?$/u,
    2,
  ],
  [/\b(?:revival|staging|run|tour|reading) (?:of|in) ["“‘']?$/iu, -4],
  [/\b(?:stand-up|comedy|concert|variety|holiday|Christmas) special,? ["“‘']?$/iu, -4],
  [
    /\b(?:writers?|producers?|leads?|heroes|creators?|helmers?|filmmakers?|team) (?:of|behind|on) ["“‘']?$/iu,
    2,
  ],
  [
    /\b(?:television|TV|BBC|ITV|HBO|limited|streaming|network) (?:\p{L}+ )?(?:drama|comedy|series|show|sitcom|thriller|mystery|miniseries),? ["“‘']?$/u,
    -5,
  ],
  // "Directed the hit F", "his sleeper smash F".
  [
    new RegExp(
      `\\b(?:directed|helmed|wrote|made|shot|produced|starred in|scored|edited|penned|released) (?:the|his|her|their|a|an) (?:\\p{Ll}[\\p{L}-]* ){0,3}${LOOSE},? ["“‘']?$`,
      'u',
    ),
    2,
  ],
  // Whoever did it, and where something lies or is sold.
  [
    new RegExp(
      `\\b(?:${FILM}|${LOOSE}|(?:co-)?(?:directed|written|helmed|penned|scripted|shot|lensed|scored|edited|produced|adapted|composed|designed|played|voiced)|script|screenplay|score|music|songs?|lyrics|costumes|novel|book|essay|story) by $`,
      'iu',
    ),
    -6,
  ],
  [
    /\b(?:repped|represented|managed|handled|signed) (?:by|with|at)\b[^.;:“”"]{0,80}$|\b(?:whose name is|names? (?:is|was|are)|spoke to|spoke with|speaking to|talked to) $/u,
    -5,
  ],
  [/\b(?:set|takes place|unfolds) (?:in|on|at|near|around|off)(?: \p{Ll}+){0,2} $|\bcut to $/u, -4],
  [
    /\b(?:wife|husband|son|daughter|brother|sister|mother|father|friend|partner|mentor|colleague|collaborator|co-star|castmate|uncle|aunt|cousin|neighbou?r|rival|boss|agent|widow|fianc[eé]e?|protégée?|newcomer|veteran|rapper|comedian|comic|presenter|footballer|politician|journalist|critic)s?,? $/u,
    -4,
  ],
  // What is sung, and what stands on a sign.
  [/\b(?:sings?|singing|sang|hums?|humming|hummed|whistling|chants?|chanting|chanted) ["“‘']?$/u, -4],
  [
    /\b(?:signs?|banners?|posters?|plaques?|placards?|boards?|T-shirts?|notes?|cards?|stickers?|badges?)\b[^.;:“”"]{0,50} (?:says?|said|reads?|reading|saying) ["“‘']?$/u,
    -5,
  ],
  [/\b(?:calls?|called|dubbed|dubs) (?:it|them|him|her|this|that) (?:the |a |an )?["“‘']?$/u, -3],
  [/\b(?:lit|lensed|fired from|sacked from|dropped from|replaced on|exited) ["“‘']?$/u, 1],
  // Of several that are told of somebody: "such dramas as", "his credits include", "best known for".
  [
    /\b(?:(?:credits|films|movies|dramas|comedies|thrillers|features|titles|hits|works|pictures|westerns|classics|favou?rites)(?: as (?:an? )?\p{Ll}+)?(?: also)? (?:include[sd]?|including|such as|like)|such [^.;]{0,40} as|known for|remembered for) (?:the )?(?:\p{Ll}[\p{Ll}’'-]+ ){0,5}["“‘']?$/iu,
    2,
  ],
  [/\bwhose (?:\p{Ll}+ ){0,3}["“‘']?$/u, 1],
  ...TOWARDS,
  ...WORK,
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
  // "Best film: F", "Best director: Ada Quill, F": of the latter prizes somebody's name is the first.
  [
    /(?:^|\. )Best (?![\p{L} ]{0,30}(?:actor|actress|director|performance|newcomer|actors|performer): ["“‘']?$)[\p{L} ]{4,40}: (?:\p{Lu}[^,:]{2,40}, )?["“‘']?$/u,
    3,
  ],
  [/\b(?:seen|appears?|appeared|starring|lead|plays?|played|star|voice) (?:\p{L}+ ){0,4}in ["“‘']?$/iu, 1],
  [/\b(?:from|by) \p{Lu}\p{L}+[’']s $/u, -4],
  // Papers: "said Ada Quill in The Post", "told The Post", "Writing for The Post, Ada Quill".
  [
    /\b(?:wrote|writes|[Ww]riting|said|says|critic|reviewer|columnist|[Rr]eviewing)(?: (?:\p{Lu}[\p{L}.’'-]+ ){0,3}| the (?!(?:co-)?(?:star|director|writer|producer|maker|film-?maker|lead|editor|composer|creator)s? )\p{Ll}+ )(?:in|for|of) ["“‘]?$/u,
    -5,
  ],
  [/\b(?:told|tells|according to \p{Lu}[^.,;“”"]{2,40} (?:of|in|at)) ["“‘]?$/iu, -5],
  // Whoever is in it: "starring Ada Quill and …".
  [/\b(?:starring|featuring|co-starring|stars|features) (?:\p{Lu}[\p{L}.’'-]+,? ){1,6}and ["“‘]?$/u, -5],
  // Where it was made or shown: "shot last fall in …", "a prize at …".
  [
    /\b(?:shot|filmed|filming|shooting|made|set)(?: (?:last|this|in|on) ?\p{Ll}*){0,2} in (?:\p{Lu}\p{L}+(?:,| and) )?$/u,
    -5,
  ],
  [/\b(?:prize|award|honou?rs|jury|premiere|bow|debut|festival) at ["“‘]?$/iu, -5],
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
    /\b(?:plays|played|playing|portrays|portraying|portrayed|voices|voicing|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Captain|actor|actress|actors|named after|opposite|alongside|cast as|(?<!(?:day|date|weekend|week|month|year|night|time|such) )as|villain|hero|heroine|singer|producer|screenwriter|novelist|author|born in|city of|town of|island of|village of|coast of|mountains of|north of|south of|east of|west of|outside|near) ["“‘']?$/iu,
    -2,
  ],
];
