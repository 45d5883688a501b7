import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE, ROLE } from './credit-roles.ts';

/** How a pattern's match becomes credits. */
export interface CreditPattern {
  readonly pattern: RegExp;
  /** Which role its people have: as the word says it, as the deed does, or one that is always the same. */
  readonly role: 'word' | 'deed' | 'actor' | 'director';
  /** Whether words behind the match tell whom they play. */
  readonly part?: true;
  /** In plain words why a person should look; null where the words settle it. */
  readonly why?: string;
}

const ADJ = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]* )";
const BY = `(?:${ADJ}{0,5}?(?=${P}))?`;
// Words between two people of a list: "newcomer", "his younger brother,"; none that make the second do something else.
const BESIDE = `(?:with )?(?:(?!by |with |from |who |as |on |in |of |to |(?:co-)?(?:${ROLE})s? |\\p{L}+ed |directs |plays |stars |wrote )[\\p{L}’'-]+ ){0,4}(?:[\\p{Ll}-]+ (?:brother|sister|wife|husband|father|mother|partner), )?(?:(?:brother|sister|wife|husband|partner), )?`;
const ASIDE = '(?:, as [^,.;]{1,90}|, in [^,.;]{1,40})?';
const JOIN = `${ASIDE}(?:, and |, | and | & | alongside | opposite | as well as |, alongside |, plus | plus | and, in [^,.;]{1,40}, )${BESIDE}`;
/** A list that does something, and one to which something is done: behind this one's last there is no verb. */
const LIST = `${P}(?:${JOIN}${P})*`;
const NO_VERB = '(?! (?:\\p{Ll}+ly )?(?:wrote|is|was|are|were|has|had|\\p{Ll}{2,}(?:ed|s))(?![\\p{L}]))';
// Not "by X, and Y wrote it".
const FREE = '(?<!(?:by|of|from) )';
const OLIST = `${P}(?:${JOIN}${P}${NO_VERB})*`;
const DEED =
  '(?:co-)?(?:directed|written|penned|scripted|helmed|produced|scored|composed|shot|lensed|photographed|edited|choreographed|executive[- ]produced)';
const WORK =
  '(?:screenplay|script|music|score|photography|cinematography|editing|costumes|choreography|story)';
const AUX =
  '(?:(?:has|have|had|is|are|was|were|be|been|will|would|also|then|both|first|currently|again|who|to|once|herself|himself|reportedly|originally|already) )*';
const FILMS = `(?:(?:(?:the|a|an|his|her|their) ${ADJ}{0,6}?)?${F}|it|both|(?:the|this|that|his|her|their|its|a) (?:${ADJ}{0,3}?)(?:film|movie|picture|feature|script|screenplay|debut|sequel|score|music|comedy|drama|thriller))`;
const PLAYS =
  '(?:play|plays|played(?! by)|playing|portrays?|portrayed(?! by)|portraying|voices?|voiced(?! by)|voicing|stars? as|starred as|starring as|co-stars? as|appears? as|appearing as|returns? as|returned as|returning as|is back as|are back as|back as|takes on the role of|takes the role of|in the role of|(?:leads|lead) the cast as|(?:reprises?|reprised|reprising) (?:(?:his|her|their) )?roles? (?:as|of)|steps? in(?:to)? as|cast as|join(?:s|ed|ing)? (?:the )?(?:cast|ensemble|film|them)? ?as|lends? (?:his|her|their) \\p{L}+ to|gives? (?:his|her|their) voice to|as)';

const pattern = (source: string) => new RegExp(source, 'gu');

const MAKING = "(?:the (?:film|movie|production|picture|show)[’']s|its|our|the)";

