import { P } from './credit-mask.ts';

// How English says whom somebody plays besides "plays" and "as", over a sentence in which people and films are masked. Whatever is found
// so is doubtful, so the words may be few.

/** A way to say it: `who` is somebody, `name` the figure, `low` the small words that lead to the name. */
export interface LinkRule {
  readonly pattern: RegExp;
  /** Only of somebody who acts as far as is known: others own what stands behind their names, too. */
  readonly owner?: true;
  /** The small words in front of the name, or its form, have to speak for a figure. */
  readonly strict?: true;
}

const WORD =
  "(?:(?:Dr|Mr|Mrs|Ms|St|Sgt|Capt|Lt|Det|Fr|Rev|Col|Gen|\\p{Lu})\\.|\\p{Lu}[\\p{L}\\p{M}-]*(?:[’'](?!s(?!\\p{L}))\\p{L}+)?)";
/** The source of a pattern of a figure's name, which may be masked as somebody real. */
const NAME = `(?:${P}|${WORD}(?: (?:of |the |de |von |van |la |el )?${WORD}){0,3})(?!\\p{L})`;
const LOW = "(?:\\p{Ll}[\\p{L}’'-]*,? )";
const WHO = `(?<who>${P})`;
const FIGURE = (low: number) => `(?<low>${LOW}{0,${low}})(?<name>${NAME})`;
const OTHERS = '[^\\ue100-\\ue8ff.;!?\\uf8fd]';
const ASIDE = '(?:(?! (?:when|whose|while|as|and|with|her|his|their) )[^\\ue100-\\ue8ff.;!?,\\uf8fd])';
const ANY = "(?:[\\p{L}][\\p{L}’'-]* )";
const END = `(?![’']s )(?=[,.;:)—–]|$| (?!fame)\\p{Ll})`;
const PLAYS =
  '(?:plays?|played|playing|voices?|voiced|portrays?|portrayed|inhabits?|embodies|embodied|impersonates?)';
const AGAIN = '(?:(?:once )?again|now|here|this time|also|currently|back as|still|now also)';
const SHOES = '(?:shoes|boots|robes|skin|uniform|habit|cloak|armou?r|heels|cassock|apron)';
const TAKES = `(?:inhabits?|inhabited|incarnates?|channels?|channell?ed|limns?|tackles?|tackled|takes on|took on|(?:steps?|stepped|slips?|slipped) into the (?:role|part|${SHOES}) of|fills? the ${SHOES} of|dons? the ${SHOES} of|makes? (?:an?|for an?|the most of)|made an?|gives? (?:us )?(?:an?|us|his|her)|becomes?|became|leads? (?:it |the film )?as|(?:is|was) the (?:new|young|older|elder|younger)|lands?|landed|scores?|nabs?|nabbed|bags?|bagged|secured|won|wins) `;

const rule = (source: string, more: Omit<LinkRule, 'pattern'> = {}): LinkRule => ({
  pattern: new RegExp(source, 'gdu'),
  ...more,
});

