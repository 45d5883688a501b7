import type { Choice } from '../../kit/option.ts';
import type { Fit, Suggestion } from '../../packs/library.ts';
import { LIMITS } from './limits.ts';
import { type Link, labelOf } from './parts.ts';

type Suggest<T> = (typed: string, limit: number) => readonly Suggestion<T>[];

export type Near = { readonly nearest: readonly Link[]; readonly fit: Fit };

/** Ways to what may be meant, each called so that it can be told from its namesakes. */
export const waysTo = <T>(nearest: readonly Suggestion<T>[], toIt: (item: T) => Link): Link[] =>
  nearest.map(({ item, label }) => ({ ...toIt(item), label }));

/** Ways to what is suggested for a text that names nothing, else to the first of all: five at most, and which of both they are. */
export function nearestOf<T>(suggest: Suggest<T>, typed: string | undefined, toIt: (item: T) => Link): Near {
  const near = suggest(typed ?? '', MOST_NEAREST);
  const shown = near.length > 0 ? near : suggest('', MOST_NEAREST);
  return {
    nearest: waysTo(shown, toIt),
    fit: near.length > 0 ? 'near' : 'none',
  };
}

const MOST_NEAREST = 5;

/** Suggestions of the library as choices of an autocomplete: the id is what comes back. */
export const choicesOf = (suggestions: readonly Suggestion<{ readonly id: string }>[]): Choice[] =>
  suggestions.map(({ item, label }) => ({
    name: labelOf(label, LIMITS.autocomplete.name),
    value: item.id,
  }));
