import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Cue } from './film-cue-words.ts';

const DID =
  '(?:wrote|co-wrote|directed|co-directed|made|shot|edited|produced|scored|penned|adapted|lensed|designed|starred in|appeared in|acted in|featured in|worked on)';

/** Cues that end before a title: what somebody did at a film, and what others think of it. */
export const WORK: readonly Cue[] = [
  // "Quill, who wrote F, said".
  [new RegExp(`\\bwho (?:also |previously |last |recently |once |first |both )*${DID} ["“‘']?$`, 'u'), 2],
  // "Reprises her role from F", "a small part in F", "returns as Anna in F", "starred opposite Hale in F".
  [
    /\b(?:(?:his|her|their|the|a|an|my) (?:[\p{Ll}-]+ ){0,3}(?:role|part|turn|character|performance|cameo|stint|work|voice work)|(?:returns|returned|returning|back|cast|starred|starring|seen|appears|appeared|played) as (?:[\p{L}.’'-]+ ){1,4}?|(?:star|stars|starred|starring|appears?|appeared|acted|plays|played|seen|worked|work) (?:opposite|alongside|with) (?:[\p{L}.’'-]+ ){1,5}?)(?: ?)(?:from|in|on) ["“‘']?$/u,
    1,
  ],
  // "Nominees include F", "her other credits this year are F".
  [
    /\b(?:nominees|contenders|films|movies|titles|highlights|selections?|line-?up|competition|slate|programme|program|schedule|offerings|releases|winners|credits|projects|premieres|openers|newcomers|features|dramas|comedies|thrillers|documentaries|favou?rites|rivals)(?: (?!who |that |which )[\p{L}\d’'-]+){0,5} (?:include|includes|included|including|are|were)(?: also)? (?:the )?["“‘']?$/iu,
    2,
  ],
  // "His breakthrough was F", "at the top of the chart was F".
  [
    /\b(?:breakthrough|breakout|calling card|favou?rite|masterpiece|swan song|biggest hit|first hit|last hit|biggest success|first success|passion project|next project|first credit|last credit|first job|debut|comeback|opener|closer|surprise|big winner|winner|runner-up|chart|charts|box office|number one|No\. 1|second place|third place|top spot) (?:is|was|were|came with|will be|would be|remains|remained|went to|goes to) ["“‘']?$/iu,
    2,
  ],
  // "Won best actress for F".
  [
    /\b(?:best|outstanding|supporting) (?:[\p{L}-]+ ){0,3}(?:actor|actress|director|screenplay|picture|film|feature|score|editing|cinematography|song|newcomer|performance|design)(?: (?:prize|award|Oscar|BAFTA))? (?:for|with) ["“‘']?$/iu,
    1,
  ],
  // "Has set May 9 for F", "the same day as F".
  [
    new RegExp(
      `\\b(?:set|sets|reserved|earmarked|claimed|staked out|booked|picked|chosen|announced|confirmed|given) (?:a )?(?:\\d{1,2} )?${CALENDAR_WORD}[^.;:“”"]{0,20} for ["“‘']?$`,
      'iu',
    ),
    1,
  ],
  [
    /\b(?:same (?:day|date|weekend|week|month|night|year) as|(?:up|pitted|opens?|opening|goes|go|going) against|head-to-head with|clash(?:es|ing)? with|avoid(?:s|ing)?|ahead of|clear of) ["“‘']?$/iu,
    1,
  ],
  [
    /\b(?:fresh (?:off|from)|hot off|coming off|off the back of|on the heels of|hot on the heels of) ["“‘']?$/iu,
    1,
  ],
  [
    /\b(?:[Cc]ritics|[Aa]udiences|[Ff]ans|[Vv]iewers|[Rr]eviewers|[Vv]oters|[Jj]urors) (?:have |had |just |also |really |all |\p{Ll}+ly )?(?:loved?|adored?|hated?|praised?|panned|dismissed|embraced|watched|saw|seen|rewatched|reviewed|remember(?:ed)?) ["“‘']?$/u,
    1,
  ],
  [
    /\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey) (?:have |had |just |also |first |recently )?(?:saw|rewatched|watched|reviewed) ["“‘']?$/u,
    1,
  ],
  // "Since F, she has been".
  [/(?:^|[.!?]["”’]? )(?:Before|Since|After|Until|Between|Unlike|Like) ["“‘']?$/u, 1],
];
