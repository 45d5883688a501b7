import type { Stretch } from '../text/marks.ts';
import { CALL, SAY } from '../text/speech.ts';
import { wordCount } from '../text/wording.ts';

// What has a title. Titles in other languages have small letters as speech has, and so have songs.
const WORK =
  '(?:films?|movies?|pictures?|features?|thriller|dramas?|dramedy|comed(?:y|ies)|western|epic|horror|romance|musicals?|documentar(?:y|ies)|satire|noir|saga|sequel|follow-up|prequel|remake|adaptation|debut|series|sitcom|miniseries|novels?|memoirs?|plays?|albums?|songs?|ballad|books?|shorts?|biopic|rom-?com|tragicomedy|two-hander|anthology|anime|hits?|telenovela|soap|single|track|episode|anthem|title)';
const WORK_BEFORE = new RegExp(
  `(?<!\\p{L})(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[’']s?|\\d{4}|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree)\\s(?:[\\p{L}\\p{N}’'-]+,?\\s){0,5}?${WORK}(?:\\s(?:called|titled|entitled))?,?\\s$`,
  'u',
);
const WITHIN =
  /(?:known for|seen in|starr?ed in|stars in|appear(?:s|ed)? in|roles? in|parts? in|turns? in|leads? in|acted in|cast in|worked on|wrote|directed|made|produced|scored|edited|shot|includes?|included|including|like|such as|based on|remake of|director of|directors of|writer of|author of|maker of|star of|stars of|sequel to|prequel to|follow-up to|goes to|went to|opens with|opened with|closes with|with|won for|for|from|and|or|as|in|of)\s$/u;
const ONE_MORE = /^(?:,|,? and|,? or)\s$/u;
const SAID = new RegExp(`(?<![\\p{L}-])(?:${SAY}|${CALL}|called|calls|says?)(?![\\p{L}-])`, 'u');
/** "She is writing a comedy, “…”", not "She wrote of the comedy, “…”". */
const WRITES = /(?<!\p{L})(?:writing|wrote|writes)(?! (?:of|about|on|in|to|that|how)(?!\p{L}))/gu;
const MOST_WORDS = 8;

/** What stands around a stretch that may be a title. */
interface Beside {
  /** The article's words before it, from the beginning of their sentence, and those behind it. */
  readonly lead: string;
  readonly after: string;
  /** The stretch before it in the paragraph, where that is a title, with the words in between. */
  readonly between: string | null;
}

/** Whether words between marks are a title by what stands beside them: “Les voisins d’en haut” (“The Neighbours”), her new comedy, “Who Did It?” */
export function isTitleBeside({ inner }: Stretch, { lead, after, between }: Beside): boolean {
  if (wordCount(inner) > MOST_WORDS || !/^[\p{Lu}\p{N}¿¡]/u.test(inner) || /[.!?…] \p{Lu}/u.test(inner))
    return false;
  if (between !== null && (ONE_MORE.test(between) || /^\s\($/.test(between))) return true;
  if (SAID.test(lead.replace(WRITES, ''))) return false;
  if (/^,?\s\((?:[“"‘]|$)/.test(after) || WORK_BEFORE.test(lead)) return true;
  return WITHIN.test(lead) && !/^I(?:[’']|\s)/u.test(inner);
}

/** "“Gare du Nord,” a musical by Quill" */
export const TITLE_AFTER =
  /^\s(?:an?|the|his|her|their|its|another)\s(?:[\p{L}\d$£€.-]+\s){0,4}?(?:film|adventure|caper|chiller|fantasy|spin-off|reboot|franchise|movie|picture|feature|thriller|drama|comedy|western|epic|horror|romance|musical|documentary|satire|noir|saga|sequel|prequel|remake|adaptation|debut|series|sitcom|miniseries|novel|memoir|play|album|song|book|short|biopic|rom-com|two-hander|anthology)(?![\p{L}-])|^\s(?:directed|written|produced|co-written|co-directed|helmed|penned|adapted)\s(?:\p{L}+\s){0,2}by(?!\p{L})|^\s(?:starring|featuring)(?!\p{L})|^\s(?:as|which) (?:it|the (?:film|movie|picture|sequel)) (?:was|is|has been|had been) (?:\p{Ll}+ ){0,2}?(?:called|titled|known|named)(?!\p{L})/u;

/** "in a 2005 memoir, “…”" */
export const TITLE_BEFORE =
  /\b(?:memoirs?|autobiography|book|novel|film|movie|series|play|album|song|documentary|essay|article|column|poem|short|show|podcast|podcast episode|sequel|prequel|hit|in|of|for|on|from),? $/iu;
