import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../../src/draft/text/article.ts';
import { learnedChoices } from '../../../src/draft/text/choices.ts';
import type { Weights } from '../../../src/draft/text/descent.ts';
import { learned } from '../../../src/draft/text/odds.ts';
import type { Labelled } from './labels.ts';
import { releaseExamples } from './release-examples.ts';
import { titleExamples } from './title-examples.ts';

/** The labelled articles that weights are learned from. */
export const DEVELOPMENT = join(import.meta.dirname, '..', 'articles', 'development');

/** How far one example may move a weight. Found by leaving out one hand's articles after another: what is rare is learned in longer steps. */
export const RATES = { titles: 0.06, releases: 0.03 };

/** Where `npm run pack:learn` writes down from what it has learned. */
export const RECORD = join(import.meta.dirname, 'learned-from.json');

/**
 * What weights follow from, as digests: the articles with their labels, and of titles and of releases how they are seen and learned. The
 * latter are told by one short article, since all of them take half a minute.
 */
export async function learnedFrom(): Promise<Record<'articles' | keyof typeof RATES, string>> {
  return {
    articles: digestOf(await filesOf(DEVELOPMENT)),
    titles: seenAs(titleExamples(SAMPLE), learned, RATES.titles),
    releases: seenAs(releaseExamples(SAMPLE), learnedChoices, RATES.releases),
  };
}

const digestOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

const seenAs = <T>(
  examples: readonly T[],
  weightsOf: (examples: readonly T[], rate: number) => Weights,
  rate: number,
): string => digestOf([examples, [...weightsOf([...examples, ...examples, ...examples], rate)]]);

/** How labels are laid out is no matter. */
async function filesOf(folder: string): Promise<[name: string, content: unknown][]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, unknown]> => {
      const text = await readFile(join(folder, name), 'utf8');
      return [name, name.endsWith('.json') ? JSON.parse(text) : text.replaceAll('\r\n', '\n')];
    }),
  );
}

const SAMPLE: Labelled = {
  name: 'sample',
  article: readArticle(`Ada Quill’s “Salt Road” moves to July 18

June 5, 2031

Kestrel Pictures has moved “Salt Road,” the thriller by director Ada Quill, from July 4 to July 18. It opens in theaters in the U.S. and comes to Wavelet on October 3, 2031.

Quill’s first film, The Long Tide (2027), with Bo Lind as Wren, was released in May 2027. How to Bury a Horse, its sequel, is due next spring. “I like horses,” Quill told The Harrow Courier on Monday.

Also out this month: Glass Harbor 2 (June 12), Cy Marsh’s Ghost Train to Kisumu and Where Is Everybody? Shooting of her next one starts in Oslo on August 1.`),
  labels: {
    published: '2031-06-05',
    quotations: [],
    people: [],
    films: [
      ['Salt Road'],
      ['The Long Tide'],
      ['How to Bury a Horse'],
      ['Glass Harbor 2'],
      ['Ghost Train to Kisumu'],
      ['Where Is Everybody?'],
    ],
    dates: [
      { film: 'Salt Road', precision: 'day', value: '2031-07-18', kind: 'theaters', status: 'planned' },
      { film: 'Salt Road', precision: 'day', value: '2031-10-03', kind: 'streaming', status: 'planned' },
      { film: 'The Long Tide', precision: 'month', value: '2027-05', kind: null, status: 'happened' },
      {
        film: 'How to Bury a Horse',
        precision: 'season',
        value: '2032-spring',
        kind: null,
        status: 'planned',
      },
      { film: 'Glass Harbor 2', precision: 'day', value: '2031-06-12', kind: 'theaters', status: 'planned' },
    ],
  },
};
