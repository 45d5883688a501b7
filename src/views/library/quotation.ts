import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Person, Quotation } from '../../packs/facts.ts';
import { toFilm, toPerson, toSources } from '../facts/link.ts';
import { someOf } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { readingLine, small, sourceLine } from '../facts/source.ts';
import { isHidden, veiled } from '../facts/spoiler.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import type { Link } from '../layout/parts.ts';
import { clean, cut, length, plain, quoted } from '../layout/text.ts';
import { packWord } from './pack-word.ts';
import { revealingTopic } from './topic-choice.ts';

/** Room for the words themselves: a pack's longest quotation has 2,800 characters before any is escaped. */
const WORDS = 2900;

/**
 * The whole quotation, as spoken: each stretch in quotation marks of its own, so that no mark of ours stands between the
 * words of one. Should escaping make it too long for a message, it is drawn as code, where nothing needs escaping.
 */
export function spokenWords({ segments }: Quotation, { quotes }: Translator): string {
  const marked = `> ${segments.map((segment) => quoted(segment, quotes)).join(' … ')}`;
  if (length(marked) <= WORDS) return marked;
  const raw = segments.map(clean).join(' … ').replaceAll('`', 'ˋ');
  return `\`\`\`\n${raw}\n\`\`\``;
}

/** What this same source calls the speaker, in the film that the words are about where it says so. */
function roleOf(person: Person | undefined, quotation: Quotation): string | undefined {
  const credits =
    person?.credits.filter(({ role, cite }) => role !== null && cite.source === quotation.cite.source) ?? [];
  const fitting = credits.find(({ film }) => film?.id === quotation.film?.id) ?? credits[0];
  return fitting?.role ?? undefined;
}

function occasionLine({ occasion }: Quotation, language: Translator): string {
  const to = occasion?.to ? cut(plain(occasion.to), 100) : undefined;
  const form = occasion?.form ? cut(packWord(occasion.form, language), 60) : undefined;
  if (to && occasion?.form === 'interview') return language.t('quote.occasion.interview', { to });
  if (to && form) return language.t('quote.occasion.both', { to, form });
  if (to) return language.t('quote.occasion.to', { to });
  return form ? language.t('quote.occasion.form', { form }) : language.t('quote.occasion.unstated');
}

/** Of hidden words only topics are named that others are about, too: its name alone may tell what happens. */
function topicsLine(quotation: Quotation, scene: Scene): string[] {
  const { library, language } = scene;
  const hidden = isHidden(quotation, scene);
  const named = quotation.about.filter((id) => !hidden || !isHidden(revealingTopic(id, scene), scene));
  const names = named.flatMap((id) => library.topic(id)?.name ?? []);
  return names.length === 0
    ? []
    : [small(language.t('quote.about', { topics: someOf(names, language, 120) }))];
}

/** What a card has besides its quotation: what is said before it, and what comes before the links to speaker and film. */
type Besides = { readonly links?: readonly Link[]; readonly above?: readonly string[] };

/** One quotation with speaker, occasion, film and source. */
export function quotationCard(
  quotation: Quotation,
  scene: Scene,
  { links = [], above = [] }: Besides = {},
): MessageBody {
  const { library, language } = scene;
  const speaker = library.person(quotation.speaker);
  const film = quotation.film && library.film(quotation.film.id);
  const role = roleOf(speaker, quotation);
  const words = [
    `## ${plain(speaker?.name ?? quotation.speaker)}`,
    ...(role ? [cut(packWord(role, language), 100)] : []),
    veiled(spokenWords(quotation, language), quotation, scene),
  ].join('\n');
  const notesWith = (topics: readonly string[]) => [
    small(occasionLine(quotation, language)),
    ...(film ? [small(language.t('quote.film', { title: cut(plain(film.title), 120) }))] : []),
    ...topics,
    sourceLine(quotation.cite, language, 'stays'),
  ];
  const sized = (notes: readonly string[]) => length([...above, words, ...notes].join('\n'));
  const all = notesWith(topicsLine(quotation, scene));
  // How we sort it gives way, should the words be so many that there is no room for both.
  const notes = sized(all) + LEAST <= LIMITS.layout.text ? all : notesWith([]);
  const more = readings(
    quotation,
    scene,
    LIMITS.layout.text - length([...above, words, ...notes].join('\n')),
  );
  const kin = [
    ...(speaker ? [toPerson(speaker, language)] : []),
    ...(film ? [toFilm(film, language)] : []),
    ...toSources([quotation.cite], language),
  ];
  return draw({
    language,
    head: [...(above.length > 0 ? [above.join('\n')] : []), words, [...notes, ...more].join('\n')],
    links: [...links, ...kin],
  });
}

/** Our readings, in the room that the words have left: only a quotation of unusual length leaves too little for all. */
function readings(quotation: Quotation, scene: Scene, left: number): string[] {
  const { film, cite } = quotation;
  const all = [...new Set([film?.reading, cite.reading])].filter((reading) => typeof reading === 'string');
  const room = Math.floor(left / Math.max(1, all.length)) - MARK;
  return all.flatMap((reading) =>
    readingLine(reading, scene.language, Math.min(600, Math.max(1, room))).map((line) =>
      veiled(line, quotation, scene),
    ),
  );
}

/** More than the words "Our reading: " and the bars of a spoiler take in any language. */
const MARK = 50;

/** What two readings take at least. */
const LEAST = 2 * (MARK + 1);

/** The custom id that shows this very quotation. */
export const quotationId = ({ id }: Pick<Quotation, 'id'>): string =>
  componentId('quote', 'show', { id: handle(id) });