/** All of them, the plainest first. */
export const LINK_RULES: readonly LinkRule[] = [
  // "X is once again the astronaut Wren"
  rule(`${WHO}(?: is| was| are|[’']s| will be| remains) (?:${AGAIN} )+${FIGURE(4)}${END}`),
  // "X inhabits Wren", "X steps into the shoes of Wren", "X brings Wren to life"
  rule(`${WHO},? (?:who )?${LOW}{0,3}?${TAKES}${FIGURE(4)}${END}`, { strict: true }),
  rule(
    `${WHO},? (?:who )?${LOW}{0,3}?(?:provides?|provided|supplies|supplied|is|does|did|lends?|lent|landed|lands|plays|has) (?:the |his |her )?(?:voice|role|part|title role|lead role) (?:of|for|behind|to) ${FIGURE(4)}${END}`,
  ),
  // "X, who was picked from a crowd to play Wren"
  rule(`${WHO}[^\\ue100-\\ue8ff.;!?]{1,120}? to (?:play|portray|voice|embody) (?<part>)(?=${LOW}|\\p{Lu})`),
  rule(`${WHO},? (?:who )?${LOW}{0,3}?(?:brings?|brought|bringing) ${FIGURE(4)} (?:back )?to life`),
  // "X turns up as a priest called Wren", "X will be seen in F, as Wren"
  rule(
    `${WHO}(?!${OTHERS}{0,60}(?:known|credited|billed|performs|born|works?|serves?|served|described) as )(?!,? as )${OTHERS}{1,60}?(?<!(?:and|with|but),?) as (?!(?:is|are|does|do|did|was|were|will|has|have) )(?=${LOW}{0,5}${NAME})(?<part>)`,
    { strict: true },
  ),
  // "X, whose Wren dies", "X’s Wren", "X’s captain, Wren"
  rule(`${WHO},? whose ${FIGURE(4)}(?= \\p{Ll})`, { strict: true }),
  rule(`${WHO}[’']s? ${FIGURE(5)}${END}`, { owner: true, strict: true }),
  // "Wren, X’s weary nurse"
  rule(`(?<name>${NAME}), ${WHO}[’']s? (?<low>${LOW}{0,3}\\p{Ll}[\\p{L}-]*)(?=[.,;]| who| is| was)`, {
    owner: true,
  }),
  // "The part of Wren went to X", "in the title role of Wren, X"
  rule(
    `(?:[Rr]ole|[Pp]art|[Vv]oice|character) of (?<name>${NAME})${OTHERS}{0,60}? (?:to|by|with|is|was) ${LOW}{0,4}${WHO}(?![’']s)`,
  ),
  rule(`[Ii]n the (?:\\p{Ll}+ )?(?:role|part) of (?<name>${NAME}),? ${LOW}{0,4}${WHO}(?![’']s)`),
  // "As Wren, the landlady, X": not "as Wren says"
  rule(
    `(?:^|[;,—–] (?:and,? |with,? |but,? )?)[Aa]s (?!well|far|long|soon|if|in|of)${FIGURE(5)}(?:,| in| with| opposite)(?! as )${OTHERS}{0,90}? ?${WHO}(?![’']s)`,
  ),
  // "Wren, a minister, is X", "Wren is played with relish by X"
  rule(
    `(?:^|[;,] (?:and |while |but )?)(?:The )?(?<name>${NAME})(?:, ${ASIDE}{1,70},)? (?:is|was|are|will be) (?:${AGAIN} )*(?:the \\p{Ll}+ )?${WHO}(?=[.,;)]| who|$)`,
  ),
  rule(
    `(?<name>${NAME})(?:, ${ASIDE}{1,70}?)?,?(?: (?:is|was|are|will be|to be))?,? (?:played|voiced|portrayed|embodied|essayed)${OTHERS}{0,40}? by ${ANY}{0,4}${WHO}(?![’']s)`,
  ),
  // "Wren (a superb X)"
  rule(`(?<name>${NAME}) \\(${LOW}{0,5}${WHO}[,)]`),
  // "Wren, whom X plays"
  rule(`(?<name>${NAME}),? (?:who|whom|that) ${WHO} ${LOW}{0,3}?${PLAYS}(?!\\p{L})`),
  // "For Wren, the director chose X"
  rule(
    `[Ff]or (?<name>${NAME}),[^.;!?]{0,80}? (?:chose|cast|picked|hired|found|signed|enlisted|recruited|turned to|went (?:with|to|for)) ${LOW}{0,8}${WHO}`,
  ),
  // "Wren … X", in a paragraph of its own
  rule(`(?:^|[•*-] )(?<name>${NAME}) ?(?:\\.{2,}|…|–|—) ?${WHO}$`),
];

