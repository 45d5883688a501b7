import { type Gap, meantBy, NOT_WHO, WHO } from './gap.ts';
import type { Mention } from './mention.ts';
import { CALL, SAY } from './speech.ts';
import { TRADE } from './trades.ts';

/** Who is said to have spoken: somebody named, or somebody of whom the article tells no name. */
export interface Attribution {
  readonly mention: Mention | null;
  /** In plain words why it may be wrong; null where it can't well. */
  readonly doubt: string | null;
  /** The verb that brings the words, where there is one. */
  readonly verb: string | null;
  /** Offsets in the gap of what says it. */
  readonly from: number;
  readonly to: number;
}

const ADVERB =
  '(?:has|had|have|also|then|later|since|already|previously|once|recently|now|still|just|would|will|even|only|often|always|ever|afterwards|promptly|\\p{L}+ly)';
const HELP = `(?:[’'](?:d|ll|ve|s(?=\\s(?:\\p{L}+\\s)?(?:said|told))))?(?:\\s${ADVERB}){0,3}`;
const ASIDE = `(?:,[^:“”"\\uE000-\\uF8FF]{1,120},|,\\s(?:who|whose|whom|which|an?|the|his|her|their|now|then|with|from|of|in|on|at|asked|speaking|recalling|laughing)\\s[^:“”"]{1,80},|,|\\s\\([^)]{1,60}\\))?`;
const PRE = `((?:[^.,;:!?“”"‘\\uE000-\\uF8FF]{1,80}\\s)?)`;
const END = '(?![\\p{L}-])';
const VERB = `(${SAY}|say)${END}`;

// "Cruise said", "the actor, laughing, told Empire", "as she puts it".
const SUBJECT_FIRST = new RegExp(`^[,\\s]*(?:as\\s)?${PRE}(${WHO})${ASIDE}${HELP}\\s${VERB}`, 'u');
// "said co-star Pom Klementieff".
const VERB_FIRST = new RegExp(
  `^[,\\s]*(?:as\\s)?(?:${ADVERB}\\s)?${VERB}\\s${PRE}(${WHO})(?![’']s?\\s\\p{L}|\\s${TRADE}${END})`,
  'u',
);
const ACCORDING = new RegExp(`^[,\\s]*(?:according to|per)\\s${PRE}(${WHO})(?![’']s?\\s\\p{L})`, 'u');
const READ = new RegExp(`^[,\\s]*(?:reads|read)\\s${PRE}(${WHO})(?![’']s?\\s\\p{L})`, 'u');
const SIGNATURE = new RegExp(`^\\s*[–—-]\\s*(${WHO})[\\s,.]*`, 'u');
const SOMEBODY = '(?:an?|one|another|some|the|his|her|its|their|our|my)\\s';
const UNNAMED_FIRST = new RegExp(`^[,\\s]*(?:as\\s)?(${SOMEBODY}[^.;:!?“”"]{2,80}?)${HELP}\\s${VERB}`, 'iu');
const UNNAMED_LAST = new RegExp(`^[,\\s]*(?:${ADVERB}\\s)?${VERB}\\s(${SOMEBODY}[^.,;:!?“”"]{2,80})`, 'iu');
const BODY = new RegExp(`^[,\\s]*(?:the\\s)?\\p{Lu}[^.,;:!?“”"\\uE000-\\uF8FF]{1,50}?${HELP}\\s${VERB}`, 'u');

const WRITER =
  /^,?\sI\s(?:ask|say|said|asked|wonder|wondered|suggest|suggested|reply|replied|offer|venture)(?![\p{L}-])/u;
const UNKNOWN = new RegExp(`^,?\\s(?:\\p{L}+\\s){1,3}${VERB}`, 'u');

const NOBODY_KNOWN =
  /\b(?:spokes(?:man|woman|person)|representative|rep|publicist|source|insider|fans?|viewers?|users?|readers?|critic|reviewer|owner|buyer|attendee|reporter|journalist|programmer|official|witness|voice|commenter|onlooker|bystander|scholar|studio|company|distributor|resident|local|member|audience|crowd|staffer|employee|tester|observer|analyst|blogger|poster|passenger|neighbou?r|visitor|extra|festival-?goer|moviegoer|person|cinemagoer)\b/iu;

