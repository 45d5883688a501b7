import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import { roleIn } from './beside-roles.ts';
import { groupAt, type Scene } from './beside-scenes.ts';
import { NO_WORK, SOMEBODY, type Tie, tied, upToSomebody } from './beside-tie.ts';

// Somebody who is named before a film in its sentence.

const WORK =
  /(?<!\p{L})(?:seen|appear\p{L}*|wrapp\p{L}*|work\p{L}*|star\p{L}*|played|playing|plays|shot|shooting|shoots|filming|filmed|cut|made|making|directed|directing|wrote|written|writing|produced|producing|scored|edited|joined|broke|opposite|roles?|parts?|lead\p{L}*|performances?|sharing|shared|known|nominated|won|adapted|collaborated|did|done|met)(?!\p{L})/u;
const SILENT = /[\uf8fd;]/u;

/** "X and Y, who made F together": the one before. */
const TOGETHER =
  /(?<!\p{L})(?:together|both|each other|collaborat\p{L}*|previously (?:worked|teamed|paired)|reunit\p{L}*|also co-\p{L}+)(?!\p{L})/u;

// A sentence says no more of somebody so far before a film.
const FARTHEST = 400;
const MOST = 4;

/** "X was last seen in F", "X shot the films that Y directed, among them F": who does something before it. */
function doers(film: FilmMention, scene: Scene): Tie[] {
  const { mask, subjects } = scene;
  const before = subjects.filter(({ to }) => to <= film.from && film.from - to < FARTHEST).slice(-MOST);
  return before.flatMap((mention, at): Tie[] => {
    const group = groupAt(mention, scene);
    const between = mask.text.slice(group.at(-1)?.to ?? mention.to, film.from);
    const words = upToSomebody(between);
    if (SILENT.test(between) || NO_WORK.test(words)) return [];
    const last = at === before.length - 1;
    // Behind somebody else there has to be a deed of their own.
    if (!(last ? isWork(words) : isWork(words.slice(0, 60))) && (!last || isOfAnother(between))) return [];
    const all = [...(TOGETHER.test(words) ? partner(mention, scene) : []), ...group];
    return all.map((one) => tied(one, film, words));
  });
}

const isWork = (words: string): boolean => WORK.test(words) || roleIn(words, null) !== null;

/** Whether words have somebody else to whom a film may belong. */
const isOfAnother = (words: string): boolean =>
  SOMEBODY.test(words) || /\p{Lu}[\p{L}.]*(?:[’']s |,? who )/u.test(words);

function partner(mention: Mention, { mask: { text }, people }: Scene): Mention[] {
  const before = people.findLast(({ to }) => to <= mention.from);
  const joined = before && /^ (?:and|&|with) (?:\p{Ll}+ ){0,2}$/u.test(text.slice(before.to, mention.from));
  return joined ? [before] : [];
}

const OWNED = /^[’']s? (?!.* (?:which|who|that) )(?:(?:[^.;:!?()\uf8fe]|\(\d{4}\))\uf8fe*){0,80}$/u;

/** "X’s debut as a director, F", "X’s debut, G (2026), and its follow-up, F" */
function owners(film: FilmMention, { mask: { text }, people }: Scene): Tie[] {
  const mention = people.findLast(({ to }) => to <= film.from);
  const words = mention && film.from - mention.to < FARTHEST ? text.slice(mention.to, film.from) : '';
  return mention && OWNED.test(words) ? [tied(mention, film, words)] : [];
}

const BY_THE_WAY =
  /^,? (?:\p{L}+ ){0,3}(?:known|remembered|famous|celebrated|acclaimed|fresh|hot|last seen|whose|behind|since) /u;

/** "Opposite X in F", "by X, the Belgian whose F", "with X, for whom she starred in F": of whom it is told by the way. */
function others(film: FilmMention, { mask: { text }, people, subjects }: Scene): Tie[] {
  return people
    .filter(({ to }) => to <= film.from && film.from - to < FARTHEST / 2)
    .slice(-MOST)
    .flatMap((mention): Tie[] => {
      const words = text.slice(mention.to, film.from);
      if (SILENT.test(words)) return [];
      if (/^,? (?:for|under) whom /u.test(words)) return [tied(mention, film, '', { role: 'director' })];
      if (/^,? (?:with|alongside|opposite|beside) whom /u.test(words)) return [tied(mention, film, '')];
      if (subjects.includes(mention) || SOMEBODY.test(words)) return [];
      if (/^ (?:again )?(?:in|for) [^.:!?(),]{0,60}$/iu.test(words))
        return [tied(mention, film, words, { role: 'actor' })];
      return BY_THE_WAY.test(words) && !NO_WORK.test(words) ? [tied(mention, film, words)] : [];
    });
}

/** The ties between a film and those whom its sentence names before it. */
export const tiesBefore = (film: FilmMention, scene: Scene): Tie[] => [
  ...doers(film, scene),
  ...owners(film, scene),
  ...others(film, scene),
];
