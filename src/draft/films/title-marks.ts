import { FILM } from './film-cue-words.ts';
import { FOREIGN_INNER } from './title-foreign.ts';
import { BETWEEN, INNER } from './title-words.ts';

/** A title between marks, where it stands in a text (UTF-16, `end` exclusive), without the marks. */
export interface MarkedTitle {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that a period ends without ending a sentence, and letters that stand for words. */
export const SHORTENED =
  '(?:Mrs?|Ms|Mx|Dr|St|Ste|Lt|Sgt|Capt|Cpl|Col|Gen|Maj|Pvt|Adm|Det|Insp|Prof|Rev|Fr|Sr|Hon|Gov|Sen|Pres|Mme|Mlle|Mt|Ft|No)\\.(?= \\p{Lu})';
/** The same at the end of a title, where the period is its own. */
export const ENDS_SHORT =
  '(?:(?<=, | & )(?:Ltd|Inc|Co|Corp|Jr|Sr|Esq|LLC|Bros|MD|PhD)|(?<=, )(?:Ont|Que|Alta|Sask|Man|Calif|Mass|Conn|Fla|Ariz|Colo|Tenn|Ill|Minn|Mich|Wis|Wash|Ore|Okla|Tex|Nev|Penn|Ala|Ark|Kan|Mont|Neb|Wyo)|Ltd|Inc|Bros)\\.';
/** Letters with a period each: "U.S.", "U.N.C.L.E." */
export const LETTERS = '(?:\\p{Lu}\\.){2,}(?!\\p{L})';

/** What stands as one word: "Where’s", "Let’s", "How to", before another with a capital. */
export const CONTRACTED = "(?:How to|(?:Where|What|Who|How|Let|When)['’]s)(?= \\p{Lu})";

// A closing mark is of its opening one's kind; within single marks an apostrophe may end a word: "Singin’ in", "Girls’ Choir".
const INSIDE = `(?:(?!\\s['‘])[^“”"„«»*_‘])`;
const MARKED = new RegExp(
  [
    `[“„](?=(?<double>[\\p{Lu}\\d¡¿]${INSIDE}{0,70}?)[”“])`,
    `«\\s?(?=(?<angle>[\\p{Lu}\\d¡¿]${INSIDE}{0,70}?)\\s?»)`,
    `(?<![\\p{L}\\p{N}.,!?…])"(?=(?<straight>[\\p{Lu}\\d¡¿]${INSIDE}{0,70}?)")`,
    `(?<![\\p{L}\\p{N}.,!?…])\\*(?=(?<star>[\\p{Lu}\\d¡¿]${INSIDE}{0,70}?)\\*)`,
    `(?<![\\p{L}\\p{N}.,!?…])_(?=(?<low>[\\p{Lu}\\d¡¿]${INSIDE}{0,70}?)_)`,
    `(?<![\\p{L}\\p{N}])[‘'](?=(?<single>[\\p{Lu}\\d¡¿](?:(?!\\s')[^“”"*_‘’']|[’'](?=\\p{L})|(?<=\\p{Ll}in)[’'](?= \\p{L})|(?<=\\p{Ll}s)[’'](?= \\p{Lu}[^‘’']{1,30}[’'](?!\\p{L}))){0,70})[’'](?!\\p{L}))`,
  ].join('|'),
  'gu',
);

/** A title in another language, which the article puts into English behind it: "Un été sans Paul (A Summer Without Paul)". */
const TRANSLATED =
  /(?<=[’']s |(?:film|movie|drama|comedy|of|in|for|,) )(?<title>\p{Lu}(?:[\p{L}-]|[’'](?!s ))*(?: (?:[\p{L}-]|[’'](?!s ))+){1,6}) \((?<english>\p{Lu}[\p{L}’' -]{2,60})\)/gu;

/** The titles that marks show, or a translation in brackets. What is nothing but a quotation is no title, as far as its words tell. */
export function markedTitles(text: string): MarkedTitle[] {
  const between = [...text.matchAll(MARKED)].flatMap(({ index, 0: open, groups }) => {
    const inner = Object.values(groups ?? {}).find((value) => value !== undefined) ?? '';
    const title = bare(inner);
    const start = index + open.length;
    const [left, right] = [text.slice(Math.max(0, index - 40), index), text.slice(start + inner.length + 1)];
    return isTitleCase(title) || isForeign(title) || isCalled(left, title, right)
      ? [{ start, end: start + title.length, text: title }]
      : [];
  });
  const translated = [...text.matchAll(TRANSLATED)].flatMap(({ index, groups }) => {
    const { title = '', english = '' } = groups ?? {};
    if (!/ \p{Ll}/u.test(title) || !/ /u.test(english) || !isTitleCase(english)) return [];
    return [{ start: index, end: index + title.length, text: title }];
  });
  return [...between, ...translated];
}

/** "The drama “Chaleur blanche”", "“Tres noches” (2031)": what is told to be a film, in words that are not English. */
const isCalled = (left: string, title: string, right: string): boolean =>
  (NOUN.test(left) || /^ \((?:19|20)\d\d\)/u.test(right)) &&
  /^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){1,5}$/u.test(title) &&
  !title
    .toLowerCase()
    .split(' ')
    .some((word) => ENGLISH.has(word) || INNER.has(word) || BETWEEN.has(word) || MARKED_INNER.has(word));