/** Who spoke the words that a gap follows: "…," said Ada Quill. */
export function attributedAfter(gap: Gap): Attribution | null {
  return (
    several(gap) ??
    found(gap, READ, 2, 1, null) ??
    found(gap, SUBJECT_FIRST, 2, 1, 3) ??
    found(gap, VERB_FIRST, 3, 2, 1) ??
    found(gap, ACCORDING, 2, 1, null) ??
    found(gap, SIGNATURE, 1, null, null) ??
    unnamed(gap)
  );
}

const SEVERAL = new RegExp(
  `^[,\\s]*(?:(?:${ADVERB}\\s)?${VERB}\\s${PRE}(${WHO})(?:,\\s${WHO})*,?\\s(?:and|&)\\s${PRE}${WHO}|${PRE}(${WHO})(?:,\\s${WHO})*,?\\s(?:and|&)\\s${PRE}${WHO}${HELP}\\s${VERB})`,
  'u',
);

function several(gap: Gap): Attribution | null {
  const match = SEVERAL.exec(gap.text);
  const mention = meantBy(
    gap,
    match?.slice(1).find((it) => new RegExp(`^${WHO}$`, 'u').test(it ?? '')),
  );
  if (!match || !mention) return null;
  return { mention, doubt: 'several people are said to speak', verb: null, from: 0, to: match[0].length };
}

/** Words before a name that make somebody else of it: "a friend of", or a clause of their own. */
const ELSE =
  /(?:^|\s)(?:of|for|to|with|by|from|about|at|behind|near|than|like|as|and|but)\s$|\b(?:and|but|when|while|that|who|which|if|because|after|before|although|though)\s/iu;

function found(
  gap: Gap,
  pattern: RegExp,
  who: number,
  pre: number | null,
  verb: number | null,
): Attribution | null {
  const match = pattern.exec(gap.text);
  const mention = meantBy(gap, match?.[who]);
  const of = pattern === READ ? (match?.[pre ?? 0] ?? '').replace(/(?:from|by)\s$/, '') : match?.[pre ?? 0];
  if (!match || !mention || (pre !== null && ELSE.test(of ?? ''))) return null;
  const said = verb === null ? null : (match[verb] ?? null);
  return { mention, doubt: mention.doubt, verb: said, from: match.index, to: match.index + match[0].length };
}

function unnamed(gap: Gap): Attribution | null {
  const first = UNNAMED_FIRST.exec(gap.text);
  const last = UNNAMED_LAST.exec(gap.text);
  const match = first ?? last;
  if (match) {
    const [words = '', verb = null] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
    const plain = NOBODY_KNOWN.test(words) && /^(?:an?|one|another|some)\s/i.test(words);
    const doubt = plain ? null : `the article tells in other words who spoke: “${readable(words, gap)}”`;
    return {
      mention: doubt === null ? null : somebodyBehind(gap, match[0].length),
      doubt,
      verb,
      from: 0,
      to: match[0].length,
    };
  }
  const writer = WRITER.exec(gap.text);
  if (writer)
    return {
      mention: null,
      doubt: 'whoever wrote the article speaks',
      verb: null,
      from: 0,
      to: writer[0].length,
    };
  const body = BODY.exec(gap.text) ?? UNKNOWN.exec(gap.text);
  if (!body) return null;
  const doubt = `who spoke is not understood: “${readable(body[0], gap).trim()}”`;
  return { mention: null, doubt, verb: body[1] ?? null, from: 0, to: body[0].length };
}

/** "says the man, who turns out to be the director". */
function somebodyBehind(gap: Gap, at: number): Mention | null {
  const who = new RegExp(`^${NOT_WHO}{0,60}(${WHO})`, 'u').exec(
    gap.text.slice(at).split(/[.!?]/, 1)[0] ?? '',
  );
  return meantBy(gap, who?.[1]);
}

function readable(words: string, gap: Gap): string {
  return words
    .replace(new RegExp(WHO, 'gu'), (letter) => meantBy(gap, letter)?.person.name ?? '')
    .replace(/^[,\s]+/, '');
}

