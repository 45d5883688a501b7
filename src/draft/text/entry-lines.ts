import type { Block } from '../../packs/check/article.ts';
import { roleOfLabel } from './credit-labels.ts';
import { type Line, linesOf } from './lines.ts';
import { OUT_CAPITALS } from './out-words.ts';

// A preview's entries: the film's title in a line of its own, with when it is out behind it, or below it a line each for that, for who is in
// it and who made it.

/** A block of text whose lines end as sentences do, and where its first line is a film's title (UTF-16, `to` exclusive). */
export interface EntryBlock extends Block {
  readonly entry: Entry | null;
}

/** Where a block names its film, and whether it tells more of it than its lines of facts. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly told: boolean;
}

const CREW =
  'Starring|Stars|Featuring|Cast|With|Voice cast|Voices(?: of)?|Written and directed by|Directed and written by|Directed by|Written by|Writer[/-][Dd]irector|Directors?|Writers?|Screenplay by|Script by|Produced by|Music by';
const OUT = `${OUT_CAPITALS.join('|')}|In (?:select )?(?:theat(?:er|re)s|cinemas)|(?:Now|Only) (?:in (?:theat(?:er|re)s|cinemas)|streaming|playing)|Opening|Limited release|(?:Wide|Nationwide|US|U\\.S\\.|UK) release|Releases|Streaming|Streams|Premieres|Arrives|On (?:demand|digital|disc|DVD|Blu-ray|VOD|\\p{Lu})|Available`;
const FACT = new RegExp(`^(?:(?<crew>${CREW})|${OUT})(?:: ?| (?=\\S)|$)`, 'u');
/** A line of facts has no sentence behind its first. */
const LONGEST_FACT = 160;

/** Whether a line tells nothing but when a film is out, who is in it or who made it. */
export const isFact = (line: string): boolean =>
  line.length <= LONGEST_FACT && FACT.test(line) && !/[.!?] \p{Lu}/u.test(line);

