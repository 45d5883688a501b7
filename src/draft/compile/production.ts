import { holdsName } from '../../packs/check/wording.ts';
import { contentOf } from '../../packs/draft/record.ts';
import { slugOf, uniqueSlugs } from '../slugs.ts';
import { citeOf, type Entry, filmLink, type Making, namesOf, placesOf, textOf } from './context.ts';
import { quotationsAt } from './quotations.ts';

/** What a pack tells of the making, in a person's own words. */
export function productionOf(making: Making): Entry<'production'>[] {
  const slug = uniqueSlugs();
  const own = making.settled('fact').filter((item) => contentOf(item).about === null);
  return own.map((item) => {
    const { title, text, topics, film, people, places, also, reading } = contentOf(item);
    return {
      id: slug(title ?? ''),
      title: title ?? '',
      text: text ?? '',
      topics: topics.map(slugOf),
      film: filmLink(making, film, reading),
      people: people.map(slugOf),
      places: places.filter((place) => holdsName(textOf(making, item.at.paragraph), place)),
      quotations: quotationsAt(making, item.at, people),
      cite: citeOf(making, placesOf(item.at.paragraph, also), film === null ? reading : null),
    };
  });
}

/** The topics of a pack: those that a person gave to a fact. */
export function topicsOf(making: Making): Entry<'topics'>[] {
  const facts = making.settled('fact').map(contentOf);
  const named = facts.flatMap(({ about, topics }) => (about === null ? topics : []));
  const byId = Map.groupBy(named, slugOf);
  return [...byId].map(([id, [name = id]]) => {
    // A topic's name is ours even where the article happens to have the same word.
    const { source } = namesOf(making, [name]);
    return { id, name, names: { source, ours: source.length > 0 ? [] : [name] } };
  });
}
