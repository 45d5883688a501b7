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
const PLANS =
  'set (?:for|to|on)|slated|scheduled|due|planned|expected|dated|lined up|earmarked|pencil(?:l)?ed in|aiming|aims|eyeing|eyes|targeting|targets|tipped|locked in|staking out|stakes out|claims?|plants? (?:its|a) flag|supposed to|meant to|to be released|be released|be shown|be available|be out|be in(?= theat| cinem)|been set|been dated|sets?(?= (?:a |an )?(?:\\p{Lu}|\\d|summer|fall|autumn|spring|winter|early|late|mid|release))|gets?(?= (?:a|an|its) )|secured|lands a|has set';
const PRESENT =
  'opens?|arrives?|lands|comes? (?:out|to|home)|debuts?|premieres?|bows|drops?|launch(?:es)?|streams|releases|rolls? out|reach(?:es)?|follows?|screens|hits|goes (?:on|into|wide|to)|returns? to|lands? (?:on|in)|stream|screen|bow|arriving|opening|coming(?: out| to)?|have it from|gets? it|have it on|waits? until|debuting|premiering|streaming|launching|dropping|hitting|landing|following(?= (?:in|on|a|two|three))|releasing|is out|are out|out (?=on|in|this|next|now|from|\\p{Lu})|available|brings?|bringing|can be seen|on sale in shops|makes? its (?:debut|bow)|gets? its first|goes straight to|grac(?:e|es|ing)|grace';
const PAST =
  'put (?:it|that one|the film) in(?:to)?|touched down|limped|rolled|opened|arrived|landed|came out|came to|came home|debuted|premiered|bowed|dropped|launched|reached|rolled out|followed|screened|went (?:on|into|wide|to)|streamed|(?:was|were) (?:first )?shown|(?:was|were|been|first|finally|originally) (?:\\p{Ll}+ly )?released|returned to (?=theat|cinem)|brought';
const OPEN = 'hit|released?|release date|openings?|premiere|debut|launch|rollout|roll-out|berth|bow';
const MOVES =
  '(?:put(?! in| that| the| it)|push|mov|delay|defer|bump|shift|postpon|pull|brought|bring|slip|slid|advanc|held|hold|relocat|inch|jump|hop|retreat|scoot|skip|vault|decamp|slot)(?:ed|es|e|s|red|ing|ped|ping)?(?: back| forward| up| off| out| in)?(?= )|brought forward|put back|held back|delay(?= (?:to|until|from))|shift(?= (?:to|from))|moves?(?= (?:to|from|up|back))|instead';
const PLACES =
  '(?:[Ii]n|[Ii]nto|[Oo]n|[Tt]o|[Aa]t) (?:[\\p{L}\\d,.]+ ){0,4}(?:theaters|theatres|cinemas|multiplexes|screens|shops|stores|release|digital|demand|Blu-ray|DVD|disc|VOD|IMAX|Netflix|Disney\\+|Hulu|Max|Prime Video|Apple TV\\+|Peacock|MUBI|Mubi|Shudder)';
const OTHER =
  'began|begins?|beginning|started|starts?|starting|wrapped|wraps?|wrapping|ended|shot|shoots?|shooting|filmed|films(?= in)|filming|principal photography|photography|cameras rolled|born|died|married|announced|announces|announcement|said|says|told|tells|revealed|reveals|confirmed|confirms|wrote|writes|posted|tweeted|shared|signed|signs|joined|joins|met|published|interviewed|interview|speaking|spoke|visited|attended|attends|won|wins|winner|winning|nominated|nominations?|nominee|awards?|Oscars?|BAFTAs?|ceremony|trained|training|rehears\\p{L}+|built|travell?ed|recorded|finished|completed|optioned|bought|acquired|greenlit|set in|sets? the story|set (?:during|against)|takes place|took place|set over|unfolds|story|(?<!(?:release|cinemas|theaters|theatres)(?: with [^,.;]{1,20})? )since(?! its \\p{Lu}\\p{L}+ (?:launch|release|opening|debut|premiere))|on sale(?! in shops)|tickets|directed|made|cast|hired|replaced|returned to(?! theat| cinem)|returns? to(?! theat| cinem)|moved to(?= (?:London|Los|New|Paris|the))|graduated|worked|lived|retired|founded|discovered|learned|learnt|appeared|starred|played|adapted from|based on|written|conceived|developed|performed|injured|injury|broke|hospital|strike|pandemic|shut down|halted|resumed|paused|reconvened|preparing|preparation|pre-production|post-production|production (?:on|of|in|at|for)|scored|editing|test screenings?|tested|unveiled|unveils|trailer|teaser';

const pattern = (words: string, flags = 'giu') => new RegExp(`(?<![\\p{L}-])(?:${words})${W}`, flags);

const CUES: readonly (readonly [RegExp, Cue['sort']])[] = [
  [pattern(OTHER), 'other'],
  [pattern(MOVES), 'move'],
  [pattern(PAST), 'past'],
  [pattern(PLANS, 'gu'), 'planned'],
  [pattern(PRESENT), 'planned'],
  [pattern(OPEN), 'open'],
  [pattern(PLACES, 'gu'), 'place'],
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
  return found.toSorted((a, b) => a.start - b.start);
}

const TO_COME =
  /(?<![\p{L}])(?:will|to|would|shall|can|may|might|could|should|is|are|now|finally)(?: (?:\p{Ll}+ly|now|also|be|then|not|first|have its|have a|get a|make its))* $/iu;
const AFTER_IT = /(?<![\p{L}])(?:after|since|following|from) $/iu;
const GONE =
  /(?<![\p{L}])(?:was|were|had|has been|had been|been|made (?:its|her|his|their)|had (?:its|a|their)|after (?:its|the)|following (?:its|the)|since (?:its|the))(?: (?:\p{L}+)){0,2} $/iu;

/** "Will hit", "was to be released" and the like turn what the word says by itself. */
function told(sort: Cue['sort'], word: string, before: string): Cue['sort'] {
  if (sort === 'open') {
    if (TO_COME.test(before)) return 'planned';
    if (GONE.test(before)) return 'past';
  }
  if (sort === 'planned' && /ing$/iu.test(word) && AFTER_IT.test(before)) return 'past';
  if (
    sort === 'planned' &&
    /^(?:open|arrive|debut|premiere|bow|drop|launch|reach|follow|screen|stream|come|land)/iu.test(word) &&
    /(?<![\p{L}])did (?:not )?$/iu.test(before)
  )
    return 'past';
  return sort;
}
