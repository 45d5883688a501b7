import { type ParsedResult, strict } from 'chrono-node/en';

// The day on which an article came out, as the lines above its first sentence (or below its last one) tell it.

// Below a heading, a byline and a standfirst.
const DATELINE_WITHIN = 4;
const DATELINE =
  /^\p{Lu}[\p{L}.’'-]{0,40}(?:[\s,]{1,8}\p{Lu}[\p{L}.’'-]{0,40}){0,4}?[\s,(–—-]{1,8}((?:\p{L}+day,?\s)?(?:\p{Lu}\p{L}+\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}+),?\s\d{4})\)?\s?(?:[–—:/.-]|\()/u;
/** "23/01/2031 – Shooting has ended on …": nothing but an article's day is written so before a dash. */
const FIGURES_FIRST = /^(\d{1,2}\/\d{1,2}\/(?:19|20)\d\d)\s?[–—:|-]\s/u;

// What stands above an article's first sentence is short; what stands beside a day there is who wrote it.
const LONGEST_LINE = 120;

const STAMP =
  '(?:(?:this|the) (?:article|story|piece|post|review|interview) (?:was|has been) )?(?:(?:first|originally|last|also) )?(?:published|posted|dated|date|updated|modified|added|created|uploaded|written|filed|issued|for immediate release|edited)(?: (?:at|on|in))?';
const STAMPED = new RegExp(`^${STAMP}(?![\\p{L}])\\s*[:–—-]?\\s*`, 'iu');
/** Where the next of two stamps begins: "Published June 5, 2031 Updated June 6, 2031". */
const NEXT_STAMP = /\s(?=(?:(?:last|first) )?(?:updated|modified|published)(?!\p{L}))/iu;

/**
 * Behind the names of a paper, a place or a writer: "The Harrow Courier, 3 October 2031", "By Ada Quill. October 2, 2032". What parts two
 * names begins with what no name holds: there is one way to read a line, however many points stand in it.
 */
const NAMES_AND_DAY =
  /^(?:(?:by|words|interview|review|posted|published|written|updated|from|the|of|and|&|in|on|at|for|\p{Lu}[\p{L}.’'&-]*)[\s,;/][\s,.;/]*){1,9}?(?=(?:\p{Lu}\p{L}+day,?\s)?(?:\d|\p{Lu}\p{L}+\.?\s\d))/u;
const BY_NAME =
  /^(?:(?:words|interview|review|posted|published|written|reported|filed|reviewed|submitted|story) )?by:?\s[^,]{1,80}?(?:,|\s[–—-]|\son(?=\s))\s*/iu;

/** "Updated on June 5, 2031 by Ada Quill", "Posted June 5, 2031, by Ada Quill" */
const BY_LAST = /(?<=\d),? by \p{Lu}[\p{L} .’'-]{1,60}$/u;

/** "LOS ANGELES (AP) — ", "PARK CITY, Utah — ": what stands before the day of a line of its own. */
const PLACE_FIRST =
  /^(?:\p{Lu}[\p{Lu}.’'&-]{0,30}(?:,? \p{Lu}[\p{Lu}.’'&-]{0,30}){0,4}(?:, \p{Lu}\p{Ll}{1,20}\.?)?(?<agency> \(\p{Lu}{2,12}\))?) [–—-] /u;
const WEEKDAY_FIRST = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;

/** "The board said on Monday (13 October 2031)": no other day than the article's is told so, unless it is that of what was said. */
const TOLD_ON =
  /\b(?:said|says|announced|confirmed|told|revealed|reported|unveiled)\b(?<between>[^.?!()]{0,60}?)\b(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \((?<day>[^()]{6,30})\)/gu;
/** "Said that filming begins on", "told fans to come on", "revealed its plans for". */
const OF_WHAT_IS_SAID =
  /\b(?:that|will|would|may|might|can|could|should|to|for|is|are|was|were|be|been|has|have|had|if|whether|when|where|before|after|since|until|begins?|began|starts?|started|ends?|ended|goes|runs?|sails?|airs?|screens?|shows?)\b/iu;

/** Words of a headline that tells when a film comes out: that is no day of the article. */
const COMES_OUT =
  /\b(?:in (?:theat(?:er|re)s|cinemas)|(?<!(?:press|immediate) )release[sd]?|opens|opening|arriv(?:es|ed|ing)|premier(?:es|ed|ing)|debuts|coming|comes|hits|lands|returns|delayed|moved)\b/iu;

/** What may stand behind a day and a dash: an hour, a place, who wrote it, how long it takes to read. */
const PLACE = /^\p{Lu}{2}[\p{Lu} .,]*(?: News)?$/u;
const BESIDE_DAY = new RegExp(
  `^(?:\\d|by\\s|${STAMP}(?!\\p{L})|(?:film|movies?|news|cinema|culture|arts|entertainment|interview|review|festivals?|production|box office)$|\\p{L}+ min)`,
  'iu',
);

/** "All that we know (updated 30 September 2030)" */
const BRACKET = /\(([^()]*)\)/gu;

/** A line that is nothing but who wrote what follows. */
const BYLINE = /^[Bb][Yy]:? \p{Lu}[^.!?]{1,60}(?:\d|$)/u;

/** The ISO day of a line above the first sentence that is nothing but a day, or names and a day; or of a place and a day before it. */
export function dayOfHead(blocks: readonly (readonly string[])[]): string | null {
  const texts = blocks.map((lines) => lines.join(' '));
  const prose = texts.findIndex((text) => text.length > LONGEST_LINE && /[.?!…]["”’')\]]*$/u.test(text));
  const usual = orderOf(texts);
  // A standfirst may be a whole sentence: the writer's name is still above the first one of the text, and the day may be below the name.
  const byline = blocks.slice(0, DATELINE_WITHIN).findIndex(([line = '']) => BYLINE.test(line));
  const head = blocks.slice(0, prose < 0 ? DATELINE_WITHIN : Math.max(prose, byline < 0 ? 0 : byline + 2));
  const lines = head.flatMap((own) => [...(own.length > 1 ? own : []), own.join(' ')]);
  const short = lines.filter((line) => line.length <= LONGEST_LINE);
  const days = [
    ...short.flatMap(partsOf),
    ...behindPlace(short),
    ...short.filter((line) => !COMES_OUT.test(line)).map((line) => line.replace(NAMES_AND_DAY, '')),
  ].map((part) => wholeDay(part, usual));
  return (
    days.find((day) => day !== null) ??
    dateline(
      blocks.slice(0, DATELINE_WITHIN).flatMap((own) => [own.join(' '), ...own]),
      usual,
    ) ??
    toldOn(texts.slice(0, DATELINE_WITHIN), usual)
  );
}

/**
 * What stands behind a place in a line, if it begins as a day of the press does and one line alone is so: of several, each may be an entry of
 * a calendar ("REDSHIFT — Friday, May 27, 2033").
 */
function behindPlace(lines: readonly string[]): string[] {
  const found = [...new Set(lines)].flatMap((line) => {
    const it = PLACE_FIRST.exec(line);
    if (!it || COMES_OUT.test(line)) return [];
    const rest = line.slice(it[0].length);
    return it.groups?.agency !== undefined || WEEKDAY_FIRST.test(rest) || STAMPED.test(rest) ? [rest] : [];
  });
  return found.length === 1 ? found : [];
}

/** The ISO day in brackets on which the article's first sentences say that something was said, where it is that day of the week. */
function toldOn(texts: readonly string[], order: Order): string | null {
  for (const text of texts) {
    for (const { groups: { between = '', weekday = '', day = '' } = {} } of text.matchAll(TOLD_ON)) {
      if (OF_WHAT_IS_SAID.test(between) || COMES_OUT.test(between)) continue;
      const iso = wholeDay(day, order);
      if (iso && Temporal.PlainDate.from(iso).toLocaleString('en', { weekday: 'long' }) === `${weekday}day`)
        return iso;
    }
  }
  return null;
}

/** The ISO day of a line below the last sentence that says when the article came out ("First published: June 5, 2031"), or of the last if it is nothing but a day. */
export function dayOfEnd(blocks: readonly { readonly text: string }[]): string | null {
  const texts = blocks.map(({ text }) => text);
  const last = texts
    .slice(-DATELINE_WITHIN)
    .filter((text, at, all) => text.length <= LONGEST_LINE && (STAMPED.test(text) || at === all.length - 1));
  return last.map((text) => wholeDay(text, orderOf(texts))).find((day) => day !== null) ?? null;
}

/** A line, and where it has more than a day what stands between bars or behind the writer's name. */
function partsOf(line: string): string[] {
  const dashed = line.split(/\s+(?:[–—-]+|\/)\s+/u);
  const [first = '', ...rest] = dashed;
  const isStamp = STAMPED.test(line) || rest.every((part) => PLACE.test(part) || BESIDE_DAY.test(part));
  const parts = [
    line,
    ...(isStamp ? [dashed.slice(0, 2).join(' '), first] : []),
    ...line.split(/\s*[|•·]\s*/u),
    ...line.split(NEXT_STAMP),
    ...[...line.matchAll(BRACKET)].flatMap(([, inner = '']) => (STAMPED.test(inner) ? inner : [])),
  ];
  return [...new Set(parts)].flatMap((part) => [part, part.replace(BY_NAME, ''), part.replace(BY_LAST, '')]);
}

/** The ISO day of "LONDON, June 5, 2031 – The studio …": a place and a day before the first of what is reported. */
function dateline(texts: readonly string[], order: Order): string | null {
  const openings = texts.flatMap((text) => DATELINE.exec(text)?.[1] ?? FIGURES_FIRST.exec(text)?.[1] ?? []);
  return openings.map((day) => wholeDay(day, order)).find((day) => day !== null) ?? null;
}

type Order = 'day first' | 'month first';

/** In what order an article's writers put day and month, by how they spell. */
const orderOf = (texts: readonly string[]): Order =>
  texts.some((text) =>
    /(?<!\p{L})(?:theatres?|cinemas|colou?rs?(?<=ours?)|favourite|programme|\p{L}+ised)\b/iu.test(text),
  ) && !texts.some((text) => /\b(?:theaters?|favorite|colors?)\b/u.test(text))
    ? 'day first'
    : 'month first';

const HOUR =
  /(?<![\d./-])\d{1,2}(?:[:.h]\d{2}){1,2}(?![\d./-])\s?(?:[ap]\.?m\.?(?!\p{L})|hrs|hours|h(?!\p{L}))?|(?<!\d)\d{1,2}\s?[ap]\.?m\.?(?!\p{L})/giu;
const READING =
  /\b\d{1,2}[ -]?min(?:ute)?s? read(?:ing time)?\b|\b(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?/giu;
const FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)$/u;

/** The ISO day that a line is, if it is nothing else: a weekday, a time and a zone may stand beside it. */
export function wholeDay(line: string, order: Order = 'month first'): string | null {
  const text = line.replace(STAMPED, '').replace(READING, ' ').replace(HOUR, ' ').trim();
  const figures = FIGURES.exec(text.replace(/[\s,–—-]+$/u, ''));
  if (figures) return ofFigures(figures, order);
  const [found, ...others] = strict.parse(text);
  if (found === undefined || others.length > 0 || !isWhole(found)) return null;
  const rest = text
    .replace(found.text, '')
    .replace(/\b(?:[ap]\.?m\.?|at|on)\b/g, '')
    .replace(ZONE, '');
  if (/[\p{L}\p{N}]/u.test(rest.replace(WEEKDAY, ''))) return null;
  const part = (name: 'year' | 'month' | 'day', width: number) =>
    String(found.start.get(name)).padStart(width, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}
/** A zone of time, or the letters of an agency: one of them. */
const ZONE = /\b[A-Z]{2,4}\b/u;
const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/gu;

/** "23/01/2031", "1.2.2031": full stops are of those who put the day first. */
function ofFigures([text, one = '', other = '', year = '']: RegExpExecArray, order: Order): string | null {
  const dayFirst = Number(one) > 12 || (Number(other) <= 12 && (order === 'day first' || text.includes('.')));
  const [month, day] = dayFirst ? [other, one] : [one, other];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Whether an ISO day is one of the calendar: February 30 is none. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isWhole({ start, end }: ParsedResult): boolean {
  return !end && start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
}
