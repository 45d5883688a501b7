import { stretchesOf } from '../text/marks.ts';
import { TRADE } from '../text/trades.ts';
import type { Discourse, Meant } from './discourse.ts';
import type { Mention } from './mention.ts';

// Which of those whom a sentence names is its subject, where another clause, or another one, stands before them.

const ANOTHER = 'another one of the sentence may be meant';

/** "Asked whether it was for Lund, ", "Born in Riga, ", "When he called, " */
const OPENED =
  /^(?:Asked|Pressed|Told|Reminded|Born|Raised|Brought|Educated|Trained|When|While|If|As|Though|Although|Before|After|Since|Once|Despite|\p{Lu}\p{Ll}{2,}(?:ed|ing))\s[^;:.!?“”"]*,\s$/u;

/** The one who stands right behind the clause with which a sentence begins, before a verb; null where none does. */
export function behindClause(within: readonly Mention[], text: string, begin: number): Meant | null {
  const subject = within.find(
    (it) =>
      it.by !== 'pronoun' && OPENED.test(text.slice(begin, it.from)) && /^\s\p{Ll}/u.test(text.slice(it.to)),
  );
  if (!subject) return null;
  const alone = within.every(({ person }) => person === subject.person);
  return { person: subject.person, doubt: subject.doubt ?? (alone ? null : ANOTHER) };
}

const BROUGHT_IN = /(?:there[’']s|there is|there was|it[’']s|comes?|enter|meet)\s$/iu;

/** "Ada Lund and Bo Quill are a couple": "he" is either him or the one who was brought in before them. */
export function pairedSubject(
  first: Mention,
  fitting: readonly Mention[],
  text: string,
  begin: number,
): Meant | null {
  if (!/^\p{Lu}[^,.;:!?“”"]{1,60}\sand\s$/u.test(text.slice(begin, first.from))) return null;
  const topic = fitting.find(
    (it) => it.from < begin && it.paragraph === first.paragraph && BROUGHT_IN.test(text.slice(0, it.from)),
  );
  return { person: (topic ?? first).person, doubt: ANOTHER };
}

const LED_IN = new RegExp(`(?<![\\p{L}-])(?:its|his|her|their|the) (?:[\\p{Ll}-]+ ){0,2}${TRADE},? $`, 'u');

/** Whoever is named last in the pronoun's own sentence, of whatever gender the name is: "with its director, Ada Quill, present, as she put it". */
export function besideIt(
  here: readonly Mention[],
  at: number,
  { paragraph: { text } }: Discourse,
): Meant | null {
  const last = here.at(-1);
  if (!last || last.by === 'pronoun' || last.person.gender !== null) return null;
  if (!LED_IN.test(text.slice(Math.max(0, last.from - 60), last.from))) return null;
  let between = text.slice(last.to, at);
  for (const { inner } of stretchesOf(between)) between = between.replace(inner, '');
  return /[.!?]/.test(between) ? null : { person: last.person, doubt: last.doubt ?? ANOTHER };
}
