import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readPack } from '../pack-folder.ts';
import { refusalWords } from '../problem.ts';
import type { Pack } from '../schema.ts';
import { type Article, parseArticle } from './article.ts';
import { checkPack, retoldLines, summaryOf } from './report.ts';

const USAGE = `Usage: npm run pack:check -- <folder of the pack> [<article.txt> | <source id>=<article.txt>] …

Without an article the pack alone is checked: its form, its ids and what they refer to. With the plain text of
its articles every quotation, date and name has to be found there. A text belongs to the source of the same day,
unless "source id=" says otherwise.`;

/** Exit codes: all found; something not found or a bad pack; not called as it should be. */
const [FINE, FAULTY, MISUSED] = [0, 1, 2];

class Misuse extends Error {}

/**
 * Runs the checker. Takes the arguments after the command's name and where to print lines; gives the exit code:
 * 0 all found, 1 something is not there or the pack is refused, 2 wrong arguments. Throws where the disk fails.
 */
export async function runPackCheck(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [folder, ...texts] = args;
  try {
    if (folder === undefined || args.some((arg) => arg.startsWith('-'))) throw new Misuse('');
    return await check(resolve(folder), texts, print);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    if (error.message !== '') print(`${error.message}\n`);
    print(USAGE);
    return folder === '--help' ? FINE : MISUSED;
  }
}

async function check(
  folder: string,
  texts: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const read = await orMisuse(() => readPack(folder, basename(folder)), `There is no folder ${folder}.`);
  if ('refused' in read) {
    for (const refusal of read.refused) {
      print(`✗ ${refusalWords(refusal)}`);
      if (refusal.mend !== undefined) print(`  → ${refusal.mend}`);
    }
    return FAULTY;
  }
  if (texts.length === 0) {
    for (const line of retoldLines(read.pack)) print(line);
    print(summaryOf(read.pack));
    print('✓ Form, ids and references. No article was given, so no quotation, date or name is proven.');
    return FINE;
  }
  const { lines, faults } = checkPack(
    { pack: read.pack, articles: await readArticles(read.pack, texts) },
    read.place,
  );
  // What an article has in it could move the cursor.
  for (const line of lines) print(line.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd'));
  return faults > 0 ? FAULTY : FINE;
}

async function readArticles(pack: Pack, texts: readonly string[]): Promise<Map<string, Article>> {
  const articles = new Map<string, Article>();
  for (const text of texts) {
    const [, id, path = text] = /^([a-z0-9-]+)=(.+)$/s.exec(text) ?? [];
    const content = await orMisuse(() => readFile(path, 'utf8'), `There is no file ${path}.`);
    const article = parseArticle(content);
    const source = id ?? sourceOf(pack, article);
    if (!pack.sources.some((one) => one.id === source)) {
      throw new Misuse(`No source of the pack goes with ${path}; say which: <source id>=${path}`);
    }
    articles.set(source, article);
  }
  return articles;
}

function sourceOf(pack: Pack, article: Article): string {
  const [first, ...others] = pack.sources;
  if (first !== undefined && others.length === 0) return first.id;
  const same = pack.sources.filter(({ published }) => published === article.date);
  return same.length === 1 ? (same[0]?.id ?? '') : '';
}

async function orMisuse<Value>(read: () => Promise<Value>, message: string): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR'].includes(String(error.code));
    throw missing ? new Misuse(message) : error;
  }
}
