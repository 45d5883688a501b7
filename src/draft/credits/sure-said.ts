import type { FilmContext } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import { shown } from '../names/characters.ts';
import type { Mention } from '../names/mention.ts';
import { withoutTitle } from '../names/names.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Sentence } from '../text/sentences.ts';
import { isFirstName, isOpening } from '../text/words.ts';
import { filmsIn, type Masked, peopleIn } from './credit-mask.ts';
import { roleOf } from './credit-roles.ts';
import { CAST_LEADS, CAST_PAIR, ONLY_SHAPES, SURE_SHAPES, type SureShape } from './sure-shapes.ts';
import { doubtOfWords } from './sure-words.ts';

/** What a sentence says in words that leave nothing open. */
export interface Said {
  readonly person: string;
  readonly film: string;
  readonly roles: readonly string[];
  readonly character: string | null;
}

/** What one sentence says for certain; nothing where it names two films, or words leave it open. */
export function saidIn(text: Masked, { from, to }: Sentence, only: FoundFilm | null): Said[] {
  const words = text.text.slice(from, to);
  const plain = text.paragraph.text.slice(from, to);
  // Each shape has somebody in it, and each but the only film's a film: most sentences need not be looked over for them.
  if (peopleIn(text, words).length === 0) return [];
  const named = filmsIn(text, words).length > 0;
  return [
    ...(named ? SURE_SHAPES.flatMap((shape) => shaped(shape, words, plain, text)) : []),
    ...(only ? ONLY_SHAPES.flatMap((shape) => shaped(shape, words, plain, text, only)) : []),
    ...(named ? pairs(words, plain, text) : []),
  ];
}

/** Whether another film stands so near that it may be what is spoken of. */
const isCrowded = (text: Masked, words: string, from: number, all: string): boolean =>
  new Set(
    filmsIn(text, words.slice(Math.max(0, from - BESIDE), from + all.length + BESIDE)).map(
      ({ film }) => film,
    ),
  ).size > 1;
const BESIDE = 20;

/** So far behind a credit a word may undo it. */
const NEAR = 50;

function shaped(
  { pattern, role }: SureShape,
  words: string,
  plain: string,
  text: Masked,
  only?: FoundFilm,
): Said[] {
  return [...words.matchAll(pattern)].flatMap(({ 0: all, index, groups = {}, indices }) => {
    const film = only?.title ?? wholeFilm(filmsIn(text, all), text);
    const people = peopleIn(text, groups.who ?? '');
    const near = words.slice(0, index + all.length + NEAR);
    if (
      film === null ||
      isCrowded(text, words, index, all) ||
      doubtOfWords(near) !== null ||
      !people.every((one) => isWhole(one, text))
    )
      return [];
    const [begin, end] = indices?.groups?.part ?? [];
    const character = begin === undefined ? null : shown(plain.slice(begin, end));
    const roles = role ? [role] : rolesIn(groups.said ?? '');
    return people.map(({ person }): Said => ({ person: person.name, film, roles, character }));
  });
}

/** "F stars X as Anna and Y as Ben" */
function pairs(words: string, plain: string, text: Masked): Said[] {
  return [...words.matchAll(CAST_LEADS)].flatMap(({ 0: lead, index }) => {
    const film = wholeFilm(filmsIn(text, lead), text);
    const found: Said[] = [];
    const pair = new RegExp(CAST_PAIR);
    pair.lastIndex = index + lead.length;
    for (let one = pair.exec(words); film !== null && one; one = pair.exec(words)) {
      if (doubtOfWords(words.slice(0, pair.lastIndex + NEAR)) !== null) break;
      const [who] = peopleIn(text, one.groups?.who ?? '');
      const [begin, end] = one.indices?.groups?.part ?? [];
      if (!who || !isWhole(who, text)) break;
      found.push({
        person: who.person.name,
        film,
        roles: ['actor'],
        character: shown(plain.slice(begin, end)),
      });
    }
    return found;
  });
}

/** The one film of which an article speaks; null where there are more, or there may be. */
export function onlyFilm({ paragraphs }: Article, { films }: FilmContext): FoundFilm | null {
  const [film, ...others] = films;
  return film && others.length === 0 && !paragraphs.some(({ text }) => OTHERS.test(text)) ? film : null;
}

