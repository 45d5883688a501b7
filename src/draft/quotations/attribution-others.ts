import { CALL } from '../text/speech.ts';
import type { Attribution } from './attributed.ts';
import { HELP, readable, VERB } from './attribution.ts';
import { type Gap, NOT_WHO, WHO } from './gap.ts';
import { PAPERS } from './papers.ts';

// Words that lead into a quotation of somebody whom the article does not name.

// "in what is being described as “…”": whoever says so.
const BY_WHOM =
  /(?:is|was|are|were|been|being|be)\s(?:\p{L}+ly\s)?(?:described as|called|billed as|hailed as|likened to|dubbed|summed up as|compared to|branded|termed|labell?ed)\s$/u;
// "A spokesperson thanked Quill for what they called “…”".
const THEY_CALL = new RegExp(
  `^(?:[Aa]n?|[Oo]ne|[Aa]nother)\\s${NOT_WHO}{2,60}[^“”"]{0,80}\\swhat\\sthey\\s(?:${CALL}|called|call)\\s*$`,
  'u',
);

// "and, it says in the synopsis, “…”", "in the words of the studio’s announcement, “…”"
const IT_SAYS = new RegExp(
  `(?:^|[,\\s])(?:(?:as )?(?:it says|it said|we are told|we’re told) (?:in|on) (?:the|its|their) (?:[\\p{Ll}-]+ ){0,2}?${PAPERS}|(?:[Ii]n the words of|[Aa]ccording to|[Pp]er) ${NOT_WHO}{2,60}[\\s’]${PAPERS}),\\s*$`,
  'u',
);

const REPS =
  '(?:spokes(?:man|woman|person|people)|representatives?|reps?|publicists?|lawyers?|attorneys?|agents?|managers?|camp|team|estate|family|label)';
// "A spokesperson for Quill said he was “…”", "Quill’s publicist said he was “…”".
const FOR_OTHERS = new RegExp(
  `^(?:[^“”":\\uE000-\\uF8FF]{0,60},\\s)?(?:[^“”":,\\uE000-\\uF8FF]{0,30}${REPS}\\s(?:for|of)\\s${WHO}|${WHO}[’']s?\\s(?:[\\p{Ll}-]+\\s){0,2}${REPS})${HELP}\\s${VERB}[^.!?;“”"]{0,80}$`,
  'u',
);
const KIN =
  '(?:mother|father|mum|mom|dad|sister|brother|wife|husband|daughter|son|aunt|uncle|cousin|grandmother|grandfather|widow|widower|parents|family)';
// "Quill’s mother, reached at home, said that “…”"
const OF_KIN = new RegExp(
  `^(?:[^“”":\\uE000-\\uF8FF]{0,60},\\s)?${WHO}[’']s?\\s(?:[\\p{Ll}-]+\\s){0,2}${KIN}(?:,[^“”":.\\uE000-\\uF8FF]{1,60},)?${HELP}\\s${VERB}[^.!?;“”"]{0,80}$`,
  'u',
);
// "when, a publicist told me with a straight face, “…”"
const MEANWHILE_SAYS = new RegExp(
  `(?:[,–—]\\s(?:as\\s|and\\s)?(?:an?|one|another)|(?:[,–—]|\\s(?:and|but|or),)\\s(?:as\\s)?its)\\s[^.,;:!?“”"\\uE000-\\uF8FF]{2,50}?${HELP}\\s${VERB}(?:\\s[^.,;:!?“”"\\uE000-\\uF8FF]{1,50})?,\\s*$`,
  'u',
);
// "has, per his daughter, “…”"
const PER_KIN = new RegExp(
  `(?:[Aa]ccording to|[Pp]er|[Ii]n the words of)\\s(?:his|her|their)\\s(?:[\\p{Ll}-]+\\s){0,2}(?:${KIN}|${REPS}),\\s*$`,
  'u',
);
// "A spokesperson would say only that it was “…”"
const WOULD_SAY =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s[^.,;:!?“”"\uE000-\uF8FF]{2,60}\s(?:would|will|could|can|did)\s(?:only\s|not\s|just\s)?say\s(?:only\s|just\s|more\s)?[^.!?;“”"\uE000-\uF8FF]{0,80}$/u;
// "the only review it ever had, which called it “…”"
const REVIEW_CALLED = new RegExp(
  `(?<!\\p{L})(?:review|notice|report|newspaper|paper|magazine|article|column|critic|letter|leaflet|programme|catalogue|obituary|blog)s?(?:\\s[^.,;:!?“”"]{1,60})?,?\\s(?:which|that|who)\\s(?:\\p{L}+ly\\s|once\\s|had\\s|has\\s)?(${CALL}|called|calls)\\s(?:it|him|her|them|this|that)\\s(?:as\\s)?$`,
  'u',
);
// "an oddity that the distributor Tarn puts down to “…”"
const COMPANY_SAYS =
  /(?<!\p{L})(?:distributor|studio|company|label|streamer|streaming service|broadcaster|financier|house)\s[^.,;:!?“”"]{2,40}\s(?:puts?\s(?:it\s)?down\sto|blames?\son|blamed\son|attributes?\sto|attributed\sto|calls?|called|describes?\sas|described\sas)\s*$/u;
// "Critics called Quill “…”", "The jury praised Lund for “…”", "Variety called Quill’s turn “…”": nobody is named before the verb.
const CRITICS = new RegExp(
  `^(?:[Ii]n\\s[^,“”"\\uE000-\\uF8FF]{2,40},\\s)?(?!(?:[Hh]e|[Ss]he|I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t|[Tt]hat|[Ww]hich|[Ww]ho|[Hh]is|[Hh]er)\\s)(?:[Tt]he\\s|[Ss]ome\\s|[Mm]any\\s|[Mm]ost\\s|[Oo]ne\\s)?(?:[\\p{L}’'-]+\\s){1,3}(${CALL}|called|calls)\\s(?:[\\p{Ll}-]+\\s){0,2}${WHO}[^.!?;,“”"\\uE000-\\uF8FF]{0,60}$`,
  'u',
);

/** Who is said to speak next where the sentence that leads into the words names others than those who say them; null where it does not. */
export function othersBefore(lead: Gap): Attribution | null {
  const others = [
    FOR_OTHERS,
    CRITICS,
    OF_KIN,
    PER_KIN,
    MEANWHILE_SAYS,
    WOULD_SAY,
    REVIEW_CALLED,
    COMPANY_SAYS,
  ]
    .map((pattern) => pattern.exec(lead.text))
    .find((match) => match !== null);
  if (others)
    return {
      mention: null,
      doubt: `the article tells in other words who spoke: “${readable(others[0], lead)}”`,
      verb: others[1] ?? null,
      from: others.index,
      to: lead.text.length,
    };
  const passive = BY_WHOM.exec(lead.text) ?? THEY_CALL.exec(lead.text) ?? IT_SAYS.exec(lead.text);
  if (!passive || /\bby\s/u.test(lead.text.slice(passive.index))) return null;
  return {
    mention: null,
    doubt: 'the article does not tell who says so',
    verb: /(?:call|called)\s*$/u.exec(lead.text)?.[0] ?? null,
    from: passive.index,
    to: lead.text.length,
  };
}
