import type { Sentence } from './article-sentences.ts';
import { type FilmContext, mentionsIn, type Referent, spokenOf } from './film-context.ts';
import type { FilmMention } from './film-mentions.ts';
import type { FoundFilm } from './found.ts';
import type { Cue } from './release-cues.ts';
import { OF_IT, roleOf, THING_FOR } from './release-film-role.ts';

/** A stretch of a sentence (UTF-16, `end` exclusive). */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a date is asked about: the cue that makes it a release's, and how far its own words go. */
export interface Asked {
  readonly sentence: Sentence;
  readonly cue: Cue;
  readonly date: Stretch;
  /** Where the next date begins, or the sentence ends. */
  readonly reach: number;
  /** Where the date before it ends, if the cue was that one's. */
  readonly since: number | null;
}

/** The films of a release; none where it is no film's: a trailer's, a person's. */
export type Subject = {
  films: readonly Referent[];
  /** Nothing in the sentence says whose the release is, so that it may be the one spoken of before. */
  unsaid?: true;
};

const FILM_NOUN =
  '(?:film|movie|picture|(?:character |animated |creature |live-action |concert |short |nature )?(?:study|feature)|whodunit|chiller|weepie|two-hander|rom-com|caper|noir|tentpole|actioner|mystery|epos|feature|thriller|drama|comedy|adventure|epic|western|musical|romance|biopic|documentary|blockbuster|project|adaptation|remake|horror film|production|title)';
const REFERENCE = new RegExp(
  [
    "(?<![\\p{L}’'-])(?:",
    '(?<many>both(?: films| movies| parts)?|they|(?:the|these) (?:two|pair|duo)(?: films| movies| parts)?|(?:the|all) three(?: films| movies)?)',
    '|(?<sequel>(?:(?:the|its|a|his|her|their|that) )?(?:\\p{L}+ )?(?:sequel|prequel|follow-up|followup|threequel|successor|second part|third part|second film|third film|fourth film|next (?:film|part|chapter|one)|first film|first part|final (?:film|part|chapter)|spin-off|remake))',
    `|(?<film>(?:the|this|that|his|her|their|its|[\\p{L}-]+[’']s?) (?:[\\p{L}-]+ ){0,3}?${FILM_NOUN}|that one|it|its(?= (?:[\\p{L}\\d,.]+ )*(?:release|opening|premiere|debut|launch|bow|theatrical|digital|run|date)))`,
    '|(?<thing>(?:\\p{L}+ )?(?:trailers?|teasers?|soundtracks?|albums?|single|songs?|score|novel|book|novelisation|novelization|memoir|comics?|games?|tickets|posters?|featurette|clips?|footage|filming|shooting|photography|reshoots|rehearsals|casting|script|screenplay|series|seasons?|episodes?|show|tour|play|exhibition|museum|studio|theater|theatre|company|ceremony|awards|restaurant|school|biography|toys?|auditions?|voting|campaign|documentary about|festival(?= (?:opens|runs|begins|closes|returns|takes))|premiere party|party|sales|pre-sales|interview|issue|podcast))',
    '|(?<person>he|she|I|we|you)',
    ')(?![\\p{L}-])',
  ].join(''),
  'giu',
);

