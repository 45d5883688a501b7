import { componentId } from '../../kit/custom-id.ts';
import type { Problem } from '../../kit/problem.ts';
import type { Unsent, Upcoming } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { isQuotationDay } from '../../reminders/quotation-day.ts';
import { isBreakage } from '../../reminders/refusal.ts';
import { draw, type Entry } from '../layout/card.ts';
import { pair } from '../layout/pair.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { reasonOf } from '../posts/breakage.ts';
import { postLine, stepWords } from './reminders.ts';
import { unsentReason } from './unsent.ts';
import { problemWords } from './warning.ts';

/** How a channel stands for what is to come: what is in the way, and how many people are mentioned besides the role. */
export type Outlook = { readonly problems: readonly Problem[]; readonly people: number };

export type PlanScene = {
  readonly upcoming: readonly Upcoming[];
  readonly outlooks: ReadonlyMap<string, Outlook>;
  readonly unsent: readonly Unsent[];
  readonly now: Temporal.Instant;
  readonly language: Translator;
};

const NOTHING: Outlook = { problems: [], people: 0 };

/** Every future post of a server with its exact time, whom it pings and why it will not go out, and the last ones that did not. */
export function planCard(
  { upcoming, outlooks, unsent, now, language }: PlanScene,
  page?: number,
): MessageBody {
  const none = upcoming.length === 0 ? [language.t('reminders.plan.none')] : [];
  const future = upcoming.map((post): Entry => {
    const outlook = outlooks.get(post.subscription.channel) ?? NOTHING;
    return { text: [postLine(post, language), ...outlookLines(post, outlook, language)].join('\n') };
  });
  return draw({
    language,
    head: [[`## ${language.t('reminders.plan.heading')}`, ...none].join('\n')],
    entries: [...future, ...unsent.map((row) => pastEntry(row, now, language))],
    page,
    turn: (to) => componentId('reminders', 'plan-page', { to }),
  });
}

function outlookLines(post: Upcoming, { problems, people }: Outlook, language: Translator): string[] {
  const { subscription, step } = post;
  const stop = stopOf(subscription, problems, language);
  if (stop !== undefined) return [language.t('reminders.plan.stopped', { reason: stop })];
  const mayPing = post.event.kind !== 'quotation' && subscription.pinged.includes(step);
  const pinged = mayPing ? pingLine(post, people, language) : undefined;
  const flaws = pinged === undefined ? problems.filter((one) => one === 'no-embeds') : problems;
  return [
    ...(pinged === undefined ? [] : [pinged]),
    ...flaws.map((problem) => `- ${problemWords(problem, subscription, language)}`),
  ];
}

/** Why it will not go out at all. */
function stopOf(
  subscription: ChannelSubscription,
  problems: readonly Problem[],
  language: Translator,
): string | undefined {
  if (isPaused(subscription)) return language.t('reminders.paused');
  const breakage = problems.find(isBreakage) ?? subscription.broken?.why;
  return breakage && reasonOf(breakage, language);
}

function pingLine(
  { pings, subscription: { role } }: Upcoming,
  count: number,
  language: Translator,
): string | undefined {
  if (pings && role !== null) {
    const words = { role: `<@&${role}>`, count };
    return count === 0
      ? language.t('reminders.plan.pings', words)
      : language.t('reminders.plan.pings.both', words);
  }
  return count === 0 ? undefined : language.t('reminders.plan.pings.people', { count });
}

const STATES = {
  missed: 'reminders.was.missed',
  failed: 'reminders.was.failed',
  uncertain: 'reminders.was.uncertain',
} as const;

/** What it was that did not go out. */
function whatWords({ kind, step, event }: Unsent, language: Translator): string {
  if (kind === 'notice') return language.t('reminders.step.notice');
  if (kind === 'thread') return language.t('reminders.step.thread');
  if (isQuotationDay({ event })) return language.t('reminders.step.quotation');
  return kind === 'edit' ? language.t('reminders.step.edit') : stepWords(step, language);
}

/** When it was due, what became of it, about what and why. */
export function pastLines(row: Unsent, language: Translator): string[] {
  const { state, due, recipient, title, reason } = row;
  const key = state === 'due' || state === 'claimed' ? 'missed' : state;
  const words = {
    due: timestamp(due, 'f'),
    channel: `<#${recipient}>`,
    step: whatWords(row, language),
  };
  const line = language.t(key === 'sent' ? 'reminders.was.sent' : STATES[key], words);
  const why = unsentReason(reason, language);
  return [
    title === undefined || isQuotationDay(row) ? line : pair(`**${cut(plain(title), 120)}**`, line, language),
    ...(why === undefined ? [] : [why]),
  ];
}

function pastEntry(row: Unsent, now: Temporal.Instant, language: Translator): Entry {
  const text = pastLines(row, language).join('\n');
  if (!isWorthPosting(row, now)) return { text };
  const to = componentId('reminders', 'now', { row: row.id });
  return { text, beside: { label: language.t('late.now.button'), to } };
}

/** What came to nothing so long ago is no news any more. */
const NEWS_HOURS = 7 * 24;

/** Whether the day of an event is over, as its row has it ("2023-07-14" or an instant). */
const isOver = (when: string, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(when.slice(0, 10), now.toZonedDateTimeISO('UTC').toPlainDate()) < 0;

const POSTABLE: ReadonlySet<Unsent['kind']> = new Set(['countdown', 'notice', 'thread']);

/** Whether it makes sense to post it after all: its event is still there, and nothing later has said it better. */
export function isWorthPosting(
  {
    kind,
    title,
    reason,
    due,
    step,
    when,
  }: Pick<Unsent, 'kind' | 'title' | 'reason' | 'due' | 'step' | 'when'>,
  now: Temporal.Instant,
): boolean {
  if (!POSTABLE.has(kind) || title === undefined || reason === 'superseded') return false;
  // A countdown to what is over counts nothing; of the day itself a moderator may still want to tell.
  if (kind === 'countdown' && step !== '0d' && isOver(when, now)) return false;
  return now.since(due).total('hours') <= NEWS_HOURS;
}
