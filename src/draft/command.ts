import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { briefly, openItems } from '../packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem } from '../packs/draft/record.ts';
import { readPack } from '../packs/pack-folder.ts';
import { digestOf, draftOf, type Findings } from './draft.ts';
import { lookAt, writeDraft } from './folder.ts';
import { dayOf, decidedOf, isOfAnother, keepDecisions } from './keep.ts';
import { review } from './review/review.ts';
import { countsOf, listOf } from './review/show.ts';
import { isTerminal, openTerminal, type TerminalInput, type TerminalOutput } from './review/terminal.ts';
import { targetOf } from './target.ts';
import type { Article } from './text/article.ts';
import { readArticleFile } from './text/article-file.ts';
import { Refused } from './text/refused.ts';

const USAGE = `Usage: npm run pack:draft -- <article.txt> --out data/<name> [--review | --again] [--all]

Drafts a pack from the plain text of an article, a blank line between paragraphs: films, dates, people, quotations, and what is
told of the making. What is sure stands in the pack at once; what is doubtful is settled by you, on a terminal, by
keys. Leave when you like: each decision is kept, and the pack is none until all is settled.

  --review   go on with settling a draft that is there
  --again    draft anew over a draft that is there; what you decided, and what you changed by hand, stays. For another
             article give another --out: films of one title are shown as one
  --all      in the review, show what is sure too`;

/** Exit codes: drafted or settled; refused; not called as it should be. */
const [FINE, REFUSED, MISUSED] = [0, 1, 2];

/** What the command gets from whoever runs it. */
export interface DraftRun {
  readonly args: readonly string[];
  readonly print: (line: string) => void;
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  readonly colours: boolean;
  /** The folder of packs that the bot reads. */
  readonly packs: string;
  readonly find: (article: Article) => Findings;
}

/**
 * Runs the drafting of a pack. Gives the exit code: 0 where it was done, settled or not; 1 where it is refused, with the reason
 * printed; 2 for wrong arguments. Throws where the disk fails.
 */
export async function runPackDraft(run: DraftRun): Promise<number> {
  const asked = askedIn(run.args);
  if (asked === 'help' || asked === 'wrong') {
    run.print(USAGE);
    return asked === 'help' ? FINE : MISUSED;
  }
  try {
    await draftPack(asked, run);
    return FINE;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    run.print(`✗ ${error.message}`);
    return REFUSED;
  }
}

interface Asked {
  readonly path: string;
  readonly out: string | undefined;
  readonly mode: 'new' | 'review' | 'again';
  readonly all: boolean;
}

function askedIn(args: readonly string[]): Asked | 'help' | 'wrong' {
  const flag = { type: 'boolean', default: false } as const;
  const options = { out: { type: 'string' }, review: flag, again: flag, all: flag, help: flag } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (values.help) return 'help';
    if (path === undefined || others.length > 0 || (values.review && values.again)) return 'wrong';
    const mode = values.review ? 'review' : values.again ? 'again' : 'new';
    return { path, out: values.out, mode, all: values.all };
  } catch (error) {
    // What parseArgs throws for an option that it does not know.
    if (error instanceof TypeError) return 'wrong';
    throw error;
  }
}

async function draftPack(asked: Asked, run: DraftRun): Promise<void> {
  const folder = targetOf(asked.out, run.packs);
  const article = await readArticleFile(asked.path);
  const lying = await lookAt(folder);
  if (lying.what === 'other')
    throw new Refused(`${folder} is there already, and it is no draft. Give another --out.`);
  const before = lying.what === 'draft' ? lying.draft : null;
  const draft = begin(asked, { article, before, folder, find: run.find });
  const kept = new Set(await writeDraft(folder, draft, before, article));
  say(draft, asked, before, run);
  const settled = await settle(draft, { folder, article, all: asked.all, kept }, run);
  for (const what of kept) run.print(`  changed by hand and left as it is: ${what}`);
  await conclude(settled, { folder, asked, article }, run);
}

interface Beginning {
  readonly article: Article;
  readonly before: Draft | null;
  readonly folder: string;
  readonly find: DraftRun['find'];
}

