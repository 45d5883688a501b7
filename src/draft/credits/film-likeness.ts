import { nameEnds } from '../films/title-people.ts';
import type { Mentions } from '../names/mentions.ts';
import { withoutTitle } from '../names/names.ts';
import { type Sighting, sightingsIn } from '../names/sightings.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { phrasesOf } from '../text/phrases.ts';
import { isFirstName, isPlaceOrBody } from '../text/words.ts';

const LIKE_NAME =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.?)?(?: (?:de|la|van|von|der|di|da|el|al|bin|Mac|Ní|O))* \p{Lu}[\p{L}’'-]+$/u;

/**
 * Tells whether a film is more like somebody by name: "Ada Quill", who is "Quill" elsewhere. It reads the article once for all `films`.
 */
export function likeness(
  films: readonly FoundFilm[],
  { paragraphs }: Article,
  { people }: Mentions,
): (film: FoundFilm) => boolean {
  const body = paragraphs.filter(({ heading }) => !heading);
  const titles = films.map(({ title }) => title);
  const forms = new Set(people.flatMap((person) => person.forms));
  const common = commonWords(titles, paragraphs);
  const beside = besideSomebody(titles, body, people);
  const isEnd = nameEnds(body, []);
  const named = Map.groupBy(
    body.flatMap((paragraph) => sightingsIn(paragraph)),
    ({ run }) => withoutTitle(run.text),
  );
  return (film) => {
    const { title } = film;
    if (!title.includes(' ') && (forms.has(title) || isEnd(title) || common.has(title))) return true;
    return LIKE_NAME.test(title) && (beside.has(title) || isCalledSo(film, named));
  };
}

/** "Music", where "music" stands, too. */
function commonWords(titles: readonly string[], paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = titles.filter((title) => !title.includes(' '));
  const phrases = phrasesOf(words.map((title) => [title.toLowerCase(), title] as const));
  return new Set(
    paragraphs.flatMap(({ text }) =>
      phrases
        .in(text)
        .filter(({ from, to }) => text[from - 1] !== '-' && !/^[\p{L}-]/u.test(text.slice(to, to + 2)))
        .flatMap(({ known }) => known),
    ),
  );
}

/** "Ada Quill and Bo Lind", of whom one is known. */
function besideSomebody(
  titles: readonly string[],
  body: readonly Paragraph[],
  people: Mentions['people'],
): ReadonlySet<string> {
  const names = people.flatMap((person) => person.names).filter((name) => name.includes(' '));
  const phrases = phrasesOf([
    ...names.map((name) => [name, 'name'] as const),
    ...titles.map((title) => [title, 'title'] as const),
  ]);
  const pairs = body.flatMap(({ text }) =>
    phrases.in(text).flatMap((one) => {
      const joint = [' and ', ', '].find((it) => text.startsWith(it, one.to));
      return joint === undefined
        ? []
        : phrases.at(text, one.to + joint.length).map((other) => ({ one, joint, other }));
    }),
  );
  return new Set(
    pairs.flatMap(({ one, joint, other }) => {
      if (one.phrase === other.phrase) return [];
      const behind = joint === ' and ' && one.known.includes('name') && other.known.includes('title');
      const before = one.known.includes('title') && other.known.includes('name');
      return [...(behind ? [other.phrase] : []), ...(before ? [one.phrase] : [])];
    }),
  );
}

/** Whether words that look like a name are told of as one, or their last one is. */
function isCalledSo(
  { title, forms, certainty }: FoundFilm,
  named: ReadonlyMap<string, readonly Sighting[]>,
): boolean {
  if (/^(?:The|A|An) |[’']s /u.test(title)) return false;
  const [first = '', last = ''] = [title.split(' ')[0], title.split(' ').at(-1)];
  if (isPlaceOrBody([last]) && !isFirstName(first)) return false;
  const known = isFirstName(first) || /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(last);
  if (known && !certainty.sure) return true;
  const isTold = (name: string, so: (told: boolean, points: number) => boolean) =>
    (named.get(name) ?? []).some(
      ({ run, text, evidence: { told, points } }) =>
        so(told, points) || /^ (?:is|was|has|had) /u.test(text.slice(run.to, run.to + 5)),
    );
  const alone = !forms.includes(last) && isTold(last, (told) => told || !certainty.sure || known);
  return alone || ((known || !certainty.sure) && isTold(title, (_, points) => points > 2));
}
