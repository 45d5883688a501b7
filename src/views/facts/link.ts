import { trackOf } from '../../calendar/history.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import { componentId, lead } from '../../kit/custom-id.ts';
import type { Translator } from '../../language/translator.ts';
import type { Release } from '../../packs/claims.ts';
import type { Character, Film, Person, Source } from '../../packs/facts.ts';
import type { Library } from '../../packs/library.ts';
import { handle, shortened } from '../layout/handle.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { dayOfSource } from './source.ts';

type Named = Pick<Person, 'id' | 'name'>;
type Titled = Pick<Film, 'id' | 'title'>;

// The buttons that lead from one fact to the next, each with the name of what it leads to.

export const toFilm = ({ id, title }: Titled, language: Translator): Link => ({
  label: language.t('link.film', { title }),
  to: lead('film', { film: handle(id) }),
});

export const toRelease = ({ id, title }: Titled, language: Translator): Link => ({
  label: language.t('link.release', { title }),
  to: lead('release', { film: handle(id) }),
});

/**
 * To how a release's date has moved, where more was said of it than once.
 * @param main whether it is the release that people mean; others are named in the button
 */
export function toTimeline(
  film: Titled,
  release: Release<AnyClaim>,
  language: Translator,
  main: boolean,
): Link[] {
  if (release.contradicted.length + release.older.length === 0) return [];
  const of = main ? undefined : shortened(trackOf(release));
  return [
    {
      label: language.t('release.moved.button'),
      to: componentId('release', 'moved', { film: handle(film.id), of }),
    },
  ];
}

/** The release that `toTimeline` leads to; undefined where there is none such any more. */
export const byTimeline = (
  releases: readonly Release<AnyClaim>[],
  of: string | undefined,
): Release<AnyClaim> | undefined =>
  of === undefined ? releases[0] : releases.find((release) => shortened(trackOf(release)) === of);

export const toCountdown = ({ id, title }: Titled, language: Translator): Link => ({
  label: language.t('link.countdown', { title }),
  to: lead('countdown', { film: handle(id) }),
});

export const toCalendar = ({ id, title }: Titled, language: Translator): Link => ({
  label: language.t('link.calendar', { title }),
  to: lead('calendar', { film: handle(id) }),
});

export const toPerson = ({ id, name }: Named, language: Translator): Link => ({
  label: language.t('link.person', { name }),
  to: lead('cast', { person: handle(id) }),
});

/** To a character. Its id may also be a person's, so that `/cast` with it could mean either. */
export const toCharacter = ({ id, name }: Named, language: Translator): Link => ({
  label: language.t('link.person', { name }),
  to: characterId(id),
});

/** To whoever `/cast` has found. */
export const toCastMember = (member: Person | Character, language: Translator): Link =>
  member.kind === 'person' ? toPerson(member, language) : toCharacter(member, language);

/** The custom id that shows a character, and a page of it. */
export const characterId = (id: string, page?: number): string =>
  componentId('cast', 'character', { id: handle(id), page });

/** To the cast of a film, by the film's name. */
export const toCastOf = ({ id, title }: Titled, language: Translator): Link => ({
  label: language.t('link.cast.of', { title }),
  to: lead('cast', { film: handle(id) }),
});

/** To the cast of a film, if any source names somebody of it. */
export const toCast = (film: Titled, { library, language }: Drawing): Link[] =>
  library.castOf(film.id).length === 0
    ? []
    : [{ label: language.t('link.cast.button'), to: lead('cast', { film: handle(film.id) }) }];

type Drawing = { readonly library: Library; readonly language: Translator };

/** To a person's quotations, if there are any. */
export function toQuotations(person: Named, { library, language }: Drawing): Link[] {
  const count = library.quotations({ speaker: person.id }).length;
  if (count === 0) return [];
  const label = language.t('link.quotations.of', { count, name: person.name });
  return [{ label, to: lead('quote', { speaker: handle(person.id) }) }];
}

/** To what was said about a film, if anything was. */
export function toQuotationsOn(film: Titled, { library, language }: Drawing): Link[] {
  const count = library.quotations({ film: film.id }).length;
  if (count === 0) return [];
  return [{ label: language.t('link.quotations', { count }), to: lead('quote', { film: handle(film.id) }) }];
}

/** To how a film was made, if anything is known. */
export function toProduction(film: Titled, { library, language }: Drawing): Link[] {
  if (library.production({ film: film.id }).length === 0) return [];
  return [{ label: language.t('link.production.button'), to: lead('production', { film: handle(film.id) }) }];
}

const MOST_SOURCES = 2;

/** To the first sources of what is shown, by their days; those of one day by whose they are, or what they are about, besides. */
export function toSources(grounds: readonly { readonly source: Source }[], language: Translator): Link[] {
  const sources = [...new Set(grounds.map(({ source }) => source))].slice(0, MOST_SOURCES);
  const isAlone = (key: 'published' | 'publisher', source: Source) =>
    sources.every((other) => other === source || other[key] !== source[key]);
  return sources.map((source) => {
    const day = language.t('link.source', { date: dayOfSource(source, language) });
    const own = isAlone('publisher', source) ? (source.publisher ?? source.subject) : source.subject;
    return {
      label: isAlone('published', source) ? day : pair(day, own, language),
      to: lead('article', { article: handle(source.id) }),
    };
  });
}