/** The films that a release is of. */
export function subjectOf(asked: Asked, context: FilmContext): Subject {
  const { sentence, cue, date, reach, since } = asked;
  const mentions = mentionsIn(sentence, context);
  const within = (from: number, to: number) => tokensIn(sentence, mentions, from, to);
  // "A opens on July 14, B on August 2, C on August 9": each has the name that stands before its own day.
  const own = since === null ? undefined : within(since, date.start).findLast(({ what }) => what === 'film');
  if (own) return meant(own, mentions, asked, context);
  const object = within(cue.end, date.start).find(({ what }) => what !== 'skip' && what !== 'person');
  if (cue.end <= date.start && object && object.what !== 'thing')
    return meant(object, mentions, asked, context);
  const left = within(0, Math.min(cue.start, date.start)).filter(({ what }) => what !== 'skip');
  const nearest = afterAside(sentence.text.slice(0, Math.min(cue.start, date.start)), left);
  const right = within(Math.min(date.end, cue.end), reach).find(({ what }) => what === 'film');
  if (cue.start > date.end) {
    const between = within(date.end, cue.start).findLast(({ what }) => what !== 'skip' && what !== 'person');
    if (between) return between.what === 'thing' ? { films: [] } : meant(between, mentions, asked, context);
  }
  if (nearest?.what === 'thing') return { films: [] };
  const relative = /(?:which|that) (?:\p{L}[\p{L}.’'-]* ){1,3}$/u.test(sentence.text.slice(0, cue.start));
  if (relative && nearest?.what === 'film') return meant(nearest, mentions, asked, context);
  const somebody = nearest?.what === 'person' || isSomebody(sentence.text.slice(0, cue.start), mentions, cue);
  if (somebody) return right ? meant(right, mentions, asked, context) : { films: [] };
  if (nearest?.what === 'film' && isAfterAside(sentence.text.slice(nearest.end, cue.start)))
    return doubted(meant(nearest, mentions, asked, context));
  if (nearest) return meant(nearest, mentions, asked, context);
  if (right) return meant(right, mentions, asked, context);
  const { film, why } = spokenOf(sentence.paragraph, sentence.from, sentence.from + date.start, context);
  if (cue.loose && cue.sort !== 'open')
    return { films: [{ film, why: why ?? 'the sentence does not name the film' }], unsaid: true };
  const bare = context.films.length > 1 || !isBare(sentence.text, cue);
  return { films: [{ film, why: why ?? (bare ? 'the sentence does not name the film' : null) }] };
}

/** "A, by the maker of B, from a screenplay by somebody, is due": what stands between may be of a film that is no subject. */
const isAfterAside = (between: string): boolean =>
  /,[^,]+, (?:and |but )?(?:is|will|was|has|opens|arrives|hits|lands) $/u.test(between);

const doubted = ({ films }: Subject): Subject => ({
  films: films.map(({ film, why }) => ({
    film,
    why: why ?? 'another film may be the subject of the sentence',
  })),
});

/** "Only in theaters July 14": the sentence is of nothing else than the article's one film. */
const isBare = (text: string, { start }: Cue): boolean => !/\p{L}+ \p{L}+ \p{L}+/u.test(text.slice(0, start));

type What = 'film' | 'many' | 'sequel' | 'it' | 'thing' | 'person' | 'skip';
type Token = Stretch & { what: What; film: FoundFilm | null };

function tokensIn({ text }: Sentence, mentions: readonly FilmMention[], from: number, to: number): Token[] {
  const named = mentions.map(
    ({ film, from: start, to: end }): Token => ({ start, end, film, what: roleOf(text, start, end) }),
  );
  const free = (start: number, end: number) => !mentions.some((it) => start < it.to && it.from < end);
  const words = [...text.matchAll(REFERENCE)]
    .map((match): Token => {
      const { many, sequel, film, thing } = match.groups ?? {};
      const what = many ? 'many' : sequel ? 'sequel' : film ? 'it' : thing ? 'thing' : 'person';
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

const ASIDE = /, (?!which|that|and|but|it |they )([^,]+),(?: \p{Ll}+){0,3} $/u;

/** The last token before a verb; of "X, from the makers of Y, opens" it is X, of "its sequel, Y, opens" Y. */
function afterAside(before: string, tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  const aside = ASIDE.exec(before);
  if (!aside || !last || last.start < aside.index) return last;
  const begin = aside.index + 2;
  if (last.what === 'film' && last.start - begin <= 1) return last;
  return tokens.findLast(({ end }) => end <= aside.index) ?? last;
}

/** Whether right before a verb there stands a name that is no film's. */
function isSomebody(before: string, mentions: readonly FilmMention[], cue: Cue): boolean {
  if (cue.sort === 'open' || cue.sort === 'place') return false;
  const name = NAMED_LAST.exec(before);
  const [first = ''] = name?.[1]?.split(' ') ?? [];
  if (!name) return false;
  const end = name.index + (name[1]?.length ?? 0);
  if (mentions.some(({ from, to }) => from < end && name.index < to)) return false;
  return !WHERE.test(name[1] ?? '') && (name.index > 0 || !OPENERS.test(first));
}

/** The name right before a verb, if it is no place's: "a premiere at Toronto is". */
const NAMED_LAST =
  /(?<!(?:[Aa]t|[Ii]n|[Oo]f|[Ff]rom|[Ff]or|[Oo]n|[Ww]ith|[Bb]y|[Tt]o)(?: the)? )(?:^|(?<=[\s“"]))(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)(?: (?:will|has|have|had|is|was|are|were|also|then|first|now|would|\p{Ll}+ly))* $/u;
/** What comes out, or where: "Blu-ray follows", "Australia gets it". */
const WHERE =
  /^(?:A )?(?:Blu-ray|Blu-rays|DVD|4K|UHD|VOD|IMAX|Imax|U\.S\.|U\.K\.|UK|US|Britain|Ireland|Australia|New Zealand|Canada|India|China|Japan|France|Germany|Spain|Italy|America|North America|Europe)$/u;
const OPENERS =
  /^(?:Originally|Now|It|The|Finally|Currently|Initially|In|On|Out|Set|Due|Only|And|But|Both|Also|Then|This|That)$/u;

function meant(token: Token, mentions: readonly FilmMention[], asked: Asked, context: FilmContext): Subject {
  const { sentence } = asked;
  const { paragraph, from, text } = sentence;
  // "A, B and C, opening on July 14": the last alone.
  const alone = /^["”’']?,/u.test(text.slice(token.end)) && asked.cue.start > token.end;
  if (token.what === 'film')
    return {
      films: (alone && token.film ? [token.film] : together(token, mentions, text)).map((film) => ({
        film,
        why: null,
      })),
    };
  if (token.what === 'many') return { films: several(token, asked, context) };
  if (token.what === 'sequel') return { films: [sequel(token, asked, context)] };
  const referent = spokenOf(paragraph, from, from + token.start, context);
  const other = /(?:hit|original|novel|book|series|predecessor|first|success) (?:that|which|who) [^.;]*$/u;
  const why = other.test(text.slice(0, token.start)) ? 'it may be spoken of another' : null;
  return { films: [{ ...referent, why: referent.why ?? why }] };
}

/** "X and Y open on …", "opening on … are X and Y": both. */
function together(token: Token, mentions: readonly FilmMention[], text: string): FoundFilm[] {
  const at = mentions.findIndex(({ from }) => from === token.start);
  const isWith = (one: FilmMention | undefined, other: FilmMention | undefined) =>
    one &&
    other &&
    AND.test(text.slice(one.to, other.from)) &&
    THING_FOR.test(text.slice(0, one.from)) === false;
  let [first, last] = [at, at];
  while (isWith(mentions[first - 1], mentions[first])) first -= 1;
  while (isWith(mentions[last], mentions[last + 1])) last += 1;
  const films = mentions.slice(first, last + 1).map(({ film }) => film);
  return at < 0 ? (token.film ? [token.film] : []) : [...new Set(films)];
}

/** What joins films of which one thing is told; a few words may say what the next one is. */
const AND =
  /^[,”"’']*(?: (?:and|or|plus|&)|,)(?: (?:(?:the|a|an|his|her)(?: [\p{L}’'-]+){1,4}|[\p{Lu}][\p{L}-]+[’']s?(?: [\p{Ll}-]+){0,3}))? ?["“‘']?$/u;

function several(token: Token, { sentence }: Asked, context: FilmContext): Referent[] {
  const { paragraph, from } = sentence;
  const number = /three/iu.test(sentence.text.slice(token.start, token.end)) ? 3 : 2;
  const before = [...context.mentions]
    .filter(([paragraphNumber]) => paragraphNumber <= paragraph.number)
    .flatMap(([at, some]) =>
      at === paragraph.number ? some.filter(({ to }) => to <= from + token.start) : some,
    );
  const films = [...new Set(before.toReversed().map(({ film }) => film))].slice(0, number).toReversed();
  return films.map((film) => ({ film, why: 'the sentence speaks of several films and does not name them' }));
}

const AS_SEQUEL =
  /(?:sequel|prequel|follow-up|threequel|successor|second part|third part|next (?:film|part|chapter)|spin-off),? (?:called |titled |entitled )?["“‘']?$/iu;

/** A sequel that the sentence does not name: the film that the article calls one, where it is one alone. */
function sequel(token: Token, { sentence }: Asked, context: FilmContext): Referent {
  const here = mentionsIn(sentence, context).find(
    ({ from }) =>
      from >= token.end &&
      /^,? (?:called |titled |entitled )?["“‘']?$/u.test(sentence.text.slice(token.end, from)),
  );
  if (here) return { film: here.film, why: null };
  const called = [...context.mentions].flatMap(([number, some]) => {
    const text = number === sentence.paragraph.number ? sentence.paragraph.text : '';
    return some.filter(({ from }) => AS_SEQUEL.test(text.slice(0, from)));
  });
  const films = [...new Set(called.map(({ film }) => film))];
  const why = 'the sentence does not name the sequel';
  if (films.length === 1) return { film: films[0] ?? null, why };
  const { film } = spokenOf(sentence.paragraph, sentence.from, sentence.from + token.start, context);
  return { film, why };
}
