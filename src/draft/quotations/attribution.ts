import type { Mention } from '../names/mention.ts';
import { SAY } from '../text/speech.ts';
import { TRADE } from '../text/trades.ts';
import { oneSaid, writtenAfter } from './attribution-written.ts';
import { type Gap, meantBy, NOT_WHO, WHO } from './gap.ts';

/** Who is said to have spoken: somebody named, or somebody of whom the article tells no name. */
export interface Attribution {
  readonly mention: Mention | null;
  /** In plain words why it may be wrong; null where it can't well. */
  readonly doubt: string | null;
  /** The article says "the thespian" or the like: somebody whom it has named. */
  readonly described?: boolean;
  /** The verb that brings the words, where there is one. */
  readonly verb: string | null;
  /** Offsets in the gap of what says it. */
  readonly from: number;
  readonly to: number;
}

const ADVERB =
  '(?:has|had|have|also|then|later|since|already|previously|once|recently|now|still|just|would|will|even|only|often|always|ever|afterwards|promptly|\\p{L}+ly)';
export const HELP = `(?:[’'](?:d|ll|ve|s(?=\\s(?:\\p{L}+\\s)?(?:said|told))))?(?:\\s${ADVERB}){0,3}`;
export const ASIDE = `(?:,[^:“”"\\uE000-\\uF8FF]{1,120},|,\\s(?:who|whose|whom|which|an?|the|his|her|their|now|then|with|from|of|in|on|at|asked|speaking|recalling|laughing)\\s[^:“”"]{1,80},|,|\\s\\([^)]{1,60}\\))?`;
export const PRE = `((?:[^.,;:!?“”"‘\\uE000-\\uF8FF]{1,80}\\s)?)`;
export const END = '(?![\\p{L}-])';
export const VERB = `(${SAY}|say)${END}`;

