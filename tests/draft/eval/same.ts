import { plainName, plainQuotes } from '../../../src/packs/check/wording.ts';
import { contentOf, type DraftItem } from '../../../src/packs/draft/record.ts';
import type { Labels } from './labels.ts';

// When something found is the same as something labelled. Kinds of quotation marks, apostrophes, dashes and spaces never matter.

/** A found or labelled thing as a text: two are the same if their texts are. */
export type Key = string;

const key = (...parts: readonly (string | null)[]): Key => JSON.stringify(parts);

/** Titles of one film are one: each becomes the fullest title of the labels; one that they don't have stays itself. */
export function filmNamer(films: Labels['films']): (title: string | null) => string | null {
  const fullest = new Map(
    films.flatMap(([first = '', ...others]) => [first, ...others].map((one) => [bare(one), bare(first)])),
  );
  return (title) => (title === null ? null : (fullest.get(bare(title)) ?? bare(title)));
}

const bare = (name: string): string => plainName(name).toLowerCase();

type Namer = ReturnType<typeof filmNamer>;

/**
 * Quotations are the same with the same paragraph, the same segments to the letter in the same order, and the same speaker, who
 * is the same by the whole name, or is not stated on both sides.
 */
export const quotationKeys = {
  labelled: (one: Labels['quotations'][number]): Key[] => [
    key(`${one.paragraph}`, spokenAs(one.segments), one.speaker && bare(one.speaker)),
  ],
  found: (item: DraftItem<'quotation'>): Key[] => {
    const { segments, speaker } = contentOf(item);
    return [key(`${item.at.paragraph}`, spokenAs(segments), speaker && bare(speaker))];
  },
};

const spokenAs = (segments: readonly string[]): string => segments.map(plainQuotes).join(' | ');

/**
 * Dates are the same with the same film, precision and value. Whether it has happened is no part of it, since that follows from the day
 * of publication.
 */
export const dateKeys = {
  labelled: (one: Labels['dates'][number], film: Namer): Key[] => [dated(film(one.film), one)],
  found: (item: DraftItem<'release'>, film: Namer): Key[] => [
    dated(film(contentOf(item).film), contentOf(item).date),
  ],
};

/** A date of a film as a text. */
export const dated = (
  film: string | null,
  { precision, value }: { precision: string; value: string | null },
): Key => key(film, precision, value);

/** The same, and of the same kind, or of none that is stated. */
export const datedKindKeys = {
  labelled: (one: Labels['dates'][number], film: Namer): Key[] => [
    key(...dateKeys.labelled(one, film), one.kind),
  ],
  found: (item: DraftItem<'release'>, film: Namer): Key[] => {
    const { kind } = contentOf(item);
    return [key(...dateKeys.found(item, film), kind && (KINDS[kind] ?? kind))];
  },
};

// What a pack calls otherwise than the labels do.
const KINDS: Readonly<Record<string, string>> = { theatrical: 'theaters', physical: 'disc' };

/** Which noun of the labels the words of an article mean; what is in none of these lists has to be the label's very word. */
const ROLES: readonly [RegExp, string][] = [
  [
    /^(?:lead(?:ing)? |title )?(?:actor|actress|star|co-?star|lead|voice|man|lady|player|cast ?member|performer)s?$/,
    'actor',
  ],
  [/^(?:co-?|screen-?|script-?)?writers?$|^screenplay$/, 'writer'],
  [/^(?:co-?)?directors? of photography$|^do?p$|^cinematographers?$/, 'cinematographer'],
  [/^(?:co-?|film-?)?(?:directors?|makers?)$|^helmers?$/, 'director'],
  [/^(?:co-)?producers?$/, 'producer'],
  [/^(?:co-)?composers?$/, 'composer'],
  [/^(?:co-|film )?editors?$/, 'editor'],
];

/**
 * People with their roles are the same with the same person by the whole name and the same role. "Writer/director", "writer-director" and
 * "writer and director" are two. Whoever plays a character is an actor.
 */
export const roleKeys = {
  labelled: (one: Labels['people'][number]): Key[] => [key(bare(one.name), one.role.toLowerCase())],
  found: (item: DraftItem<'credit'>): Key[] =>
    rolesOf(item).map((role) => key(bare(contentOf(item).person), role)),
};

/**
 * Credits are the same with, besides, the same film or none and the same character or none ("the" before it and a title in front of a
 * full name aside).
 */
export const creditKeys = {
  labelled: (one: Labels['people'][number], film: Namer): Key[] => [
    key(bare(one.name), film(one.film), one.role.toLowerCase(), characterAs(one.character)),
  ],
  found: (item: DraftItem<'credit'>, film: Namer): Key[] => {
    const { person, film: title, character } = contentOf(item);
    return rolesOf(item).map((one) => key(bare(person), film(title), one, characterAs(character)));
  },
};

function rolesOf(item: DraftItem<'credit'>): string[] {
  const { role, character } = contentOf(item);
  return character === null ? rolesIn(role ?? 'none') : ['actor'];
}

function rolesIn(words: string): string[] {
  const parts = words
    .toLowerCase()
    .split(/\s*\/\s*| and |, |(?<=writer|director|producer|star)-(?=writer|director|producer|star)/);
  return [...new Set(parts.map((part) => ROLES.find(([form]) => form.test(part))?.[1] ?? part))];
}

const characterAs = (name: string | null): string | null =>
  name && bare(name).replace(/^the |^(?:dr|mr|mrs|ms|dame|sir|captain|professor)\.? (?=\S+ )/, '');
