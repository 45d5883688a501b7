import { MONTH, WEEKDAY } from '../dates/calendar-words.ts';
import { FEAST } from '../dates/feasts.ts';

/** Words that tell what happens on a date, where they stand in a sentence (UTF-16, `end` exclusive). */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * A release that is to come, one that is past, or either, as the words leave it open; `place` where only a place of showing is
   * named; `move` where a date takes another's place; something else than a release.
   */
  readonly sort: 'planned' | 'past' | 'open' | 'place' | 'move' | 'other';
  /** Whom it lets come to theaters: verbs that people do, too, need a film beside them. */
  readonly loose: boolean;
}

const W = '(?![\\p{L}-])';
const THEATERS = 'theaters|theatres|cinemas|multiplexes|screens';
const DATE = `(?:${MONTH} \\d|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|\\d{1,2}[/.]\\d|(?:19|20)\\d\\d|${WEEKDAY}|${FEAST}|spring|summer|autumn|fall|winter|today|tomorrow|tonight)`;
const WHEN = `(?:${DATE}|(?:on|in|at|by|from|this|next|later|early|late)(?!\\p{L})|(?:an?|a few|one|two|three|four|five|six|\\d+) (?:day|week|month|year)s?(?!\\p{L}))`;

/** A film's run that begins: more than the beginning of anything. */
const RUNS =
  '(?:an? |its |the )?(?:(?:theatrical|limited|wide|exclusive|cinema|big-screen|nationwide|North American|US|UK|domestic|IMAX|Imax|one-week|two-week|festival) ){0,3}(?:run|release|rollout|roll-out|engagement|streaming)';
const BEGINS = `(?:begins?|beginning|starts?|starting|kicks? off) ${RUNS}|makes? (?:its|their)(?: \\p{L}+)? (?:debut|bow)|takes? (?:its|a) bow`;
const BEGUN = `(?:began|started|kicked off) ${RUNS}|(?:made|had|got|received) (?:its|their)(?: [\\p{L}-]+){0,2} (?:debut|bow|premiere|release|launch|opening|showing|screening)|took (?:its|a) bow`;
// "Expected to star" is no release.
/** What stands behind a plan is done with a film, and not by somebody. */
const NO_OTHER =
  '(?! to (?!be |open|arrive|hit|debut|premiere|land|bow|come|reach|follow|stream|launch|release|screen|drop|make (?:its|their)|go |return|start stream|begin stream|roll|get |unspool|expand|head))';
