import { anchorOf } from '../../calendar/anchor.ts';
import { beginning, isTellable, type OwnTime } from '../../calendar/own-time.ts';
import type { Zone } from '../../calendar/zone.ts';
import { componentId, lead } from '../../kit/custom-id.ts';
import type { OwnEvent } from '../../kit/guild.ts';
import type { Choice } from '../../kit/option.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { LIMITS } from '../layout/limits.ts';
import { type Link, labelOf } from '../layout/parts.ts';
import { whoever } from '../layout/someone.ts';
import { clean, cut, plain, timestamp } from '../layout/text.ts';
import { type News, NO_NEWS } from './waiting.ts';

/** The longest title of a server's own event. */
export const LONGEST_TITLE = 100;

/** What the drawing of events needs to know. */
export type EventScene = {
  readonly language: Translator;
  readonly zone: Zone;
  mention(command: string): string;
};

const dayOf = (when: OwnTime) =>
  Temporal.PlainDate.from(when.kind === 'day' ? when.day : when.local.slice(0, 10));

/** In words for where Discord draws no timestamps: "12 June 2026" or "12 June 2026, 20:00". */
export const timeLabel = (when: OwnTime, language: Translator): string =>
  when.kind === 'day' ? language.date(dayOf(when)) : `${language.date(dayOf(when))}, ${when.local.slice(11)}`;

/** A time in words, and as each reader's Discord writes it in their own zone. A whole day has no hour. */
export function timeWords(when: OwnTime, language: Translator): string {
  const day = language.date(dayOf(when), 'full');
  if (when.kind === 'day') {
    return language.t('event.time.day', { day, stamp: timestamp(anchorOf(dayOf(when)), 'D') });
  }
  const [time, zone] = [when.local.slice(11), plain(when.zone)];
  if (!isTellable(when)) return language.t('event.time.lost', { day, time, zone });
  return language.t('event.time.moment', {
    day,
    time,
    zone,
    stamp: timestamp(beginning(when, when.zone), 'F'),
  });
}

/** A title as it is drawn. */
export const titleOf = ({ title }: Pick<OwnEvent, 'title'>): string => `**${cut(plain(title), 250)}**`;

/** Every event of a server: the next first, with who made and who edited it. */
export function eventList(events: readonly OwnEvent[], scene: EventScene, page?: number): MessageBody {
  const { language } = scene;
  const ways = ['event add', 'event edit', 'event move', 'event remove'].map((way) => scene.mention(way));
  return draw({
    language,
    head: [`## ${language.t('event.heading', { count: events.length })}`],
    entries: events.map((event) => ({ text: entry(event, language) })),
    foot: [language.t('settings.change', { commands: language.list(ways) })],
    page,
    turn: (to) => lead('event list', { page: to }),
  });
}

function entry(event: OwnEvent, language: Translator): string {
  const { by, at, edited } = event;
  const marks = [
    language.t('event.by', { by: whoever(by, language), when: timestamp(Temporal.Instant.from(at), 'd') }),
    ...(edited
      ? [
          language.t('event.edited', {
            by: whoever(edited.by, language),
            when: timestamp(Temporal.Instant.from(edited.at), 'd'),
          }),
        ]
      : []),
  ];
  return [titleOf(event), timeWords(event.when, language), small(marks.join(' '))].join('\n');
}

/** One event after it was changed; `done` says how. */
export const eventCard = (
  event: OwnEvent,
  done: string,
  { language }: EventScene,
  { lines, links }: News = NO_NEWS,
): MessageBody =>
  draw({
    language,
    head: [done, entry(event, language), ...(lines.length > 0 ? [lines.join('\n')] : [])],
    links: [...links, toList(language)],
  });

/** Asks before an event is removed. */
export const removeCard = (event: OwnEvent, { language }: EventScene): MessageBody =>
  draw({
    language,
    head: [entry(event, language), language.t('event.remove.ask')],
    links: [
      {
        label: language.t('event.remove.button'),
        to: componentId('event', 'remove', { key: event.key }),
        first: true,
      },
      toList(language),
    ],
  });

/** Says that something is no more, or never was. */
export const goneCard = (words: string, language: Translator): MessageBody =>
  draw({ language, head: [words], links: [toList(language)] });

/** The way to all of them. */
const toList = (language: Translator): Link => ({
  label: language.t('event.list.button'),
  to: lead('event list'),
});

/** Events whose title fits what is typed, as choices: the key is what comes back. */
export const eventChoices = (events: readonly OwnEvent[], typed: string, language: Translator): Choice[] =>
  events
    .filter(({ title }) => folded(title).includes(folded(typed)))
    .map((event) => ({ name: choiceName(event, language), value: event.key }));

function choiceName({ title, when }: OwnEvent, language: Translator): string {
  const time = `: ${timeLabel(when, language)}`;
  return `${labelOf(title, LIMITS.autocomplete.name - time.length)}${time}`;
}

const folded = (text: string): string => clean(text).toLowerCase();
