import type { Led } from './release-cue-choice.ts';

// What else in a sentence may have the date that a film seems to have.

type Place = { readonly from: number; readonly to: number };

const NOT_SO = 'it is said with a condition, as a rumour, or not to be so';
const NOT_SURE: readonly (readonly [string, RegExp])[] = [
  // Apart from the month of the same letters.
  [NOT_SO, /(?<!\p{L})may(?!\p{L})/u],
  [
    NOT_SO,
    /(?<!\p{L})(?:if|unless|whether|could|might|would|perhaps|maybe|possibl[ey]|likely|probably|tentative(?:ly)?|rumou?r(?:s|ed)?|reported(?:ly)?|reports|speculat\p{L}+|sources?|insiders?|allegedly|supposed(?:ly)?|believed|thought|hop(?:es?|ed|ing)|wants?|wish(?:es)?|expect(?:s|ed)?|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|eye(?:s|d|ing)?|not|never|no longer|nor|without|den(?:y|ies|ied)|cancel(?:s|l?ed)?|scrapped|\p{L}+n[’']t)(?!\p{L})/iu,
  ],
  [
    'the sentence speaks of a date that was moved or is over',
    /(?<!\p{L})(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|formerly|once|(?:was|were) (?:to|due|set|slated|scheduled|planned|dated|meant)|had been|instead|rather than|mov(?:es?|ed|ing)|push(?:es|ed|ing)?|delay(?:s|ed|ing)?|postpon\p{L}+|defer\p{L}+|bump(?:s|ed|ing)?|shift(?:s|ed|ing)?|vacat\p{L}+|reschedul\p{L}+|brought forward|held back|put back|until)(?!\p{L})/iu,
  ],
  [
    'it may be of a showing of what is out already',
    /(?<!\p{L})(?:anniversar(?:y|ies)|re-?releas\p{L}+|re-?issu\p{L}+|restor(?:ed|ation)|reopen\p{L}*|retrospective|revival|again|returns?|returned|(?:years?|decades?) (?:ago|after|later|on|since)|remaster\p{L}*)(?!\p{L})/iu,
  ],
  [
    'something else that the sentence names may have the date',
    /(?<!\p{L})(?:trailers?|teasers?|clips?|footage|posters?|books?|novels?|novella|memoir|comics?|series|miniseries|seasons?|episodes?|sitcom|(?:the|a|an|his|her|their|its|this|TV|talk|quiz|radio|stage) (?:\p{Ll}+ )?show|albums?|soundtracks?|vinyl|CDs?|cassettes?|LPs?|audiobooks?|e-?books?|paperbacks?|hardbacks?|hardcovers?|translations?|publish\p{L}*|bookshops?|bookstores?|scores?|songs?|singles?|tours?|concerts?|gigs?|plays?(?= (?:at|opens|by|about|called))|musical|games?|tickets?|presale|pre-?orders?|exhibition|museum|podcasts?|wedding|marri(?:ed|es|age)|born|died|death|funeral|birthday|awards?|Oscars?|BAFTAs?|Emmys?|Globes?|ceremony|gala|nominat\p{L}+|prizes?|party|convention|panel|shoot(?:s|ing)?|shot|film(?:ed|ing)|production|photography|cameras|wrap(?:s|ped)?|rehears\p{L}+|cast(?:ing)?|script|screenplay|box office|weekend|grossed|earned|million|strike|lawsuit|interview|embargo|sequels?|prequels?|follow-?up|spin-?off|remake|predecessor|franchise)(?!\p{L})/iu,
  ],
];

/** Why the words of a sentence, its films' names aside, leave a date in doubt. */
export function doubtfulWords(text: string, names: readonly Place[]): string | null {
  const bare = without(text, names);
  return NOT_SURE.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** A sentence with the names in it blotted out, so that each other word stays in its place. */
function without(text: string, names: readonly Place[]): string {
  return names.reduce((so, { from, to }) => so.slice(0, from) + '_'.repeat(to - from) + so.slice(to), text);
}

const NAME = /(?<![\p{L}])\p{Lu}[\p{L}.’'-]*\p{L}(?: (?:(?:de|van|von|der|la) )*\p{Lu}[\p{L}.’'-]*)+/gu;
const NO_RIVAL =
  /(?:Film|Festival|Pictures|Studios?|Films|Releasing|Entertainment|Media|Theat(?:er|re)s?|Cinemas?|Video|Plus|TV|Kingdom|States|Zealand|America|York|Angeles|Ireland|Britain|Korea|Africa|Kong|Day|Eve|Year|Ray|Ultra HD|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;
const FESTIVAL =
  /(?<!\p{L})(?:[Ff]est(?:ival)?|Cannes|Venice|Berlinale|Sundance|Telluride|Tribeca|SXSW|Locarno)(?!\p{L})/u;
const FIRST_SHOWN = /premier|debut|bow|unveil|screen|shown|showing/iu;

/** Why somebody or something named between a film and its date may have it, within `span`. */
export function claimant(
  text: string,
  names: readonly Place[],
  span: Place,
  { cue, from, until }: Led,
): string | null {
  const bare = without(text, names);
  const stretch = bare.slice(span.from, span.to);
  const somebody = [...stretch.matchAll(NAME)].some(([name]) => !NO_RIVAL.test(name));
  if (somebody) return 'somebody or something else is named beside it';
  if (FESTIVAL.test(bare) && !(FESTIVAL.test(bare.slice(from, until)) && FIRST_SHOWN.test(cue.text)))
    return 'it may be the festival’s';
  return null;
}
