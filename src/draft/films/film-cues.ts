// What stands before or behind a title shows that it is a film's. A cue of 2 is enough by itself, one of 1 leaves a doubt, and one
// below 0 shows that it is something else.

import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import { type Cue, DONE, FILM, LOOSE, WHOSE } from './film-cue-words.ts';
import { AHEAD } from './film-cues-ahead.ts';
import { LEFT } from './film-cues-before.ts';
import { OF_SOMEBODY } from './film-cues-somebody.ts';

/** What shows that it is a play. */
const STAGED = -6;

const RIGHT: readonly Cue[] = [
  ...OF_SOMEBODY,

  [
    /^["”’']?,?["”’']? which (?:begins?|began|starts?|started|wraps|wrapped|opens?|opened|premieres?|premiered|hits?|stars?|starred|follows|followed|won|closed|arrives|arrived|lands|landed|releases|came out|made \$|was (?:released|shot|filmed|directed|shown|screened)|(?:hit|hits|reached|reaches) (?:theaters|theatres|cinemas|screens)|will (?:open|premiere|star|follow|shoot)|is (?:due|set|out|in (?:cinemas|theaters))|has (?:grossed|earned|made|its))(?!\p{L})/u,
    2,
  ],
  [new RegExp(`^["”’']? \\((?:${CALENDAR_WORD}|\\d)`, 'u'), 2],
  // When it was made.
  [/^["”’']?,["”’']? (?:an?|the|his|her) (?:19|20)\d\d /u, 2],
  [/^["”’']?,["”’']? (?:from|of|made in|released in|shot in) (?:the )?(?:19|20)\d\d(?!\d)/u, 2],
  // On the stage: "in Ebb at the Quill Theatre".
  [
    /^["”’']?,? at (?:the |London’s |New York’s )?(?:[\p{Lu}][\p{L}’'.-]+ (?:of )?){0,4}(?:Theatres?|Theaters?|Playhouse|Opera|Old Vic|National|Almeida|Donmar|Globe|Abbey|Arena)(?!\p{L})/u,
    STAGED,
  ],
  // Of another kind: "the “Ebb” radio plays".
  [
    /^["”’']? (?:radio |stage |comic |television |TV |picture |video |board )?(?:plays?|novels?|books?|songs?|albums?|singles?|podcasts?|games?|poems?|sitcoms?|column|campaigns?|hashtag)(?!\p{L})/u,
    -4,
  ],
  // "Ebb, a memoir by", "Ebb 2, the sequel to the 2028 game", "the Ebb, the ferry on which"
  [
    /^["”’']?,["”’']? (?:an?|the|his|her|their|its) (?:(?!(?:of|about|from|on|in|with|for|by|and)(?!\p{L}))[\p{L}\d’'-]+ ){0,5}(?:(?:video|computer|board|\d{4}) game|memoir|autobiography|album|podcast|novel|novella|stage play|exhibition|(?<=, the )(?:ferry|ship|boat|liner|yacht|train|pub|hotel))(?=[,.;:]| (?:in|on|that|which|where|by|from|about|he|she|they)(?!\p{L}))/u,
    -4,
  ],
  // "Ebb, published in May", "Ebb launches on PlayStation"
  [/^["”’']?,?["”’']? (?:(?:is|was|will be|to be) )?published(?!\p{L})/u, -4],
  [/^[^.;:!?“”"]{0,80} on (?:PlayStation|Xbox|Nintendo|Steam)(?!\p{L})/u, -4],
  // "Ebb, Quill’s first effort behind the camera"
  [
    new RegExp(
      `^["”’']?,["”’']? ${WHOSE} (?:first|second|third|fourth|debut|next|latest|last|newest|most recent) (?:[\\p{Ll}-]+ ){0,2}${LOOSE}(?!\\p{L})`,
      'u',
    ),
    1,
  ],
  // "Ebb, a ghost story written by Ada Quill"
  [
    /^["”’']?,["”’']? (?:an?|the|his|her|their) (?:[\p{L}\d’'-]+ ){1,6}(?:(?:co-)?(?:written|directed|penned|helmed|scripted|shot|produced|adapted) (?:and (?:co-)?\p{Ll}+ )?(?:by|from)|that (?:\p{Lu}[\p{L}.’'-]+ ){1,3}(?:directed|wrote|shot|helmed)|starring|set (?:in|on|among)|about)(?!\p{L})/u,
    2,
  ],
  // "X, with Ada Quill as Wren"
  [
    /^["”’']?,?["”’']? with (?:\p{Ll}+ ){0,2}(?:\p{Lu}[\p{L}.’'-]+ ){2,4}(?:back )?(?:as|playing|voicing|in the)(?!\p{L})/u,
    2,
  ],
  // What films do at the box office and in calendars.
  [
    /^["”’']?,?["”’']? (?:(?:has|had|will|would|now|also|then|finally|eventually|originally|recently|subsequently) )*(?:tops|topped|climbed|grossed|earned \$|took in|takes in|collected|pulled in|slipped into|stays put|moves (?:to|from|back|up)|moved (?:to|from|back|up)|shifts (?:to|from)|bowed|unspools|screens|screened|streams|swept|flopped|bombed|centers on|centres on|chronicles|wrapped (?:filming|production|shooting)|stars(?! as ))(?!\p{L})/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:won|took home|bagged|scooped) (?:the|an?|best|\p{Lu}|\d|three|four|five)(?!\p{Ll})/u,
    1,
  ],
  [/^["”’']?,?["”’']? in which (?!case)/u, 3],
  ...AHEAD,
  // Money that it made or cost.
  [
    /^["”’']? (?:(?:has|have|had) )?(?:made|earned|took|taken|grossed|banked|raked in|opened (?:to|with)|debuted (?:to|with)|cost) (?:(?:over|about|some|around|nearly|almost|more than|just|a|an estimated|only|up to) ){0,2}(?:[$£€₹¥]|N\d|A\$|Rs|US\$|\d)/u,
    2,
  ],
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
    /^["”’']?,?["”’']? (?:stars(?= \p{Lu}| a )|also stars|co-stars(?! as )|follows|tells|centers|centres|began|wrapped|finished|marks|picks up|reunites|took|cost|grossed|earned)(?![\p{L}])/u,
    1,
  ],
  [
    /^["”’']?,?["”’']? (?:release|opening|premiere|trailer|teaser|sequel|prequel|franchise|film|movie|trilogy|shoot)(?![\p{L}-])/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:co-)?(?:directed|written|penned|helmed|scored|shot|produced|edited|lensed)(?: and \p{Ll}+)? by (?=\p{Lu})/u,
    3,
  ],
  // Of which somebody is the writer: nobody by name.
  [/^["”’']? (?:is|was|has been) (?:co-)?(?:written|scripted|penned)(?: and \p{Ll}+)? by (?=\p{Lu})/u, 3],
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
    /^["”’']?,?(?: (?:from|of|out of) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?,)? (?:by|from) (?:the )?(?:[\p{L}-]+ ){0,3}(?:director|filmmaker|writer|helmer|writer\/director|writer-director)(?!\p{L})/u,
    2,
  ],
  [/^["”’']? and (?:it|it’s|it's|it’ll|it'll|is) (?:about|opens|is about)/u, 1],
  [
    new RegExp(
      `^["”’']? (?:releases?|will release|is releasing|distributes|will distribute|acquired|has acquired|has moved|has set|has dated|will bring|is bringing|announced|produces|will open|opens) (?!the (?:[\\p{L}’']+ ){0,4}[Ff]estival|${CALENDAR_WORD})(?:it|the|its|“|"|\\p{Lu})`,
      'u',
    ),
    -3,
  ],
  [new RegExp(`^["”’']?,["”’']? ${WHOSE} (?:[\\p{L}\\d$.'’–-]+ ){0,6}${FILM}(?!\\p{L})`, 'u'), 2],
  [new RegExp(`^["”’']?,["”’']? ${WHOSE} (?:[\\p{L}\\d$.'’–-]+ ){0,6}${LOOSE}(?!\\p{L})`, 'u'), 1],
  [
    new RegExp(`^["”’']? (?:is|was) (?:\\p{Ll}+ ){0,2}${WHOSE} (?:[\\p{L}'’-]+ ){0,4}${FILM}(?!\\p{L})`, 'u'),
    2,
  ],
];

/** The same behind what is nobody's name. */
const NO_PEOPLE = RIGHT.filter((cue) => !OF_SOMEBODY.includes(cue));

const OWNER = /\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}.-]*){0,3}[’']s? (?=["“‘']?$)/u;

/**
 * How much speaks for a film, title by title: `before` ends where it begins, `behind` begins where it ends. What speaks for a person
 * is left aside where it can be `nobody`.
 */
export function filmCues(
  before: string,
  behind: string,
  nobody = false,
): { strong: number; against: number } {
  // Asterisks and underscores set a title off as quotation marks do.
  return cuesOf(before.replace(/[*_]+$/u, '“'), behind.replace(/^[*_]+/u, '”'), nobody ? NO_PEOPLE : RIGHT);
}

function cuesOf(left: string, right: string, cues: readonly Cue[]): { strong: number; against: number } {
  // "Stars in Ada Quill’s Ebb": who owns it stands between.
  const bare = left.replace(OWNER, '');
  const before = LEFT.filter(
    ([cue, weight]) => cue.test(left) || (weight > 0 && bare !== left && cue.test(bare)),
  ).map(([, weight]) => weight);
  // "The star of X, said": who speaks is not X. What is nothing but a stage's stays.
  const named = before.some((weight) => weight >= 2);
  const behind = cues
    .filter(([cue, weight]) => !(named && weight < 0 && weight > STAGED) && cue.test(right))
    .map(([, weight]) => weight);
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
