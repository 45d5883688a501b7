import type { FilmMention } from '../films/film-mentions.ts';
import type { Sentence } from '../text/article-sentences.ts';
import type { FoundFilm } from '../text/found.ts';
import { OF_IT, roleOf } from './release-film-role.ts';

/** A stretch of a sentence (UTF-16, `end` exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FILM_NOUN =
  '(?:film|movie|picture|(?:character |animated |creature |live-action |concert |short |nature )?(?:study|feature)|whodunit|chiller|weepie|two-hander|rom-com|caper|noir|tentpole|actioner|mystery|epos|feature|(?:ghost|love|crime|war|horror|detective) story|satire|romp|tearjerker|slasher|thriller|drama|comedy|adventure|epic|western|musical|romance|biopic|documentary|blockbuster|project|adaptation|remake|horror film|production|title)';

const REFERENCE = new RegExp(
  [
    "(?<![\\p{L}’'-])(?:",
    '(?<many>both(?: films| movies| parts)?(?!(?: [\\p{L}-]+){1,3} and(?!\\p{L}))|they|(?:the|these) (?:two|pair|duo)(?: films| movies| parts)?|(?:the|all) three(?: films| movies)?)',
    '|(?<sequel>(?:sequel|prequel|follow-up|followup|continuation|successor) (?:to|of) (?:the|that|a|his|her|their) (?:[\\p{L}\\d-]+ ){0,3}(?:hit|film|movie|picture|original|blockbuster|smash|success|one)|(?:(?:the|its|a|his|her|their|that) )?(?:\\p{L}+ )?(?:sequel|prequel|follow-up|followup|threequel|successor|second part|third part|second film|third film|fourth film|next (?:film|part|chapter|one)|predecessor|original(?: film| movie)?|first (?:film|movie|part|one|instal?lment|chapter|entry|outing)|final (?:film|part|chapter)|spin-off|remake))',
    `|(?<film>(?:the|this|that|his|her|their|its|[\\p{L}-]+[’']s?) (?:[\\p{L}-]+ ){0,3}?${FILM_NOUN}|that one|it|its(?= (?:[\\p{L}\\d,.]+ )*(?:release|opening|premiere|debut|launch|bow|theatrical|digital|run|date)))`,
    '|(?<thing>(?:\\p{L}+ )?(?:trailers?|teasers?|soundtracks?|albums?|single|songs?|score|novel|book|novelisation|novelization|memoir|comics?|games?|tickets|posters?|featurette|clips?|footage|filming|shooting|photography|reshoots|rehearsals|casting|script|screenplay|series|seasons?|episodes?|show|tour|play|exhibition|museum|ceremony|awards|restaurant|school|biography|toys?|auditions?|voting|campaign|documentary about|festival(?= (?:opens|runs|begins|closes|returns|takes))|premiere party|party|sales|pre-sales|hearings?|trial|deposition|sentencing|lawsuit|suit|offices?|store|shop|restaurant|hotel|passes|submissions|applications|entries|registration|nominations|interview|issue|podcast))',
    // "We premiered on Sunday": who says so means the film.
    '|(?<ours>we(?= (?:world-)?(?:premiered?|open(?:ed)?|debut(?:ed)?|screened|come out|came out)(?!\\p{L})))',
    '|(?<person>he|she|I|we|you)',
    // "The Toronto Film Festival" is no film.
    ')(?![\\p{L}-])(?! (?:festivals?|fest|awards?|market|institute|board|academy|critics|theatre|theater|week)(?!\\p{L}))',
  ].join(''),
  'giu',
);

/** What words stand for: a film, several, its sequel, "it", something made for it, somebody; `skip` is no subject. */
type What = 'film' | 'many' | 'sequel' | 'it' | 'thing' | 'person' | 'skip';
/** Words that may say of what a release is. */
export type Token = Stretch & { what: What; film: FoundFilm | null };

/** What a stretch of a sentence says that a release may be of, in order. */
export function tokensIn(
  { text }: Sentence,
  mentions: readonly FilmMention[],
  from: number,
  to: number,
): Token[] {
  const named = mentions.map(
    ({ film, from: start, to: end }): Token => ({ start, end, film, what: roleOf(text, start, end) }),
  );
  const free = (start: number, end: number) => !mentions.some((it) => start < it.to && it.from < end);
  const words = [...text.matchAll(REFERENCE)]
    .map((match): Token => {
      const { many, sequel, film, thing, ours } = match.groups ?? {};
      // "It is shooting for a release in July": what it does, and nothing of its own.
      const last = match.index + match[0].lastIndexOf(' ') + 1;
      const doing = match[0].endsWith('ing') && DOING.test(text.slice(0, last));
      if (doing) return { start: match.index, end: match.index + match[0].length, film: null, what: 'skip' };
      const what = many ? 'many' : sequel ? 'sequel' : film || ours ? 'it' : thing ? 'thing' : 'person';
      const attributive = what === 'it' && OF_IT.test(text.slice(match.index + match[0].length));
      return {
        start: match.index,
        end: match.index + match[0].length,
        film: null,
        what: attributive ? 'skip' : what,
      };
    })
    .filter(({ start, end }) => free(start, end));
  return [...named, ...words]
    .filter(({ start, end }) => start >= from && end <= to)
    .toSorted((a, b) => a.start - b.start);
}

const DOING =
  /(?<!\p{L})(?:is|are|was|were|be|been|begins?|began|starts?|started|finish(?:es|ed)?|wrapped|still|now) $/u;
