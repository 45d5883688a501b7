import { F, P } from './credit-mask.ts';
import { anyCase, ROLE } from './credit-roles.ts';

// What the patterns of credits are made of.

/** How a pattern's match becomes credits. */
export interface CreditPattern {
  readonly pattern: RegExp;
  /** Which role its people have: as the word says it, as the word in the plural says it of all, as the deed does, as what they are called elsewhere, or one that is always the same. */
  readonly role: 'word' | 'words' | 'deed' | 'actor' | 'director' | 'trade';
  /** Whether words behind the match tell whom they play. */
  readonly part?: true;
  /** In plain words why a person should look; null where the words settle it. */
  readonly why?: string;
}

export const ADJ = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]* )";
export const BY = `(?:${ADJ}{0,5}?(?=${P}))?`;
// Words between two people of a list: "newcomer", "his younger brother,"; none that make the second do something else.
const BESIDE = `(?:with )?(?:(?!by |with |from |for |who |whom |as |on |in |of |to |has |have |had |is |are |was |were |(?:co-)?(?:${ROLE})s? |\\p{L}+ed |directs |plays |stars |wrote |\\p{L}{3,}ing )[\\p{L}’'-]+ ){0,4}(?:[\\p{Ll}-]+ (?:brother|sister|wife|husband|father|mother|partner), )?(?:(?:brother|sister|wife|husband|partner), )?`;
const ASIDE =
  '(?:, as [^,.;\\ue100-\\ue8ff]{1,90}|, in [^,.;\\ue100-\\uefff]{1,40}| for \\p{Lu}[^,.;\\ue100-\\uefff]{1,40}|,? \\([^()]{1,60}\\)|, p\\.g\\.a\\.)?';
export const JOIN = `${ASIDE}(?:, and |, | and | & | alongside | opposite | as well as |, alongside |, plus | plus | and, in [^,.;]{1,40}, )${BESIDE}`;
/** A list that does something, and one to which something is done: behind this one's last there is no verb. */
export const LIST = `${P}(?:${JOIN}${P})*`;
/** A list between whose people nothing is told of one of them. */
export const PLAIN_LIST = `${P}(?:(?:, and |, | and | & |, with | alongside )${BESIDE}${P})*`;
const NO_VERB = '(?! (?:\\p{Ll}+ly )?(?:wrote|is|was|are|were|has|had|\\p{Ll}{2,}(?:ed|s))(?![\\p{L}]))';
// Not "by X, and Y wrote it".
export const FREE = '(?<!(?:by|of|from) )';
// "stars X as A, Y as B": whom they play stands between those of a list that something is done to.
export const OLIST = `${P}(?:(?: as [^,.;\\ue100-\\uefff]{1,70}(?=, | and ))?${JOIN}${P}${NO_VERB})*`;
const DEED =
  '(?:co-)?(?:directed|written|penned|scripted|helmed|produced|scored|composed|shot|lensed|photographed|edited|choreographed|bankrolled|financed|executive[- ]produced)';
export const WORK =
  '(?:screenplay|script|music|score|photography|cinematography|camera|editing|cuts|costumes|choreography|story|dialogues?|lyrics|words)';
export const ANY_CASE_DEED = anyCase(DEED);
export const ANY_CASE_WORK = anyCase(WORK);
export const AUX =
  '(?:(?:has|have|had|is|are|was|were|be|been|will|would|also|then|both|first|currently|again|who|to|once|herself|himself|reportedly|originally|already|next|last|previously|recently|(?:tapped|set|attached|signed on|signed|slated|due|hired|expected|confirmed|lined up|on board|aboard|cast|going) to|has been|had been|once again) )*';
export const FILMS = `(?:(?:(?:the|a|an|his|her|their) ${ADJ}{0,6}?)?${F}|it(?![\\p{L}’'])|both(?: films| movies| parts)?|(?:the|this|that|his|her|their|its|a) (?:${ADJ}{0,3}?)(?:film|movie|picture|feature|script|screenplay|debut|sequel|score|music|comedy|drama|thriller|dialogues?|lyrics|songs))`;
export const PLAYS =
  '(?:is once again|are once again|enacts? the (?:part|role) of|essay(?:s|ed|ing)? the (?:part|role) of|(?:will be|is|are|was|were) seen as|is voicing|are voicing|play|plays|played(?! by)|playing|portrays?|portrayed(?! by)|portraying|voices?|voiced(?! by)|voicing|stars? as|starred as|starring as|co-stars? as|appears? as|appearing as|returns? as|returned as|returning as|is back as|are back as|back as|takes on the role of|(?:leads|lead) as|takes the role of|in the role of|(?:leads|lead) the cast as|(?:reprises?|reprised|reprising) (?:(?:his|her|their) )?roles? (?:as|of)|steps? in(?:to)? as|cast as|join(?:s|ed|ing)? (?:the )?(?:cast|ensemble|film|them)? ?as|lends? (?:his|her|their) \\p{L}+ to|gives? (?:his|her|their) voice to|as)';

/** A name of somebody whom the article doesn't take for real. */
export const NAMED = "\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]+){0,2}";

export const pattern = (source: string) => new RegExp(source, 'gu');

export const FILM_NOUN =
  'film|movie|picture|feature|thriller|drama|comedy|western|epic|romance|musical|documentary|satire|noir|saga|rom-com|weepie|sequel|adaptation|masterpiece|debut|effort behind the camera';
export const MAKING = "(?:the (?:film|movie|production|picture|show)[’']s|its|our|my|the)";
