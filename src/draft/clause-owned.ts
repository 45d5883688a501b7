import type { Token } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';
import type { FilmMention } from './film-mentions.ts';
import type { Mention } from './mention.ts';

/** Whose film one is by "his" or "her". */
export interface Owned {
  readonly owner: Mention;
  readonly films: readonly FilmMention[];
}

// "Her third feature, F", "his F": in front of a film's noun or of the film itself.
const OWN = /^(?<whose>his|her) /u;

/** "Her last film, F", "his debut F": whom the sentence or the one before names last and who may be meant. */
export function ownedFilms(
  tokens: readonly Token[],
  before: readonly Mention[],
  { paragraph }: Masked,
): Owned[] {
  return tokens.flatMap(({ films, text, class: kind }, at): Owned[] => {
    const whose = kind === 'F' || kind === 'M' ? OWN.exec(text)?.groups?.whose : undefined;
    if (whose === undefined || films.length === 0) return [];
    const gender = whose === 'his' ? 'male' : 'female';
    const here = tokens.slice(0, at).flatMap(({ people }) => people);
    const earlier = before.filter(({ paragraph: number, quoted }) => number === paragraph.number && !quoted);
    const owner = [...earlier, ...here].findLast(({ person }) => (person.gender ?? gender) === gender);
    return owner ? [{ owner, films }] : [];
  });
}
