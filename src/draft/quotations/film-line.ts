import { type Gap, WHO } from './gap.ts';

// Where lines of a film are heard, and how: nobody hisses at a reporter.
const SHOWN =
  /(?<![\p{L}-])(?:trailers?|teasers?|clips?|footage|promo|scenes?|sequence|episode|finale|voice-?over|on-?screen|(?:opening|closing|first|final|last) (?:minutes?|moments?|seconds?|shots?|reel|act|lines?)|first look|(?:film|movie|picture|story) (?:opens|begins|ends|closes)|in the (?:film|movie|picture|show|series)|gets? (?:\p{Ll}+ ){0,3}lines?|one line)(?![\p{L}-])/iu;
const PLAYS =
  /(?<![\p{L}-])(?:plays|voices|is back as|returns as|stars as|appears as|portrays|character|[’']s (?:\p{Ll}+ ){0,2}(?:hero|heroine|villain|baddie|widow|detective|keeper|king|queen|captain|soldier|ranger|priest|nun|ghost|robot|alien|monster))(?![\p{L}-])/u;
const PRESENT =
  /^(?:says|tells|asks|replies|answers|warns|insists|shouts|yells|screams|cries|declares|announces|orders|demands|promises|growls|hisses|snarls|barks|mutters|murmurs|whispers|rasps|croaks|intones|sneers|bellows|roars|purrs|snaps|sighs|pleads|begs|drawls|moans|groans)$/u;
const NOISE =
  /^(?:growl|hiss|snarl|bark|rasp|croak|inton|sneer|bellow|roar|whisper|scream|yell|plead|beg|groan|moan|wail)(?:s|es|ed|ing|led)?$/u;
/** "tells her son", not "tells the magazine". */
const TO_A_FIGURE =
  /(?<!\p{L})(?:tells|asks|warns|begs|orders) (?:his|her|the) (?!audience|crowd|press|paper|magazine|reporter|interviewer|site|outlet|podcast|hall|room|story|truth|difference|joke)\p{Ll}/u;

const MAY_BE_LINE = 'it may be a line of the film';

/** Why words that the article brings in the present tense may be a line of the film; null where they can't well. */
export function filmLineDoubt(verb: string | null, before: Gap, rest: Gap): string | null {
  if (verb === null || !(PRESENT.test(verb) || NOISE.test(verb))) return null;
  const near = before.text.slice(-NEAR);
  if (SHOWN.test(rest.text) || TO_A_FIGURE.test(rest.text) || ACTED.test(rest.text)) return MAY_BE_LINE;
  return SHOWN.test(near) || (PLAYS.test(near) && NOISE.test(verb)) ? MAY_BE_LINE : null;
}

/** "Anna Reed (Quill) says": a part, and who has it. */
const ACTED = new RegExp(`${WHO} \\(${WHO}\\)`, 'u');
/** "In the film, Quill says", "In “Low Tide,” Quill says": its title is masked. */
const WITHIN = /^(?:[\p{L} ]{1,40} )?[Ii]n (?:the (?:film|movie|picture|series)|Xx+)[, ]/u;

/** Why words that a sentence in the present tense leads into may be a line of the film. */
export function filmLineAhead(verb: string | null, lead: Gap): string | null {
  if (verb === null || !PRESENT.test(verb)) return null;
  return WITHIN.test(lead.text) || SHOWN.test(lead.text) || ACTED.test(lead.text) ? MAY_BE_LINE : null;
}

// A sentence or two.
const NEAR = 160;
