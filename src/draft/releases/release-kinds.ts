import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { FoundRelease } from '../text/found.ts';

type Kind = NonNullable<FoundRelease['kind']>;

const PLATFORMS =
  'Netflix|Disney\\+|Disney Plus|Hulu|HBO Max|Max|Prime Video|Amazon Prime|Apple TV\\+?|Peacock|Paramount\\+|Paramount Plus|MUBI|Mubi|Shudder|Tubi|Crunchyroll|Britbox|Sky Cinema';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'theatrical',
    /(?<!\p{L})(?:theaters?|theatres?|theatrical(?:ly)?|day[- ]and[- ]date|(?<!Sky )cinemas?|multiplex(?:es)?|big screens?|movie houses|on (?:[\d,.]+ )?(?:screens|theat(?:er|re)s)|(?:hits?|hitting|the) screens|silver screen|IMAX|box office|general release|wide release|(?:limited|wide|platform|exclusive) (?:bow|opening|release|engagement|run)|screens nationwide|nationwide|goes wide|across the (?:country|nation)|coast to coast)(?!\p{L})/iu,
  ],
  [
    'digital',
    /(?<!\p{L})(?:digital(?:ly)?|day[- ]and[- ]date|on demand|on-demand|VOD|PVOD|to (?:rent|buy|own)|to download|rental|download|home release)(?!\p{L})/iu,
  ],
  [
    'disc',
    /(?<!\p{L})(?:Blu-rays?|DVDs?|VHS|4K(?! (?:re-?stor|re-?master|scan|transfer|print|version))|UHD|discs?|physical media)(?!\p{L})/iu,
  ],
  [
    'streaming',
    new RegExp(
      `(?<!\\p{L})(?:[Ss]treams?|[Ss]treaming|[Ss]treamers?|[Ss]treamed|(?:[Oo]n|[Tt]o|[Oo]nto|[Vv]ia|[Ww]ith|[Ff]rom|[Hh]its?|[Rr]each(?:es)?|[Ii]ts|[Tt]he|[Aa]) (?:${PLATFORMS})|(?:${PLATFORMS}) subscribers|\\p{Lu}[\\p{L}]+\\+)(?!\\p{L})`,
      'u',
    ),
  ],
];
const PREMIERE =
  /(?<!\p{L})(?:premieres?|premiered|premiering|[Ff]estivals?|(?:shown|seen|screened) for the first time|first (?:public )?(?:showing|screening)|(?:opening|closing) (?:night|gala|film)|closes (?:the|proceedings)|Cannes|Venice|Sundance|Berlinale|Toronto|Telluride|Tribeca|SXSW|Locarno|red carpet|gala|Lido|Croisette)(?!\p{L})/u;

const NATION =
  'UK|U\\.K\\.|United Kingdom|Britain|Ireland|US|U\\.S\\.|USA|United States|America|North America|Canada|Mexico|Brazil|Argentina|France|Germany|Austria|Switzerland|Italy|Spain|Portugal|Netherlands|Belgium|Denmark|Sweden|Norway|Finland|Iceland|Poland|Greece|Turkey|India|China|Japan|South Korea|Korea|Taiwan|Hong Kong|Singapore|Australia|New Zealand|South Africa|Nigeria|Europe|Asia|Africa|Latin America|South America|Scandinavia|Middle East';
const CITY =
  'London|Paris|New York|Los Angeles|San Francisco|Chicago|Toronto|Venice|Berlin|Cannes|Sundance|Locarno|Telluride|Sydney|Melbourne|Mumbai|Delhi|Chennai|Dublin|Edinburgh|Glasgow|Manchester|Rome|Madrid|Tokyo|Hollywood|Comic-Con|IMAX|Imax|Tribeca|Rotterdam|Busan';

const SERVICE = new RegExp(
  `(?<!\\p{L})(?:[Oo]n|[Tt]o|[Oo]nto) (?!${CALENDAR_WORD}|(?:New|VHS|Broadway|Screen|The|${NATION}|${CITY})(?!\\p{L}))(?!\\p{Lu}\\p{L}+[’']s)\\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?\\+?(?=[.,;)]| for | in | on | from | early | late | this | next | tomorrow| today| starting | beginning |\\s*$)`,
  'u',
);

const PLACE = new RegExp(`^(?:the )?(?:${NATION}|${CITY})$`, 'iu');

/** Whether a name is that of a nation or a city in which films come out, and no film's. */
export const isPlace = (name: string): boolean => PLACE.test(name);

/** Whether something comes out on what has a name, and is no day: a streaming service. */
export const isOnService = (words: string): boolean => SERVICE.test(words);

const PLATFORM = new RegExp(`^(?:${PLATFORMS})$`, 'u');

/** Whether words are the name of a streaming service, and nothing else: those that end in "+", too. */
export const isService = (words: string): boolean =>
  PLATFORM.test(words.trim()) || /^\p{Lu}[\p{L} ]*\+$/u.test(words.trim());

const BY_SERVICE = new RegExp(
  `(?<!\\p{L})(?:${PLATFORMS}) (?:will |has |is |plans to |also |now )*(?:launch|releas|debut|drop|premier|dat|set|stream|unveil|bring)\\p{Ll}*(?!\\p{L})`,
  'u',
);

/** Whether words say that a streaming service brings something out. */
export const isByService = (words: string): boolean => BY_SERVICE.test(words);

/** "Out on VOD now and on disc": what is so already is not what a date is of. */
const ALREADY = /^[^.;]*?(?<!\p{L})(?:now|already),? (?:and|with|but|while|then)(?!\p{L})/iu;

/** The kinds of release that words tell; a premiere only where no other is told. */
export function kindsIn(words: string): Kind[] {
  const left = words.replace(ALREADY, '');
  const kinds = left === words ? [] : toldBy(left);
  return kinds.length > 0 ? kinds : toldBy(words);
}

function toldBy(words: string): Kind[] {
  const kinds = KINDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  if (kinds.length > 0) return kinds;
  return PREMIERE.test(words) ? ['premiere'] : [];
}

const OF_NATION =
  'British|Irish|American|North American|Canadian|French|German|Italian|Spanish|Portuguese|Dutch|Belgian|Danish|Swedish|Norwegian|Finnish|Polish|Indian|Chinese|Japanese|Korean|South Korean|Australian|European|UK|U\\.K\\.|US|U\\.S\\.';

const REGIONS = [
  new RegExp(
    `(?<!\\p{L})(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ff]or|[Tt]o) (?:theaters in |cinemas in )?(?:the )?(?:rest of )?(?<region>(?:${NATION})(?:(?:,| and|, and) (?:the )?(?:${NATION}))*)(?![\\p{L}])`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?<region>${OF_NATION})(?= (?:\\p{Ll}+ )?(?:theaters|theatres|cinemas|screens|release|opening|premiere|debut|audiences|dates?)(?!\\p{L}))`,
    'u',
  ),
  /(?<!\p{L})(?<region>worldwide|globally|internationally|domestically|overseas|nationwide)(?!\p{L})/u,
];

/** Where a release holds, as the words say it; null where they don't. */
export function regionIn(words: string): string | null {
  for (const pattern of REGIONS) {
    const region = pattern.exec(words)?.groups?.region;
    if (region !== undefined) return region;
  }
  return null;
}
