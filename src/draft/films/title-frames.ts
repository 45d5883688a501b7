import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { FILM, LOOSE } from './film-cue-words.ts';
import { filmCues } from './film-cues.ts';
import { GOES_ON } from './title-cuts.ts';
import type { Names } from './title-names.ts';
import { ENDS } from './title-neighbours.ts';
import type { RunChain, TitleRun } from './title-runs.ts';
import { DATED, HOUSE, NO_TITLE, OPENERS } from './title-words.ts';

// What stands around a title tells where it begins and where it ends, whatever words are in it: "the courtroom drama Good Night,
// Mrs. Vance, due in May".

/** What one title follows, and never a list: "the road comedy ", "his debut, ", "a film called ". */
const ONE_FOLLOWS = new RegExp(
  `(?<!\\p{L})(?:${FILM}|${LOOSE}|called|titled|entitled|[’']s (?:next|latest|last|new|first|second|third))(?<!sets|title),? $`,
  'iu',
);
/** What a title may follow, alone or not. */
const MAY_FOLLOW =
  /(?<!\p{L})(?:directed|wrote|co-wrote|helmed|shot|made|produced|scored|edited|filmed|in|on|of|for|since|after|with|is|was|were|from|his|her|their|its|my|our|calling|called|[’']s|\d{4}(?:[’']s)?|\() ?$|(?:^|[.!?…—–•:] ?)["“‘(]?$/iu;

const SUFFIX = /^(?:Ltd|Inc|Co|Corp|LLC|Jr|Sr|Esq|Bros|Unlimited|Incorporated|Limited|MD|M\.D|PhD)\.?[!?]?$/u;
/** Words that call, greet or bid, behind which a title has a comma. */
const CALLS =
  /^(?:Oi|Dude|Hallelujah|Quick|Well|Yes|No|Please|Sorry|Thanks|Thank You|Excuse Me|Help|Welcome|Cheers|Alas|Whoa|Yo|Kiss Me|Hold Me|Tell Me|Marry Me|Mind the Gap|(?:Oh|O) \p{Lu}\p{Ll}+|Oh|O|Ah|Hey|Hi|Hello|Goodbye|Good-?bye|Bye(?: Bye)?|Good (?:Night|Morning|Evening|Luck|Day)|Goodnight|Farewell|Dear|Run|Sleep|Sing|Dance|Fly|Come|Go|Look|Listen|Wake Up|Hush|Stop|Wait|Pray|Ride|Drive|Swim|Jump|Cry|Laugh|Smile|Rest|Rise|Burn|Die|Live|Speak|Breathe|Hold On|Come (?:Home|Back|On|In)|Go Home|Stand Up|Sit Down|Get Up|Shut Up|I|Ladies|Friends|Romans|Boys|Girls|Girl|Boy|Baby|Mother|Father|Mama|Papa|Mum|Mom|Dad|What’s Up|What's Up)$/u;

/** "Two Sisters, One Lie": what is counted on both sides of a comma. */
const COUNTED =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|No|Many|Half|Same|First|Old|New) \p{Lu}\p{L}+$/u;

/** From the run at a place up to the last one that a title holds as it stands: its place, or the same one where it is a title by itself. */
export function frameEnd({ runs, joints }: RunChain, at: number, text: string, names: Names): number {
  const first = runs[at];
  if (!first || first.marked || NO_TITLE.test(first.text)) return at;
  if (!first.text.includes(' ') && (/^I[’']/u.test(first.text) || OPENERS.has(first.text.toLowerCase())))
    return at;
  const left = text.slice(0, first.start);
  const one = ONE_FOLLOWS.test(left);
  const may = one || MAY_FOLLOW.test(left);
  for (let end = Math.min(runs.length - 1, at + 3); end > at; end -= 1) {
    const [inner, last] = [runs.slice(at, end + 1), runs[end]];
    if (!last || !isApiece(inner, names) || last.end - first.start > 60) continue;
    const between = joints.slice(at, end);
    const right = text.slice(last.end);
    if (between.every((joint, from) => isSewn(joint, runs[at + from], runs[at + from + 1], right, names)))
      return end;
    if (/^[’']s?(?!\p{L})/u.test(right) || !may) continue;
    const told = filmCues('', right).strong > 1;
    if (
      between.every((joint, from) =>
        isBridge(joint, inner, from, {
          one,
          told,
          ends: ENDS.test(right),
          single: isSingle(between, right) || isTriad(inner, between, left, right),
        }),
      )
    )
      return end;
  }
  return at;
}

/** No person, no house and no day among the parts. */
const isApiece = (runs: readonly TitleRun[], names: Names): boolean =>
  runs.every(
    ({ text, marked }) =>
      !marked && !HOUSE.test(text) && !NO_TITLE.test(text) && !(text.includes(' ') && names.has(text)),
  );

/** How a question begins, which what stands behind its comma ends. */
const ASKS =
  /^(?:What|Who|Whose|Where|When|Why|How|Which|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Shall|Should|May|Have|Has|Had|Am)[’'\p{L}]* \p{Lu}/u;

/** A comma that nothing but a title or a house's name has. */
const isSewn = (
  joint: string,
  left: TitleRun | undefined,
  right: TitleRun | undefined,
  behind: string,
  names: Names,
): boolean =>
  joint.startsWith(', ') &&
  ((joint === ', ' &&
    left &&
    right &&
    ASKS.test(left.text) &&
    right.text.endsWith('?') &&
    GOES_ON.test(behind)) ||
    (right && joint === ', ' && SUFFIX.test(right.text)) ||
    (left && right && CALLS.test(left.text) && !names.has(right.text)) ||
    (left && right && joint === ', ' && COUNTED.test(left.text) && COUNTED.test(right.text))) === true;

/** "Salt, Smoke and Honey opens": of two films it would be "open". */
const isSingle = (joints: readonly string[], right: string): boolean =>
  joints.slice(0, -1).every((joint) => joint === ', ') &&
  /^ (?:and|&|or) $/u.test(joints.at(-1) ?? '') &&
  /^ (?:is|was|has|opens|bows|hits|arrives|stars|follows|premieres|lands|gets|heads|goes|wraps|begins|returns|comes|tells|marks) /u.test(
    right,
  );

/** What one film stands behind, and what is told of one film. */
const ONE_BEFORE =
  /(?<!\p{L})(?:cast of|star of|director of|trailer for|teaser for|sequel to|prequel to|premiere of|production on|release of|set of|dated|moved|[Tt]hen came|next up is|filming|directing|debut with|to star in) $/u;
/** "The cast of Salt, Smoke and Honey", "Father, Son, Horse": three words of which only a title makes one. */
const isTriad = (
  runs: readonly TitleRun[],
  joints: readonly string[],
  left: string,
  right: string,
): boolean =>
  runs.length === 3 &&
  joints[0] === ', ' &&
  runs.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text) && !isPlaceOrBody([text]) && !isFirstName(text)) &&
  !/^(?:,? (?:and|or|\p{Lu})|, (?!which|directed|starring|an? |the |out |with )|[’']s)/u.test(right) &&
  (joints[1] === ', ' || (joints[1] === ' and ' && ONE_BEFORE.test(left)));

/** Whether what stands between two parts may lie in a title, by what is around the whole. */
function isBridge(
  joint: string,
  runs: readonly TitleRun[],
  at: number,
  { one, told, ends, single }: { one: boolean; told: boolean; ends: boolean; single: boolean },
): boolean {
  const [left, right] = [runs[at]?.text ?? '', runs[at + 1]?.text ?? ''];
  if (joint.startsWith(','))
    return joint === ', ' && ((one && told) || single) && !isPlaceOrBody(right.split(' '));
  if (/[–—-]/u.test(joint)) return false;
  if (/^['’]/u.test(joint)) return one ? ends || told : false;
  if (/^ (?:and|&|or)(?: the| a| an| his| her)? $/u.test(joint))
    return single || (one ? ends || told : told && isPair(left, right));
  // "The drama Ebb in London": where it is shown.
  const placed =
    /^ (?:in|at|on|for|from|with|by|to)(?: the)? $/u.test(joint) &&
    (isPlaceOrBody(right.split(' ')) || DATED.test(right));
  if (DATED.test(left) || joint === ' by ') return false;
  // "Return to Ebb opens in May": it may be of another film.
  return (one && ends && !placed) || (told && !placed && !joint.startsWith(' to') && !/ /u.test(left));
}

/** "Smoke and Mirrors": two short ones are one thing more often than two. */
const isPair = (left: string, right: string): boolean =>
  !/ /u.test(left.replace(/^(?:The|A|An) /u, '')) && !/ /u.test(right);
