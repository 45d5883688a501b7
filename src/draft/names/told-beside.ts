import { SAY } from '../text/speech.ts';
import { type Gender, TRADE, type Trade, tradeOf } from '../text/trades.ts';
import { beside } from './evidence.ts';
import type { Sighting } from './sightings.ts';

// What the words right beside a name tell of its bearer.

/** The gender that a word for kin before a name tells: "his wife, Ada Quill". */
export function genderAsKin({ run, text }: Sighting): Gender | null {
  const kin =
    /(?<![\p{L}])(?:[Hh]is|[Hh]er|[Tt]heir|\p{L}+[’']s?) (?:[\p{Ll}-]+ ){0,2}(?<kin>\p{Ll}+),? $/u.exec(
      beside(text, run).before,
    )?.groups?.kin;
  if (
    /^(?:wife|mother|mum|mom|sister|daughter|aunt|niece|widow|grandmother|granddaughter|girlfriend)$/u.test(
      kin ?? '',
    )
  )
    return 'female';
  return /^(?:husband|father|dad|brother|son|uncle|nephew|widower|grandfather|grandson|boyfriend)$/u.test(
    kin ?? '',
  )
    ? 'male'
    : null;
}

const BEFORE = new RegExp(`(?<![\\p{L}-])((?:${TRADE}(?:\\s?(?:/|,|&|and|-turned-|-)\\s?)?)+),?\\s$`, 'iu');
const AFTER = new RegExp(
  `^(?:,|\\s[–—-])\\s(?:(?:the|a|an|his|her|its|their)\\s(?:[\\p{L}’'-]+\\s){0,4}?)?(${TRADE})(?![\\p{L}-]|[’']s)(?!\\s\\p{Lu}|\\s(?:\\p{L}+ly\\s|also\\s|then\\s)?(?:${SAY}|has|had|was|is)(?!\\p{L}))`,
  'u',
);
const BETWEEN = /\s?(?:\/|,|&|\band\b|-turned-|(?<=(?:writer|director|producer|actor|star))-)\s?/;
const VERBS: readonly (readonly [Trade, RegExp, RegExp])[] = [
  [
    'actor',
    /^,?\s(?:who\s)?(?:also |will |to )*(?:plays?|played(?! by)|stars?|starred|co-stars|portrays?|voices|reprises)\b/,
    /(?:[Ss]tarring|[Pp]layed by|[Ss]tars|[Pp]ortrayed by|[Vv]oiced by)\s$/,
  ],
  [
    'director',
    /^[’']s?\s(?:[\p{L}-]+\s){0,4}(?:film|movie|thriller|drama|comedy|story|feature|debut|picture|western|epic|horror|romance|sequel|adaptation|study|portrait|satire|documentary|musical|fable)\b|^,?\s(?:who\s)?(?:also )?(?:directs|directed(?! by)|helms|helmed|is directing|will direct)\b|^,?\s(?:who\s)?(?:wrote|writes|edited|shot|produced)[^.;:!?“”"]{0,40} and (?:directed|directs)(?! by)\b/u,
    /(?:[Dd]irected by|[Hh]elmed by|(?<!\p{L})(?:film|movie|thriller|drama|comedy|western|horror|documentary|musical|chiller|debut|feature) by)\s(?:[\p{Ll}-]+\s){0,2}$/u,
  ],
  [
    'writer',
    /^,?\s(?:who\s)?(?:also )?(?:wrote|co-wrote|writes|penned|scripted)\b/,
    /(?:[Ww]ritten by|[Pp]enned by|[Ss]creenplay by|[Ss]cript by)\s(?:[\p{Ll}-]+\s){0,2}$/u,
  ],
  ['producer', /^,?\s(?:who\s)?(?:also )?(?:produces|produced(?! by))\b/, /[Pp]roduced by\s$/],
];

/** What stands beside a name of what its bearer does: the trade, and the word for it. */
export function tradesOf({ run, text }: Sighting): { trade: Trade; word: string | null }[] {
  const { before, after } = beside(text, run);
  const words = [...(BEFORE.exec(before)?.[1]?.split(BETWEEN) ?? []), AFTER.exec(after)?.[1] ?? ''];
  const told = words.flatMap((word) => {
    const trade = tradeOf(word);
    return trade ? [{ trade, word }] : [];
  });
  const done = VERBS.filter(([, behind, ahead]) => behind.test(after) || ahead.test(before));
  return [...told, ...done.map(([trade]) => ({ trade, word: null }))];
}