/** "A plays Wren, B his sister, Pike and C the vicar": the verb is said once. */
export const GAPPED = new RegExp(
  `(?:,|;| and| while|, and|, with) ${WHO},? (?<part>(?:his|her|their|the|an?) [^\\ue100-\\ue8ff.;!?:()\\uf8fd]{2,60}?)(?=[.;]|$|,? and ${P}|, (?:and |while |with )?${P})`,
  'gdu',
);
/** What has to be said before in its sentence. */
export const PLAYED_ONCE = new RegExp(
  `${P}[^.;!?]{0,40} (?:${PLAYS}|as|is|are) (?!\\p{Ll}+(?:ed|ing) )`,
  'u',
);

/** "X, who plays her": whoever was named last. */
export const PLAYS_THEM = new RegExp(
  `${WHO},? (?:who )?${LOW}{0,3}?${PLAYS} (?<whom>him|her)(?= (?:in|on|with)(?!\\p{L})|[,.;:)]|$)`,
  'gdu',
);

/** "X in the title role", "X has the lead role": with no name for the part. */
export const LEADING = new RegExp(
  `${WHO}(?:,? (?:who )?${LOW}{0,3}?(?:in|has|had|takes?|took|lands?|landed|won|wins|gets|got|nabs?|nabbed|scored|scores|secured|bagged|plays?|played|playing|filling|fills)) (?:the |a |an |his |her ){0,1}(?:[\\p{Ll}-]+ ){0,2}?(?<which>title|titular|eponymous|lead|leading|starring|main|supporting|central|co-starring|cameo|minor|small|bit|key|pivotal) (?:role|part|character)s?(?! of)(?!\\p{L})`,
  'gdu',
);

/** Words for whoever stands by somebody in life or for what they made: no figure's name follows. */
export const NO_PART =
  /(?<!\p{L})(?:father|mother|dad|mum|mom|parents?|wife|husband|ex-wife|ex-husband|spouse|fianc[ée]e?|boyfriend|girlfriend|partner|sister|brother|twin|siblings?|sons?|daughters?|children|baby|cousin|uncle|aunt|nephew|niece|grand\p{L}+|friends?|pal|buddy|mentor|agent|manager|publicist|lawyer|assistant|boss|colleagues?|collaborators?|teacher|tutor|coach|trainer|dog|home|house|hometown|native|beloved|band|novel|book|memoir|play|series|show|sitcom|album|song|single|podcast|company|firm|label|studio|school|films?|movies?|pictures?|features?|thriller|drama|comedy|western|epic|horror|romance|musical|documentary|satire|sequel|prequel|adaptation|debut|reboot|remake|trilogy|franchise|saga|short|directors?|filmmaker|producers?|writers?|composers?|editors?|cinematographers?|co-stars?|castmates?|stars?|win|wins|nomination|speech|account|page|post|deal|contract|latest|last|next|first|second|third|previous|early|upcoming|new|own)(?!\p{L})/u;

/** Names with a capital that are no figure's. */
export const NO_FIGURE =
  /^(?:Oscars?|Emmys?|Emmy|BAFTAs?|Baftas?|Golden|Academy|Grammys?|Tony|Palme|Instagram|Twitter|TikTok|YouTube|Facebook|Netflix|Hollywood|Bollywood|Broadway|God|Christmas|Easter|Thanksgiving|Halloween|English|French|Spanish|German|Italian|Welsh|Irish|Scottish|Latin|Hindi|Tamil|Mandarin|Cantonese|Japanese|Korean|The|A|An|He|She|It|They|His|Her|Its|Their|We|You|I|But|And|When|While|With|As|At|In|On|For|If|This|That|Then|There|Best|Part|Season|Episode|Chapter|Volume|Act|No|Not|Yes|Mr|Mrs|Ms|Covid|COVID|TV|Movie|Film|Director|Actor|Producer|Writer|Cast)(?: |$)/u;
