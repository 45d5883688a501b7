/**
 * A function of an article, or of a part of one, that gives the same again for the same: several finders ask for it, and for as long as it
 * lives, no longer.
 */
export function keptFor<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const kept = new WeakMap<Of, { readonly made: T }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.made;
    const made = make(of);
    kept.set(of, { made });
    return made;
  };
}

/** So many texts are kept: more than an article has sentences, as a rule, and few enough to be no burden. */
const MOST = 1000;

/** The same of texts: finders that know nothing of one another read the same sentences. */
export function keptForText<T extends object>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size === MOST) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
