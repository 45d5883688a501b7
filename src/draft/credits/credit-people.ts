import { isBody, weigh } from '../names/evidence.ts';
import type { Mention } from '../names/mention.ts';
import type { Mentions } from '../names/mentions.ts';
import { nameWords } from '../names/name-parts.ts';
import { type Run, runsOf, withoutTitle } from '../names/names.ts';
import type { Person } from '../names/people.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { genderOfName, isPlaceOrBody } from '../text/words.ts';
import { ANY_CASE_ROLE } from './credit-roles.ts';

/** Why a person should look at whoever is a person by the credit alone. */
export const BY_CREDIT = 'it may be no person’s name';

/**
 * Names that nothing but a credit could show to be people's, as mentions: two or three words with capitals that are no person, film,
 * place or body that is known. What is found of them is doubtful.
 */
export function likelyPeople(
  { paragraphs }: Article,
  mentions: Mentions,
  films: readonly FoundFilm[],
): Mention[] {
  const known = new Set([
    ...mentions.people.flatMap(({ names, forms }) => [...names, ...forms]),
    ...films.flatMap(({ title, forms }) => [title, ...forms]),
  ]);
  const found = new Map<string, Person>();
  return paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) =>
      runsOf(paragraph.text)
        .map(withoutDay)
        .flatMap((run) => {
          const name = withoutTitle(run.text);
          const first = found.get(name);
          if (!first && (known.has(name) || !mayBeName(run, paragraph))) return [];
          const person = first ?? personOf(name);
          found.set(name, person);
          return [mention(person, paragraph, run)];
        }),
    );
}

/** "On Thursday Ada Quill": the day is no part of the name. */
function withoutDay(run: Run): Run {
  const [first = '', ...words] = run.words;
  if (words.length < 2 || !isPlaceOrBody([first])) return run;
  return { ...run, from: run.from + first.length + 1, text: words.join(' '), words };
}

/** "The Production Designer": a role with capitals. */
const IS_ROLE = new RegExp(`(?:^| )${ANY_CASE_ROLE}s?$`, 'u');

function mayBeName(run: Run, { text }: Paragraph): boolean {
  const words = nameWords(run.text);
  if (words.length < 2 || words.length > 4 || isBody(run) || isPlaceOrBody(run.words)) return false;
  if (IS_ROLE.test(run.text)) return false;
  if (words.every((word) => /^[\p{Lu}\p{N}.-]+$/u.test(word))) return false;
  const { points, played } = weigh(text, run);
  return !played && points >= 0;
}

const personOf = (name: string): Person => ({
  name,
  names: [name],
  forms: [name],
  trades: new Set(),
  called: new Set(),
  gender: genderOfName(name.split(' ')[0] ?? ''),
  figure: false,
  single: false,
});

const mention = (person: Person, { number, text }: Paragraph, { from, to }: Run): Mention => ({
  person,
  by: 'name',
  paragraph: number,
  from,
  to,
  quoted: stretchesOf(text).some((one) => one.from <= from && from < one.to),
  doubt: BY_CREDIT,
});
