import { ADDRESS, CALL, SAY } from '../text/speech.ts';
import { TRADE } from '../text/trades.ts';
import type { Attribution } from './attributed.ts';
import { ASIDE, ELSE, END, HELP, NOBODY_KNOWN, PRE, readable, VERB } from './attribution.ts';
import { othersBefore } from './attribution-others.ts';
import { writtenBefore } from './attribution-written.ts';
import { type Gap, meantBy, NOT_WHO, WHO } from './gap.ts';

// The words right before a quotation, from the beginning of their sentence.
const INTRODUCED = new RegExp(
  `(${WHO})${ASIDE}(${NOT_WHO}{0,120}?)(?:^|[\\s’'](?:ll\\s|d\\s)?)${VERB}([^.!?;“”"]{0,140}?)[,:]?\\s*(?:that\\s)?$`,
  'u',
);
// "Said Quill:", but not "Lund told Quill:", "I wrote Quill:": what is said to somebody.
const INTRODUCED_VERB_FIRST = new RegExp(
  `(?<!(?:${WHO}|(?<!\\p{L})(?:I|we|you|he|she|they|who))(?:\\s(?:had|has|have|then|once|later|also|just|only|even))?\\s)(?!${ADDRESS}${END})${VERB}\\s${PRE}(${WHO})${ASIDE}\\s*[,:]\\s*$`,
  'iu',
);
const ACCORDING_BEFORE = new RegExp(
  `(?:[Aa]ccording to|[Pp]er|[Ii]n the words of)\\s${PRE}(${WHO})[^.!?;“”"\\uE000-\\uF8FF]{0,60}$`,
  'u',
);
// "According to Quill, he would have “…”"
const ACCORDING_FIRST = new RegExp(
  `^(?:[Bb]ut\\s|[Aa]nd\\s)?[Aa]ccording to\\s${PRE}(${WHO})(?:,[^,.;:!?“”"\\uE000-\\uF8FF]{1,60})?,\\s[^.!?;“”"]{1,120}$`,
  'u',
);
// "He was home, as she puts it, “…”", "and added, Quill noted, “…”", "and, he says, by “…”".
const PARENTHETICAL = new RegExp(
  `[,–—-]\\s(?:as\\s)?(${WHO})${HELP}\\s${VERB}(?:\\s[^,;:.!?“”"\\uE000-\\uF8FF]{1,40})?\\s?[,–—-]\\s(?:[^,;:.!?“”"\\uE000-\\uF8FF]{1,40}\\s)?$`,
  'u',
);
// "Quill was blunt:", "Quill fired back:".
const COLON = new RegExp(
  `^(?:[^“”"\\uE000-\\uF8FF]*,\\s)?${PRE}(${WHO})${ASIDE}${HELP}\\s\\p{Ll}[^.!?;:“”"\\uE000-\\uF8FF]{0,90}:\\s*$`,
  'u',
);
const ANY_BODY = '(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any)';
// "One buyer was blunt:", "according to one guest,", "as one review put it,", "one critic’s verdict,".
const NOBODY_BEFORE = new RegExp(
  `^(?:[Aa]s\\s|[Aa]nd\\s|[Bb]ut\\s)?${ANY_BODY}\\s(?!(?:\\p{Ll}+\\s)?(?:laugh|pause|sigh|silence|beat|grin|shrug|smile|snort|chuckle|groan|wink|nod)(?!\\p{L}))${NOT_WHO}{2,90}:\\s*$|(?:[Aa]ccording to|[Pp]er|[Ii]n the words of|[Aa]s)\\s${ANY_BODY}\\s${NOT_WHO}{2,90},\\s*$|${ANY_BODY}\\s\\p{Ll}+[’']s\\s(?:\\p{Ll}+\\s)?(?:verdict|review|response|answer|view|take|description|reaction|summary|question),\\s*$`,
  'u',
);
const CALLED = new RegExp(`(${WHO})${ASIDE}${HELP}\\s(${CALL}|${SAY})${END}[^.!?;“”"]{0,140}$`, 'u');
const OWN_WORDS = new RegExp(`(${WHO})[^.!?;“”"]{0,160}\\bin (?:his|her|their) (?:own )?words,?\\s*$`, 'u');
const UNNAMED_BEFORE = new RegExp(
  `(?:^|[,\\s])((?:an?|one|another|some|his|her|their|its)\\s[^.,;:!?“”"\\uE000-\\uF8FF]{2,80}?)(?:,[^:“”"]{1,80},)?${HELP}\\s(${SAY}|${CALL}|called)${END}(?:[^.!?;“”"\\uE000-\\uF8FF]{0,60}|(?:\\s[^.,!?;“”"\\uE000-\\uF8FF]{1,40})?\\s(?:that\\s)?${WHO}\\s[^.!?;“”"\\uE000-\\uF8FF]{0,60})$`,
  'iu',
);

