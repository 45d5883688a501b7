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
