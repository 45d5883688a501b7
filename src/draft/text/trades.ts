/** What somebody does at a film, as far as "the actor" and "the director" have to be told apart. */
export type Trade = 'actor' | 'director' | 'writer' | 'producer' | 'other';

const TRADES: readonly (readonly [Trade, string])[] = [
  [
    'actor',
    'co-stars?|costars?|stars?|actors?|actress(?:es)?|(?:franchise|film|movie|screen|action) star|lead(?:ing)? (?:actor|actress|man|lady)|lead|performer|headliner|newcomer',
  ],
  ['director', 'co-directors?|directors?|film-?makers?|film makers?|helmer|auteur'],
  [
    'writer',
    'co-writers?|screenwriters?|writers?|scribe|authors?|novelist|playwright|showrunners?|scriptwriter',
  ],
  ['producer', '(?:co-|executive |line |lead )?producers?'],
  [
    'other',
    'directors? of photography|dop|dp|cinematographers?|composers?|(?:film |co-)?editors?|(?:production |costume |sound |creature |title )?designers?' +
      '|(?:second[- ]unit|art|casting|photography|music|musical|technical|creative|artistic|(?:first )?assistant|festival|managing) directors?' +
      '|(?:stunt |fight |intimacy |movement |marine |aerial )?(?:co-?ordinators?|choreographers?)|stunt (?:performers?|doubles?|drivers?|pilots?|rigger)|stunt-?(?:man|woman|men)' +
      '|(?:visual effects |vfx |effects |special effects |music |script |sound |production |stunt )?supervisors?|(?:make-?up |foley |concept |storyboard )?artists?|armou?rer' +
      '|songwriter|singers?|rapper|musicians?|pianist|cellist|violinist|conductor|comedians?|comic|presenter|host|(?:film )?critic|(?:film )?historian|biographer|impersonator|look-?alike|understudy|bodyguard|lawyer|attorney|analysts?|archivist|projectionist|reporter|journalist|interviewer' +
      '|(?:studio )?executives?|president|chief executive|ceo|chief|(?:studio )?boss|chairman|chairwoman|chair|head|spokes(?:man|woman|person)|(?:co-)?founder' +
      '|animators?|puppeteers?|trainer|coach|camera operators?|operator|gaffer|(?:key )?grip|mixer|(?:sound )?recordist|publicist|agent|curator|programmer' +
      '|veteran|legend|icon|mentor|collaborators?|partner|colleagues?|castmates?|(?:co-)?creators?|model|dancer|wrestler|pilot|divers?|(?:diving |flying )?instructor|engineer|professor|manager|photographer|sculptor',
  ],
];

/** The source of a pattern of all words for trades, none capturing. */
export const TRADE = `(?:(?:[Cc]o-)?(?:${TRADES.map(([, words]) => words)
  .reverse()
  .join('|')}))`;

const BY_TRADE = TRADES.map(([trade, words]) => [trade, new RegExp(`^(?:${words})$`, 'i')] as const);

/** The trade that words such as "co-star" or "leading lady" name; null where they name none. */
export function tradeOf(words: string): Trade | null {
  const plain = words.trim().replace(/^co-(?=ceo|chief|head|chair|president|boss|host|composer|editor)/i, '');
  return BY_TRADE.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The gender that a word for a trade tells. */
export function genderOfTrade(words: string): Gender | null {
  if (/actress|leading lady|woman/i.test(words)) return 'female';
  return /leading man|(?:stunt|chair|spokes)-?man/i.test(words) ? 'male' : null;
}

export type Gender = 'female' | 'male';

/**
 * The word that a trade's words end with, in small letters, of one alone: "Stunt Coordinators" gives "coordinator".
 * An "art director" is no "director", so stays whole.
 */
export function headOf(words: string): string {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/(?<!s)s$/, '');
  if (/\bdirectors?\b/.test(plain) && tradeOf(plain) === 'other') return plain;
  return /[^\s/]+$/.exec(plain)?.[0] ?? '';
}