const OTHERS =
  /(?<!\p{L})(?:sequels?|prequels?|spin-offs?|franchise|trilogy|saga|series|remake|reboot|documentar(?:y|ies)|(?:first|previous|debut|last|next|second|third|earlier|other|breakthrough|short|another|original) (?:\p{Ll}+ )?(?:films?|features?|movies?|pictures?|one|hit|shorts?)|shorts)(?!\p{L})/iu;

/** Where one film is called so: the only one of an article, or the only one that was named before in the paragraph. */
export function spokenIn(
  { text }: Paragraph,
  named: readonly FilmMention[],
  only: FoundFilm | null,
): FilmMention[] {
  return [...text.matchAll(THE_FILM)].flatMap(({ 0: words, index }) => {
    const before = [...new Set(named.filter(({ to }) => to <= index).map(({ film }) => film))];
    const film = only ?? (before.length === 1 && !OTHERS.test(text.slice(0, index)) ? before[0] : undefined);
    return film ? [{ film, from: index, to: index + words.length }] : [];
  });
}

const THE_FILM =
  /(?<=(?:^|[.!?]["”’]? ))The (?:film|movie|picture)(?!\p{L}| (?:adaptation|version|industry|maker|festival|fund|critic|board|school))/gu;

/** The film of a stretch that names it by its whole title. */
function wholeFilm(all: readonly FilmMention[], { paragraph }: Masked): string | null {
  const [one] = all;
  const words = one && paragraph.text.slice(one.from, one.to);
  return one &&
    (words?.toLowerCase() === one.film.title.toLowerCase() ||
      /^the (?:film|movie|picture)$/iu.test(words ?? ''))
    ? one.film.title
    : null;
}

/** Whether somebody is named in full, and it can be nobody else. */
const isWhole = ({ by, doubt, from, to, person }: Mention, { paragraph }: Masked): boolean =>
  by === 'name' &&
  doubt === null &&
  /^[^"“”‘(]+ [^"“”‘(]+$/u.test(person.name) &&
  withoutTitle(paragraph.text.slice(from, to)) === person.name &&
  !mayBeFirm(person.name);

/** "Black Bear", "Working Title", "Plan B", "Lake Como": words that begin or end the names of companies and places. */
function mayBeFirm(name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  const last = rest.at(-1) ?? '';
  return (
    (isOpening(first) && !isFirstName(first)) ||
    PLACE_FIRST.test(first) ||
    /^\p{L}$/u.test(last) ||
    FIRM_LAST.test(last)
  );
}

const PLACE_FIRST =
  /^(?:Lake|Mount|Port|Fort|Cape|New|Old|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Great|Plan|Studio|Team|Club|Film|Cinema)$/u;
const FIRM_LAST =
  /^(?:House|Works|Workshop|Factory|Lab|Labs|Robot|Title|Pictures?|Films?|Stor(?:y|ies)|Tales|Vision|Fund|Trust|Partners|Capital|Ventures|Collective|Agency|Council|Foundation|Society|Commission|Board|Bank|Cut|Effects|FX|Post|Digital|International)$/u;

const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/(?:direct(?:s|ed|ing)?|helm(?:s|ed))(?!\p{L})/iu, 'director'],
  [/(?:writ(?:es?|ten|ing)|wrote|scripted|penned|screenplay|script)(?!\p{L})/iu, 'writer'],
  [/(?:lensed|cinematography|^photography)(?!\p{L})/iu, 'cinematographer'],
  [/(?:music|score)$/iu, 'composer'],
  [/editing$/iu, 'editor'],
  [/executive[- ]produc/iu, 'executive producer'],
  [/(?<!executive[- ])produc(?:es?|ed|ing)(?!\p{L})/iu, 'producer'],
  [/edit(?:s|ed|ing)?(?!\p{L})/iu, 'editor'],
];

/** The roles that deeds or a word for a role make. */
function rolesIn(said: string): string[] {
  const deeds = DEEDS.filter(([form]) => form.test(said)).map(([, role]) => role);
  if (deeds.length > 0) return deeds;
  const role = roleOf(said);
  return role === 'writer/director' ? [role, 'writer', 'director'] : [role];
}
