import type { Token } from './clause-tokens.ts';
import type { Class } from './clause-words.ts';

const COMMA_AND: readonly string[] = [',', '&'];

/** Lists of people become one, and lists of films. */
export function withLists(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.class !== 'P' && token.class !== 'F') {
      found.push(token);
      continue;
    }
    const list = [token];
    let next = at + 1;
    for (let to = nextListed(tokens, next, token.class); to > 0; to = nextListed(tokens, next, token.class)) {
      const other = tokens[to];
      if (other) list.push(other);
      next = to + 1;
    }
    const free = token.class === 'P' ? splitOff(found, list, tokens, next) : 0;
    const kept = list.slice(0, list.length - free);
    found.push(joined(kept));
    if (free > 0) found.push({ ...token, class: ',', people: [] }, joined(list.slice(-free)));
    at = next - 1;
  }
  return found;
}

const joined = (list: readonly Token[]): Token => {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) throw new Error('a list has one at least');
  return {
    ...first,
    to: last.to,
    people: list.flatMap(({ people }) => people),
    films: list.flatMap(({ films }) => films),
  };
};

/** "Directed by A, and B stars": whoever does something behind a list to which something is done is not of it. */
function splitOff(
  found: readonly Token[],
  list: readonly Token[],
  tokens: readonly Token[],
  next: number,
): number {
  const governor = found.at(-1)?.class ?? '';
  const verb = tokens[next]?.class ?? '';
  // "Producers A and B said"
  if (governor === 'R' && (found.at(-1)?.text ?? '').endsWith('s')) return 0;
  return list.length > 1 &&
    (/^[NbfwSRoG]$/.test(governor) || isPart(found)) &&
    /^[VALSBE]$/.test(verb) &&
    tokens[next]?.verb?.form !== 'ing'
    ? 1
    : 0;
}

/** "As the vicar, Wren, and B appears": whether what comes next is whom somebody plays. */
function isPart(found: readonly Token[]): boolean {
  const lead = found.findLast(({ class: kind }) => !/^[dxXn,]$/.test(kind));
  return lead !== undefined && /^[aA]$/.test(lead.class) && found.length - found.lastIndexOf(lead) < 8;
}

/** Where the next one of a list stands, from `at`, which is behind the last one; 0 where the list ends. */
function nextListed(tokens: readonly Token[], at: number, kind: Class): number {
  let to = kind === 'P' ? behindAside(tokens, at) : at;
  if (kind === 'F' && tokens[to]?.class === '(' && tokens[to + 1]?.class === 'n') to += 3;
  const begin = to;
  while (COMMA_AND.includes(tokens[to]?.class ?? '') || (kind === 'P' && isBeside(tokens[to]))) to += 1;
  if (to === begin) return 0;
  if (kind === 'F') {
    if (tokens[to]?.class === 'o' || tokens[to]?.class === 'i') to += 1;
    return tokens[to]?.class === 'F' ? to : 0;
  }
  // "And, in her first role, B"
  if (tokens[to]?.class === 'i') {
    const comma = tokens.findIndex((one, place) => place > to && one.class === ',');
    if (comma > 0 && comma - to < 8) to = comma + 1;
  }
  // "Newcomer B", "the comedian B", "his brother, B".
  for (let words = 0; words < 5; words += 1) {
    const one = tokens[to + words];
    if (one?.class === 'P') return tokens[to + words + 1]?.class === 's' ? 0 : to + words;
    const house = one?.class === 's' && tokens[to + words - 1]?.class === 'X';
    const light =
      one && (house || /^[dxXn]$/.test(one.class) || (one.class === 'R' && one.roles[0] === 'actor'));
    const more =
      one?.class === ',' &&
      /^(?:brother|sister|wife|husband|son|daughter|partner)$/.test(tokens[to + words - 1]?.text ?? '');
    if (!light && !more) return 0;
    if (one.class === 'x' && /(?:ed|ing|s)$/.test(one.text) && one.text.length > 4) return 0;
  }
  return 0;
}

const isBeside = (token: Token | undefined): boolean =>
  token?.class === 'w' && /^(?:alongside|plus|opposite)$/.test(token.text);

/** Behind what is told of one in a list: "(Wren)", ", as Wren", "as the witch Wren", ", 44". */
function behindAside(tokens: readonly Token[], at: number): number {
  const kind = (to: number) => tokens[to]?.class ?? '';
  if (kind(at) === '(') {
    const close = tokens.findIndex((one, to) => to > at && one.class === ')');
    if (close > 0 && close - at < 16) return close + 1;
  }
  const comma = kind(at) === ',' ? 1 : 0;
  // "A, p.g.a., and B", "A, A.C.E., and B"
  if (comma && /^(?:\p{L}\.){2,}$/u.test(tokens[at + 1]?.text ?? '')) return at + 2;
  if (comma && kind(at + 1) === 'n' && kind(at + 2) === ',') return at + 2;
  if (kind(at + comma) === 'a' || (kind(at) === 'o' && kind(at + 1) === 'X')) {
    let to = at + comma + 1;
    while (to < at + 20 && /^[dxXnsoPRrEifVAtB-]$/.test(kind(to))) to += 1;
    return COMMA_AND.includes(kind(to)) ? to : at;
  }
  return at;
}