const NOUN = new RegExp(`\\b${FILM},? $`, 'iu');

const OWN_PERIOD = new RegExp(`(?:(?<!\\p{L})${ENDS_SHORT}|${LETTERS})$`, 'u');

/** A comma or a period before the closing mark belongs to the sentence, but for an abbreviation's. */
function bare(inner: string): string {
  const title = inner.replace(/,$/u, '');
  return OWN_PERIOD.test(title) ? title : title.replace(/\.$/u, '');
}

/** What has no capital in a title either, where marks show that it is one. */
const MARKED_INNER = new Set(
  'x no not so up out off his her my our your their its be but than that s nor yet via per'.split(' '),
);
const NO_SENTENCE_END = new RegExp(
  `(?<!\\p{L})(?:vs\\.|${SHORTENED}|${ENDS_SHORT}(?=$|\\s)|${LETTERS}|\\p{Lu}\\.(?= \\p{Lu}))`,
  'gu',
);

/** Each long word has a capital, the first and the last at least, and no sentence ends in it. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return (
    !/[.,;]$|[.;]\s/u.test(text.replaceAll(NO_SENTENCE_END, '')) &&
    small.every(
      (word) => INNER.has(word) || BETWEEN.has(word) || MARKED_INNER.has(word) || FOREIGN_INNER.has(word),
    ) &&
    !/^\p{Ll}/u.test(words.at(-1) ?? '')
  );
}

/** Small words of the languages whose titles have few capitals; those that are English words, too, are left out. */
const FOREIGN_WORDS =
  'la le les des du une et au aux est dans sur sous sans pour avec chez qui que ne pas ma mon ' +
  'el los las del y un una unos con sin por para mi tu su lo al es se ' +
  'il gli della delle dello degli di da dal nel nella che per non è sul alla ' +
  'os uma do dos em na nas ao à às e o meu minha ' +
  'der das dem des ein eine einen einer und im vom zum zur mit für über auf ist nicht von ' +
  'het een van zijn voor op och på är som av og en det ett';
const FOREIGN = new Set(FOREIGN_WORDS.split(' '));
const ENGLISH = new Set(
  'the and of is was were are to that it you he she they we for with his her my your their be not this but have has had what when who how on by from at it’s i’m don’t about just like so all'.split(
    ' ',
  ),
);

/** Words with a small word of another language among them, and none of English: "La vie en rose". */
function isForeign(text: string): boolean {
  const words = text.toLowerCase().split(/[\s,:]+|(?<=\p{L})[’'](?=\p{L})/u);
  return (
    words.length > 1 &&
    words.length < 9 &&
    !/[.;]/u.test(text) &&
    words.some((word) => FOREIGN.has(word)) &&
    !words.some((word) => ENGLISH.has(word))
  );
}
