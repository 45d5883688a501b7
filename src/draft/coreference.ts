import type { Paragraph } from './article.ts';
import { stretchesOf } from './marks.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { hasStranger, isClose, namesUnknown } from './strangers.ts';
import { type Gender, genderOfTrade, headOf, tradeOf } from './trades.ts';

/** What has been read up to some place of an article. */
export interface Discourse {
  readonly paragraph: Paragraph;
  readonly paragraphs: readonly Paragraph[];
  readonly people: readonly Person[];
  /** The mentions so far, in order. */
  readonly heard: readonly Mention[];
}

type Meant = { person: Person; doubt: string | null };

/** Whom "he" or "she" means at an offset of the paragraph; null where nobody fits, or somebody whom the article does not name. */
export function resolvePronoun(gender: Gender, at: number, discourse: Discourse): Meant | null {
  const fitting = (back: number): Mention[] =>
    withoutOwners(nearby(discourse, back, at), discourse).filter(
      (it) => (it.person.gender ?? gender) === gender && !isAside(it, discourse),
    );
  const here = fitting(0);
  const { text } = discourse.paragraph;
  if (hasStranger(text, here.at(-1)?.to ?? null, at, gender)) return null;
  const word = gender === 'female' ? 'she' : 'he';
  const several = `“${word}” may mean more than one person here`;
  if (here.length > 0) {
    const meant = lastSubject(here, gender, discourse) ?? choose(known(here, gender), several, here);
    return meant && { ...meant, doubt: meant.doubt ?? doubtBetween(here, word, at, discourse) };
  }
  const before = fitting(1);
  const meant =
    lastSubject(known(before, gender), gender, discourse) ?? choose(known(before, gender), several, before);
  if (meant === null) return longAgo(gender, discourse);
  const plain = meant.person.gender === gender && startsAfresh(at, discourse);
  return {
    person: meant.person,
    doubt: meant.doubt ?? (plain ? null : `whom “${word}” means was named in a paragraph before`),
  };
}

/** Why a pronoun may not mean the one who was named last in its paragraph. */
function doubtBetween(
  here: readonly Mention[],
  word: string,
  at: number,
  discourse: Discourse,
): string | null {
  const { paragraph, heard } = discourse;
  const last = here.at(-1);
  const own = heard.filter((it) => it.paragraph === paragraph.number);
  if (!isClose(paragraph.text, last?.to ?? 0, at))
    return `whom “${word}” means was named some sentences before`;
  if (namesUnknown(paragraph.text, last?.to ?? 0, at, own)) return 'another one is named in between';
  return here.every(({ by }) => by === 'pronoun') && !startsAfresh(last?.to ?? 0, discourse)
    ? `whom “${word}” means was named in a paragraph before`
    : null;
}

/** Those whose gender is known to fit; all where it is known of none. */
function known(mentions: readonly Mention[], gender: Gender): readonly Mention[] {
  const sure = mentions.filter(({ person }) => person.gender === gender);
  return sure.length > 0 ? sure : mentions;
}

