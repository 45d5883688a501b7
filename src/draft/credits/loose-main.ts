import type { FilmContext } from '../films/film-context.ts';
import type { FoundCredit } from '../text/found.ts';

/** The one whom the article is about has done at its main film, if nothing else is said of it, what they did at others. */
export function subjectAtMain(
  subject: string | undefined,
  credits: readonly FoundCredit[],
  { main }: FilmContext,
): FoundCredit[] {
  const own = credits.filter(({ person }) => person === subject);
  if (!main || own.some(({ film }) => film === main.title)) return [];
  const counts = [...Map.groupBy(own, ({ role }) => role)].toSorted(([, a], [, b]) => b.length - a.length);
  const first = counts[0]?.[1][0];
  if (!first || first.role === null) return [];
  return [
    {
      ...first,
      film: main.title,
      character: null,
      described: null,
      certainty: { sure: false, why: 'it is only known what they did at other films' },
    },
  ];
}
