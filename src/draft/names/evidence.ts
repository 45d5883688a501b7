import { LABELS } from '../text/credit-labels.ts';
import { SAY } from '../text/speech.ts';
import { TRADE } from '../text/trades.ts';
import { isFirstName, isLastName, isPlaceOrBody } from '../text/words.ts';
import { isBodyLike, isPartner } from './body-like.ts';
import { isCivil, LED, type Run } from './names.ts';
import { isHeardNext } from './speaks-next.ts';

// What never ends a person's name: bodies, papers, places, parts of series.
const NO_PERSON =
  /^(?:Pictures?|Studios?|Films?|Entertainment|Animation|Distribution|Releasing|Films|Magazine|Productions?|Media|News|Weekly|Times|Guardian|Variety|Deadline|Reporter|Collider|Empire|Total|University|College|Festivals?|Awards?|Academy|Islands?|Mountains?|Valley|Desert|City|County|Tower|Airport|Station|Hotel|Army|Navy|Squadron|Part|Chapter|Episode|Volume|One|Two|Three|Four|Five|II|III|IV|Universe|Trailer|Con|Comic-Con|Sea|Ocean|Alps|Highlands|Theatres?|Theaters?|Cinemas?|Channel|Prize|Oscars?|Globes?|Bros|Brothers|Sisters|Company|Records|Books|Press|Daily|Radio|Podcast|Museum|Gallery|Institute|Avenue|Peninsula|Kingdom|States|Republic|Zealand|Africa|America|Monthly|Journal|Tribune|Herald|Chronicle|Gazette|Review|Wire|War|Wars|World|Band|Tribe|Nation|Nations|Reservation|Orchestra|Choir|Quartet|Ensemble|Returns|Returning|Rising|Reckoning|Begins|Forever|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|July|August|September|October|November|December)$/;

// Family names too, but more often places and days.
const SELDOM_PERSON =
  /^(?:Park|Street|River|Bay|Lake|Castle|Hall|Bridge|Church|Day|Night|May|April|June|March|Post|Point|Coast|Beach|Group|Road|Square|Screen|Show|Sound|Wales|England|London|Paris|Storm)$/;

// What begins the names of bodies that pay for films, and of houses.
const BODY_FIRST =
  /^(?:Screen|Creative|Telefilm|Eurimages|Film|Films|Ffilm|Arts|Studio|Studios|Radio|Channel|Fox|Warner|Paramount|Universal|Sony|Netflix|Amazon|Apple|Disney|Lionsgate|Focus|Searchlight|Bord|Fís|Norsk|Svensk|Det|Lady’s|Cinema|Cine|Telecine|Pictures|Palme|Golden|Silver|Grand|Best)$/;

const NOT = '(?![\\p{L}-])';
const SPEAKS_AFTER = new RegExp(
  `^(?:,[^,.;:“”"]{1,80},)?\\s(?:has\\s|had\\s|also\\s|then\\s|later\\s|once\\s|recently\\s|\\p{L}+ly\\s){0,2}(${SAY})${NOT}`,
  'u',
);
const KIN =
  '(?:(?:on-screen |screen |real-life |stage )?(?:husband|wife|brother|sister|mother|father|daughter|son|cousin|uncle|aunt|niece|nephew|fianc[ée]e?|boyfriend|girlfriend|twin|partner|friend|widow|widower)(?:-in-law)?)';
