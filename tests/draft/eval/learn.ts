import '../../../src/temporal.ts';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnedChoices } from '../../../src/draft/text/choices.ts';
import type { Weights } from '../../../src/draft/text/descent.ts';
import { learned } from '../../../src/draft/text/odds.ts';
import { type Labelled, readLabelled } from './labels.ts';
import { DEVELOPMENT, learnedFrom, RATES, RECORD } from './learned-from.ts';
import { releaseExamples } from './release-examples.ts';
import { titleExamples } from './title-examples.ts';

// `npm run pack:learn`: learns from the labelled articles of the development folder, and from no others, what is likely a film's title,
// and then, in a process that knows those titles, how likely a date is a film's release. What it has learned from it writes down, so that a test
// tells when that has changed.

const DRAFT = join(import.meta.dirname, '..', '..', '..', 'src', 'draft');

async function learn<T>(
  what: keyof typeof RATES,
  path: readonly string[],
  examplesOf: (one: Labelled) => T[],
  weightsOf: (examples: readonly T[], rate: number) => Weights,
) {
  const articles = await readLabelled(DEVELOPMENT);
  const examples = articles.flatMap((one) => examplesOf(one));
  const weights = weightsOf(examples, RATES[what]);
  await writeFile(join(DRAFT, ...path), `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`);
  console.log(`${what}: ${examples.length} examples; ${weights.size} weights`);
}

if (process.argv.includes('--releases')) {
  await learn(
    'releases',
    ['releases', 'release-weights.json'],
    (one) => releaseExamples(one),
    learnedChoices,
  );
  await writeFile(RECORD, `${JSON.stringify(await learnedFrom(), null, 2)}\n`);
} else {
  await learn('titles', ['films', 'title-weights.json'], titleExamples, learned);
  const next = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--releases'], {
    stdio: 'inherit',
  });
  process.exitCode = next.status ?? 1;
}
