import { NAMES } from '../names/characters.ts';
import { F, P } from './credit-mask.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

// The few ways to say a credit that can hardly mean anything else. Each names the film by its title and everybody whom it credits by name.

/** One way to say it: groups `who` (one or several people), `said` (deeds or a role), and `part` (a figure's name) where it tells one. */
export interface SureShape {
  readonly pattern: RegExp;
  /** Which role it tells where no word of it is one. */
  readonly role?: 'actor' | 'writer';
}

/** So many people stand in a list at most: more are read no further. */
const LIST = `${P}(?:(?:, and|,| and| &) ${P}){0,11}`;
/** No more of a name behind, and nothing that is theirs. */
const NAME_ENDS =
  "(?![’'-]|-?\\p{L}| (?:and )?[\\p{Lu}\\ue100-\\ue8ff]|, (?:and )?[\\ue100-\\ue8ff]| (?:Jr|Sr)| “| \\(|, (?:Jr|Sr))";
const WORD =
  '(?!(?:of|to|for|from|by|with|in|on|at|about|and|or|as|than|that|who|which|after|before|like) )[\\p{Ll}\\d][\\p{Ll}\\d-]*';
/** "The 2031 heist thriller", "the $60 million": what may stand before a title. */
const KIND = `(?:(?:(?:the|a|an|his|her|their|its|this) )?(?:\\$\\d+ million )?(?:[\\p{L}-]+-\\p{Ll}+ )?(?:${WORD} ){0,4})?`;
const YEAR = '(?: \\((?:19|20)\\d\\d\\))?';
/** A film at which somebody did something: no "F magazine", no "F song". */
const FILM = `${KIND}${F}${YEAR}(?=[.,;:)]|$| [\\ue100-\\uefff—–]| (?:in|on|at|for|with|from|and|but|which|that|after|before|as|while|when|opposite|under|by|is|was|has|will|opens|together|himself|herself|alongside|tells|told|said|says)(?!\\p{L}))`;
/** "F, a thriller": what may stand between a title and what is said of it. */
const LEADS = `${F}${YEAR}(?:,? (?:a|an|the) (?:\\$\\d+ million )?(?:[\\p{L}-]+-\\p{Ll}+ )?(?:${WORD} ){1,5}|,? |(?= ))`;
/** "Acclaimed director", "Tamil actor", "Montreal’s": what may stand before a name. */
const CALLED = `(?:(?:[\\p{L}-]+-\\p{Ll}+ |\\p{Lu}\\p{Ll}+(?:[’']s)? |${WORD} )?(?:${ANY_CASE_ROLE}) |\\p{Lu}\\p{Ll}+[’']s )?`;

const DONE =
  '(?:(?:co-)?(?:written|directed|produced|edited|scripted|penned|helmed|lensed)|executive[- ]produced)(?:(?:,| and|, and) (?:co-)?(?:directed|helmed|produced|edited|lensed)){0,2}';
const DOES =
  '(?:(?:co-)?(?:directs|directed|writes|wrote|produces|produced|edits|edited|scripted|penned|helmed|helms|lensed)|will (?:co-)?(?:direct|write|produce|edit)|is (?:directing|writing|producing|editing))(?: and (?:co-)?(?:directs|directed|produces|produced|edits|edited))?';
