import { KNOWN_PATTERNS } from './credit-known-patterns.ts';
import { F, P } from './credit-mask.ts';
import { PART_PATTERNS } from './credit-part-patterns.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';
import {
  ADJ,
  ANY_CASE_DEED,
  ANY_CASE_WORK,
  AUX,
  BY,
  type CreditPattern,
  FILM_NOUN,
  FILMS,
  FREE,
  JOIN,
  LIST,
  MAKING,
  OLIST,
  pattern,
  WORK,
} from './credit-words.ts';

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
      `(?<![\\p{L}])[Tt]he (?<role>${ANY_CASE_ROLE})(?<many>s?)(?: of (?<film>${FILMS}))? (?:is|was|are|were) (?<who>${P})(?=(?<more>(?:${JOIN}${P})*))`,
    ),
    role: 'word',
  },
  // "directed by X and Y", "a script by X", "the music is by X"
  {
    pattern: pattern(
      `(?:(?<film>${F}),? (?:(?:is|was|are|which is|being) )*)?(?<![\\p{L}-])(?<deed>${ANY_CASE_DEED}(?: and ${ANY_CASE_DEED})?) by ${BY}(?<who>${OLIST})`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(
      `(?<![\\p{L}-])(?<![Tt]heme )(?<deed>${ANY_CASE_WORK})(?: (?:is|was|were|are|comes|came))?(?: \\p{L}+(?: up)?)?,? (?:by|of|from) ${BY}(?<who>${OLIST})`,
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
      `${FREE}(?<who>${LIST})(?:,? who)? ${AUX}(?<deed>(?:co-)?(?:directs?|directed|directing|shot|photographed|lensed|produced|producing|helms?|helmed|helming|wrote|writes|written|writing|penned|pens|scripted|scored|scores|composed|edited|edits|produced|produces|choreographed)(?: and (?:co-)?(?:directed|wrote|directs|produced))?) (?<film>${FILMS})(?: (?:together )?with (?:${ADJ}{0,3}?)(?<also>${P}(?:(?:,? and |, )${P})*))?`,
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
  // "X, who did the music", "X handles the screenplay", "X for her screenplay"
  {
    pattern: pattern(
      `(?<who>${P})(?:,? who)? (?:himself |herself |also )?(?:did|does|handles?|handled|provides?|provided|made|(?:(?:was|is) )?(?:recogni[sz]ed|honou?red|nominated)? ?for) (?:the|his|her|their) ?(?<deed>${WORK})(?!\\p{L})`,
    ),
    role: 'deed',
  },
  { pattern: pattern(`(?<who>${P}) handles (?<deed>${WORK})(?: and (?:${WORK}))?(?!\\p{L})`), role: 'deed' },
  // "X directs", "X and Y are producing", "Z exec producing"
  {
    pattern: pattern(
      `${FREE}(?<who>${LIST}) (?:(?:is|are|was|were|will be) (?:both |also )?)?(?<deed>directs|writes|produces|edits|stars|co-stars|directed(?! by)|produced(?! by)|(?:exec(?:utive)?[- ])?producing|directing)(?=[.;,)]| through| alongside| under| and | with(?! his| her)| from a)`,
    ),
    role: 'deed',
  },
  // "F, which X both headlines and produced", "the thriller X produced and stars in", "X will topline F"
  {
    pattern: pattern(
      `(?<film>${F}),? (?:which |that |[^.;\\ue100-\\uefff]{0,40} )(?<who>${LIST}) (?:both |also )?(?<deed>(?:headlines|toplines|stars in|directed|wrote|produced|edited|scored) and (?:stars? in|starred in|produced|produces|headlines))`,
    ),
    role: 'deed',
  },
  {
    pattern: pattern(`${FREE}(?<who>${LIST}) ${AUX}(?:topline|headline|front|lead)s? (?<film>${F})`),
    role: 'actor',
  },
  // "the X-led sequel", "the X-directed drama", "an X and Y vehicle"
  { pattern: pattern(`(?<who>${P})-(?:starrer|led|fronted|starring)(?!\\p{L})`), role: 'actor' },
  {
    pattern: pattern(`(?<who>${P})-(?<deed>directed|helmed|penned|written|scripted|produced)(?!\\p{L})`),
    role: 'deed',
  },
  { pattern: pattern(`[Tt]he (?<who>${P}(?:(?: and |, )${P})*) vehicle(?!\\p{L})`), role: 'actor' },
  // "X's F", "X's disaster epic F", "F, X's horror comedy"
  {
    pattern: pattern(
      `(?<who>${P})[’']s? (?:(?!debut |first |own )[\\p{Ll}\\d$-][\\p{L}\\d$.-]* ){0,5}?(?<film>${F})(?![’']s? (?:star|director))`,
    ),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  {
    pattern: pattern(
      `(?<film>${F}),["”’']? (?<who>${P})[’']s? (?:[\\p{L}\\d$.-]+ ){0,5}?(?:${FILM_NOUN})(?! as an? (?!director|filmmaker))(?![\\p{L}])`,
    ),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  {
    pattern: pattern(
      `(?<who>${P})[’']s? (?:[\\p{Ll}\\d$.-]+ ){0,5}?(?:feature|film|movie|picture|drama|epic|thriller|comedy|weepie|noir|saga|satire)(?! as |,? ${F})(?=[,.]| )`,
    ),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  {
    pattern: pattern(
      `(?<film>${F})?[^.;]{0,3}(?<who>${P})[’']s? (?:[\\p{Ll}-]+ )?(?:outing|turn|role|performance) as(?= )`,
    ),
    role: 'actor',
    part: true,
  },
  // "the zoo drama F, from Nigeria's X", "F, from director X"
  {
    pattern: pattern(`(?<film>${F}),? (?:from|by) (?:\\p{Lu}\\p{L}+[’']s |the [\\p{Ll}-]+ )?(?<who>${P})`),
    role: 'director',
    why: 'whose film it is may not mean who directed it',
  },
  ...PART_PATTERNS,
  ...KNOWN_PATTERNS,
];
