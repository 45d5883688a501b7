import type { Run } from './names.ts';
import { SAY } from './speech.ts';
import { TRADE } from './trades.ts';
import { isFirstName, isLastName, isPlaceOrBody } from './words.ts';

// What never ends a person's name: bodies, papers, places, parts of series.
const NO_PERSON =
  /^(?:Pictures?|Studios?|Films?|Entertainment|Magazine|Productions?|Media|News|Weekly|Times|Guardian|Variety|Deadline|Reporter|Collider|Empire|Total|University|College|Festivals?|Awards?|Academy|Street|River|Park|Bay|Islands?|Mountains?|Valley|Desert|City|County|Castle|Hall|Bridge|Tower|Airport|Station|Hotel|Church|Army|Navy|Squadron|Part|Chapter|Episode|Volume|One|Two|Three|Four|Five|II|III|IV|Universe|Trailer|Con|Comic-Con|Sea|Ocean|Lake|Coast|Alps|Highlands|Theatres?|Theaters?|Cinemas?|Channel|Prize|Oscars?|Globes?|Bros|Brothers|Sisters|Company|Group|Records|Books|Press|Post|Daily|Radio|Podcast|Show|Museum|Gallery|Institute|Road|Avenue|Square|Beach|Point|Peninsula|Kingdom|States|Republic|Zealand|Africa|America|England|Wales|London|Paris|Monthly|Journal|Tribune|Herald|Chronicle|Gazette|Review|Screen|Sound|Wire|Day|Night|War|Wars|World|Returns|Returning|Rising|Reckoning|Begins|Forever|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const SPEAKER_AFTER = new RegExp(
  `^(?:,[^,.;:“”"]{1,80},)?\\s(?:has\\s|had\\s|also\\s|then\\s|later\\s|once\\s|recently\\s|\\p{L}+ly\\s){0,2}${SAY}(?![\\p{L}-])`,
  'u',
);
const DOES_AFTER =
  /^,?\s(?:who(?=\s)|(?:who )?(?:also |will |to |currently |previously |last |next )*(?:plays|played|stars|starred|star|co-stars|portrays|portrayed|voices|voiced|directs|directed|wrote|writes|co-wrote|penned|shot|produced|produces|scored|composed|edited|helms|helmed|reprises|reprised|appears|reteams|reunites|returns|joins|joined))(?![\p{L}-])|^,\s\d\d\b|^\s\(\d\d\)|^,\swhose\s/u;
const TRADE_AFTER = new RegExp(
  `^(?:,|\\s[–—-])\\s(?:(?:the|a|an|his|her|its|their|now|longtime|who is|who was)\\s)?(?:[\\p{L}’'-]+\\s){0,4}?${TRADE}(?![\\p{L}-])`,
  'iu',
);
const TRADE_BEFORE = new RegExp(`(?<![\\p{L}-])${TRADE}(?:,)?\\s$`, 'iu');
const SAID_BEFORE = new RegExp(
  `(?:[”"’',]\\s|^)(?:\\p{L}+ly\\s)?${SAY}\\s$|(?<![\\p{L}-])(?:[Aa]ccording to|[Pp]er|[Ss]tarring|alongside|opposite|[Dd]irected by|[Ww]ritten by|[Pp]layed by|[Pp]ortrayed by|[Vv]oiced by|[Pp]roduced by|[Ss]cored by|[Ss]hot by|[Ee]dited by|[Cc]omposed by|[Pp]enned by|[Cc]o-written by|[Hh]elmed by|[Cc]horeographed by|[Dd]esigned by|[Cc]oordinated by|[Mm]usic by|[Ss]core by|[Ss]creenplay by|[Ss]cript by|[Ss]tarred|[Cc]ast of|[Ff]eaturing|worked with|works with|working with|interview with|spoke (?:to|with)|quotes?)\\s$`,
  'u',
);

const PLAYED_BEFORE =
  /(?:(?<![\p{L}-])(?:plays|played|playing|portrays|portrayed|portraying|voices|voiced|voicing|stars as|starred as|star as|starring as|back as|returns as|return as|returning as|appears as|appear as|cast as|reprise[sd]?|reprising|(?:the|his|her|their) (?:role|part) (?:of|as)|(?:role|part) (?:of|as)|character,?|named|called|protagonist|hero|heroine|villain|antagonist)\s(?:(?:the|a|an|his|her|role|of|young|older|retired|former)\s)*(?:\p{Ll}+\s){0,3})$/u;
const AS_BEFORE = /(?<![\p{L}-])as\s$/u;
const PLAYER_AFTER =
  /^[’']?s?\s\((?:\p{Lu}|played by)|^,?\s(?:is |was |will be )?(?:played|portrayed|voiced) by\s/u;

/** What speaks for and against a run's being somebody who is real, in points, and whether it is a figure of the film. */
export interface Evidence {
  readonly points: number;
  /** A trade, a verb of speech or the like stands right beside it. */
  readonly told: boolean;
  readonly played: boolean;
}

/** Weighs a run of capitalised words in its paragraph. */
export function weigh(text: string, run: Run): Evidence {
  const before = text.slice(0, run.from);
  const after = text.slice(run.to);
  const last = run.words.at(-1) ?? '';
  if (NO_PERSON.test(last) || run.words.some((word) => /^(?:The|Of|And)$/.test(word))) return NOTHING;
  const told =
    TRADE_BEFORE.test(before) ||
    SAID_BEFORE.test(before) ||
    SPEAKER_AFTER.test(after) ||
    DOES_AFTER.test(after) ||
    TRADE_AFTER.test(after);
  const played = PLAYED_BEFORE.test(before) || (AS_BEFORE.test(before) && !told) || PLAYER_AFTER.test(after);
  return { points: (told ? 3 : 0) + looks(run), told, played };
}

const NOTHING: Evidence = { points: -9, told: false, played: false };

/** Points for what a run itself looks like. */
function looks({ text, words }: Run): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isPlaceOrBody(text)) return -3;
  const name = isFirstName(first) ? 2 : 0;
  const family = words.length > 1 && isLastName(last) ? 1 : 0;
  const initial =
    words.length > 1 && words.slice(0, -1).some((word) => /^(?:\p{Lu}\.)+$/u.test(word)) ? 2 : 0;
  const particle = words.some((word) => /^\p{Ll}/u.test(word)) ? 1 : 0;
  const suffix = /^(?:Jr|Sr)\.?$/.test(last) ? 2 : 0;
  const shouted = words.every((word) => /^[\p{Lu}\p{N}-]{3,}$/u.test(word)) ? -3 : 0;
  return name + family + initial + particle + suffix + shouted;
}
