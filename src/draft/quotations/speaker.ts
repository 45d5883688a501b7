import { ASIDE } from '../names/coreference.ts';
import type { Mention } from '../names/mention.ts';
import type { Person } from '../names/people.ts';
import { namesUnknown } from '../names/strangers.ts';
import type { Paragraph } from '../text/article.ts';
import { SAY } from '../text/speech.ts';
import type { Gender } from '../text/trades.ts';
import type { Gap } from './gap.ts';
import { meantBy, WHO } from './gap.ts';
import { isQuestion } from './interview.ts';
import type { Spoken } from './spoken.ts';

/** Who speaks, by the fullest name; null where the article names nobody. */
export interface Speaker {
  readonly name: string | null;
  readonly person: Person | null;
  readonly doubt: string | null;
}

/** What stands around words that somebody says. */
export interface Around {
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
  /** Those of the paragraph before. */
  readonly above: readonly Mention[];
  /** Who answers in this paragraph, where the article is an interview with them. */
  readonly answers: Person | null;
  /** Who spoke last in this paragraph. */
  readonly last: Speaker | undefined;
  /** The last quotation before this paragraph. */
  readonly earlier: { readonly speaker: Speaker; readonly paragraph: Paragraph } | undefined;
}

const GOES_ON = /^(?:add|continu|went on|goes on|conclud|say|said|recall|explain|laugh|jok|admit)/i;

/** Who says some words: as the words around it tell or, in doubt, whoever was named or spoke before. */
export function speakerOf(spoken: Spoken, around: Around): Speaker {
  const { attribution } = spoken;
  if (around.answers && answersHere(spoken, around.answers, around))
    return named(around.answers, `it seems to be an interview with ${around.answers.name}`);
  if (attribution === null) return byContext(spoken, around);
  const { mention, doubt, verb } = attribution;
  if (mention === null) {
    if (isStranger(spoken)) return { name: null, person: null, doubt };
    return attribution.described && doubt !== null
      ? { ...byContext(spoken, around), doubt }
      : { name: null, person: null, doubt };
  }
  const { last } = around;
  if (
    mention.by === 'pronoun' &&
    mention.doubt !== null &&
    GOES_ON.test(verb ?? '') &&
    mayBeHer(mention, last, around)
  ) {
    return last ?? { name: null, person: null, doubt };
  }
  return named(mention.person, doubt);
}

/** "A seller was sanguine. “…,” the seller said": somebody whom the sentences before bring in without a name. */
function isStranger({ attribution, before, rest }: Spoken): boolean {
  const who = THE_ONE.exec(rest.text.slice(0, attribution?.to ?? 0))?.[1];
  return (
    who !== undefined &&
    new RegExp(
      `(?<!\\p{L})(?<!(?:as|is|was) )[Aa]n? (?:[\\p{Ll}-]+ )?${RegExp.escape(who)}(?!\\p{L})`,
      'u',
    ).test(before.text)
  );
}

const THE_ONE = /(?<!\p{L})the (\p{Ll}+)(?!\p{L})/u;

/** Whether somebody's answer is theirs: nothing tells who speaks, or a pronoun that fits them and may mean many. */
function answersHere(
  { attribution, stretch }: Spoken,
  answers: Person,
  { paragraph, last }: Around,
): boolean {
  const asked = stretch.from > 0 && isQuestion(paragraph.text.slice(0, stretch.from));
  if (attribution === null || asked) return stretch.from === 0 || asked || last?.person === answers;
  const { mention } = attribution;
  if (mention?.by !== 'pronoun' || mention.doubt === null) return false;
  const said = genderSaid(mention, paragraph);
  return (answers.gender ?? said) === said;
}

const genderSaid = ({ from, to }: Mention, { text }: Paragraph): Gender =>
  /^(?:s|her)/iu.test(text.slice(from, to)) ? 'female' : 'male';

function named(person: Person, doubt: string | null): Speaker {
  const figure = person.figure ? `${person.name} seems to be a figure of a film` : null;
  return { name: person.name, person, doubt: doubt ?? figure };
}

