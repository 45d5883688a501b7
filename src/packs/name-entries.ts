import type { Character, Film, Franchise, Name, Person, Source, Topic } from './facts.ts';
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
  /** What tells it from a namesake. */
  readonly apart: string;
}

/** Gives namesakes, and only them, a label that tells them apart. */
function label<T>(all: readonly Named<T>[]): Entry<T>[] {
  const titles = Map.groupBy(all, ({ title }) => fold(title));
  return all.map(({ item, title, names, apart }) => {
    const shared = (titles.get(fold(title))?.length ?? 0) > 1;
    return { item, id: item.id, names, label: withNote(title, shared ? apart : '') };
  });
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

/** The franchise if there is one, else the pack. */
function home(item: { readonly franchise?: Franchise | null; readonly cites: Person['cites'] }): string {
  return item.franchise?.name ?? item.cites[0]?.source.pack ?? '';
}

export function filmEntries({ films }: Merged): Entry<Film>[] {
  return label(
    [...films.values()].map((item) => {
      const names = [item.title, ...namesOf(item)];
      return { item, title: item.title, names, apart: home(item) };
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
      return { item, title: item.name, names: [item.name, ...namesOf(item), ...played], apart: home(item) };
    }),
  );
}

export function characterEntries(characters: readonly Character[]): Entry<Character>[] {
  return label(
    characters.map((item) => {
      return { item, title: item.name, names: [item.name, ...namesOf(item)], apart: home(item) };
    }),
  );
}

/** People, shown with whom they play, and the characters of whom nobody says who plays them. */
export function castEntries(merged: Merged): Entry<Person | Character>[] {
  const people = personEntries(merged).map((entry) => {
    const played = new Set(charactersOf(entry.item, merged).map(({ name }) => name));
    return { ...entry, label: withNote(entry.label, [...played].join(', ')) };
  });
  const open = [...merged.characters.values()].filter(({ playedBy }) => playedBy.length === 0);
  return [...people, ...characterEntries(open)];
}

export function topicEntries(topics: readonly Topic[]): Entry<Topic>[] {
  return label(
    topics.map((item) => ({ item, title: item.name, names: [item.name, ...namesOf(item)], apart: item.id })),
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
