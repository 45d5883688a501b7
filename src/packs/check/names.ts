import type { Pack, PackCite, PackNames } from '../schema.ts';
import { type Article, paragraphsOf } from './article.ts';
import { type Evidence, entryName, excerpt, type Finding } from './finding.ts';
import { holdsName } from './wording.ts';

const OURS = 'write it as the article does; or, if it is not the article’s, move it to "ours"';

/** Names, roles and places that a pack says are the article's and that are not in it. */
export function checkNames(evidence: Evidence): Finding[] {
  const { films, people, characters, franchises, topics } = evidence.pack;
  const cited = (list: string, items: readonly { id: string; names: PackNames; cite: PackCite }[]) =>
    items.flatMap(({ id, names, cite }) => missingNames(evidence, entryName(list, id), names, cite));
  const uncited = (list: string, items: readonly { id: string; names: PackNames }[]) =>
    items.flatMap(({ id, names }) => missingNames(evidence, entryName(list, id), names));
  return [
    ...uncited('franchises', franchises),
    ...uncited('topics', topics),
    ...cited('films', films),
    ...cited('people', people),
    ...cited('characters', characters),
    ...people.flatMap((person) => missingRoles(evidence, person)),
    ...evidence.pack.production.flatMap((fact) => missingPlaces(evidence, fact)),
  ];
}

/** Every name somewhere in the articles, and one of them where the entry says that it is named. */
function missingNames(evidence: Evidence, entry: string, { source }: PackNames, cite?: PackCite): Finding[] {
  const { pack, articles } = evidence;
  // A name may be any source's, so that it is missing is certain only when all of them are at hand.
  if (!pack.sources.every(({ id }) => articles.has(id))) return [];
  const texts = [...articles.values()].map(wholeOf);
  const missing = source
    .filter((name) => !texts.some((text) => holdsName(text, name)))
    .map((name) => ({ entry, paragraphs: [], reason: `the name ${excerpt(name)} is not there`, mend: OURS }));
  if (cite === undefined || source.length === 0 || missing.length === source.length) return missing;
  const here = citedText(evidence, cite);
  if (here === undefined || cite.reading !== undefined) return missing;
  if (source.some((name) => holdsName(here, name))) return missing;
  return [
    ...missing,
    {
      entry,
      paragraphs: cite.paragraphs,
      reason: 'none of its names is in the paragraph',
      mend: 'cite the paragraph that names it; or say in a "reading" how one knows that it is meant',
    },
  ];
}

const wholes = new WeakMap<Article, string>();

/** All of an article. It is put together once: each name is looked for in it. */
function wholeOf(article: Article): string {
  const whole = wholes.get(article) ?? article.paragraphs.join('\n');
  wholes.set(article, whole);
  return whole;
}

function citedText({ articles }: Evidence, cite: PackCite): string | undefined {
  const article = articles.get(cite.source);
  return article && paragraphsOf(article, cite.paragraphs).join('\n');
}

function missingRoles(evidence: Evidence, person: Pack['people'][number]): Finding[] {
  const entry = entryName('people', person.id);
  return person.credits.flatMap(({ role, cite }) => {
    const text = citedText(evidence, cite);
    if (role === null || text === undefined || holdsName(text, role)) return [];
    const mend = 'write the article’s own word, or null if it has none';
    return { entry, paragraphs: cite.paragraphs, reason: `the role ${excerpt(role)} is not there`, mend };
  });
}

function missingPlaces(evidence: Evidence, { id, places, cite }: Pack['production'][number]): Finding[] {
  const text = citedText(evidence, cite);
  if (text === undefined) return [];
  const missing = places.filter((place) => !holdsName(text, place));
  return missing.map((place) => ({
    entry: entryName('production', id),
    paragraphs: cite.paragraphs,
    reason: `the place ${excerpt(place)} is not there`,
    mend: 'write it as the article does, and cite the paragraph that names it',
  }));
}
