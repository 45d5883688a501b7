import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import { type Stretch, stretchesOf } from '../text/marks.ts';
import { SAY } from '../text/speech.ts';
import { roleIn } from './beside-roles.ts';
import { type Tie, tied } from './beside-tie.ts';
import { type Masked, P, peopleIn } from './credit-mask.ts';

// Somebody who speaks of a film of their own: “I made F in 2019,” said X.

const BEHIND = new RegExp(
  `^,? ?(?:(?<first>${P}) ${SAY}|${SAY} (?:the )?(?:\\p{Ll}+ ){0,3}(?<last>${P}))`,
  'u',
);
const BEFORE = new RegExp(`(?<who>${P})[^.!?”"]{0,60}[,:] $`, 'u');
const OWN = /(?<!\p{L})(?:I|I[’'](?:m|ve|d)|my|we)(?!\p{L})[^.!?]*$/iu;
const MADE = /(?<!\p{L})(?:made|did|in|my (?:first|last|next|second|third|new|debut))(?!\p{L})[^.!?]{0,40}$/u;

// Farther before a film nobody says what they did there.
const FARTHEST = 150;

/** The ties between the films that a paragraph names between quotation marks and those who speak. */
export function tiesOfSpeech(mask: Masked): Tie[] {
  const { text } = mask.paragraph;
  if (mask.films.length === 0) return [];
  return stretchesOf(text).flatMap((stretch): Tie[] => {
    const films = mask.films.filter(({ from, to }) => from > stretch.from && to < stretch.to);
    const mention = films.length > 0 ? speakerOf(stretch, mask) : undefined;
    if (!mention) return [];
    return films.flatMap((film) =>
      tieOf(film, mention, text.slice(Math.max(stretch.from, film.from - FARTHEST), film.from)),
    );
  });
}

function speakerOf({ from, to }: Stretch, mask: Masked): Mention | undefined {
  const { first, last } = BEHIND.exec(mask.text.slice(to, to + 120))?.groups ?? {};
  const said = first ?? last ?? BEFORE.exec(mask.text.slice(Math.max(0, from - 120), from))?.groups?.who;
  return said === undefined ? undefined : peopleIn(mask, said)[0];
}

function tieOf(film: FilmMention, mention: Mention, before: string): Tie[] {
  const words = OWN.exec(before)?.[0];
  if (words === undefined || (roleIn(words, null) === null && !MADE.test(words))) return [];
  return [tied(mention, film, words)];
}
