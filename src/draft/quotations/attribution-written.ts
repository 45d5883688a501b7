import { ASIDE } from '../names/coreference.ts';
import { SAY } from '../text/speech.ts';
import type { Attribution } from './attributed.ts';
import { type Gap, meantBy, WHO } from './gap.ts';
import { PAPERS } from './papers.ts';

// Where people write, and what; "with six words:" too.
const WHERE =
  '(?:captions?|posts?|tweets?|messages?|notes?|letters?|e-?mails?|stor(?:y|ies)|threads?|texts?|comments?|statements?|telegrams?|replies|reply|newsletters?|blogs?|op-ed|essay|Instagram|Twitter|X|Threads|Bluesky|Facebook|TikTok|Substack|Weibo|Reddit|Letterboxd)';
const WRITTEN = new RegExp(
  `(?<![\\p{L}-])(?:${WHERE}(?:\\s[^“”":;.!?]{1,120})?|with\\s(?:[\\p{Ll}-]+\\s){0,3}words):\\s*$`,
  'u',
);
const IN_WORDS = new RegExp(`(?<!\\p{L})[Ii]n\\s(${WHO})[’']s?\\s(?:own\\s)?words,?\\s*$`, 'u');
// "what the label calls “…”": no name, but somebody’s words.
const WHAT_CALLED =
  /\bwhat\s(?:(?:the|its|his|her|their|an?|some|one)\s[\p{L}\s’'-]{2,60}|they|some|many)\s(?:calls?|called|describes?\sas|described\sas|terms?|termed|likes?\sto\scall|dubs|dubbed)\s*$/u;

/** Who wrote what the sentence leads into (a post, a caption, a note), or in whose words it is. */
export function writtenBefore(lead: Gap): Attribution | null {
  const own = IN_WORDS.exec(lead.text);
  const whose = meantBy(lead, own?.[1]);
  if (own && whose)
    return { mention: whose, doubt: whose.doubt, verb: 'wrote', from: own.index, to: lead.text.length };
  const called = WHAT_CALLED.exec(lead.text);
  if (called && !new RegExp(WHO, 'u').test(called[0]))
    return {
      mention: null,
      doubt: `the article does not name who says so: “${called[0].trim()}”`,
      verb: 'called',
      from: called.index,
      to: lead.text.length,
    };
  const match = WRITTEN.exec(lead.text);
  if (!match) return null;
  const named = [...lead.text.matchAll(new RegExp(WHO, 'gu'))];
  const subject = named.find(({ index }) => !ASIDE.test(lead.text.slice(0, index)));
  const mention = meantBy(lead, subject?.[0]);
  if (!mention) return null;
  const others = named.some(({ 0: letter }) => meantBy(lead, letter)?.person !== mention.person);
  const doubt = others ? 'the sentence that leads into the words names others too' : mention.doubt;
  return { mention, doubt, verb: 'wrote', from: match.index, to: lead.text.length };
}

/** "…," the statement read. */
const READS =
  /^[,\s]*((?:the|its|an?|their)\s(?:[\p{Ll}-]+\s){0,2}?(?:statement|message|announcement|notice|memo|press release|release|listing|leaflet|programme|synopsis|logline|sign))\s(?:read|reads|ran|runs|said|says|continued|continues|added|adds|went on|concluded)(?![\p{L}-])/u;

/** "…," in the words of the studio’s synopsis */
const IN_PAPER = new RegExp(
  `^[,\\s]*(?:in the words of|according to|per)\\s((?:the|its|an?)\\s(?:[\\p{L}-]+(?:[’']s?)?\\s){0,3}?${PAPERS})(?![\\p{L}-])`,
  'u',
);

/** "…," it begins: the note or letter of which the sentence before tells. */
const IT_READS =
  /^,?\sit\s(?:begins|began|reads|read|ends|ended|opens|opened|concludes|concluded)(?![\p{L}-])/u;

/** "…," said one, who asked not to be named */
const ONE_SAID = new RegExp(
  `^[,\\s]*(?:\\p{L}+ly\\s)?(${SAY})\\s(one|another|somebody|someone|some|several)(?=[.,;]|\\s(?:who|of)\\s|$)`,
  'u',
);

/** What one of several said of whom no name is told. */
export function oneSaid(gap: Gap): Attribution | null {
  const one = ONE_SAID.exec(gap.text);
  if (!one) return null;
  const doubt = `the article tells in other words who spoke: “${one[2]}”`;
  return { mention: null, doubt, verb: one[1] ?? null, from: 0, to: one[0].length };
}

/** What a paper says whose writer the words behind a quotation do not name. */
export function writtenAfter(gap: Gap): Attribution | null {
  const its = IT_READS.exec(gap.text);
  if (its)
    return {
      mention: null,
      described: true,
      doubt: 'whose writing it is the sentence before may tell',
      verb: null,
      from: 0,
      to: its[0].length,
    };
  const read = READS.exec(gap.text) ?? IN_PAPER.exec(gap.text);
  if (!read) return null;
  const doubt = `the article does not tell who wrote it: “${read[1]}”`;
  return { mention: null, doubt, verb: null, from: 0, to: read[0].length };
}