// "Teachers thought her “…”", "From the row behind: “…”".
const OTHERS_SAY = new RegExp(
  `^(?:[^“”"\\uE000-\\uF8FF]*,\\s)?(?!I\\s|[Ww]e\\s|[Yy]ou\\s|[Ii]t\\s|[Tt]hat\\s|[Ww]hich\\s|[Ss]he\\s|[Hh]e\\s|(?:[Hh]is|[Hh]er)\\s(?!\\p{Ll}+\\s(?:has\\s|had\\s|also\\s)?(?:${SAY}|${CALL})${END}))${NOT_WHO}{3,90}?\\s(${SAY}|${CALL})${END}${NOT_WHO}{0,80}$|^(?:From\\s(?:the|an?|somewhere|behind)|Somebody|Someone|Another|One)\\s[^“”":\\uE000-\\uF8FF]{2,80}:\\s*$`,
  'u',
);

/** "Her verdict, Quill reported, was brief: “…”": hers. */
const WHOSE_ANSWER = new RegExp(
  `(${WHO})(?:[’']s?)?\\s(?:\\p{Ll}+\\s)?(?:verdict|answer|reply|response|advice|message|reaction|explanation|review|motto|retort|comment)(?:,\\s${WHO}\\s${VERB}[^,.:;!?“”"]{0,40},)\\s[^.:;!?“”"]{1,40}:\\s*$`,
  'u',
);

/** Who is said to speak next by the sentence that leads into a quotation: As Ada Quill put it, "…" */
export function attributedBefore(lead: Gap): Attribution | null {
  const others = othersBefore(lead);
  if (others) return others;
  return (
    aside(lead) ??
    last(lead, WHOSE_ANSWER, 1, null, 2) ??
    last(lead, ACCORDING_BEFORE, 2, 1, null) ??
    last(lead, INTRODUCED_VERB_FIRST, 3, 2, 1) ??
    meanwhile(lead) ??
    last(lead, INTRODUCED, 1, null, 3) ??
    last(lead, OWN_WORDS, 1, null, null) ??
    last(lead, CALLED, 1, null, 2) ??
    according(lead) ??
    writtenBefore(lead) ??
    last(lead, COLON, 2, 1, null) ??
    unnamedBefore(lead)
  );
}

// "Quill praised Lund, calling her “…”": whoever the sentence begins with says so.
const MEANWHILE = new RegExp(
  `^([^“”"\\uE000-\\uF8FF]{0,80})(${WHO})[^“”"]*,\\s(?:and\\s|before\\s|while\\s)?(?:\\p{L}+ly\\s)?((?:calling|describing|dubbing|likening|comparing|hailing|branding|labell?ing|praising|saying|adding|telling|noting|joking|quipping|writing|insisting|admitting|explaining|recalling|declaring|promising|posting|tweeting|commenting))${END}[^.!?;“”"]{0,100}$`,
  'u',
);

function meanwhile(lead: Gap): Attribution | null {
  const match = MEANWHILE.exec(lead.text);
  const mention = meantBy(lead, match?.[2]);
  if (!match || !mention || new RegExp(`${WHO}[’']s?\\s`, 'u').exec(lead.text)?.index === match[1]?.length)
    return null;
  const clear = CLEAR.test(match[1] ?? '') && !ELSE.test(match[1] ?? '') && !BESIDE.test(match[1] ?? '');
  const told = new RegExp(`,\\s(?:who|whose|whom)\\s[^,]*,\\s\\p{L}+ing${END}`, 'u').test(match[0]);
  const doubt = clear && !told ? mention.doubt : 'the sentence that leads into the words names others too';
  return { mention, doubt, verb: match[3] ?? null, from: 0, to: lead.text.length };
}

/** Who tells it, in doubt where somebody else is named. */
function according(lead: Gap): Attribution | null {
  const told = last(lead, ACCORDING_FIRST, 2, 1, null);
  const others = lead.mentions.some(({ person }) => person !== told?.mention?.person);
  return (
    told && {
      ...told,
      doubt: told.doubt ?? (others ? 'the sentence that leads into the words names others too' : null),
    }
  );
}

/** Who speaks is put between, and whatever stands before is no matter. */
function aside(lead: Gap): Attribution | null {
  const match = PARENTHETICAL.exec(lead.text);
  const mention = meantBy(lead, match?.[1]);
  if (!match || !mention) return null;
  return {
    mention,
    doubt: mention.doubt,
    verb: match[2] ?? null,
    from: match.index,
    to: lead.text.length,
  };
}

/** What may stand before the one who speaks without making another one the subject. */
const CLEAR =
  /^(?:(?:And|But|Or|Of|In|On|At|After|When|Asked|Then|Later|Meanwhile|Still|Here|Speaking|As|For|Though|While|Yet|To|About|With|From|Recalling|Like|Also)\b[^“”"]*?,?\s|(?:Then|But|And|As|Later|Also)\s)?(?:(?:the|The|[Cc]o-)?[^,.;:“”"\uE000-\uF8FF]{0,60}\s)?$/u;

/** "The festival’s director, Ada Quill, …". */
const APPOSED = new RegExp(`^[^.,;:“”"\\uE000-\\uF8FF]{0,60}${TRADE},\\s$`, 'u');

