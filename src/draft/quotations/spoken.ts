import type { Mention } from '../names/mention.ts';
import type { Paragraph } from '../text/article.ts';
import { type Stretch, stretchesOf } from '../text/marks.ts';
import { isPhrase, isShown, isTitleLike, isWhole, wordCount } from '../text/wording.ts';
import type { Attribution } from './attributed.ts';
import { attributedAfter } from './attribution.ts';
import { attributedBefore } from './attribution-before.ts';
import { filmLineAhead, filmLineDoubt } from './film-line.ts';
import { type Gap, gapOf, part, sentenceEnd, sentenceStart, WHO } from './gap.ts';
import { goesOn, tellsOfAnother } from './goes-on.ts';
import { isTitleBeside, TITLE_AFTER, TITLE_BEFORE } from './title-beside.ts';

/** A stretch between marks that is taken for what somebody said, with what the words around it tell of the speaker. */
export interface Spoken {
  readonly stretch: Stretch;
  /** From the words after it or, where they tell nothing, from those that lead into it. */
  readonly attribution: Attribution | null;
  /** Whether `attribution` stands behind the words. */
  readonly behind: boolean;
  /** It goes on with what the stretch before it began, over that one's attribution. */
  readonly goesOn: boolean;
  /** The sentence that leads into it, and the one behind it. */
  readonly lead: Gap;
  readonly rest: Gap;
  /** All of the paragraph's own words before it, and behind it, up to the next stretch. */
  readonly before: Gap;
  /** In plain words why it may be no quotation; null where it can't well. */
  readonly doubt: string | null;
}

/** The stretches of a paragraph that somebody says. */
export function spokenIn(paragraph: Paragraph, mentions: readonly Mention[]): Spoken[] {
  const { text } = paragraph;
  const stretches = stretchesOf(text);
  const found: Spoken[] = [];
  const titles = new Set(stretches.filter(isNamed));
  for (const [index, stretch] of stretches.entries()) {
    const before = gapOf(text, stretches[index - 1]?.to ?? 0, stretch.from, mentions);
    const far = TITLED_LEAD.test(before.text)
      ? titlesAside(text, stretches.slice(Math.max(0, index - MOST_TITLES - 1), index), titles, found.at(-1))
      : null;
    const whole = far ? gapOf(far.text, far.from, stretch.from, mentions) : before;
    const after = gapOf(text, stretch.to, stretches[index + 1]?.from ?? text.length, mentions);
    const last = found.at(-1);
    // A title that is named within an attribution does not end it.
    const since = last && stretches.slice(stretches.indexOf(last.stretch) + 1, index);
    const goesOn = since?.every((it) => titles.has(it)) ? last : undefined;
    const between = goesOn ? gapOf(text, goesOn.stretch.to, stretch.from, mentions) : before;
    if (goesOn && isNamed(stretch) && (TITLE_BEFORE.test(before.text) || /\p{L}\s$/u.test(before.text)))
      continue;
    const spoken = judged(stretch, whole, after, goesOn, between);
    const lead = whole.text.slice(sentenceStart(whole.text));
    const list = titles.has(stretches[index - 1] ?? stretch) ? before.text : null;
    const beside = { lead, after: after.text, between: index > 0 ? list : null };
    if (!isSaidBehind(spoken) && isTitleBeside(stretch, beside)) titles.add(stretch);
    else if (spoken) found.push(spoken);
  }
  return found;
}

/** Whether a verb of speech behind the words tells who says them. */
const isSaidBehind = (spoken: Spoken | null): boolean =>
  spoken !== null && (spoken.goesOn || (spoken.behind && spoken.attribution?.verb !== null));

/** What goes on behind a title within its sentence: ", said that it was ". */
const TITLED_LEAD = /^(?:\s\p{Ll}|\sand\s|[,)]|\s[\uE000-\uF8FF])[^.!?]*$/u;

/**
 * A paragraph's text with the titles right before a stretch masked, from where its own words begin: "Quill, who made “Low Water,” called it
 * “…”" leads in as a whole. Null where no title stands before it.
 */
