import type { Zone } from '../../calendar/zone.ts';
import { clockIn } from '../../calendar/zone-clock.ts';
import { componentId, lead } from '../../kit/custom-id.ts';
import type { RoleObstacle } from '../../kit/ping.ts';
import type { Missing, Reminders, Upcoming } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { type ChannelSubscription, isPaused, type Wish } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { readStep, type Step } from '../../reminders/step.ts';
import { small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import type { Link } from '../layout/parts.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { reasonOf } from '../posts/breakage.ts';
import { listReason } from '../posts/ping.ts';

const MISSING = {
  see: 'subscribe.missing.see',
  send: 'subscribe.missing.send',
  'send-in-threads': 'subscribe.missing.send-in-threads',
  embed: 'subscribe.missing.embed',
  attach: 'subscribe.missing.attach',
  history: 'subscribe.missing.history',
  tag: 'subscribe.missing.tag',
  'create-events': 'subscribe.missing.create-events',
} as const satisfies Record<Missing, string>;

const mention = (channel: string) => `<#${channel}>`;

/** Each thing that a channel lacks, in plain words, with how to mend it. */
export const missingLines = (missing: readonly Missing[], language: Translator): string[] =>
  missing.map((one) => `- ${language.t(MISSING[one])}`);

/** Why a channel was not subscribed: nothing is saved until it is mended. */
export const refusedCard = (
  channel: string,
  missing: readonly Missing[],
  language: Translator,
): MessageBody => ({
  content: [
    language.t('subscribe.refused', { channel: mention(channel) }),
    ...missingLines(missing, language),
  ].join('\n'),
});

/** That a time is meant in a zone which nobody has chosen, where that is so: it may be the middle of the night. */
export const zoneLines = ({ time, zone }: Wish, server: Zone, language: Translator): string[] =>
  server.assumed && zone === server.id
    ? [`- ${language.t('subscribe.zone.assumed', { time, zone: plain(zone) })}`]
    : [];

type Subscribed = {
  readonly subscription: ChannelSubscription;
  /** The server's zone, or the one that is assumed. */
  readonly zone: Zone;
  /** Missing things that keep no post from going out. */
  readonly missing: readonly Missing[];
  readonly silent: boolean;
  /** Why people who want to be pinged are kept on a list instead of being given the role. */
  readonly list?: RoleObstacle | undefined;
  readonly upcoming: readonly Upcoming[];
  /** Lines that ask for what the save has put into the past, and their buttons. */
  readonly late: { readonly lines: readonly string[]; readonly links: readonly Link[] };
};

/** What a channel has now subscribed to: how it is set, what to look at, and the next posts with exact times. */
export function subscribedCard(
  { subscription, zone, missing, silent, list, upcoming, late }: Subscribed,
  language: Translator,
): MessageBody {
  const { role, channel, edited } = subscription;
  const warnings = [
    ...missingLines(missing, language),
    ...(silent && role !== null ? [`- ${language.t('subscribe.silent', { role: `<@&${role}>` })}`] : []),
    ...zoneLines(subscription, zone, language),
    ...(isPaused(subscription) ? [`- ${language.t('reminders.paused')}`] : []),
  ];
  return draw({
    language,
    head: [
      `## ${language.t(edited ? 'setup.saved' : 'subscribe.done')}\n${settingLines(subscription, language).join('\n')}`,
      ...(warnings.length > 0 ? [`${language.t('subscribe.mind')}\n${warnings.join('\n')}`] : []),
      ...(late.lines.length > 0 ? [late.lines.join('\n')] : []),
      upcoming.length > 0
        ? language.t('subscribe.next')
        : language.t('reminders.nothing', { channel: mention(channel) }),
    ],
    entries: upcoming.map((one) => ({ text: upcomingLine(one, language) })),
    foot: [...(list ? [small(listReason(list, language))] : []), small(language.t('subscribe.foot'))],
    links: [...late.links, { label: language.t('reminders.plan.button'), to: lead('reminders plan') }],
  });
}

/** What a subscription posts, where and when, and whom it pings. */
export function settingLines(wish: Wish & { readonly channel: string }, language: Translator): string[] {
  const { channel, role, pinged, steps, time, zone } = wish;
  const when = { channel: mention(channel), time, zone: plain(zone) };
  const quotes = wish.quotes ? [language.t('reminders.quotes', when)] : [];
  if (wish.quotes && countsNothing(wish)) return quotes;
  const ping =
    role === null
      ? language.t('reminders.pings.nobody')
      : language.t('reminders.pings', { role: `<@&${role}>`, steps: stepList(pinged, language) });
  const posts = language.t('reminders.posts', { ...when, steps: stepList(steps, language) });
  return [posts, ping, ...quotes, ...(wish.picture ? [language.t('setup.picture.on')] : [])];
}

/** Whether a channel counts down to nothing, and is shown quotations alone. */
const countsNothing = ({ events: { releases, own, anniversaries } }: Wish): boolean =>
  releases.length === 0 && own.length === 0 && !anniversaries;

/** More steps than these are told of by their number alone. */
const MOST_LISTED = 8;

/** "7 days before, 1 day before and on the day". */
export function stepList(written: readonly string[], language: Translator): string {
  const words = written.map((text) => stepWords(text, language));
  const rest = words.length - MOST_LISTED;
  if (rest < 2) return language.list(words);
  return language.t('names.more', { list: words.slice(0, MOST_LISTED).join(', '), count: rest });
}

/** "7 days before", "on the day". */
export function stepWords(written: string, language: Translator): string {
  const step = readStep(written);
  if (!step || step.count === 0) return language.t('reminders.step.day');
  return language.t('reminders.step.before', { span: spanOf(step, language) });
}

function spanOf({ unit, count }: Step, language: Translator): string {
  if (unit === 'days') return language.duration({ days: count });
  return language.t(unit === 'hours' ? 'countdown.step.hours' : 'countdown.step.minutes', { count });
}

/** One post to come: when in the subscription's zone and in the reader's, and about what. */
export function postLine({ subscription, event, title, step, due }: Upcoming, language: Translator): string {
  const { zone, channel } = subscription;
  const local = due.toZonedDateTimeISO(zone);
  const words = {
    when: `${language.date(local.toPlainDate(), 'full')}, ${clockIn(zone, due).time} (${plain(zone)})`,
    reader: timestamp(due, 'f'),
    channel: mention(channel),
  };
  if (event.kind === 'quotation') return language.t('reminders.plan.quotation', words);
  const post = { title: cut(plain(title), 120), step: stepWords(step, language) };
  return language.t('reminders.plan.line', { ...words, ...post });
}

/** As `postLine`, and which role is pinged. */
export function upcomingLine(post: Upcoming, language: Translator): string {
  const { role } = post.subscription;
  const line = postLine(post, language);
  if (!post.pings || role === null) return line;
  return `${line}\n${language.t('reminders.plan.pings', { role: `<@&${role}>` })}`;
}

/** All subscriptions of a server, each with how it stands and buttons that edit and end it. */
export function listCard(
  { subscriptions, check }: Pick<Reminders, 'subscriptions' | 'check'>,
  language: Translator,
  page?: number,
): MessageBody {
  const entries = subscriptions.map((one, at): Entry => {
    const { missing, silent } = check(one.channel, one.role ?? undefined);
    const lines = [
      `**${at + 1}**`,
      ...settingLines(one, language),
      ...(isPaused(one) ? [`- ${language.t('reminders.paused')}`] : []),
      ...(one.broken
        ? [`- ${language.t('reminders.stuck', { reason: reasonOf(one.broken.why, language) })}`]
        : []),
      ...missingLines(missing, language),
      ...(silent && one.role !== null
        ? [`- ${language.t('subscribe.silent', { role: `<@&${one.role}>` })}`]
        : []),
    ];
    const { channel } = one;
    const edit = componentId('reminders', 'edit', { channel });
    const end = componentId('reminders', 'end', { channel });
    return {
      text: lines.join('\n'),
      beside: { label: language.t('reminders.edit.button'), to: edit },
      links: [{ label: language.t('reminders.end.button', { number: String(at + 1) }), to: end }],
    };
  });
  const none = subscriptions.length === 0 ? [language.t('reminders.none')] : [];
  return draw({
    language,
    head: [[`## ${language.t('reminders.heading')}`, ...none].join('\n')],
    entries,
    page,
    turn: (to) => componentId('reminders', 'page', { to }),
  });
}
