import { copyFinder } from '../../packs/check/copies.ts';
import { type Open, openItems, whyOpen } from '../../packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem, itemsOf } from '../../packs/draft/record.ts';
import { decide, isSame, withAnother } from '../keep.ts';
import type { Article } from '../text/article.ts';
import { askReading, type Mending, mend, type TakenOver } from './mend.ts';
import { show, tell } from './show.ts';
import { GivenUp, Left, type Terminal } from './terminal.ts';

/** A review: what is settled, by what, and what is done with each decision. */
export interface Review {
  readonly draft: Draft;
  readonly article: Article;
  readonly terminal: Terminal;
  /** Whether what is sure is shown too. */
  readonly all: boolean;
  /** Called behind each decision, before the next thing is shown: what was decided is safe then. */
  readonly save: (draft: Draft) => Promise<void>;
}

/** Which keys are of use for a thing: a reading goes with what is cited, and what has no words yet can't be accepted. */
function keysOf(item: DraftItem, { width }: Terminal): string {
  const value = contentOf(item);
  const rest = ['d drop', ...(isSingle(item) ? [] : ['n another like it']), 's skip', 'b back', 'q leave'];
  const first =
    'text' in value && value.text === null
      ? ['m put into your own words']
      : ['a accept', ...(isReadable(value) ? ['r accept as your reading'] : []), 'm mend'];
  const lines = [''];
  for (const key of [...first, ...rest]) {
    const longer = `${lines.at(-1)}${lines.at(-1) === '' ? '  ' : '   '}${key}`;
    if (longer.length > width) lines.push(`  ${key}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/** Whether a thing is cited so that it can be a person’s reading; of a film that is what it follows. */
const isReadable = (value: DraftItem['found']): value is Extract<DraftItem['found'], { reading: unknown }> =>
  'reading' in value && !('sequelOf' in value && value.sequelOf === null);

/** There is one article, and a quotation’s words are not typed. */
const isSingle = ({ kind }: DraftItem): boolean => kind === 'source' || kind === 'quotation';

/** Lets a person settle a draft, one thing after the other, until none is left or they leave. Gives the draft as it is then. */
export async function review(whole: Review): Promise<Draft> {
  let { draft } = whole;
  const keep = async (decided: Draft) => {
    await whole.save(decided);
    draft = decided;
  };
  const seen = new Set<string>();
  try {
    // What is decided may open something that was settled: a film was dropped, and a date has none now.
    for (;;) {
      const ids = idsOf(draft, whole.all && seen.size === 0).filter((id) => !seen.has(id));
      if (ids.length === 0) return draft;
      for (const id of ids) seen.add(id);
      await walk(ids, whole, () => draft, keep);
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return draft;
  }
}

const idsOf = (draft: Draft, all: boolean): string[] =>
  (all ? draft.items : openItems(draft).map(({ item }) => item)).map(({ id }) => id);

type Keep = (draft: Draft) => Promise<void>;

async function walk(ids: readonly string[], whole: Review, now: () => Draft, keep: Keep): Promise<void> {
  const { article, terminal } = whole;
  for (let place = 0; place < ids.length; ) {
    const draft = now();
    const item = draft.items.find(({ id }) => id === ids[place]);
    if (item === undefined) return;
    show(asOpen(item, draft), `${place + 1} of ${ids.length}`, article, terminal);
    place += await settle(item, { terminal, draft, takenOver: takenOver(draft, article) }, keep);
    place = Math.max(0, place);
  }
}

/** What is shown as the reason of a thing that may have been decided already. */
function asOpen(item: DraftItem, draft: Draft): Open {
  const decided =
    item.decision === null ? 'nothing: it was found as sure' : `no more: you ${WORDS[item.decision]} it`;
  return { item, why: whyOpen(item, draft) ?? decided };
}

const WORDS = { accepted: 'accepted', mended: 'mended', dropped: 'dropped' } as const;

/** Asks until something is decided. Gives by how many things to go on: by none where another one was put beside it. */
async function settle(shown: DraftItem, mending: Mending, keep: Keep): Promise<1 | 0 | -1> {
  const { terminal, draft } = mending;
  let item = shown;
  // Anew each time: the window may have another width by now.
  const keys = () => terminal.write(`${keysOf(shown, terminal)}\n`);
  keys();
  for (;;) {
    switch (await terminal.key()) {
      case 'a':
        if (await taken(decide(draft, item.id, 'accepted', contentOf(item)), item, terminal, keep)) return 1;
        break;
      case 'r': {
        const value = await typed(asRead(item, mending), keys);
        if (value && (await taken(decide(draft, item.id, 'accepted', value), item, terminal, keep))) return 1;
        break;
      }
      case 'm': {
        const value = await typed(mend(mending, item), keys);
        if (value === undefined) break;
        if (await taken(decide(draft, item.id, 'accepted', value), item, terminal, keep)) return 1;
        // What was typed is not typed twice. Both are of one kind, which the compiler can't see.
        item = { ...item, decision: 'mended', mended: value } as DraftItem;
        break;
      }
      case 'n':
        if (isSingle(shown)) keys();
        else if (await typed(addAnother(shown, mending, keep), keys)) return 0;
        break;
      case 'd':
        await keep(decide(draft, item.id, 'dropped'));
        return 1;
      case 's':
      case 'right':
        return 1;
      case 'b':
      case 'left':
        return -1;
      case 'q':
        throw new Left();
      default:
        keys();
    }
  }
}

/** What a person types; undefined where they give it up, and may press a key again. */
async function typed<T>(asking: Promise<T>, keys: () => void): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    keys();
    return undefined;
  }
}

/** Puts another thing of the kind beside one, cited to the same place: what the draft has missed, or told as one and is two. */
async function addAnother(item: DraftItem, mending: Mending, keep: Keep): Promise<true> {
  const { terminal, draft } = mending;
  let another = asNew(item);
  for (;;) {
    const value = await mend(mending, another);
    const { added, one } = withAnother(draft, item, value);
    const why = draft.items.some((old) => isSame(old, one)) ? 'the draft has just that' : whyOpen(one, added);
    if (why === undefined) {
      await keep(added);
      return true;
    }
    refuse(why, terminal);
    // What was typed is not typed twice.
    another = { ...item, decision: 'mended', mended: value } as DraftItem;
  }
}

/** What a new thing begins with: a film has none of another's forms. */
const asNew = (item: DraftItem): DraftItem =>
  item.kind === 'film'
    ? {
        ...item,
        decision: 'mended',
        mended: { ...contentOf(item), forms: [], sequelOf: null, reading: null },
      }
    : item;

/** Keeps what was decided where a pack can hold it; otherwise says why not, and nothing is decided. */
async function taken(decided: Draft, asked: DraftItem, terminal: Terminal, keep: Keep): Promise<boolean> {
  const item = decided.items.find(({ id }) => id === asked.id);
  const why = item && whyOpen(item, decided);
  if (why === undefined) {
    await keep(decided);
    return true;
  }
  refuse(why, terminal);
  terminal.write(`${keysOf(asked, terminal)}\n`);
  return false;
}

const refuse = (why: string, terminal: Terminal): void => tell(terminal, `It can’t be so: ${why}.`);

/** The thing with a person's reading; undefined where such a thing has none. */
async function asRead(item: DraftItem, mending: Mending): Promise<DraftItem['found'] | undefined> {
  const value = contentOf(item);
  if (!isReadable(value)) {
    mending.terminal.write(`${keysOf(item, mending.terminal)}\n`);
    return undefined;
  }
  const begin = value.reading ?? (item.why === null ? '' : `Not said outright: ${item.why}.`);
  return { ...value, reading: await askReading(mending, item, begin) };
}

/** What finds in a person's words those of the article. */
function takenOver(draft: Draft, article: Article): TakenOver {
  const names = [
    ...itemsOf(draft, 'film').flatMap((item) => [contentOf(item).title, ...contentOf(item).forms]),
    ...itemsOf(draft, 'franchise').map((item) => contentOf(item).name),
    ...itemsOf(draft, 'credit').flatMap((item) => [contentOf(item).person, contentOf(item).character ?? '']),
    ...itemsOf(draft, 'quotation').map((item) => contentOf(item).speaker ?? ''),
  ];
  const paragraphs = article.paragraphs.map(({ text }) => text);
  const find = copyFinder([{ date: article.published, paragraphs }], names);
  return (text) => {
    const [copy] = find(text);
    return copy && `These are the article’s own words, from paragraph ${copy.paragraph}: “${copy.words}”.`;
  };
}
