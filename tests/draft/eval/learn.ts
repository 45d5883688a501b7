import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnedChoices } from '../../../src/draft/text/choices.ts';
import { learned, type Weights } from '../../../src/draft/text/odds.ts';
import { type Labelled, readLabelled } from './labels.ts';
import { RELEASE_RATE, releaseExamples } from './release-examples.ts';
import { titleExamples } from './title-examples.ts';

// `npm run pack:learn`: learns from the labelled articles of the development folder, and from no others, what is likely a film's title,
// and then, in a process that knows those titles, how likely a date is a film's release.

const DRAFT = join(import.meta.dirname, '..', '..', '..', 'src', 'draft');

/** Found by leaving out one hand's articles after another: what is rare is learned in longer steps. */
const RATES = { titles: 0.1, releases: RELEASE_RATE };

async function learn<T>(
  what: keyof typeof RATES,
  path: readonly string[],
  examplesOf: (one: Labelled) => T[],
  learnedFrom: (examples: readonly T[], rate: number) => Weights,
) {
  const articles = await readLabelled(join(import.meta.dirname, '..', 'articles', 'development'));
  const examples = articles.flatMap((one) => examplesOf(one));
  const weights = learnedFrom(examples, RATES[what]);
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
} else {
  await learn('titles', ['films', 'title-weights.json'], titleExamples, learned);
  const next = spawnSync(process.execPath, [import.meta.filename, '--releases'], { stdio: 'inherit' });
  process.exitCode = next.status ?? 1;
}