function titlesAside(
  text: string,
  before: readonly Stretch[],
  known: ReadonlySet<Stretch>,
  last: Spoken | undefined,
): { text: string; from: number } | null {
  const titles = before.slice(before.findLastIndex((it) => it === last?.stretch || !known.has(it)) + 1);
  const first = titles[0];
  if (!first || titles.length > MOST_TITLES) return null;
  const from = before[before.indexOf(first) - 1]?.to ?? 0;
  let masked = '';
  let at = from;
  for (const title of titles) {
    const mark = /[,;]$/.exec(title.inner)?.[0] ?? '';
    masked += `${text.slice(at, title.from)}${'Xx'.padEnd(title.to - title.from - mark.length, 'x')}${mark}`;
    at = title.to;
  }
  return { text: text.slice(0, from) + masked + text.slice(at), from };
}

const MOST_TITLES = 4;

/** Whether a stretch can be nothing but a title. */
const isNamed = ({ inner }: Stretch): boolean => isTitleLike(inner) && wordCount(inner) < 9;

/** "“The Long Way Up,” directed by Quill": any verb behind it says nothing of a speaker. */
const isNamedLong = (stretch: Stretch): boolean => wordCount(stretch.inner) > 1 && isNamed(stretch);

function judged(
  stretch: Stretch,
  before: Gap,
  after: Gap,
  last: Spoken | undefined,
  between: Gap,
): Spoken | null {
  const lead = part(before, sentenceStart(before.text));
  const rest = part(after, 0, sentenceEnd(after.text));
  if (isCutShort(stretch) && TITLE_AFTER.test(after.text) && !/:\s*$/.test(lead.text)) return null;
  const behind = mayBeAttributed(stretch, after.text)
    ? attributedAfter(rest, isCutShort(stretch), isNamedLong(stretch))
    : null;
  const given = { stretch, lead, rest, before };
  if (behind === null && isRunIn(stretch, lead.text)) return null;
  const opens = /(?:^|[,:–—-]\s*|[([])$/.test(lead.text);
  const alone = /^[([]?\s*$/.test(lead.text);
  if (READS.test(lead.text) || PUT_ON.test(after.text)) return null;
  if (behind && (opens || !isPhrase(stretch.inner)) && !(isTitleLike(stretch.inner) && !alone)) {
    const doubt = titleDoubt(stretch) ?? filmLineDoubt(behind.verb, before, rest);
    return { ...given, attribution: behind, behind: true, goesOn: false, doubt };
  }
  const mayGoOn = !/,[’'"]*$/.test(stretch.inner.trim()) && !isTopic(stretch, after);
  if (last?.behind && !last.goesOn && mayGoOn && goesOn(last, between)) {
    const doubt = tellsOfAnother(last, between) ? 'another one is named in between' : null;
    return { ...given, attribution: last.attribution, behind: true, goesOn: true, doubt };
  }
  const ahead = attributedBefore(lead);
  const told = ahead !== null && isTold(ahead, lead.text, stretch);
  if (isShown(lead.text) && !told && !OWN_WORDS.test(lead.text)) return null;
  if (alone && !isWhole(stretch) && !isCut(stretch)) return null;
  if (
    !alone &&
    !(opens && isWhole(stretch) && !isTitle(stretch, ahead)) &&
    isFragmentOnly(stretch, opens && ahead !== null && (ahead.mention !== null || /:\s*$/.test(lead.text)))
  )
    return null;
  const doubt = titleDoubt(stretch) ?? filmLineAhead(ahead?.verb ?? null, lead);
  return { ...given, attribution: ahead, behind: false, goesOn: false, doubt };
}

/** "…," said Quill. “Low Water” opens in May: a title with which the next sentence begins. */
const isTopic = (stretch: Stretch, after: Gap): boolean =>
  isNamed(stretch) && !/[.!?…—–][’”'"]*$/.test(stretch.inner.trim()) && /^[’']?\s?\p{Ll}/u.test(after.text);

/** "“The Long Way Up.” A thriller of …", "Sept. 20 — “Low Water.”": a title that heads an entry. */
const isRunIn = (stretch: Stretch, lead: string): boolean =>
  isTitleLike(stretch.inner) &&
  /[\p{L}\p{N}]\.$/u.test(stretch.inner.trim()) &&
  ((stretch.from === 0 && wordCount(stretch.inner) > 1 && wordCount(stretch.inner) < 9) ||
    /^(?:[^.!?]*\s)?\d{1,4}\s?[–—:-]\s?$/u.test(lead) ||
    /\p{Lu}\p{Ll}{2,8}\.\s\d{1,2}\s[–—-]\s$/u.test(lead));

/** "in her own words, …", "in Quill’s words, …" */
const OWN_WORDS = new RegExp(`\\b[Ii]n (?:his|her|their|${WHO}[’']s?) (?:own )?words,?\\s*$`, 'u');

/** "a chalkboard reads “…”" */
const READS =
  /\b(?:signs?|boards?|\p{L}*board|banners?|posters?|plaques?|placards?|T-shirts?|shirts?|stickers?|cards?|notices?|letters|badges?|caps?|mugs?|tattoos?|titles?|listings?|adverts?|ads?|leaflets?|menus?|invitations?|envelopes?|bumper stickers?)\s(?:\p{L}+\s){0,4}?(?:reads?|reading|says|said|saying)[,:]?\s$/iu;

/** "put “…” on every T-shirt": it is written there. */
const PUT_ON =
  /^\s(?:printed |painted |stencilled |embroidered |written |stamped |stitched )?(?:on|across|onto) (?:every|an?|the|his|her|their|its|each|all the) (?:[\p{Ll}-]+ ){0,3}?(?:T-shirts?|shirts?|posters?|banners?|mugs?|caps?|hats?|badges?|stickers?|lunch ?box(?:es)?|billboards?|cushions?|placards?|tote bags?|sweatshirts?|hoodies)(?!\p{L})/u;

/** Whether a stretch stops with a comma, as only speech does before whoever speaks is named. */
function isCutShort({ inner }: Stretch): boolean {
  return /[,—–][’”'"]*$/.test(inner.trim());
}

/** Whether words that may be written somewhere are somebody's all the same. */
function isTold({ verb }: Attribution, lead: string, { inner }: Stretch): boolean {
  if (/\b(?:[Ii]n the words of|[Aa]ccording to|[Pp]er)\s[^.;:]{2,90},\s*$/u.test(lead)) return true;
  if (verb !== null && /[,:]\s*$|\bwith the (?:words?|caption|message|note)\s*$/.test(lead)) return true;
  return (
    verb !== null &&
    /(?<![\p{L}-])(?:called|dubbed|calls?|describes? as|describes|likes? to call)\s*$/u.test(lead) &&
    !isTitleLike(inner) &&
    !isPhrase(inner)
  );
}

/** "On the slate: “Rocket Granny 2.”" */
function isTitle({ inner }: Stretch, ahead: Attribution | null): boolean {
  return ahead === null && wordCount(inner) > 1 && isTitleLike(inner);
}

/** Whether a stretch stops as speech does before its speaker is named. */
function isCut({ inner }: Stretch): boolean {
  return /[,?!][’”'"]*$/.test(inner.trim()) && !isTitleLike(inner) && !isPhrase(inner);
}

/** Too short or too much like a title to be a quotation that is woven into a sentence. */
function isFragmentOnly(stretch: Stretch, introduced: boolean): boolean {
  if (isTitleLike(stretch.inner) && wordCount(stretch.inner) < 12) return true;
  return !introduced && isPhrase(stretch.inner);
}

function titleDoubt({ inner }: Stretch): string | null {
  return wordCount(inner) > 1 && isTitleLike(inner) ? 'it may be a title' : null;
}

/** "“Why now?” She said: “…”": what a sentence with a colon leads into stands behind it. */
const LEADS_ON = /^\s[^\s,“”".!?][^“”".!?]{0,120}:\s*$/u;

/** A speech that ends with a full stop has nothing behind it that belongs to its sentence, but for a signature. */
function mayBeAttributed(stretch: Stretch, after: string): boolean {
  const { inner, open } = stretch;
  if (open) return false;
  if (LEADS_ON.test(after) && !isCutShort(stretch)) return false;
  if (/^\s*,/.test(after) || /[,?!…–—-][’”'"]*$/.test(inner.trim())) return true;
  if (/\.[’”'"]*$/.test(inner.trim())) return /^\s*[–—-]\s*\S/.test(after);
  return !isTitleLike(inner) && /^\s(?:\p{Ll}|[\uE000-\uF8FF])/u.test(after);
}
