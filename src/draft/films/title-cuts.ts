import { CALENDAR_WORD, MONTH, WEEKDAY } from '../dates/calendar-words.ts';
import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { filmCues } from './film-cues.ts';
import type { Names } from './title-names.ts';
import type { RunChain, TitleRun } from './title-runs.ts';
import { DATED, HOUSE, OPENERS } from './title-words.ts';

// What stands at the beginning or the end of a run and is no part of a title.

/** A run without what is said of a film, who tells of it and who made it; `text` is the paragraph's. */
export const withoutOthers = (run: TitleRun, names: Names, text: string): TitleRun =>
  withoutPerson(withoutHung(withoutI(run, text)), names, text);

/** Words of a clause that have a capital behind another in titles alone. */
const INSIDE =
  "(?:I|We|They|He|She|It|You|My|Our|Your|His|Her|Their|Is|Are|Was|Were|Am|Be|Been|Do|Does|Did|Can|Could|Will|Would|Shall|Should|May|Might|Must|Have|Has|Had|Not|Never|Without|Who|What|Where|How|That|This|Here|There|Only|Like|Anybody|Somebody|Nobody|Everybody|Everyone|Anyone|Someone|Nothing|Something|Everything|Can[’']t|Don[’']t|Won[’']t)";
/** What begins a title though sentences begin with it, too: "They Came", "How to Bury", "This Is", "Not Without". */
const TITLED = new RegExp(
  `^(?:(?:I|We|They|He|She|It|You) \\p{Lu}\\p{Ll}|How to \\p{Lu}|(?:This|That|These|There|Here|Not|No|All|Only|Still|What|Who|Where|When|Why|How|Is|Are|Was|Were|Did|Do|Does|Can|Could|Will|Would|Should|May|Every|Once|Once More|Until|Since|If) ${INSIDE}(?![\\p{L}’'])|Who \\p{Lu}\\p{Ll}+s |(?:My|Our|Your) \\p{Lu}\\p{Ll}+[’']s \\p{Lu}|(?:As|So) \\p{Lu}\\p{Ll}+ as )`,
  'u',
);
/** What is somewhere, before what a film does: "Beyond Repair opens". */
const SOMEWHERE =
  /^(?:Into|Under|Beyond|Beneath|Between|Against|Through|Over|Among|Behind|Above|Below|Down|Up|No|Last|Next|All|Still|Every|Some|Many|Early|Late) (?:the |an? )?(?!The )\p{Lu}/u;
