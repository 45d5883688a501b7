import { lead, leadAloud } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Film, Person, Quotation, Topic } from '../../packs/facts.ts';
import type { Library, QuotationFilter } from '../../packs/library.ts';
import type { Scene } from '../facts/scene.ts';
import { veiled, veiledLabel } from '../facts/spoiler.ts';
import { handle } from '../layout/handle.ts';
import { nothingBecause } from '../layout/nothing.ts';
import type { Link } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { revealingTopic } from './topic-choice.ts';

/** What somebody asked `/quote` for. A keyword stands where no topic is called so. */
export type Wish = {
  readonly speaker?: Person | undefined;
  readonly topic?: Topic | undefined;
  readonly film?: Film | undefined;
  readonly keyword?: string | undefined;
};

/** As much as a handle takes at most. */
const LONGEST_KEYWORD = 24;

/** The quotations that fit the whole wish. */
export async function fitting(
  { speaker, topic, film, keyword }: Wish,
  library: Library,
): Promise<readonly Quotation[]> {
  const all = library.quotations({ speaker: speaker?.id, about: topic?.id, film: film?.id });
  if (keyword === undefined) return all;
  const hits = await library.search(keyword, MOST_HITS);
  const found = new Set(hits.filter(({ item }) => item.kind === 'quotation').map(({ item }) => item.id));
  return all.filter(({ id }) => found.has(id));
}

/** More than anybody would press through. */
const MOST_HITS = 100;

/** For everybody: the next that fits the same wish. A keyword too long for a button's id gets none. */
export function toAnother({ speaker, topic, film, keyword }: Wish, language: Translator): Link[] {
  if (keyword !== undefined && new URLSearchParams({ keyword }).toString().length > LONGEST_KEYWORD + 8)
    return [];
  const to = leadAloud('quote', {
    speaker: speaker && handle(speaker.id),
    about: topic ? handle(topic.id) : keyword,
    film: film && handle(film.id),
  });
  return [{ label: language.t('quote.another.button'), to, first: true }];
}

export const toSpeaker = ({ id, name }: Pick<Person, 'id' | 'name'>): Link => ({
  label: name,
  to: lead('quote', { speaker: handle(id) }),
});

export const toTopic = ({ id, name }: Pick<Topic, 'id' | 'name'>): Link => ({
  label: name,
  to: lead('quote', { about: handle(id) }),
});

export const toFilmQuotes = ({ id, title }: Pick<Film, 'id' | 'title'>): Link => ({
  label: title,
  to: lead('quote', { film: handle(id) }),
});

/** A topic, called as these readers may see it. */
const named = ({ id, name }: Topic, scene: Scene) => ({
  id,
  name: veiledLabel(name, revealingTopic(id, scene), scene),
});

/** Says that no quotation fits, what the source says to that, and which parts of the wish would bring one. */
export function noQuotation(wish: Wish, scene: Scene): MessageBody {
  const { library, language } = scene;
  const { speaker, topic, film, keyword } = wish;
  const drawn = (text: string | undefined) => (text === undefined ? [] : [cut(plain(text), 100)]);
  const asked = [
    ...drawn(speaker?.name),
    ...(topic
      ? drawn(topic.name).map((name) => veiled(name, revealingTopic(topic.id, scene), scene))
      : drawn(keyword)),
    ...drawn(film?.title),
  ];
  const reason =
    asked.length === 0
      ? language.t('quote.empty')
      : language.t('quote.none', { asked: language.list(asked) });
  const said = speaker?.unstated.find(({ what }) => what === 'quotation');
  const has = (filter: QuotationFilter) => library.quotations(filter).length > 0;
  const parts = [
    ...(speaker && has({ speaker: speaker.id }) ? [toSpeaker(speaker)] : []),
    ...(topic && has({ about: topic.id }) ? [toTopic(named(topic, scene))] : []),
    ...(film && has({ film: film.id }) ? [toFilmQuotes(film)] : []),
  ];
  const speakers = library.suggest.speaker('', 5).map(({ item }) => toSpeaker(item));
  const text = said ? `${reason} ${cut(plain(said.say), 600)}` : reason;
  return nothingBecause(text, parts.length > 0 ? parts : speakers, language);
}
