import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';

/** The places of films without those that are a part of somebody's name: "Edgar Blackmere", where a film is called "Blackmere". */
export function withoutNames(context: FilmContext, all: readonly Mention[]): FilmContext {
  const named = Map.groupBy(
    all.filter(({ by }) => by === 'name'),
    ({ paragraph }) => paragraph,
  );
  const without = (mentions: FilmContext['mentions']): FilmContext['mentions'] =>
    new Map(
      [...mentions].map(([number, films]) => {
        const people = named.get(number) ?? [];
        const isName = (from: number, to: number) => people.some((one) => one.from < from && to <= one.to);
        return [number, films.filter(({ from, to }) => !isName(from, to))];
      }),
    );
  return { ...context, mentions: without(context.mentions), topics: without(context.topics) };
}
