import type { Token } from './clause-tokens.ts';

/** "The 2029 desert drama F" is F, "his last three films" a film that is not named. */
export function withFilms(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of tokens) {
    if (token.class === 'F' || token.class === 'm') {
      const owned = takeBack(found, token);
      const words = [...owned, token].map(({ text }) => text).join(' ');
      const [first = token] = owned;
      const many = /(?:two|three|both|all|films|movies|pictures|features)(?: |$)/.test(words);
      if (token.class === 'F') found.push({ ...token, from: first.from, text: words });
      else if (owned.length > 0 || many) found.push({ ...token, class: 'M', from: first.from, text: words });
      else found.push(token);
      continue;
    }
    found.push(token);
  }
  return found.map((one) => (one.class === 'm' ? { ...one, class: 'x' } : one));
}

const LINK = /^[,—:]$/;

/** "F, a tennis romance", "her last film, F" and "his next film as a director is F": all are F. */
export const withApposed = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    if (token.class !== 'M') return token;
    const kind = (to: number) => tokens[to]?.class ?? '';
    const year = kind(at - 2) === ')' && kind(at - 3) === 'n' ? 3 : 0;
    const ahead = tokens[at - 2 - year];
    if (ahead?.class === 'F' && LINK.test(kind(at - 1))) return { ...token, films: ahead.films };
    // "F, X’s black comedy"
    const owner = kind(at - 1) === 's' && kind(at - 2) === 'P' && LINK.test(kind(at - 3));
    const whole = tokens[at - 4];
    if (owner && whole?.class === 'F') return { ...token, films: whole.films };
    // "Six films, among them F and F"
    const listed = tokens.findIndex((one, place) => place > at && one.class === 'c');
    if (listed > 0 && listed - at < 8 && kind(listed + 1) === 'F')
      return { ...token, films: tokens[listed + 1]?.films ?? [] };
    let to = at + 1;
    if (kind(to) === 'a') to += kind(to + 1) === 'd' ? 3 : 2;
    const behind = LINK.test(kind(to)) || kind(to) === 'B' ? tokens[to + 1] : undefined;
    return behind?.class === 'F' ? { ...token, films: behind.films } : token;
  });

/** Takes the words that belong to a film's noun from those before it: "the new", "a small, sad". */
function takeBack(found: Token[], token: Token): Token[] {
  if (token.class === 'F' && found.at(-1)?.class === 'M') return found.splice(-1);
  let begin = found.length;
  const least = Math.max(0, found.length - 7);
  while (begin > least && /^[xXnm,$]$/.test(found[begin - 1]?.class ?? '')) begin -= 1;
  if (found[begin - 1]?.class === 'd') return found.splice(begin - 1);
  if (
    found[begin - 1]?.class === 's' &&
    token.class === 'm' &&
    !found.slice(begin).some(({ class: kind }) => kind === ',')
  ) {
    const owned = found.splice(begin);
    return owned.length > 0 ? owned : [{ ...token, text: 'own' }];
  }
  // Without an article, only what stands close: "crime drama F".
  let close = found.length;
  while (token.class === 'F' && close > 0 && found[close - 1]?.class === 'm') close -= 1;
  return found.splice(close);
}
