import { isDeepStrictEqual } from 'node:util';
import { findDate } from '../../packs/check/date-words.ts';
import { holdsName } from '../../packs/check/wording.ts';
import { contentOf, type DraftItem } from '../../packs/draft/record.ts';
import { releaseDate } from '../../packs/schema.ts';
import { SEQUEL } from '../films/sequels.ts';
import { slugOf } from '../slugs.ts';
import { citeOf, type Entry, factsAbout, type Making, namesOf, textOf } from './context.ts';

/** The franchises of a pack. */
export function franchisesOf(making: Making): Entry<'franchises'>[] {
  return making.settled('franchise').map((item) => {
    const { name } = contentOf(item);
    return {
      id: slugOf(name),
      name,
      names: namesOf(making, [name, ...shortOf(making, name)]),
      facts: factsAbout(making, 'franchise', [item.found.name, name]),
    };
  });
}

/** What stands before a franchise's colon, where the article calls it by that alone: "Ebb" of "Ebb: The Tides". */
function shortOf({ article }: Making, name: string): string[] {
  const [short = ''] = name.split(/:\s/u);
  if (short === name) return [];
  const without = article.paragraphs
    .filter(({ heading }) => !heading)
    .map(({ text }) => text.replaceAll(name, '·'))
    .join('\n');
  return holdsName(without, short) ? [short] : [];
}

/** The films of a pack, each with the dates that are claimed for it. */
export function filmsOf(making: Making): Entry<'films'>[] {
  const releases = making.settled('release');
  return making.settled('film').flatMap((item) => {
    const { title } = contentOf(item);
    const id = making.filmId(item.found.title);
    if (id === null) return [];
    const own = releases.filter((release) => making.filmId(contentOf(release).film) === id);
    return {
      id,
      title,
      names: namedAs(making, item),
      franchise: making.franchiseOf(item.found.title),
      sequelOf: sequelOf(making, item),
      releases: own.map((release) => claimOf(making, release)),
      facts: factsAbout(
        making,
        'film',
        [item.found, contentOf(item)]
          .flatMap(({ title, forms }) => [title, ...forms])
          .filter((name) => making.filmId(name) === id),
      ),
      unstated: [],
      cite: citeOf(making, [item.at.paragraph], null),
    };
  });
}

/** What it follows, cited to the first paragraph that names it as a sequel. */
function sequelOf(making: Making, item: DraftItem<'film'>) {
  const { title, forms, sequelOf: earlier, reading } = contentOf(item);
  const film = making.filmId(earlier);
  if (film === null || film === making.filmId(title)) return null;
  const names = [title, item.found.title, ...forms];
  const said = making.article.paragraphs.find(
    ({ text, heading }) => !heading && NAMES_SEQUEL.test(text) && names.some((name) => holdsName(text, name)),
  );
  return {
    film,
    cite: citeOf(
      making,
      [said?.number ?? item.at.paragraph],
      reading ?? (item.why === null ? null : BY_TITLES),
    ),
  };
}

const NAMES_SEQUEL = new RegExp(`(?<!\\p{L})${SEQUEL}(?!\\p{L})`, 'u');
const BY_TITLES =
  'Which film it follows is how a person read it; the article does not name both in one sentence.';

/** A title that a person gave and the article does not have is ours; the article's own stays beside it. */
function namedAs(making: Making, item: DraftItem<'film'>) {
  const { title, forms } = contentOf(item);
  const names = namesOf(making, [title, ...forms]);
  return names.source.includes(title) ? names : namesOf(making, [title, item.found.title, ...forms]);
}

const BY_A_PERSON = 'The article does not give the date in full; which it is is how a person read it.';

function claimOf(making: Making, item: DraftItem<'release'>) {
  const { date, kind, region, status, reading } = contentOf(item);
  const held = releaseDate.parse(date);
  const whole = findDate(textOf(making, item.at.paragraph), held, 'en') === 'whole';
  const isFound = !item.added && isDeepStrictEqual(item.found.date, date);
  const resolved = isFound
    ? `The article does not give the date in full; it is read from its day, ${making.article.published ?? 'which a person gave'}.`
    : BY_A_PERSON;
  const cite = citeOf(making, [item.at.paragraph], reading ?? (whole ? null : resolved));
  return { date: held, kind, region, status, cite };
}