// "Cruise said", "the actor, laughing, told Empire", "as she puts it".
const SUBJECT_FIRST = new RegExp(`^[,\\s]*(?:as\\s)?${PRE}(${WHO})${ASIDE}${HELP}\\s${VERB}`, 'u');
// Behind words that stop with a comma any verb brings them: "…," Quill liked to tell people; "…," barks Quill.
const ANY = `(?!(?:is|was|has|does|as|its|his|this|thus|perhaps|always|unless|across|towards|besides|afterwards|sometimes)${END})((?:\\p{Ll}+(?:s|ed)|fired|shot|hit|flung|put|began|came|ran|read|sang|spat|wept)(?:\\s(?:back|out|on|in|off))?)${END}`;
const ANY_SUBJECT_FIRST = new RegExp(`^[,\\s]*${PRE}(${WHO})${ASIDE}${HELP}\\s${ANY}`, 'u');
const ANY_VERB_FIRST = new RegExp(
  `^[,\\s]*${ANY}\\s${PRE}(${WHO})(?![’']s?\\s(?:\\p{L}|${WHO})|\\s${TRADE}${END})`,
  'u',
);
// "…," is Quill’s answer; "…," was how she put it; "…," is all Quill will say.
const IS_WHOSE = new RegExp(
  `^[,\\s]*(?:is|was|were|are|remains)\\s(?:(?:the\\s)?(?:whole|all|sum|extent|gist|end)\\sof\\s)?${PRE}(${WHO})(?:[’']s?\\s(?:\\p{L}+\\s){0,3}?\\p{L}+|\\s(?:\\p{Ll}+\\s)?(?:verdict|answer|reply|response|advice|message|reaction|explanation|view|motto|retort)(?!\\p{L}))`,
  'u',
);
const IS_ALL = new RegExp(
  `^[,\\s]*(?:is|was)\\s(?:how|what|all|as much as)\\s(?:that\\s)?${PRE}(${WHO})${HELP}\\s\\p{L}+`,
  'u',
);
// "said the studio’s distribution chief, Ada Quill"; "the studio’s distribution chief, Ada Quill, said"; not "said Quill of her lead, Ada Lund".
const APPOSED_LAST = new RegExp(
  `^[,\\s]*(?:${ADVERB}\\s)?${VERB}\\s(?!${WHO}(?:,|\\s(?:of|about|on|to|in|at|with|from|after|before|during|when|while|as)\\s))[^.,;:!?“”"]{2,80},\\s(${WHO})(?=[.,;]|\\s*$|\\s[–—(])`,
  'u',
);
const APPOSED_FIRST = new RegExp(
  `^[,\\s]*(?:the|an?|its|his|her|their|\\p{Lu}[\\p{L}’'-]+)\\s[^.,;:!?“”"]{2,80},\\s(${WHO}),?${HELP}\\s${VERB}`,
  'u',
);
// "Quill’s mother, Ada Quill, said", "Quill’s longtime agent Ned Ames told the paper".
const OWNED_FIRST = new RegExp(
  `^[,\\s]*${WHO}[’']s?\\s(?:(?:[\\p{Ll}-]+\\s){0,4}[\\p{Ll}-]+,?\\s)?(${WHO}),?${HELP}\\s${VERB}`,
  'u',
);
// "said co-star Pom Klementieff".
const VERB_FIRST = new RegExp(
  `^[,\\s]*(?:as\\s)?(?:${ADVERB}\\s)?${VERB}\\s${PRE}(${WHO})(?![’']s?\\s(?:\\p{L}|${WHO})|\\s${TRADE}${END})`,
  'u',
);
const ACCORDING = new RegExp(
  `^[,\\s]*(?:according to|per|in the words of)\\s${PRE}(${WHO})(?![’']s?\\s(?:\\p{L}|${WHO}))`,
  'u',
);
const READ = new RegExp(`^[,\\s]*(?:reads|read)\\s${PRE}(${WHO})(?![’']s?\\s(?:\\p{L}|${WHO}))`, 'u');
const SIGNATURE = new RegExp(`^\\s*[–—-]\\s*(${WHO})[\\s,.]*`, 'u');
const SOMEBODY = '(?:an?|one|another|some|the|his|her|its|their|our|my)\\s';
const UNNAMED_FIRST = new RegExp(`^[,\\s]*(?:as\\s)?(${SOMEBODY}[^.;:!?“”"]{2,80}?)${HELP}\\s${VERB}`, 'iu');
const ANY_UNNAMED = new RegExp(
  `^[,\\s]*((?:an?|one|another|some)\\s[^.;:!?“”"\\uE000-\\uF8FF]{2,60}?)${HELP}\\s${ANY}`,
  'u',
);
const UNNAMED_ALL = new RegExp(
  `^[,\\s]*(?:is|was)\\s(?:how|what|all|as much as)\\s(?:that\\s)?((?:an?|one|another|some|the)\\s[^.,;:!?“”"\\uE000-\\uF8FF]{2,60}?)\\s(?:will|would|could|can|has|had|${SAY})${END}`,
  'iu',
);
const UNNAMED_LAST = new RegExp(`^[,\\s]*(?:${ADVERB}\\s)?${VERB}\\s(${SOMEBODY}[^.,;:!?“”"]{2,80})`, 'iu');
const BODY = new RegExp(`^[,\\s]*(?:the\\s)?\\p{Lu}[^.,;:!?“”"\\uE000-\\uF8FF]{1,50}?${HELP}\\s${VERB}`, 'u');

const BY_SOMEBODY = new RegExp(
  `^[,\\s]*(?:${ADVERB}\\s)?${VERB}\\s(?:\\p{Lu}|the\\s)[^.!?;:“”"\\uE000-\\uF8FF]{1,60}`,
  'u',
);

const WRITER =
  /^,?\sI\s(?:ask|say|said|asked|wonder|wondered|suggest|suggested|reply|replied|offer|venture)(?![\p{L}-])/u;
const UNKNOWN = new RegExp(
  `^,?\\s(?!(?:and|but|then|while|or|before|after)\\s)(?:\\p{L}+\\s){1,3}${VERB}`,
  'u',
);

export const NOBODY_KNOWN =
  /\b(?:spokes(?:man|woman|person)|representative|rep|publicist|source|insider|fans?|viewers?|users?|readers?|critic|reviewer|owner|buyer|attendee|reporter|journalist|programmer|official|witness|commenter|onlooker|bystander|scholar|studio|company|distributor|resident|local|member|audience|crowd|staffer|employee|tester|observer|analyst|blogger|poster|passenger|neighbou?r|visitor|extra|festival-?goer|moviegoer|person|cinemagoer)\b/iu;