const PLANS = `set (?:for|on)|set to(?= be (?!directed|shot|filmed|produced|played|written|made))|(?:slated|scheduled|due|planned|expected)${NO_OTHER}|dated|lined up|earmarked|pencil(?:l)?ed in|aiming|aims|eyeing|eyes|targeting|targets|tipped|locked in|locks? in|staking out|stakes out|claims?|plants? (?:its|a) flag|supposed to|meant to|to be released|be released|be shown|be available|be able to (?:see|watch|stream)|be out|be in(?= (?:\\p{L}+ ){0,3}(?:${THEATERS}))|be (?:first )?seen(?! as)|been set|been dated|sets?(?= (?:an? )?(?:${DATE}|early|late|mid|release))|gets?(?= (?:a|an|its|it) )|secured|lands a|has set|headed (?:for|to)|on track|on course|vacates|mark your calendars?`;
const PRESENT = `opens?|arrives?|lands?|comes? (?:out|to|home)|(?<=\\d,? )comes?|debuts|premieres|bows|drops?|launches|(?<!(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]|[Tt]he|[Mm]y|[’']s) )streams?|(?<!(?:its|all|other|\\d|two|three|four|five|\\p{L}+-\\p{L}+|[’']s) (?:[\\p{L}-]+ ){0,2})releases|unspools?|rolls? (?:out|into)|expands?(?= (?:to|wide|nation|into|across|on|in))|reach(?:es)?|followed(?= (?:on|in) [^,.;]{3,25} by )|follows?(?= ${WHEN}|[.,;]|$)|(?<!(?:\\d|two|three|four|five|six|ten|single|select|all|more|on|cinema|several|some) )screens|screen(?= (?:in|on|at))|clos(?:es|ing)(?= (?:[\\p{L}’']+ ){0,4}[Ff]estival| proceedings| the (?:event|programme|program))|(?:clos(?:es?|ing)|ends|wraps|concludes|finishes|bows out|signs off|draws to a close|comes to (?:an end|a close))(?=(?: up)?(?: (?:on )?[^,;]{3,25})? with )|airs?(?= (?:on|at)(?!\\p{L}))|raises? the curtain(?= on)|kicks? off(?= (?:[\\p{L}’']+ ){0,4}[Ff]estival)|hits|head(?:s|ing)? (?:to|into)|goes (?:on|up on|into|wide|to|straight)|returns? to|arriving|opening|coming(?: out| to| home)?|ha(?:s|ve)(?= it (?:from|on|in))|waits? until|debuting|premiering|streaming(?! (?:platform|service|site|channel|giant|home|arm|outfit|company|app)(?!\\p{L}))|launching|dropping|hitting|landing|unspooling|expanding|bowing|following(?= (?:in|on|a|two|three))|releasing|(?:is|are|being|gets|getting) released|is out|are out|(?<!(?:handed|given|sold|turned|pointed|carried|laid|sorted|worked|figured|found|going|set|starts?|started|eat|broke|breaks|put (?:it|them|that one|(?:the|this) film)) )out(?= (?:on|in|this|next|from|later|early|${DATE}))|available|brings?|bringing|can be seen|can (?:see|watch|catch|stream)|on sale in shops|gets? its first|grac(?:e|es|ing)`;
const PAST = `appeared(?= in (?:19|20)\\d\\d[.,;)])|aired|(?:has|have|had|[’']s|[’']ve) (?:already )?been (?:out|playing|showing|streaming|running)|closed(?= (?:[\\p{L}’']+ ){0,4}[Ff]estival)|put(?= (?:it|that one|them|(?:the|this) film) (?:in(?:to)?|out)(?!\\p{L}))|touched down|limped|rolled|opened|arrived|landed|came out|came to|came home|debuted|(?:world-)?premiered|bowed|dropped|launched|unspooled|expanded(?= (?:to|wide|nation|into|across|on|in))|reached|unveiled(?= (?:at|in) [^.;]{0,40}(?:[Ff]estival|Cannes|Venice|Berlin|Sundance|Toronto|Locarno|Telluride))|rolled out|followed(?! by)(?! (?:on|in) [^,.;]{3,25} by )(?= ${WHEN}|[.,;]|$)|screened|went (?:on|up on|into|wide|to|straight)|streamed|(?:was|were) (?:(?:first )?shown|first (?:seen|unveiled|unleashed|screened))|released|returned to(?= (?:\\p{L}+ )?(?:${THEATERS}))|brought`;
const OPEN =
  'hit|release|release date|openings?|premiere|debut|launch|rollout|roll-out|berth|bow|expansion|(?:opening|closing)(?:[- ]night)? (?:film|title|gala|selection)|(?:first|world|public) (?:showing|screening)';
const MOVES =
  '(?:put(?! in| out| that| the| it| them)|push|mov|delay|defer|bump|shift|postpon|pull|brought|bring|slip|slid|advanc|held|hold|relocat|inch|jump|hop|retreat|scoot|skip|vault|decamp|slot|sen[dt]|reschedul|redat)(?:ed|es|e|s|red|ing|ped|ping|ted|ting|led)?(?: back| forward| up| off| out| in| over)?(?= )|brought forward|put back|held back|delay(?= (?:to|until|from))|shift(?= (?:to|from))|moves?(?= (?:to|from|up|back))|instead';
