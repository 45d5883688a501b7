import type { Article, Paragraph } from '../text/article.ts';
import { keptFor } from '../text/kept.ts';
import { type Gender, genderOfTrade, headOf, type Trade } from '../text/trades.ts';
import { genderOfName, isFirstName, isPlaceOrBody } from '../text/words.ts';
import { pointsAlone } from './alone.ts';
import { beside, isBody } from './evidence.ts';
import { firstsBefore } from './first-names.ts';
import { asHeaded } from './headline-names.ts';
import { familyForms, isSame, nameWords } from './name-parts.ts';
import { isCivil, nicknameIn, withoutTitle } from './names.ts';
import { type Sighting, sightingsIn } from './sightings.ts';
import { genderAsKin, tradesOf } from './told-beside.ts';

/** Somebody whom an article names: real, or a figure of a film. */
export interface Person {
  /** The fullest form of the name in the article. */
  readonly name: string;
  /** Every whole form of it. */
  readonly names: readonly string[];
  /** Those, and the parts of them by which the article may call them: family name, first name. */
  readonly forms: readonly string[];
  readonly trades: ReadonlySet<Trade>;
  /** The last word of each trade that the article gives them: "composer", "coordinator". */
  readonly called: ReadonlySet<string>;
  readonly gender: Gender | null;
  /** A figure of a film, not somebody who plays one. */
  readonly figure: boolean;
  /** Known by one name alone. */
  readonly single: boolean;
}

/** The people of an article, in the order in which they are first named in full. */
export const findPeople: (article: Article) => readonly Person[] = keptFor(peopleOf);

function peopleOf({ paragraphs }: Article): Person[] {
  const sightings = paragraphs.filter((it) => !it.heading || isSentenceCase(it)).flatMap(sightingsIn);
  const wholes = Map.groupBy(
    sightings.filter(({ run }) => nameWords(run.text).length > 1),
    ({ run }) => withoutTitle(run.text),
  );
  const alone = sightings.filter(({ run }) => nameWords(run.text).length === 1);
  const again = pointsAlone(alone);
  const accepted = new Set(
    [...wholes].filter(([name, seen]) => points(seen) + again(name) >= 2).map(([name]) => name),
  );
  withNeighbours(accepted, sightings);
  const families = new Set(alone.flatMap(({ run, evidence }) => (evidence.plainly ? run.text : [])));
  const parts = new Set(alone.flatMap((it) => (isPlayed(it) ? it.run.text : [])));
  const people = asHeaded(
    merged([...wholes].filter(([name]) => accepted.has(name)).map(([, seen]) => seen)).map((seen) =>
      person(seen, families, parts),
    ),
    paragraphs,
  );
  const all = [...people, ...namesakes(paragraphs, people)];
  const forms = new Set(all.flatMap((it) => it.forms));
  return [...all, ...mononyms(sightings, forms)];
}

/** "Ada Quill as the Baron", "Ada Quill as Wren and Bo Lind as Pike": a heading that says who plays whom. */
const CASTS =
  /^(?:\d+[.)]\s)?(?:(?:\p{Lu}[\p{L}’'.-]*\s){2,4}as(?:\s(?:(?:the|a|an)\s)?\p{Lu}[\p{L}’'.-]*){1,4}(?:,\s(?:and\s)?|\sand\s|\s&\s|$))+$/u;

