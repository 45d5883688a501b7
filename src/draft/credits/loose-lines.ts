import { type FilmContext, spokenOf } from '../films/film-context.ts';
import { partIn } from '../names/characters.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { isPlaceOrBody } from '../text/words.ts';
import { ANY_CASE_ROLE, roleOf } from './credit-roles.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const NAME = `${WORD}(?: (?:${WORD}|[“"‘][^”"’]{2,20}[”"’]|de|la|van|von|der|di|da|el|al|bin|Mac|Ní|O))+`;
const START = '^(?:[-•*–—]\\s|\\d{1,2}[.)]\\s)?';

/** "Ada Quill as Wren", "Ada Quill – Wren" */
const PLAYER = new RegExp(
  `${START}(?<who>${NAME})(?: \\([^()]{1,60}\\))?,? (?:as|is|plays|voices) (?<part>(?:the |an? |[Dd]r |[Mm]rs? )?[^.!?]{2,60})\\.?$`,
  'u',
);
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
  readonly part: string | null;
}

/** Lists of a cast or a crew, a line for each: "Ada Quill as Wren", "Editor: Bo Lind". What they are of is a guess. */
export function lineCredits({ paragraphs }: Article, context: FilmContext): FoundCredit[] {
  const lines = paragraphs.flatMap((paragraph) => lineIn(paragraph) ?? []);
  if (lines.length < FEWEST) return [];
  return lines.map(({ paragraph, who, role, part }) => {
    const at = paragraph.text.indexOf(who);
    const { film } = spokenOf(paragraph, 0, 0, context);
    const { character, described } = part === null ? { character: null, described: null } : partIn(part);
    return {
      at: spanIn(paragraph, at, at + who.length),
      certainty: { sure: false, why: 'it stands in a list, which may be of another film' },
      person: who,
      role,
      film: (context.main ?? film)?.title ?? null,
      character,
      described,
    };
  });
}

function lineIn(paragraph: Paragraph): Line | null {
  if (paragraph.text.length > LONGEST) return null;
  const played = PLAYER.exec(paragraph.text)?.groups;
  const made = played ? undefined : (WORKER.exec(paragraph.text) ?? CALLED.exec(paragraph.text))?.groups;
  const who = (played ?? made)?.who;
  if (who === undefined || isPlaceOrBody(who.split(' '))) return null;
  return { paragraph, who, role: played ? 'actor' : roleOf(made?.role ?? ''), part: played?.part ?? null };
}
