import type { Pack, PackQuotation } from '../schema.ts';
import { type Article, paragraphsOf } from './article.ts';
import { type Evidence, entryName, excerpt, type Fault, type Finding, MOST_LISTED } from './finding.ts';
import { ownText, quotedPassages } from './quoted.ts';
import { holdsName, plainQuotes } from './wording.ts';

/** Quotations that are not the article's to the letter, not whole, or not shown to be their speaker's. */
export function checkQuotations({ pack, articles }: Evidence): Finding[] {
  let explained = 0;
  // Where else the words may stand is looked for in all of the article, so only for those that are listed.
  const explain: Explain = (...fault) => {
    explained += 1;
    return explained > MOST_LISTED ? UNEXPLAINED : whyNotQuoted(...fault);
  };
  return pack.quotations.flatMap((quotation) => {
    const article = articles.get(quotation.cite.source);
    if (article === undefined) return [];
    const faults = [
      ...wrongWords(quotation, article, explain),
      ...wrongSpeaker(quotation, article, pack),
      ...wrongOccasion(quotation, article),
    ];
    const place = { entry: entryName('quotations', quotation.id), paragraphs: quotation.cite.paragraphs };
    return faults.map((fault) => ({ ...place, ...fault }));
  });
}

const spoken = new WeakMap<Article, readonly (readonly string[])[]>();

/** By paragraph: what stands between quotation marks. It is made once: hundreds of quotations may stand in one paragraph. */
function passagesIn(article: Article): readonly (readonly string[])[] {
  const passages =
    spoken.get(article) ?? article.paragraphs.map((text) => quotedPassages(text).map(plainQuotes));
  spoken.set(article, passages);
  return passages;
}

/** Each segment has to be all that stands between two quotation marks, and they have to come in this order. */
function wrongWords({ segments, cite }: PackQuotation, article: Article, explain: Explain): Fault[] {
  const all = passagesIn(article);
  const passages = cite.paragraphs.flatMap((number) => all[number - 1] ?? []);
  let last = -1;
  return segments.flatMap((segment) => {
    const place = passages.indexOf(plainQuotes(segment), last + 1);
    if (place < 0) return explain(segment, passages, article);
    last = place;
    return [];
  });
}

type Explain = typeof whyNotQuoted;

function whyNotQuoted(segment: string, passages: readonly string[], article: Article): Fault {
  const wanted = plainQuotes(segment);
  const words = excerpt(segment);
  if (passages.includes(wanted)) {
    return { reason: `${words} comes before the segment ahead of it`, mend: ORDER };
  }
  if (passages.some((passage) => passage.includes(wanted))) {
    return { reason: `${words} is only a part of what stands between the quotation marks`, mend: WHOLE };
  }
  const elsewhere = passagesIn(article).findIndex((spokenThere) => spokenThere.includes(wanted));
  if (elsewhere >= 0) {
    const mend = `write ${elsewhere + 1} into "paragraphs" of its cite`;
    return { reason: `${words} stands in paragraph ${elsewhere + 1}`, mend };
  }
  const unmarked = article.paragraphs.findIndex((text) => plainQuotes(text).includes(wanted));
  if (unmarked >= 0) {
    return { reason: `${words} stands in paragraph ${unmarked + 1} without quotation marks`, mend: UNMARKED };
  }
  return { reason: `${words} is not there${agreement(wanted, passages)}`, mend: TO_THE_LETTER };
}

const UNEXPLAINED: Fault = { reason: 'is not there', mend: 'mend the others first' };
const ORDER = 'let the segments follow each other as in the article';
const WHOLE = 'copy all that stands between the two marks; a quotation is never cut';
const UNMARKED = 'it is the article’s own sentence: tell it in words of your own, as a fact';
const TO_THE_LETTER =
  'copy it from the article, to the letter, one segment for each stretch between two quotation marks';

/** Shows how far the words agree with the passage that is most like them, which is where the slip is. */
function agreement(wanted: string, passages: readonly string[]): string {
  const words = wanted.split(' ');
  const common = passages.map((passage) => {
    const others = passage.split(' ');
    const differs = words.findIndex((word, place) => word !== others[place]);
    return differs < 0 ? words.length : differs;
  });
  const agreed = Math.max(0, ...common);
  if (agreed < 2) return '';
  return `; it agrees up to ${excerpt(words.slice(Math.max(0, agreed - 6), agreed).join(' '))}`;
}

/** The article has to name the speaker beside the words, unless a reading says how one knows. */
function wrongSpeaker({ speaker, cite }: PackQuotation, article: Article, pack: Pack): Fault[] {
  const person = pack.people.find(({ id }) => id === speaker);
  if (person === undefined || cite.reading !== undefined) return [];
  if (isNamedBeside(person.names.source, paragraphsOf(article, cite.paragraphs))) return [];
  const reason = `the speaker, ${person.name}, is not named beside the words (and no reading says how one knows)`;
  return [{ reason, mend: 'cite the paragraph that names them too; or say in a "reading" how one knows' }];
}

/** Whether paragraphs have one of a person's names, or its last word, outside quotation marks. */
export function isNamedBeside(names: readonly string[], paragraphs: readonly string[]): boolean {
  return names
    .flatMap((name) => [name, name.split(' ').at(-1) ?? name])
    .some((name) => paragraphs.some((paragraph) => holdsName(ownText(paragraph), name)));
}

function wrongOccasion({ occasion, cite }: PackQuotation, article: Article): Fault[] {
  const beside = paragraphsOf(article, cite.paragraphs).map(ownText);
  const said = [occasion?.to, occasion?.form].filter((words) => typeof words === 'string');
  return said
    .filter((words) => !beside.some((text) => holdsName(text, words)))
    .map((words) => ({
      reason: `the occasion, ${excerpt(words)}, is not there`,
      mend: 'write it as the article does, or null if it does not say',
    }));
}

/** Passages between quotation marks that no quotation of the pack has; headings aside. */
export function unusedPassages({ pack, articles }: Evidence): string[] {
  return [...articles].flatMap(([source, article]) => {
    const used = new Set(
      pack.quotations
        .filter(({ cite }) => cite.source === source)
        .flatMap(({ segments }) => segments.map(plainQuotes)),
    );
    const headings = pack.sources.find(({ id }) => id === source)?.headings ?? [];
    return article.paragraphs.flatMap((text, place) =>
      headings.includes(place + 1)
        ? []
        : quotedPassages(text)
            .filter((passage) => !used.has(plainQuotes(passage)))
            .map((passage) => `paragraph ${place + 1}: ${excerpt(passage)}`),
    );
  });
}
