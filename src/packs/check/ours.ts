import type { Pack, PackNames } from '../schema.ts';
import { ownTexts } from './own-texts.ts';

/** What a pack adds to its articles, for a person to look over: one line each, by headline. */
export interface OursList {
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Everything in a pack that is marked as ours: names, topics, readings; and what is marked as not stated. */
export function listOurs(pack: Pack): OursList[] {
  const { films, people, characters, franchises, topics, production } = pack;
  const named = [...films, ...people, ...characters, ...franchises];
  const shown = [
    ...films.map(({ id, title, names }) => ({ id, title, names })),
    ...[...people, ...characters, ...franchises].map(({ id, name, names }) => ({ id, title: name, names })),
  ];
  return [
    {
      headline: 'Titles and names shown (ours)',
      lines: shown.filter(isOurs).map(({ id, title }) => `${id}: ${title}`),
    },
    { headline: 'Names to be found by (ours)', lines: named.flatMap(({ id, names }) => ourNames(id, names)) },
    { headline: 'Topics (ours)', lines: topics.map(({ name, names }) => ourTopic(name, names)) },
    { headline: 'Headlines (ours)', lines: production.map(({ title }) => title) },
    { headline: 'Readings (ours)', lines: readings(pack) },
    { headline: 'Marked as not stated', lines: gaps(pack) },
  ];
}

function isOurs({ title, names }: { readonly title: string; readonly names: PackNames }): boolean {
  return !names.source.includes(title);
}

function ourNames(id: string, { ours }: PackNames): string[] {
  return ours.length > 0 ? [`${id}: ${ours.join(' · ')}`] : [];
}

function ourTopic(name: string, { ours }: PackNames): string {
  const others = ours.filter((other) => other !== name);
  return others.length > 0 ? `${name} (${others.join(' · ')})` : name;
}

function readings(pack: Pack): string[] {
  const all = ownTexts(pack).filter(({ path }) => path.endsWith('.reading'));
  return all.map(({ path, text }) => `${path.slice(0, -'.reading'.length)}: ${text}`);
}

function gaps(pack: Pack): string[] {
  const said = ownTexts(pack).filter(({ path }) => path.endsWith('.say'));
  const regions = pack.films.flatMap(({ id, releases }) =>
    releases.filter(({ region }) => region === null).map(() => `${id}: the region of a release`),
  );
  const occasions = pack.quotations.filter(({ occasion }) => occasion === null);
  return [
    ...said.map(({ text }) => text),
    ...regions,
    ...occasions.map(({ id }) => `${id}: to whom it was said, and when`),
  ];
}