/** A question or a call that goes on in the same sentence. */
export const GOES_ON = /^(?:["”’'*_]?,|["”’'*_]? \p{Ll}|["”’'*_]? \()/u;

/** Whether a run at the beginning of a sentence is a title from its first word on; `right` is what stands behind it. */
function isTitled(words: string, right: string): boolean {
  if (/[!?]$/u.test(words) && GOES_ON.test(right)) return true;
  if (TITLED.test(words + right.slice(0, 20)) && !/^\P{Ll}+$/u.test(words)) return true;
  const [, second = ''] = words.replace(/ (?:the|an?) /u, ' ').split(' ');
  return (
    SOMEWHERE.test(words) &&
    !DATED.test(second) &&
    !HOUSE.test(words) &&
    !isFirstName(second) &&
    !isPlaceOrBody([second]) &&
    filmCues('', right).strong > 1
  );
}

/** "Start with Salt Road, the …", "Blink-and-you’ll-miss-her in Salt Road": how a sentence bids its reader, or speaks of somebody. */
const isBidding = (run: TitleRun, joint: string | undefined): boolean =>
  !run.marked &&
  ((/^(?:Start|Begin|Open|Finish|End|Follow|Pair|Compare|Stick|Continue)$/u.test(run.text) &&
    /^ (?:with|on|at) $/u.test(joint ?? '')) ||
    (/^\p{Lu}\p{Ll}+(?:-[\p{Ll}’']+){2,}$/u.test(run.text) &&
      /^ (?:in|of|with|at|from|for|as) $/u.test(joint ?? '')));

/** A chain without the words with which sentences begin, where its first run is the first of a sentence; `whole` is the paragraph. */
export function withoutOpeners(
  { runs, joints }: RunChain,
  first: (run: TitleRun) => boolean,
  whole: string,
): RunChain {
  const [head, ...rest] = runs;
  if (!head || head.marked || !first(head)) return { runs, joints };
  if (isBidding(head, joints[0])) return { runs: rest, joints: joints.slice(1) };
  let { start, text } = head;
  for (;;) {
    const [word = ''] = text.split(/[ :]|[’']s /u, 1);
    if (!OPENERS.has(word.toLowerCase()) || isTitled(text, whole.slice(head.end))) break;
    const cut = /^[^ ]+ ?/u.exec(text)?.[0].length ?? text.length;
    start += cut;
    text = text.slice(cut);
  }
  const kept = firstCapital(text);
  text = text.slice(kept);
  if (text === '') return { runs: rest, joints: joints.slice(1) };
  return { runs: [{ ...head, start: start + kept, text }, ...rest], joints };
}

/** "In May: Ada Quill" */
const HUNG_DATE = new RegExp(`^${CALENDAR_WORD}: (?=[\\p{Lu}\\d])`, 'u');

/** "DVD of Salt Road": on what a film comes out. */
const DISC_OF =
  /^(?:(?:The|A|An) )?(?:(?:DVD|Blu-[Rr]ay|VHS|UHD|4K(?: UHD)?|IMAX|3D|VOD|LP|CD|OST)s?(?: (?:version|edition|release|copy|copies|set|print|prints|rerelease|re-release))?) (?:of|for) (?:the )?(?=[\p{Lu}\d])/u;

/** "And NOT Salt Road 3, as": a word that is shouted before a title that is not. */
const SHOUTED_NOT = /^NOT (?=\p{Lu}\p{Ll})/u;

/** "Oscar-nominated The Long Winter": what is said of a film is no part of its title. */
function withoutHung(run: TitleRun): TitleRun {
  const lead =
    HUNG_DATE.exec(run.text)?.[0] ??
    DISC_OF.exec(run.text)?.[0] ??
    SHOUTED_NOT.exec(run.text)?.[0] ??
    /^(?:19|20)\d\d (?=\p{Lu})|^(?:\p{Lu}[\p{L}.’']* ){0,2}\p{Lu}[\p{L}]*-(?:starrer|helmed|penned|scripted|nominated|winning|set|born|based|starring|led|fronted|directed|produced|backed|owned) (?=\p{Lu})/u.exec(
      run.text,
    )?.[0];
  return run.marked || lead === undefined
    ? run
    : { ...run, start: run.start + lead.length, text: run.text.slice(lead.length) };
}

/** "Salt Road Turns Back on 24 February": when it is shown. */
const DATE_TAIL = new RegExp(
  ` (?:on|from|in|at|for) (?:${WEEKDAY},? )?\\d{1,2} ${MONTH}(?: (?:19|20)\\d\\d)?$`,
  'u',
);
/** "The Salt Road 4K disc": how what is sold is made. */
const FORMAT_TAIL = / (?:4K|UHD|HD|IMAX|3D|VHS|DVD|Blu-[Rr]ay)(?: (?:4K|UHD|HD|Blu-[Rr]ay|DVD))?$/u;
const SOLD =
  /^ (?:discs?|re-?releases?|releases?|restorations?|remasters?|editions?|sets?|box sets?|steelbooks?|transfers?|screenings?|prints?|versions?)(?!\p{L})/u;

/** A run without the day on which it is shown, or on what, behind it. */
export function withoutTail(run: TitleRun, text: string): TitleRun {
  if (run.marked) return run;
  const tail =
    DATE_TAIL.exec(run.text)?.[0] ??
    (SOLD.test(text.slice(run.end)) ? FORMAT_TAIL.exec(run.text)?.[0] : undefined);
  return tail === undefined
    ? run
    : { ...run, end: run.end - tail.length, text: run.text.slice(0, -tail.length) };
}

/** "After Salt Road I was": who tells it. */
function withoutI(run: TitleRun, text: string): TitleRun {
  const told = !run.marked && run.text.endsWith(' I') && TELLS.test(text.slice(run.end));
  return told ? { ...run, end: run.end - 2, text: run.text.slice(0, -2) } : run;
}
const TELLS =
  /^ (?:was|am|had|have|did|do|don|can|could|will|would|should|might|just|never|always|really|only|also|thought|knew|felt|got|wanted|went|said|think|know|feel|loved?|took|saw|met|learned|learnt|spent|started|stopped|needed|realised|realized)(?!\p{L})/u;

/** "Vasanthan of Monsoon Road fame": who made it is no part of the title. */
function withoutPerson(run: TitleRun, names: Names, text: string): TitleRun {
  const [lead = '', who = ''] = /^(\p{Lu}[^:]*?) of (?=\p{Lu})/u.exec(run.text) ?? [];
  return run.marked || (!names.has(who) && !/^ fame(?!\p{L})/u.test(text.slice(run.end)))
    ? run
    : { ...run, start: run.start + lead.length, text: run.text.slice(lead.length) };
}

const firstCapital = (text: string): number => {
  const at = text.search(/[\p{Lu}\d]/u);
  return at < 0 ? text.length : at;
};