const PLAYS = '(?:plays|played|portrays|portrayed|voices|voiced|will play|will voice)';
const ACTS = '(?:stars|starred|will star|is starring)';
/** "Anna Bell", "detective Anna Bell", "her rival Petra", "the widow, Mrs Bell": a capital behind "a" or "the" may begin no name. */
const PART = `(?:(?!(?:a|an|the|his|her|their) )(?:${WORD} ){0,3}|(?:his|her|their) (?:${WORD} ){1,3}|(?:a|an|the|his|her|their) (?:${WORD} ){1,4}?(?:named |called )|(?:a|an|the|his|her|their) (?:${WORD} ){0,3}(?!named|called)[\\p{Ll}-]+, |the (?:${WORD} ){0,2}(?=(?:Mrs?|Ms|Dr|Sir|Captain|Inspector|Sergeant|Father|Sister) \\p{Lu}))(?<part>${NAMES.source})(?![’'])`;
/** Where a part and a list end, and nothing else is told of who is in it. */
const PART_ENDS = `(?=[.;]|,(?! (?:and )?(?:\\p{Lu}|the \\p{Lu}))| (?:who|opposite|alongside)(?!\\p{L})|(?:,| and|, and) ${P} as |$)`;
const LIST_ENDS = `${NAME_ENDS}(?!,? (?:as|who|whose|playing|plays|in the|in a|in his|in her|both|each)(?!\\p{L}))`;
/** Where a sentence or a part of it begins with who does it. */
const BEGINS = `(?<=^|[;:] )${CALLED}`;

const shape = (source: string, role?: SureShape['role']): SureShape => ({
  pattern: new RegExp(source, 'dgu'),
  ...(role && { role }),
});

