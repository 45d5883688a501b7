import { isOver, isTellable } from '../../calendar/own-time.ts';
import { type LeftOut, type ReleaseEntry, releaseEntries } from '../../calendar/release-entry.ts';
import { standing } from '../../calendar/standing.ts';
import { dayIn } from '../../calendar/zone.ts';
import { lead } from '../../kit/custom-id.ts';
import type { Feed } from '../../kit/feed.ts';
import type { GuildBook, OwnEvent } from '../../kit/guild.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Film } from '../../packs/facts.ts';
import { claimLine, dateLine, disputedLine, statusLine } from '../facts/claim.ts';
import { grounded, mixedEntries } from '../facts/ground.ts';
import { toCalendar, toFilm, toRelease } from '../facts/link.ts';
import type { Scene } from '../facts/scene.ts';
import { small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { plain } from '../layout/text.ts';
import { eventInFile, isOf, releaseInFile } from './calendar-file.ts';
import { calendarText } from './ics.ts';
import { timeWords, titleOf } from './own-event.ts';

type CalendarScene = Omit<Scene, 'guild'> & {
  readonly guild?: Pick<GuildBook, 'id' | 'corrections' | 'events'> | undefined;
  readonly feeds: readonly Feed[];
};

/** What is put into a file, and what is not. */
export type Contents = {
  readonly entries: readonly ReleaseEntry[];
  readonly left: readonly LeftOut[];
  readonly own: readonly OwnEvent[];
};

/** A film's dates, past ones too. */
export function contentsOf(film: Film, { guild }: CalendarScene): Contents {
  return { ...releaseEntries(film, guild?.corrections.get(film.id)), own: [] };
}

/** To a film's file; to what is said of its date where no day is. */
export const toDates = (film: Film, scene: CalendarScene): Link =>
  hasDates(film, scene) ? toCalendar(film, scene.language) : toRelease(film, scene.language);

/** Whether there is anything of a film that can be put into a calendar. */
export const hasDates = (film: Film, scene: CalendarScene): boolean =>
  contentsOf(film, scene).entries.length > 0;

/** Everything that is to come where it is asked: releases by what holds there, and a server's own events. */
export function contentsAhead(scene: CalendarScene): Contents {
  const { library, now, zone, guild } = scene;
  const today = dayIn(now, zone.id).toString();
  const all = library.films().map((film) => releaseEntries(film, guild?.corrections.get(film.id)));
  return {
    entries: all
      .flatMap(({ entries }) => entries)
      .filter(({ day }) => day >= today)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    left: all
      .flatMap(({ left }) => left)
      .filter(
        ({ claim }) => claim.status === 'planned' && standing(claim.date, now, zone.id).phase !== 'past',
      ),
    own: guild?.events.filter(({ when }) => isTellable(when) && !isOver(when, now, zone.id)) ?? [],
  };
}

type Shown = { readonly film?: Film | undefined; readonly page?: number | undefined };

/** The file, and in words what is in it, what is not, and who says so. */
export function calendarCard(
  contents: Contents,
  scene: CalendarScene,
  { film, page }: Shown = {},
): MessageBody {
  const { language } = scene;
  const file = fileOf(contents, scene, film);
  const { entries, foot } = told(contents, scene);
  return {
    ...draw({
      language,
      head: [
        [
          `## ${language.t(film ? 'calendar.heading.of' : 'calendar.heading', { title: plain(film?.title ?? '') })}`,
          language.t('calendar.snapshot'),
        ].join('\n'),
      ],
      file: file.name,
      entries: [...entries, ...feedEntries(scene, film)],
      foot,
      links: film ? [toRelease(film, language), toFilm(film, language)] : [],
      page,
      turn: (to) => lead('calendar', { film: film && handle(film.id), page: to }),
    }),
    files: [file],
  };
}

function fileOf({ entries, own }: Contents, scene: CalendarScene, film: Film | undefined) {
  const { language, now, zone, guild } = scene;
  const today = dayIn(now, zone.id).toString();
  const whose = { guild: guild?.id ?? '', now, zone: zone.id, language };
  const text = calendarText({
    name: film?.title ?? language.t('calendar.name'),
    language: language.locale,
    entries: [
      ...entries.map((entry) => releaseInFile(entry, language, today)),
      ...own.map((event) => eventInFile(event, whose)),
    ],
  });
  return {
    name: `${film?.id ?? 'dates'}.ics`,
    data: new TextEncoder().encode(text),
    description: language.t('calendar.file.description', { count: entries.length + own.length }),
  };
}

const LEFT = { 'no-day': 'calendar.left.no-day', besides: 'calendar.left.besides' } as const;

/** The entries of the card: releases, own events, and what is not in the file under a heading each. */
function told({ entries, left, own }: Contents, scene: CalendarScene) {
  const { language } = scene;
  const headings = new Set<string>();
  const facts = [
    ...entries.map((entry) => grounded(entry.claim, entryText(entry, scene))),
    ...left.map((one) => {
      const heading = language.t(LEFT[one.why]);
      const first = headings.has(heading) ? [] : [`### ${heading}`];
      headings.add(heading);
      return grounded(one.claim, [...first, leftText(one, scene)].join('\n'));
    }),
  ];
  const { entries: drawn, foot } = mixedEntries(facts, language);
  const events = own.map((event): Entry => ({ text: eventText(event, scene) }));
  return { entries: [...drawn.slice(0, entries.length), ...events, ...drawn.slice(entries.length)], foot };
}

function entryText(
  { film, day, claim, contradicted, withdrawn }: ReleaseEntry,
  scene: CalendarScene,
): string {
  const { language } = scene;
  const title = `**${plain(film.title)}**`;
  if (!withdrawn) {
    const lines = [statusLine(claim, language), ...disputedLine({ claim, contradicted }, language)];
    return [pair(title, dateLine(claim, scene), language), ...lines].join('\n');
  }
  const words = { day: language.date({ precision: 'day', value: day }), claim: claimLine(claim, language) };
  return pair(title, language.t('calendar.withdrawn', words), language);
}

const leftText = ({ film, claim }: LeftOut, { language }: CalendarScene): string =>
  pair(`**${plain(film.title)}**`, claimLine(claim, language), language);

const eventText = (event: OwnEvent, { language }: CalendarScene): string =>
  [pair(titleOf(event), timeWords(event.when, language), language), small(language.t('calendar.own'))].join(
    '\n',
  );

/** How to have it follow by itself; nothing where the bot has no public address. */
function feedEntries({ feeds, language }: CalendarScene, film: Film | undefined): Entry[] {
  const fitting = feeds.filter(({ pack }) => !film || isOf(film, pack));
  return fitting.map(({ name, url }, at) => {
    const here = language.locale === 'en' ? url : `${url}?lang=${language.locale}`;
    const words = language.t('calendar.feed', {
      name: plain(name),
      url: `<${here}>`,
      webcal: `\`${here.replace(/^https?:/u, 'webcal:')}\``,
    });
    return {
      text: [
        ...(at === 0 ? [`### ${language.t('calendar.feed.heading')}`] : []),
        words,
        ...(at === fitting.length - 1 ? [small(language.t('calendar.feed.public'))] : []),
      ].join('\n'),
    };
  });
}
