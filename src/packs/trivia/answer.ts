import type { Cite, Name } from '../facts.ts';
import { fold } from '../fold.ts';

/** What can be chosen as an answer: a person, a film, a character or a year. */
export interface Answer {
  readonly id: string;
  readonly name: string;
  /** All names by which it goes, its name among them, folded. */
  readonly known: readonly string[];
  /** What two answers must not have in common to be told apart on buttons. */
  readonly label: string;
  /** Ids of the sources that speak of it. */
  readonly sources: readonly string[];
}

type Named = { readonly id: string; readonly names: readonly Name[]; readonly cites: readonly Cite[] };

/** Something of the library as an answer. @param name what it is shown as. */
export function answerOf(item: Named, name: string): Answer {
  const known = [name, ...item.names.map(({ text }) => text)].map(fold).filter((one) => one !== '');
  const sources = item.cites.map(({ source }) => source.id);
  return { id: item.id, name, known: [...new Set(known)], label: labelOf(name), sources };
}

/** So much of a name is told apart: a button has no more room. */
const LABEL = 60;

const labelOf = (name: string): string => (fold(name) || name).slice(0, LABEL);

/** Whether a folded text has one of the names in it, as whole words. */
export const isNamedIn = ({ known }: Pick<Answer, 'known'>, folded: string): boolean =>
  known.some((name) => ` ${folded} `.includes(` ${name} `));
