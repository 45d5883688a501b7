import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { filmCues } from './film-cues.ts';
import type { TitleRun } from './title-runs.ts';
import { DATED, HOUSE } from './title-words.ts';

// What can be nothing but the beginning of a title goes on over the small word behind it: "How to Bury a Horse", "They Came by
// Night", "Ghost Train to Kisumu", "Market Day in Dire Dawa", "The Customs Man’s Daughter".

/** Words with which a sentence or a clause begins; within another sentence nothing but a title has them with a capital. */
const CLAUSE =
  /^(?:(?:I|We|They|He|She|It|You|This|That|There|Here|What|Who|Where|When|Why|If|Let|Never|Not|All|Once|Don[’']t|Nobody|Everybody|Everyone|Somebody|Someone|Nothing|Everything|Something|Tell|Bring|Give|Take|Kill|Save|Meet|Leave|Call|Send|Ask|Kiss|Bury|Follow|Remember|Forget) \p{Lu}|How to \p{Lu}|\p{Lu}\p{Ll}{2,}ing(?:$| ))/u;
/** What goes somewhere. */
const GOING =
  /(?:^| )(?:Train|Road|Bus|Boat|Ferry|Flight|Journey|Way|Letters?|Return|Path|Passage|Bridge|Stairway|Ticket|Trip|Ride|Guide|Welcome|Back|Walk|Hymn|Ode|Stop|Invitation|Call|Escape|Race|Run|Drive|Farewell|Goodbye|Overnight|Express|Postcards?|Message|Miles|Days|Hours|Mile|Next|Close|Closer|Home|Talk|Talking|Nothing|Something|Somewhere|Never|Street|Keys?|Door|Window|Sister|Brother|Heir|Down|Up|Out|Over) *$/u;
/** What happens or is somewhere. */
const HAPPENING =
  /(?:^| )(?:Day|Days|Nights?|Hours?|Minutes?|Weekends?|Weeks?|Years?|Months?|Summer|Winter|Autumn|Spring|Christmas|Weddings?|Funerals?|Murders?|Death|Deaths|Love|War|Trouble|Once|Lost|Alone|Stranded|Midnight|Dinner|Breakfast|Lunch|Tea|Mornings?|Evenings?|Afternoons?|Dawn|Dusk|Sunset|Sunrise|Snow|Rain|Fire|Blood|Girls?|Boys?|Man|Men|Woman|Women|Strangers?|House|Room|Lights?|Shadows?|Ghosts?|(?<=[\p{L}] )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Crimes?|Secrets?|Panic|Fear|Madness|Silence|Dancing|Party|Incident|Affair|Holiday|Vacation|Honeymoon|Adventures?|Romance|Fall|Fever|Riot|Escape|Made|Born|Sleepless|Sleeping|Deep|Far|Down|Up|Out|Back|Home|Live|Life|Dead|Bodies|Body|Thief|Thieves|Spy|Spies|Kids|Children|Horses?|Dogs?|Birds?|Songs?|Tears?|Dust|Smoke|Babes|Fools?|Angels?|Devils?|Monsters?) *$/u;
/** What was done by something. */
const DONE_BY =
  /^(?:The )?(?:\p{Lu}\p{Ll}+ ){0,2}(?:\p{Lu}\p{Ll}*(?:ed|en|orn)|Bound|Lost|Led|Found|Hung|Death|Day|Days|Night|Nights|Stand|Written|Saved|Town|Paid) *$/u;

const OWNER_CLASS =
  /^(?:(?:The|A|An|My|Our|Your|His|Her|Their|No|Every|One) (?:\p{Lu}[\p{L}-]+ ?){1,3}|Nobody|Somebody|Everybody|Everyone|Devil|Hell|Heaven|God|Angel|Winter|Summer|Death|Love|Fool|Widow|Mother|Father|King|Queen|Wolf|Lion|Hunter|Sailor|Soldier|Stranger|Nature|Satan|Pandora|Witch|Dragon|Raven|Crow|Fox|Child|Man|Woman|Lady|Men|Women|Children)$/u;

/** Where somebody shoots or shows a film. */
const AT_WORK =
  /(?<!\p{L})(?:shot|shoots|shooting|(?:to|will|would|and) (?:film|shoot)|filmed|filming|making|make|saw|seen|screened|shown|premiered|presented|presents|introduced|promoting|finished|finishing|wrapped|wrapping|production on|work on|working on) $/u;
/** "Filming Ebb in Lund": the second is where it is done. */
export const isWorkplace = (left: TitleRun, joint: string, right: TitleRun, text: string): boolean =>
  /^ (?:in|at|on|near|around|outside)(?: the)? $/u.test(joint) &&
  AT_WORK.test(text.slice(0, left.start)) &&
  !/^ (?:in|at|on|near) /u.test(text.slice(right.end));

/** One thing that is no title by itself as a rule. */
const A_THING = /^(?:An?|Half an?|One) \p{Lu}\p{Ll}+$/u;

const isAtWork = (left: TitleRun, text: string): boolean => AT_WORK.test(text.slice(0, left.start));

const PRIZE =
  /^(?:(?:Best|Special|Jury|Grand|Palme|Golden|Silver|Oscar|BAFTA|Emmy|Globe|Tony|César|Goya|Top)(?!\p{L})|No)/u;

/** Whether two runs are one title by what they are, whoever tells of them; `alone` if the article has one of them by itself. */
export function isWhole(
  left: TitleRun,
  joint: string,
  right: TitleRun,
  text: string,
  alone: boolean,
): boolean {
  if (isFirstName(right.text.split(' ')[0] ?? '') && right.text.includes(' ')) return false;
  if (DAY.test(right.text) && joint === ' on ' && CLAUSE.test(left.text))
    return isBare(text.slice(right.end));
  if (isOther(right.text) || HOUSE.test(left.text)) return false;
  const before = text.slice(0, left.start);
  // "Born in Lund, he": a sentence begins so.
  const opens = !left.text.includes(' ') && /(?:^|[.!?…:;]["”’)]? |["“‘(])$/u.test(before);
  const behind = text.slice(right.end);
  if (
    opens &&
    !/^['’]/u.test(joint) &&
    (alone || !/^ \p{Ll}/u.test(behind) || filmCues('', behind).strong < 2)
  )
    return false;
  if (/^['’]s? $/u.test(joint)) return isOwn(left, right, text);
  if (/^ (?:& )?an? $|^ & (?:the|an?|his|her|my|our) $/u.test(joint)) return !isSomebodys(left.text);
  if (/^ as(?: the| an?)? $/u.test(joint)) return /^As \p{Lu}\p{Ll}+$/u.test(left.text);
  if (/^ to(?: the| an?)? $/u.test(joint))
    return GOING.test(left.text) && !/(?<!\p{L})from (?:["“‘])?$/iu.test(before);
  if (/^ by(?: the| an?)? $/u.test(joint))
    return (
      (DONE_BY.test(left.text) || CLAUSE.test(left.text)) &&
      !isFirstName(right.text.split(' ')[0] ?? '') &&
      !/ /u.test(right.text)
    );
  if (
    !/^ (?:in|on|at|with|for|from|into|under|over|without|upon)(?: the| an?| his| her| my| your| our)? $/u.test(
      joint,
    )
  )
    return false;
  // "Wrote Ebb for Irish director Ada Quill"
  if (/^ (?:for|from|with)/u.test(joint) && NOUN_BEHIND.test(behind)) return false;
  // "In A Goat for Mrs Lind": within a sentence nothing but a title begins with a capital "A" and goes on so.
  if (
    !opens &&
    A_THING.test(left.text) &&
    /(?:\p{Ll},?|\p{N}[’']s) ["“‘]?$/u.test(before) &&
    !isAtWork(left, text)
  )
    return true;
  const place = isPlaceOrBody(right.text.split(' '));
  if (CLAUSE.test(left.text)) return !place || filmCues('', behind).strong > 1;
  return HAPPENING.test(left.text) && /^ (?:in|on|at|over|under|from|for)(?: the| an?)? $/u.test(joint);
}

const DAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/u;
const isBare = (behind: string): boolean => !/^,? ?[\p{Lu}\d]/u.test(behind);

/** A date, a company or a prize. */
const isOther = (words: string): boolean =>
  HOUSE.test(words) || DATED.test(words) || /^\d/u.test(words) || PRIZE.test(words);

const isSomebodys = (words: string): boolean =>
  words.split(' ').length > 1 && isFirstName(words.split(' ')[0] ?? '') && words.split(' ').length < 4;

/** "The Customs Man’s Daughter", but not "The Night Ferry’s Galway shoot" or "The Night Ferry’s Ada Quill". */
const isOwn = (left: TitleRun, right: TitleRun, text: string): boolean =>
  OWNER_CLASS.test(left.text) &&
  !isFirstName(right.text.split(' ')[0] ?? '') &&
  !isPlaceOrBody(right.text.split(' ')) &&
  right.text.split(' ').length < 4 &&
  !NOUN_BEHIND.test(text.slice(right.end));

/** A small word that neither goes on from a title nor tells what a film does. */
const NOUN_BEHIND =
  /^ (?!(?:and|or|with|opposite|alongside|in|at|as|which|is|was|to|for|on|from|but|by|after|before|opens|hits|bows|arrives|follows|stars|has|will|includes|wraps|begins|starts|won|made|took|premieres|returns|comes|goes|gets|makes|had|tells|were|are|lands|closes|screens) )\p{Ll}/u;
