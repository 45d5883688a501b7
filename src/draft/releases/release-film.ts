import { type FilmContext, mentionsIn, type Referent, spokenOf } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { SEQUEL } from '../films/sequels.ts';
import { isPartBefore, precedes, titleKey } from '../films/title-key.ts';
import type { Sentence } from '../text/article-sentences.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { beforeWhich, headOf, ofWhich } from './release-film-head.ts';
import { THING_FOR } from './release-film-role.ts';
import { type Stretch, type Token, tokensIn } from './release-film-tokens.ts';
import { ofTwo } from './release-of-two.ts';

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

/** The films that a release is of. */
export function subjectOf(asked: Asked, context: FilmContext): Subject {
  const { sentence, cue, date, reach, since } = asked;
  const mentions = mentionsIn(sentence, context).filter(({ film }) => !context.weak.has(film));
  const pair = cue.start < date.start ? ofTwo(sentence, date.start, context) : null;
  if (pair) return { films: [pair] };
  const within = (from: number, to: number) => tokensIn(sentence, mentions, from, to);
  // "A opens on July 14, B on August 2, C on August 9": each has the name that stands before its own day.
  const own = since === null ? undefined : within(since, date.start).findLast(({ what }) => what === 'film');
  if (own) return meant(own, mentions, asked, context);
  const named = ofWhich(sentence.text, cue.end, mentions);
  if (named && cue.sort !== 'move') return { films: [{ film: named, why: null }] };
  const object = within(cue.end, date.start).find(({ what }) => what !== 'skip' && what !== 'person');
  if (cue.end <= date.start && object && object.what !== 'thing')
    return meant(object, mentions, asked, context);
  // "She will be seen this summer in A": not what was named before it.
  const after = within(date.end, reach).find(({ what }) => what === 'film');
  if (/be (?:first )?seen$/iu.test(cue.text) && !after && SOMETHING.test(sentence.text.slice(date.end)))
    return { films: [] };
  if (
    /be (?:first )?seen$/iu.test(cue.text) &&
    after &&
    SEEN_IN.test(sentence.text.slice(date.end, after.start))
  )
    return meant(after, mentions, asked, context);
  const left = within(0, Math.min(cue.start, date.start)).filter(({ what }) => what !== 'skip');
  const nearest = afterAside(sentence.text.slice(0, Math.min(cue.start, date.start)), left);
  const right = within(Math.min(date.end, cue.end), reach).find(({ what }) => what === 'film');
  if (cue.start > date.end) {
    const between = within(date.end, cue.start).findLast(({ what }) => what !== 'skip' && what !== 'person');
    if (between) return between.what === 'thing' ? { films: [] } : meant(between, mentions, asked, context);
  }
  const head = cue.start < date.start ? headOf(sentence.text.slice(0, cue.start), left) : undefined;
  if (head && head !== nearest) return doubted(meant(head, mentions, asked, context));
  if (nearest?.what === 'thing') return { films: [] };
  const antecedent = beforeWhich(sentence.text, mentions, left, cue);
  if (antecedent) return { films: [antecedent] };
  const relative = /(?:which|that) (?:\p{L}[\p{L}.’'-]* ){1,3}$/u.test(sentence.text.slice(0, cue.start));
  if (relative && nearest?.what === 'film') return meant(nearest, mentions, asked, context);
  // "The thriller starring Ada Quill opens": whoever stands before the verb is of the film.
  const isIn =
    nearest?.what === 'it' &&
    / (?:starring|featuring|with|from|by|about) /u.test(sentence.text.slice(nearest.end, cue.start));
  // "F opens on July 4, followed on July 18 by G".
  if (right && /^followed$/iu.test(cue.text) && sentence.text.startsWith(' by ', date.end))
    return meant(right, mentions, asked, context);
  const somebody =
    nearest?.what === 'person' || (!isIn && isSomebody(sentence.text.slice(0, cue.start), mentions, cue));
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

/** "In the comedy “A”", of which nobody knows that it is a film. */
const SOMETHING = /^ in (?:(?:the|a|an|his|her|their) (?:[\p{Ll}-]+ ){0,4})?["“‘]?\p{Lu}/u;
const SEEN_IN = /^ in (?:(?:the|a|an|his|her|their) (?:[\p{Ll}-]+ ){0,4})?["“‘]?$/u;

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

const ASIDE =
  /, (?!which|that|and|but|(?:it|they|he|she|we|there|I|you)(?:[’' ]))([^,]+),(?: \p{Ll}+){0,3} $/u;

/** The last token before a verb; of "X, from the makers of Y, opens" it is X, of "its sequel, Y, opens" Y. */
export function afterAside(before: string, tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  const aside = ASIDE.exec(before);
  if (!aside || !last || last.start < aside.index) return last;
  const begin = aside.index + 2;
  if (last.what === 'film' && last.start - begin <= 1) return last;
  return tokens.findLast(({ end }) => end <= aside.index) ?? (last.what === 'thing' ? undefined : last);
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
  /^(?:Originally|Now|It|The|Finally|Currently|Initially|In|On|Out|Set|Due|Only|And|But|Both|Also|Then|This|That|Expansion|Release|Releases|Previews?|Screenings?|Showings?|Streaming|Disc|Home|Digital|International|Domestic|Theatrical|Wide|Sequels?|Meanwhile|Today|Tomorrow|Yesterday|There|Here|What|Next|Last|Everyone|Audiences|Viewers|Britons|Americans)$/u;

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
  const first = beforeSequel(sentence, context);
  if (first) return { films: [{ film: first, why: 'it follows from the sequel that is named next' }] };
  const referent = spokenOf(paragraph, from, from + token.start, context);
  const other = /(?:hit|original|novel|book|series|predecessor|first|success) (?:that|which|who) [^.;]*$/u;
  if (other.test(text.slice(0, token.start))) {
    const earlier = partBefore(referent.film, context);
    return { films: [{ film: earlier ?? referent.film, why: 'it may be spoken of another' }] };
  }
  const why = isPlainly(referent.film, paragraph.number, context) ? null : 'it may be spoken of another';
  return { films: [{ ...referent, why: referent.why ?? why }] };
}

const THEN_SEQUEL = new RegExp(
  `^\\s*(?:Its|The (?:film|movie)[’']s) (?:\\p{Ll}[\\p{L}-]* ){0,2}${SEQUEL},? ["“‘]?$`,
  'u',
);

/** "The film opens in May. Its sequel, Dusk Part Two, …": Dusk Part One, where the article names it. */
function beforeSequel({ paragraph, from, text }: Sentence, { films, mentions }: FilmContext) {
  const end = from + text.length;
  const next = mentions.get(paragraph.number)?.find((it) => it.from >= end);
  if (!next || !THEN_SEQUEL.test(paragraph.text.slice(end, next.from))) return undefined;
  return films.find(({ title }) => precedes(title, next.film.title));
}

/** Whether a film that "it" may mean is named in the paragraph, or is what most of the article is about. */
function isPlainly(film: FoundFilm | null, number: number, { mentions, sections }: FilmContext): boolean {
  if ((mentions.get(number) ?? []).some((it) => it.film === film) || sections.get(number) === film)
    return true;
  const all = [...mentions.values()].flat();
  return 2 * all.filter((it) => it.film === film).length >= all.length;
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

/** The film of an article that is a part of the same series before one; undefined where there is none. */
function partBefore(film: FoundFilm | null, { films }: FilmContext): FoundFilm | undefined {
  if (!film) return undefined;
  const own = { title: film.title, key: titleKey(film.title) };
  return films.find(({ title }) => isPartBefore({ title, key: titleKey(title) }, own));
}

const AS_SEQUEL =
  /(?:sequel|prequel|follow-up|threequel|successor|second part|third part|next (?:film|part|chapter)|spin-off),? (?:called |titled |entitled )?["“‘']?$/iu;

/** "The sequel, “B”", "the sequel to “A”, called “B”" */
const CALLED = /^(?:,? |[^.;]{0,80}[, ](?:called|titled|entitled|dubbed|named),? )["“‘'*_]?$/u;

/** A sequel that the sentence does not name: the film that the article calls one, where it is one alone. */
function sequel(token: Token, { sentence }: Asked, context: FilmContext): Referent {
  const here = mentionsIn(sentence, context).find(
    ({ from }) => from >= token.end && CALLED.test(sentence.text.slice(token.end, from)),
  );
  if (here) return { film: here.film, why: null };
  const called = [...context.mentions].flatMap(([number, some]) => {
    const text = number === sentence.paragraph.number ? sentence.paragraph.text : '';
    return some.filter(({ from }) => AS_SEQUEL.test(text.slice(0, from)));
  });
  const films = [...new Set(called.map(({ film }) => film))];
  const why = 'the sentence does not name the sequel';
  const { film } = spokenOf(sentence.paragraph, sentence.from, sentence.from + token.start, context);
  if (/(?:predecessor|original|first| (?:to|of) )/iu.test(sentence.text.slice(token.start, token.end))) {
    const first = partBefore(film, context);
    return { film: first ?? film, why: 'the sentence does not name the film' };
  }
  return { film: films.length === 1 ? (films[0] ?? null) : film, why };
}
