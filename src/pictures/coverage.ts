import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { codePointsOf } from './woff2.ts';

/** A file of a font: some of its characters in all weights. */
export interface FontFile {
  /** What it is called when it is drawn with. */
  readonly alias: string;
  readonly path: string;
}

/** What it takes to draw a text: fonts, those that go before others first, and the characters that none of them has. */
export interface Coverage {
  readonly fonts: readonly FontFile[];
  readonly undrawable: readonly string[];
}

const [INTER, EMOJI] = ['inter', 'noto-emoji'];
const SCRIPTS = ['noto-sans-hebrew', 'noto-sans-arabic', 'noto-sans-thai', 'noto-sans-devanagari'];
const [JAPANESE, KOREAN, CHINESE] = ['noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc'];

/** Han characters look different by country, and share their code points: what else is in the text tells which are meant. */
function hanFonts(text: string): string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [JAPANESE, CHINESE, KOREAN];
  if (/\p{Script=Hangul}/u.test(text)) return [KOREAN, JAPANESE, CHINESE];
  return [CHINESE, JAPANESE, KOREAN];
}

/** Draws nothing by itself: spaces, joiners, selectors of variants. */
const SILENT = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** Finds the fonts for a text. Only the files in which its characters lie are opened; what was opened is remembered. */
export function createCoverage() {
  const subsets = new Map<string, readonly Subset[]>();
  const points = new Map<string, ReadonlySet<number>>();
  const subsetsOf = (font: string) => remembered(subsets, font, () => readSubsets(font));
  const has = ({ path, mayHave }: Subset, point: number) =>
    mayHave(point) && remembered(points, path, () => codePointsOf(readFileSync(path))).has(point);

  return (text: string): Coverage => {
    const families = [INTER, ...SCRIPTS, ...hanFonts(text), EMOJI];
    const chosen = new Set<Subset>();
    const undrawable = new Set<string>();
    for (const character of new Set(text)) {
      const point = character.codePointAt(0);
      if (point === undefined || SILENT.test(character)) continue;
      const found = firstOf(families, (font) => subsetsOf(font).find((subset) => has(subset, point)));
      if (found) chosen.add(found);
      else undrawable.add(character);
    }
    const ranked = families.flatMap((font) => subsetsOf(font).filter((subset) => chosen.has(subset)));
    return { fonts: ranked, undrawable: [...undrawable] };
  };
}

function remembered<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Subset = FontFile & {
  /** Whether the package's own list names a character: the font itself may lack it all the same. */
  readonly mayHave: (point: number) => boolean;
};

const require = createRequire(import.meta.url);
const listed = z.record(z.string(), z.string());

/** The files of a font, with what its package says of them in `unicode.json`: "[12]" or "latin" → "U+20,U+41-5a". */
function readSubsets(font: string): readonly Subset[] {
  const folder = dirname(require.resolve(`@fontsource-variable/${font}/package.json`));
  const lists = listed.parse(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
  return Object.entries(lists).map(([name, ranges]) => {
    const alias = `${font}-${name.replaceAll(/[[\]]/gu, '')}`;
    const spans = ranges.split(',').map(readRange);
    return {
      alias,
      path: join(folder, 'files', `${alias}-wght-normal.woff2`),
      mayHave: (point) => spans.some(([first, last]) => point >= first && point <= last),
    };
  });
}

function readRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
