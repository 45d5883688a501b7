import { familyForms, nameWords } from './name-parts.ts';
import { isCivil, withoutTitle } from './names.ts';
import type { Sighting } from './sightings.ts';

/** Points for a family name that stands alone elsewhere: most where it does what people do. */
export function pointsAlone(alone: readonly Sighting[]): (name: string) => number {
  const byForm = Map.groupBy(alone, ({ run }) => withoutTitle(run.text));
  return (name) => {
    const forms = new Set(familyForms(name));
    const [first = ''] = nameWords(name);
    const called = forms.has(first) ? [] : (byForm.get(first) ?? []);
    const seen = [
      ...[...forms].flatMap((form) => byForm.get(form) ?? []),
      ...called.filter(({ evidence }) => evidence.plainly),
    ];
    return seen.some(({ evidence, run }) => evidence.told || isCivil(run.text))
      ? 3
      : Math.min(seen.length, 2);
  };
}
