import { stretchesOf } from '../text/marks.ts';
import { type Gender, TRADE } from '../text/trades.ts';
import { choose, type Discourse, FAR, type Meant, nearby, sentenceAt } from './discourse.ts';
import type { Mention } from './mention.ts';
import type { Person } from './people.ts';
import { hasStranger, isClose, namesUnknown } from './strangers.ts';
import { behindClause, besideIt, pairedSubject } from './subjects.ts';
import { isBracketed, isOfQuestion, isWithin, otherSubject, toldLater } from './told-later.ts';

/** Whom "he" or "she" means at an offset of the paragraph; null where nobody fits, or somebody whom the article does not name. */
export function resolvePronoun(gender: Gender, at: number, discourse: Discourse): Meant | null {
  const fitting = (back: number): Mention[] =>
    withoutOwners(nearby(discourse, back, at), discourse).filter(
      (it) =>
        (it.person.gender ?? gender) === gender &&
        !isAside(it, discourse) &&
        !isOther(it, gender, discourse) &&
        !isBracketed(it, at, discourse) &&
        !isOfQuestion(it, discourse),
    );
  const here = fitting(0);
  const { text } = discourse.paragraph;
  if (hasStranger(text, here.at(-1)?.to ?? null, at, gender)) return null;
  const word = gender === 'female' ? 'she' : 'he';
  const several = `“${word}” may mean more than one person here`;
  if (isOfLast(here, discourse)) return null;
  if (here.length > 0) {
    const owners = nearby(discourse, 0, at).filter(
      (it) => it.person.gender === gender && isOwner(it, discourse),
    );
    const meant =
      lastSubject(here, gender, discourse) ??
      besideIt(here, at, discourse) ??
      choose(known(here, gender), several, [...here, ...owners]);
    const later = meant && toldLater(meant.person, gender, at, discourse);
    if (later)
      return { person: isWithin(later, at, discourse) ? later.person : meant.person, doubt: several };
    const other = meant && otherSubject(meant.person, at, discourse);
    if (other)
      return { person: meant.person, doubt: meant.doubt ?? 'another one is the subject of the sentence' };
    return meant && { ...meant, doubt: meant.doubt ?? doubtBetween(here, word, at, discourse) };
  }
  const beside = onlyOne(at, discourse) ?? asideOf(gender, at, discourse);
  if (beside) return beside;
  const before = fitting(1);
  const meant =
    lastPronoun(before) ??
    lastSubject(known(before, gender), gender, discourse) ??
    choose(known(before, gender), several, before);
  if (meant === null) return longAgo(gender, discourse);
  const hero = heroOver(meant.person, gender, discourse);
  // A paragraph that begins with somebody's words goes on with the one before.
  if (hero && stretchesOf(discourse.paragraph.text.slice(0, LONGEST_AFRESH))[0]?.from !== 0)
    return { person: hero, doubt: `“${word}” may mean the one before` };
  const plain = meant.person.gender === gender && startsAfresh(at, discourse);
  const only = new Set(before.map((it) => it.person)).size < 2;
  return {
    person: meant.person,
    doubt:
      meant.doubt ?? (plain && only && !hero ? null : `whom “${word}” means was named in a paragraph before`),
  };
}

/** Whom the paragraph before ends upon with a pronoun of theirs: of whatever gender the name is, they fit. */
function lastPronoun(before: readonly Mention[]): Meant | null {
  const last = before.at(-1);
  if (last?.by !== 'pronoun' || last.person.gender !== null) return null;
  return {
    person: last.person,
    doubt: last.doubt ?? 'whom the pronoun means was named in a paragraph before',
  };
}

/**
 * The one of whom alone the paragraph has spoken, though as of no subject ("For Quill, …"), or under a first name that others have more
 * often.
 */
function onlyOne(at: number, discourse: Discourse): Meant | null {
  const here = nearby(discourse, 0, at);
  const [first] = here;
  if (!first || here.some(({ person }) => person !== first.person)) return null;
  const { text } = discourse.paragraph;
  const sentence = sentenceAt(discourse.paragraph, first);
  const led = /^(?:For (?:[\p{L}-]+ ){0,4})?$/u.test(text.slice(sentence?.from, first.from));
  if (!led || /^ (?:asks|asked|wonders|wondered)(?!\p{L})/u.test(text.slice(first.to))) return null;
  return { person: first.person, doubt: first.doubt ?? 'the sentence may be about another one' };
}

