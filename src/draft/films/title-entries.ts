import { writtenDates } from '../dates/date-forms.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { isFact } from '../text/entry-lines.ts';
import { titleKey } from './title-key.ts';
import { markedTitles } from './title-marks.ts';
import type { Sighting } from './title-sighting.ts';
import { isCapital, isInner } from './title-spans.ts';

// Titles of lists: a heading that is nothing but a title, or the first line of a block of facts.

/** What is seen, and the titles that head the entries of a list; within these nothing else is a title. */
export function withEntryTitles(seen: readonly Sighting[], article: Article): Sighting[] {
  const titles = [...blockTitles(article), ...headingTitles(article), ...plainHeadings(article)];
  const rest = seen.filter(
    (one) =>
      !titles.some(
        ({ paragraph, from, to }) => paragraph === one.paragraph && one.from < to && from < one.to,
      ),
  );
  return [...rest, ...titles];
}

const PLAIN = 3;
const DOUBTFUL = 1;

const blockTitles = ({ paragraphs }: Article): Sighting[] =>
  paragraphs.flatMap((paragraph) => {
    const { entry } = paragraph;
    return entry ? [sightingAt(paragraph, entry.from, entry.to, PLAIN)] : [];
  });

type Headed = {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly text: string;
  readonly below: string;
};

const FEWEST = 2;
/** Words that nothing but a film has. */
const FILMS =
  /(?<!\p{L})(?:films?|movies?|theat(?:er|re)s|cinemas?|multiplex(?:es)?|box office|screenplay|directed by|writer-director|Blu-ray|4K|on demand|feature debut|starring)(?!\p{L})/iu;
/** What a series, a song, a book or a game has. */
const OTHERS =
  /(?<!\p{L})(?:seasons?|episodes?|showrunner|miniseries|album|songs?|track|singer-songwriter|novel|paperback|hardcover|publisher|exhibition|gameplay|console)(?!\p{L})/iu;
/** A title seldom begins as what somebody says of themselves does. */
const SAID =
  /^(?:I|We|You|He|She|They|It)(?:[’'](?:m|s|d|re|ve|ll))? |(?<!\p{L})I(?:[’'](?:m|d|ve|ll))?(?!\p{L})/u;

/** Two or more headings that are nothing but titles, with what is told of a film below; what somebody says below is no title. */
function headingTitles(article: Article): Sighting[] {
  const all = headed(article, markedTitle);
  if (all.length < FEWEST) return [];
  const prose = article.paragraphs.filter(({ heading }) => !heading).map(({ text }) => text);
  const echoed = isEchoed(prose.join('\n'));
  if (all.some(echoed)) return [];
  const told = all.filter(({ below }) => FILMS.test(below));
  if (told.length < FEWEST || 2 * told.length < all.length) return [];
  return all.map(({ paragraph, from, text, below }) => {
    const plain = FILMS.test(below) && !OTHERS.test(below) && !SAID.test(text);
    return { ...sightingAt(paragraph, from, from + text.length, plain ? PLAIN : DOUBTFUL), marked: true };
  });
}

/** So many headings without marks are the parts of a list rather than those of one film's story. */
const FEWEST_PLAIN = 3;

/** Three or more headings whose words have capitals as titles do, where most tell below when a film is out. */
function plainHeadings(article: Article): Sighting[] {
  const all = headed(article, plainTitle);
  const told = all.filter(({ below }) => FILMS.test(below) && writtenDates(below).length > 0);
  if (all.length < FEWEST_PLAIN || 2 * told.length < all.length) return [];
  return all.map(({ paragraph, from, text }) => sightingAt(paragraph, from, from + text.length, DOUBTFUL));
}

/** A heading that is nothing but a title between marks. */
function markedTitle({ text }: Paragraph): { start: number; text: string } | null {
  const [title, ...others] = markedTitles(text);
  return title && others.length === 0 && isWhole(text, title.start, title.end) ? title : null;
}

const LEAD = /^(?:#{1,6} |\d{1,2}[.)] )?/u;
/** Who wrote the article and when, and what heads parts of it that are no film's. */
const NO_TITLE =
  /^(?:[Bb]y|Words|Published|Updated|From|About|Posted) |(?<!\p{L})(?:Editor|Staff|Writer|Reporter|Critic|Correspondent)s?(?!\p{L})|:$/u;

/** A heading without marks in which each word but small ones has a capital, and not each letter. */
function plainTitle({ text }: Paragraph): { start: number; text: string } | null {
  const start = LEAD.exec(text)?.[0].length ?? 0;
  const title = text.slice(start);
  const words = title.split(' ');
  const cased = words.every((word) => isCapital(word) || isInner(word) || /^[&–—-]$/u.test(word));
  if (!cased || words.length > LONGEST || !/\p{Ll}/u.test(title) || NO_TITLE.test(title)) return null;
  return writtenDates(title).length > 0 || /[“”"…]/u.test(title) ? null : { start, text: title };
}
const LONGEST = 9;

function headed(
  { paragraphs }: Article,
  titleOf: (heading: Paragraph) => { start: number; text: string } | null,
): Headed[] {
  return paragraphs.flatMap((paragraph, at): Headed[] => {
    const next = paragraphs[at + 1];
    if (at === 0 || !paragraph.heading || !next || (next.heading && !isFact(next.text))) return [];
    const title = titleOf(paragraph);
    if (!title) return [];
    const rest = paragraphs.slice(at + 1);
    const end = rest.findIndex(({ heading, text }) => heading && !isFact(text));
    const below = rest.slice(0, end < 0 ? MOST_BELOW : Math.min(end, MOST_BELOW)).map(({ text }) => text);
    return [{ paragraph, from: title.start, text: title.text, below: below.join(' ') }];
  });
}
/** So many paragraphs may be told of one film in a list. */
const MOST_BELOW = 4;

/** Whether nothing but marks stands around it. */
const isWhole = (text: string, from: number, to: number): boolean =>
  /^(?:#{1,6} )?["“‘'«*_]{1,2}\s?$/u.test(text.slice(0, from)) &&
  /^[,.]?\s?["”’'»*_]{1,2}$/u.test(text.slice(to));

/** Whether a heading's words are somebody's in the paragraphs: there with other capitals. */
function isEchoed(prose: string): (headed: Headed) => boolean {
  const lower = prose.toLowerCase();
  return ({ text }) => {
    const words = text.replace(/[!?]$/u, '');
    const at = words.includes(' ') ? lower.indexOf(words.toLowerCase()) : -1;
    const there = prose.slice(at, at + words.length);
    return at >= 0 && there !== words && /\p{Ll}/u.test(there);
  };
}

function sightingAt(paragraph: Paragraph, from: number, to: number, strong: number): Sighting {
  const text = paragraph.text.slice(from, to);
  const key = titleKey(text).join(' ');
  return { paragraph, from, to, text, marked: false, key, strong, against: 0, named: 0 };
}
