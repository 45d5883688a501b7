import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { type Stretch, stretchesOf } from '../text/marks.ts';
import { type Gender, genderOfTrade, TRADE } from '../text/trades.ts';
import { isFirstName } from '../text/words.ts';
import { resolvePronoun } from './coreference.ts';
import { resolveTrade } from './coreference-trade.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { LED, TITLE, withoutTitle } from './names.ts';
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
  const all: Mention[] = [];
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
        ? whoIsMeant({ ...place, by: 'name', text: apposed }, discourse)
        : whoIsMeant(place, discourse);
      if (meant && !(isShort(meant) && isOfAName(place, paragraph)) && !isPlace(place, meant, paragraph))
        all.push({
          paragraph: paragraph.number,
          from: place.from,
          to: place.to,
          quoted,
          ...meant,
          by: apposed ? 'trade' : meant.by,
        });
    }
  }
  return all;
}

// Not before a name ("the actor Ada Quill"), nor where it is said of what ("the director of the museum").
const TRADE_MENTION = `(?<![\\p{L}-])(?!(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he) (?:head|chair|grip|model)(?!\\p{L}))(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:(?:film|movie|picture|sequel|series|production)[’']s )?(?:(?:[\\p{L}-]+|\\d+-year-old) ){0,2}?(?:${TRADE}(?:[-/]${TRADE})?|\\d+-year-old)(?![\\p{L}-])(?! \\p{Lu}| ${TRADE}(?![\\p{L}-])| of (?!photography)|[’']s? \\p{Lu})`;
// "According to her, …", "His answer came by post: …"
const PRONOUN =
  /(?<![\p{L}’'-])(?:[Hh]e|[Ss]he|(?<=[Aa]ccording to )(?:him|her)|(?:His|Her)(?= (?:\p{Ll}+ )?(?:verdict|answer|reply|response|advice|message|reaction|explanation|favou?rite|take|view|review|motto|retort|statement|post|tweet|comment|caption)(?!\p{L})))(?![\p{L}-])/gu;

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
  `^ (?:(?!and |or |with |as |who )\\p{Ll}[\\p{L}-]* ){0,3}${TRADE} \\p{Lu}`,
  'u',
);
const OF_A_NAME = new RegExp(`^ (?!${CALENDAR_WORD}|I(?!\\p{L}))\\p{Lu}\\p{L}*[\\p{Ll}-]`, 'u');

/** The name that says who is meant by what somebody does: "the director, Ada Quill, …". */
function appositionOf(place: Place, next: Place | undefined, { text }: Paragraph): string | null {
  const joined =
    next?.by === 'name' && /^(?:, | [–—] )(?:\p{Ll}[\p{L}-]* ){0,2}$/u.test(text.slice(place.to, next.from));
  return joined && /^(?:[.,;:)]| [–—(]|$)/u.test(text.slice(next.to)) ? next.text : null;
}

type Place = { by: 'name' | 'trade' | 'pronoun'; from: number; to: number; text: string };

function whoIsMeant(place: Place, discourse: Discourse): Pick<Mention, 'person' | 'by' | 'doubt'> | null {
  if (place.by === 'name') return named(place.text, discourse);
  const meant =
    place.by === 'pronoun'
      ? resolvePronoun(genderOf(place.text), place.from, discourse)
      : resolveTrade(place.text, place.from, discourse);
  const whose = /^(?:His|Her)$/u.test(place.text) && place.by === 'pronoun';
  return meant && { ...meant, by: place.by, doubt: meant.doubt ?? (whose ? WHOSE : null) };
}

const WHOSE = 'whose it is may be another one’s';

/** Whom a name or a part of one means. */
function named(
  words: string,
  { people, heard, paragraph }: Discourse,
): Pick<Mention, 'person' | 'by' | 'doubt'> | null {
  const written = withoutTitle(words);
  const isForm = (form: string) => people.some((person) => person.forms.includes(form));
  // "Van den Akker" begins a sentence with a capital.
  const text = isForm(written) ? written : written.slice(0, 1).toLowerCase() + written.slice(1);
  const sharing = people.filter((person) => person.forms.includes(text));
  const whole = sharing.find(
    (person) => person.names.includes(text) && (text.includes(' ') || sharing.length === 1),
  );
  if (whole) return { person: whole, by: 'name', doubt: singleDoubt(whole) };
  // Reports call real people by their family names and figures by their first ones.
  const family = sharing.filter((person) => !person.figure && person.name.endsWith(text));
  const meant = family.length > 0 ? family : sharing;
  // Whoever shares the name and is named only later is not meant yet.
  const known = meant.filter((person) => heard.some((it) => it.person === person));
  const said = heard.filter((it) => meant.includes(it.person) && it.by !== 'pronoun');
  const last = said.at(-1);
  // Of a family, the one whom an article calls by the name alone is the one that it is about.
  const mainly =
    last?.paragraph === paragraph.number ? last : (said.findLast(({ by }) => by === 'part') ?? last);
  const person = mainly?.person ?? meant[0];
  if (person === undefined) return null;
  return {
    person,
    by: 'part',
    doubt:
      known.length > 1 || (known.length === 0 && meant.length > 1)
        ? `more than one person of the article is called ${text}`
        : null,
  };
}

/** A body may be taken for somebody with a single name. */
function singleDoubt({ name, single, called }: Person): string | null {
  return single && called.size === 0 && !isFirstName(name) ? `${name} may be no person` : null;
}

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
