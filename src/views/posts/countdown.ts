import { anchorOf } from '../../calendar/anchor.ts';
import type { CountdownEvent } from '../../calendar/events.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import { dayIn } from '../../calendar/zone.ts';
import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { type Lateness, lateness } from '../../reminders/late.ts';
import type { Row } from '../../reminders/ledger.ts';
import { readStep } from '../../reminders/step.ts';
import { disputedLine, statusLine } from '../facts/claim.ts';
import { claimSource } from '../facts/ground.ts';
import { toRelease } from '../facts/link.ts';
import { small, voiceOf } from '../facts/source.ts';
import { handle } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { cut, length, plain, timestamp } from '../layout/text.ts';
import { filledWords, wordsHold } from './own-words.ts';
import { mentionsOf, postButtons } from './ping.ts';

/** What a direct message has instead of what a channel's post has. */
export interface Private {
  /** Custom id of the button that ends the reminder. */
  readonly stop: string;
  /** Id of the server whose own event it is about. */
  readonly server: string | undefined;
}

/** A scheduled post at the moment of an attempt. */
export interface CountdownScene {
  readonly row: Pick<Row, 'id' | 'step' | 'due' | 'when'>;
  /** What it is about, and its title as the library or the server has it. */
  readonly event: CountdownEvent;
  readonly title: string;
  /** The role that it pings, if it does. */
  readonly role: string | undefined;
  /** The people whom it mentions besides. */
  readonly people: readonly string[];
  /** The subscription's own channel. */
  readonly channel: string;
  /** For a direct message, which stands in no subscription's channel. */
  readonly private?: Private | undefined;
  /** Bot time of the attempt. */
  readonly now: Temporal.Instant;
  /** IANA zone of the subscription, on whose calendar days are counted. */
  readonly zone: string;
  /** The moderators' own words for this step. */
  readonly words?: string | undefined;
  readonly language: Translator;
}

/** Decoration alone: nothing is told by it. */
const ACCENT = 0xb4_3a_2f;

const TITLE = 150;

/**
 * The words of a scheduled post: what is true at the moment of the attempt, that it is late where it is, and who says so. A
 * planned date's day is "set for today, according to …", never "out now". The role stands in the text, since embeds ping nobody;
 * the first button bears the occurrence's id, by which the post is found again.
 */
export function countdownPost(scene: CountdownScene): MessageBody {
  const { row, event, title, role, people, now, zone, language } = scene;
  const late = lateness(row, now, zone);
  const ping = `${role === undefined ? '' : `<@&${role}> `}${mentionsOf(people)}`;
  const name = nameLine(title);
  const headlined = pair(name, headline(scene, late), language);
  const words = ownWords(scene, late, name);
  // Whoever is pinged is so by the text: where a long list leaves no room for own words, ours are shorter.
  const fits = words !== undefined && length(ping) + length(words) <= LIMITS.message.content;
  const own = fits ? words : undefined;
  const lines = [
    // Whatever moderators say, who says so and that it is only planned stays.
    ...(own === undefined ? [] : [headlined]),
    whenLine(row.when, language),
    ...aboutLines(event, language),
    ...(late.late ? [lateLine(row.step, late, language)] : []),
    ...(row.when.includes('T') ? [] : [small(language.t('release.calendar', { zone: plain(zone) }))]),
    ...sourceLines(event.kind === 'own' ? undefined : event.claim, language, scene.private?.server),
  ];
  const embed = { description: lines.join('\n'), color: ACCENT };
  return {
    content: `${ping}${own ?? headlined}`,
    embeds: [embed],
    components: [
      postButtons(markedLink({ id: row.id, film: filmOf(event), title, language }), scene, language),
    ],
  };
}

/** Own words take the headline's place as long as they are true. */
function ownWords(
  { words, row, zone, language }: CountdownScene,
  late: Lateness,
  film: string,
): string | undefined {
  if (words === undefined || !wordsHold(row.step, late)) return undefined;
  const day = row.when.includes('T') ? dayIn(Temporal.Instant.from(row.when), zone) : row.when;
  const { unit, count } = late.toGo;
  const days = Math.max(0, unit === 'days' ? count : Math.floor(count / DAY_MS));
  return filledWords(words, { film, days, date: language.date(Temporal.PlainDate.from(day)) }, language);
}

const DAY_MS = 24 * 60 * 60_000;