/** A heading in which names alone have capitals, so that they can be told. */
function isSentenceCase({ text }: Paragraph): boolean {
  if (CASTS.test(text)) return true;
  const long = text.match(/(?<![\p{L}’'-])\p{L}{4,}/gu) ?? [];
  return long.some((word) => /^\p{Ll}/u.test(word)) && !/^[-*•–—]/.test(text);
}

const LISTED = /^(?:\s\([^)]*\))?(?:,\s(?:and\s)?|\sand\s|,?\s(?:with|alongside|opposite|plus)\s)$/;

// Between two of a list stands hardly more than whom the first plays.
const BETWEEN_LISTED = 120;

/** What a film may stand beside, too: "in Low Tide opposite Ada Quill". */
const BESIDE_ONE = /(?:with|alongside|opposite|plus)\s$/;

/** "It’s called Low Tide, Quill is to direct": a film, whatever stands behind it. */
const CALLED_SO = /(?<!\p{L})(?:called|titled|entitled) [“‘"'*_]?$/u;

/** The next one with whom somebody stands in a list. */
function nextListed(one: Sighting, index: number, sightings: readonly Sighting[]): Sighting | undefined {
  for (let at = index + 1; at < sightings.length; at += 1) {
    const other = sightings[at];
    if (other?.text !== one.text || other.run.from - one.run.to > BETWEEN_LISTED) return undefined;
    if (LISTED.test(one.text.slice(one.run.to, other.run.from))) return other;
  }
  return undefined;
}

/** In a list of people everybody is one: "with Ada Quill (Wren), Bo Lind and Cy Marsh". */
function withNeighbours(accepted: Set<string>, sightings: readonly Sighting[]): void {
  const families = new Set([...accepted].flatMap(familyForms));
  const pairs = sightings.flatMap((one, index) => {
    const other = nextListed(one, index, sightings);
    return other ? [[one, other] as const, [other, one] as const] : [];
  });
  for (const [one, other] of [...pairs, ...pairs.toReversed()]) {
    const long = nameWords(other.run.text).length;
    if (CALLED_SO.test(other.text.slice(Math.max(0, other.run.from - 20), other.run.from))) continue;
    const [first, second] = one.run.from < other.run.from ? [one, other] : [other, one];
    const least = BESIDE_ONE.test(one.text.slice(first.run.to, second.run.from)) ? 1 : 0;
    if (
      (accepted.has(withoutTitle(one.run.text)) || families.has(withoutTitle(one.run.text))) &&
      (long === 2 || long === 3) &&
      other.evidence.points >= least
    ) {
      accepted.add(withoutTitle(other.run.text));
    }
  }
}

function points(seen: readonly Sighting[]): number {
  return Math.max(...seen.map(({ evidence }) => evidence.points + (evidence.played ? 2 : 0)));
}

/** "Joris and ", before "Femke van den Akker". */
const AND =
  /(?<![\p{L}’'-])(?<!(?:the|an?) (?:\p{Ll}+ ){0,2}\p{Ll}*[a-rt-z] )(?<!(?:for|from|at|to|in|on|outside|inside|near|around|across|beyond|through|is|as|plays?|played|playing|voices?|portrays?) )(?<first>\p{Lu}\p{L}+) (?:and|&) /gu;

/** "Joris and Femke van den Akker": he is one of the family, too. */
function namesakes(paragraphs: readonly Paragraph[], people: readonly Person[]): Person[] {
  const known = new Set(people.flatMap(({ forms }) => forms));
  const names = people.flatMap((person) => person.names);
  const beside = firstsBefore(
    paragraphs.map(({ text }) => text),
    AND,
    names,
    /^\p{L}/u,
  );
  return people.flatMap((person) =>
    person.names.flatMap((name) => {
      const [first = ''] = nameWords(name);
      const family = name.slice(first.length + 1);
      const [other] = beside.get(name) ?? [];
      if (other === undefined || family === '' || known.has(other) || isPlaceOrBody([other])) return [];
      const whole = `${other} ${family}`;
      // "Nakashima" means either, unless "other" is a place: "outside Cobar and Freya Nakashima is".
      const forms = [whole, other, ...(isFirstName(other) ? familyForms(whole) : [])];
      return [{ ...person, name: whole, names: [whole], forms, gender: genderOfName(other) }];
    }),
  );
}

/** Sightings under names that are one person's: "Chris" for "Christopher", a middle initial, a "Jr." left out. */
function merged(named: readonly (readonly Sighting[])[]): Sighting[][] {
  const people: Sighting[][] = [];
  // All names of one person end with one word.
  const byLast = new Map<string, Sighting[][]>();
  for (const seen of named) {
    const [one] = seen;
    const words = nameWords(one?.run.text ?? '');
    const last = words.at(-1)?.toLowerCase() ?? '';
    const namesakes = byLast.get(last) ?? [];
    const same = namesakes.find((other) => other[0] && isSame(words, nameWords(other[0].run.text)));
    if (same) {
      same.push(...seen);
      continue;
    }
    const fresh = [...seen];
    people.push(fresh);
    byLast.set(last, [...namesakes, fresh]);
  }
  return people;
}

/** "Quill is played by Ada Lund" */
const isPlayed = ({ run, text }: Sighting): boolean =>
  /^,? (?:is |was |will be )(?:\p{L}+ly )?(?:played|portrayed|voiced) by /u.test(beside(text, run).after);

const NONE: ReadonlySet<string> = new Set();

/** One person under all names seen; `families` are the names of one word that do what real people do, `parts` those that are played. */
function person(
  seen: readonly Sighting[],
  families: ReadonlySet<string>,
  parts: ReadonlySet<string> = NONE,
): Person {
  const names = [...new Set(seen.map(({ run }) => withoutTitle(run.text)))];
  // As the article first writes it in full; "Lund" or "A. Lund" is not yet that.
  const whole = names.filter((it) => nameWords(it).filter((word) => !word.endsWith('.')).length > 1);
  const [name = ''] = whole.length > 0 ? whole : names;
  const [first = ''] = nameWords(name);
  const trades = seen.flatMap(tradesOf);
  return {
    name,
    names: names.filter((it) => it === name || it.split(' ').length > 1),
    forms: [
      ...new Set([
        ...names,
        ...names.flatMap(familyForms),
        ...names.map((it) => nameWords(it)[0] ?? ''),
        ...names.flatMap((it) => nicknameIn(it) ?? []),
      ]),
    ].filter((form) => form.length > 1),
    trades: new Set(trades.map(({ trade }) => trade)),
    called: new Set(trades.flatMap(({ word }) => (word === null ? [] : [headOf(word)]))),
    gender:
      genderOfName(first) ??
      trades.map(({ word }) => genderOfTrade(word ?? '')).find((it) => it !== null) ??
      seen.map(genderAsKin).find((it) => it !== null) ??
      null,
    figure:
      ((seen.some(({ evidence }) => evidence.played) && !seen.some(({ evidence }) => evidence.told)) ||
        (trades.length === 0 && familyForms(name).some((form) => parts.has(form)))) &&
      !familyForms(name).some((form) => families.has(form)),
    single: nameWords(name).length === 1,
  };
}

/** Names of one word that are nobody's part: a trade or a verb of speech has to stand beside them. */
function mononyms(sightings: readonly Sighting[], forms: ReadonlySet<string>): Person[] {
  // "Crestmont" is short for "Crestmont Pictures".
  const bodies = new Set(sightings.flatMap(({ run }) => (isBody(run) ? (run.words[0] ?? []) : [])));
  const single = sightings.filter(({ run }) => {
    const name = withoutTitle(run.text);
    return nameWords(run.text).length === 1 && !forms.has(name) && !bodies.has(name);
  });
  return [...Map.groupBy(single, ({ run }) => withoutTitle(run.text)).values()]
    .filter((seen) =>
      seen.some(
        ({ evidence, run }) =>
          evidence.points > 2 && (evidence.plainly || isCivil(run.text) || evidence.played),
      ),
    )
    .map((seen) => person(seen, new Set()));
}
