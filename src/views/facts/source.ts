import type { Translator } from '../../language/translator.ts';
import type { Fact, Source } from '../../packs/facts.ts';
import type { Entry } from '../layout/card.ts';
import type { Link } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { isHidden, type SpoilerPolicy, veiled } from './spoiler.ts';

/** Where a fact is from: a pack's cite, or only the source where it names no paragraph. */
export type Ground = {
  readonly source: Source;
  readonly paragraphs?: readonly number[];
  readonly reading?: string | null;
};

/** Whether what a source says can have changed since: then its date is told as "as of". */
export type Ageing = 'ages' | 'stays';

const SUBJECT = 120;
const NAME = 60;
const PARAGRAPHS = 12;
const READING = 600;

/** A line in small print. */
export const small = (text: string): string => `-# ${text}`;

/** The day of a source, in words. */
export const dayOfSource = (source: Source, language: Translator): string =>
  language.date({ precision: 'day', value: source.published });

/** How words of others are made safe for where they are drawn: `plain` in markdown, `clean` where there is none. */
export type Write = (text: string) => string;

/** By whom a source speaks: its publisher, or just "the article". */
export const voiceOf = (source: Source, language: Translator, write: Write = plain): string =>
  source.publisher === null ? language.t('source.voice') : cut(write(source.publisher), NAME);

function placeIn({ paragraphs = [] }: Ground, language: Translator): string | undefined {
  if (paragraphs.length === 0) return undefined;
  const shown = paragraphs.slice(0, PARAGRAPHS).map((paragraph) => language.number(paragraph));
  const more = paragraphs.length > PARAGRAPHS ? ' …' : '';
  const list = `${language.list(shown)}${more}`;
  return language.t(paragraphs.length === 1 ? 'source.paragraph' : 'source.paragraphs', { list });
}

/** In which language it is told, where that is not the reader's: facts and quotations stay as their pack has them. */
function tongueOf(source: Source, language: Translator): string | undefined {
  // A pack's whole tag may be none that Intl takes; its first part always is one.
  const [tongue, own] = [source.language, language.locale].map((tag) => tag.split('-')[0] ?? tag);
  if (tongue === undefined || tongue === own) return undefined;
  return language.t('source.language', { language: language.language(tongue) });
}

/** The one line that says where a fact is from: subject, publisher, date, paragraphs and a foreign language. At most 400 characters. */
export const sourceLine = (ground: Ground, language: Translator, ageing: Ageing): string =>
  small(sourceWords(ground, language, ageing));

/** As `sourceLine`, without being small print. */
export function sourceWords(
  ground: Ground,
  language: Translator,
  ageing: Ageing,
  write: Write = plain,
): string {
  const { source } = ground;
  const date = dayOfSource(source, language);
  const publisher =
    source.publisher === null ? language.t('source.no-publisher') : cut(write(source.publisher), NAME);
  const details = [
    publisher,
    ...(ageing === 'stays' ? [date] : []),
    placeIn(ground, language),
    tongueOf(source, language),
  ];
  return language.t(ageing === 'ages' ? 'source.as-of' : 'source.line', {
    date,
    subject: cut(write(source.subject), SUBJECT),
    details: details.filter((detail) => detail !== undefined).join(', '),
  });
}

/** Says that something is our inference; nothing where it is stated outright. */
export function readingLine(
  reading: string | null | undefined,
  language: Translator,
  room = READING,
): string[] {
  if (!reading) return [];
  return [small(language.t('source.reading', { reading: cut(plain(reading), room) }))];
}

/** A fact as a view has put it, with where it is from. */
export type Grounded = Ground & {
  /** Only mark that it is our reading: what the button or menu leads to tells the reading whole. */
  readonly brief?: boolean;
  readonly text: string;
  readonly beside?: Link | undefined;
  readonly links?: readonly Link[];
};

/**
 * A statement of a source as it says it, hidden where it gives a story away and the readers have not asked for that. Its
 * reading may tell as much as the words: then it is only marked.
 */
export const factEntry = (
  fact: Fact,
  scene: { readonly spoilers?: SpoilerPolicy | undefined },
): Grounded => ({
  ...fact.cite,
  text: veiled(plain(fact.text), fact, scene),
  brief: isHidden(fact, scene),
});

/**
 * Facts as entries of a card. Each names its source; where all have the same one, it is named once in the foot and the
 * entries say only the paragraph, so that nobody has to hear it ten times.
 * @param shown the source that the card's head names already.
 */
export function groundedEntries(
  facts: readonly Grounded[],
  language: Translator,
  ageing: Ageing,
  shown?: Source,
): { entries: Entry[]; foot: string[] } {
  const sources = new Set([...facts.map(({ source }) => source), ...(shown ? [shown] : [])]);
  const [only] = sources;
  if (!only || sources.size > 1) {
    const lines = facts.map((fact) => sourceLine(fact, language, ageing));
    return { entries: entriesOf(facts, lines, language), foot: [] };
  }
  const lines = facts.map((fact) => {
    const place = placeIn(fact, language);
    return place && small(language.t('source.place', { place }));
  });
  const entries = entriesOf(facts, lines, language);
  return { entries, foot: shown ? [] : [sourceLine({ source: only }, language, ageing)] };
}

/** Each fact with its source line. A reading stands whole where it comes first; after that it is only marked. */
function entriesOf(
  facts: readonly Grounded[],
  lines: readonly (string | undefined)[],
  language: Translator,
): Entry[] {
  const told = new Set<string>();
  return facts.map((fact, at) => {
    const { text, reading, brief, beside, links } = fact;
    const whole = reading && !brief && !told.has(reading);
    if (whole) told.add(reading);
    const ours = reading && !whole ? language.t('source.ours') : '';
    const line = [lines[at] ?? (ours && '-#'), ours && `(${ours})`].filter(Boolean).join(' ');
    const said = [text, ...(line ? [line] : []), ...(whole ? readingLine(reading, language) : [])];
    return { text: said.join('\n'), beside, links };
  });
}
