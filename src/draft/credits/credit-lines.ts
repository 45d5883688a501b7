import type { FilmContext } from '../films/film-context.ts';
import { partIn } from '../names/characters.ts';
import type { Mentions } from '../names/mentions.ts';
import { nameWords } from '../names/name-parts.ts';
import { runsOf, withoutTitle } from '../names/names.ts';
import type { Article, Paragraph } from '../text/article.ts';
import { spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { linesOf } from '../text/lines.ts';
import { isPlaceOrBody } from '../text/words.ts';
import { creditFilm } from './credit-film.ts';

const LINE =
  /^[•*–—-]?\s*(?<who>\p{Lu}[^,;:.!?“”"()]{3,50}?)(?:,? as | ?(?:\.{2,}|…) ?)(?<part>(?:[Tt]he )?\p{Lu}[^,;:!?()]{0,50}?)(?:[,;(].{0,80})?$/u;

interface PartLine {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly who: string;
  readonly part: string;
}

/** A list of parts, a line each: "Ada Quill as Wren", two of them at least. What nothing else shows to be a name is in doubt, as all of it is. */
export function lineCredits(
  { paragraphs, text }: Article,
  { people }: Mentions,
  context: FilmContext,
): FoundCredit[] {
  const lines = paragraphs.flatMap((paragraph) => partLines(paragraph, text));
  if (lines.length < 2) return [];
  return lines.flatMap(({ paragraph, from, who, part }): FoundCredit[] => {
    const { character, described } = partIn(part);
    const known = people.find(({ names }) => names.includes(who));
    if (character === null) return [];
    return [
      {
        at: spanIn(paragraph, from, from + who.length),
        certainty: { sure: false, why: 'the line does not name the film' },
        person: known?.name ?? who,
        role: 'actor',
        film: creditFilm(paragraph, 0, 0, [], context).film?.title ?? null,
        character,
        described,
      },
    ];
  });
}

/** Those lines of a paragraph that are nothing but a name and a part; `article` is the text as it was given, which alone has its lines. */
function partLines(paragraph: Paragraph, article: string): PartLine[] {
  return linesOf(paragraph, article).flatMap((line): PartLine[] => {
    const { who = '', part = '' } = LINE.exec(line.text)?.groups ?? {};
    const [run, ...others] = runsOf(who);
    const words = nameWords(run?.text ?? '');
    if (!run || others.length > 0 || run.to !== who.length || words.length < 2 || words.length > 5) return [];
    if (isPlaceOrBody(words)) return [];
    const name = withoutTitle(run.text);
    return [{ paragraph, from: line.from + line.text.indexOf(name), who: name, part }];
  });
}
