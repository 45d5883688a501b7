import { isNamedBeside } from '../../packs/check/quotations.ts';
import { ownWords } from '../../packs/check/quoted.ts';
import { holdsName } from '../../packs/check/wording.ts';
import { contentOf, type DraftItem } from '../../packs/draft/record.ts';
import { slugOf, uniqueSlugs } from '../slugs.ts';
import { citeOf, type Entry, filmLink, type Making, textOf } from './context.ts';

const UNNAMED = 'Who speaks is not named beside these words; it follows from what stands around them.';

type Quotation = DraftItem<'quotation'>;

/** A pack's quotations with their ids: of the speaker and the first words. */
function identified(making: Making): { readonly id: string; readonly item: Quotation }[] {
  const slug = uniqueSlugs();
  return making.settled('quotation').map((item) => {
    const { segments, speaker } = contentOf(item);
    const words = (segments[0] ?? '').split(' ').slice(0, 4).join(' ');
    return { id: slug(`${speaker?.split(' ').at(-1) ?? ''} ${words}`), item };
  });
}

/**
 * The ids of the quotations that belong to what is told at a place of the article: those in which it lies, and the one that begins right
 * behind it, in the words of the one person of whom it is told.
 */
export const quotationsAt = (
  making: Making,
  { start, end }: Quotation['at'],
  people: readonly string[],
): string[] =>
  identified(making).flatMap(({ id, item }) => {
    const within = item.at.start <= start && end <= item.at.end;
    const between = making.article.text.slice(end, item.at.start);
    const own = people.length === 1 && people[0] === contentOf(item).speaker;
    return within || (own && end <= item.at.start && /^[ ]*$/u.test(between)) ? [id] : [];
  });

/** The quotations of a pack, with typographic marks. */
export function quotationsOf(making: Making): Entry<'quotations'>[] {
  return identified(making).map(({ id, item }) => {
    const { segments, speaker, reading } = contentOf(item);
    const name = speaker ?? '';
    const { occasion, paragraphs } = occasionOf(making, item);
    const beside = paragraphs.map((number) => textOf(making, number));
    return {
      id,
      speaker: slugOf(name),
      segments: segments.map(typographic),
      occasion,
      about: [],
      film: linkOf(making, item),
      cite: citeOf(making, paragraphs, reading ?? (isNamedBeside([name], beside) ? null : UNNAMED)),
    };
  });
}

/**
 * The film that was spoken of: as a person said it; else the one that the article is about, where the paragraph names no other. Both
 * are readings, since a quotation's own words hardly ever say it.
 */
function linkOf(making: Making, item: Quotation) {
  const { film, reading } = contentOf(item);
  if (film !== null)
    return filmLink(making, film, reading ?? 'The article does not say of which film it was said.');
  // Whoever took a film away means none.
  if (making.subject === null || item.found.film !== null) return null;
  const others = making
    .settled('film')
    .map(contentOf)
    .filter(({ title }) => making.filmId(title) !== making.filmId(making.subject))
    .flatMap(({ title, forms }) => [title, ...forms]);
  const text = textOf(making, item.at.paragraph);
  if (others.some((name) => holdsName(text, name))) return null;
  return filmLink(
    making,
    making.subject,
    'No film is named with these words; the article is about this one.',
  );
}

/** Where an occasion is named in a paragraph before, that one is cited too; what stands in none is no fact. */
function occasionOf(making: Making, { at, ...item }: DraftItem<'quotation'>) {
  const { occasion } = item.mended ?? item.found;
  const found = [occasion?.to ?? null, occasion?.form ?? null].map((words) => {
    const paragraph = words === null ? undefined : nearestBefore(making, at.paragraph, words);
    return paragraph === undefined ? { words: null, paragraph: at.paragraph } : { words, paragraph };
  });
  const [to, form] = found.map(({ words }) => words);
  const paragraphs = [...new Set([at.paragraph, ...found.map(({ paragraph }) => paragraph)])].toSorted(
    (a, b) => a - b,
  );
  return { occasion: to || form ? { to: to ?? null, form: form ?? null } : null, paragraphs };
}

function nearestBefore({ article }: Making, last: number, words: string): number | undefined {
  return article.paragraphs
    .slice(0, last)
    .findLast(({ text, heading }) => !heading && holdsName(ownWords(text).join(' '), words))?.number;
}

/** Straight marks become those that packs write: apostrophes, and marks within. */
function typographic(text: string): string {
  return text
    .replace(/(?<=^|[\s([—–-])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([“—])'(?=\p{L}[^']*[^'\s]'(?!\p{L}))/gu, '‘')
    .replaceAll("'", '’');
}