/** What is true now, in a sentence that follows the title. */
export function headline({ event, row, language }: CountdownScene, { toGo }: Lateness): string {
  if (toGo.unit === 'milliseconds') {
    const key = toGo.count > 0 ? 'countdown.own.begins' : 'countdown.own.began';
    return language.t(key, { when: timestamp(Temporal.Instant.from(row.when), 'R') });
  }
  if (toGo.count > 0) return language.t('countdown.days', { count: toGo.count });
  if (event.kind === 'anniversary') return anniversaryLine(event.when.since, row.when, language);
  const today = toGo.count === 0;
  const date = language.date(Temporal.PlainDate.from(row.when));
  if (event.kind === 'own') {
    return today ? language.t('countdown.own.day') : language.t('countdown.own.past', { date });
  }
  return releaseLine(event.claim, today, date, language);
}

function releaseLine(claim: AnyClaim, today: boolean, date: string, language: Translator): string {
  const said = language.date({ precision: 'day', value: claim.said });
  const voice = 'cite' in claim ? voiceOf(claim.cite.source, language) : language.t('countdown.server.voice');
  const words = { voice, said, date };
  if (claim.status === 'planned') {
    return language.t(today ? 'countdown.planned.today' : 'countdown.planned.past', words);
  }
  return language.t(today ? 'countdown.happened.today' : 'countdown.happened.past', words);
}

function anniversaryLine(since: string, when: string, language: Translator): string {
  const born = Temporal.PlainDate.from(since);
  const count = Temporal.PlainDate.from(when).year - born.year;
  return language.t('countdown.anniversary', { count, date: language.date(born) });
}

/** What a post is about, as it begins. */
export const nameLine = (title: string): string => `**${cut(plain(title), TITLE)}**`;

/** The instant that an occurrence is about; undefined for a day. */
export const momentOfWhen = (when: string): Temporal.Instant | undefined =>
  when.includes('T') ? Temporal.Instant.from(when) : undefined;

/** The date itself, in words and as each reader's Discord writes it. @param when as an occurrence has it */
export function whenLine(when: string, language: Translator): string {
  const moment = momentOfWhen(when);
  if (moment) return `**${timestamp(moment, 'F')}**`;
  const day = Temporal.PlainDate.from(when);
  return `**${language.date(day, 'full')}** (${timestamp(anchorOf(day), 'D')})`;
}

/** Whether a release is planned or has happened, of what kind it is and where, and whether its date is contradicted. */
export const aboutLines = (event: CountdownEvent, language: Translator): string[] => [
  ...(event.kind === 'release' ? [statusLine(event.claim, language)] : []),
  ...(event.kind === 'own' ? [] : disputedLine(event, language)),
];

function lateLine(written: string, { due }: Lateness, language: Translator): string {
  const words = { due: timestamp(due, 'f') };
  const step = readStep(written);
  if (!step || step.count === 0) return language.t('countdown.late', words);
  const { unit, count } = step;
  const before = {
    days: () => language.duration({ days: count }),
    hours: () => language.t('countdown.step.hours', { count }),
    minutes: () => language.t('countdown.step.minutes', { count }),
  };
  return language.t('countdown.late.step', { ...words, step: before[unit]() });
}

/** Who says so; without a claim the server itself does. @param server its id, for who reads it elsewhere */
export function sourceLines(claim: AnyClaim | undefined, language: Translator, server?: string): string[] {
  if (claim) return claimSource(claim, language);
  if (server === undefined) return [small(language.t('countdown.own.source'))];
  return [small(language.t('remindme.own.source', { link: `https://discord.com/channels/${server}` }))];
}

const filmOf = (event: CountdownEvent): string | undefined => (event.kind === 'own' ? undefined : event.film);

/** The button leads on, and is the mark by which the post is known for ours. */
export function markedLink({ id, film, title, language }: Marked): Link {
  if (film === undefined) {
    return { label: language.t('countdown.about.button'), to: lead('about', { mark: id }) };
  }
  const { label } = toRelease({ id: film, title }, language);
  return { label, to: lead('release', { film: handle(film), mark: id }) };
}

/** The occurrence's id, and what its post is about; without a film it is a server's own event. */
interface Marked {
  readonly id: string;
  readonly film: string | undefined;
  readonly title: string;
  readonly language: Translator;
}