/** Whether a pronoun that may mean several goes on with whoever spoke last: nobody else of that gender is named since. */
function mayBeHer(mention: Mention, last: Speaker | undefined, { mentions, paragraph }: Around): boolean {
  if (!last?.person || last.doubt !== null) return false;
  const { person } = last;
  const said = genderSaid(mention, paragraph);
  if ((person.gender ?? said) !== said) return false;
  const since = mentions.findLast((it) => !it.quoted && it.by !== 'pronoun' && it.from < mention.from);
  return since?.person === person && !namesUnknown(paragraph.text, since.to, mention.from, mentions);
}

/** Nothing beside the words tells who speaks. */
function byContext(spoken: Spoken, { last, earlier, paragraph, mentions, above }: Around): Speaker {
  const before = sentenceBefore(spoken.before.text);
  const meanwhile = meantBy(spoken.before, MEANWHILE.exec(before)?.[1]);
  if (meanwhile)
    return named(
      meanwhile.person,
      meanwhile.doubt ?? `nothing beside it says who speaks: ${meanwhile.person.name} does before`,
    );
  const all = [...before.matchAll(new RegExp(WHO, 'gu'))];
  const subjects = all.filter(({ index }) => !isNoSubject(before.slice(0, index)));
  const subject =
    subjects.find(({ index }) => !/^[’']s?\s/u.test(before.slice(index + 1))) ?? subjects[0] ?? all[0];
  const who = meantBy(spoken.before, subject?.[0]);
  if (who && !before.trimEnd().endsWith('?')) return fromSentence(who, before, spoken.before, mentions);
  const answers = meantBy(spoken.before, ANSWER.exec(before.trimEnd())?.[1]);
  if (answers)
    return named(answers.person, `nothing beside it says who speaks: ${answers.person.name} is named before`);
  if (last)
    return { ...last, doubt: last.doubt ?? 'nothing says who speaks: it is taken for the speaker before' };
  const within = mentions.find((it) => !it.quoted && !it.person.figure);
  if (within)
    return named(within.person, `nothing says who speaks: ${within.person.name} is named beside it`);
  const close = earlier && paragraph.number - earlier.paragraph.number <= 2 ? earlier.speaker : null;
  if (close?.name) return { ...close, doubt: 'nothing says who speaks: it is taken for the speaker before' };
  const topic = above.find((it) => !it.quoted && !it.person.figure && it.by !== 'pronoun');
  if (topic && above.every((it) => it.quoted || it.person === topic.person))
    return named(topic.person, `nothing says who speaks: ${topic.person.name} is named before`);
  return { name: null, person: null, doubt: 'nothing says who speaks' };
}

/** "Asked about Lund, …", "opposite Lund" */
const isNoSubject = (before: string): boolean =>
  !/(?<!\p{L})(?:[Tt]ake|[Hh]ear|[Hh]ave) it from\s$/u.test(before) &&
  (ASIDE.test(before) || /(?<!\p{L})(?:about|for|to|on|at|from|than|against|after|behind)\s$/u.test(before));

/** "It was Lund, Quill said, who had asked." */
const MEANWHILE = new RegExp(`,\\s(${WHO})(?:\\s\\p{L}+ly)?\\s${SAY},`, 'u');

/** "Quill’s response? …" */
const ANSWER = new RegExp(
  `(${WHO})(?:[’']s?)?\\s(?:\\p{L}+\\s)?(?:response|answer|reply|verdict|reaction|advice|retort|explanation)\\?$`,
  'u',
);

/** The sentence before says that somebody spoke, and nobody else is named: the words are theirs. */
function fromSentence(
  who: Mention,
  sentence: string,
  { mentions: inside }: Gap,
  mentions: readonly Mention[],
): Speaker {
  const others = new Set(mentions.filter((it) => !it.quoted && it.to <= who.to).map((it) => it.person));
  const speaks = new RegExp(
    `^(?:[^.]{0,60}\\s)?${WHO}(?:\\s(?:\\p{L}+ly|also|just|only|then))?\\s(?:${SAY}|speaks|spoke)(?![\\p{L}-])`,
    'u',
  );
  const sure = who.doubt === null && others.size === 1 && inside.length === 1 && speaks.test(sentence);
  return named(
    who.person,
    sure ? null : `nothing beside it says who speaks: ${who.person.name} is named before`,
  );
}

function sentenceBefore(text: string): string {
  return /[^.!?…]*[.!?…:,]*["”’']?\s*$/u.exec(text.trimEnd())?.[0] ?? '';
}