/** The last one of the gender whom the paragraph names, though beside another ("said Lund of Quill. She …"). */
function asideOf(gender: Gender, at: number, discourse: Discourse): Meant | null {
  const { paragraph } = discourse;
  const wide = (it: Mention) => paragraph.text.slice(Math.max(0, it.from - FAR_BEFORE), it.from);
  const named = withoutOwners(nearby(discourse, 0, at), discourse).filter(
    (it) => (it.person.gender ?? gender) === gender && !ABOUT.test(wide(it)) && !isOfQuestion(it, discourse),
  );
  const sentence = sentenceAt(paragraph, named.at(-1));
  const topic = named.find((it) => it.from >= (sentence?.from ?? 0) && TOPIC.test(wide(it)));
  // "His first film, with Quill, … He": it goes on with the one before.
  const goesOn = /(?:^|[.!?]["”’]?\s)(?:His|Her|He|She)\s/u.test(paragraph.text.slice(0, at));
  const fitting = goesOn ? named.filter(({ person }) => person.gender === gender) : known(named, gender);
  const meant = topic ?? choose(fitting, null);
  return meant && { person: meant.person, doubt: meant.doubt ?? 'the sentence may be about another one' };
}

/** "On his late co-star Quill, though, he is serious." */
const ABOUT =
  /(?:^|[.!?][”"’]?\s)(?:On|Of|About|With|Like|Unlike|As for|Asked about|Speaking of)\s(?:\p{L}[\p{L}’'-]*\s){0,5}$/u;
/** "For Quill, fresh from a part in Lund’s film, …" */
const TOPIC = /(?:^|[.!?][”"’]?\s)(?:And |But |Yet )?[Ff]or (?:[\p{L}-]+ ){0,4}$/u;
const FAR_BEFORE = 80;

/** Why a pronoun may not mean the one who was named last in its paragraph. */
function doubtBetween(
  here: readonly Mention[],
  word: string,
  at: number,
  discourse: Discourse,
): string | null {
  const { paragraph, heard } = discourse;
  const last = here.at(-1);
  if (last && DIED.test(paragraph.text.slice(last.to, last.to + FAR_BEFORE)))
    return `“${word}” may have died`;
  const own = heard.filter((it) => it.paragraph === paragraph.number);
  if (!isClose(paragraph.text, last?.to ?? 0, at))
    return `whom “${word}” means was named some sentences before`;
  if (namesUnknown(paragraph.text, last?.to ?? 0, at, own)) return 'another one is named in between';
  return here.every(({ by }) => by === 'pronoun') && !startsAfresh(last?.to ?? 0, discourse)
    ? `whom “${word}” means was named in a paragraph before`
    : null;
}

const DIED = /^(?:,[^,.]{1,50},)?\s(?:has\s|had\s)?(?:died|passed away|was killed|was buried)(?!\p{L})/u;

/** Whether the last sentence is about somebody of theirs who has no name: "Quill’s mother was there. “…,” she said." */
function isOfLast(here: readonly Mention[], { paragraphs }: Discourse): boolean {
  const last = here.at(-1);
  const paragraph = paragraphs[(last?.paragraph ?? 0) - 1];
  if (!last || !paragraph || last.by === 'pronoun') return false;
  return (
    sentenceAt(paragraph, last)?.from === last.from &&
    SOMEBODY_OF.test(paragraph.text.slice(last.to, last.to + 80))
  );
}

const SOMEBODY_OF =
  /^[’']s? (?:[\p{Ll}-]+ ){0,2}(?:mother|father|mum|mom|dad|sister|brother|wife|husband|daughter|son|aunt|uncle|cousin|grand(?:mother|father)|widow|widower|partner|publicist|agent|manager|lawyer|spokes(?:man|woman|person)|representative|assistant|teacher|coach|neighbou?r|friend|doctor|boss)(?: (?!\p{Lu})|,(?! \p{Lu}))/u;

/** Those whose gender is known to fit; all where it is known of none. */
function known(mentions: readonly Mention[], gender: Gender): readonly Mention[] {
  // Whom the same pronoun has meant fits, too.
  const sure = mentions.filter(({ person, by }) => person.gender === gender || by === 'pronoun');
  return sure.length > 0 ? sure : mentions;
}

/** So many times more often is somebody spoken of whom an article is about. */
const HERO = 3;

/** Another one of the gender of whom an article has spoken far more, who may be meant wherever a paragraph begins with "he" or "she". */
function heroOver(person: Person, gender: Gender, { heard }: Discourse): Person | null {
  const fitting = heard.slice(-10 * FAR).filter((it) => !it.quoted && it.person.gender === gender);
  const counts = [...Map.groupBy(fitting, (it) => it.person)].map(([one, all]) => [one, all.length] as const);
  const [hero, most] = counts.toSorted(([, a], [, b]) => b - a)[0] ?? [null, 0];
  const own = counts.find(([one]) => one === person)?.[1] ?? 1;
  return hero !== person && most >= HERO * own ? hero : null;
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
  const within = fitting.filter((it) => it.paragraph === last.paragraph && it.from >= sentence.from);
  const led = behindClause(within, text, sentence.from);
  if (led) return led;
  const [first, ...others] = within;
  const joined = first && pairedSubject(first, fitting, text, sentence.from);
  if (joined) return joined;
  if (!first || !BEFORE_SUBJECT.test(text.slice(sentence.from, first.from))) return null;
  const alone = others.every(({ person }) => person === first.person);
  // Of whom no gender is known may be meant less than somebody of whom it is.
  const unsure = first.person.gender === null && fitting.some(({ person }) => person.gender === gender);
  const doubt = alone && !unsure ? null : 'another one of the sentence may be meant';
  const fits = first.person.gender === null && others.find(({ person }) => person.gender === gender);
  return { person: fits ? fits.person : first.person, doubt: first.doubt ?? doubt };
}

const BEFORE_SUBJECT =
  /^(?:(?:And|But|Then|Now|So)\s)?(?!.*\b(?:of|for|to|in|on|at|with|by|from|as|when|while|after|before|that|if)\b)(?:(?:The|Its|His|Her|A|An)\s)?(?:[\p{L}-]+[\s/]){0,4}$/iu;

/** Whether a name is no subject or object of its sentence: "directed by Quill", "to the words of Quill", "on her late co-star Quill". */
function isAside({ paragraph, from, to, by }: Mention, { paragraphs }: Discourse): boolean {
  const text = paragraphs[paragraph - 1]?.text ?? '';
  // "with money Quill had raised"
  const acts = /^ (?:had|has|would|could)(?!\p{L})/u.test(text.slice(to, to + 10));
  // "Anna (Ada Quill), a nun": who plays her stands aside.
  return by !== 'pronoun' && !acts && ASIDE.test(text.slice(Math.max(0, from - 80), from));
}

/** "He", where a woman is looked for. */
const isOther = ({ paragraph, from, to, by }: Mention, gender: Gender, { paragraphs }: Discourse): boolean =>
  by === 'pronoun' &&
  /^(?:s|her)/iu.test(paragraphs[paragraph - 1]?.text.slice(from, to) ?? '') !== (gender === 'female');

/** What stands before somebody who is no subject or object of a sentence. */
export const ASIDE = new RegExp(
  `(?:(?<!(?:is|was|are|were|come|comes|came) )\\bby\\s(?:[\\p{L}’'-]+\\s)?|\\b(?:by|with|starring|featuring|opposite|alongside|unlike)\\s(?:(?:the|an?|his|her|its|their)\\s)?(?:[\\p{L}’'-]+\\s){0,2}${TRADE}\\s|\\b(?:of|with|starring|featuring|opposite|alongside|unlike)\\s(?:(?:the|an?|his|her|its|their)\\s)?(?:[\\p{L}’'-]+\\s)?|\\(|(?:^|[.!?]\\s)(?:On|Of|About|For|With|Like|Unlike)\\s(?:\\p{Ll}[\\p{L}’'-]*\\s){0,4})$`,
  'u',
);

/** "Quill’s film" */
const isOwner = ({ paragraph, to }: Mention, { paragraphs }: Pick<Discourse, 'paragraphs'>): boolean =>
  /^[’']s?\s/.test(paragraphs[paragraph - 1]?.text.slice(to, to + 3) ?? '');

/** Without those of whom only something is spoken ("Quill’s sister"), unless there are no others. */
function withoutOwners(mentions: readonly Mention[], { paragraphs }: Discourse): Mention[] {
  const others = mentions.filter((it) => !isOwner(it, { paragraphs }));
  return others.length > 0 ? others : [...mentions];
}
