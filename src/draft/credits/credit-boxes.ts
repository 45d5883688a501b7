import type { FilmContext } from '../films/film-context.ts';
import { partIn } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import { type Paragraph, spanIn } from '../text/article.ts';
import { LABELS, roleOfLabel } from '../text/credit-labels.ts';
import type { FoundCredit } from '../text/found.ts';
import { creditFilm } from './credit-film.ts';
import { masked, P, peopleIn } from './credit-mask.ts';

const ENTRY = new RegExp(
  `(?<who>${P})(?: (?:\\(|as )(?<part>[^(),;]{2,50})\\)?)?(?=(?: \\([^()]*\\))?(?:[,;/.]| and | & |\\s*$|\\s*\\u0000))`,
  'gdu',
);

/** The credits at the end of a review or a press release: "Director: Ada Quill. Cast: Bo Lind (Wren), Cy Marsh". */
export function boxCredits(
  paragraph: Paragraph,
  real: readonly Mention[],
  context: FilmContext,
): FoundCredit[] {
  const text = masked(paragraph, real, context.mentions.get(paragraph.number) ?? []);
  const labels = [...text.text.matchAll(LABELS)];
  return labels.flatMap((label, at) => {
    const role = roleOfLabel(label[1] ?? '');
    if (role === null) return [];
    const from = label.index + label[0].length;
    const words = text.text
      .slice(from, labels[at + 1]?.index ?? text.text.length)
      .replace(/;.*$|\.(?: .*)?$/su, '');
    const before = (context.mentions.get(paragraph.number) ?? []).filter(
      ({ to }) => to <= (labels[0]?.index ?? 0),
    );
    const { film, why } = creditFilm(paragraph, 0, 0, before, context);
    return [...words.matchAll(ENTRY)].flatMap((entry) => {
      const [begin, end] = entry.indices?.groups?.part ?? [];
      const part = begin === undefined ? null : paragraph.text.slice(from + begin, from + (end ?? begin));
      const [who] = peopleIn(text, entry.groups?.who ?? '');
      return who
        ? role
            .split('/')
            .map(
              (one): FoundCredit =>
                creditOf(
                  who,
                  one,
                  part,
                  film?.title ?? null,
                  why ?? (film && !film.certainty.sure ? film.certainty.why : null),
                  paragraph,
                ),
            )
        : [];
    });
  });
}

function creditOf(
  who: Mention,
  role: string,
  part: string | null,
  film: string | null,
  why: string | null,
  paragraph: Paragraph,
): FoundCredit {
  const { character, described } =
    part !== null && role === 'actor' ? partIn(part) : { character: null, described: null };
  const doubt = who.doubt ?? why;
  return {
    at: spanIn(paragraph, who.from, who.to),
    certainty: doubt === null ? { sure: true } : { sure: false, why: doubt },
    person: who.person.name,
    role,
    film,
    character,
    described,
  };
}
