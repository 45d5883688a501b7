import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { type Stretch, stretchesOf } from '../text/marks.ts';
import { type Gender, genderOfTrade, TRADE } from '../text/trades.ts';
import { resolvePronoun } from './coreference.ts';
import { resolveTrade } from './coreference-trade.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { LED, TITLE } from './names.ts';
import { type Heard, heardAgain, isKin, type Naming, NEVER, named } from './naming.ts';
import { gendersTold, genderTold } from './own-words.ts';
import { findPeople, type Person } from './people.ts';

/** Everybody whom an article names, and every place where it speaks of one of them, in order. */
export interface Mentions {
  readonly people: readonly Person[];
  readonly all: readonly Mention[];
}

/** Finds the people of an article, and whom its names, trades and pronouns mean. */
export function findMentions(article: Article): Mentions {
  const people = findPeople(article);
  const first = mentionsOf(article, people);
  // A pronoun that can mean only one person tells how to speak of that person everywhere else.
  const told = gendersTold(article, first);
  const wiser = people.map((person) => ({
    ...person,
    gender: genderTold(person.gender, told.get(person)) ?? genderByPronouns(article, first, person),
  }));
  return { people: wiser, all: mentionsOf(article, wiser) };
}

function genderByPronouns(
  { paragraphs }: Article,
  mentions: readonly Mention[],
  person: Person,
): Gender | null {
  const spoken = mentions
    .filter(
      (it) =>
        it.person === person &&
        it.doubt === null &&
        (it.by === 'trade' || (it.by === 'pronoun' && isNamedBefore(it, mentions))),
    )
    .flatMap((it) => {
      const words = paragraphs[it.paragraph - 1]?.text.slice(it.from, it.to) ?? '';
      return (it.by === 'trade' ? genderOfTrade(words) : genderOf(words)) ?? [];
    });
  const [gender = null] = spoken;
  return spoken.every((it) => it === gender) ? gender : null;
}

/** Whether the paragraph names the person before the pronoun, so that it can't well mean another. */
function isNamedBefore(pronoun: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (it) =>
      it.by !== 'pronoun' &&
      !it.quoted &&
      it.person === pronoun.person &&
      it.paragraph === pronoun.paragraph &&
      it.from < pronoun.from,
  );
}

function genderOf(pronoun: string): Gender {
  return /^(?:s|her)/i.test(pronoun) ? 'female' : 'male';
}

function mentionsOf({ paragraphs }: Article, people: readonly Person[]): Mention[] {
  const names = namePattern(people);
  const trade = new RegExp(TRADE_MENTION, 'gu');
  const called = Map.groupBy(
    people.flatMap((person) => [...new Set(person.forms)].map((form) => ({ form, person }))),
    ({ form }) => form,
  );
  const all: Mention[] = [];
  const last = new Map<Person, Heard>();
  const kin = new Set<Person>();
  const naming: Naming = {
    called: (form) => (called.get(form) ?? []).map(({ person }) => person),
    last,
    kin,
  };
  for (const paragraph of paragraphs) {
    const stretches = stretchesOf(paragraph.text);
    const places = [
      ...matches(paragraph, names).map((place) => ({ ...place, by: 'name' as const })),
      ...matches(paragraph, trade).map((place) => ({ ...place, by: 'trade' as const })),
      ...matches(paragraph, PRONOUN).map((place) => ({ ...place, by: 'pronoun' as const })),
    ].sort((one, other) => one.from - other.from);
    for (const [index, place] of places.entries()) {
      const quoted = isQuoted(stretches, place.from);
      if (quoted && place.by !== 'name') continue;
      const apposed = place.by === 'trade' && appositionOf(place, places[index + 1], paragraph);
      const discourse = { paragraph, paragraphs, people, heard: all };
      const meant = apposed
        ? whoIsMeant({ ...place, by: 'name', text: apposed }, discourse, naming)
        : whoIsMeant(place, discourse, naming);
      if (!meant || (isShort(meant) && isOfAName(place, paragraph)) || isPlace(place, meant, paragraph))
        continue;
      const by = apposed ? 'trade' : meant.by;
      const { from, to } = place;
      if (by === 'name' && isKin(paragraph.text, from, to)) kin.add(meant.person);
      all.push({ paragraph: paragraph.number, from, to, quoted, ...meant, by });
      last.set(meant.person, heardAgain(last.get(meant.person) ?? NEVER, by, all.length, paragraph.number));
    }
  }
  return all;
}

