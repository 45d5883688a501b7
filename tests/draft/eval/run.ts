import { join } from 'node:path';
import { findIn } from '../../../src/draft/findings.ts';
import { readLabelled } from './labels.ts';
import { linesOf, scoreOf, slipsOf, summed } from './score.ts';

// `npm run pack:eval`: how well drafts are made from the labelled articles, each folder by itself. It prints totals alone, so that
// nobody learns from it which of the held-out articles went wrong; with --slips it lists what went wrong in those of the development folder.
// It judges nothing: 1 is for what can't be read.

const ARTICLES = join(import.meta.dirname, '..', 'articles');

const unreadable = (error: unknown): undefined => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
};

for (const folder of ['development', 'held-out']) {
  const articles = await readLabelled(join(ARTICLES, folder)).catch(unreadable);
  if (articles === undefined) continue;
  const scores = articles.map((one) => ({ name: one.name, score: scoreOf(one, findIn) }));
  const listed = process.argv.includes('--slips') && folder === 'development';
  for (const line of listed ? scores.flatMap(({ name, score }) => slipsOf(name, score)) : [])
    console.log(line);
  const total = summed(scores.map(({ score }) => score));
  console.log(`${linesOf(folder, articles.length, total).join('\n')}\n`);
}