const PLACES =
  '(?:[Ii]n|[Ii]nto|[Oo]n|[Oo]nto|[Tt]o|[Aa]t|[Vv]ia) (?:(?!in |on |at |to |of |with )[\\p{L}\\d.,]+ ){0,4}(?:theaters|theatres|cinemas|multiplexes|screens|shops|stores|release|digital|demand|Blu-ray|DVD|disc|VOD|IMAX|Netflix|Disney\\+|Hulu|Max|Prime Video|Apple TV\\+|Peacock|MUBI|Mubi|Shudder)';
const OTHER = `released (?:from|on) (?:hospital|the hospital|prison|jail|custody|rehab|bail)|embargo|lifts?|lifted|handed out|began|begins?|beginning|started|starts?|starting|wrapped|wraps?|wrapping|ended|shot|shoots?|shooting|filmed|films(?= in)|filming|principal photography|photography|cameras rolled|before (?:the )?cameras|born|died|married|announced|announces|announcement|said|says|told|tells|revealed|reveals|confirmed|confirms|wrote|writes|posted|tweeted|shared|signed|signs|joined|joins|met|published|interviewed|interview|speaking|spoke|visited|attended|attends|won|wins|winner|winning|nominated|nominations?|nominee|awards?|Oscars?|BAFTAs?|ceremony|trained|training|rehears\\p{L}+|built|travell?ed|recorded|finished|completed|optioned|bought|acquired|greenlit|set in|sets? the story|set (?:during|against)|takes place|took place|set over|unfolds|follows?(?= (?!${WHEN}))|story|(?<!(?:release|cinemas|theaters|theatres|digital|demand|Blu-ray|DVD|disc|available|streaming|out|open|playing|showing|screens)(?: (?:with|on|to) [^,.;]{1,20})? )since(?! its \\p{Lu}\\p{L}+ (?:launch|release|opening|debut|premiere))|on sale(?! in shops)|tickets|directed|made|cast|hired|replaced|returned to(?! (?:\\p{L}+ )?(?:${THEATERS}))|returns? to(?! (?:\\p{L}+ )?(?:${THEATERS}))|belong(?:s|ed) to|moved to(?= (?:London|Los|New|Paris|the))|graduated|worked|lived|retired|founded|discovered|learned|learnt|appeared(?! in (?:19|20)\\d\\d[.,;)])|starred|played|adapted from|based on|written|conceived|developed|performed|injured|injury|broke|hospital|strike|pandemic|shut down|halted|resumed|paused|stopped|reconvened|preparing|preparation|pre-production|post-production|production (?:on|of|in|at|for)|scored|editing|test screenings?|tested|unveiled(?! (?:at|in) )|unveils|trailer|teaser`;

const pattern = (words: string, flags = 'giu') => new RegExp(`(?<![\\p{L}-])(?:${words})${W}`, flags);

const CUES: readonly (readonly [RegExp, Cue['sort']])[] = [
  [pattern(BEGUN), 'past'],
  [pattern(BEGINS), 'planned'],
  [pattern(OTHER), 'other'],
  [pattern(MOVES), 'move'],
  [pattern(PAST), 'past'],
  [pattern(PLANS), 'planned'],
  [pattern(PRESENT), 'planned'],
  [pattern(OPEN), 'open'],
  [pattern(PLACES), 'place'],
];

const LOOSE =
  /^(?:arriv|land|come|came|com|drop|launch|reach|follow|hit|go|went|return|debut|bring|brought|stream|aim|eye|target|supposed|meant|expected|gets?|secured|claim|held|hold|put|pull|push|mov|shift|slip|instead|advanc|set to|due|screen|open|bow)/iu;

