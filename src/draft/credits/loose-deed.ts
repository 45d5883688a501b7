import { roleOfWork } from './clause-words.ts';
import { P } from './credit-mask.ts';
import { ANY_CASE_ROLE, roleOf } from './credit-roles.ts';

/**
 * A deed that is told without a film, over a masked paragraph: `who` did it, and `whom` it was done to or with did the same; `work`,
 * `other`, `trade` or `verb`, if any, tells the role, `film` the film.
 */
export interface Deed {
  readonly role: string | null;
  readonly pattern: RegExp;
}

/** Makes a deed of a pattern's source; without a role the words of the match tell it. */
export const deed = (role: string | null, source: string): Deed => ({
  role,
  pattern: new RegExp(source, 'gu'),
});

/** What stands before a verb and changes nothing of who did it. */
export const HELP =
  '(?:(?:has|had|have|also|then|himself|herself|themselves|once|first|later|would|will|did|is|was|are|were|been|be|being|now|just|since|all|both|\\p{L}+ly),? ){0,4}';

/** What is told of somebody between commas. */
export const ASIDE = '(?:, [^,;.:!?\\ue100-\\uefff]{1,60},| who|, who|,)?';

const BESIDE_ONE =
  "(?: \\([^()\\ue900-\\uefff]{1,40}\\)|, \\d\\d(?=,| and)|,? as (?:[\\p{Ll}’'-]+ ){0,5}\\p{Lu}[\\p{L}’'. -]{1,30}(?=,| and)| as [^,;.:!?()\\ue100-\\uefff]{2,40}(?= and))?";
const BEFORE_ONE =
  "(?:(?:the |an? |his |her |their |its )?(?:(?!who |whose |which |that |by |from |for |it |in |stars |starring |featuring |directed |played )[\\p{Ll}-]+,? ){1,3}|\\p{Lu}[\\p{L}&-]{2,20}(?: \\p{Lu}[\\p{L}-]{2,20})?[’']s? )?";
const MANY = `${P}${BESIDE_ONE}(?:(?:, |,? and |,? & |,? plus |,? with )${BEFORE_ONE}${P}${BESIDE_ONE}){0,8}`;

/** One or several people, with whom they play and the like between. */
export const LIST = `(?<who>${MANY})`;

/** The same as what a sentence is about: not whoever something is done by. */
export const DOERS = `(?<!(?<!\\p{L})(?:by|from|for|of) )${LIST}`;

/** The same once more, for whoever else a pattern names. */
export const OTHERS = `(?<whom>${MANY})`;

/** A few words in small letters. */
export const SMALL = '(?:(?!(?:in|of|for|by|from|with|at|on|to|who|and|or|as|like) )[\\p{Ll}\\d-]+ ){0,3}?';

/** What people make at a film, where it has a name of its own. */
export const WORK =
  'screenplay|script|story|dialogues?|teleplay|libretto|music|score|soundtrack|lyrics|photography|cinematography|camera ?work|lensing|editing|direction|choreography|costumes|casting|sound design|production design|costume design|sets';

const FIELDS: readonly (readonly [string, RegExp])[] = [
  ['director', /^(?:direct(?:or|ors|ing|ion|orial)|helm\p{L}*|film-?making)/iu],
  ['executive producer', /^exec\p{L}* produc/iu],
  ['writer', /^(?:(?:original |adapted )?(?:writing|writer|script\p{L}*|screenplay|screenwriting))/iu],
  [
    'actor',
    /^(?:(?:lead |leading |supporting |voice )?(?:act(?:or|ing|ress)|performance|newcomer|breakthrough performance))/iu,
  ],
  ['cinematographer', /^(?:camera|cinematograph|photograph|lens)/iu],
  ['editor', /^edit/iu],
  ['composer', /^(?:(?:original )?(?:scor|music|compos|song))/iu],
  ['producer', /^produc(?:er|ing)/iu],
  ['costume designer', /^costume/iu],
  ['production designer', /^production design/iu],
  ['sound designer', /^sound/iu],
];

const IS_ROLE = new RegExp(`^${ANY_CASE_ROLE}$`, 'u');

/** The role that a word for a work, a trade or a prize tells: "editing", "screenwriting", "supporting actress". */
export function roleOfField(words: string): string | undefined {
  const plain = words.trim().toLowerCase();
  const made = roleOfWork(plain) ?? FIELDS.find(([, field]) => field.test(plain))?.[0];
  if (made !== undefined) return made;
  const one = plain.replace(/s$/u, '');
  return IS_ROLE.test(one) ? roleOf(one) : undefined;
}
