import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { draftOf, type Findings } from '../../src/draft/draft.ts';
import type { TerminalInput, TerminalOutput } from '../../src/draft/review/terminal.ts';
import { type Article, readArticle } from '../../src/draft/text/article.ts';
import type {
  Found,
  FoundCredit,
  FoundFact,
  FoundFilm,
  FoundQuotation,
  FoundRelease,
} from '../../src/draft/text/found.ts';
import type { Draft } from '../../src/packs/draft/record.ts';

/** An article of the tests' own, with something of each kind. */
export const TIDE_TEXT = `date 2031-06-05

The Long Tide Begins Its Voyage

Director Ada Quill began shooting The Long Tide on a pontoon off Orkney before a single page was finished. “We had no harbour,” Quill told Gull Weekly. “We had a raft and a kettle.”

Jo Marsh, who plays Captain Vane, the sister of Tide Song's Bell, slept aboard. "It's the kettle I remember," she said.

The Long Tide opens in theaters on March 4, 2032. Its forerunner, Tide Song, comes to discs this autumn.
`;

export const tide = (): Article => readArticle(TIDE_TEXT);

const sure = { sure: true } as const;
const unsure = (why: string) => ({ sure: false, why }) as const;

/** Where words stand in the article of the tests. */
export function at(article: Article, words: string): Found['at'] {
  const start = article.text.indexOf(words);
  const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end);
  if (start < 0 || paragraph === undefined) throw new Error(`the article has no “${words}”`);
  return { paragraph: paragraph.number, start, end: start + words.length };
}

/** What finders might find in it: a part of it sure, the rest doubtful in each way that there is. */
export function tideFindings(article: Article = tide()): Findings {
  const films: FoundFilm[] = [
    { title: 'The Long Tide', forms: [], at: at(article, 'The Long Tide Begins'), certainty: sure },
    {
      title: 'Tide Song',
      forms: ['Song'],
      at: at(article, 'Tide Song'),
      certainty: unsure('it is named but twice'),
    },
  ];
  const releases: FoundRelease[] = [
    {
      film: 'Tide Song',
      date: { precision: 'season', value: '2031-autumn' },
      kind: 'disc',
      region: null,
      status: 'planned',
      at: at(article, 'this autumn'),
      certainty: sure,
    },
    {
      film: 'The Long Tide',
      date: { precision: 'day', value: '2032-03-04' },
      kind: 'theatrical',
      region: null,
      status: 'planned',
      at: at(article, 'March 4, 2032'),
      certainty: sure,
    },
  ];
  const credits: FoundCredit[] = [
    credit('Ada Quill', 'director', 'The Long Tide', at(article, 'Ada Quill')),
    {
      ...credit('Jo Marsh', 'actor', null, at(article, 'Jo Marsh')),
      character: 'Captain Vane',
      described: "the sister of Tide Song's Bell",
    },
  ];
  const quotations: FoundQuotation[] = [
    {
      segments: ['We had no harbour,', 'We had a raft and a kettle.'],
      speaker: 'Ada Quill',
      occasion: { to: 'Gull Weekly', form: null },
      at: at(article, '“We had no harbour,”'),
      certainty: sure,
    },
    {
      segments: ["It's the kettle I remember,"],
      speaker: 'Jo Marsh',
      occasion: null,
      at: at(article, '"It\'s the kettle I remember,"'),
      certainty: unsure('“she” may be somebody else'),
    },
  ];
  const sentence = article.text.slice(article.text.indexOf('Director Ada'), article.text.indexOf(' “We had'));
  const facts: FoundFact[] = [
    {
      sentence,
      about: null,
      film: 'The Long Tide',
      people: ['Ada Quill'],
      places: ['Orkney'],
      at: at(article, sentence),
      certainty: sure,
    },
  ];
  return { films, releases, credits, quotations, facts };
}

const credit = (person: string, role: string, film: string | null, place: Found['at']): FoundCredit => ({
  person,
  role,
  film,
  character: null,
  described: null,
  at: place,
  certainty: sure,
});

export const tideDraft = (): Draft => draftOf(tide(), tideFindings());

/** A terminal as a program sees it, and the person in front of it. */
export interface Person {
  readonly input: TerminalInput & { readonly raw: boolean };
  readonly output: TerminalOutput;
  /** All that was drawn, without what moves the cursor. */
  readonly screen: () => string;
  /** All that the terminal was sent. */
  readonly drawn: () => string;
  /** Waits for words that are drawn behind those that it waited for last, and types then. */
  readonly types: (when: string, keys: string) => Promise<void>;
  readonly hangsUp: () => void;
}

/** Puts a person in front of a terminal. */
export function personAtTerminal(): Person {
  const typed = new PassThrough();
  let raw = false;
  const input = Object.assign(typed, {
    isTTY: true,
    setRawMode(on: boolean) {
      raw = on;
    },
  });
  Object.defineProperty(input, 'raw', { get: () => raw });
  let sent = '';
  let drawn = '';
  let seen = 0;
  let look: (() => void) | undefined;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      sent += chunk.toString();
      drawn += stripVTControlCharacters(chunk.toString());
      done();
      look?.();
    },
  });
  return {
    input: input as typeof input & { raw: boolean },
    output: Object.assign(output, { isTTY: true, columns: 90 }),
    screen: () => drawn,
    drawn: () => sent,
    async types(when, keys) {
      for (;;) {
        const place = drawn.indexOf(when, seen);
        if (place >= 0) {
          seen = place + when.length;
          break;
        }
        await new Promise<void>((resolve) => (look = resolve));
      }
      typed.write(keys);
    },
    hangsUp: () => typed.end(),
  };
}
