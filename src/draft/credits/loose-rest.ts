import { type FilmContext, spokenOf } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import { type Article, spanIn } from '../text/article.ts';
import type { FoundCredit, FoundQuotation } from '../text/found.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { isFirstName } from '../text/words.ts';
import { ownerOf } from './clause-roles.ts';
import { verbOf } from './clause-words.ts';
import { BY_CREDIT } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';

// Who is named in one breath with a film or with those who act in it, and does nothing that tells them apart, is most often in it, too.

const WHY = 'they are only named beside the film or those who are in it';

/** Words by which somebody is told to be of no film, or of something else: a family, a house, a paper, a book. */
const APART =
  /(?<!\p{L})(?:say|says|said|told|tells|asked|asks|wrote|writes|writing|writer|called|added|adds|recalled|according|interview|critic|review|reviews|novel|novels|novelist|author|book|books|memoir|biography|biographer|poet|poem|song|songs|singer|band|album|based on|inspired|real-life|true story|daughters?|sons?|wife|husband|widow|mother|father|brothers?|sisters?|parents|cousin|uncle|aunt|grandmother|grandfather|grandson|granddaughter|partner|married|survived|born|died|death|late|represented|repped|agent|attorney|lawyer|manager|negotiated|president|head|heads|headed|chief|chair|chairs|chairman|chairwoman|founder|founded|owner|owns|owned|runs|ran|mayor|councillor|minister|senator|professor|festival|jury|juror|jurors|programmer|studio|company|network|distributor|theater|theatre|correspondent|theaters|theatres|stage|series|television|TV|podcast|host|hosted|presenter|editor of|reporter|magazine|newspaper|retired|school|student|students|teacher|taught|compared|comparison|comparisons|like|influence|influences|homage|unlike|fans?|viewers?|residents?|shop|hotel|pub|café|restaurant|museum|gallery|church|character|characters|named|protagonist|follows|centers|centres|tells)(?!\p{L})/iu;

const ABOUT_FILM =
  /(?<!\p{L})(?:cast|co-stars?|on-screen|onscreen|on screen|roles?|cameo|scenes?|shoot|shooting|filming|filmed|trailer|red carpet|premiere|stars?|screen|movie|film|sequel)(?!\p{L})/u;

/** Trades of those who are in films, too. */
const ON_STAGE =
  /^(?:comedian|comic|singer|rapper|musician|dancer|wrestler|model|veteran|legend|icon|castmate)s?$/u;

/** Words right before a name behind which figures are named. */
const FIGURE_BEFORE =
  /(?<!\p{L})(?:as|plays?|played|playing|voices?|voiced|voicing|portrays?|portrayed|portraying|is|was|named|called|(?:story|tale|life|lives) of|about) (?:(?:the|an?|his|her|their) )?(?:[\p{Ll}’'-]+,? ){0,4}$/u;
const FIGURE_BEHIND = /^(?:,? (?:who|whose)|[’']s| \(|,? (?:is )?played by)/u;

/** Credits of whom no role is `told`, by what stands beside them; always in doubt. */
export function restCredits(
  article: Article,
  real: readonly Mention[],
  context: FilmContext,
  quotations: readonly FoundQuotation[],
  told: readonly FoundCredit[],
): FoundCredit[] {
  const known = new Set(told.flatMap(({ person, character }) => [person, character ?? '']));
  const speakers = new Set(quotations.map(({ speaker }) => speaker));
  const doers = Map.groupBy(told, ({ person }) => person);
  const left = real.filter(
    ({ person, by, doubt, quoted }) =>
      by === 'name' &&
      !quoted &&
      doubt !== BY_CREDIT &&
      !person.single &&
      !known.has(person.name) &&
      !speakers.has(person.name) &&
      ![...known].some((name) => name !== '' && person.names.some((own) => own.endsWith(` ${name}`))) &&
      (!person.trades.has('other') || [...person.called].some((word) => ON_STAGE.test(word))),
  );
  return [...Map.groupBy(left, ({ person }) => person.name)].flatMap(([, mentions]) =>
    mentions.flatMap((one) => creditOf(one, article, real, context, doers) ?? []).slice(0, 1),
  );
}

function creditOf(
  mention: Mention,
  { paragraphs }: Article,
  real: readonly Mention[],
  context: FilmContext,
  doers: ReadonlyMap<string, readonly FoundCredit[]>,
): FoundCredit | null {
  const paragraph = paragraphs[mention.paragraph - 1];
  const sentence =
    paragraph &&
    sentencesOf(paragraph.text).find(({ from, to }) => from <= mention.from && mention.from < to);
  if (!paragraph || !sentence) return null;
  const beside = real.filter(
    (one) =>
      one.paragraph === mention.paragraph &&
      one.from >= sentence.from &&
      one.to <= sentence.to &&
      one !== mention,
  );
  const role = roleBeside(mention, sentence, paragraph.text, beside, doers, context);
  if (role === null) return null;
  const { film } = spokenOf(paragraph, sentence.from, mention.from, context);
  return {
    at: spanIn(paragraph, mention.from, mention.to),
    certainty: { sure: false, why: WHY },
    person: mention.person.name,
    role,
    film: film?.title ?? context.main?.title ?? null,
    character: null,
    described: null,
  };
}

/** "X has come to F to direct it" */
const AIM = /^[^.;:!?]{0,80}? to (?<verb>\p{Ll}+)/u;

/** What somebody likely did, by their sentence; null where it speaks of something else. */
function roleBeside(
  mention: Mention,
  { from, to }: Sentence,
  text: string,
  beside: readonly Mention[],
  doers: ReadonlyMap<string, readonly FoundCredit[]>,
  { mentions }: FilmContext,
): string | null {
  const words = text.slice(from, to);
  const before = text.slice(from, mention.from);
  if (APART.test(words) || FIGURE_BEFORE.test(before) || FIGURE_BEHIND.test(text.slice(mention.to)))
    return null;
  const films = (mentions.get(mention.paragraph) ?? []).some((film) => film.from >= from && film.to <= to);
  const others = beside.flatMap(({ person }) => doers.get(person.name) ?? []);
  const joined = beside.find(
    (one) =>
      /^(?: \([^()]*\))?(?:,| and|, and| &) $/u.test(text.slice(one.to, mention.from)) ||
      /^(?: \([^()]*\))?(?:,| and|, and| &) $/u.test(text.slice(mention.to, one.from)),
  );
  const same = joined && doers.get(joined.person.name)?.[0]?.role;
  if (same !== undefined && same !== null) return roleOf(same);
  const aim = verbOf(AIM.exec(text.slice(mention.to, to))?.groups?.verb ?? '');
  if (aim?.class === 'V') return aim.role === 'maker' ? null : aim.role;
  if (others.length > 0) return ownOf(mention);
  const named = isFirstName(mention.person.name.split(' ')[0] ?? '') || mention.person.names.length > 1;
  return named && (films || ABOUT_FILM.test(words)) ? ownOf(mention) : null;
}

const ownOf = (mention: Mention): string => (mention.person.trades.size === 0 ? 'actor' : ownerOf(mention));
