import type { Pack, ReleaseDate } from '../schema.ts';
import { type Article, paragraphsOf } from './article.ts';
import { findDate } from './date-words.ts';
import { type Evidence, entryName, type Finding } from './finding.ts';

type Claim = Pack['films'][number]['releases'][number];

/** Dates of films that do not stand where the pack says so. */
export function checkReleases({ pack, articles }: Evidence): Finding[] {
  return pack.films.flatMap(({ id, releases }) =>
    releases.flatMap((claim) => {
      const article = articles.get(claim.cite.source);
      const reasons = article === undefined ? [] : wrongDates(claim, article, pack.language);
      const { paragraphs } = claim.cite;
      return reasons.map((reason) => ({ entry: entryName('films', id), paragraphs, reason }));
    }),
  );
}

function wrongDates({ date, said, region, cite }: Claim, article: Article, language: string): string[] {
  const text = paragraphsOf(article, cite.paragraphs).join('\n');
  const missing = (value: ReleaseDate) => whyNotFound(findDate(text, value, language), value, cite.reading);
  return [
    ...missing(date),
    ...(said === undefined || said === article.date ? [] : missing({ precision: 'day', value: said })),
    ...(region === null || text.includes(region) ? [] : [`the region “${region}” is not there`]),
  ];
}

function whyNotFound(found: ReturnType<typeof findDate>, date: ReleaseDate, reading?: string): string[] {
  if (found === 'whole' || (found === 'part' && reading !== undefined)) return [];
  if (found === 'no') return [`the date ${date.value} is not there`];
  return [`the date ${date.value} is there in part only, and no reading says how the rest is known`];
}

/** What a pack says of an article as a whole and that the article's text shows to be otherwise. */
export function checkSources({ pack, articles }: Evidence): Finding[] {
  return pack.sources.flatMap((source) => {
    const article = articles.get(source.id);
    if (article === undefined) return [];
    const whole = article.paragraphs.join('\n');
    const stated = [source.publisher, source.author, source.url].filter((value) => value !== null);
    const reasons = [
      ...wrongDay(source.published, article, pack.language),
      ...(source.paragraphs === article.paragraphs.length
        ? []
        : [`the article has ${article.paragraphs.length} paragraphs, not ${source.paragraphs}`]),
      ...stated.filter((value) => !whole.includes(value)).map((value) => `“${value}” is not there`),
    ];
    return reasons.map((reason) => ({ entry: entryName('sources', source.id), paragraphs: [], reason }));
  });
}

function wrongDay(published: string, article: Article, language: string): string[] {
  if (article.date !== null) {
    return article.date === published ? [] : [`the article is dated ${article.date}, not ${published}`];
  }
  const found = findDate(article.paragraphs.join('\n'), { precision: 'day', value: published }, language);
  return found === 'whole' ? [] : [`the day of publication, ${published}, is not there`];
}
