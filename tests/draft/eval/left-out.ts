import '../../../src/temporal.ts';
import { join } from 'node:path';
import { findFilms } from '../../../src/draft/films/films.ts';
import { releasesOfFilms } from '../../../src/draft/releases/releases.ts';
import { learnedChoices } from '../../../src/draft/text/choices.ts';
import { readLabelled } from './labels.ts';
import { RATES } from './learned-from.ts';
import { releaseExamples } from './release-examples.ts';
import { linesOf, scoreOf, slipsOf, summed } from './score.ts';

// `npm run pack:left-out -- press-[mn] press-[op] press-q [--slips]`: how well release dates are found in articles from which
// nothing was learned of dates: those whose names begin as each word tells are left out, and all together are measured. Titles are known as
// they are learned from all.

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (words.length === 0) {
  console.error(
    'Say which articles to leave out, by how their names begin: npm run pack:left-out -- press-m press-n',
  );
  process.exit(2);
}
const all = (await readLabelled(join(import.meta.dirname, '..', 'articles', 'development'))).map((one) => {
  const films = findFilms(one.article);
  return { one, films, examples: releaseExamples(one, films) };
});
const scores = words.flatMap((word) => {
  const own = new RegExp(`^(?:${word})`, 'u');
  const weights = learnedChoices(
    all.filter(({ one }) => !own.test(one.name)).flatMap(({ examples }) => examples),
    RATES.releases,
  );
  return all
    .filter(({ one }) => own.test(one.name))
    .map(({ one, films }) => {
      const releases = releasesOfFilms(one.article, films, weights);
      const findings = { films, releases, credits: [], quotations: [], facts: [] };
      return { name: one.name, score: scoreOf(one, () => findings) };
    });
});
if (process.argv.includes('--slips'))
  for (const { name, score } of scores)
    for (const line of slipsOf(name, score).filter((slip) => slip.startsWith(`${name}, dates,`)))
      console.log(line);
const total = linesOf('left out', scores.length, summed(scores.map(({ score }) => score)));
for (const line of total.filter((_line, at) => at < 2 || at === 3)) console.log(line);
