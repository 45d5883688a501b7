/** Whom somebody plays, as the words behind "plays" or "as" say it. */
export interface Part {
  /** The figure's name; null where it is only described. */
  readonly character: string | null;
  /** What is said of the figure. */
  readonly described: string | null;
  /** In plain words why a person should look; null where the words settle it. */
  readonly why: string | null;
}

const NAME = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}’'.-]*?)(?:[’'](?!s\\b)\\p{L}+)?";
/** A figure's name. */
export const NAMES = new RegExp(
  `(?:(?:Dr|Mr|Mrs|Ms|St|Sgt|Capt|Lt|Det|Col|Gen|Fr|Rev|Prof)\\.? )?${NAME}(?: [“"]${NAME}[”"](?= \\p{Lu}))?(?: (?:of |the |de |von |van |der |O[’'])*${NAME})*(?![\\p{L}]|-\\p{L})`,
  'u',
);
const TITLE =
  /^(?:(?:Senior|Chief|Detective|Deputy|First|Flight|Wing|Vice|Lance|Police|Special) )*(?:Constable|Cpl\.?|Corporal|Private|Superintendent|Marshal|Admiral|Chief|Agent|DS|DI|DCI|DC|PC|WPC|ACP|DSP|SI|Pa|Ma|Uncle|Aunt|Auntie|Cousin|Ser|Sgt\.?|Capt\.?|Lt\.?|Det\.?|Madame|Dr|Dr\.|Doctor|Mr|Mr\.|Mrs|Mrs\.|Ms|Miss|Inspector|Detective|Commander|Captain|Colonel|General|Major|Lieutenant|Sergeant|Sheriff|Deputy|Officer|Agent|Professor|Sir|Dame|Lord|Lady|Father|Sister|Brother|Reverend|Judge|Nurse|President|Senator|King|Queen|Prince|Princess) (?=\p{Lu}\S* \p{Lu})/u;
const STOP =
  /(?<!\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sgt|Capt|Lt|Det|\p{Lu}))\.|:(?! \p{Lu})|[;!?()—\uf8fd]|[“"](?!\p{Lu}\p{L}*[”"] \p{Lu})|(?<![“"]\p{Lu}\p{L}{0,15})[”"]|[\ue900-\uefff](?!\uf8fe*[’']s(?!\p{L}))| – | (?:who|whose(?! name is)|whom|which|when|where|while|opposite|alongside|but|before|after|because|until|with his|with her|in (?=[\ue100-\uefff]|\p{Lu}|["“‘]|the (?:film|movie|sequel|series|new|first|second))|for the first|for a second|again)(?![\p{L}-])|,? and (?=[\ue100-\ue8ff]|[^,]{0,40} as )|, with (?=[^,]{0,60}[\ue100-\ue8ff])/u;
const VERB =
  /^(?:and|or|is|was|has|had|said|says|arrived|came|told|did|also|then|plus|added|leaving|making|elaborated|recalled|explained|explains|admits|admitted|remembers|laughs|\p{L}+ed)(?!\p{L})/u;

/** How far the words of a part go (UTF-16): to the end of the sentence, or to somebody else. `words` may be masked. */
export function phraseEnd(words: string): number {
  const stop = words.search(STOP);
  return stop < 0 ? words.length : stop;
}

/** Reads the words behind "plays", "as" or "the role of". */
export function partIn(words: string): Part {
  if (/^(?:him|it|them|himself|herself|themselves)(?!\p{L})|^her (?:in|on|for|as|opposite) /u.test(words))
    return { character: null, described: null, why: null };
  const pieces = words.slice(0, phraseEnd(words)).trim().split(/, /u).slice(0, 3);
  const end = pieces.findIndex((piece, at) => at > 0 && VERB.test(piece));
  const kept = (end < 0 ? pieces : pieces.slice(0, end)).map((piece) => piece.replace(/,$/u, ''));
  const [first = ''] = kept;
  for (const [at, piece] of kept.entries()) {
    const character = nameIn(piece, at > 0);
    if (character === undefined) continue;
    const behind = kept.slice(1).find((other) => APPOSITION.test(other));
    return { character, described: at > 0 ? first : (behind ?? before(piece, character)), why: null };
  }
  return {
    character: null,
    described: /^(?:the|a|an|his|her|their|one|two|\p{Lu}\S*) /u.test(first) ? first : null,
    why: null,
  };
}

// "Polish-born", "a Reconstruction-era judge".
const HUNG = /-(?:\p{Ll}+ed|born|era|bred|speaking|style|made)$/u;
const APPOSITION = /^(?:the|a|an|his|her|their|[\p{L}’' -]+[’']s) /u;

const before = (piece: string, character: string): string | null => {
  const words = piece
    .slice(0, piece.indexOf(character))
    .replace(/^(?:the|a|an) /u, '')
    .trim()
    .replace(/,? (?:named|called|nicknamed)$/u, '');
  return words === '' ? null : words;
};

/** The name in "the disgraced navigator Pell"; none in "an adversary for Hunt" or "Hunt's father". */
function nameIn(piece: string, later: boolean): string | undefined {
  const relation =
    /(?<!\p{L})(?:for|of|to|from|in|at|with|against|by|on|into|named after|behind) (?:the )?$/u;
  const called =
    /(?<!\p{L})(?:named|called|known (?:only |simply )?as|nicknamed|by the name of|whose name is|who goes by|answering to) (?=(?:the )?\p{Lu})/u.exec(
      piece,
    );
  if (called) return shown(NAMES.exec(piece.slice(called.index + called[0].length))?.[0] ?? '');
  if (later && !/^(?:(?:the|a|an|his|her|their) (?:\p{Ll}+ )*)?\p{Lu}/u.test(piece)) return undefined;
  let rest = piece;
  let lead = '';
  for (;;) {
    const match = NAMES.exec(rest);
    if (!match) return undefined;
    const [name] = match;
    const ahead = lead + rest.slice(0, match.index);
    const behind = rest.slice(match.index + name.length);
    const free = !relation.test(ahead) && !/^[’']s?(?!\p{L})/u.test(behind);
    if (
      free &&
      !HUNG.test(name) &&
      !/^(?:American|British|Scottish|Irish|English|French|German|Norwegian|Hungarian|Italian|Russian|Spanish|The|A|An|He|She|It|They|His|Her|Its|Their|This|That|One|I|FBI|CIA)$/u.test(
        name,
      )
    )
      return shown(name);
    lead = ahead + name;
    rest = behind;
  }
}

/** A figure's name without what stands before it. */
export const shown = (name: string): string =>
  name
    .replace(/[’']$/u, '')
    .replace(TITLE, '')
    .replace(/^(?:The|Old the) /u, '');