/** A short line that begins as a title does and ends as no sentence does. */
const TITLE =
  /^(?<lead>(?:#{1,6} |\d{1,2}[.)] )?["“‘'*_]{0,2})(?<title>[\p{Lu}\d¡¿][^.:;|“”"*_()]{0,68}[\p{L}\p{N}!?])["”’'*_]{0,2}(?: \([^()]{1,40}\))?$/u;
/** Where and when it is out, behind its title: "(Vistaflix, Sept. 4)"; a year alone tells which film it is. */
const WHEN = / \((?!(?:19|20)\d\d\))[^()]*\d[^()]*\)$/u;
/** What a series, a play or a record has beside its title. */
const OTHER =
  /(?<!\p{L})(?:[Ss]eason (?:\d|one|two|three|four|five|premiere|finale)|[Ee]pisodes?|[Ss]howrunners?|[Mm]iniseries|[Cc]reated by|[Pp]layhouse|[Bb]roadway|[Oo]n stage|[Tt]hrough \p{Lu}\p{Ll}+ \d{1,2} at|[Aa]lbum|[Cc]onductor|[Cc]horeographed)(?!\p{L})/u;
/** No series and no play is there. */
const SHOWN =
  /^(?:(?:Now |Only )?[Ii]n (?:select )?(?:theat(?:er|re)s|cinemas)|(?:Limited|Wide|Nationwide) release)(?!\p{L})/u;
/** An article that lists films says so somewhere. */
const SCREEN =
  /(?<!\p{L})(?:films?|movies?|cinemas?|multiplex(?:es)?|[Ii]n theat(?:er|re)s|on demand|box office)(?!\p{L})/iu;
const FEWEST = 2;

type Lines = { readonly lines: readonly Line[]; readonly title: Line; readonly last: number };

/** A line of a list of prizes. */
const PRIZE = /^Best [\p{L} ]{3,40}: \S/u;

/**
 * The blocks of an article; the lines of a list of prizes end as sentences, and where two or more blocks are entries, so do theirs: no name
 * goes on over a line's end.
 */
export function withEntries(blocks: readonly Block[], article: string): EntryBlock[] {
  const entries = blocks.map((block) => entryOf(linesOf(block, article)));
  const isList = entries.filter((it) => it !== null).length >= FEWEST && SCREEN.test(article);
  return blocks.map((block, at) => {
    const entry = isList ? (entries[at] ?? null) : null;
    if (entry) return ended(block, entry);
    const lines = linesOf(block, article);
    const prizes = lines.filter(({ text }) => PRIZE.test(text)).length;
    return { ...(prizes >= FEWEST ? withMarks(block, endsOf(block, lines)) : block), entry: null };
  });
}

/** So many lines below a title may be facts. */
const MOST_FACTS = 8;

function entryOf(lines: readonly Line[]): Lines | null {
  const [head, ...below] = lines;
  const { lead = '', title } = TITLE.exec(head?.text ?? '')?.groups ?? {};
  if (!head || title === undefined || isFact(head.text)) return null;
  const facts = below.slice(0, MOST_FACTS).map(({ text }) => isFact(text));
  if (facts.filter(Boolean).length < FEWEST && !(WHEN.test(head.text) && below.length > 0)) return null;
  if (!below.some(({ text }) => SHOWN.test(text)) && lines.some(({ text }) => OTHER.test(text))) return null;
  const from = head.from + lead.length;
  return { lines, title: { from, to: from + title.length, text: title }, last: facts.lastIndexOf(true) + 1 };
}

/** Prose below the facts is longer than what else may stand there: a rating, a length. */
const SHORTEST_PROSE = 60;

/** A block with a period behind each line of facts and a colon behind what begins it. */
function ended(block: Block, { lines, title, last }: Lines): EntryBlock {
  const facts = lines.slice(0, last + 1);
  const labels = facts.flatMap((line): Added[] => {
    const label = /[:,]$/u.test(line.text) ? null : labelEnd(line);
    return label === null ? [] : [[label, ':']];
  });
  const rest = block.text.slice(lines[last]?.to ?? block.text.length);
  return {
    ...withMarks(block, [...labels, ...endsOf(block, facts, title.from)]),
    entry: { from: title.from, to: title.to, told: rest.length > SHORTEST_PROSE },
  };
}

/** A mark that a block's text has not, and before which of its units it is put. */
type Added = readonly [at: number, mark: string];

/** A period for each line that ends without a mark, and for the one in which something begins whatever it ends in (`title`, UTF-16). */
const endsOf = ({ text }: Block, lines: readonly Line[], title = -1): Added[] =>
  lines.flatMap((line): Added[] => {
    const open = !/[.!?…:;,&]["”’)]?$/u.test(line.text) || line.from <= title;
    return open && line.to < text.length ? [[line.to, '.']] : [];
  });

/** A block with marks put into its text: each has the place of the break or space behind it. */
function withMarks({ text, places }: Block, marks: readonly Added[]): Block {
  const added = new Map(marks);
  const marked = text.split('').flatMap((unit, at): [string, number][] => {
    const place = places[at] ?? 0;
    const more = added.get(at);
    return more === undefined
      ? [[unit, place]]
      : [
          [more, place],
          [unit, place],
        ];
  });
  return {
    text: marked.map(([unit]) => unit).join(''),
    places: [...marked.map(([, place]) => place), places.at(-1) ?? 0],
  };
}

/** Where the words that begin a line of credits end, if names follow and no mark does. */
function labelEnd({ from, text }: Line): number | null {
  const label = isFact(text) ? FACT.exec(text)?.groups?.crew : undefined;
  if (label === undefined || roleOfLabel(label) === null) return null;
  return /^ \p{Lu}/u.test(text.slice(label.length)) ? from + label.length : null;
}
