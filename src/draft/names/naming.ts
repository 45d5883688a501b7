import type { Paragraph } from '../text/article.ts';
import { isFirstName } from '../text/words.ts';
import type { Mention } from './mention.ts';
import { withoutTitle } from './names.ts';
import type { Person } from './people.ts';

/** What tells whom a name means, without a look at everybody each time. */
export interface Naming {
  /** Those who may be called so, in order. */
  readonly called: (form: string) => readonly Person[];
  /** Of everybody heard so far, when last. */
  readonly last: ReadonlyMap<Person, Heard>;
  /** Those who were brought in as somebody’s kin. */
  readonly kin: ReadonlySet<Person>;
}

/** When somebody was last heard of by more than a pronoun, in which paragraph, and when by a part of the name; 0 for never. */
export interface Heard {
  readonly named: number;
  readonly paragraph: number;
  readonly short: number;
}
export const NEVER: Heard = { named: 0, paragraph: 0, short: 0 };

export const heardAgain = (before: Heard, by: Mention['by'], place: number, paragraph: number): Heard =>
  by === 'pronoun' ? before : { named: place, paragraph, short: by === 'part' ? place : before.short };

/** Whom a name or a part of one means. */
export function named(
  words: string,
  { called, last, kin }: Naming,
  { number }: Paragraph,
): Pick<Mention, 'person' | 'by' | 'doubt'> | null {
  const written = withoutTitle(words);
  // "Van den Akker" begins a sentence with a capital.
  const asWritten = called(written);
  const text = asWritten.length > 0 ? written : written.slice(0, 1).toLowerCase() + written.slice(1);
  const sharing = asWritten.length > 0 ? asWritten : called(text);
  const whole = sharing.find(
    (person) => person.names.includes(text) && (text.includes(' ') || sharing.length === 1),
  );
  if (whole) return { person: whole, by: 'name', doubt: singleDoubt(whole) };
  // Reports call real people by their family names and figures by their first ones.
  const family = sharing.filter((person) => !person.figure && person.name.endsWith(text));
  const meant = family.length > 0 ? family : sharing;
  // "His daughter, Ada Quill" is called by her whole name from there on.
  const heads = meant.filter((it) => last.has(it) && !kin.has(it));
  const pool = heads.length > 0 ? heads : meant;
  // Whoever shares the name and is named only later is not meant yet.
  const known = meant.filter((it) => last.has(it));
  const latest = (of: (heard: Heard) => number) =>
    pool.toSorted((a, b) => of(last.get(b) ?? NEVER) - of(last.get(a) ?? NEVER))[0];
  const one = latest(({ named: place }) => place);
  const heard = (one && last.get(one)) ?? NEVER;
  // Of a family, the one whom an article calls by the name alone is the one that it is about.
  const short = heard.paragraph === number ? undefined : latest(({ short: place }) => place);
  const person = short && (last.get(short) ?? NEVER).short > 0 ? short : one;
  if (person === undefined) return null;
  return {
    person,
    by: 'part',
    doubt:
      known.length > 1 || (known.length === 0 && meant.length > 1)
        ? `more than one person of the article is called ${text}`
        : null,
  };
}

/** A body may be taken for somebody with a single name. */
function singleDoubt({ name, single, called }: Person): string | null {
  return single && called.size === 0 && !isFirstName(name) ? `${name} may be no person` : null;
}

const KIN =
  '(?:(?:husband|wife|brother|sister|mother|father|mum|mom|dad|daughter|son|cousin|uncle|aunt|niece|nephew|twin|grand(?:mother|father|daughter|son)|widow|widower|ex-husband|ex-wife|fianc[ée]e?)(?:-in-law)?)';
const KIN_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Tt]heir|\\p{L}+[’']s?|[Aa]|[Tt]he)\\s(?:(?:\\p{Ll}[\\p{L}-]*|[\\p{L}]+-[\\p{L}-]+),?\\s){0,3}${KIN}(?:\\sand\\s(?:[\\p{L}-]+\\s){1,3})?,?\\s$`,
  'u',
);
const KIN_AFTER = new RegExp(
  `^,\\s(?:(?:who\\s(?:is|was)\\s)?(?:his|her|their|an?|the\\s\\p{Ll}+[’']s|\\p{Lu}\\p{L}+[’']s?)\\s(?:[\\p{Ll}-]+\\s){0,3}${KIN}(?![\\p{L}-]))`,
  'u',
);
const CLOSE = 100;

/** Whether somebody is named in full as kin of another: "his daughter, Ada Quill", "Ada Quill, his daughter". */
export const isKin = (text: string, from: number, to: number): boolean =>
  KIN_BEFORE.test(text.slice(Math.max(0, from - CLOSE), from)) || KIN_AFTER.test(text.slice(to, to + CLOSE));
