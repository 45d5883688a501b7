import { type Cue, NO_OTHER } from './release-cues.ts';

// Words that say as well what other things do. Only a date that nothing else has is asked about them, and it stays in doubt.

const SLOT = "(?:[\\p{L}’'-]+ ){0,4}(?:slot|date|frame|berth|corridor|weekend|spot|window)";
/** What is shown does, in the words of those who would rather not say "opens" once more. */
const COMES =
  'open(?:s|ing)?|arriv(?:e|es|ing)|land(?:s|ing)?|com(?:e|es|ing)|drop(?:s|ping)?|bow(?:s|ing)?|debut(?:s|ing)?|premier(?:e|es|ing)|launch(?:es|ing)?|screen(?:s|ing)?|stream(?:s|ing)?|unspool(?:s|ing)?|hit(?:s|ting)?|reach(?:es|ing)?|follow(?:s|ing)?|expand(?:s|ing)?|roll(?:s|ing)?|play(?:s|ing)?|show(?:s|ing)?|return(?:s|ing)?|go(?:es|ing)?|join(?:s|ing)?|surfac(?:e|es|ing)|swarm(?:s|ing)?|storm(?:s|ing)?|stalk(?:s|ing)?|creep(?:s|ing)?|crash(?:es|ing)?|blast(?:s|ing)?|sail(?:s|ing)?|rid(?:e|es|ing)|swoop(?:s|ing)?|gallop(?:s|ing)?|rac(?:e|es|ing)|march(?:es|ing)?|stomp(?:s|ing)?|haunt(?:s|ing)?|invad(?:e|es|ing)|descend(?:s|ing)?|emerg(?:e|es|ing)|seen|sees it|brings?|revives?|re-?issues?|re-?releases?|gets?|finds? its way|makes? (?:it|landfall|its way)|takes? (?:the screen|over|a bow)|lights? up|graces?|airs?|airing|is here|will be with us';
const CAME =
  'aired|appeared(?= (?:in|on|at) (?:(?:19|20)\\d\\d|the (?:spring|summer|autumn|fall|winter)|cinemas|theat(?:er|re)s|DVD|video|Blu-ray|screens))|opened|arrived|landed|came|dropped|bowed|debuted|premiered|launched|screened|streamed|unspooled|reached|followed|expanded|rolled|played|shown|returned|went|joined|surfaced|swarmed|stormed|crept|crashed|sailed|rode|raced|marched|stomped|haunted|invaded|emerged|saw it|revived|re-?issued|re-?released|found its way|made (?:it|its way)|took over|lit up|graced|hit';
/** What it earned tells the year alone. */
const TAKINGS =
  'hauled|raked|took|pulled in|grossed|banked|collected|earned|minted|topped|became|flop(?:ped)?|bombed|sleeper|smash|success|breakout|phenomenon|classic|sensation|biggest|highest-grossing|made (?:\\$|£|€|Rs)';
/** What is meant to be. */
const MEANT = `pencil(?:l)?(?:ed|s|ing)?|marked|inked|slotted|penned|locked|locks|lock|circled|reserved|booked|books|earmarked|sets|dated|dates|schedules|plans|(?:set|slated|scheduled|planned|due|expected)${NO_OTHER}|gunning|vying|gearing up|angling|shooting for|hoping for|holding out for|aim(?:s|ed|ing)?|ey(?:e|es|ed|ing)|target(?:s|ed|ing)?|tipped|readying|readies|staked?|staking|claim(?:s|ed)?|grab(?:s|bed)?|snag(?:s|ged)?|nab(?:s|bed)?|tak(?:e|es|ing) ${SLOT}|timed (?:for|to)|lined up|in line|on track|on course|on the (?:calendar|schedule|slate)|back on|preponed|postponed|deferred|moved|moves|pushed|bumped|delayed|shifted|slid|slides|brought forward|put back|vacated|opposite|against|up against|alongside`;
const NOUNS =
  'releases?|release date|openings?|premieres?|debuts?|launch|rollout|roll-out|berth|bow|arrival|unveiling|theatrical run|outing|previews?|sneaks|engagement|frame|slot|weekend|date';
const PLACES =
  'multiplex(?:es)?|cinemas?|theaters?|theatres?|big screens?|screens|I(?:MAX|max)|shelves|shops|stores|Blu-ray|DVD|disc|VOD|digital|demand|Netflix|Disney\\+|Hulu|Prime Video|streaming|streamer|service|platform|nationwide|worldwide|wide|audiences|viewers|moviegoers|filmgoers|festival';
/** What a date beside a film may be of as well. */
const ELSE =
  'born|died|aged|married|divorced|buried|funeral|moved to|grew up|graduat\\p{L}+|studied|enrolled|elected|emigrated|won|wins|win|winning|nominat\\p{L}+|prizes?|awards?|Oscars?|BAFTAs?|Baftas?|Emmys?|Grand Prix|Palme|jury|trailers?|teasers?|posters?|tickets?|pre-?sales?|on sale|submissions?|applications?|entries|voting|registration|deadline|auditions?|castings?|open calls?|filming|filmed|shoots?|shooting|shot|photography|cameras|production|rehears\\p{L}+|reshoots?|wrap(?:s|ped|ping)?|novels?|books?|memoir|biography|published|publishes|edition|soundtracks?|album|single|tours?|concerts?|musical|Broadway|West End|seasons?|series|episodes?|sitcom|pilot|exhibition|museum|festival runs|the festival|edition|announced|announces|announcement|said|says|told|revealed|confirmed|posted|tweeted|wrote|signed|met|interview(?:ed)?|earnings|founded|created|invented|spoke|speaking|spoken|lost|broke|closed|turned up|stood|sat|kept|fell|left|wrote|grew|taught|gone|works?|acquired|bought|sold|set in|takes place|survived by|leaving|leaves|departs|departing|expires|hearing|trial|court|deposition|vote|meeting|offices|passes|conference|hospital|strike|lawsuit|joined|cast|hired';

const pattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');

const WIDE: readonly (readonly [RegExp, Cue['sort']])[] = [
  [pattern(ELSE), 'other'],
  [pattern(CAME), 'past'],
  [pattern(TAKINGS), 'past'],
  [pattern(MEANT), 'planned'],
  [pattern(COMES), 'planned'],
  [pattern(NOUNS), 'open'],
  [pattern(PLACES), 'place'],
  // Whatever else somebody has done.
  [pattern('\\p{L}{2,}ed'), 'other'],
];

/** Whether a cue tells what is meant to be: when that was said is no day of a release. */
export const isPlan = ({ text, sort }: Cue): boolean => sort === 'move' || OF_PLANS.test(text);
const OF_PLANS = new RegExp(`^(?:${MEANT})$`, 'iu');

/** Whether a cue tells of money: a film earns it for years, so it tells no day. */
export const isTakings = ({ text }: Cue): boolean => OF_MONEY.test(text);
const OF_MONEY = new RegExp(`^(?:${TAKINGS})$`, 'iu');

/** A sentence's cues, and what else may say of a date what happens on it, in order, words of other things among them. */
export function withWide(sentence: string, cues: readonly Cue[]): Cue[] {
  const found = cues.filter(({ sort }) => sort !== 'other');
  for (const [words, sort] of WIDE) {
    for (const match of sentence.matchAll(words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, text: match[0], sort, loose: true });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