/** All of them, over the masked text of a sentence. */
export const SURE_SHAPES: readonly SureShape[] = [
  // "F, directed by X and Y", "F, a thriller written by X", "F was edited by X", "F, produced by X and directed by Y"
  ...[0, 1, 2].map((before) =>
    shape(
      `${LEADS}(?:(?:which |that )?(?:is|was|will be|is being) |)(?:(?:${DONE} by|(?:co-)?starring|headlined by) ${CALLED}${LIST}(?:,| and|, and) ){${before}}(?<said>${DONE}) by ${CALLED}(?<who>${LIST})${NAME_ENDS}`,
    ),
  ),
  // "F is directed by X from a script by Y"
  shape(
    `${LEADS}(?:(?:which |that )?(?:is|was|will be|is being) |)(?:${DONE}) by ${CALLED}${LIST},? from (?:an?|the|their|his|her) (?:original )?(?:screenplay|script) (?:written )?by ${CALLED}(?<who>${LIST})${NAME_ENDS}`,
    'writer',
  ),
  // "F, the new chiller from director X", "F, by first-time director X"
  shape(
    `${F}${YEAR},? (?:(?:the|a|an) (?:\\$\\d+ million )?(?:[\\p{L}-]+-\\p{Ll}+ )?(?:${WORD} ){1,5})?(?:from|by) (?:\\p{Lu}\\p{Ll}+ |[\\p{L}-]+-\\p{Ll}+ |${WORD} )?(?<said>director|filmmaker|film-maker|writer-director|writer/director) (?<who>${P})${NAME_ENDS}`,
  ),
  // "F has music by X", "F, with cinematography by X"
  shape(
    `${F}${YEAR},? (?:has|with|boasts) (?:an? |its )?(?:${WORD} ){0,1}(?<said>music|score|cinematography|photography|screenplay|script|editing) (?:is )?by ${CALLED}(?<who>${LIST})${NAME_ENDS}`,
  ),
  // "Directed by X, F opens"
  shape(
    `(?<=^)(?<said>\\p{Lu}[\\p{Ll}]*(?<=Directed|Written|Produced|Edited)(?: and directed| and produced)?) by ${CALLED}(?<who>${LIST}), ${FILM}`,
  ),
  // "X directed F", "X and Y wrote the thriller F"
  shape(`${BEGINS}(?<who>${LIST}) (?:also )?(?<said>${DOES}) ${FILM}`),
  // "X, who directed F"
  shape(
    `(?<!(?:of|and|,|[’']s) (?:\\p{Ll}+ )?)(?<who>${P}), (?:\\d\\d, )?who (?:also |previously |recently |last )?(?<said>${DOES}) ${FILM}`,
  ),
  // "F, which X directed"
  shape(
    `${LEADS}(?:which|that) ${CALLED}(?<who>${LIST}) (?:also )?(?<said>${DOES})(?=[,.;)]|$| (?:for|in|and)(?!\\p{L}))`,
  ),
  // "F’s director X", "F director X"
  shape(`${F}(?:[’']s)? (?<said>${ANY_CASE_ROLE}),? (?<who>${P})${NAME_ENDS}`),
  // "Director X’s thriller F"
  shape(
    `(?<!(?:art|casting|music|assistant|creative|artistic|theatre|stage|festival|unit|animation|former) )(?<said>[Dd]irector|[Ff]ilmmaker|[Ww]riter-director) (?<who>${P})[’']s (?:(?:new|latest|upcoming|forthcoming|next) )?(?:[\\p{L}-]+-\\p{Ll}+ )?(?:${WORD} ){0,3}${F}(?! (?:magazine|song|podcast))`,
  ),
  // "X, the director of F", "X is the editor of F"
  shape(`(?<who>${P})(?:, (?:the )?| is the | was the )(?<said>${ANY_CASE_ROLE}) (?:of|on|behind) ${FILM}`),
  // "The director of F, X, "
  shape(`(?<=^)The (?<said>${ANY_CASE_ROLE}) (?:of|on|behind) ${FILM}(?:,| is|, is) (?<who>${P})(?=[,.])`),
  // "F stars X, Y and Z"
  shape(
    `${LEADS}(?:(?:which|that) (?:[^,;:.\\ue100-\\uefff]{1,60} and )?)?(?:also )?(?:stars|(?:co-)?starring|will star|is headlined by|headlined by) ${CALLED}(?<who>${LIST})${LIST_ENDS}`,
    'actor',
  ),
  // "X stars in F"
  shape(`${BEGINS}(?<who>${LIST}) (?:${ACTS}|star|will star) in ${FILM}${LIST_ENDS}`, 'actor'),
  shape(`(?<!(?:of|and|,|[’']s) (?:\\p{Ll}+ )?)(?<who>${P}), who ${ACTS} in ${FILM}${LIST_ENDS}`, 'actor'),
  // "X plays Anna in F", "X, who plays Anna in F"
  shape(
    `${BEGINS}(?<who>${P})(?:, who)? (?:${PLAYS}|${ACTS} as) ${PART}(?:, [^,;:.\\ue100-\\uefff]{1,60},)? in ${FILM}`,
    'actor',
  ),
  shape(
    `(?<!(?:of|and|,|[’']s) (?:\\p{Ll}+ )?)(?<who>${P}), who (?:${PLAYS}|${ACTS} as) ${PART} in ${FILM}`,
    'actor',
  ),
  // "In F, X plays Anna", "F, in which X plays Anna"
  shape(
    `(?:(?<=^)In ${FILM},? |${F}, in which )(?<who>${P}) (?:${PLAYS}|${ACTS} as) ${PART}${PART_ENDS}`,
    'actor',
  ),
  // "X stars in F as Anna"
  shape(`${BEGINS}(?<who>${P})(?:, who)? (?:${ACTS}|appears) in ${FILM} as ${PART}${PART_ENDS}`, 'actor'),
];

/** "F stars X as Anna, Y as Ben and Z as Cal": it is read pair by pair. */
export const CAST_LEADS = new RegExp(
  `${LEADS}(?:(?:which|that) (?:[^,;:.\\ue100-\\uefff]{1,60} and )?)?(?:also )?(?:stars|(?:co-)?starring|will star|is headlined by|headlined by) `,
  'gu',
);
export const CAST_PAIR = new RegExp(`(?<who>${P}) as ${PART}${PART_ENDS}(?:(?:,| and|, and) )?`, 'duy');

/** What is said of the only film of an article without naming it: "The director of photography is X", "The music is by X". */
export const ONLY_SHAPES: readonly SureShape[] = [
  shape(`(?<=^|[;,] |, and )[Tt]he (?<said>${ANY_CASE_ROLE}) (?:is|was) (?<who>${P})${NAME_ENDS}`),
  shape(
    `(?<=^|[;,] |, and )[Tt]he (?:original )?(?<said>music|score|cinematography|screenplay|script|editing) (?:is|was|comes) (?:composed |written )?(?:by|from) ${CALLED}(?<who>${LIST})${NAME_ENDS}`,
  ),
];
