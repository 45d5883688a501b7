import { componentId } from '../../kit/custom-id.ts';
import type { RoleObstacle } from '../../kit/ping.ts';
import type { Problem } from '../../kit/problem.ts';
import type { Diagnosis } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { type ChannelSubscription, isPaused } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { isBreakage } from '../../reminders/refusal.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { timestamp } from '../layout/text.ts';
import { zoneWords } from '../layout/zone.ts';
import { listReason } from '../posts/ping.ts';
import { pastLines } from './plan.ts';
import { missingLines, postLine, settingLines } from './reminders.ts';
import { problemWords } from './warning.ts';

/** How a subscription stands, with the people who want to be mentioned and why there is a list of them. */
export type Finding = Diagnosis & { readonly list: RoleObstacle | undefined; readonly people: number };

export type DiagnosisScene = {
  readonly findings: readonly Finding[];
  /** The channel that was asked for; undefined for all. */
  readonly channel: string | undefined;
  /** Bot time, and the instant at which its clock was set to begin, if it was. */
  readonly now: Temporal.Instant;
  readonly clockSet: string | undefined;
  readonly language: Translator;
};

/** Everything that bears on whether a channel's posts go out, each with what mends it. */
export function diagnosisCard(scene: DiagnosisScene, page?: number): MessageBody {
  const { findings, channel, now, clockSet, language } = scene;
  const clock = { time: timestamp(now, 'F') };
  return draw({
    language,
    head: [`## ${language.t('diagnosis.heading')}`],
    entries: findings.map((finding) => ({ text: findingLines(finding, now, language).join('\n') })),
    foot: [small(language.t(clockSet === undefined ? 'diagnosis.clock' : 'diagnosis.clock.set', clock))],
    page,
    turn: (to) => componentId('reminders', 'check-page', { to, channel }),
  });
}

function findingLines(finding: Finding, now: Temporal.Instant, language: Translator): string[] {
  const { subscription, problems } = finding;
  const zoneKnown = !problems.includes('zone-unknown');
  return [
    ...settingLines(subscription, language),
    ...item(zoneKnown ? zoneWords(subscription.zone, { language, now }) : undefined),
    ...item(isPaused(subscription) ? language.t('reminders.paused') : undefined),
    ...accessLines(finding, language),
    ...pingLines(finding, language),
    ...extraLines(subscription, language),
    ...pastAndNext(finding, language),
  ];
}

const item = (text: string | undefined): string[] => (text === undefined ? [] : [`- ${text}`]);

/** What the check of the permissions says in its own words, so that it is not said twice. */
const SAID_AS_MISSING: ReadonlySet<Problem> = new Set(['no-embeds', 'missing-access', 'missing-permission']);

function accessLines({ subscription, missing, problems }: Finding, language: Translator): string[] {
  const { broken } = subscription;
  // A channel of which the gateway does not tell, as an archived thread, is not one that can't be seen.
  const unseen = missing.includes('see') && !problems.includes('missing-access');
  const said = unseen ? [] : missingLines(missing, language);
  const others = problems.filter(
    (one) => isBreakage(one) && (said.length === 0 || !SAID_AS_MISSING.has(one)),
  );
  const since = broken && timestamp(Temporal.Instant.from(broken.at), 'f');
  return [
    ...said,
    ...others.flatMap((one) => item(problemWords(one, subscription, language))),
    ...(said.length + others.length > 0 ? [] : item(language.t('diagnosis.access'))),
    ...item(since === null ? undefined : language.t('diagnosis.broken', { since })),
  ];
}

function pingLines({ subscription, problems, list, people }: Finding, language: Translator): string[] {
  const flaws = problems.filter((one) => one === 'silent' || one === 'role-gone');
  const well = subscription.role !== null && flaws.length === 0 && !problems.some(isBreakage);
  return [
    ...flaws.flatMap((one) => item(problemWords(one, subscription, language))),
    ...item(well ? language.t('diagnosis.ping') : undefined),
    ...item(list ? listReason(list, language) : language.t('diagnosis.given')),
    ...item(people === 0 ? undefined : language.t('diagnosis.people', { count: people })),
  ];
}

const extraLines = ({ publish, scheduled, forum }: ChannelSubscription, language: Translator): string[] => [
  ...item(publish ? language.t('diagnosis.publish') : undefined),
  ...item(scheduled ? language.t('diagnosis.scheduled') : undefined),
  ...item(forum ? language.t('diagnosis.forum', { count: forum.tags.length }) : undefined),
];

function pastAndNext({ subscription, next, last, waiting }: Finding, language: Translator): string[] {
  const nothing = language.t('reminders.nothing', { channel: `<#${subscription.channel}>` });
  return [
    ...item(waiting === 0 ? undefined : language.t('diagnosis.waiting', { count: waiting })),
    ...item(next ? language.t('diagnosis.next', { post: postLine(next, language) }) : undefined),
    ...item(next || isPaused(subscription) ? undefined : nothing),
    ...item(last && language.t('diagnosis.last', { post: pastLines(last, language).join(' ') })),
  ];
}
