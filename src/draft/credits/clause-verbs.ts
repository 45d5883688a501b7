import type { Token } from './clause-tokens.ts';
import { type Class, FILM_NOUN, roleOfWork } from './clause-words.ts';

// What may stand before a verb and changes nothing of who did it: "has been tapped to".
const AUX =
  /^(?:has|have|had|will|would|to|set|tapped|attached|signed|slated|due|hired|expected|confirmed|lined|up|aboard|board|going|may|might|can|could|did|is|are|was|were|be|been|being|on|reportedly|in|talks|eyeing|about|chosen|picked|enlisted|brought|announced|poised|joining|returning)$/u;
const INFINITIVE = /^(?:to|will|would|may|might|can|could|did|does|’ll|let|see|saw|sees|helped)$/u;

/** "It’s", "she’s", "who’s": is or has. */
export const withBe = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const before = tokens[at - 1];
    const short = before?.class === 'I' || before?.class === 'r' || before?.people[0]?.by === 'pronoun';
    return token.class === 's' && short ? { ...token, class: 'B', text: 'is' } : token;
  });

/** Verbs with what helps them; "written and directed by" is one. */
export function withVerbs(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (!token.verb) {
      found.push(token);
      continue;
    }
    const { deeds, next } = coordinated(tokens, at);
    const kind = kindOf(tokens, at, next);
    const passive = kind === 'N';
    if (kind === 'V' || kind === 'A' || kind === 'S' || kind === 'L')
      while (found.length > 0 && AUX.test(found.at(-1)?.text ?? '') && found.at(-1)?.class !== 'P')
        found.pop();
    if (passive)
      while (found.at(-1)?.class === 'B' || /^(?:be|been|being)$/.test(found.at(-1)?.text ?? '')) found.pop();
    const last = tokens[next - 1 + (passive ? 1 : 0)] ?? token;
    const made = kind === 'W' ? roleOfWork(token.text) : undefined;
    const roles = made === undefined ? deeds.flatMap((one) => one.roles) : [made];
    found.push({ ...token, class: kind, to: last.to, roles });
    at = next - 1 + (passive ? 1 : 0);
  }
  return found;
}

/** "Wrote, directed and stars (in)": the deeds, and where the words behind them begin. */
function coordinated(tokens: readonly Token[], at: number): { deeds: Token[]; next: number } {
  const first = tokens[at];
  const deeds = first ? [first] : [];
  let next = at + 1;
  for (;;) {
    let to = next;
    while (tokens[to]?.class === ',' || tokens[to]?.class === '&' || tokens[to]?.class === '/') to += 1;
    const one = tokens[to];
    if (to === next || !one?.verb || (one.verb.form === 'ing') !== (first?.verb?.form === 'ing')) break;
    if (one.verb.class === 'A' || first?.verb?.class === 'A') break;
    deeds.push(one);
    next = to + 1;
  }
  return { deeds, next };
}

function kindOf(tokens: readonly Token[], at: number, next: number): Class {
  const { verb = null, text = '', class: kind } = tokens[at] ?? {};
  if (!verb) return 'x';
  const before = tokens[at - 1];
  const after = tokens[next];
  if (kind === 'R' && !isVerb(tokens, at)) return 'R';
  // "The cast includes", "in the cast".
  if (text === 'cast' && (before?.class === 'd' || before?.class === 'x') && after?.class !== 'a') return 'C';
  if (text === 'voices' && (before?.class === 'd' || before === undefined)) return 'C';
  if (/^[bB]$/.test(after?.class ?? '') && /^(?:finite|ing)$/.test(verb.form) && roleOfWork(text)) return 'W';
  if (after?.class === 'b' && verb.role === 'maker') return 'x';
  const been = before?.class === 'B';
  // "Has been cast as"
  if (text === 'cast' && been && after?.class === 'a') return 'L';
  if (
    after?.class === 'b' &&
    (verb.form === 'past' || verb.form === 'participle' || /^(?:shot|cut)$/.test(text))
  )
    return 'N';
  switch (verb.form) {
    case 'finite':
      return before?.class === 'd' || before?.class === 'n' || before?.class === 'o' ? 'x' : verb.class;
    case 'past':
      return been && verb.class === 'V' ? 'x' : verb.class;
    case 'participle':
      return /^(?:has|have|had|’ve)$/.test(before?.text ?? '') || (been && verb.class !== 'V')
        ? verb.class
        : 'x';
    case 'ing':
      return been || verb.class !== 'V' ? verb.class : 'G';
    default:
      return before?.class === 'P' ||
        (before?.class === 'r' && /^(?:co-)?cut$/u.test(text)) ||
        (before?.class === ')' && verb.class === 'S') ||
        (been && verb.class === 'L') ||
        INFINITIVE.test(before?.text ?? '') ||
        before?.class === '&'
        ? verb.class
        : FILM_NOUN.test(text)
          ? 'm'
          : 'x';
  }
}

/** Whether light words lead to somebody: "(stars) the Oscar winner Ada Quill". */
function isBeforePerson(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ class: kind }, at) => at >= from && !/^[dxXnR,]$/.test(kind));
  return end >= 0 && end - from < 8 && tokens[end]?.class === 'P';
}

/** "A, B and C star", "A (Wren) and B (Pike) star" */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 12), at).some(({ class: kind }) => kind === '&') &&
  tokens.slice(0, at).filter(({ class: kind }) => kind === 'P').length > 1;

/** Whether "star", "stars" or "lead" is a verb where it stands. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const [before, { text = '' } = {}, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // "A and B star as", "A and B also star."
  if (
    !text.endsWith('s') &&
    /^[P)]$/.test(before?.class ?? '') &&
    /^[.,;iawto&]$/.test(after?.class ?? '') &&
    (/^(?:co-)?star$/.test(text) || text.startsWith('co-') || isPlural(tokens, at))
  )
    return true;
  if (!text.endsWith('s'))
    return (
      INFINITIVE.test(before?.text ?? '') || (before?.class === 'P' && /^[dFi]$/.test(after?.class ?? ''))
    );
  if (/^[PGVAr)]$/.test(before?.class ?? '')) return true;
  return (
    isBeforePerson(tokens, at + 1) &&
    (before?.class === 'F' ||
      before?.class === 'm' ||
      before?.class === 'I' ||
      before?.class === ',' ||
      before?.class === '&') &&
    tokens.slice(0, at).some(({ class: kind }) => kind === 'F' || kind === 'm' || kind === 'I')
  );
}
