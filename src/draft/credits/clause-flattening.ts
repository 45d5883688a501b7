import { withApposed, withFilms } from './clause-film-words.ts';
import { withLists } from './clause-lists.ts';
import type { Token } from './clause-tokens.ts';
import { withBe, withVerbs } from './clause-verbs.ts';

/** A clause of a sentence as tokens, and the same as a text of their classes, one letter each. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly classes: string;
}

/** Adverbs and the like: they change nothing of who did what. */
const ADVERB =
  /^(?:\p{L}{3,}ly|also|then|again|once|now|both|first|next|later|soon|still|just|even|himself|herself|themselves|together|already|currently|too|never|always|ever|here|there|back|further|instead|meanwhile|most|all)$/u;

/** Which of several films one is: no adverbs in front of a film's noun. */
const COUNTS = /^(?:first|next|both|all)$/;

/** Makes a clause of tokens: adverbs go, verbs are told by their neighbours, lists become one. */
export function flattened(tokens: readonly Token[]): Clause {
  const lean = tokens.filter(
    ({ class: kind, text }, at) =>
      kind !== '"' &&
      !(kind === 'x' && ADVERB.test(text) && !(COUNTS.test(text) && tokens[at + 1]?.class === 'm')),
  );
  const steps = [withBe, withVerbs, withRoles, withFilms, withApposed, withLists];
  const done = steps.reduce((sofar, step) => step(sofar), lean as readonly Token[]);
  return { tokens: done, classes: done.map((one) => one.class).join('') };
}

/** "The film's writer and director": one that is both. */
function withRoles(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    const other = found.at(-2);
    if (token.class === 'R' && last && other?.class === 'R' && /^[&/-]$/.test(last.class)) {
      found.splice(-2, 2, { ...other, to: token.to, roles: [...other.roles, ...token.roles] });
      continue;
    }
    found.push(token);
  }
  return found;
}