/** The draft to go on with: a new one, a new one with what was decided, or the one that is there. */
function begin({ mode }: Asked, { article, before, folder, find }: Beginning): Draft {
  if (before === null) {
    if (mode === 'review')
      throw new Refused(`There is no draft in ${folder} yet. Leave --review away to make one.`);
    return draftOf(article, find(article));
  }
  const sameText = before.article.sha256 === digestOf(article);
  if (sameText && mode === 'review') return before;
  const draft = mode === 'again' || !sameText ? draftOf(article, find(article)) : before;
  if (!sameText && isOfAnother(draft, before)) {
    throw new Refused(
      `${folder} was drafted from another article, of ${dayOf(before) ?? 'no day that it says'}. Give this one a folder of its own, by another --out: films of one title are shown as one, with the dates of both.`,
    );
  }
  if (mode === 'again') return keepDecisions(draft, before);
  throw new Refused(
    mode === 'new'
      ? `${folder} is there already. --review goes on with settling it; --again drafts anew and keeps what you decided.`
      : `${folder} was drafted from another text than this. --again drafts anew and keeps what you decided.`,
  );
}

function say(draft: Draft, { mode }: Asked, before: Draft | null, { print }: DraftRun): void {
  const open = openItems(draft).length;
  print(`${mode === 'review' ? 'The draft' : 'Drafted'}: ${countsOf(draft)}; ${open} to be settled.`);
  if (mode === 'again' && before) {
    const [was, is] = [before, draft].map((one) => decidedOf(one).length);
    print(`  Kept of what you decided: ${is} of ${was}.`);
  }
}

interface Settling {
  readonly folder: string;
  readonly article: Article;
  readonly all: boolean;
  /** Takes what was changed by hand and is left as it is. */
  readonly kept: Set<string>;
}

/** Has a person settle it where there is one; gives the draft as it is then. */
async function settle(draft: Draft, settling: Settling, run: DraftRun): Promise<Draft> {
  const { folder, article, all, kept } = settling;
  if (!all && openItems(draft).length === 0) return draft;
  if (!isTerminal(run.input, run.output)) return draft;
  const terminal = openTerminal(run.input, run.output, run.colours);
  let written = draft;
  const save = async (decided: Draft) => {
    for (const what of await writeDraft(folder, decided, written, article)) kept.add(what);
    written = decided;
  };
  try {
    return await review({ draft, article, terminal, all, save });
  } finally {
    terminal.close();
  }
}

async function conclude(
  draft: Draft,
  { folder, asked, article }: { folder: string; asked: Asked; article: Article },
  run: DraftRun,
): Promise<void> {
  const open = openItems(draft);
  const [path, shown] = [asWord(asked.path), asWord(asked.out ?? folder)];
  if (open.length > 0) {
    run.print(
      `${open.length} to be settled${isTerminal(run.input, run.output) ? '' : ', on a terminal, and this is none'}:`,
    );
    for (const line of listOf(open, (item) => inWords(item, article))) run.print(line);
    run.print(`Settle them: npm run pack:draft -- ${path} --out ${shown} --review`);
    return;
  }
  const read = await readPack(folder, basename(folder));
  if ('refused' in read) {
    const [first] = read.refused;
    throw new Refused(
      `All is settled, but the pack has a fault: ${first?.file}: ${first?.path} ${first?.reason}`,
    );
  }
  run.print(`✓ ${shown}: all is settled. Prove it: npm run pack:check -- ${shown} ${path}`);
}

/** A thing in a few words. Here the article may speak, unlike in `draft.json` and in logs. */
function inWords(item: DraftItem, { text }: Article): string {
  if (item.kind !== 'fact') return briefly(item);
  const words = contentOf(item).text ?? text.slice(item.at.start, item.at.end).replaceAll(/\s+/g, ' ');
  return `fact “${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

/** A path as it is typed in a shell. */
const asWord = (path: string): string =>
  /^[\p{L}\p{N}_./\\:@%+=,~-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/g, '\\$&')}"`;