/** All cues of a sentence, in order; where two overlap, the one that means something else than a release has it. */
export function releaseCues(sentence: string): Cue[] {
  const found: Cue[] = [];
  for (const [words, sort] of CUES) {
    for (const match of sentence.matchAll(words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({
        start,
        end,
        text: match[0],
        sort: told(sort, match[0], sentence.slice(0, start)),
        loose: LOOSE.test(match[0]),
      });
    }
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map((cue, at, all) => byPlace(cue, all[at - 1], sentence));
}

/** "Sailed into theaters": whatever it does there, it has done it. Where a cue stands right before the place, that one tells. */
function byPlace(cue: Cue, last: Cue | undefined, sentence: string): Cue {
  const alone = cue.sort === 'place' && last?.end !== cue.start - 1;
  const before = sentence.slice(0, cue.start);
  if (!alone || !DONE_BEFORE.test(before)) return cue;
  // "Will be issued on Blu-ray": what is done to it there is still to be done.
  return { ...cue, sort: TO_BE.test(before.replace(/\p{L}+ (?:back )?$/u, '')) ? 'planned' : 'past' };
}

const TO_COME =
  /(?<![\p{L}])(?:will|to|would|shall|can|may|might|could|should|is|are|be|being|gets?|getting|now|finally)(?: (?:\p{Ll}+ly|now|also|be|being|then|not|first|have its|have a|get a|make its))* $/iu;
/** "Is scheduled for a theatrical", before "release"; what was scheduled may be over. */
const MEANT_FOR =
  /(?<!(?<![\p{L}])(?:was|were|had been|(?<!ha(?:s|ve) )been|originally|initially|once|previously|first) (?:\p{Ll}+ly )?)(?<![\p{L}])(?:gets?|getting|receives?|awaits?|nears?|scheduled|slated|set|due|planned|expected|dated|booked|earmarked|lined up|pencill?ed in|eye(?:s|d|ing)|aim(?:s|ed|ing)|target(?:s|ed|ing)|on track|on course|head(?:s|ed|ing)|gearing up) (?:(?:for|to|at|towards?) )?(?:(?:an?|its|their|his|her|the) )?(?:(?:[\p{L}-]+|\p{Lu}\.\p{Lu}\.) ){0,3}$/u;
/** "To be screened", "will be shown first". */
const TO_BE =
  /(?<![\p{L}])(?:(?:to|will|shall|can|may|might|could|should) (?:(?:\p{Ll}+ly|now|also|then|not|first) )?be|being|gets?|getting)(?: (?:\p{Ll}+ly|now|first))? $/iu;
const AFTER_IT = /(?<![\p{L}])(?:after|since|following|from) $/iu;
const GONE =
  /(?<![\p{L}])(?:was|were|had|has been|had been|been|made (?:its|her|his|their)|had (?:its|a|their)|after (?:its|the)|from (?:its|their)|following (?:its|the)|since (?:its|the))(?: (?:(?!an? |the )[\p{L}-]+ ){0,2}| )$/iu;
const WAS_MADE = /(?<!\p{L})(?:was|were|became|been) (?:(?:first|also|then|already|made) ){0,2}$/iu;
const DID = /(?<![\p{L}])did (?:not )?$/iu;
const CAN_BE_DONE = /^(?:open|arrive|debut|premiere|bow|drop|launch|reach|follow|screen|stream|come|land)/iu;
const DONE_BEFORE =
  /(?<![\p{L}])(?:was|were|had|\p{L}{2,}ed|came|went|slid|swam|burst|swept|sank) (?:back )?$/iu;

/** "Will hit", "was to be released" and the like turn what the word says by itself. */
function told(sort: Cue['sort'], word: string, before: string): Cue['sort'] {
  if (sort === 'open')
    return TO_COME.test(before) || MEANT_FOR.test(before) ? 'planned' : GONE.test(before) ? 'past' : sort;
  if (/^released$/iu.test(word)) return TO_COME.test(before) ? 'planned' : sort;
  if (sort === 'past' && (TO_BE.test(before) || (/^put$/iu.test(word) && TO_COME.test(before))))
    return 'planned';
  if (/^available$/iu.test(word) && WAS_MADE.test(before)) return 'past';
  if (sort !== 'planned') return sort;
  const past = /ing$/iu.test(word) ? AFTER_IT.test(before) : CAN_BE_DONE.test(word) && DID.test(before);
  return past ? 'past' : sort;
}
