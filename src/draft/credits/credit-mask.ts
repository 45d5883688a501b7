import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Paragraph } from '../text/article.ts';
import { stretchesOf } from '../text/marks.ts';
import { withoutPrivate } from '../text/private-letters.ts';

// Names are put as one character of a private area and fillers behind it, so that patterns know them and offsets stay.

const PEOPLE = 0xe100;
const FILMS = 0xe900;
const FILL = '\uf8fe';
const SILENT = '\uf8fd';

/** A pattern's source for somebody. */
export const P = '(?:[\\ue100-\\ue8ff]\\uf8fe*(?!\\uf8fe))';
/** A pattern's source for a film, with its marks. */
export const F = '(?:["“‘*_]?[\\ue900-\\uefff]\\uf8fe*,?["”’*_]?)';

/** A paragraph in which people and films are single signs; what is said between marks is left out. */
export interface Masked {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly people: readonly Mention[];
  readonly films: readonly FilmMention[];
}

/** Masks a paragraph: people by name or as he or she, and films. */
export function masked(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  films: readonly FilmMention[],
): Masked {
  const people = mentions.filter(
    ({ paragraph: number, by, quoted, person, from, to }) =>
      number === paragraph.number &&
      (by !== 'trade' || isSubject(paragraph.text, from, to)) &&
      !quoted &&
      !person.figure &&
      !films.some((film) => from < film.to && film.from < to),
  );
  people.sort((a, b) => a.from - b.from);
  let text = withoutPrivate(paragraph.text);
  for (const { from, to, inner, open } of stretchesOf(text)) {
    const titled = films.some(
      (film) => film.from >= from && film.to <= to && film.to - film.from + 2 >= inner.length,
    );
    if (!titled && (open || inner.length > 40 || /[.,!?]$/u.test(inner)))
      text = silenced(text, from + 1, to - 1);
  }
  return signed(paragraph, text, people, films);
}

const silenced = (text: string, from: number, to: number): string =>
  text.slice(0, from) + SILENT.repeat(Math.max(0, to - from)) + text.slice(Math.max(from, to));

/** Parts of a paragraph, in order, in which `people` and `films` are single signs; all around them is left out. */
export function maskedParts(
  paragraph: Paragraph,
  parts: readonly { readonly from: number; readonly to: number }[],
  people: readonly Mention[],
  films: readonly FilmMention[],
): Masked {
  let [text, end] = ['', 0];
  for (const { from, to } of parts) {
    text += SILENT.repeat(from - end) + withoutPrivate(paragraph.text.slice(from, to));
    end = to;
  }
  text += SILENT.repeat(paragraph.text.length - end);
  const named = people
    .filter((one) => !films.some((film) => one.from < film.to && film.from < one.to))
    .toSorted((a, b) => a.from - b.from);
  const kept = (one: { readonly from: number }) => text[one.from] !== SILENT;
  return signed(paragraph, text, named.filter(kept), films.filter(kept));
}

function signed(
  paragraph: Paragraph,
  words: string,
  people: readonly Mention[],
  films: readonly FilmMention[],
): Masked {
  let text = words;
  const put = (from: number, to: number, signs: string) => {
    text = text.slice(0, from) + signs + text.slice(to);
  };
  for (const [at, { from, to }] of people.entries()) put(from, to, sign(PEOPLE + at, to - from));
  for (const [at, { from, to }] of films.entries()) put(from, to, sign(FILMS + at, to - from));
  return { paragraph, text, people, films };
}

/** "The actress, 59, will play": no name, but whoever does what the sentence says. */
const isSubject = (text: string, from: number, to: number): boolean =>
  /(?:^|[.!?]["”’)]? )$/u.test(text.slice(Math.max(0, from - 4), from)) &&
  text.startsWith('The ', from) &&
  /^(?:, \d\d,)? (?:will|plays|played|has|had|also|who|stars|starred|previously|most|first|made|wrote|directed|appeared)(?!\p{L})/u.test(
    text.slice(to, to + 30),
  );

const sign = (code: number, length: number): string => String.fromCharCode(code) + FILL.repeat(length - 1);

/** The people in a stretch of a masked text. */
export const peopleIn = ({ people }: Masked, stretch: string): Mention[] =>
  [...stretch.matchAll(/[\ue100-\ue8ff]/gu)].flatMap(([one]) => people[one.charCodeAt(0) - PEOPLE] ?? []);

/** The films in a stretch of a masked text. */
export const filmsIn = ({ films }: Masked, stretch: string): FilmMention[] =>
  [...stretch.matchAll(/[\ue900-\uefff]/gu)].flatMap(([one]) => films[one.charCodeAt(0) - FILMS] ?? []);
