import { beside, isBody, weigh } from '../names/evidence.ts';
import type { Mention } from '../names/mention.ts';
import type { Mentions } from '../names/mentions.ts';
import { nameWords } from '../names/name-parts.ts';
import { type Run, runsOf, withoutTitle } from '../names/names.ts';
import type { Person } from '../names/people.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { genderOfName, isOpening, isPlaceOrBody } from '../text/words.ts';
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
  const wholes = [...known].filter((name) => name.includes(' '));
  const runs = paragraphs.flatMap((paragraph) =>
    runsOf(paragraph.text).map((one) => ({ paragraph, run: withoutDay(one) })),
  );
  const body = runs.filter(({ paragraph }) => !paragraph.heading);
  const alone = new Set(body.map(({ run }) => run.text));
  const found = new Map<string, Person>();
  const families = new Map<string, Person>();
  for (const { paragraph, run } of runs) {
    const name = withoutTitle(run.text);
    const last = nameWords(name).at(-1) ?? '';
    if (found.has(name) || known.has(name) || families.has(name) || (paragraph.heading && !alone.has(last)))
      continue;
    if (!mayBeName(run, paragraph) && !isOneName(run, paragraph)) continue;
    // "Ada Quill Boards Low Tide": what a headline says of somebody.
    if (paragraph.heading && wholes.some((whole) => name.startsWith(`${whole} `))) continue;
    const person = personOf(name);
    found.set(name, person);
    if (last !== name && !known.has(last)) families.set(last, families.get(last) ?? person);
  }
  return body.flatMap(({ paragraph, run }) => {
    const name = withoutTitle(run.text);
    const person = found.get(name) ?? families.get(name);
    return person ? [mention(person, paragraph, run)] : [];
  });
}

const DONE_BY =
  /(?<!\p{L})(?:directed|written|penned|scripted|shot|lensed|photographed|edited|cut|scored|composed|produced|choreographed|designed|played|voiced|portrayed|sung|narrated)(?: (?:and|&) \p{Ll}+)? by (?:\p{Ll}+ ){0,3}$|(?<!\p{L})(?:[Ss]tars?|[Ss]tarring|[Cc]o-starring|[Ff]eaturing|goes by|performs as|(?:music|score|songs|lyrics|photography|dialogues?|script|screenplay|story|words|editing|costumes|choreography|cinematography|cuts|art direction) (?:is |are |was |were )?(?:all )?by) (?:(?:the )?\p{Ll}+ ){0,2}$/u;
const DOES =
  /^,? who (?:also )?(?:plays?|played|stars?|starred|voices?|directs?|directed|makes? (?:his|her|their) (?:\p{Ll}+ )?debut|scored|composed|wrote|sings)(?!\p{L})|^ (?:plays|portrays|voices) (?!with|for|on|in|at)/u;
const LISTED_AS =
  /(?:[,;] |(?<!\p{L})(?:and|with|including|includes|stars?|starring|features?|featuring) )$/u;
const PLAYS_AS = /^ as (?:(?:the|an?|his|her) (?:\p{Ll}+ ){0,3})?\p{Lu}/u;

/** "Zeta" in "with Zeta as Wren", "directed by Zeta", "Zeta, who plays Wren": one name where those of people stand. */
function isOneName(run: Run, { text, heading }: Paragraph): boolean {
  const [word = ''] = run.words;
  if (
    heading ||
    run.words.length !== 1 ||
    !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word) ||
    isPlaceOrBody(run.words)
  )
    return false;
  const { before, after } = beside(text, run);
  if (/^[’'-]/u.test(after) || weigh(text, run).played || isOpening(word)) return false;
  const whole = /^(?:[.,;:)]|$| (?:and|as|with|in|from|for|who|is|was|on|at)(?!\p{L}))/u.test(after);
  return (
    (whole && DONE_BY.test(before)) || DOES.test(after) || (LISTED_AS.test(before) && PLAYS_AS.test(after))
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
