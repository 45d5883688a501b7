import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Cue } from './film-cue-words.ts';

/** Cues that begin behind a title: how a film gets its day, is shown first, is made and fares. */
export const AHEAD: readonly Cue[] = [
  // "Is officially locked for July 8", "is now eyeing a May release".
  [
    /^["”’']?,?["”’']? (?:(?:is|was|will be|has been|’s|'s) (?:\p{Ll}+ ){0,2}(?:locked|locked in|confirmed|booked|pencill?ed in|earmarked|slotted|lined up|on course|on track) (?:for|to|in|into|on|at)|(?:is |was |has been )?(?:\p{Ll}+ ){0,2}(?:eyeing|targeting|aiming for|tracking (?:for|to)) (?:an?|the|its|\p{Lu}|\d)) ?/u,
    2,
  ],
  // "Will have its world premiere", "gets its UK bow", "is having its first showing".
  [
    /^["”’']?,?["”’']? (?:(?:will|would|to|is|also|then|now|finally) )*(?:have|has|had|having|make|makes|made|making|get|gets|got|receives?|received|hold|holds|held|celebrates?|celebrated|take|takes|took) (?:its|an?|their|the) (?:[\p{L}-]+ ){0,3}(?:premiere|première|bow|debut|release|showing|screening|launch|unveiling|rollout|roll-out|opening)(?!\p{L})/u,
    2,
  ],
  // "Heads to cinemas", "goes on general release", "goes into production", "makes its way to Netflix".
  [
    /^["”’']?,?["”’']? (?:(?:will|would|to|also|then|now|finally) )*(?:heads?|headed|goes|go|went|comes?|came|moves?|makes its way|made its way|expands?|expanded|reach(?:es|ed)?) (?:straight |only |back |first )?(?:to|into|in|on|before|onto) (?:[\p{L}-]+ ){0,2}(?:cinemas|theaters|theatres|screens|streaming|streamers|general release|limited release|wide release|release|production|pre-production|the cameras|cameras|digital|demand|disc)(?!\p{L})/u,
    2,
  ],
  // "Begins shooting", "started filming", "finishes production".
  [
    /^["”’']?,?["”’']? (?:(?:will|would|to|has|had|also|then|now|finally|recently|just) )*(?:begins?|began|begun|starts?|started|resumes?|resumed|finish(?:es|ed)?|completes?|completed|ends?|ended|enters?|entered|enter) (?:principal )?(?:shooting|filming|photography|production|pre-production|post-production)(?!\p{L})/u,
    2,
  ],
  // "Gets a release date", "has a new date", "finds a distributor".
  [
    /^["”’']?,?["”’']? (?:(?:will|has|now|also|finally) )*(?:gets?|got|has|had|lands?|landed|sets?|finds?|found|locks?|locked|lost|loses|keeps|kept|claims|claimed) (?:an?|its|no) (?:[\p{L}-]+ ){0,3}(?:date|slot|distributor|buyer|trailer|teaser|poster|rating|certificate|sequel)(?!\p{L})/u,
    2,
  ],
  // "From June 6 to July 18", "to March": when a film is moved.
  [
    new RegExp(
      `^["”’']? (?:(?:back|forward|up|ahead) )?(?:(?:from|off) (?:its )?(?:\\d{1,2} )?${CALENDAR_WORD}[^.;:“”"]{0,25} )?(?:to|until|for) (?:(?:early|late|mid)[- ])?(?:\\d{1,2} )?${CALENDAR_WORD}`,
      'u',
    ),
    1,
  ],
  // "In Ebb, Lind plays".
  [
    /^["”’']?,["”’']? (?:he|she|they|(?:\p{Lu}[\p{L}.’'-]* ){1,3})(?:also )?(?:plays?|played|stars?|starred|portrays?|portrayed|voices|voiced|appears|appeared|will play|is cast|was cast)(?!\p{L})/u,
    1,
  ],
  // "Which I saw as a child".
  [
    /^["”’']?,["”’']? which (?:\p{L}+ ){1,3}(?:saw|watched|loved|adored|hated|took (?:me|us|him|her) to|grew up (?:on|with))(?!\p{L})/u,
    2,
  ],
  // "Was a surprise hit".
  [
    /^["”’']?,?["”’']? (?:(?:has|had|also|then|soon|quickly|later) )*(?:is|was|became|becomes|become|proved|proves|remains|remained|been) (?:an?|the|his|her|their|its) (?:[\p{L}\p{N}-]+ ){0,3}(?:hit|smash|flop|sleeper|blockbuster|bomb|box-office (?:success|failure|disappointment)|critical (?:success|darling|favou?rite))(?!\p{L})/u,
    2,
  ],
  // "Came out in 2028", "drops on Friday".
  [
    /^["”’']?,?["”’']? (?:(?:will|would|to|also|then|now|finally|first) )*(?:comes?|came|drops?|dropped|coming) (?:out )?(?=(?:in|on|this|last|next|late|early|later|earlier|to|at|as|with|just|a|two|three|again)(?!\p{L}))(?:(?<=out )|on |in \p{Lu}|this |next |last )/u,
    2,
  ],
  [/^["”’']? \((?:dir(?:\.|:)?|directed by|d\.|written by|prod\.) /u, 3],
  [
    /^["”’']?,?["”’']? (?:(?:has|have|had|was|is|been|also|just|since) )+(?:picked up|acquired|bought|snapped up|sold|nabbed|greenlit|shelved|dated|undated|nominated|shortlisted|longlisted|banned|certified|rated|shortened|recut|remade|rebooted)(?!\p{L})/u,
    2,
  ],
  [
    /^["”’']?,?["”’']? (?:tells|told|spins|recounts) (?:the|a) (?:[\p{L}-]+ ){0,2}(?:story|tale|stories)(?!\p{L})/u,
    5,
  ],
  [
    /^["”’']?,?["”’']? (?:leads?|led|heads|topped|dominates?|dominated|swept|sweeps) (?:the|this year[’']s|all|with) (?:[\p{L}-]+ ){0,2}(?:nominations?|nominees|field|pack|chart|charts|box office|awards|winners|nods|weekend|list)(?!\p{L})/u,
    2,
  ],
  // "Ebb and Flood both open on Friday".
  [
    /^["”’']? and ["“‘]?\p{Lu}[^.,;:]{1,40} (?:both |also |each |are |were )(?:open|opened|bow|premiere|arrive|due|out|set|released|shown|in cinemas|in theaters|streaming)(?!\p{L})/u,
    2,
  ],
];