/** All ways in which an article names people with their roles, the surest first. */
export const CREDIT_PATTERNS: readonly CreditPattern[] = [
  // "director X", "co-stars X and Y", "F director X", "F's star, X"
  {
    pattern: pattern(
      `(?:(?<film>${F})(?:[’']s?)? (?:[\\p{Ll}-]+ ){0,2}?)?(?<![\\p{L}-])(?<!(?:film|movie|picture|feature|which|that|also|sequel|drama|comedy|thriller|[Ii]t|${F}) (?=stars ))(?<role>${ANY_CASE_ROLE})(?<many>s?),? (?<who>${P})(?=(?<more>(?:${JOIN}${P})*))`,
    ),
    role: 'word',
  },
  {
    pattern: pattern(
      `(?<who>${P}) and (?:(?:her|his|their|the) )?(?:fellow )?(?<role>co-(?:writer|director|producer|screenwriter)),? (?<also>${P})`,
    ),
    role: 'word',
  },
  // "X, the director of F", "X, the film's medical adviser"
  {
    pattern: pattern(
      `(?<who>${P}),? (?:\\(?\\d\\d\\)?,? )?(?:who is |who was )?(?:(?:the|a|an|its|his|her|their) )?(?:[\\p{Ll}-]+ ){0,3}?(?<role>${ANY_CASE_ROLE})(?<many>s?) (?:of|on|behind|for) (?<film>${FILMS})`,
    ),
    role: 'word',
  },
  {
    pattern: pattern(
      `(?<who>${P}), (?:${MAKING}|(?<film>${F})[’']s) (?:[\\p{Ll}-]+ ){0,2}?(?<role>${ANY_CASE_ROLE})(?<many>)(?=[,.;]| and| who)`,
    ),
    role: 'word',
  },
  // "X is the director", "the directors are X and Y"
  {
    pattern: pattern(
      `(?<who>${LIST}) (?:is|was|are|were|will be|serves as|served as|serve as|will serve as|acts as|returns as|is back as) (?:also |both |again )?(?:the|its|his|her|their) (?:[\\p{Ll}-]+ ){0,2}?(?<role>${ANY_CASE_ROLE})(?<many>s?)(?! of (?!${F}|the film))(?: of (?<film>${F}))?(?![\\p{L}-])`,
    ),
    role: 'word',
  },
  {
    pattern: pattern(
      `(?<![\\p{L}])[Tt]he (?<role>${ROLE})(?<many>s?)(?: of (?<film>${FILMS}))? (?:is|was|are|were) (?<who>${P})(?=(?<more>(?:${JOIN}${P})*))`,
    ),
    role: 'word',
  },
  // "directed by X and Y", "a script by X", "the music is by X"
  {
    pattern: pattern(
      `(?:(?<film>${F}),? (?:(?:is|was|are|which is|being) )*)?(?<![\\p{L}-])(?<deed>(?i:${DEED}(?: and ${DEED})?)) by ${BY}(?<who>${OLIST})`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(
      `(?<![\\p{L}-])(?<deed>(?i:${WORK}))(?: (?:is|was|comes|came))?,? (?:by|of|from) ${BY}(?<who>${OLIST})`,
    ),
    role: 'deed',
  },
  { pattern: pattern(`(?<who>${P}),? whose (?:\\p{Ll}+ )?(?<deed>${WORK})(?!\\p{L})`), role: 'deed' },
  {
    pattern: pattern(
      `(?<deed>(?:[Ss]creenplay|[Ss]cript)) (?:was|is) (?:co-)?(?:written|penned) (?:together )?(?:with|by) (?:(?<who>${P})[’']s (?:[\\p{Ll}-]+ ){0,3}(?:sister|brother|wife|husband|partner|father|mother|friend),? )?(?<also>${P})`,
    ),
    role: 'deed',
  },
  // "X directed F", "X and Y wrote the script", "X penned it with Y"
  {
    pattern: pattern(
      `${FREE}(?<who>${LIST})(?:,? who)? ${AUX}(?<deed>(?:co-)?(?:directs?|directed|directing|helms?|helmed|helming|wrote|writes|written|writing|penned|pens|scripted|scored|scores|composed|edited|edits|produced|produces|choreographed)(?: and (?:co-)?(?:directed|wrote|directs|produced))?) (?<film>${FILMS})(?: (?:together )?with (?:${ADJ}{0,3}?)(?<also>${P}))?`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(
      `(?<who>${P}) (?:also )?(?<deed>(?:executive )?produces?)(?= for| alongside| with|[.,]| and)`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(
      `(?:(?:${F}|[Tt]he (?:film|movie)|[Ii]t),? (?:which|that) |[Tt]he (?:film|movie|picture), which )(?<who>${LIST}) (?:also )?(?<deed>(?:co-)?(?:wrote|directed|penned))(?: (?:together )?with (?:${ADJ}{0,3}?)(?<also>${P}))?`,
    ),
    role: 'deed',
  },
  // "X's debut as a director, F", "her third feature, F"
  {
    pattern: pattern(
      `(?<who>${P})[’']s? (?:\\p{Ll}+ )?(?:debut|film|feature) as (?:a )?(?<role>director|writer|producer)(?<many>),? (?:is |was )?(?:the \\p{Ll}+ )?(?<film>${F})`,
    ),
    role: 'word',
  },
  {
    pattern: pattern(
      `(?<who>${P})[’']s (?:\\p{Ll}+ )?(?:debut|first|second|third|fourth|fifth|latest|new|next|directorial)(?: \\p{Ll}+)?(?: feature| film| movie| picture| debut)(?:,? (?<film>${F})|,? about)`,
    ),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  {
    pattern: pattern(
      `(?<who>${P})[^\\ue100-\\ue8ff]{0,400}?(?<![\\p{L}])[Hh](?:er|is) (?:first|second|third|fourth|fifth|latest|new|next|debut) (?:feature|film|movie|picture),? (?<film>${F})`,
    ),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  // "X, who plays Y", "X and Y return as A and B", "X as Y"
  {
    pattern: pattern(
      `${FREE}(?<who>${LIST})(?:,? who|,|, [^.;,\\ue100-\\uefff]{1,70},)? ${AUX}(?:${PLAYS})(?= )`,
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
      `(?:[Tt]he cast|[Cc]ast members?|ensemble|[Vv]oices|[Vv]oice cast|line-up)(?: \\p{L}+){0,2}? (?:includes?|is led by|features|are|is|including|also includes) ${BY}(?<who>${OLIST})`,
    ),
    role: 'actor',
  },
  {
    pattern: pattern(
      `(?:in the cast|[Rr]ounding out the (?:cast|ensemble)|[Jj]oining the (?:cast|ensemble)|[Cc]ompleting the cast|[Aa]lso starring|[Aa]lso appearing) (?:are|is) ${BY}(?<who>${OLIST})`,
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
