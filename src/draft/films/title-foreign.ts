import { BETWEEN, INNER } from './title-words.ts';

// Titles in another language that no marks set off: few of their words have a capital.

const ARTICLE = "Le|La|Les|L[’']\\p{L}+|Un|Une|Des|Du|El|Los|Las|Una|Il|Gli|Lo|Der|Das|Ein|Eine|Het|Een|Os";
const SMALL = "de|du|des|la|le|les|del|della|di|d[’']|y|et|e|und|der|von|en|à|do|da|van|al|sans|sur|sous";
const WORD = "\\p{Ll}[\\p{L}'’-]{2,}";

/** Small words of other languages that stand between two capitals of a title and in no English sentence. */
export const FOREIGN_INNER = new Set(
  'sa ng y ka ki ke ko kay dos das og och på av til ve por para el los las et un una sur sous dans aux zu zur zum im auf und ein eine dem het een yn agus ar nel della dello degli alla dal'.split(
    ' ',
  ),
);

/** "Le barrage", "La casa de papel". */
const ARTICLED = new RegExp(
  `(?<![\\p{L}\\p{N}'’-]|[.!?:] )(?:(?:(?:${ARTICLE}) (?!(?:${SMALL}) )${WORD}|L[’'](?=\\p{L}+ (?:${SMALL}) )\\p{L}+)(?: (?:${SMALL}) (?:la |le |les |las |los )?[\\p{L}][\\p{L}'’-]+)?)(?![\\p{L}'’-])`,
  'gu',
);
/** "Petite rivière (2011)": what has a year in brackets. */
const YEARED = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}'’-]+(?: (?:${SMALL}|${WORD})){1,3}(?= \\((?:19|20)\\d\\d\\))`,
  'gu',
);
const ACCENT = /[àâäáãåçèéêëíîïñóôöõøúûùüßœæščžğışłńśźż]/iu;

/** Where they stand (UTF-16, `end` exclusive); what is written as an English sentence is left out. */
export function foreignTitles(text: string): { start: number; end: number; text: string }[] {
  const found = [
    ...[...text.matchAll(ARTICLED)].filter(([title]) => !isEnglish(title)),
    ...[...text.matchAll(YEARED)].filter(([title]) => ACCENT.test(title) && !isEnglish(title)),
  ];
  return found.map(({ index, 0: title }) => ({ start: index, end: index + title.length, text: title }));
}

const FOREIGN = new RegExp(`^(?:${SMALL})$`, 'u');
const isEnglish = (title: string): boolean =>
  title
    .split(' ')
    .slice(1)
    .some(
      (word) =>
        !FOREIGN.test(word) &&
        (INNER.has(word) ||
          BETWEEN.has(word) ||
          /^(?:was|has|had|will|said|says|film|who|her|his)$/u.test(word)),
    );

/** Titles that marks show somewhere and that would be cut elsewhere, since a comma or a word without a capital is in them. */
export function cutElsewhere(titles: readonly string[]): RegExp | null {
  const odd = [...new Set(titles)].filter(
    (title) => / \p{Ll}[\p{L}-]*$|, |[–—]/u.test(title) && title.includes(' '),
  );
  if (odd.length === 0) return null;
  const longest = odd.toSorted((a, b) => b.length - a.length).slice(0, MOST);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longest.map((title) => RegExp.escape(title)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** More than any article has. */
const MOST = 50;
