import { contentOf, type Draft, itemsOf } from '../../packs/draft/record.ts';
import { SCHEMA_VERSION } from '../../packs/schema.ts';
import type { Article } from '../text/article.ts';
import { charactersOf } from './characters.ts';
import { makingOf, type Part } from './context.ts';
import { filmsOf, franchisesOf } from './films.ts';
import { peopleOf } from './people.ts';
import { productionOf, topicsOf } from './production.ts';
import { quotationsOf } from './quotations.ts';

/** The files of a pack, by name. */
export type PackFiles = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const $schema = '../pack.schema.json';

/**
 * Makes a pack of all that is settled in a draft. A pure function of its arguments, so that what a person changed in the
 * files can be told from what was written. `id` is the name of the folder. Empty while the article's day is not known.
 */
export function packOf(draft: Draft, article: Article, id: string): PackFiles {
  const [source] = itemsOf(draft, 'source');
  const said = source && contentOf(source);
  if (!said?.published) return new Map();
  const sourceId = `article-${said.published}`;
  const making = makingOf(draft, article, sourceId);
  const { name, subject, covers, published, publisher, author, url } = said;
  const { paragraphs, headings } = draft.article;
  const stated = { publisher, author, url };
  const head = { schemaVersion: SCHEMA_VERSION, id, name, language: 'en' };
  const entry = {
    id: sourceId,
    kind: 'article',
    subject,
    covers,
    published,
    ...stated,
    paragraphs,
    headings,
    unstated: [],
  };
  const people: Part = { people: peopleOf(making), characters: charactersOf(making) };
  return new Map<string, Readonly<Record<string, unknown>>>([
    [
      'pack.json',
      { $schema, ...head, sources: [entry], franchises: franchisesOf(making), topics: topicsOf(making) },
    ],
    ['films.json', { $schema, films: filmsOf(making) }],
    ['people.json', { $schema, ...people }],
    ['quotations.json', { $schema, quotations: quotationsOf(making) }],
    ['production.json', { $schema, production: productionOf(making) }],
  ]);
}
