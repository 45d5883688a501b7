/** What is wanted of each trait; what is left out does not narrow. */
type Wanted<Trait extends string> = { readonly [trait in Trait]?: string | undefined };

/**
 * Makes what picks things out of a list by their traits, in the order of the list. What has a trait is looked up once for all when
 * it is first asked for; of several traits that are wanted only the things with the rarest are looked through.
 * @param traits what each thing has of a trait: ids
 */
export function createShelf<T, Trait extends string>(
  items: readonly T[],
  traits: { readonly [trait in Trait]: (item: T) => readonly string[] },
): (wanted: Wanted<Trait>) => readonly T[] {
  const made = new Map<Trait, ReadonlyMap<string, readonly T[]>>();
  const having = (trait: Trait, id: string): readonly T[] => {
    const index = made.get(trait) ?? indexed(items, traits[trait]);
    made.set(trait, index);
    return index.get(id) ?? [];
  };
  const names = Object.keys(traits) as Trait[];
  return (wanted) => {
    const asked = names.flatMap((trait) => {
      const id = wanted[trait];
      return id === undefined ? [] : [{ trait, id, found: having(trait, id) }];
    });
    const [fewest, ...others] = asked.sort((a, b) => a.found.length - b.found.length);
    if (fewest === undefined) return items;
    if (others.length === 0) return fewest.found;
    return fewest.found.filter((item) => others.every(({ trait, id }) => traits[trait](item).includes(id)));
  };
}

function indexed<T>(items: readonly T[], idsOf: (item: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const id of new Set(idsOf(item))) {
      const list = index.get(id);
      if (list) list.push(item);
      else index.set(id, [item]);
    }
  }
  return index;
}
