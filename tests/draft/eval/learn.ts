import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learned } from '../../../src/draft/text/odds.ts';
import { readLabelled } from './labels.ts';
import { releaseExamples } from './release-examples.ts';

// `npm run pack:learn`: learns from the labelled articles of the development folder, and from no others, how likely a date is a film's release.

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WEIGHTS = join(ROOT, 'src', 'draft', 'releases', 'release-weights.json');

const articles = await readLabelled(join(import.meta.dirname, '..', 'articles', 'development'));
const examples = articles.flatMap(releaseExamples);
const weights = learned(examples);
await writeFile(WEIGHTS, `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`);
const are = examples.filter(({ is }) => is).length;
console.log(`${examples.length} dates and films, ${are} of which belong together: ${weights.size} weights`);
