import { withoutLabels } from '../text/credit-labels.ts';
import { SAY } from '../text/speech.ts';
import { TRADE } from '../text/trades.ts';
import { isFirstName } from '../text/words.ts';

/** A run of capitalised words that may be somebody's name; offsets in the paragraph's text. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly words: readonly string[];
}

const PARTICLE =
  '(?:St\\.|de|del|della|dello|degli|dei|di|da|do|dos|das|du|vom|zum|zur|los|las|ben|abu|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|af|av|zu|y|ten|ap|ab|mac|nic|ní|ó|(?<=\\b(?:[Mm][aih]c|[Nn]ic)\\s)an)';
// "Strand-led", "Leeds-born": what English hangs on a name is no part of it. A second part in small letters alone may be ("Chan-wook").
const HUNG =
  '(?:\\p{Ll}+ed|\\p{Ll}{3,}ing|winners?|nominees?|born|bred|led|run|made|set|like|style|era|wide|only|esque|starrer|produced)(?![\\p{L}])';
const WORD = `(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|(?:[dl][’']|(?:al|el)-|t(?=\\p{Lu}\\p{Ll}))?\\p{Lu}[\\p{L}\\p{M}]*(?:[’']\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*)?(?:[-‐‑](?!${HUNG})\\p{L}[\\p{L}\\p{M}]*)*)`;
const CIVIL =
  '(?:Smt|Dr|Mr|Mrs|Ms|Prof|Fr|Rev|Cr|Cllr|Coun|Hon)\\.?|Sir|Dame|Lord|Lady|Professor|Doctor|Mayor|Councillor|Reverend|Baroness|Baron|Alhaji|Alhaja|Mallam|Otunba|Datuk|Haji|Pa|Shri|Ustad|Pandit';
const RANK =
  '(?:Capt|Lt|Sgt|Col|Gen)\\.|Captain|Inspector|Detective|Sergeant|Commander|Sheriff|Deputy|Major|Colonel|General|Lieutenant|Agent|Officer|Judge|Senator|Father|Sister|Mother|Uncle|Aunt|Chef';
/** The source of a pattern of what stands before names: "Dr.", "Dame", "Captain". */
export const TITLE = `(?:${CIVIL}|${RANK})`;
const SUFFIX = '(?:,?\\s(?:Jr|Sr)\\b\\.?|(?<=\\s[JS]r)\\.)?';
/** Between a first name and a family name: “Dot”, “The Anvil”. */
const NICKNAME = `[“"‘'(](?:The\\s)?\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)?[”"’')]`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:(?:${TITLE})\\s){0,2}${WORD}(?:\\s${NICKNAME}(?=\\s(?:${PARTICLE}\\s){0,3}${WORD}))?(?:\\s(?:${PARTICLE}\\s){0,3}${WORD}){0,7}${SUFFIX}(?![\\p{L}\\p{N}])`,
  'gu',
);
const TITLED = new RegExp(`^(?:(?:${TITLE})\\s)+`, 'u');

// Words that have a capital only since a sentence begins with them.
const OPENERS =
  /^(?:when|while|but|and|for|as|in|on|at|with|after|before|since|although|though|if|because|so|yet|both|only|even|like|unlike|from|by|of|to|or|nor|then|now|here|there|this|that|these|those|the|a|an|his|her|their|its|our|my|it|he|she|they|we|i|you|what|who|whom|whose|how|why|where|which|fellow|former|longtime|long-time|meanwhile|later|once|until|also|just|not|no|yes|well|is|was|are|were|has|have|did|does|do|can|could|would|should|may|might|must|asked|speaking|talking|according|told|said|says|per|via|among|alongside|opposite|about|over|under|during|despite|besides|oscar|oscars|starring|featuring|directed|written|co-starring|co-written|co-directed|co-produced|reuniting|casting|introducing|produced|co-written|joining|playing|elsewhere|still|perhaps|maybe|today|yesterday|tomorrow|earlier|eventually|finally|first|next|last|another|other|every|each|some|many|most|all|none|british|american|french|german|italian|spanish|irish|scottish|welsh|english|australian|canadian|korean|japanese|chinese|indian|danish|swedish|norwegian|mexican|hollywood|legendary|acclaimed|veteran|award-winning|oscar-winning|through|between|against|within|without|behind|beyond|whether|whatever|whoever|throughout|upon|near|hence|thus|instead|indeed|admittedly|added|adds|explained|explains|laughs|recalls|rather|than|out|off|up|down|back|see|watch|read|new|old|young|little|executive|lead|line|head|key|let|ask|meet|call|give|take|add|think|imagine|picture|remember|blame|thank|thanks|expect|tell|say|put|welcome|follow|consider|cue|forget|enter|catch|hear|count|hire|cast|swap|throw|catching|hearing|meeting|watching|replacing|joined|backed|led|shot|scripted|helmed|voiced|played|hosted|penned|presented|sisters|brothers|twins|siblings|actors|directors|producers|writers|husband|wife|congratulations|congrats|exhibitor|distributor|promoter|importer|financier|collector|booker)$/i;
// Whom a body or a land has: "Arts Minister Ada Quill".
const OFFICE =
  /^(?:Minister|Secretary|Governor|Premier|Mayor|Ambassador|Senator|Commissioner|Chancellor|President|Chairman|Chairwoman|Chair|Director|Chief|CEO|Officer|Executive|Producer|Councillor|Councilman|Councilwoman|Constable|Spokesman|Spokeswoman|Spokesperson|Editor|Critic|Professor)$/;
/** Whence somebody is, and days: "New Zealander Ada Quill", "on Thursday Ada Quill". */
const BEFORE_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|July|September|October|November|December|New|South|North|African|Zealander|Icelander|Londoner|Yorker|Dubliner|Berliner|Queenslander|Parisian|Texan|Mancunian|Liverpudlian|Glaswegian|Aussie|Kiwi|Brit|Dane|Swede|Pole|Scot|Turk|Greek|Dutch|Belgian|Austrian|Swiss|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Russian|Ukrainian|Georgian|Armenian|Iranian|Iraqi|Israeli|Palestinian|Lebanese|Syrian|Egyptian|Turkish|Brazilian|Argentine|Argentinian|Argentinean|Chilean|Colombian|Peruvian|Venezuelan|Cuban|Jamaican|Trinidadian|Nigerian|Ghanaian|Kenyan|Senegalese|Malian|Moroccan|Algerian|Tunisian|Ethiopian|Ugandan|Pakistani|Bangladeshi|Nepali|Thai|Vietnamese|Filipino|Filipina|Indonesian|Malaysian|Singaporean|Taiwanese|Icelandic|Finnish|Portuguese|Catalan|Basque|Galician|Latvian|Lithuanian|Estonian|Slovenian|European|Asian|Danes|Swedes|Finns|Norwegians|Poles|Czechs|Turks|Brits|Scots|Greeks|Germans|Italians|Belgians|Canadians|Australians|Americans|Icelanders|Olympic|Olympian|Paralympian|Grammy|Emmy|Tony|Bafta|BAFTA|Academy|Award|Golden|Globe|Globes|Oscar®|Winner|Nominee)$/u;
/** "Countered Quill: “…”" */
const SPOKE = new RegExp(`^(?=.{3,}ed$)${SAY}$`, 'iu');
const TRADE_WORD = new RegExp(`^${TRADE}$`, 'i');

/** The runs of capitalised words in a paragraph, without the openers and trades before a name. */
export function runsOf(text: string): Run[] {
  return [...withoutLabels(text).matchAll(RUN)].flatMap(({ 0: run, index }) => trimmed(run, index));
}

/** A name without "Dr." or "Sir" before it. */
export function withoutTitle(name: string): string {
  return name.replace(TITLED, '');
}

/** The nickname within a whole name; null where there is none. */
export const nicknameIn = (name: string): string | null =>
  / [“"‘'(](?<nick>[^”"’')]+)[”"’')] /u.exec(name)?.groups?.nick ?? null;

/** Whether a title that people have outside of films is before a name: "Dr.", "Dame". */
export function isCivil(name: string): boolean {
  return new RegExp(`^(?:${CIVIL})\\s`, 'u').test(name);
}

/** "Quandt Pictures CEO Ada Quill": the name is what follows the trade. */
function behindTrade(run: string): string {
  const words = run.split(' ');
  const trade = words.findLastIndex(
    (word, index) => index > 0 && index < words.length - 2 && (TRADE_WORD.test(word) || OFFICE.test(word)),
  );
  return words.slice(trade + 1).join(' ');
}

/** "Prawner Shane Hurley": a word for what somebody does, by its ending, before a first name. */
function doesSomething(word: string, next: string, run: string): boolean {
  const longer = run.split(' ').length > 2;
  return (
    longer &&
    /\p{Ll}{2}(?:er|or|ist|ian|man|woman|person)$/u.test(word) &&
    !isFirstName(word) &&
    isFirstName(next)
  );
}

/** The source of a pattern of what somebody has done, behind a name and a hyphen: "Ada Quill-led". */
export const LED = '(?:starrer|led|fronted|directed|helmed|penned|written|scripted|produced|starring|backed)';

/** "Melbourne-based Ada Quill": the place is no part of the name. */
const ORIGIN = /^\p{Lu}[\p{L}]*-(?:based|born|raised|bred|trained)$/u;

/** "Pittsburgh (Vireo) Ada Quill": a heading whose line ends with a bracket, not a nickname. */
const BRACKETED = /^.*\(\p{L}+\) (\p{Lu}\S+ \p{Lu}.*)$/u;

function trimmed(run: string, index: number): Run[] {
  let rest = behindTrade(run).replace(BRACKETED, (all, behind: string) =>
    isFirstName(behind.split(' ', 1)[0] ?? '') ? behind : all,
  );
  while (rest !== '') {
    const [first = ''] = rest.split(' ', 1);
    const second = rest.slice(first.length + 1).split(' ', 1)[0] ?? '';
    const before =
      ORIGIN.test(first) ||
      (/^(?:L\.A|U\.S|U\.K|N\.Y|D\.C)\.$/u.test(first) && isFirstName(second)) ||
      (BEFORE_NAME.test(first) && rest.split(' ').length > 2) ||
      OPENERS.test(first) ||
      SPOKE.test(first) ||
      TRADE_WORD.test(first) ||
      doesSomething(first, second, rest);
    if (!before && !(first === 'Will' && isFirstName(second))) break;
    rest = rest.slice(first.length + 1);
  }
  const text = rest.replace(/\.$/, (dot) => (/(?:\b(?:Jr|Sr)|\b\p{Lu})\.$/u.test(rest) ? dot : ''));
  if (text === '') return [];
  const from = index + run.length - rest.length;
  return [{ from, to: from + text.length, text, words: text.split(' ') }];
}
