import { filmFinder } from '../films/film-mentions.ts';
import type { Mentions } from '../names/mentions.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { isField } from './credit-roles.ts';
import { likeness } from './film-likeness.ts';

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
  const namings = namingsOf(films, article);
  // An article that marks titles marks all of them.
  const marks = namings.filter(({ marked }) => marked).length;
  const most = namings.reduce((sum, { times }) => Math.max(sum, times), 0);
  const sure = films.filter(({ certainty }) => certainty.sure).length;
  const isNamedLikeSomebody = likeness(films, article, mentions);
  return namings
    .filter((one) => one.marked || !(isField(one.film.title) || isNoFilm(one)))
    .map(({ film }) => film);

  function isNoFilm({ film, times }: Naming): boolean {
    // Where no other one is sure.
    if (times === most && (film.certainty.sure || sure === 0)) return false;
    if (isPaper(film.title) || isNamedLikeSomebody(film)) return true;
    const plain = !film.title.includes(' ') || !film.certainty.sure;
    return 2 * marks >= namings.length && plain && times < most && !/\d$|: /u.test(film.title);
  }
}

function namingsOf(films: readonly FoundFilm[], { paragraphs }: Article): Naming[] {
  const finder = filmFinder(films);
  const places = paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) =>
      finder
        .apart(paragraph)
        .map(({ film, from }) => ({ film, marked: /["“‘'*_]/u.test(paragraph.text[from - 1] ?? '') })),
    );
  const seen = Map.groupBy(places, ({ film }) => film);
  return films.map((film) => {
    const own = seen.get(film) ?? [];
    return { film, times: own.length, marked: own.some(({ marked }) => marked) };
  });
}

const isPaper = (title: string): boolean =>
  /\s(?:Herald|Courier|Argus|Mail|Times|Post|Gazette|Journal|Tribune|Weekly|Bulletin|Chronicle|Observer|Review|Dispatch|Telegraph|Standard|Sentinel|Examiner|Magazine|Globe|Prizes?|Awards?|Festival|Podcast|Independent|Echo|Mirror|Register|Inquirer|Ledger-Star)$/u.test(
    title,
  );
