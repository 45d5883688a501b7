import { join } from 'node:path';
import { findIn } from '../../../src/draft/findings.ts';
import { readLabelled } from './labels.ts';
import { linesOf, scoreOf, slipsOf, summed } from './score.ts';

/** What is measured and where it is told. */
export interface Evaluation {
  /** Has the folders `development` and `held-out`, each with labelled articles. */
  readonly articles: string;
  /** Whether what went wrong in the development folder is listed, too. */
  readonly slips: boolean;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Measures drafts on both folders. Gives the exit code: 1 where one of them can't be read, and then the other is measured all the same. */
export async function evaluate({ articles, slips, print, complain }: Evaluation): Promise<0 | 1> {
  let code: 0 | 1 = 0;
  for (const folder of ['development', 'held-out']) {
    const labelled = await readLabelled(join(articles, folder)).catch((error: unknown) => {
      complain(error instanceof Error ? error.message : String(error));
      code = 1;
    });
    if (!labelled) continue;
    const scores = labelled.map((one) => ({ name: one.name, score: scoreOf(one, findIn) }));
    const listed = slips && folder === 'development';
    for (const line of listed ? scores.flatMap(({ name, score }) => slipsOf(name, score)) : []) print(line);
    const total = summed(scores.map(({ score }) => score));
    print(`${linesOf(folder, labelled.length, total).join('\n')}\n`);
  }
  return code;
}