// The words right before a quotation, from the beginning of their sentence.
const INTRODUCED = new RegExp(
  `(${WHO})${ASIDE}(${NOT_WHO}{0,120}?)(?:^|[\\s’'](?:ll\\s|d\\s)?)${VERB}([^.!?;“”"]{0,140}?)[,:]?\\s*(?:that\\s)?$`,
  'u',
);
const INTRODUCED_VERB_FIRST = new RegExp(`${VERB}\\s${PRE}(${WHO})${ASIDE}\\s*[,:]\\s*$`, 'iu');
const ACCORDING_BEFORE = new RegExp(
  `(?:[Aa]ccording to|[Pp]er|[Ii]n the words of)\\s${PRE}(${WHO})[^.!?;“”"]{0,60}$`,
  'u',
);
const CALLED = new RegExp(`(${WHO})${ASIDE}${HELP}\\s(${CALL}|${SAY})${END}[^.!?;“”"]{0,140}$`, 'u');
const OWN_WORDS = new RegExp(`(${WHO})[^.!?;“”"]{0,160}\\bin (?:his|her|their) (?:own )?words,?\\s*$`, 'u');
const UNNAMED_BEFORE = new RegExp(
  `(?:^|[,\\s])((?:an?|one|another)\\s[^.,;:!?“”"]{2,80}?)(?:,[^:“”"]{1,80},)?${HELP}\\s(${SAY}|${CALL}|called)${END}[^.!?;“”"]{0,60}$`,
  'iu',
);

/** Who is said to speak next by the sentence that leads into a quotation: As Ada Quill put it, "…" */
export function attributedBefore(lead: Gap): Attribution | null {
  return (
    last(lead, ACCORDING_BEFORE, 2, 1, null) ??
    last(lead, INTRODUCED_VERB_FIRST, 3, 2, 1) ??
    last(lead, INTRODUCED, 1, null, 3) ??
    last(lead, OWN_WORDS, 1, null, null) ??
    last(lead, CALLED, 1, null, 2) ??
    unnamedBefore(lead)
  );
}

/** What may stand before the one who speaks without making another one the subject. */
const CLEAR =
  /^(?:(?:And|But|Or|Of|In|On|At|After|When|Asked|Then|Later|Meanwhile|Still|Here|Speaking|As|For|Though|While|Yet|To|About|With|From|Recalling|Like|Also)\b[^“”"]*?,?\s|(?:Then|But|And|As|Later|Also)\s)?(?:(?:the|The|[Cc]o-)?[^,.;:“”"\uE000-\uF8FF]{0,60}\s)?$/u;

/** "The festival’s director, Ada Quill, …". */
const APPOSED = new RegExp(`^[^.,;:“”"\\uE000-\\uF8FF]{0,60}${TRADE},\\s$`, 'u');

function last(
  lead: Gap,
  pattern: RegExp,
  who: number,
  pre: number | null,
  verb: number | null,
): Attribution | null {
  const match = pattern.exec(lead.text);
  const mention = meantBy(lead, match?.[who]);
  if (!match || !mention || (pre !== null && ELSE.test(match[pre] ?? ''))) return null;
  const before = lead.text.slice(0, match.index + match[0].indexOf(match[who] ?? ''));
  const others =
    pre === null &&
    ((!CLEAR.test(before) && !APPOSED.test(before)) ||
      ELSE.test(before.replace(/^As\s/, '')) ||
      /(?:^|,\s)(?:his|her|its|their|the|an?)\s\p{Ll}+,\s/iu.test(before));
  const possessive = /^[’']s?\s\p{L}/u.test(lead.text.slice(before.length + 1));
  const doubt =
    others || possessive ? 'the sentence that leads into the words names others too' : mention.doubt;
  return {
    mention,
    doubt,
    verb: verb === null ? null : (match[verb] ?? null),
    from: match.index,
    to: lead.text.length,
  };
}

function unnamedBefore(lead: Gap): Attribution | null {
  const match = UNNAMED_BEFORE.exec(lead.text);
  if (!match) return null;
  const plain = NOBODY_KNOWN.test(match[1] ?? '');
  const doubt = plain
    ? null
    : `the article tells in other words who spoke: “${readable(match[1] ?? '', lead)}”`;
  return { mention: null, doubt, verb: match[2] ?? null, from: match.index, to: lead.text.length };
}
