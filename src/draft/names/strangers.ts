import { stretchesOf } from '../text/marks.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Gender, TRADE } from '../text/trades.ts';
import { isFirstName, isOpening } from '../text/words.ts';

// Somebody whom an article speaks of without a name: "A woman in the third row asked". A "he" or "she" behind it means that one.

const WOMAN =
  'woman|girl|lady|actress|mother|grandmother|nun|waitress|schoolgirl|sister|daughter|aunt|bride|widow';
const MAN = 'man|boy|lad|gentleman|father|grandfather|schoolboy|brother|son|uncle|chap|guy|fellow';
const EITHER = `fan|viewer|reader|user|listener|moderator|member|witness|passer-by|bystander|onlooker|person|voice|kid|child|teenager|student|pupil|teacher|DJ|owner|neighbou?r|driver|dentist|doctor|nurse|usher|waiter|barman|caller|attendee|buyer|source|insider|extra|stranger|visitor|tourist|customer|farmer|fisherman|projectionist|colleague|friend|couple|official|volunteer|guard|guest|shopper|cinemagoer|filmgoer|moviegoer|festival-goer|passenger|local|resident|villager|tester|critic|reviewer|staffer|spokes(?:man|woman|person)|representative|distributor|exhibitor|booker|seller|banker|lawyer|solicitor|exec|insider|worker|employee|cleaner|cabbie|taxi driver|bodyguard|barber|butcher|baker|nurse|paramedic|soldier|veteran|priest|vicar|monk|landlord|landlady|shopkeeper|publican|retailer|collector|enthusiast|follower|blogger|vlogger|podcaster|influencer|commenter|commentator|researcher|scholar|academic|expert|scientist|juror|judge|delegate|minister|councillor|politician|intern|runner|assistant|technician|electrician|carpenter|seamstress|usherette|ticket-holder|subscriber|parent|mum|mom|dad|gran|granny|grandad|pensioner|toddler|teen|ten-year-old|\\p{L}+-year-old|\\d+-year-old|${TRADE}`;

// Not what explains a name ("Quill, a fan of") nor what somebody is ("is a fan").
const strangers = (nouns: string) =>
  new RegExp(
    `(?<![\\p{L}’'-])(?:(?<=[Tt]here(?:[’']s| is| was| were) )|(?<!(?:,|(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho)[’']s|is|was|are|were|be|been|being|as|of|by|like|than|into|become|became|becomes|not|once|plays?|played|playing|with|for) ))(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome) (?:(?!(?:of|for|to|in|on|at|with|by|from)(?!\\p{L}))[\\p{L}-]+ ){0,3}?(?:${nouns})(?![\\p{L}-]|[’']s|\\s\\p{Lu})`,
    'u',
  );
// "Its owner", "the bodyguard, who": a thing’s own somebody, or one whom a clause has to explain.
const OF_A_THING =
  /(?<![\p{L}’'-])(?:[Ii]ts (?:\p{Ll}+ )?(?:owner|manager|landlord|landlady|keeper|driver|curator|operator|maker|mayor|custodian|caretaker)|[Tt]he (?:\p{Ll}+ )?(?:owner|manager|bodyguard|driver|guard|usher|waiter|waitress|barman|barmaid|moderator|projectionist|receptionist|caretaker|doorman|landlord|landlady|teacher|nurse|priest|boy|girl|man|woman)(?:, who| who| in| at| from| behind| beside| next))(?![\p{L}-])/u;
const STRANGERS: Readonly<Record<Gender, RegExp>> = {
  female: strangers(`${WOMAN}|${EITHER}`),
  male: strangers(`${MAN}|${EITHER}`),
};

/**
 * Whether a text's own words bring in somebody without a name whom "he" or "she" at an offset may mean: in a sentence behind the one
 * in which somebody who may be meant is named last, up to `named`; null where nobody is.
 */
export function hasStranger(text: string, named: number | null, at: number, gender: Gender): boolean {
  const words = ownWords(text, named ?? 0, at);
  const sentence = named === null ? 0 : (sentencesOf(words)[0]?.to ?? 0);
  return STRANGERS[gender].test(words.slice(sentence)) || OF_A_THING.test(words.slice(sentence));
}

/** Whether a pronoun at an offset stands in the sentence of what is named up to another, or in the next one. */
export function isClose(text: string, named: number, at: number): boolean {
  return sentencesOf(ownWords(text, named, at)).length <= 2;
}

/** Whether a text's own words between two offsets have a first name that is nobody's of whom it is known to speak, `mentions`. */
export function namesUnknown(
  text: string,
  from: number,
  to: number,
  mentions: readonly { readonly from: number; readonly to: number }[],
): boolean {
  const quoted = stretchesOf(text);
  return [...text.slice(from, to).matchAll(/(?<![\p{L}’'_*-])\p{Lu}\p{Ll}{2,}(?![\p{L}-]|’s \p{Lu})/gu)].some(
    ({ 0: word, index }) => {
      const at = from + index;
      const known = [...mentions, ...quoted].some((it) => it.from <= at && at < it.to);
      return !known && isFirstName(word) && !isOpening(word);
    },
  );
}

/** What a text says itself, each quotation left away with the space before it. */
function ownWords(text: string, from: number, to: number): string {
  const said = stretchesOf(text).filter((it) => it.from < to && it.to > from);
  let [words, place] = ['', from];
  for (const stretch of said) {
    words += text.slice(place, Math.max(place, stretch.from)).trimEnd();
    place = Math.max(place, stretch.to);
  }
  return words + text.slice(place, Math.max(place, to));
}