/**
 * Who spoke the words that a gap follows: "…," said Ada Quill. `cut`: they stop with a comma, as only speech does; `titled`: they may be a
 * title all the same, of which any verb may tell something.
 */
export function attributedAfter(gap: Gap, cut: boolean, titled = false): Attribution | null {
  return (
    several(gap) ??
    found(gap, APPOSED_LAST, 2, null, 1) ??
    found(gap, APPOSED_FIRST, 1, null, 2) ??
    found(gap, OWNED_FIRST, 1, null, 2) ??
    ofOthers(gap) ??
    found(gap, READ, 2, 1, null) ??
    found(gap, SUBJECT_FIRST, 2, 1, 3) ??
    found(gap, VERB_FIRST, 3, 2, 1) ??
    found(gap, ACCORDING, 2, 1, null) ??
    found(gap, SIGNATURE, 1, null, null) ??
    (cut && !titled
      ? (found(gap, ANY_SUBJECT_FIRST, 2, 1, 3) ?? found(gap, ANY_VERB_FIRST, 3, 2, 1))
      : null) ??
    (cut ? (found(gap, IS_WHOSE, 2, 1, null) ?? found(gap, IS_ALL, 2, 1, null)) : null) ??
    unnamed(gap, cut && !titled)
  );
}

// "…," Quill’s sister said; "…" in the words of one member: others than those named.
const OF_OTHERS = new RegExp(
  `^[,\\s]*(?:${PRE}${WHO}[’']s?\\s((?:\\p{Ll}[\\p{L}-]*\\s){1,3}?)${VERB}|${VERB}\\s${PRE}${WHO}[’']s?\\s\\p{Ll}[\\p{L}-]*|(?:according to|per|in the words of)\\s(?:an?|one|another|some)\\s[^.,;:!?“”"]{2,60})`,
  'u',
);

function ofOthers(gap: Gap): Attribution | null {
  const match = OF_OTHERS.exec(gap.text);
  if (!match || new RegExp(`^${ADVERB}\\s$`, 'u').test(match[2] ?? '')) return null;
  const doubt = `the article tells in other words who spoke: “${readable(match[0], gap)}”`;
  return { mention: null, doubt, verb: null, from: 0, to: match[0].length };
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

/** Words before a name that make somebody else of it: "a friend of", "the widow of actor", or a clause of their own. */
export const ELSE = new RegExp(
  `(?:^|\\s)(?:of|for|to|with|by|from|about|at|behind|near|than|like|as|and|but)\\s(?:${TRADE}\\s)?$|\\b(?:neither|nobody|no one|and|but|when|while|that|who|which|if|because|after|before|although|though)\\s`,
  'iu',
);

function found(gap: Gap, pattern: RegExp, who: number, pre: number | null, verb: number | null) {
  const match = pattern.exec(gap.text);
  const mention = meantBy(gap, match?.[who]);
  const of = pattern === READ ? (match?.[pre ?? 0] ?? '').replace(/(?:from|by)\s$/, '') : match?.[pre ?? 0];
  if (!match || !mention || (pre !== null && ELSE.test(of ?? ''))) return null;
  const said = verb === null ? null : (match[verb] ?? null);
  const to = match.index + match[0].length;
  const other = othersWords(said, gap.text.slice(to)) ? 'it may be another one’s words that they tell' : null;
  const hearsay = HEARSAY.test(match[0]) ? 'it is only told that they said so' : null;
  return { mention, doubt: mention.doubt ?? other ?? hearsay, verb: said, from: match.index, to };
}

/** Whether what is said behind who speaks, or the verb, makes it the words of a song, of a book or of somebody else. */
const othersWords = (verb: string | null, rest: string): boolean =>
  OTHER_SAYS.test(rest) || QUOTING.test(rest) || AS_A_PART.test(rest) || RECITES.test(verb ?? '');

/** "…," said Quill, quoting her mother; "…," she says, reading from a letter. */
const QUOTING =
  /^[^.!?“”"]{0,60}?,\s(?:(?:in|doing|putting on) (?:her|his|their|an?|the) (?:best )?[^,.“”"]{0,30}(?:voice|impression|impersonation|accent)|(?:now )?(?:quoting|citing|paraphrasing|reading|reciting|imitating|mimicking|impersonating|channell?ing|parroting|singing|in character|recalling (?:(?:his|her|their|the) )?(?:[\p{L}’-]+ )?words))(?![\p{L}-])/u;
