import type { Sighting } from './title-sighting.ts';

/** What may stand behind a title of one word; a noun may not. */
export const ENDS =
  /^(?:$|["”’'.,;:!?)]| (?:and|or|with|opposite|alongside|in|at|as|which|who|is|was|to|for|on|from|but|by|after|before) )/u;

/** What stands between two titles of a list: "Dusk (1981), Ebb and Flood". */
const LISTED_BESIDE =
  /^["”’'*_]?(?:(?: \((?:19|20)\d\d\))?(?:,["”’']?(?: and| or)?| and| or| &)| \((?:19|20)\d\d\);(?: and)?) (?:the )?(?:(?!(?:in|at|on|for|from|with|by|to|as|where|who|which|about|near) )\p{Ll}[\p{Ll}-]+ ){0,2}["“‘'*_]?$/u;

/** How a list goes on or ends behind one that a comma stands before. */
const GOES_ON = /^(?:["”’'*_]?(?: \((?:19|20)\d\d\))?(?:[,.;]|$| and | or )|,["”’'])/u;

/** "Best director: Ada Quill, Ebb; Bo Lind, Flood": names stand between the films. */
const OF_PEOPLE =
  /(?:^|\. )Best [\p{L} ]{0,30}(?:actor|actress|director|performance|newcomer|performer|screenplay|script|writer|score|composer|editing|editor|cinematography|cinematographer)s?: [^.:]*$/u;

/** In a list of films each is one, if one is beyond doubt. */
export function withNeighbours(seen: readonly Sighting[]): Sighting[] {
  const kept = seen.toSorted((a, b) => a.paragraph.number - b.paragraph.number || a.from - b.from);
  const lend = (from: number, to: number) => {
    const [one, other] = [kept[from], kept[to]];
    if (!one || !other || one.paragraph !== other.paragraph || one.strong - one.named < 2 || one.against > 0)
      return;
    if (other.strong > 1 || other.named > 0 || other.against > 0) return;
    if (!other.marked && OF_PEOPLE.test(other.paragraph.text.slice(0, other.from))) return;
    const [first, second] = one.from < other.from ? [one, other] : [other, one];
    const right = other.paragraph.text.slice(other.to);
    if (!other.marked && !other.text.includes(' ') && !ENDS.test(right)) return;
    if (
      to > from &&
      !GOES_ON.test(right) &&
      /^["”’'*_]?,/u.test(one.paragraph.text.slice(first.to, second.from))
    )
      return;
    if (LISTED_BESIDE.test(one.paragraph.text.slice(first.to, second.from)))
      kept[to] = { ...other, strong: 2 };
  };
  for (const at of kept.keys()) lend(at, at + 1);
  for (const at of [...kept.keys()].toReversed()) lend(at, at - 1);
  return kept;
}
