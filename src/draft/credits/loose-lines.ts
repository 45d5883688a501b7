import { type FilmContext, spokenOf } from '../films/film-context.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { isPlaceOrBody } from '../text/words.ts';
import { ANY_CASE_ROLE, roleOf } from './credit-roles.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const NAME = `${WORD}(?: (?:${WORD}|[“"‘][^”"’]{2,20}[”"’]|de|la|van|von|der|di|da|el|al|bin|Mac|Ní|O))+`;
const START = '^(?:[-•*–—]\\s|\\d{1,2}[.)]\\s)?';

/** "Director – Ada Quill", "Casting director: Ada Quill" */
const WORKER = new RegExp(`${START}(?<role>${ANY_CASE_ROLE})s?(?: –| —|:| -) (?<who>${NAME})\\.?$`, 'u');
/** "Ada Quill, director", "Ada Quill (director)", "Ada Quill – director" */
const CALLED = new RegExp(
  `${START}(?<who>${NAME})(?:,| –| —|:| -| \\() ?(?<role>${ANY_CASE_ROLE})\\)?\\.?$`,
  'u',
);

const LONGEST = 120;
// One such line alone may be a headline.
const FEWEST = 2;

interface Line {
  readonly paragraph: Paragraph;
  readonly who: string;
  readonly role: string;
}

/** Lists of a crew, a line for each: "Editor: Bo Lind", "Ada Quill, producer". What they are of is a guess. */
export function crewCredits({ paragraphs }: Article, context: FilmContext): FoundCredit[] {
  const lines = paragraphs.flatMap((paragraph) => lineIn(paragraph) ?? []);
  if (lines.length < FEWEST) return [];
  return lines.map(({ paragraph, who, role }) => {
    const at = paragraph.text.indexOf(who);
    const { film } = spokenOf(paragraph, 0, 0, context);
    return {
      at: spanIn(paragraph, at, at + who.length),
      certainty: { sure: false, why: 'it stands in a list, which may be of another film' },
      person: who,
      role,
      film: (context.main ?? film)?.title ?? null,
      character: null,
      described: null,
    };
  });
}

function lineIn(paragraph: Paragraph): Line | null {
  if (paragraph.text.length > LONGEST) return null;
  const made = (WORKER.exec(paragraph.text) ?? CALLED.exec(paragraph.text))?.groups;
  if (made?.who === undefined || isPlaceOrBody(made.who.split(' '))) return null;
  return { paragraph, who: made.who, role: roleOf(made.role ?? '') };
}