/** "…," said Quill as Anna; "…," says Quill in character. */
const AS_A_PART = new RegExp(
  `^,?\\s(?:as\\s(?:${WHO}|(?:his|her|their)\\scharacter)|in\\scharacter)${END}`,
  'u',
);
const RECITES = /^(?:sang|sings?|singing|recit(?:e|es|ed|ing)|hums?|hummed|chant(?:s|ed)?)$/u;
/** "…," Quill allegedly said; "…," Quill would have said; "…," said the fake Quill. */
const HEARSAY =
  /(?<!\p{L})(?:(?:would|could|might|may|must|should) have|fake|false|fictional|imaginary|supposed|animated|digital|AI|allegedly|reportedly|supposedly|purportedly|apparently|never|hardly|no longer)\s/u;

/** "…," Quill recalls Lund saying; "…," Quill said Lund had told her. */
const OTHER_SAYS = new RegExp(
  `^,?\\s(?:(?:that|how|what)\\s)?(?:${WHO}|him|her|them|he|she|they|(?:his|her|their|the|an?|one)\\s[^,.;:!?“”"]{2,40}?)${HELP}\\s(?:saying|telling|asking|replying|answering|shouting|whispering|joking|say|tell|ask|shout|whisper|said|told|replied|answered|shouted|whispered|says|tells)${END}`,
  'u',
);

function unnamed(gap: Gap, cut: boolean): Attribution | null {
  const first =
    UNNAMED_FIRST.exec(gap.text) ?? (cut ? (ANY_UNNAMED.exec(gap.text) ?? UNNAMED_ALL.exec(gap.text)) : null);
  const last = UNNAMED_LAST.exec(gap.text);
  const match = first ?? last;
  if (match) {
    const [words = '', verb = null] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
    const plain = NOBODY_KNOWN.test(words) && /^(?:an?|one|another|some)\s/i.test(words);
    const doubt = plain ? null : `the article tells in other words who spoke: “${readable(words, gap)}”`;
    return {
      mention: doubt === null ? null : somebodyBehind(gap, match[0].length),
      described:
        /^the\s/i.test(words) &&
        !NOBODY_KNOWN.test(words) &&
        !NEW.test(gap.text.slice(match[0].indexOf(words))),
      doubt,
      verb,
      from: 0,
      to: match[0].length,
    };
  }
  const written = oneSaid(gap) ?? writtenAfter(gap);
  if (written) return written;
  const writer = WRITER.exec(gap.text);
  if (writer)
    return {
      mention: null,
      doubt: 'whoever wrote the article speaks',
      verb: null,
      from: 0,
      to: writer[0].length,
    };
  const body = BODY.exec(gap.text) ?? UNKNOWN.exec(gap.text) ?? BY_SOMEBODY.exec(gap.text);
  if (!body) return null;
  const doubt = `who spoke is not understood: “${readable(body[0], gap).trim()}”`;
  return { mention: null, doubt, verb: body[1] ?? null, from: 0, to: body[0].length };
}

/** "the girl who stamps the badges", "the man beside me, a dentist": somebody of whom the article has not spoken. */
const NEW =
  /^the\s(?:[\p{Ll}-]+\s){0,3}?(?:(?:man|woman|girl|boy|lady|gentleman|kid|person|guy|one)\s(?:from|in|at|with|on|selling|holding|wearing|sitting|standing|manning|outside)|\p{Ll}[\p{L}-]+\s(?:who|whose|beside|behind|next to|opposite|in front of))\s/u;

/** "says the man, who turns out to be the director". */
function somebodyBehind(gap: Gap, at: number): Mention | null {
  const who = new RegExp(`^${NOT_WHO}{0,60}(${WHO})`, 'u').exec(
    gap.text.slice(at).split(/[.!?]/, 1)[0] ?? '',
  );
  return meantBy(gap, who?.[1]);
}

export function readable(words: string, gap: Gap): string {
  return words
    .replace(new RegExp(WHO, 'gu'), (letter) => meantBy(gap, letter)?.person.name ?? '')
    .replace(/^[,\s]+/, '');
}