/** The one of whom the article has spoken most. */
function longAgo(gender: Gender, { heard }: Discourse): Meant | null {
  const fitting = known(
    heard
      .slice(-10 * FAR)
      .filter((it) => !it.quoted && !it.person.figure && (it.person.gender ?? gender) === gender),
    gender,
  );
  const counts = [...Map.groupBy(fitting, ({ person }) => person)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const person = counts[0]?.[0];
  return person ? { person, doubt: 'whom the pronoun means was named far before' } : null;
}

const sentences = new WeakMap<Paragraph, readonly Sentence[]>();

/** The sentence in which somebody is named; a paragraph is taken apart once. */
function sentenceAt(paragraph: Paragraph | undefined, named: Mention | undefined): Sentence | undefined {
  if (!paragraph) return undefined;
  const all = sentences.get(paragraph) ?? sentencesOf(paragraph.text);
  sentences.set(paragraph, all);
  return named && all.find(({ from, to }) => from <= named.from && named.to <= to);
}

// One quotation and a clause are hardly longer.
const LONGEST_AFRESH = 3000;

/** Whether nothing but one quotation and the pronoun's own clause stands before it in its paragraph. */
function startsAfresh(at: number, { paragraph: { text } }: Discourse): boolean {
  if (at > LONGEST_AFRESH) return false;
  const stretches = stretchesOf(text.slice(0, at));
  const first = stretches[0]?.from === 0 ? stretches[0].to : 0;
  return stretches.every(({ from }) => from === 0) && !/[.!?…]["”’']?\s/.test(text.slice(first, at));
}

/** The one whom the last sentence with somebody begins with; in doubt where it names others who fit. */
function lastSubject(fitting: readonly Mention[], gender: Gender, { paragraphs }: Discourse): Meant | null {
  const last = fitting.at(-1);
  const paragraph = paragraphs[(last?.paragraph ?? 0) - 1];
  const text = paragraph?.text ?? '';
  const sentence = paragraph && sentenceAt(paragraph, last);
  if (!last || !sentence) return null;
  const [first, ...others] = fitting.filter(
    (it) => it.paragraph === last.paragraph && it.from >= sentence.from,
  );
  if (!first || !BEFORE_SUBJECT.test(text.slice(sentence.from, first.from))) return null;
  const alone = others.every(({ person }) => person === first.person);
  // Of whom no gender is known may be meant less than somebody of whom it is.
  const unsure = first.person.gender === null && fitting.some(({ person }) => person.gender === gender);
  const doubt = alone && !unsure ? null : 'another one of the sentence may be meant';
  return { person: first.person, doubt: first.doubt ?? doubt };
}

const BEFORE_SUBJECT =
  /^(?:(?:And|But|Then|Now|So)\s)?(?!.*\b(?:of|for|to|in|on|at|with|by|from|as|when|while|after|before|that|if)\b)(?:(?:The|Its|His|Her|A|An)\s)?(?:[\p{L}-]+[\s/]){0,4}$/iu;

/** Whether a name is no subject or object of its sentence: "directed by Quill", "to the words of Quill", "on her late co-star Quill". */
function isAside({ paragraph, from, by }: Mention, { paragraphs }: Discourse): boolean {
  const text = paragraphs[paragraph - 1]?.text ?? '';
  return by !== 'pronoun' && ASIDE.test(text.slice(Math.max(0, from - 80), from));
}

/** What stands before somebody who is no subject or object of a sentence. */
export const ASIDE =
  /(?:\b(?:by|of)\s(?:[\p{L}’'-]+\s)?|(?:^|[.!?]\s)(?:On|Of|About|For|With|Like|Unlike)\s(?:\p{Ll}[\p{L}’'-]*\s){0,4})$/u;

/** Without those of whom only something is spoken ("Quill’s sister"), unless there are no others. */
function withoutOwners(mentions: readonly Mention[], { paragraphs }: Discourse): Mention[] {
  const others = mentions.filter(
    (it) => !/^[’']s?\s/.test(paragraphs[it.paragraph - 1]?.text.slice(it.to, it.to + 3) ?? ''),
  );
  return others.length > 0 ? others : [...mentions];
}

/** Whom words such as "the actor" mean at an offset of the paragraph; null where nobody fits. */
export function resolveTrade(words: string, at: number, discourse: Discourse): Meant | null {
  const does = tester(words);
  const doubt = `“${words.toLowerCase()}” may mean more than one person`;
  const here = nearby(discourse, 0, at);
  const ofHere = new Set(here.map(({ person }) => person).filter((person) => does(person) !== false));
  const [alone] = ofHere;
  if (alone && ofHere.size === 1 && does(alone))
    return choose(
      here.filter(({ person }) => person === alone),
      doubt,
    );
  const close = [...nearby(discourse, 1, at), ...here];
  if (alone && ofHere.size === 1) return { person: alone, doubt };
  const known = close.filter(({ person }) => does(person) === true);
  if (known.length > 0) {
    const others = new Set(close.map(({ person }) => person).filter((person) => does(person) !== false));
    return choose(known, others.size > 1 ? doubt : null);
  }
  const everywhere = discourse.people.filter((person) => does(person) === true);
  const [only] = everywhere.filter((person) => discourse.heard.some((it) => it.person === person));
  if (only && everywhere.length === 1)
    return { person: only, doubt: ofHere.size > 0 && !ofHere.has(only) ? doubt : null };
  const possible = close.filter(({ person }) => does(person) === null);
  const guessed = possible.at(-1);
  if (guessed) return { person: guessed.person, doubt };
  const earlier = discourse.heard.findLast(({ person }) => does(person) === true)?.person;
  if (earlier) return { person: earlier, doubt };
  const guess = everywhere[0] ?? discourse.people.find((person) => does(person) === null);
  return guess ? { person: guess, doubt: `nobody named near is “${words.toLowerCase()}”` } : null;
}

/** Whether somebody has the trade: null where the article tells none of theirs. */
function tester(words: string): (person: Person) => boolean | null {
  const said = words.replace(/^\p{L}+ /u, '');
  const trade = tradeIn(said);
  const head = headOf(said);
  const gender = genderOfTrade(said);
  return (person) => {
    if (person.figure || (gender !== null && (person.gender ?? gender) !== gender)) return false;
    if (trade === null || person.called.has(head)) return true;
    if (trade !== 'other' && person.trades.has(trade)) return true;
    return person.trades.size === 0 ? null : false;
  };
}

/** The trade in "veteran stunt coordinator"; null in "57-year-old". */
function tradeIn(words: string): ReturnType<typeof tradeOf> {
  const parts = words.split(/[\s/]|-(?=(?:director|producer|writer|actor|star)s?$)/);
  return parts.map((_, index) => tradeOf(parts.slice(index).join(' '))).find((it) => it !== null) ?? null;
}

// Nobody looks back over more names than these; so a long paragraph takes as long as many short ones.
const FAR = 60;

/** Real people whom the article's own words named in the paragraph that is so many before this one. */
function nearby({ paragraph, paragraphs, heard }: Discourse, back: number, at: number): Mention[] {
  const number = paragraph.number - back;
  const end = heard.findLastIndex((it) => it.paragraph <= number) + 1;
  return heard
    .slice(Math.max(0, end - FAR), end)
    .filter(
      (it) =>
        it.paragraph === number &&
        !it.quoted &&
        !it.person.figure &&
        (it.by !== 'trade' || it.doubt === null || beginsSentence(it, paragraphs)) &&
        (back > 0 || it.to <= at),
    );
}

const beginsSentence = (mention: Mention, paragraphs: readonly Paragraph[]): boolean =>
  sentenceAt(paragraphs[mention.paragraph - 1], mention)?.from === mention.from;

/** The last one named; with the doubt given where they, or all who may be meant, are several. */
function choose(
  mentions: readonly Mention[],
  doubt: string | null,
  all: readonly Mention[] = mentions,
): Meant | null {
  const last = mentions.at(-1);
  if (last === undefined) return null;
  const several = all.some(({ person }) => person !== last.person);
  return {
    person: last.person,
    doubt: several ? (doubt ?? 'more than one person may be meant') : last.doubt,
  };
}
