import type { Open } from '../../packs/draft/open.ts';
import { contentOf, type Draft, type DraftItem } from '../../packs/draft/record.ts';
import { shown } from '../../packs/problem.ts';
import type { Article } from '../text/article.ts';
import type { Terminal } from './terminal.ts';

const HEADLINES: Readonly<Record<DraftItem['kind'], string>> = {
  source: 'The article',
  franchise: 'A franchise',
  film: 'A film',
  release: 'A release date',
  credit: 'Somebody’s part in a film',
  quotation: 'A quotation',
  fact: 'Something told of the making',
};

const headlineOf = (item: DraftItem): string =>
  item.kind === 'fact' && contentOf(item).about !== null
    ? 'Something else that is told'
    : HEADLINES[item.kind];

/** Shows one thing as a screen of the review: what it is, what is said of it, where it stands and why it is doubtful. */
export function show({ item, why }: Open, place: string, article: Article, terminal: Terminal): void {
  const { width } = terminal;
  const lines = [
    ...fieldsOf(item).flatMap(([label, value]) => wrapped(`  ${label.padEnd(10)} `, value, width)),
    ...contextOf(item, article, width),
    ...wrapped('  doubtful   ', why, width),
    '',
  ];
  terminal.write('\n');
  terminal.title(`${place}  ${headlineOf(item)}`);
  terminal.write(`${lines.join('\n')}\n`);
}

/** What a thing says, by what a person calls it; what is not stated shows as a dash. */
function fieldsOf(item: DraftItem): [label: string, value: string][] {
  return Object.entries(contentOf(item))
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => [key === 'sequelOf' ? 'follows' : key, worded(value)]);
}

/** A value in a line; lists with semicolons, which names hardly hold. */
export function worded(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(worded).join('; ');
  if (typeof value === 'object') {
    const parts =
      'precision' in value && 'value' in value ? [value.value ?? 'to be announced'] : Object.values(value);
    return parts
      .filter((part) => part !== null)
      .map(worded)
      .join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The paragraph with the words that are meant between marks; for what is told of the making it is all that there is to see. */
function contextOf({ at, kind }: DraftItem, article: Article, width: number): string[] {
  const paragraph = article.paragraphs[at.paragraph - 1];
  if (paragraph === undefined || kind === 'source') return [];
  const [before, meant, after] = [
    article.text.slice(paragraph.start, at.start),
    article.text.slice(at.start, at.end),
    article.text.slice(at.end, paragraph.end),
  ].map((part) => part.replaceAll(/\s+/g, ' '));
  const marked = meant?.trim() ? `${before}»${meant}«${after}` : `${before}${after}`;
  return ['', ...wrapped(`  ¶ ${at.paragraph}`.padEnd(13), marked, width), ''];
}

/** A label and a text behind it, broken between words; further lines stand under the first. */
function wrapped(label: string, text: string, width: number): string[] {
  const room = Math.max(width - label.length, 20);
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line, place) => (place === 0 ? label : ' '.repeat(label.length)) + line);
}

/** Says something in a few words, broken for the window as it is now. */
export const tell = (terminal: Terminal, words: string): void =>
  terminal.write(`${wrapped('  ', words, terminal.width).join('\n')}\n`);

/** What is open, a line each, for where nobody can be asked. */
export function listOf(open: readonly Open[], name: (item: DraftItem) => string): string[] {
  return open.map(({ item, why }) => `  paragraph ${item.at.paragraph}: ${shown(`${name(item)}: ${why}`)}`);
}

/** How much of a draft is what. */
export function countsOf(draft: Draft): string {
  const by = Map.groupBy(draft.items, ({ kind }) => kind);
  const names = {
    franchise: 'franchises',
    film: 'films',
    release: 'dates',
    credit: 'credits',
    quotation: 'quotations',
    fact: 'facts',
  };
  return Object.entries(names)
    .map(([kind, name]) => `${name} ${by.get(kind as DraftItem['kind'])?.length ?? 0}`)
    .join(', ');
}
