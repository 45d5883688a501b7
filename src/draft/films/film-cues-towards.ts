import { CALENDAR_WORD } from '../dates/calendar-words.ts';
import type { Cue } from './film-cue-words.ts';

/** Cues that end before a title: how a film gets its day, what somebody began with, what a festival shows. */
export const TOWARDS: readonly Cue[] = [
  [
    /\b(?:moved?|moves|moving|shift(?:s|ed|ing)?|slid(?:es?|ing)?|bump(?:s|ing)?|slot(?:s|ted|ting)?|delay(?:s|ing)?|postpon(?:es?|ing)|push(?:es|ing)?|yank(?:s|ed)|pull(?:s|ed)|put|sets?|schedul(?:es?|ed|ing)|reschedul(?:es?|ed|ing)|unveil(?:s|ed|ing)?|unleash(?:es|ed)?|launch(?:es|ed|ing)?|open|opens|bring|brings|bringing) ["“‘']?$/iu,
    1,
  ],
  // "Made his directing debut with F", "broke through in F".
  [
    /\b(?:(?:made|makes|making|make) (?:his|her|their|my|a) (?:[\p{L}-]+ ){0,4}(?:debut|bow|return|comeback|start|name|mark|breakthrough)|broke (?:through|out)|burst onto the scene|breakthrough came|came to (?:fame|notice|prominence|attention)|shot to fame|rose to fame|found fame|debut(?:ed|s)|returned to (?:directing|acting|the screen|screens)) (?:with|in|on|as the \p{L}+ (?:of|in)) ["“‘']?$/iu,
    2,
  ],
  // "The festival opens on May 3 with F".
  [
    new RegExp(
      `\\b(?:opens?|opened|opening|closes?|closed|closing|kicks? off|kicked off|begins?|began|wraps? up|ends?|launch(?:es|ed)?|won|wins|winning|triumphed|competed|returns?|returned)(?: \\p{Lu}[\\p{L}’'-]*| the){0,4}(?: (?:on|in) (?:\\d{1,2} )?${CALENDAR_WORD}[^.,;:“”"]{0,12}| in \\d{4})? with ["“‘']?$`,
      'iu',
    ),
    1,
  ],
  // "In F, Lind plays".
  [/(?:^|[.!?]["”’]? |[;:—–] )In ["“‘']?$/u, 1],
  // "Played Anna in F".
  [
    /\b(?:play(?:s|ed|ing)|voic(?:es|ed|ing)|portray(?:s|ed|ing)) (?:[\p{Ll}’'-]+ ){0,3}(?:\p{Lu}[\p{L}.’'-]* ){1,3}in (?:the )?(?:(?:19|20)\d\d(?:[’']s)? )?["“‘']?$/u,
    1,
  ],
  // Where something is streamed, and for whom a film is made.
  [
    /\b(?:stream(?:s|ed|ing)?|available|exclusive(?:ly)?|subscribers|viewers|watch(?:ed)?|seen|lands?|arrives?|launch(?:es)?|debuts?|drops?|premieres?)(?: to (?:stream|rent|buy|watch|own))? (?:\p{Ll}+ ){0,2}(?:on|via|through) $/u,
    -4,
  ],
  [/\b(?:thriller|drama|comedy|fantasy|western|romance|documentary|biopic|horror|musical) for $/u, -3],
  // "His last work, F", "then came F", "next up is F".
  [
    /\b(?:(?:first|last|final|latest|next|new|newest|previous|earlier|best-known|most famous|most recent|other|early|late|own) works?,? (?:is |was |are |were |includ(?:e|es|ed|ing) )?|(?:[Tt]hen|[Nn]ext|[Ff]irst|[Aa]fter that) (?:came|comes|up is|up was|up,|up:|is|was) |[Uu]p next(?: is|:|,) |[Aa]lso (?:out|opening|new|showing|screening|playing|streaming|in cinemas)[^.,;“”"]{0,30}(?: is|:|,) )["“‘']?$/u,
    1,
  ],
];
