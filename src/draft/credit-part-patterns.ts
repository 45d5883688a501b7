import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE, ROLE } from './credit-roles.ts';
import {
  AUX,
  BY,
  type CreditPattern,
  FILMS,
  FREE,
  LIST,
  OLIST,
  PLAIN_LIST,
  PLAYS,
  pattern,
} from './credit-words.ts';

/** Those that tell of parts: who plays whom, and who is in a cast. */
export const PART_PATTERNS: readonly CreditPattern[] = [
  // "X's character is called Y"; "opposite him, as Y, is X"; "a teacher (X)"
  {
    pattern: pattern(`(?<who>${P})[’']s? character (?:is |was )?(?:called|named)(?= )`),
    role: 'actor',
    part: true,
  },
  {
    pattern: pattern(`(?<played>as [^.;,!?\\uf8fd]{1,50}), is (?<who>${P})`),
    role: 'actor',
  },
  {
    pattern: pattern(`(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?!(?:${ROLE}))[\\p{Ll}’' -]{4,60} \\((?<who>${P})\\)`),
    role: 'actor',
    why: 'it is not said that this is a part in the film',
  },
  // "X is Corporal Yelland", "X and Y are married shrinks who stop speaking"
  {
    pattern: pattern(
      `${FREE}(?<who>${LIST})(?:, in (?:his|her|their) [^.,;]{1,40},)? (?:is|are)(?! (?:the |a |an )?(?:${ANY_CASE_ROLE}))(?= (?:(?:a|an|the) (?:\\p{Ll}+ ){0,3}(?:in question, )?)?(?:[\\p{Lu}\\ue100-\\ue8ff][\\p{L}\\uf8fe]+)(?: \\p{Lu}\\p{L}+)?[.,;)])`,
    ),
    role: 'actor',
    part: true,
    why: 'it is not said that this is a part in the film',
  },
  {
    pattern: pattern(`(?<=^)(?<who>${LIST}) (?:is|are) (?:an? )?(?:[\\p{Ll}-]+ ){1,4}who(?!\\p{L})`),
    role: 'actor',
    why: 'it is not said that this is a part in the film',
  },
  // "F, in which X plays", "sharing the screen with X in F", "with X" behind a film
  {
    pattern: pattern(
      `(?:shar(?:es?|ed|ing) (?:the|a) screen|acted|appeared|last seen|seen|starred) (?:with|opposite|alongside) (?:[\\p{L}’'-]+ ){0,3}?,? ?(?<who>${P}),? in (?<film>${F})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(`(?<film>${F})["”’]?, (?:with|featuring) (?<who>${OLIST})`),
    role: 'actor',
  },
  // "X as Y", "X (back) as the witch Y"
  {
    pattern: pattern(
      `(?<who>${P}),? (?:back )?as(?= (?:(?:the|a|an|his|her|their) )?(?:[\\p{Ll}-]+ ){0,3}[\\p{Lu}\\ue100-\\ue8ff])(?! (?:the |a |an |its |his |her )?(?:[\\p{Ll}-]+ ){0,2}(?:${ANY_CASE_ROLE}))`,
    ),
    role: 'actor',
    part: true,
  },
  // "X, who plays Y", "X and Y return as A and B", "X as Y"
  {
    pattern: pattern(
      `${FREE}(?<who>${PLAIN_LIST})(?:,? who|,|, [^.;,\\ue100-\\uefff]{1,70},)? ${AUX}(?:${PLAYS})(?= )`,
    ),
    role: 'actor',
    part: true,
  },
  {
    pattern: pattern(
      `(?<who>${P}),? (?:who (?:is|was) the (?:\\p{L}+ )?(?:actor|actress|person|choice)|whose (?:own |\\p{Ll}+ )?(?:role|part|turn|performance)) (?:cast |chosen |picked )?as(?= )`,
    ),
    role: 'actor',
    part: true,
  },
  // "Y, played by X", "Y is played by X", "Y, X's character"
  {
    pattern: pattern(
      `(?<played>[^.;!?\\uf8fd]{0,60}?),? (?:(?:is|was|are|who is|will be|being) )?(?:again )?(?:played|portrayed|voiced|embodied) by ${BY}(?<who>${P})`,
    ),
    role: 'actor',
  },
  { pattern: pattern(`(?<played>\\p{Lu}[\\p{L}’' ]{1,40}), (?<who>${P})[’']s character`), role: 'actor' },
  // "F stars X and Y alongside Z"
  {
    pattern: pattern(
      `(?:(?<film>${F})["”’]?,? (?:which |that |also |will )*)?(?<![\\p{L}-])(?:[Ss]tars|[Ss]tarring|[Cc]o-stars|[Cc]o-starring|[Ff]eatures|[Ff]eaturing|[Rr]eunites|[Bb]rings back) ${BY}(?<who>${OLIST})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?:[Tt]he cast|[Cc]ast members?|ensemble|[Vv]oices|[Vv]oice cast|line-up|a cast)(?: \\p{L}+){0,2}? (?:that includes|includes?|is led by|features|are|is|including|also includes) ${BY}(?<who>${OLIST})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?:in the cast|[Rr]ounding out the (?:cast|ensemble)|[Jj]oining (?:the (?:cast|ensemble)|them)|[Cc]ompleting the (?:cast|ensemble)|[Aa]lso (?:starring|appearing|aboard|on board|featured|joining)|[Tt]hey are joined|(?:[Cc]o-stars|turns?|performances|[Ss]upport)(?: also)?) (?:are|is|includes?|come from|comes from|from|by) ${BY}(?<who>${OLIST})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?<who>${LIST}) (?:${AUX})(?:round(?:s)? out the (?:cast|ensemble)|joins? the (?:cast|ensemble)|joining the (?:cast|ensemble)|leads? the (?:cast|ensemble)|headlines? the cast|co-stars?(?! ${F}| of)|stars? in (?<film>${FILMS})|starred in (?<film2>${FILMS})|appears? in (?<film3>${FILMS})|returns? for (?<film4>${FILMS}))(?![\\p{L}-])`,
    ),
    role: 'actor',
  },
  // "X is the keeper and Y the canoeist"
  {
    pattern: pattern(`(?<who>${P}) is the [\\p{Ll}-]+,? and (?<also>${P}) the [\\p{Ll}-]+(?! of)`),
    role: 'actor',
  },
  // "the tenant on the top floor is X"
  {
    pattern: pattern(`[;:] (?:the|his|her) [\\p{Ll}-]+[^.;:\\ue100-\\uefff]{0,70},? is (?<who>${P})(?=\\.)`),
    role: 'actor',
    why: 'it is not said that this is a part in the film',
  },
  // "X (Fenn)"
  {
    pattern: pattern(
      `(?<who>${P}) \\((?<char>(?:the |The )?[\\p{Lu}\\ue100-\\ue8ff][\\p{L}\\uf8fe’'. -]{0,40})\\)`,
    ),
    role: 'actor',
  },
];