/** "Quill said that Brandvik had told him: “…”" */
const NESTED = new RegExp(
  `${WHO}[^“”"]{0,120}\\s${VERB}[^“”"]{0,120}(?:\\s|^)(${WHO})(?:\\s(?:had|once|then|has))?\\s(?:asking|telling|saying|told|asked|replied|answered|said|shouted|whispered|warned)(?:\\s(?:him|her|them|me|everyone))?[,:]\\s*$`,
  'u',
);

/** "Quill said Lund had called him “…”": whose words they are is Lund’s. */
const OTHER_CALLS = new RegExp(
  `${WHO}(?:\\s(?:had|has|once|then|always|often|also|\\p{L}+ly)){0,2}\\s(?:${CALL}|called|calls)${END}[^.!?;“”"]{0,60}$`,
  'u',
);
/** "Quill plays a man his wife calls “…”" */
const OWN_SUBJECT =
  /(?<!(?<!\p{L})(?:in|at|on|during|after|before|from|with|to|for|of|by|about|over|through|following|around|outside|inside|under|into|and|as) )(?<!\p{L})(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|an?|the|some|one) [\p{L}’'-]+(?: (?!(?:and|but|to|then|or)(?!\p{L}))[\p{L}’'-]+)?\s?$/u;

/** Whoever stands behind these is not the subject. */
const BESIDE =
  /(?:^|\s)(?:alongside|opposite|against|over|under|on|in|starring|featuring|including|between|without)\s$/iu;

/** "Quill was told by her doctor": of a passive somebody else is the speaker. */
const TOLD =
  /(?:^|\s)(?:was|were|is|are|am|be|been|being|gets?|got)(?:\s(?:\p{L}+ly|once|also|then|even|just|later))?\s?$/u;

const APPOSED_TRADE = new RegExp(`(${WHO}),\\s$`, 'u');

function last(
  lead: Gap,
  pattern: RegExp,
  who: number,
  pre: number | null,
  verb: number | null,
): Attribution | null {
  const match = pattern.exec(lead.text);
  const nested = match && verb !== null ? meantBy(lead, NESTED.exec(lead.text)?.[2]) : null;
  const mention = nested ?? meantBy(lead, match?.[who]);
  if (!match || !mention || (pre !== null && (ELSE.test(match[pre] ?? '') || BESIDE.test(match[pre] ?? ''))))
    return null;
  const before = lead.text
    .slice(0, match.index + match[0].indexOf(match[who] ?? ''))
    // "The director, Quill, …" names one.
    .replace(APPOSED_TRADE, (all, letter: string) =>
      meantBy(lead, letter)?.person === mention.person ? '' : all,
    );
  const others =
    pre === null &&
    ((!CLEAR.test(before) && !APPOSED.test(before)) ||
      ELSE.test(before.replace(/^As\s/, '')) ||
      /(?:^|,\s)(?:his|her|its|their|the|an?)\s\p{Ll}+,\s/iu.test(before));
  const told = pattern === INTRODUCED && TOLD.test(match[2] ?? '') && 'it may be said to them, not by them';
  const other = meantBy(lead, WHO_SAID.exec(lead.text)?.[1]);
  const within =
    (other !== null && other.person !== mention.person) ||
    (pattern === INTRODUCED && /(?<!\p{L})(?:who|whose)\s/u.test(match[2] ?? ''));
  const inner =
    pattern === INTRODUCED &&
    (OTHER_CALLS.test(lead.text.slice(match.index + 1)) ||
      (OWN_SUBJECT.test(match[2] ?? '') && !match[3]?.endsWith('ing'))) &&
    'somebody else may be told to say so';
  const spoken = nested && 'the sentence that leads into the words tells of two who speak';
  const possessive = /^[’']s?\s\p{L}/u.test(lead.text.slice(lead.text.lastIndexOf(match[who] ?? '') + 1));
  const doubt =
    spoken ??
    (told || null) ??
    (inner || null) ??
    (others || possessive || within
      ? 'the sentence that leads into the words names others too'
      : mention.doubt);
  return {
    mention,
    doubt,
    verb: verb === null ? null : (match[verb] ?? null),
    from: match.index,
    to: lead.text.length,
  };
}

/** "Quill agreed with Lund, who said, “…”" */
const WHO_SAID = new RegExp(`(${WHO}),\\swho\\s(?:\\p{L}+\\s){0,2}?${VERB}[^.!?;“”"]{0,60}$`, 'u');

function unnamedBefore(lead: Gap): Attribution | null {
  const match = UNNAMED_BEFORE.exec(lead.text);
  const nobody = match ? null : (NOBODY_BEFORE.exec(lead.text) ?? OTHERS_SAY.exec(lead.text));
  if (nobody) {
    const doubt = `the article tells in other words who spoke: “${readable(nobody[0], lead)}”`;
    return { mention: null, doubt, verb: nobody[1] ?? null, from: nobody.index, to: lead.text.length };
  }
  if (!match) return null;
  const plain = NOBODY_KNOWN.test(match[1] ?? '');
  const doubt = plain
    ? null
    : `the article tells in other words who spoke: “${readable(match[1] ?? '', lead)}”`;
  return { mention: null, doubt, verb: match[2] ?? null, from: match.index, to: lead.text.length };
}
