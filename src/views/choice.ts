import type { Choice } from '../kit/option.ts';
import type { Suggestion } from '../packs/library.ts';
import { LIMITS } from './limits.ts';
import { labelOf } from './parts.ts';

type Suggest<T> = (typed: string, limit: number) => readonly Suggestion<T>[];

/** What is suggested for a text that names nothing, else the first of all: five at most. */
export function nearestOf<T>(suggest: Suggest<T>, typed: string): T[] {
  const near = suggest(typed, MOST_NEAREST);
  return (near.length > 0 ? near : suggest('', MOST_NEAREST)).map(({ item }) => item);
}

const MOST_NEAREST = 5;

/** Suggestions of the library as choices of an autocomplete: the id is what comes back. */
export const choicesOf = (suggestions: readonly Suggestion<{ readonly id: string }>[]): Choice[] =>
  suggestions.map(({ item, label }) => ({
    name: labelOf(label, LIMITS.autocomplete.name),
    value: item.id,
  }));
