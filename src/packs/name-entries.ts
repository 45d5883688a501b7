import { currentRelease } from './claims.ts';
import type { Character, Film, Name, Person, Source, Topic } from './facts.ts';
import { fold } from './fold.ts';
import type { Merged } from './merge.ts';
import type { Entry } from './name-index.ts';

// By which names each kind of thing is found, and what an autocomplete calls it.

/** The most that a choice of an autocomplete shows. */
const LONGEST_LABEL = 100;

interface Named<T> {
  readonly item: T & { readonly id: string };
  readonly title: string;
  readonly names: readonly string[];
  /** What a namesake's title is followed by, and what may tell it from them, in the order in which it is tried: the id does. */
  readonly note?: string;
  readonly apart: readonly (string | null | undefined)[];
}

/** Gives namesakes, and only them, a label that tells them apart: "The Gull (2031) – Gulls of the North". */
function label<T>(all: readonly Named<T>[]): Entry<T>[] {
  const ends = new Map<Named<T>, string>();
  for (const namesakes of Map.groupBy(all, ({ title }) => fold(title)).values()) {
    if (namesakes.length < 2) continue;
    // It is the same for all of them: thousands may share a name.
    const at = telling(namesakes);
    for (const one of namesakes) ends.set(one, one.apart[at] ?? one.item.id);
  }
  return all.map((one) => {
    const { item, title, names, note = '' } = one;
    const end = ends.get(one);
    return { item, id: item.id, names, label: end ? withEnd(withNote(title, note), end) : title };
  });
}

/** The place of the first of what may tell them apart that all have and each has for itself; -1 where there is none. */
function telling<T>(namesakes: readonly Named<T>[]): number {
  const [{ apart } = { apart: [] }] = namesakes;
  return apart.findIndex((_, place) => {
    const all = namesakes.map((one) => one.apart[place]);
    return all.every(Boolean) && new Set(all).size === all.length;
  });
}

/** A title, with what tells it apart behind a dash, as far as there is room. */
function withEnd(title: string, end: string): string {
  const room = LONGEST_LABEL - title.length - ' – '.length;
  return room < 2 ? title : `${title} – ${end.length > room ? `${end.slice(0, room - 1)}…` : end}`;
}

/** A name with a note in brackets, of which so much is kept as has room. */
function withNote(title: string, note: string): string {
  const room = LONGEST_LABEL - title.length - ' ()'.length;
  if (note === '' || room < 2) return title;
  return `${title} (${note.length > room ? `${note.slice(0, room - 1)}…` : note})`;
}

function namesOf({ names }: { readonly names: readonly Name[] }): string[] {
  return names.map(({ text }) => text);
}

/** The name of the pack that tells of it first. */
function packOf({ cites }: { readonly cites: Person['cites'] }, { packs }: Merged): string | undefined {
  const [cite] = cites;
  return packs.find(({ id }) => id === cite?.source.pack)?.name;
}

export function filmEntries(merged: Merged): Entry<Film>[] {
  return label(
    [...merged.films.values()].map((item) => {
      const names = [item.title, ...namesOf(item)];
      const note = currentRelease(item)?.current.date.value?.slice(0, 4) ?? '';
      const apart = [packOf(item, merged), item.franchise?.name];
      return { item, title: item.title, names, note, apart };
    }),
  );
}

function charactersOf(person: Person, { characters }: Merged): Character[] {
  return person.credits.flatMap(({ character }) => characters.get(character ?? '') ?? []);
}

/** A person is found by the names of their characters too. */
export function personEntries(merged: Merged): Entry<Person>[] {
  return label(
    [...merged.people.values()].map((item) => {
      const played = charactersOf(item, merged).flatMap((character) => [
        character.name,
        ...namesOf(character),
      ]);
      const apart = [packOf(item, merged), item.credits[0]?.described];
      return { item, title: item.name, names: [item.name, ...namesOf(item), ...played], apart };
    }),
  );
}

export function characterEntries(merged: Merged, characters = merged.characters): Entry<Character>[] {
  return label(
    [...characters.values()].map((item) => {
      const apart = [packOf(item, merged), item.franchise?.name];
      return { item, title: item.name, names: [item.name, ...namesOf(item)], apart };
    }),
  );
}

/** People, shown with whom they play, and the characters of whom nobody says who plays them. */
export function castEntries(merged: Merged): Entry<Person | Character>[] {
  const people = personEntries(merged).map((entry) => {
    const played = new Set(charactersOf(entry.item, merged).map(({ name }) => name));
    return { ...entry, label: withNote(entry.label, [...played].join(', ')) };
  });
  const open = new Map([...merged.characters].filter(([, { playedBy }]) => playedBy.length === 0));
  return [...people, ...characterEntries(merged, open)];
}

export function topicEntries(topics: readonly Topic[]): Entry<Topic>[] {
  return label(
    topics.map((item) => ({ item, title: item.name, names: [item.name, ...namesOf(item)], apart: [] })),
  );
}

export function sourceEntries({ sources }: Merged): Entry<Source>[] {
  return [...sources.values()].map((item) => ({
    item,
    id: item.id,
    names: [item.subject, item.published, ...(item.publisher === null ? [] : [item.publisher])],
    label: sourceLabel(item),
  }));
}

function sourceLabel({ published, subject }: Source): string {
  const whole = `${published}: ${subject}`;
  return whole.length > LONGEST_LABEL ? `${whole.slice(0, LONGEST_LABEL - 1)}…` : whole;
}