// Not before a name ("the actor Ada Quill"), nor where it is said of what ("the director of the museum").
const TRADE_MENTION = `(?<![\\p{L}-])(?!(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he) (?:head|chair|grip|model)(?!\\p{L}))(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:(?:film|movie|picture|sequel|series|production)[’']s )?(?:(?:[\\p{L}-]+|\\d+-year-old) ){0,2}?(?:${TRADE}(?:[-/]${TRADE})?|\\d+-year-old)(?![\\p{L}-])(?! \\p{Lu}| ${TRADE}(?![\\p{L}-])| of (?!photography)|[’']s? \\p{Lu})`;
// "According to her, …", "His answer came by post: …"
const PRONOUN =
  /(?<![\p{L}’'-])(?:[Hh]e|[Ss]he|(?<=[Aa]ccording to )(?:him|her)|(?<=[”"’] (?:is|was) )(?:his|her)(?= (?:\p{Ll}+ )?(?:verdict|answer|reply|response|advice|message|reaction|explanation|view|motto|retort))|(?:His|Her)(?= (?:\p{Ll}+ )?(?:verdict|answer|reply|response|advice|message|reaction|explanation|favou?rite|take|view|review|motto|retort|statement|post|tweet|comment|caption)(?!\p{L})))(?![\p{L}-])/gu;

/** Whether somebody is called by one word. */
const isShort = ({ by, person }: Pick<Mention, 'by' | 'person'>): boolean =>
  by === 'part' || (by === 'name' && person.single);

/** "Quill Pictures", "a Quill T-shirt", "the Quill score": a part of a name that names something else. */
const isOfAName = ({ from, to }: Place, { text }: Paragraph): boolean =>
  OF_A_NAME.test(text.slice(to, to + 20)) ||
  OF_A_TRADE.test(text.slice(to, to + 80)) ||
  (/(?<!\p{L})(?:an?|the) $/iu.test(text.slice(0, from)) && /^ \p{Ll}/u.test(text.slice(to)));

/** "Silver Bay cinema owner Ada Quill": a place, whatever else it may be taken for. */
const isPlace = ({ to }: Place, { by }: Pick<Mention, 'by'>, { text }: Paragraph): boolean =>
  by === 'name' && OF_A_PLACE.test(text.slice(to, to + 80));

const OF_A_PLACE =
  /^ (?:(?!\p{L}+ed |met |told |saw |and |or |with |as |who |is |was )\p{Ll}[\p{L}-]* ){0,3}(?:owners?|operators?|lawyers?|officials?|residents?|locals?|exhibitors?|teachers?|farmers?|fishermen|fisherman) \p{Lu}/u;

/** "Quill distribution chief Ada Marsh": a company's name. */
const OF_A_TRADE = new RegExp(
  `^ (?:& \\p{Lu}\\p{L}+ )?(?:(?!and |or |with |as |who )\\p{Ll}[\\p{L}-]* ){0,3}${TRADE} \\p{Lu}`,
  'u',
);
const OF_A_NAME = new RegExp(`^ (?!${CALENDAR_WORD}|I(?!\\p{L}))\\p{Lu}\\p{L}*[\\p{Ll}-]`, 'u');

/** ", ", " and director, the veteran " */
const JOINED = new RegExp(`^(?: (?:and|&) ${TRADE})?(?:, | [–—] )(?:\\p{Ll}[\\p{L}-]* ){0,2}$`, 'u');

/** The name that says who is meant by what somebody does: "the director, Ada Quill, …". */
function appositionOf(place: Place, next: Place | undefined, { text }: Paragraph): string | null {
  const joined = next?.by === 'name' && JOINED.test(text.slice(place.to, next.from));
  return joined && /^(?:[.,;:)]| [–—(]|$)/u.test(text.slice(next.to)) ? next.text : null;
}

type Place = { by: 'name' | 'trade' | 'pronoun'; from: number; to: number; text: string };

function whoIsMeant(
  place: Place,
  discourse: Discourse,
  naming: Naming,
): Pick<Mention, 'person' | 'by' | 'doubt'> | null {
  if (place.by === 'name') return named(place.text, naming, discourse.paragraph);
  const meant =
    place.by === 'pronoun'
      ? resolvePronoun(genderOf(place.text), place.from, discourse)
      : resolveTrade(place.text, place.from, discourse);
  const whose = /^(?:His|Her)$/u.test(place.text) && place.by === 'pronoun';
  return meant && { ...meant, by: place.by, doubt: meant.doubt ?? (whose ? WHOSE : null) };
}

const WHOSE = 'whose it is may be another one’s';

function namePattern(people: readonly Person[]): RegExp {
  const forms = [...new Set(people.flatMap((person) => person.forms))].sort(
    (one, other) => other.length - one.length,
  );
  if (forms.length === 0) return /(?!)/g;
  const any = forms
    .flatMap((form) =>
      /^\p{Ll}/u.test(form) ? [form, form.slice(0, 1).toUpperCase() + form.slice(1)] : [form],
    )
    .map((form) => RegExp.escape(form))
    .join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${TITLE}\\s)?(?:${any})(?![\\p{L}\\p{N}]|-(?!${LED}(?!\\p{L}))\\p{L})`,
    'gu',
  );
}

function matches({ text }: Paragraph, pattern: RegExp): Omit<Place, 'by'>[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    text: found,
  }));
}

function isQuoted(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ from, to }) => from <= at && at < to);
}
