import type { Pack, ReleaseDate } from '../schema.ts';
import { type Article, paragraphsOf } from './article.ts';
import { findDate } from './date-words.ts';
import { type Evidence, entryName, type Fault, type Finding } from './finding.ts';

type Claim = Pack['films'][number]['releases'][number];

/** Dates of films that do not stand where the pack says so. */
export function checkReleases({ pack, articles }: Evidence): Finding[] {
  return pack.films.flatMap(({ id, releases }) =>
    releases.flatMap((claim) => {
      const article = articles.get(claim.cite.source);
      const faults = article === undefined ? [] : wrongDates(claim, article, pack.language);
      const { paragraphs } = claim.cite;
      return faults.map((fault) => ({ entry: entryName('films', id), paragraphs, ...fault }));
    }),
  );
}

function wrongDates({ date, said, region, cite }: Claim, article: Article, language: string): Fault[] {
  const text = paragraphsOf(article, cite.paragraphs).join('\n');
  const missing = (value: ReleaseDate) => whyNotFound(findDate(text, value, language), value, cite.reading);
  return [
    ...missing(date),
    ...(said === undefined || said === article.date ? [] : missing({ precision: 'day', value: said })),
    ...(region === null || text.includes(region)
      ? []
      : [{ reason: `the region “${region}” is not there`, mend: REGION }]),
  ];
}

const REGION = 'write it as the article does, or null if it names none';
const DATE = 'cite the paragraph that says so; or make it as exact as the article is, by another "precision"';

function whyNotFound(found: ReturnType<typeof findDate>, date: ReleaseDate, reading?: string): Fault[] {
  if (found === 'whole' || (found === 'part' && reading !== undefined)) return [];
  if (found === 'no') return [{ reason: `the date ${date.value} is not there`, mend: DATE }];
  const reason = `the date ${date.value} is there in part only, and no reading says how the rest is known`;
  return [{ reason, mend: 'add a "reading" to its cite that says how; or make the date less exact' }];
}

/** What a pack says of an article as a whole and that the article's text shows to be otherwise. */
export function checkSources({ pack, articles }: Evidence): Finding[] {
  return pack.sources.flatMap((source) => {
    const article = articles.get(source.id);
    if (article === undefined) return [];
    const whole = article.paragraphs.join('\n');
    const stated = [source.publisher, source.author, source.url].filter((value) => value !== null);
    const faults = [
      ...wrongDay(source.published, article, pack.language),
      ...wrongCount(source.paragraphs, article.paragraphs.length),
      ...stated
        .filter((value) => !whole.includes(value))
        .map((value) => ({ reason: `“${value}” is not there`, mend: STATED })),
    ];
    return faults.map((fault) => ({ entry: entryName('sources', source.id), paragraphs: [], ...fault }));
  });
}

const STATED = 'write it as the article does, or null if it does not say';
const DAY =
  'write the day that stands in the article or at its top; or add a line such as "date 2031-02-03" to the text';

function wrongCount(said: number, counted: number): Fault[] {
  if (said === counted) return [];
  const mend = `write ${counted}; or, if that is wrong, put a blank line between paragraphs of the text and nowhere else`;
  return [{ reason: `the article has ${counted} paragraphs, not ${said}`, mend }];
}

function wrongDay(published: string, article: Article, language: string): Fault[] {
  if (article.date !== null) {
    const reason = `the article is dated ${article.date}, not ${published}`;
    return article.date === published ? [] : [{ reason, mend: DAY }];
  }
  const found = findDate(article.paragraphs.join('\n'), { precision: 'day', value: published }, language);
  return found === 'whole'
    ? []
    : [{ reason: `the day of publication, ${published}, is not there`, mend: DAY }];
}