// "Her screen husband, Ada Quill, disagreed: “…”"
const KIN_BEFORE = new RegExp(`(?<![\\p{L}-])(?:his|her|their)\\s(?:[\\p{Ll}-]+\\s){0,2}${KIN},?\\s$`, 'iu');
/** "his mum, Ada, said", "directed by her brother, Ned": called by a first name alone. */
const OWN_KIN =
  /(?<![\p{L}-])(?<!(?:is|are|was|were|as|of|about|named|called|for) )(?<!\p{Lu}[\p{L}’-]* )(?:[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]+[’']s?) (?:[\p{Ll}-]+ ){0,2}(?:husband|wife|brother|sister|mother|mum|mom|father|dad|daughter|son|cousin|uncle|aunt|niece|nephew|grandson|granddaughter|grandmother|grandfather|twin|widow|widower)(?:-in-law)?,? $/u;
const KIN_ENDS = /^(?:[,.;:)]|$| (?!and(?!\p{L}))\p{Ll})/u;
const HEARD_AFTER = /^,?\s[^.;:!?“”"‘]{2,80}[:,]\s[“"‘]/u;
// "the studio’s head of production, Ada Quill, said"
const APPOSED_SPEAKS = new RegExp(
  `^,\\s(?:\\p{L}+ly\\s|also\\s)?${SAY}${NOT}(?!\\s(?:\\p{Lu}|the\\s|an?\\s|he\\s|she\\s))`,
  'u',
);
// Companies do these too.
const ALSO_COMPANIES =
  /^(?:announc|confirm|reveal|post|shar|stat|claim|called|calls|promis|offer|credit|begin|began|continu|ask)/;
const DOES_AFTER =
  /^,?\s(?:who(?=\s)|(?:who )?(?:also |will |to |has |have |had |currently |previously |last |next )*(?:plays|played(?! by)|stars|starred|star|co-stars|portrays|portrayed(?! by)|voices|voiced(?! by)|directs|directed(?! by)|wrote|writes|co-wrote|penned|shot|produced|produces|scored|composed|edited|helms|helmed|reprises|reprised|appears|(?:is|are) (?:back )?as|be seen as|is seen as|is (?:voicing|starring|directing)|reteams|reunites|returns|joins|joined))(?![\p{L}-])|^,\s(?:in|with|on|at|for|from|despite|by)\s(?:his|her)\s|^,\s\d\d(?:,|\s(?!\p{Lu}))|^\s\(\d\d\)|^,\swhose\s/u;
const TRADE_AFTER = new RegExp(
  `^(?:,|\\s[–—-])\\s(?:(?:(?:the|a|an|his|her|its|their|now|longtime|who is|who was)\\s)(?:[\\p{L}’'-]+\\s){0,4}?)?${TRADE}${NOT}(?!\\s\\p{Lu}|[’']s)`,
  'u',
);
const TRADE_BEFORE = new RegExp(
  `(?<![\\p{L}-])${TRADE}\\s$|(?<![\\p{L}-])(?:his|her|their|\\p{Lu}[\\p{L}-]+[’']s?)\\s(?:[\\p{L}’'-]+\\s){0,2}${TRADE}\\sof\\s(?:[\\p{Ll}-]+\\s){0,2}[\\p{Ll}-]+,\\s$|(?<![\\p{L}-])(?:(?:its|his|her|their|the|my|our|your)|[\\p{L}’'-]+[’']s?)\\s(?:[\\p{L}’'-]+\\s){0,3}${TRADE},\\s$`,
  'iu',
);
// "said Quill Street producer", "said Quill Street acquisitions chief Ada Marsh".
const BY_TRADE = new RegExp(
  `^\\s(?:${TRADE}${NOT}|(?:(?!(?:and|or|with|as|who|while|when|but|to|for|that|of|in|on|about|how|what|his|her|their|the|a|an)${NOT})[\\p{Ll}][\\p{Ll}-]*\\s){1,3}${TRADE}\\s(?:of\\s(?:\\p{Ll}+\\s){1,3})?\\p{Lu})`,
  'u',
);
const SAID_BEFORE = new RegExp(
  `(?:[”"’',]\\s|^)(?:\\p{L}+ly\\s)?${SAY}\\s(?:(?:[Tt]he\\s)?(?:\\p{Lu}[\\p{L}&-]*\\s){0,2}\\p{Lu}[\\p{L}-]*[’']s?\\s)?$|(?<![\\p{L}-])(?:[Aa]ccording to|[Pp]er|[Ii]nterview with)\\s$`,
  'u',
);
const WORK =
  '(?:[Pp]hotography|[Cc]inematography|[Ee]diting|[Mm]usic|[Ss]core|[Ss]ongs|[Cc]ostumes|[Dd]esign|[Ss]cript|[Ss]creenplay|[Cc]horeography|[Ss]tunts|[Ss]ets|[Ww]ords|[Aa]rt|spec|treatment)';
const WORKS_BEFORE = new RegExp(
  `(?<![\\p{L}-])(?:[Ss]tarring|[Aa]longside|[Oo]pposite|[Ss]tarred|[Cc]ast of|[Ff]eaturing|stars? (?:in )?with|work(?:ed|s|ing) with|spoke (?:to|with)|hands of|(?:[Dd]irected|[Ww]ritten|[Pp]layed|[Pp]ortrayed|[Vv]oiced|[Pp]roduced|[Ss]cored|[Ss]hot|[Ee]dited|[Cc]omposed|[Pp]enned|[Cc]o-written|[Hh]elmed|[Cc]horeographed|[Dd]esigned|[Cc]oordinated|[Ss]cripted|[Aa]dapted) by(?:\\s(?:\\p{Lu}\\p{Ll}+\\s)?\\p{Ll}[\\p{L}-]*){0,3}|${WORK},? (?:is |was |are )?(?:by|of|from)|stars)\\s$`,
  'u',
);
const MAYBE_AFTER =
  /^[’']s?\s(?:\d{4}\s|\p{Lu}|[“‘"*]|(?:[\p{L}-]+\s){0,3}(?:film|movie|drama|comedy|thriller|documentary|debut|picture|horror|noir|musical|epic|saga|western|satire|feature|romance)\b)|^\s\((?:the\s)?\p{Lu}|^\sas\s|^,?\s(?:and|or)\s\p{Lu}[\p{L}-]+\s\p{Lu}[\p{L}-]+\s(?:play|star|return|join)\b/u;
const MAYBE_BEFORE =
  /(?<![\p{L}-])(?:\p{L}{3,}ed by|stars|adds|with|joins|cast|casting|include|includes|are|by|joined by|for)\s$/u;

const PLAYED_BEFORE =
  /(?<![\p{L}-])(?:(?:plays|played(?! by)|playing|portrays|portrayed|portraying|(?<![Tt]he )voices|voiced(?! by)|voicing|(?:stars|starred|star|starring|back|returns|return|returning|appears|appear|cast) as|reprise[sd]?|reprising|(?:the|his|her|their) (?:role|part) (?:of|as)|(?:role|part) (?:of|as)|character,?(?! act)|protagonist|hero|heroine|villain|antagonist)\s(?:(?:the|a|an|his|her|role|of)\s)*(?:(?!(?:by|in|from|with|opposite|alongside|under|for)\s)\p{Ll}[\p{L}’'-]*,?\s){0,4})(?<!\b(?:by|in|from|with|and|opposite|alongside|for|then|on|at|while|under)\s)$|(?<![\p{L}-])(?:plays|portrays|(?<![Tt]he )voices|playing|portraying)\s(?![^.]*\b(?:opposite|alongside|with|by|and|while|but|in|then|from|for|as|who|director|under)\s)[^.;:!?“”"]{0,70}(?<!\p{Lu}\p{L}{1,20}, )$/u;
const AS_BEFORE =
  /(?<![\p{L}-])as\s(?:(?:the|his|her|a|an)\s(?:(?!(?:and|by|with|in|from|for|while|opposite|alongside)\s)\p{Ll}[\p{L}’'-]*\s){0,3}|(?:(?!by|with|in|at|from|to|and|or|did|do|does|it|that|well|is|are|was|were|has|have|will|of)\p{Ll}[\p{L}’'-]*\s){1,2})?$/u;
const PLAYER_AFTER = /^[’']?s?\s\(played by|^,?\s(?:is |was |will be )?(?:played|portrayed|voiced) by\s/u;

/** "… as the hostess and Ada Quill as Wren": whom a part follows plays it. */
const PLAYER_OF = /^ as (?:(?:the|his|her|an?) \p{Ll}|(?:the )?\p{Lu}\p{Ll})/u;

const FILM_NOUN =
  '(?:film|movie|picture|feature|thriller|drama|comedy|western|epic|horror|romance|musical|documentary|satire|noir|saga|sequel|adaptation|weepie|slasher|caper|mystery|two-hander|debut|outing|effort|vehicle|masterpiece|rom-com|closer|opener|instal?lment|trilogy|threequel|follow-up|remake|prequel|reboot|spin-?off|biopic|chiller|tearjerker|actioner|romp|mockumentary|whodunn?it)';
/** Whose film it is, a person's or a house's; and what is done at films, by whom. */
const OWNS_AFTER = new RegExp(
  `^[’']s?\\s(?:[\\p{L}\\d$.-]+,?\\s){0,5}${FILM_NOUN}${NOT}|^[’']s?\\s[“"‘']?(?:The|A|An)\\s\\p{Lu}`,
  'u',
);
const OF_FILM_AFTER = new RegExp(`^-${LED}${NOT}|^\\svehicle${NOT}|^\\s\\((?:actor|director|writer)\\)`, 'u');
const DONE_BEFORE =
  /(?<![\p{L}-])(?:\bdir(?:\.|ected by)|(?!(?:releas|distribut|acquir|handl|publish|own|financ|host|present|inspir|surround|follow)ed by)(?:\p{L}+ed|cuts|shot|written|run up|sung) by|cuts by|(?:from|by) \p{Lu}\p{L}+[’']s)\s$/u;

/** "Ada Quill’s The Long Tide" */
const OWNS_TITLE = /^[’']s? (?:\p{Ll}+ ){0,3}(?:[“‘"']\p{Lu}|\p{Lu}[\p{L}’'-]* (?:of |the )*\p{Lu})/u;

/** "Director: " */
const LABELLED = new RegExp(`${LABELS.source} $`, 'u');

/** What speaks for and against a run's being somebody who is real, in points, and whether it is a figure of the film. */
export interface Evidence {
  readonly points: number;
  /** A trade, a verb of speech or the like stands right beside it. */
  readonly told: boolean;
  /** So much so that even one word alone is somebody's name. */
  readonly plainly: boolean;
  readonly played: boolean;
}

// What tells of a name stands close to it; a long paragraph is not read again for each of its names.
const CLOSE = 200;

/** "The boxing drama Low Tide": a title. */
const OF_KIND =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[’']s|\d{4}) (?:[\p{Ll}-]+ ){0,4}?(?:drama|thriller|comedy|romcom|rom-com|western|romance|musical|documentary|biopic|satire|tragicomedy|weepie|whodunn?it|melodrama|chiller|blockbuster|movie|film|picture) [_*]?$/u;

// Not "the drama Ada Quill directed".
const NAMED_SO =
  /^[_*]?(?:[,.;:()]|$| (?:and|in|at|on|for|with|which|that|opens|opened|premieres|premiered)(?!\p{L}))/u;

/** "Aboard the Ada Quill": a ship. */
const ABOARD =
  /(?<!\p{L})(?:[Aa]board (?:the )?|(?:ship|boat|ferry|freighter|trawler|schooner|steamer|vessel|barge|yacht|tanker|liner|tug|lifeboat|HMS|USS|SS|MV),? (?:the )?)$/u;

/** "Low Tide (1983)": a film of that year. */
const YEAR_AFTER = /^ \((?:19|20)\d\d\)/;

/** "_Ada Quill_": between the marks of italics stands a title, not somebody. */
const isSlanted = (before: string, after: string): boolean =>
  /(?:^|[^_*])[_*]$/.test(before) && /^[_*](?![_*])/.test(after) && before.at(-1) === after[0];

/** The words close to a run, before and behind it. */
export function beside(text: string, { from, to }: Run): { before: string; after: string } {
  return { before: text.slice(Math.max(0, from - CLOSE), from), after: text.slice(to, to + CLOSE) };
}

/** Whether a run is the name of a company, a festival or the like. */
export function isBody({ words }: Run): boolean {
  return words.length > 1 && (NO_PERSON.test(words.at(-1) ?? '') || BODY_FIRST.test(words[0] ?? ''));
}

/** Weighs a run of capitalised words in its paragraph. */
export function weigh(text: string, run: Run): Evidence {
  const { before, after } = beside(text, run);
  const last = run.words.at(-1) ?? '';
  if (
    NO_PERSON.test(last) ||
    isBody(run) ||
    run.words.some((word) => BRAND.test(word)) ||
    // "Quill+": what films are streamed by.
    after.startsWith('+') ||
    run.words.some((word) => /^(?:The|Of|And)$/.test(word)) ||
    // "The Glass Regatta, who", of whom a sentence's opening is cut off: nobody is called so.
    (run.words.length > 1 && /(?:^|[^\p{L}])The $/u.test(before) && !OF_FILM_AFTER.test(after)) ||
    (run.words.length > 1 && YEAR_AFTER.test(after))
  )
    return NOTHING;
  if (/(?:debut|film|feature|effort|outing) as an? [\p{L}-]+, [“"‘']?$/u.test(before)) return NOTHING;
  if (ABOARD.test(before) || isPartner(run, before)) return NOTHING;
  if (isSlanted(before, after) || (OF_KIND.test(before) && NAMED_SO.test(after))) return NOTHING;
  const verb = SPEAKS_AFTER.exec(after)?.[1];
  const body = isBodyLike(run, after);
  const speaks = verb !== undefined && !body && !ALSO_COMPANIES.test(verb);
  const known = isFirstName(run.words[0] ?? '') && DOES_AFTER.test(after);
  const plainly =
    !BY_TRADE.test(after) &&
    ((TRADE_BEFORE.test(before) && !PLAYED_BEFORE.test(before)) ||
      (SAID_BEFORE.test(before) && !body) ||
      speaks ||
      isHeardNext(text, run) ||
      (run.words.length > 1 && KIN_BEFORE.test(before) && HEARD_AFTER.test(after)) ||
      (run.words.length === 1 &&
        isFirstName(last) &&
        OWN_KIN.test(before) &&
        KIN_ENDS.test(after) &&
        !PLAYED_BEFORE.test(before)) ||
      (run.words.length > 1 && /\p{Ll},\s$/u.test(before) && APPOSED_SPEAKS.test(after)) ||
      known);
  const works = WORKS_BEFORE.test(before) && !BY_TRADE.test(after);
  const long = run.words.length > 1;
  const made =
    long &&
    (OF_FILM_AFTER.test(after) || (OWNS_AFTER.test(after) && !/^(?:The|A|An)$/u.test(run.words[0] ?? '')));
  const inBrackets =
    long && /\p{Lu}\p{L}+ \((?:the \p{L}+ \p{L}+ )?$/u.test(before) && /^(?:\)|, \p{Ll})/u.test(after);
  const plays =
    long && PART_BEFORE.test(before) && !TRADED_PART.test(before) && /^(?:\)|, \p{Ll})/u.test(after);
  const labelled = long && LABELLED.test(before);
  const told =
    plainly ||
    labelled ||
    plays ||
    (inBrackets && isFirstName(run.words[0] ?? '')) ||
    works ||
    made ||
    DOES_AFTER.test(after) ||
    TRADE_AFTER.test(after);
  const played =
    (!(long && PLAYER_OF.test(after)) && (PLAYED_BEFORE.test(before) || (AS_BEFORE.test(before) && !told))) ||
    PLAYER_AFTER.test(after);
  const hyphen = /\p{Ll}[-‐‑]\p{Lu}/u.test(last) && /^\s(?:is|was|has|had|will)\s/.test(after);
  const maybe =
    (MAYBE_AFTER.test(after) || hyphen ? 1 : 0) +
    (MAYBE_BEFORE.test(before) ? 1 : 0) +
    (verb === undefined ? 0 : 1) +
    (inBrackets ? 1 : 0) +
    (long && OWNS_TITLE.test(after) ? 1 : 0) +
    (long && DONE_BEFORE.test(before) ? 2 : 0);
  // "Ada Quill’s Harlan County", "Ada Quill (Harlan County": a work of theirs more often than somebody.
  const owned = long && !told && /\p{Lu}[\p{L}.-]* \p{Lu}[\p{L}.-]*(?:[’']s | \()$/u.test(before) ? -3 : 0;
  const seldom = SELDOM_PERSON.test(last) && !told ? -2 : 0;
  return {
    points: owned + seldom + (told || isCivil(run.text) ? 3 : 0) + maybe + looks(run),
    told,
    plainly,
    played,
  };
}

/** "A park ranger, Wren Marsh (": behind the bracket stands who plays her. */
const PART_BEFORE =
  /(?<!\p{L})(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|named|called) (?:[\p{Ll}’-]+,? ){1,4}\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2} \((?:an? \p{Ll}+ )?$/u;
// Not "the star Ada Quill (Harlan County)".
const TRADED_PART = new RegExp(
  `(?<![\\p{L}-])${TRADE},? \\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,2} \\($`,
  'u',
);

/** "NilaPlay": a capital within a word makes a brand of it, but for names such as "McAdams", "DeVito" or "LaBeouf". */
const BRAND = /^(?!(?:Ma?c|De|La|Le|Di|Da|Du|Van|Von|Fitz|San)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u;

const NOTHING: Evidence = { points: -9, told: false, plainly: false, played: false };

/** Points for what a run itself looks like. */
function looks({ text, words }: Run): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isPlaceOrBody(words)) return -3;
  // "Park Do-yeon": behind a family name of the East stands a first name of two parts.
  const eastern = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}{2,6}$/u.test(last) && first.length < 7;
  const name = isFirstName(first) || eastern ? 2 : 0;
  const family =
    words.length > 1 && (isLastName(last) || /^\p{Lu}\p{Ll}+[-‐‑]\p{Lu}\p{Ll}/u.test(last)) ? 1 : 0;
  const initial =
    words.length > 1 && words.slice(0, -1).some((word) => /^(?:\p{Lu}\.)+$/u.test(word)) ? 2 : 0;
  const particle = /\s\p{Ll}/u.test(text) ? 1 : 0;
  const suffix = /^(?:Jr|Sr)\.?$/.test(last) ? 2 : 0;
  const shouted = words.every((word) => /^[\p{Lu}\p{N}-]{3,}$/u.test(word)) ? -3 : 0;
  return name + family + initial + particle + suffix + shouted;
}
