import { filmMentions } from '../films/film-mentions.ts';
import { endsName } from '../films/title-people.ts';
import { weigh } from '../names/evidence.ts';
import type { Mentions } from '../names/mentions.ts';
import { runsOf, withoutTitle } from '../names/names.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { isFirstName, isPlaceOrBody } from '../text/words.ts';
import { isField } from './credit-roles.ts';

/** How a film is named in an article's paragraphs. */
interface Naming {
  readonly film: FoundFilm;
  readonly times: number;
  /** Somewhere between marks, headings aside. */
  readonly marked: boolean;
}

/**
 * The films of an article that can have credits: a name among them that nothing but its place shows to be a film's, and that looks like
 * somebody's, a paper's or a place's, would draw the credits of others to itself.
 */
export function creditFilms(article: Article, mentions: Mentions, films: readonly FoundFilm[]): FoundFilm[] {
  const namings = films.map((film) => namingOf(film, article));
  // An article that marks titles marks all of them.
  const marks = namings.filter(({ marked }) => marked).length;
  const most = Math.max(0, ...namings.map(({ times }) => times));
  return namings
    .filter((one) => one.marked || !(isField(one.film.title) || isNoFilm(one)))
    .map(({ film }) => film);

  function isNoFilm({ film, times }: Naming): boolean {
    const another = films.some((one) => one !== film && one.certainty.sure);
    if (times === most && (film.certainty.sure || !another)) return false;
    if (isPaper(film.title) || isNamedLikeSomebody(film, article, mentions)) return true;
    const plain = !film.title.includes(' ') || !film.certainty.sure;
    return 2 * marks >= namings.length && plain && times < most && !/\d$|: /u.test(film.title);
  }
}

function namingOf(film: FoundFilm, { paragraphs }: Article): Naming {
  const seen = paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) =>
      filmMentions(paragraph, [film]).map(({ from }) => /["“‘'*_]$/u.test(paragraph.text.slice(0, from))),
    );
  return { film, times: seen.length, marked: seen.includes(true) };
}

const isPaper = (title: string): boolean =>
  /\s(?:Herald|Courier|Argus|Mail|Times|Post|Gazette|Journal|Tribune|Weekly|Bulletin|Chronicle|Observer|Review|Dispatch|Telegraph|Standard|Sentinel|Examiner|Magazine|Globe|Prizes?|Awards?|Festival|Podcast|Independent|Echo|Mirror|Register|Inquirer|Ledger-Star)$/u.test(
    title,
  );

const LIKE_NAME =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.?)?(?: (?:de|la|van|von|der|di|da|el|al|bin|Mac|Ní|O))* \p{Lu}[\p{L}’'-]+$/u;

/** "Music", where "music" stands, too. */
const isCommonWord = (title: string, paragraphs: Article['paragraphs']): boolean =>
  !title.includes(' ') &&
  paragraphs.some(({ text }) =>
    new RegExp(`(?<![\\p{L}-])${RegExp.escape(title.toLowerCase())}(?![\\p{L}-])`, 'u').test(text),
  );

/** "Ada Quill and Bo Lind", of whom one is known. */
function isBesideSomebody(
  title: string,
  paragraphs: Article['paragraphs'],
  people: Mentions['people'],
): boolean {
  const names = people
    .flatMap((person) => person.names)
    .filter((name) => name.includes(' ') && name !== title);
  return (
    LIKE_NAME.test(title) &&
    paragraphs.some(
      ({ text, heading }) =>
        !heading &&
        names.some(
          (name) =>
            text.includes(`${name} and ${title}`) ||
            text.includes(`${title} and ${name}`) ||
            text.includes(`${title}, ${name}`),
        ),
    )
  );
}

/** Whether a film is more like somebody by name: "Ada Quill", who is "Quill" elsewhere. */
function isNamedLikeSomebody(
  { title, forms, certainty }: FoundFilm,
  { paragraphs }: Article,
  { people }: Mentions,
): boolean {
  if (people.some((person) => !title.includes(' ') && person.forms.includes(title))) return true;
  if (
    (!title.includes(' ') && endsName(title, [], paragraphs)) ||
    isBesideSomebody(title, paragraphs, people)
  )
    return true;
  if (isCommonWord(title, paragraphs)) return true;
  if (!LIKE_NAME.test(title) || /^(?:The|A|An) |[’']s /u.test(title)) return false;
  const [first = '', last = ''] = [title.split(' ')[0], title.split(' ').at(-1)];
  if (isPlaceOrBody([last]) && !isFirstName(first)) return false;
  const known = isFirstName(first) || /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(last);
  if (known && !certainty.sure) return true;
  const named = (name: string, so: (told: boolean, points: number) => boolean) =>
    paragraphs.some(
      ({ text, heading }) =>
        !heading &&
        runsOf(text).some((run) => {
          if (withoutTitle(run.text) !== name) return false;
          const { told, points } = weigh(text, run);
          return so(told, points) || /^ (?:is|was|has|had) /u.test(text.slice(run.to));
        }),
    );
  const alone = !forms.includes(last) && named(last, (told) => told || !certainty.sure || known);
  return alone || ((known || !certainty.sure) && named(title, (_, points) => points > 2));
}
