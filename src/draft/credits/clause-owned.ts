import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Token } from './clause-tokens.ts';
import type { Masked } from './credit-mask.ts';

/** Whose film one is by "his" or "her". */
export interface Owned {
  readonly owner: Mention;
  readonly films: readonly FilmMention[];
  /** The words for them: "his directorial debut". */
  readonly words: string;
}

// "Her third feature, F", "his F": in front of a film's noun or of the film itself.
const OWN = /^(?<whose>his|her) /u;

/** "Her second, F": whose, where a number stands for the film's noun. */
function counted(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at - 1]?.class !== ',') return undefined;
  const back = /^(?:second|third|fourth|fifth|sixth|latest|last|newest)$/.test(tokens[at - 2]?.text ?? '')
    ? 3
    : 2;
  const whose = tokens[at - back]?.text ?? '';
  return /^(?:his|her)$/.test(whose) ? whose : undefined;
}

/** Whether somebody begins a sentence, or is he or she. */
const isSubject = ({ by, from }: Mention, text: string): boolean =>
  by === 'pronoun' ||
  /(?:^|[.!?]["”’]? )(?:\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3},? )?$/u.test(text.slice(Math.max(0, from - 60), from));

/** "Her last film, F", "his debut F": whom the sentence or the one before names last and who may be meant. */
export function ownedFilms(
  tokens: readonly Token[],
  before: readonly Mention[],
  { paragraph }: Masked,
): Owned[] {
  return tokens.flatMap(({ films, text, class: kind }, at): Owned[] => {
    const whose =
      kind === 'F' || kind === 'M' ? (OWN.exec(text)?.groups?.whose ?? counted(tokens, at)) : undefined;
    if (whose === undefined || films.length === 0) return [];
    const gender = whose === 'his' ? 'male' : 'female';
    const here = tokens.slice(0, at).flatMap(({ people }) => people);
    const earlier = before.filter(({ paragraph: number, quoted }) => number === paragraph.number && !quoted);
    const fitting = (some: readonly Mention[]) =>
      some.filter(({ person }) => (person.gender ?? gender) === gender);
    const subject = fitting(earlier).findLast((one) => isSubject(one, paragraph.text));
    const owner = fitting(here).at(-1) ?? subject ?? fitting(earlier).at(-1);
    return owner ? [{ owner, films, words: text }] : [];
  });
}
