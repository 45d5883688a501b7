import type { Article, Paragraph } from './article.ts';
import { articleSentences } from './article-sentences.ts';
import { writtenDates } from './date-forms.ts';
import { filmCues, shapeCue } from './film-cues.ts';
import { titleKey } from './title-key.ts';
import { type RunChain, runChains, type TitleRun } from './title-runs.ts';
import { HOUSE, OPENERS } from './title-words.ts';

/** Words that may be a film's title, once where they stand. */
export interface Sighting {
  readonly paragraph: Paragraph;
  /** UTF-16 offsets in the paragraph's text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly marked: boolean;
  readonly key: string;
  /** What speaks for a film in the words around, and what against. */
  readonly strong: number;
  readonly against: number;
}

type Placed = { paragraph: Paragraph; chain: RunChain };
type Counts = ReadonlyMap<string, number>;

/** All words of an article that may be titles, longer ones where two names were found to be one. */
export function titleSightings(article: Article): Sighting[] {
  const begins = new Set(
    articleSentences(article).map(({ paragraph, from }) => `${paragraph.number} ${from}`),
  );
  const placed = article.paragraphs.flatMap((paragraph) =>
    runChains(paragraph.text).map((chain): Placed => ({ paragraph, chain })),
  );
  const inner = new Set(
    placed.flatMap(({ paragraph, chain }) =>
      chain.runs.filter((run) => !begins.has(`${paragraph.number} ${run.start}`)).map(({ text }) => text),
    ),
  );
  const opened = placed.flatMap(({ paragraph, chain }): Placed[] => {
    const bare = withoutOpeners(
      chain,
      (run) => begins.has(`${paragraph.number} ${run.start}`) && !inner.has(run.text),
    );
    return bare.runs.length === 0 ? [] : [{ paragraph, chain: bare }];
  });
  const counts = countsOf(opened);
  return opened.flatMap(({ paragraph, chain }) =>
    joined(chain, counts, paragraph).flatMap((run) => sighting(paragraph, run)),
  );
}

function withoutOpeners({ runs, joints }: RunChain, first: (run: TitleRun) => boolean): RunChain {
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
  const kept = /^\p{Ll}/u.test(text) ? firstCapital(text) : 0;
  text = text.slice(kept);
  if (text === '') return { runs: rest, joints: joints.slice(1) };
  return { runs: [{ ...head, start: start + kept, text }, ...rest], joints };
}

const firstCapital = (text: string): number => {
  const at = text.search(/\p{Lu}/u);
  return at < 0 ? text.length : at;
};

function countsOf(placed: readonly Placed[]): Counts {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    const key = titleKey(text).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { paragraph, chain } of placed) {
    for (const run of chain.runs) count(run.text);
    for (const [at, run] of chain.runs.slice(1).entries()) {
      count(paragraph.text.slice(chain.runs[at]?.start, run.end));
    }
  }
  return counts;
}

function joined({ runs, joints }: RunChain, counts: Counts, { text }: Paragraph): TitleRun[] {
  const out: TitleRun[] = [];
  for (const [at, run] of runs.entries()) {
    const last = out.at(-1);
    const joint = joints[at - 1];
    if (last && joint !== undefined && isOne(last, joint, run, counts, text)) {
      out[out.length - 1] = { ...last, end: run.end, text: text.slice(last.start, run.end) };
    } else out.push(run);
  }
  return out;
}

const NUMBERED = /(?:^|[ :])(?:Part|Chapter|Volume|Vol\.) (?:One|Two|Three|Four|Five|\d|[IVX]+)$/u;

/** Whether two runs with a word or a dash between them are one title. */
function isOne(left: TitleRun, joint: string, right: TitleRun, counts: Counts, text: string): boolean {
  const of = (title: string) => counts.get(titleKey(title).join(' ')) ?? 0;
  const whole = text.slice(left.start, right.end);
  const both = of(whole);
  if (/[–—-]/u.test(joint)) {
    if (NUMBERED.test(right.text) || left.text.includes(': ') || both > 1) return true;
    const dashes = text.match(/ [–—-] /gu) ?? [];
    return !joint.includes('—') && dashes.length === 1 && /^ [-–] /u.test(joint) && !HOUSE.test(left.text);
  }
  const alone = Math.max(of(left.text), of(right.text)) - both;
  if (both > 1) return alone <= 0;
  if (joint === ' and ' || joint === ' & ') {
    return (
      alone <= 0 &&
      !/ /u.test(left.text.replace(/^(?:The|A) /u, '')) &&
      !/ /u.test(right.text) &&
      filmCues(text.slice(0, left.start), '').strong > 0
    );
  }
  return (
    alone <= 0 &&
    /^(?:The|A|An|Into|Under|Over|Beneath|Beyond|Against|Return|Escape|Journey|Letters?|Notes|Night|Nights|Days?|Man|Woman|Girl|Boy|Road|House|Death|Murder|Once|Back) /u.test(
      `${left.text} `,
    ) &&
    / the$| a$|^ (?:to|in|on|at|with|for|from|into|under|without)( the| a)? ?$/u.test(joint) &&
    filmCues(text.slice(0, left.start), text.slice(right.end)).strong > 1
  );
}

const DATE_WORD =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Halloween|Thanksgiving|Summer|Winter|Spring|Fall|Autumn|Easter|The|A|An|I|OK|TV|UK|US|USA|U\.S|U\.K|CGI|VFX|GPS|New Year)(?: (?:Day|Eve))?)$/u;

function sighting(paragraph: Paragraph, run: TitleRun): Sighting[] {
  const { start, end, text, marked } = run;
  if (HOUSE.test(text) || DATE_WORD.test(text)) return [];
  if (!marked && writtenDates(paragraph.text).some((date) => date.start <= start && end <= date.end))
    return [];
  const [left, right] = [paragraph.text.slice(0, start), paragraph.text.slice(end)];
  const { strong, against } = marked
    ? filmCues(
        left.slice(0, -1),
        right.replace(/^,?["”’*_]/u, (mark) => mark.slice(0, -1)),
      )
    : filmCues(left, right);
  return [
    {
      paragraph,
      from: start,
      to: end,
      text,
      marked,
      key: titleKey(text).join(' '),
      strong: strong + shapeCue(text) + (marked && !paragraph.heading ? 1 : 0),
      against,
    },
  ];
}
