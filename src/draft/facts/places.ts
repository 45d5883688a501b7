import { HOUSE, NO_TITLE } from '../films/title-words.ts';

/** A stretch of a text (UTF-16, `to` exclusive). */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?<![’'](?:s)?)";
const PLACE = new RegExp(
  `(?<![\\p{L}-])(?:in|near|outside|across|around|off|through|throughout|to|from|at|over|above|on) (?:the )?(?:(?:northern|southern|eastern|western|central|rural|downtown|upstate|coast of|hills of|mountains of|city of|town of|streets of|island of|outskirts of|shores of|banks of) )*(?:the )?(?<name>${NAME}(?: (?:of |de |la |upon |on |and the )?${NAME})*)(?<more>(?:, | and |, and )(?:in )?(?:the )?${NAME}(?: ${NAME})*)*`,
  'gu',
);
/** What "in" and "to" stand before besides places. */
const NO_PLACE =
  /^(?:\p{Lu}\.?|\d+|God|English|French|German|Spanish|Italian|Norwegian|Icelandic|Covid|COVID|IMAX|CGI|Blu-ray|DVD|Act|Part|Chapter|Scene|Take|Day|Week)$/u;

/** The places that a sentence names behind words for where; what is somebody's or a film's name, `taken`, is none. */
export function placesIn(sentence: string, taken: readonly Stretch[]): string[] {
  const found = [...sentence.matchAll(PLACE)].flatMap((match) => {
    const start = match.index + match[0].indexOf(match.groups?.name ?? '');
    const names = sentence
      .slice(start, match.index + match[0].length)
      .split(/,? and (?:in )?(?:the )?|, (?:in )?(?:the )?/u);
    let from = start;
    return names.flatMap((name) => {
      from = sentence.indexOf(name, from);
      const at = { from, to: from + name.length };
      return taken.some((other) => at.from < other.to && other.from < at.to)
        ? []
        : [name.replace(/[.]$/u, '')];
    });
  });
  return [...new Set(found)].filter(
    (name) => !HOUSE.test(name) && !NO_TITLE.test(name) && !NO_PLACE.test(name),
  );
}
