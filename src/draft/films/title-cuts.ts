import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Names } from './title-names.ts';
import type { RunChain, TitleRun } from './title-runs.ts';
import { OPENERS } from './title-words.ts';

// What stands at the beginning or the end of a run and is no part of a title.

/** A run without what is said of a film, who tells of it and who made it; `text` is the paragraph's. */
export const withoutOthers = (run: TitleRun, names: Names, text: string): TitleRun =>
  withoutPerson(withoutHung(withoutI(run, text)), names, text);

/** A chain without the words with which sentences begin, where its first run is the first of a sentence. */
export function withoutOpeners({ runs, joints }: RunChain, first: (run: TitleRun) => boolean): RunChain {
  const [head, ...rest] = runs;
  if (!head || head.marked || !first(head)) return { runs, joints };
  let { start, text } = head;
  for (;;) {
    const [word = ''] = text.split(/[ :]/u, 1);
    if (!OPENERS.has(word.toLowerCase())) break;
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
const HUNG_DATE = new RegExp(`^${CALENDAR_WORD}: (?=\\p{Lu})`, 'u');

/** "Oscar-nominated The Long Winter": what is said of a film is no part of its title. */
function withoutHung(run: TitleRun): TitleRun {
  const lead =
    HUNG_DATE.exec(run.text)?.[0] ??
    /^(?:19|20)\d\d (?=\p{Lu})|^(?:\p{Lu}[\p{L}.’']* ){0,2}\p{Lu}[\p{L}]*-(?:starrer|helmed|penned|scripted|nominated|winning|set|born|based|starring|led|fronted|directed|produced|backed|owned) (?=\p{Lu})/u.exec(
      run.text,
    )?.[0];
  return run.marked || lead === undefined
    ? run
    : { ...run, start: run.start + lead.length, text: run.text.slice(lead.length) };
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
